//! Texts that users type and hand on: how long they may be, and without what cannot be seen.

/// Most characters of a scenario’s name, and of a place’s.
pub const LONGEST_NAME: usize = crate::places::LONGEST_NAME;
/// Most characters of a scenario’s notes.
pub const LONGEST_NOTES: usize = 20_000;
/// Most characters of any other text.
pub const LONGEST_TEXT: usize = 10_000;

/// Most areas of a place: more than there are local authorities.
pub const MOST_AREAS: usize = 500;
/// Most entries of any other list.
pub const MOST_LISTED: usize = crate::evidence::MOST_LISTED;

/// A text on one line, without characters that cannot be seen, and not too long.
pub fn kept_line(text: &str) -> String {
    let line = text.replace(['\n', '\t', '\u{2028}', '\u{2029}'], " ");
    kept_text(&line, LONGEST_NAME)
}

/// A text without characters that cannot be seen, line breaks and tabs apart, and not too long.
pub fn kept_text(text: &str, longest: usize) -> String {
    text.chars().filter(|letter| !is_unseen(*letter)).take(longest).collect()
}

/// Control characters, marks that turn the direction of writing, and spaces of no width. Joiners stay: letters and faces of
/// several parts need them.
fn is_unseen(letter: char) -> bool {
    let control = letter.is_control() && !matches!(letter, '\n' | '\t');
    control
        || matches!(letter, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}
