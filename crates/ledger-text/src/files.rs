//! Files and links in words: what could not be read, why one is refused, and what to do.

use super::number::{count, decimal};
use ledger_model::embedded::library;
use ledger_model::evidence::Family;
use ledger_model::schema::Reason;
use ledger_model::text_limits;
use ledger_model::text_limits::{LONGEST_NAME, LONGEST_NOTES, LONGEST_TEXT, MOST_AREAS, MOST_LISTED};

/// That more could not be read than is listed.
pub fn unread_more(more: usize) -> String {
    format!("{} more parts could not be read either.", count(more as f64))
}

/// That nothing can be read from some point on.
pub fn unread_from_here(after: &str, line: usize, at_the_end: bool) -> String {
    let place = if after.is_empty() { format!("in line {line}") } else { format!("in line {line}, at “{}”", clip(after)) };
    if at_the_end {
        format!("It ends too early, {place}: what came after is missing. If you have another copy, open that one.")
    } else {
        format!("It is damaged {place}: nothing after that could be read. If you have another copy, open that one.")
    }
}

/// That something stands after the end.
pub fn unread_after_the_end() -> String {
    "Something stands after its end. It was not read: check that nothing was added by mistake.".into()
}

/// A key that stands twice.
pub fn unread_twice(at: &str) -> String {
    format!("“{}” stands in it twice: the first was read. Check which one you want.", clip(at))
}

/// A value that cannot stand where it does.
pub fn unread_value(at: &str, value: &str) -> String {
    format!("“{}” is {}, which cannot be read there. It was left out: put it in again here.", clip(at), clip(value))
}

/// A part that lacks something or holds something it cannot.
pub fn unread_part(at: &str, problem: &str) -> String {
    format!("“{}” cannot be read ({}). It was left out: put it in again here.", clip(at), clip(problem))
}

/// What is wrong inside a part, where the keys lead that are named.
pub fn unread_inside(at: &str, reason: Reason) -> String {
    let at = clip(at);
    match reason {
        Reason::Missing => format!("“{at}” is missing"),
        Reason::Unknown => format!("“{at}” is not known to this version"),
        Reason::Other => format!("“{at}” is not what has to stand there"),
    }
}

/// Where an own programme stands in a file.
pub fn unread_own_place(number: &str, name: Option<&str>) -> String {
    let name = name.map(|name| format!(", {name}")).unwrap_or_default();
    format!("own_programmes, number {number}{name}")
}

/// A key that is not known.
pub fn unread_unknown(at: &str) -> String {
    format!("“{}” is not known to this version. It was left out: check its spelling.", clip(at))
}

/// Something nested deeper than anything is.
pub fn unread_deep(at: &str) -> String {
    format!("“{}” holds lists within lists, deeper than any scenario does. It was left out.", clip(at))
}

/// More entries than are read.
pub fn unread_too_many(at: &str, most: usize) -> String {
    format!("“{}” has too many entries: the first {} were read, and the rest were left out.", clip(at), count(most as f64))
}

/// Text that lost characters nobody can see.
pub fn unread_unseen(at: &str) -> String {
    format!("“{}” held characters that cannot be seen. They were taken out: check how it reads now.", clip(at))
}

/// Text that was cut.
pub fn unread_cut(at: &str, longest: usize) -> String {
    format!("“{}” was longer than {} characters. The rest was cut off: shorten it where it was made.", clip(at), count(longest as f64))
}

/// Text that is damaged.
pub fn unread_letters(at: &str) -> String {
    format!("“{}” held damaged letters, which show as “\u{fffd}”: type them again.", clip(at))
}

/// Bytes that are no text.
pub fn unread_bytes() -> String {
    "Some of it is not text. Damaged letters show as “\u{fffd}”: type them again.".into()
}

/// No format number.
pub fn unread_format() -> String {
    "It does not say which format it has: it was read as one of today’s. Check what came of it.".into()
}

/// A link whose letters do not add up.
pub fn unread_checksum() -> String {
    "The link was changed on its way, so any number in it may be wrong: ask for it again, or for the file.".into()
}

/// A link that is cut off.
pub fn unread_cut_link(characters: usize) -> String {
    format!(
        "The link is cut off: {} characters of its code are here, and what came after is missing. Ask for it again, or for the file.",
        count(characters as f64)
    )
}

/// A link that unpacks to too much.
pub fn unread_unpacked(longest: usize) -> String {
    format!("The link unpacks to more than {} characters: what came after was left out.", count(longest as f64))
}

/// A fault of the scenario, which was taken out.
pub fn unread_fault(fault: &str) -> String {
    format!("{fault} It was left out.")
}

/// An area that is not known.
pub fn unread_area(code: &str) -> String {
    format!("No area has the code “{}”. It was left out, so the place is smaller than it was: choose the area again.", clip(code))
}

/// A programme that is not known.
pub fn unread_programme(id: &str) -> String {
    format!("There is no programme “{}” here. It was left out, with its cost and its effect.", clip(id))
}

