//! Opens a file or link of any format, whole or damaged: what can be read is read, and what cannot is listed.

use super::link::{Damage, Unpacked};
use super::scenario_file::{FORMAT, FileError, LONGEST_FILE};
use super::unread::Unread;
use super::{json, link, parts, sound, texts, updated, upgrade};
use ledger_model::model::Scenario;
use ledger_model::schema::{Node, read_known};
use ledger_model::text_limits;
use ledger_text::{self as words, MadeWith};
use serde_json::{Map, Value};

/// The format a file is read as that does not say its own: the keys of format 2 are known in it, and today’s are left as they are.
const UNSAID: u32 = 2;
/// Keys of which a file of a scenario has at least one.
const TELLING: [&str; 7] = ["made_with", "place", "programmes", "settings", "parameters", "own_programmes", "provision"];

/// What came of a file or link.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// A scenario that can be worked out, but for a place where it has none.
    pub scenario: Scenario,
    /// What it was made with, where it says so.
    pub made_with: Option<MadeWith>,
    /// One sentence for each part left out: what, where, what to do.
    pub unread: Vec<String>,
    /// One sentence for each part that was made with earlier evidence and stands otherwise now.
    pub updated: Vec<String>,
    /// Whether it came by a link that was cut or changed on its way, so that whole numbers may be missing or wrong.
    pub is_damaged: bool,
}

impl Opened {
    /// The scenario, if all of it was read.
    ///
    /// # Errors
    /// Every part that was left out.
    pub fn whole(self) -> Result<Scenario, FileError> {
        if self.unread.is_empty() { Ok(self.scenario) } else { Err(FileError::Damaged(self.unread)) }
    }
}

/// Opens a scenario file.
///
/// # Errors
/// Where nothing in it can be read, or a newer version is needed.
pub fn open_file(bytes: &[u8]) -> Result<Opened, FileError> {
    if bytes.len() > LONGEST_FILE {
        return Err(FileError::TooLong { bytes: bytes.len() });
    }
    let mut unread = Unread::default();
    let text = text_of(bytes, &mut unread);
    open_text(&text, unread)
}

/// Opens a link: a whole address, or what stands after its `#`.
///
/// # Errors
/// Where nothing in it can be read, or a newer version is needed.
pub fn open_link(text: &str) -> Result<Opened, FileError> {
    let mut unread = Unread::default();
    let Unpacked { format, json, damage } = link::unpacked(text, &mut unread)?;
    if format > FORMAT {
        let file = json::read(&json, &mut Unread::default()).unwrap_or_default();
        return Err(newer(format.into(), &file));
    }
    let opened = open_text(&json, unread).map_err(|refused| match (refused, damage) {
        (refused @ (FileError::Newer { .. } | FileError::Damaged(_)), _) => refused,
        (_, Some(Damage::Cut(characters))) => FileError::LinkCut { characters },
        _ => FileError::LinkDamaged,
    })?;
    Ok(Opened { is_damaged: damage.is_some(), ..opened })
}

fn open_text(text: &str, mut unread: Unread) -> Result<Opened, FileError> {
    let file = json::read(text, &mut unread).ok_or(FileError::NotJson)?;
    let format = format_of(&file, &mut unread)?;
    let adding_the_default = upgrade::adding_the_default(format, &file);
    let mut file = upgrade::upgrade(format, file);
    texts::clean(&mut file, &mut unread);
    let made_with = made_with(&file, &mut unread);
    let mut scenario = parts::scenario(file, &mut unread);
    let updated = updated::update(&mut scenario, made_with.as_ref());
    sound::settle(&mut scenario, &mut unread);
    upgrade::add_the_default(&mut scenario, &adding_the_default);
    let unread = unread.said();
    if scenario == Scenario::default() && !unread.is_empty() {
        return Err(FileError::Damaged(unread)); // nothing is left that could take the place of anybody's work
    }
    Ok(Opened { scenario, made_with, unread, updated, is_damaged: false })
}

/// The format, which a damaged file may not say.
fn format_of(file: &Map<String, Value>, unread: &mut Unread) -> Result<u32, FileError> {
    let said = file.get("format").and_then(Value::as_u64).filter(|format| *format > 0);
    match said.map(|format| (format, u32::try_from(format))) {
        Some((_, Ok(format))) if format <= FORMAT => Ok(format),
        Some((format, _)) => Err(newer(format, file)),
        None if TELLING.iter().any(|key| file.contains_key(*key)) => {
            unread.push(words::unread_format());
            Ok(UNSAID)
        }
        None => Err(FileError::NoFormat),
    }
}

/// That a later version is needed, and which, where it says so.
fn newer(format: u64, file: &Map<String, Value>) -> FileError {
    FileError::Newer { format, needs: file.get("needs").and_then(Value::as_str).map(str::to_owned) }
}

fn made_with(file: &Map<String, Value>, unread: &mut Unread) -> Option<MadeWith> {
    let said = file.get("made_with")?;
    let mut made_with = MadeWith::blank();
    if read_known(&mut made_with, said).is_err() {
        unread.push(words::unread_unknown("made_with"));
        return None;
    }
    for text in [&mut made_with.app, &mut made_with.evidence] {
        *text = text_limits::kept_line(text).chars().take(40).collect();
    }
    Some(made_with)
}

/// The text of bytes, whichever way they write it.
fn text_of(bytes: &[u8], unread: &mut Unread) -> String {
    let wide = match bytes {
        [0xff, 0xfe, rest @ ..] => Some((rest, false)),
        [0xfe, 0xff, rest @ ..] => Some((rest, true)),
        [b'{', 0, ..] => Some((bytes, false)),
        [0, b'{', ..] => Some((bytes, true)),
        _ => None,
    };
    let text = match wide {
        Some((bytes, big)) => {
            let units = bytes
                .chunks_exact(2)
                .map(|pair| if big { u16::from_be_bytes([pair[0], pair[1]]) } else { u16::from_le_bytes([pair[0], pair[1]]) });
            let mut damaged = bytes.len() % 2 == 1;
            let text = char::decode_utf16(units).map(|letter| {
                damaged |= letter.is_err();
                letter.unwrap_or(char::REPLACEMENT_CHARACTER)
            });
            let text = text.collect();
            if damaged {
                unread.push(words::unread_bytes());
            }
            text
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                unread.push(words::unread_bytes());
                String::from_utf8_lossy(bytes).into_owned()
            }
        },
    };
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}
