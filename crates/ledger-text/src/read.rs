//! Reading what people type into a number box.
//!
//! Digits may stand in groups of three: "1,440", "5 000". What could be one of two numbers is a question and never a guess: "1,5" is
//! 1.5 to some and a slip of the keyboard to others. A point before exactly three digits is a decimal sign in a box where such
//! numbers are natural (percentages, ratios, rates, years), and a question in a box of pounds or of things that are counted:
//! there, "1.440" is how most of Europe writes 1,440, and pence have two digits.

use super::number::FORMAT;
use super::number::number_typed;
use ledger_model::evidence::Unit;

/// What a box asks for, and so which sign may stand in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NumberKind {
    /// A ratio, a rate, a number of years: neither £ nor %.
    #[default]
    Number,
    /// People, cases, posts, hours or other things that are counted and may come in thousands: neither £ nor %.
    Count,
    /// Pounds: no %.
    Pounds,
    /// Pounds for each pound, a ratio: no %.
    PoundsPerPound,
    /// A percentage: no £.
    Percent,
    /// A figure as somebody printed it: either sign.
    AsPrinted,
}

impl NumberKind {
    /// What the box of a number of this unit asks for.
    pub fn of(unit: Unit) -> Self {
        match unit {
            unit if unit.is_percentage() => Self::Percent,
            unit if unit.is_money() => Self::Pounds,
            Unit::PerPound => Self::PoundsPerPound,
            Unit::Count | Unit::CasesPerPost | Unit::HoursPerUnit => Self::Count,
            _ => Self::Number,
        }
    }

    /// The sign in a text that may not stand in this box.
    fn refuses(self, text: &str) -> Option<char> {
        let refused: &[char] = match self {
            Self::Number | Self::Count => &[FORMAT.pound, FORMAT.percent],
            Self::Pounds | Self::PoundsPerPound => &[FORMAT.percent],
            Self::Percent => &[FORMAT.pound],
            Self::AsPrinted => &[],
        };
        text.chars().find(|letter| refused.contains(letter))
    }

    /// Whether a point before exactly three digits may as well stand between thousands.
    fn comes_in_thousands(self) -> bool {
        matches!(self, Self::Count | Self::Pounds | Self::AsPrinted)
    }

    /// A number as it is written in this box: it is read back as the same number.
    pub fn written(self, number: f64) -> String {
        self.undoubted(number_typed(number))
    }

    /// A number as this box can read it back.
    pub(super) fn undoubted(self, mut text: String) -> String {
        if matches!(parse_number(&text, self), Err(ParseNumberError::Unclear(_))) {
            text.push('0'); // a fourth place leaves no doubt
        }
        text
    }
}

/// Why a text is not a number that can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseNumberError {
    /// Nothing typed.
    Empty,
    NotANumber,
    /// Still being typed: "1,", "-", ".".
    Unfinished,
    /// A sign of something other than the box asks for: £ in a box of shares, % in a box of pounds.
    WrongSign(NumberKind, char),
    /// Several numbers with a tab or a line end between them, as from cells of a table.
    SeveralCells,
    /// Digits that are not in groups of three. Each text is a number that could be meant, written so that it can be read: at most two.
    Unclear(Vec<String>),
}

/// Most characters a number may have.
const LONGEST: usize = 40;
/// What may stand between groups of digits, beside a space of any width.
const SEPARATORS: [char; 4] = [',', '.', '_', ' '];

/// Reads a number as people type it into a box that asks for something: "1,440", "£2,970", "6.9%", "1.5k", "2m", " −3 ". The
/// percentage sign divides nothing: a box that shows percentages divides by 100 itself. Characters that nobody sees, which come with
/// text that was copied, do not count.
///
/// # Errors
/// Says why the text is no number that can be used.
pub fn parse_number(text: &str, asks: NumberKind) -> Result<f64, ParseNumberError> {
    let text = plain_letters(text);
    if let Some(sign) = asks.refuses(&text) {
        return Err(ParseNumberError::WrongSign(asks, sign));
    }
    if text.chars().count() > LONGEST {
        return Err(ParseNumberError::NotANumber);
    }
    let is_around = |letter: char| letter.is_whitespace() || [FORMAT.pound, FORMAT.percent].contains(&letter);
    let text = text.trim_matches(is_around);
    let unsigned = text.strip_prefix(['-', '+']).map(|rest| rest.trim_start_matches(is_around));
    let body = unsigned.unwrap_or(text);
    let sign = if text.starts_with('-') { "-" } else { "" };
    if body.is_empty() {
        return Err(if unsigned.is_some() { ParseNumberError::Unfinished } else { ParseNumberError::Empty });
    }
    let mut cells = body.split(is_cell_end).filter(|cell| cell.contains(|letter: char| letter.is_ascii_digit()));
    if cells.nth(1).is_some() {
        return Err(ParseNumberError::SeveralCells);
    }
    let (number, times) = match body.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&body[..at], 1e3),
        Some((at, 'm' | 'M')) => (&body[..at], 1e6),
        Some((at, 'n' | 'N')) if body[..at].ends_with(['b', 'B']) => (&body[..at - 1], 1e9),
        _ => (body, 1.0),
    };
    let number = number.trim_end();
    let (mantissa, exponent) = number.split_at(number.find(['e', 'E']).unwrap_or(number.len()));
    if exponent.len() == 1 || exponent.ends_with(['-', '+']) {
        return Err(ParseNumberError::Unfinished);
    }
    let power = exponent.get(1..).unwrap_or_default();
    if !power.strip_prefix(['-', '+']).unwrap_or(power).chars().all(|letter| letter.is_ascii_digit()) {
        return Err(ParseNumberError::NotANumber);
    }
    let is_short = times != 1.0 || !exponent.is_empty(); // nobody writes thousands of thousands: "1.234m" has decimals
    let digits = ungrouped(mantissa, asks.comes_in_thousands() && !is_short).map_err(|why| match why {
        ParseNumberError::Unclear(meant) => {
            let (minus, rest) = (if sign.is_empty() { "" } else { "\u{2212}" }, &body[mantissa.len()..]);
            ParseNumberError::Unclear(meant.iter().map(|one| format!("{minus}{one}{rest}")).collect())
        }
        why => why,
    })?;
    let number = format!("{sign}{digits}{exponent}").parse::<f64>().ok().map(|number| number * times);
    number.filter(|number| number.is_finite()).ok_or(ParseNumberError::NotANumber)
}