/// An own programme that is not sound.
pub fn unread_own(name: &str, fault: &str) -> String {
    format!("Your own programme “{}” was left out: {fault}", clip(name))
}

/// A number that is now worked out from others, in a file made before it was.
pub fn updated_derived(programme: &str, before: &str, after: &str) -> String {
    let label = |id: &str| library().parameter(id).map_or_else(|| clip(id), |one| one.label.clone());
    format!(
        "{programme} now works out what would have gone on without it. What you typed for “{}” was carried over to “{}”. It gives the same.",
        label(before),
        label(after)
    )
}

/// An estimate that its programme's family has taken the place of.
pub fn updated_estimate(programme: &str, family: &Family) -> String {
    format!("{}: the estimate you chose is gone. “{}” is used in its place.", name_of(programme), family.estimate.label)
}

/// A number that its programme's family has taken the place of.
pub fn updated_number(id: &str, typed: f64, family: &Family) -> String {
    let shared = family.estimate.numbers().first().and_then(|number| library().parameter(number));
    format!(
        "{}: the {} you typed for its effect is not used. Programmes like it now share “{}”: change that instead.",
        name_of(id.split('.').next().unwrap_or_default()),
        decimal(typed),
        shared.map_or_else(|| clip(id), |one| one.label.clone())
    )
}

fn name_of(programme: &str) -> String {
    library().programme(programme).map_or_else(|| clip(programme), |one| one.name.clone())
}

/// That nothing else could be done.
pub fn unread_everything() -> String {
    "The rest does not fit together and was left out: begin again with the place and the programmes.".into()
}

/// The limits on what is read.
pub fn file_limits() -> String {
    format!(
        "A name has at most {LONGEST_NAME} characters, notes {}, any other text {}; a list has at most {MOST_LISTED} entries, and a place {MOST_AREAS} areas.",
        count(LONGEST_NOTES as f64),
        count(LONGEST_TEXT as f64)
    )
}

/// A file longer than is read.
pub fn file_too_long(bytes: usize, longest: usize) -> String {
    format!(
        "It is {} bytes long, and at most {} are read: check that it is a scenario saved by {}.",
        count(bytes as f64),
        count(longest as f64),
        super::shell::app_name()
    )
}

/// What comes without end, or too much of it.
pub fn stream_too_long(longest: usize) -> String {
    format!(
        "It is longer than {} bytes, the most that is read: check that it is a scenario saved by {}.",
        count(longest as f64),
        super::shell::app_name()
    )
}

/// A file that is something else.
pub fn file_not_json() -> String {
    format!(
        "It is not a scenario: a scenario file is JSON text that begins with {{. Open a file that {} saved, its name ending in .json.",
        super::shell::app_name()
    )
}

/// A file with nothing of a scenario in it.
pub fn file_no_format() -> String {
    "It is JSON, but no scenario: it has neither a “format” number nor anything else of one. Check that it is the right file.".into()
}

/// A file of a later format.
pub fn file_newer(format: u64, needs: Option<&str>, reads: u32) -> String {
    let needs = needs.map_or_else(|| "a newer version".to_owned(), |version| format!("version {} or later", clip(version)));
    format!(
        "It is of format {format}, which needs {} {needs}; this is {}, which reads up to format {reads}. Open it there, or load this page again to get the newest version.",
        super::shell::app_name(),
        env!("CARGO_PKG_VERSION")
    )
}

/// A file that the browser did not hand over.
pub fn file_not_given() -> String {
    "The browser did not hand it over: it may have been moved, or be a folder. Choose it again.".into()
}

/// That more files were dropped than are opened.
pub fn unread_other_files(others: usize) -> String {
    super::counted(
        others,
        [
            "other file came with it, which was not opened: open one at a time.",
            "other files came with it, which were not opened: open one at a time.",
        ],
    )
}

/// No link at all.
pub fn link_none() -> String {
    format!(
        "There is no scenario in this link: a link made by {} has “#/open/” and a long code in it. Copy the whole of it.",
        super::shell::app_name()
    )
}

pub fn link_too_long(longest: usize) -> String {
    format!("The link is longer than {} characters, the most that is read: ask for the file instead.", count(longest as f64))
}

/// A link that is cut off before anything can be read.
pub fn link_cut(characters: usize) -> String {
    let of_its_code = super::counted(characters, ["character of its code is here", "characters of its code are here"]);
    format!("The link is cut off: {of_its_code}, too few to read anything. Ask for it again, or for the file.")
}

/// A link of which nothing can be read.
pub fn link_damaged() -> String {
    "The link is damaged, and nothing in it can be read: copy the whole of it, or ask for it again.".into()
}

/// Text from outside, short enough to be quoted, on one line.
fn clip(text: &str) -> String {
    let line = text_limits::kept_line(text);
    let short: String = line.chars().take(80).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}
