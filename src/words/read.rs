//! Reading what people type into a number box.

/// Why a text is not a number that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRead {
    /// Nothing typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// Still being typed: "1.", "-", ".".
    Unfinished,
}

/// Most characters a number may have.
const LONGEST: usize = 40;

/// Reads a number as people type it: "1,440", "£2,970", "6.9%", "1.5k", "2m", " −3 ". The percentage sign divides
/// nothing: a box that shows percentages divides by 100 itself.
///
/// # Errors
/// Says whether the text is empty, unfinished or no number.
pub fn read_number(text: &str) -> Result<f64, NotRead> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, ',' | '£' | '_' | '%')).collect();
    let text = text.replace('\u{2212}', "-");
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
