//! Reading what people type into a number box.

use super::language::FORMAT;
use crate::evidence::Unit;

/// What a box asks for, and so which sign may stand in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asks {
    /// A plain number: neither £ nor %.
    #[default]
    Number,
    /// Pounds: no %.
    Pounds,
    /// A percentage: no £.
    Percent,
    /// A figure as somebody printed it: either sign.
    AsPrinted,
}

impl Asks {
    /// What the box of a number of this unit asks for.
    pub fn of(unit: Unit) -> Self {
        match unit {
            unit if unit.is_percentage() => Self::Percent,
            unit if unit.is_money() || unit == Unit::PerPound => Self::Pounds,
            _ => Self::Number,
        }
    }

    /// The sign in a text that may not stand in this box.
    fn refuses(self, text: &str) -> Option<char> {
        let refused: &[char] = match self {
            Self::Number => &[FORMAT.pound, FORMAT.percent],
            Self::Pounds => &[FORMAT.percent],
            Self::Percent => &[FORMAT.pound],
            Self::AsPrinted => &[],
        };
        text.chars().find(|letter| refused.contains(letter))
    }
}

/// Why a text is not a number that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Nothing typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// Still being typed: "1.", "-", ".".
    Unfinished,
    /// A sign of something other than the box asks for: £ in a box of shares, % in a box of pounds.
    WrongSign(Asks, char),
}

/// Most characters a number may have.
const LONGEST: usize = 40;

/// Reads a number in a box that asks for something: a sign of something else is refused, not dropped.
///
/// # Errors
/// Says whether the text has a wrong sign, is empty, unfinished or no number.
pub fn read_as(text: &str, asks: Asks) -> Result<f64, NotRead> {
    match asks.refuses(text) {
        Some(sign) => Err(NotRead::WrongSign(asks, sign)),
        None => read_number(text),
    }
}

/// Reads a number as people type it: "1,440", "£2,970", "6.9%", "1.5k", "2m", " −3 ". The percentage sign divides
/// nothing: a box that shows percentages divides by 100 itself.
///
/// # Errors
/// Says whether the text is empty, unfinished or no number.
pub fn read_number(text: &str) -> Result<f64, NotRead> {
    let text: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && ![FORMAT.group, FORMAT.pound, FORMAT.percent, '_'].contains(letter))
        .collect();
    let text = text.replace('\u{2212}', "-").replace(FORMAT.decimal, ".");
    if text.is_empty() {
        return Err(NotRead::Empty);
    }
    if text.len() > LONGEST {
        return Err(NotRead::NotANumber);
    }
    if matches!(text.as_str(), "-" | "." | "-." | "+") || text.ends_with(['e', 'E']) {
        return Err(NotRead::Unfinished);
    }
    let (digits, times) = match text.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&text[..at], 1e3),
        Some((at, 'm' | 'M')) => (&text[..at], 1e6),
        _ => (text.as_str(), 1.0),
    };
    let plain = digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+' | 'e' | 'E'));
    let number = digits.parse::<f64>().ok().filter(|_| plain).map(|number| number * times);
    number.filter(|number| number.is_finite()).ok_or(NotRead::NotANumber)
}
