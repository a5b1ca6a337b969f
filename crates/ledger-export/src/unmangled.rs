//! What mail and chat programs do to an address on its way, undone.
//!
//! Nobody can say from a text in which order which programs had it. So every way of undoing is tried on it, and again on what comes
//! of that, until a link comes out whose sum is right.

use super::link::decoded;

/// One way of undoing: the same text where there is nothing for it to undo.
type Undo = fn(&str) -> String;

const UNDO: [Undo; 11] = [
    percent_encoding,
    entities,
    no_width,
    quoted_printable,
    reply_marks,
    noise,
    underscores,
    stars,
    long_dashes,
    other_hyphens,
    address_in_base_64,
];
/// Most texts that are made of one, and most bytes of them together.
const MOST_TEXTS: usize = 400;
const MOST_BYTES: usize = 2_000_000;

/// The first thing that is found in a text or in what undoing makes of it, the least undone first.
pub(super) fn first_found<T>(text: &str, mut find: impl FnMut(&str) -> Option<T>) -> Option<T> {
    let most = (MOST_BYTES / text.len().max(1)).clamp(UNDO.len(), MOST_TEXTS);
    let mut texts = vec![text.to_owned()];
    let mut at = 0;
    while at < texts.len() {
        if let Some(found) = find(&texts[at]) {
            return Some(found);
        }
        for undo in UNDO {
            let next = undo(&texts[at]);
            if texts.len() < most && !texts.contains(&next) {
                texts.push(next);
            }
        }
        at += 1;
    }
    None
}

/// Two hexadecimal digits at the start of a text.
fn byte_of(text: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*text.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// A text with every escaped byte of it as itself: a sign and two hexadecimal digits.
fn unescaped(text: &str, sign: u8) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = byte_of(after).filter(|_| *first == sign);
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `%23` for `#`, as links within links have it: Safe Links of Outlook, Google, Facebook and most others.
fn percent_encoding(text: &str) -> String {
    unescaped(text, b'%')
}

/// `_` for `/` and `-23` for `#`, as URL Defense of Proofpoint has it.
fn underscores(text: &str) -> String {
    if text.contains("u=") { unescaped(&text.replace('_', "/"), b'-') } else { text.to_owned() }
}

/// `*` for `#` and other marks, which stand in base64 after the address, as the third version of URL Defense has it. A run of
/// several is `**` and a letter for how many.
fn stars(text: &str) -> String {
    const LENGTHS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let parts = text.split_once("/v3/__").and_then(|(_, rest)| rest.rsplit_once("__;"));
    let Some((address, marks)) = parts.and_then(|(address, rest)| Some((address, decoded(rest)?))) else { return text.to_owned() };
    let mut marks = marks.into_iter();
    let mut bytes = Vec::new();
    let mut letters = address.bytes().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            b'*' if letters.next_if_eq(&b'*').is_some() => {
                let length = letters.next().and_then(|letter| LENGTHS.bytes().position(|known| known == letter)).unwrap_or_default() + 2;
                bytes.extend(marks.by_ref().take(length));
            }
            b'*' => bytes.extend(marks.next()),
            _ => bytes.push(letter),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// `&#35;` and `&num;` for `#`, as in the source of a page.
fn entities(text: &str) -> String {
    const NAMED: [(&str, char); 12] = [
        ("amp", '&'),
        ("num", '#'),
        ("sol", '/'),
        ("period", '.'),
        ("lowbar", '_'),
        ("hyphen", '-'),
        ("dash", '-'),
        ("percnt", '%'),
        ("equals", '='),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
    ];
    let letter_of = |name: &str| {
        let coded = name.strip_prefix('#').and_then(|code| match code.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => code.parse().ok(),
        });
        coded.and_then(char::from_u32).or_else(|| NAMED.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter))
    };
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(';').and_then(|(name, rest)| Some((letter_of(name)?, rest))) {
            Some((letter, rest)) => {
                out.push(letter);
                out.push_str(rest);
            }
            None => {
                out.push('&');
                out.push_str(part);
            }
        }
    }
    out
}

/// `=23` for `#`, and `=` at the end of a line that goes on, as in the source of a mail.
fn quoted_printable(text: &str) -> String {
    let mut parts = text.split('=');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let goes_on = part.starts_with(char::is_whitespace);
        out.push_str(if goes_on { part.trim_start_matches(is_before_a_line) } else { "=" });
        out.push_str(if goes_on { "" } else { part });
    }
    unescaped(&out, b'=')
}

/// White space, and what a mail program puts before the lines it answers to.
fn is_before_a_line(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '>' | '|' | '»')
}

/// `> ` before every line of an answered mail.
fn reply_marks(text: &str) -> String {
    text.lines().map(|line| line.trim_start_matches(is_before_a_line)).collect::<Vec<_>>().join("\n")
}

/// Letters of no width, which programs put where an address may be broken.
fn no_width(text: &str) -> String {
    let is_seen = |letter: &char| !matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    text.chars().filter(is_seen).collect()
}

/// Line ends, spaces, and the marks of “\_” and “[.]”: nothing of them belongs to a link.
fn noise(text: &str) -> String {
    let is_noise = |letter: char| letter.is_control() || is_before_a_line(letter) || matches!(letter, '\\' | '[' | ']');
    text.chars().filter(|letter| !is_noise(*letter)).collect()
}

/// `—` for `--`, as programs set it that mean to help.
fn long_dashes(text: &str) -> String {
    text.replace(['\u{2013}', '\u{2014}'], "--")
}

/// Other hyphens for the plain one.
fn other_hyphens(text: &str) -> String {
    text.replace(['\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}', '\u{fe63}', '\u{ff0d}'], "-")
}

/// A whole address in base64, as some filters of mail have it.
fn address_in_base_64(text: &str) -> String {
    const HTTP: &str = "aHR0c";
    let address = text.find(HTTP).and_then(|at| decoded(&text[at..].replace('+', "-").replace('/', "_")));
    address.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_else(|| text.to_owned())
}
