//! What participants made: up to twelve links or files, each opened as any other, and why those that are not shown are not.

use crate::app::{FileError, Opened, holds_link, link_in, link_of, open_link};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::InputError;
use ledger_model::record;
use ledger_model::text_limits;
use std::rc::Rc;

/// Most that are put on one axis.
pub const MOST_POOLED: usize = 12;

/// Most that are read at once.
const MOST_READ: usize = 4 * MOST_POOLED;

/// One participant's scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Pooled {
    /// What it is called on the axis.
    pub name: String,
    /// Its answer, or why there is none.
    pub answer: Result<Rc<Appraisal>, String>,
    /// What of it could not be read.
    pub unread: Vec<String>,
    /// The link it came by, for putting right; empty for a file.
    pub given: String,
    /// The link it is kept by on the device; empty where there is nothing to show.
    link: String,
}

/// What is kept of one on the device.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptPooled {
    name: String,
    link: String,
}

record!(KeptPooled { name: required, link: required });

/// What is kept of those that can be shown.
pub fn kept(pool: &[Pooled]) -> Vec<KeptPooled> {
    let shown = pool.iter().filter(|one| one.answer.is_ok());
    shown.map(|one| KeptPooled { name: one.name.clone(), link: one.link.clone() }).collect()
}

pub fn brought_back(kept: Vec<KeptPooled>) -> Vec<Pooled> {
    let opened = |one: KeptPooled| Pooled { name: text_limits::kept_line(&one.name), ..Pooled::of(&one.name, open_link(&one.link)) };
    kept.into_iter().take(MOST_POOLED).map(opened).collect()
}

impl Pooled {
    /// What came of a link or file; a link has no name of its own.
    pub fn of(name: &str, opened: Result<Opened, FileError>) -> Self {
        let name = text_limits::kept_line(name);
        let Opened { scenario, unread, is_damaged, .. } = match opened {
            Ok(opened) => opened,
            Err(refused) => return Self { name, ..Self::refused(refused.to_string()) },
        };
        let fault = |faults: Vec<InputError>| faults.first().map(|fault| words::fault_in(fault, &scenario)).unwrap_or_default();
        // Whole numbers may be missing from a link that was cut: what is left of it is nobody’s scenario.
        let damage = unread.first().filter(|_| is_damaged).cloned();
        let answer = if let Some(damage) = damage { Err(damage) } else { Appraisal::of(&scenario).map(Rc::new).map_err(fault) };
        let link = answer.as_ref().map_or_else(|_| String::new(), |_| link_of(&scenario, false));
        let name = if scenario.name.trim().is_empty() { name } else { scenario.name };
        Self { name, answer, unread, given: String::new(), link }
    }

    fn refused(why: String) -> Self {
        Self { name: String::new(), answer: Err(why), unread: Vec::new(), given: String::new(), link: String::new() }
    }

    /// What came of links, one a line. A line that holds no link goes on with the one before it, which a program may have broken.
    pub fn of_links(text: &str) -> Vec<Self> {
        let mut links: Vec<String> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match links.last_mut().filter(|before| is_broken(before, line)) {
                Some(broken) => *broken = format!("{broken}\n{line}"),
                None => links.push(line.to_owned()),
            }
        }
        let opened = |link: &String| Self { given: link.clone(), ..Self::of("", open_link(link)) };
        let mut pooled: Vec<Self> = links.iter().take(MOST_READ).map(opened).collect();
        pooled.extend(links.iter().skip(MOST_READ).map(|link| Self::not_read(link)));
        pooled
    }

    /// One too many to be read at all.
    fn not_read(link: &str) -> Self {
        Self { given: link.to_owned(), ..Self::refused(words::pooled_too_many(MOST_POOLED)) }
    }
}

/// Whether a link breaks off and goes on in the next line.
fn is_broken(link: &str, next: &str) -> bool {
    let begins = |line: &str| line.contains("://") || line.starts_with('#');
    let is_next = begins(next) || holds_link(link) && holds_link(next);
    !is_next && (begins(link) || holds_link(link)) && link_in(link).is_none()
}

/// Adds more; each past the twelfth that can be shown is said and not shown.
pub fn add(pool: &mut Vec<Pooled>, more: Vec<Pooled>) {
    for one in more {
        let shown = pool.iter().filter(|other| other.answer.is_ok()).count();
        let is_full = one.answer.is_ok() && shown >= MOST_POOLED;
        let name = words::pooled_name(pool.len() + 1, &one.name);
        let answer = if is_full { Err(words::pooled_too_many(MOST_POOLED)) } else { one.answer };
        pool.push(Pooled { name, answer, ..one });
    }
}
