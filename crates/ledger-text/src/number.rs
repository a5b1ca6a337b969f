//! Numbers as text. Two significant figures in prose and pictures, whole pounds in tables, a true minus sign.
//!
//! The functions for pounds stay inside `words`; pages get them through a figure, which cannot be said without its range,
//! payer, years and price year, or in tables and charts whose caption says the same.

/// How numbers are written.
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

/// How numbers are written on the page, and read in its boxes.
pub const FORMAT: Format = Format { group: ',', decimal: '.', pound: '£', percent: '%' };

const NO_BREAK: char = '\u{a0}';
/// Nobody reads the digits of numbers from here on.
const HARD_TO_READ: f64 = 1e15;
/// Nothing smaller is written as anything but 0.
const SMALLEST: f64 = 1e-12;
const MINUS: char = '\u{2212}';
const POUND: char = FORMAT.pound;

/// The form of a word or phrase that goes with a number: the first for one, the second for any other.
pub fn plural(number: f64, [one, other]: [&str; 2]) -> &str {
    if number == 1.0 { one } else { other }
}

/// A number and the form that goes with it: "1 programme", "3 programmes".
pub fn counted(number: usize, forms: [&str; 2]) -> String {
    format!("{} {}", count(number as f64), plural(number as f64, forms))
}

/// Two significant figures, for prose and pictures: £420,000, £2.8 million, −£0.10.
pub fn pounds_prose(pounds: f64) -> String {
    let size = two_figures(pounds.abs());
    let text = match size {
        size if size >= 999.5e6 => format!("{POUND}{}{NO_BREAK}billion", short(size / 1e9)),
        size if size >= 999.5e3 => format!("{POUND}{}{NO_BREAK}million", short(size / 1e6)),
        size if size >= 100.0 => format!("{POUND}{}", grouped(size)),
        size if size >= 10.0 => format!("{POUND}{size:.0}"),
        0.0 => format!("{POUND}0"),
        size => format!("{POUND}{}", fixed(size, 2)),
    };
    signed(pounds, text)
}

/// Whole pounds, for tables: £1,234,568.
pub fn pounds_whole(pounds: f64) -> String {
    let size = pounds.abs().round();
    signed(pounds, format!("{POUND}{}", grouped(size)))
}

/// Whole pounds from £100, pence below: for prices of one unit.
pub fn pence_or_pounds(pounds: f64) -> String {
    if pounds.abs() >= 99.995 {
        return pounds_whole(pounds);
    }
    let size = (pounds.abs() * 100.0).round() / 100.0;
    signed(pounds, format!("{POUND}{}", fixed(size, 2)))
}

/// A number for the box in which it may be changed: what a person typed comes back as they typed it, with its hundredths
/// however large it is; what was worked out comes with six significant figures.
pub fn number_typed(number: f64) -> String {
    plain(number, 2)
}

/// Short, for axes: £1m, £250k, £0.
pub fn axis_pounds(pounds: f64) -> String {
    let size = pounds.abs();
    let text = match size {
        size if size >= 999.95e6 => format!("{POUND}{}bn", trimmed(size / 1e9, 2)),
        size if size >= 999.95e3 => format!("{POUND}{}m", trimmed(size / 1e6, 2)),
        size if size >= 1e4 => format!("{POUND}{}k", trimmed(size / 1e3, 1)),
        size => format!("{POUND}{}", grouped(size.round())),
    };
    signed(pounds, text)
}

/// A count to the nearest whole: 10,579.
pub fn count(number: f64) -> String {
    let size = number.abs().round();
    signed(number, grouped(size))
}

/// A count for prose: whole up to 99, then to two or three significant figures: 53, 10,600.
pub fn rounded_count(number: f64) -> String {
    let size = number.abs();
    let rounded = if size < 100.0 { size.round() } else { figures(size, 3) };
    signed(number, grouped(rounded))
}

/// A proportion as a percentage: 6.9%, 60%, 0.020%, 109%.
pub fn percent(share: f64) -> String {
    let size = share.abs() * 100.0;
    let text = match size {
        0.0 => "0".to_owned(),
        size if size >= 10.0 => grouped(size.round()),
        size if size >= 0.1 => trimmed(size, 1),
        size => decimal(figures(size, 2)),
    };
    signed(share, format!("{text}{}", FORMAT.percent))
}

/// A proportion as a percentage with what it takes to tell it from its neighbours: 20.6%.
pub fn percent_exact(share: f64) -> String {
    if share.abs() >= HARD_TO_READ {
        return decimal(share);
    }
    signed(share, format!("{}{}", trimmed(share.abs() * 100.0, 1), FORMAT.percent))
}

/// A return per pound: £1.20.
pub fn ratio(per_pound: f64) -> String {
    let size = (per_pound.abs() * 100.0).round() / 100.0;
    signed(per_pound, format!("{POUND}{}", if size >= 1000.0 { grouped(size.round()) } else { fixed(size, 2) }))
}

/// A plain number without needless digits: six significant figures, and every figure before the decimal point.
pub fn decimal(number: f64) -> String {
    plain(number, 0)
}

/// Six significant figures, or as many as it takes for every figure before the decimal point and some places after it.
fn plain(number: f64, places: i32) -> String {
    let size = number.abs();
    if size >= HARD_TO_READ {
        return signed(number, "1,000,000,000,000,000 or more".into());
    }
    if size.is_nan() || size < SMALLEST {
        return "0".to_owned();
    }
    let digits = (5 - figures(size, 6).log10().floor() as i32).clamp(places, 12);
    signed(number, trimmed(size, digits as usize))
}

/// "1 year", "5 years".
pub fn years_of(years: f64) -> String {
    format!("{}{NO_BREAK}{}", decimal(years), super::plural(years, ["year", "years"]))
}

/// "a", "a and b", "a, b and c".
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [rest @ .., last] => {
            format!("{} and {}", rest.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "), last.as_ref())
        }
    }
}

/// A minus sign before what is below 0, unless it was rounded to nothing.
fn signed(number: f64, text: String) -> String {
    let is_something = text.bytes().any(|digit| (b'1'..=b'9').contains(&digit));
    if number < 0.0 && is_something { format!("{MINUS}{text}") } else { text }
}

fn two_figures(size: f64) -> f64 {
    figures(size, 2)
}

/// Rounds to so many significant figures.
fn figures(size: f64, digits: i32) -> f64 {
    if size < SMALLEST || !size.is_finite() {
        return 0.0;
    }
    let places = digits - 1 - size.log10().floor() as i32;
    let unit = 10f64.powi(places.abs());
    if places >= 0 { (size * unit).round() / unit } else { (size / unit).round() * unit }
}

/// 1.0, 2.8, 12, 420: two figures of a number from 1 to 999.
fn short(number: f64) -> String {
    if number < 9.95 { fixed(number, 1) } else { grouped(number.round()) }
}

fn trimmed(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(whole, part)| (whole, Some(part)));
    let grouped = group(whole);
    part.map_or(grouped.clone(), |part| format!("{grouped}{}{part}", FORMAT.decimal))
}

/// So many digits after the decimal sign.
fn fixed(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    if FORMAT.decimal == '.' { text } else { text.replace('.', &FORMAT.decimal.to_string()) }
}

fn grouped(number: f64) -> String {
    group(&format!("{number:.0}"))
}

pub(super) fn group(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(FORMAT.group);
        }
        out.push(digit);
    }
    out
}
