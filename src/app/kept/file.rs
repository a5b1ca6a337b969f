//! What is saved on the device, as text: the scenario as its file, and round it what a file does not hold.

use super::{Entry, Head, Work};
use crate::files::{FileRefused, open_file, typed, value_of, write_scenario};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::rc::Rc;

/// The form written today.
const FORM: u64 = 1;

/// Why something kept on the device cannot be opened.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EntryError {
    /// Not what this app writes.
    #[error("It is damaged: {0}.")]
    Damaged(String),
    /// Written by a later version.
    #[error(
        "It was kept by a newer version of this page (form {0}; this version reads up to {FORM}). Load this page again to get the newer version."
    )]
    Newer(u64),
    /// Its scenario cannot be read.
    #[error("{0}")]
    Scenario(#[from] FileRefused),
}

/// Something kept, as far as it can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRead {
    /// What can be read.
    pub entry: Entry,
    /// What is wrong with the rest: text that was half typed.
    pub lost: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct KeptFile {
    kept: u64,
    head: Head,
    scenario: String,
    #[serde(default)]
    beside: Option<String>,
    #[serde(default, skip_deserializing)]
    half_typed: Option<Value>,
}

/// Writes what is kept.
pub fn write_entry(entry: &Entry) -> String {
    let Entry { head, work } = entry;
    let file = KeptFile {
        kept: FORM,
        head: head.clone(),
        scenario: write_scenario(&work.scenario),
        beside: work.beside.as_deref().map(write_scenario),
        half_typed: Some(value_of(&work.drafts)),
    };
    serde_json::to_string(&file).unwrap_or_default()
}

fn opened(text: &str) -> Result<KeptFile, EntryError> {
    let mut value: Value = serde_json::from_str(text).map_err(|problem| EntryError::Damaged(problem.to_string()))?;
    if let Some(form) = value.get("kept").and_then(Value::as_u64).filter(|form| *form > FORM) {
        return Err(EntryError::Newer(form));
    }
    let half_typed = value.as_object_mut().and_then(|file| file.remove("half_typed"));
    let file = typed::<KeptFile>(value).map_err(EntryError::Damaged)?;
    Ok(KeptFile { half_typed, ..file })
}

/// Reads what is known of something kept without opening it.
///
/// # Errors
/// Says what is wrong.
pub fn read_head(text: &str) -> Result<Head, EntryError> {
    opened(text).map(|file| file.head)
}

/// Reads what is kept. Half-typed text that cannot be read is left out, and said.
///
/// # Errors
/// Says what is wrong.
pub fn read_entry(text: &str) -> Result<EntryRead, EntryError> {
    let file = opened(text)?;
    let mut unread = Vec::new();
    let mut read = |text: &str| {
        open_file(text.as_bytes()).map(|opened| {
            unread.extend(opened.unread);
            Rc::new(opened.scenario)
        })
    };
    let scenario = read(&file.scenario)?;
    let beside = file.beside.as_deref().map(read).transpose()?;
    let (drafts, lost) = match file.half_typed.filter(|half| !half.is_null()).map_or_else(|| Ok(Default::default()), typed) {
        Ok(drafts) => (drafts, None),
        Err(problem) => (Default::default(), Some(problem)),
    };
    let lost = unread.into_iter().chain(lost).reduce(|all, one| format!("{all} {one}"));
    Ok(EntryRead { entry: Entry { head: file.head, work: Work { scenario, beside, drafts } }, lost })
}
