//! A scenario as a link: its file, packed into what stands after the address’s `#`, which is never sent to a server.
//!
//! `#/open/3.` and, in base64 for addresses, three bytes of a sum by which damage is noticed and the deflated JSON.

use super::scenario_file::{FORMAT, FileError, envelope};
use super::unmangled::first_found;
use super::unread::Unread;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ledger_model::model::Scenario;
use ledger_text as words;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// What stands before the code.
const BEFORE: &str = "#/open/";
/// Longest link read, in characters.
pub const LONGEST_LINK: usize = 100_000;
/// Most bytes a link may unpack to.
const LONGEST_UNPACKED: usize = 1_000_000;
/// Bytes of the sum.
const SUM: usize = 3;
/// As tight as it packs.
const TIGHTEST: u8 = 10;

/// The link to a scenario: what stands after the address of the page. Notes are left out unless asked for: the scenario’s, and
/// those beside its numbers.
pub fn link_of(scenario: &Scenario, with_notes: bool) -> String {
    let mut scenario = scenario.clone();
    if !with_notes {
        scenario.notes.clear();
        scenario.parameters.values_mut().for_each(|changed| changed.note.clear());
    }
    let packed = compress_to_vec(envelope(&scenario).to_string().as_bytes(), TIGHTEST);
    let mut bytes = sum(&packed).to_vec();
    bytes.extend(packed);
    format!("{BEFORE}{FORMAT}.{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// What came of a link.
pub(super) struct Unpacked {
    pub format: u32,
    pub json: String,
    /// What happened to it on its way; nothing where its sum is right.
    pub damage: Option<Damage>,
}

/// What happened to a link on its way.
#[derive(Clone, Copy)]
pub(super) enum Damage {
    /// It ends before its code does, which has so many characters here.
    Cut(usize),
    /// Something in it is not as it was.
    Changed,
}

/// What a text of a link holds, whatever was done to it on its way that can be undone.
pub(super) fn unpacked(text: &str, unread: &mut Unread) -> Result<Unpacked, FileError> {
    if text.len() > LONGEST_LINK {
        return Err(FileError::LinkTooLong);
    }
    let mut tried = Vec::new();
    let found = first_found(text, |text| sound(text, &mut tried));
    let (code, damage) = match found {
        Some(code) => (code, None),
        None => {
            let worth = tried.into_iter().map(|code| (code.worth(), code));
            let (_, best) = worth.reduce(|best, other| if other.0 > best.0 { other } else { best }).ok_or(FileError::NoLink)?;
            let damage = if best.inflated.end == End::Cut { Damage::Cut(best.characters) } else { Damage::Changed };
            (best, Some(damage))
        }
    };
    match damage {
        None => {}
        Some(Damage::Cut(characters)) => unread.push(words::unread_cut_link(characters)),
        Some(Damage::Changed) => unread.push(words::unread_checksum()),
    }
    if code.inflated.end == End::TooLong {
        unread.push(words::unread_unpacked(LONGEST_UNPACKED));
    }
    let json = String::from_utf8_lossy(&code.inflated.bytes);
    if matches!(json, std::borrow::Cow::Owned(_)) {
        unread.push(words::unread_bytes());
    }
    Ok(Unpacked { format: code.format, json: json.into_owned(), damage })
}

/// The link in a text as it was before it went anywhere; nothing where there is none whose sum is right.
pub fn link_in(text: &str) -> Option<String> {
    let text = Some(text).filter(|text| text.len() <= LONGEST_LINK)?;
    let code = first_found(text, |text| sound(text, &mut Vec::new()))?;
    Some(format!("{BEFORE}{}.{}", code.format, URL_SAFE_NO_PAD.encode(code.bytes)))
}

/// Whether a text holds something that may be a link, whole or not.
pub fn holds_link(text: &str) -> bool {
    /// Fewer letters are no code.
    const SHORTEST: usize = 8;
    text.len() <= LONGEST_LINK
        && first_found(text, |text| codes(text).into_iter().find(|(_, code)| code.len() >= SHORTEST).map(|_| ())).is_some()
}

/// The code of a link as it was read.
struct Code {
    format: u32,
    /// Letters that it has in the text.
    characters: usize,
    /// The sum and what is packed.
    bytes: Vec<u8>,
    inflated: Inflated,
}

impl Code {
    /// Of two damaged ones the better: what breaks off is JSON as far as it goes, and longer is better.
    fn worth(&self) -> (bool, usize) {
        let json = serde_json::from_str::<serde_json::Value>(&String::from_utf8_lossy(&self.inflated.bytes));
        (json.map_or_else(|problem| problem.is_eof(), |_| true), self.inflated.bytes.len())
    }
}

/// Most codes that are unpacked of one text, and most bytes that come of those which are not sound.
const MOST_TRIED: usize = 60;
const MOST_UNPACKED: usize = 3 * LONGEST_UNPACKED;

/// The first code in a text whose sum is right. The others are noted, each once.
fn sound(text: &str, tried: &mut Vec<Code>) -> Option<Code> {
    for (format, code) in codes(text) {
        let bytes = decoded(code).filter(|bytes| bytes.len() > SUM).unwrap_or_default();
        let unpacked: usize = tried.iter().map(|code| code.inflated.bytes.len()).sum();
        if tried.len() >= MOST_TRIED
            || unpacked >= MOST_UNPACKED
            || bytes.is_empty() && !tried.is_empty()
            || tried.iter().any(|other| other.bytes == bytes)
        {
            continue;
        }
        let (first, packed) = bytes.split_at_checked(SUM).unwrap_or_default();
        let inflated = inflated(packed);
        // What is packed says itself where it ends, so that letters which follow do no harm.
        let ends = [packed.len(), inflated.length].into_iter().find(|length| first == sum(&packed[..*length]));
        let characters = code.len();
        match ends {
            Some(length) => return Some(Code { format, characters, bytes: bytes[..SUM + length].to_vec(), inflated }),
            None => tried.push(Code { format, characters, bytes, inflated }),
        }
    }
    None
}

/// Every code in a text with the format before it, as “2.abc” alone or after “open/”.
fn codes(text: &str) -> Vec<(u32, &str)> {
    /// More are in no letter.
    const MOST: usize = 8;
    let after_open = text.match_indices("open/").take(MOST).map(|(at, open)| &text[at + open.len()..]);
    std::iter::once(text.trim())
        .chain(after_open)
        .filter_map(|text| {
            let (format, code) = text.split_once('.')?;
            let length = code.find(|letter| !is_of_a_code(letter)).unwrap_or(code.len());
            Some((format.parse().ok()?, &code[..length]))
        })
        .collect()
}

/// Whether a letter may stand in a code.
fn is_of_a_code(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// How unpacking ended.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// At the end of what was packed.
    Whole,
    /// Before it: more should follow.
    Cut,
    /// At something that was never packed.
    Changed,
    /// At the most that is unpacked.
    TooLong,
}

/// What was unpacked.
struct Inflated {
    bytes: Vec<u8>,
    /// How many packed bytes it took.
    length: usize,
    end: End,
}

/// Unpacks as much as there is.
fn inflated(packed: &[u8]) -> Inflated {
    let mut bytes = vec![0; packed.len().saturating_mul(4).clamp(1, LONGEST_UNPACKED)];
    let (mut length, mut written, mut state) = (0, 0, Box::<DecompressorOxide>::default());
    let end = loop {
        let rest = packed.get(length..).unwrap_or_default();
        let (status, read, more) = decompress(&mut state, rest, &mut bytes, written, TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF);
        (length, written) = (length + read, written + more);
        match status {
            TINFLStatus::Done => break End::Whole,
            TINFLStatus::HasMoreOutput if bytes.len() >= LONGEST_UNPACKED => break End::TooLong,
            TINFLStatus::HasMoreOutput => bytes.resize(bytes.len().saturating_mul(2).min(LONGEST_UNPACKED), 0),
            TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput => break End::Cut,
            _ => break End::Changed,
        }
    };
    bytes.truncate(written);
    Inflated { bytes, length: length.min(packed.len()), end }
}

/// The bytes of a code, up to the first letter that is none of its own.
pub(super) fn decoded(code: &str) -> Option<Vec<u8>> {
    let mut code = &code[..code.find(|letter| !is_of_a_code(letter)).unwrap_or(code.len())];
    if code.len() % 4 == 1 {
        code = &code[..code.len() - 1];
    }
    let loose = base64::engine::GeneralPurposeConfig::new().with_encode_padding(false).with_decode_allow_trailing_bits(true);
    base64::engine::GeneralPurpose::new(
        &base64::alphabet::URL_SAFE,
        loose.with_decode_padding_mode(base64::engine::DecodePaddingMode::RequireNone),
    )
    .decode(code)
    .ok()
}

/// Three bytes that change with any other (FNV-1a, folded).
fn sum(bytes: &[u8]) -> [u8; SUM] {
    let hash = bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = hash.to_be_bytes();
    [a ^ d, b, c]
}
