//! What participants made: up to twelve links, each opened as any other, and those that cannot be said plainly.

use crate::app::{Answer, FileRefused, Opened, open_link};
use crate::model::InputFault;
use crate::words;
use std::rc::Rc;

/// Most that are put on one axis.
pub const MOST_POOLED: usize = 12;

/// One participant's scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Pooled {
    /// What it is called on the axis.
    pub name: String,
    /// Its answer, or why there is none.
    pub answer: Result<Rc<Answer>, String>,
    /// What of it could not be read.
    pub unread: Vec<String>,
}

impl Pooled {
    /// What came of a link or file; a link has no name of its own.
    pub fn of(name: &str, opened: Result<Opened, FileRefused>) -> Self {
        let name = words::kept_line(name);
        let Opened { scenario, unread, .. } = match opened {
            Ok(opened) => opened,
            Err(refused) => return Self { name, answer: Err(refused.to_string()), unread: Vec::new() },
        };
        let fault = |faults: Vec<InputFault>| faults.first().map(words::fault).unwrap_or_default();
        let answer = Answer::to(&scenario).map(Rc::new).map_err(fault);
        let name = if scenario.name.trim().is_empty() { name } else { scenario.name };
        Self { name, answer, unread }
    }

    /// What came of links, one a line.
    pub fn of_links(text: &str) -> Vec<Self> {
        let links = text.lines().map(str::trim).filter(|line| !line.is_empty());
        links.take(2 * MOST_POOLED).map(|link| Self::of("", open_link(link))).collect()
    }
}

/// Adds more; each past the twelfth is said and not shown.
pub fn add(pool: &mut Vec<Pooled>, more: Vec<Pooled>) {
    for one in more {
        let is_full = pool.len() >= MOST_POOLED;
        let name = words::pooled_name(pool.len() + 1, &one.name);
        let answer = if is_full { Err(words::pooled_too_many(MOST_POOLED)) } else { one.answer };
        pool.push(Pooled { name, answer, ..one });
    }
}
