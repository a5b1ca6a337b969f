//! What is saved on the device, as text: the scenario as its file, and round it what a file does not hold.

use super::{Entry, Head, UnsavedDrafts, Work};
use ledger_export::{FileError, open_file, write_scenario};
use ledger_model::record;
use ledger_model::schema::{Node, Reason, read_known, write};
use ledger_text as words;
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
    Scenario(#[from] FileError),
}

/// Something kept, as far as it can be read.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryRead {
    /// What can be read.
    pub entry: Entry,
    /// What is wrong with the rest: text that was half typed.
    pub lost: Option<String>,
}

struct KeptFile {
    kept: u64,
    head: Head,
    scenario: String,
    beside: Option<String>,
    half_typed: Option<Value>,
}

record!(KeptFile { kept: required, head: required, scenario: required, beside, half_typed });

pub fn write_entry(entry: &Entry) -> String {
    let Entry { head, work } = entry;
    let mut file = KeptFile {
        kept: FORM,
        head: head.clone(),
        scenario: write_scenario(&work.scenario),
        beside: work.beside.as_deref().map(write_scenario),
        half_typed: Some(write(&mut work.drafts.clone())),
    };
    write(&mut file).to_string()
}

fn opened(text: &str) -> Result<KeptFile, EntryError> {
    let value: Value = serde_json::from_str(text).map_err(|problem| EntryError::Damaged(problem.to_string()))?;
    if let Some(form) = value.get("kept").and_then(Value::as_u64).filter(|form| *form > FORM) {
        return Err(EntryError::Newer(form));
    }
    let mut file = KeptFile::blank();
    read_known(&mut file, &value).map_err(|wrong| EntryError::Damaged(what_is_wrong(wrong)))?;
    Ok(file)
}

fn what_is_wrong((at, reason): (Vec<String>, Reason)) -> String {
    words::unread_inside(&at.join("."), reason)
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
            unread.extend(opened.updated);
            Rc::new(opened.scenario)
        })
    };
    let scenario = read(&file.scenario)?;
    let beside = file.beside.as_deref().map(read).transpose()?;
    let mut drafts = UnsavedDrafts::default();
    let wrong = file.half_typed.and_then(|value| read_known(&mut drafts, &value).err());
    if wrong.is_some() {
        drafts = UnsavedDrafts::default();
    }
    let lost = wrong.map(what_is_wrong);
    let lost = unread.into_iter().chain(lost).reduce(|all, one| format!("{all} {one}"));
    Ok(EntryRead { entry: Entry { head: file.head, work: Work { scenario, beside, drafts } }, lost })
}
