//! A scenario as a link: its file, packed into what stands after the address’s `#`, which is never sent to a server.
//!
//! `#/open/2.` and, in base64 for addresses, three bytes of a sum by which damage is noticed and the deflated JSON.

use super::scenario_file::{FORMAT, FileRefused, envelope};
use super::unread::Unread;
use crate::model::Scenario;
use crate::words;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

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

/// The format of a link and the JSON in it.
pub(super) fn unpacked(text: &str, unread: &mut Unread) -> Result<(u32, String), FileRefused> {
    if text.len() > LONGEST_LINK {
        return Err(FileRefused::LinkTooLong);
    }
    let text = text.trim();
    let code = text.find(BEFORE).map_or(text, |at| &text[at + BEFORE.len()..]);
    let (format, code) = code.split_once('.').ok_or(FileRefused::NoLink)?;
    let format = format.parse::<u32>().map_err(|_| FileRefused::NoLink)?;
    // A letter may have been broken into lines on its way; or another word may follow.
    let first = code.split(char::is_whitespace).next().unwrap_or_default();
    let joined: String = code.split_whitespace().collect();
    let packed = sound(first).or_else(|| sound(&joined)).or_else(|| {
        unread.push(words::unread_checksum());
        decoded(first).map(|bytes| bytes.get(SUM..).unwrap_or_default().to_vec())
    });
    let unpacked = match decompress_to_vec_with_limit(&packed.unwrap_or_default(), LONGEST_UNPACKED) {
        Ok(bytes) => bytes,
        Err(problem) => {
            if problem.output.len() >= LONGEST_UNPACKED {
                unread.push(words::unread_unpacked(LONGEST_UNPACKED));
            }
            problem.output
        }
    };
    if unpacked.is_empty() {
        return Err(FileRefused::LinkDamaged);
    }
    let text = String::from_utf8_lossy(&unpacked);
    if matches!(text, std::borrow::Cow::Owned(_)) {
        unread.push(words::unread_bytes());
    }
    Ok((format, text.into_owned()))
}

/// What is packed in a code whose sum is right.
fn sound(code: &str) -> Option<Vec<u8>> {
    let bytes = decoded(code)?;
    let (first, packed) = bytes.split_at_checked(SUM)?;
    (first == sum(packed)).then(|| packed.to_vec())
}

/// The bytes of a code, up to the first letter that is none of its own.
fn decoded(code: &str) -> Option<Vec<u8>> {
    let own = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    let mut code = &code[..code.find(|letter| !own(letter)).unwrap_or(code.len())];
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
