//! What differs from language to language beside the words: forms for numbers, and how numbers are written.
//!
//! A build in another language replaces the texts of this folder before it is compiled; see `.ci/language.mjs`.

use super::number::count;

/// How a language writes numbers.
pub struct Format {
    /// Between thousands.
    pub group: char,
    /// Before what is less than one.
    pub decimal: char,
    /// Before an amount.
    pub pound: char,
    /// After a share of a hundred.
    pub percent: char,
}

/// English and Welsh write numbers alike.
pub const FORMAT: Format = Format { group: ',', decimal: '.', pound: '£', percent: '%' };

/// The form of a word or phrase that goes with a number. English has two: for one, and for any other number. Welsh has six: for
/// none, one, two, a few (3), many (6) and any other. Which rule holds shows in how many there are.
pub fn plural<'a>(number: f64, forms: &[&'a str]) -> &'a str {
    const WELSH: [f64; 5] = [0.0, 1.0, 2.0, 3.0, 6.0];
    let at = match forms.len() {
        6 => WELSH.iter().position(|one| *one == number).unwrap_or(5),
        _ => usize::from(number != 1.0),
    };
    forms.get(at).or(forms.last()).copied().unwrap_or_default()
}

/// A number and the form that goes with it: "1 programme", "3 programmes".
pub fn counted(number: usize, forms: &[&str]) -> String {
    format!("{} {}", count(number as f64), plural(number as f64, forms))
}

/// The other language, where there is a page in it: its name in itself, its code, and the folder of its page.
pub fn other_language() -> Option<(&'static str, &'static str, &'static str)> {
    let is_welsh = option_env!("LEDGER_LANGUAGE") == Some("cy");
    cfg!(feature = "welsh").then_some(if is_welsh { ("English", "en-GB", "../") } else { ("Cymraeg", "cy", "./cy/") })
}