/// The number that was read in a text, written as the box writes it, where that is another text and the very same number.
pub fn understood(text: &str, asks: NumberKind) -> Option<String> {
    let number = parse_number(text, asks).ok()?;
    let written = asks.written(number);
    (written != text && parse_number(&written, asks) == Ok(number)).then_some(written)
}

/// A text without characters that nobody sees, without space around it, and with letters of full width, as in Japanese, and the true
/// minus sign as the plain ones they stand for.
pub fn plain_letters(text: &str) -> String {
    let plain = |letter: char| match letter {
        '\u{2212}' | '\u{2013}' => '-', // a word processor makes a dash of a minus
        '\u{ffe1}' => FORMAT.pound,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    text.chars().filter(|letter| !has_no_width(*letter)).map(plain).collect::<String>().trim().to_owned()
}

/// Soft hyphens, joiners, and marks of the direction of writing or of the order of bytes.
fn has_no_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// What stands between cells of a table that was copied, and never within a number.
fn is_cell_end(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The digits of a number without what stands between their groups. In a box of thousands a point before three digits is in doubt.
fn ungrouped(text: &str, of_thousands: bool) -> Result<String, ParseNumberError> {
    if text == "." {
        return Err(ParseNumberError::Unfinished);
    }
    let text: String = text.chars().map(|letter| if letter.is_whitespace() && !is_cell_end(letter) { ' ' } else { letter }).collect();
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let runs: Vec<&str> = text.split(SEPARATORS).collect();
    let separators: Vec<char> = text.chars().filter(|letter| SEPARATORS.contains(letter)).collect();
    let ends = runs.len() - 1;
    if !runs.iter().all(|run| is_digits(run)) || runs.iter().all(|run| run.is_empty()) {
        return Err(ParseNumberError::NotANumber);
    }
    if runs.iter().enumerate().any(|(at, run)| run.is_empty() && at != 0 && at != ends) {
        return Err(ParseNumberError::Unclear(Vec::new()));
    }
    let in_threes = |runs: &[&str], separators: &[char]| {
        let (first, rest) = (runs[0], &runs[1..]);
        rest.is_empty()
            || (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && rest.iter().all(|run| run.len() == 3)
                && separators.iter().all(|one| *one == separators[0])
    };
    let has_decimals = separators.last() == Some(&FORMAT.decimal) && separators.iter().filter(|one| **one == FORMAT.decimal).count() == 1;
    let whole = if has_decimals { ends } else { runs.len() };
    if in_threes(&runs[..whole], &separators[..whole - 1]) && !separators[..whole - 1].contains(&'.') {
        let decimals = if has_decimals { runs[ends] } else { "" };
        let doubtful = whole == 1 && decimals.len() == 3 && (1..=3).contains(&runs[0].len()) && !runs[0].starts_with('0');
        if doubtful && of_thousands {
            let short = text.trim_end_matches('0').trim_end_matches(FORMAT.decimal);
            let exact = if short.len() < text.len() { short.to_owned() } else { format!("{text}0") }; // a fourth place leaves no doubt
            return Err(ParseNumberError::Unclear(vec![grouped(&runs.concat()), exact]));
        }
        return Ok(format!("{}.{decimals}0", runs[..whole].concat()));
    }
    if runs[ends].is_empty() {
        return Err(ParseNumberError::Unfinished);
    }
    // The last sign may be a decimal one, as in "1,5" and "1.234,50"; or all of it one number, as in "1,50" and "12,34,567".
    let (last, before) = (separators[ends - 1], &separators[..ends - 1]);
    let is_decimal = [',', '.'].contains(&last) && !before.contains(&last) && in_threes(&runs[..ends], before);
    let as_decimal = is_decimal.then(|| format!("{}{}{}", grouped(&runs[..ends].concat()), FORMAT.decimal, runs[ends]));
    let is_alike = before.iter().all(|one| *one == last) && (last != '.' || in_threes(&runs, &separators));
    let is_one = is_alike && !runs[0].is_empty() && !runs[0].starts_with('0');
    let as_one = is_one.then(|| grouped(&runs.concat()));
    let meant: Vec<String> = [as_decimal, as_one].into_iter().flatten().collect();
    if meant.is_empty() && separators.contains(&'.') { Err(ParseNumberError::NotANumber) } else { Err(ParseNumberError::Unclear(meant)) }
}

/// Digits in groups of three; 0 for none.
fn grouped(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() { "0".into() } else { super::number::group(digits) }
}
