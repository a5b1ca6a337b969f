//! Reads JSON that may be damaged: everything whole is kept, and what is not gets a sentence.

use super::unread::Unread;
use serde::Serialize;
use serde_json::{Map, Number, Value};

/// Deepest nesting read; a scenario needs 9.
const DEEPEST: usize = 32;
/// Most letters of a key that a sentence needs to say where it stands: one of a million would be copied for every value in it.
pub(super) const LONGEST_STEP: usize = 100;

/// Anything as a value, by way of its text: one way of writing every type is carried to the page, not two.
pub fn value_of(of: &impl Serialize) -> Value {
    serde_json::to_string(of).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// The object a text holds; none where it does not begin as one.
pub(super) fn read(text: &str, unread: &mut Unread) -> Option<Map<String, Value>> {
    let mut reader = Reader { text, at: 0, path: Vec::new(), over: false, unread };
    reader.space();
    if !reader.take(b'{') {
        return None;
    }
    let object = reader.object();
    reader.space();
    if !reader.over && reader.at < text.len() {
        reader.unread.push(crate::words::unread_after_the_end());
    }
    Some(object)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Keys on the way to where it reads.
    path: Vec<String>,
    /// Whether nothing after this point can be made sense of.
    over: bool,
    unread: &'a mut Unread,
}

impl Reader<'_> {
    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> bool {
        let there = self.next() == Some(wanted);
        self.at += usize::from(there);
        there
    }

    fn space(&mut self) {
        while self.next().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Gives up: what was read so far stays.
    fn stop(&mut self) {
        if !std::mem::replace(&mut self.over, true) {
            let line = self.text.as_bytes()[..self.at.min(self.text.len())].iter().filter(|byte| **byte == b'\n').count() + 1;
            self.unread.push(crate::words::unread_from_here(&self.path.join("."), line, self.at >= self.text.len()));
        }
    }

    fn object(&mut self) -> Map<String, Value> {
        let mut object = Map::new();
        self.space();
        while !self.over && !self.take(b'}') {
            let Some(key) = self.take(b'"').then(|| self.string()).flatten() else {
                self.stop();
                break;
            };
            self.space();
            if !self.take(b':') {
                self.stop();
                break;
            }
            self.path.push(key.chars().take(LONGEST_STEP).collect());
            let value = self.value();
            match value {
                Some(_) if object.contains_key(&key) => self.unread.push(crate::words::unread_twice(&self.path.join("."))),
                Some(value) => _ = object.insert(key, value),
                None => {}
            }
            self.path.pop();
            self.comma(b'}');
        }
        object
    }

    fn list(&mut self) -> Vec<Value> {
        let mut list = Vec::new();
        self.space();
        while !self.over && !self.take(b']') {
            self.path.push((list.len() + 1).to_string());
            let value = self.value();
            self.path.pop();
            list.extend(value);
            self.comma(b']');
        }
        list
    }

    /// Past the comma between two, or up to what closes the list.
    fn comma(&mut self, close: u8) {
        self.space();
        let comma = self.take(b',');
        self.space();
        if !comma && self.next() != Some(close) {
            self.stop();
        }
    }

    fn value(&mut self) -> Option<Value> {
        self.space();
        match self.next() {
            Some(b'{' | b'[') if self.path.len() > DEEPEST => {
                self.unread.push(crate::words::unread_deep(&self.path[..2].join(".")));
                self.skip_nested();
                None
            }
            Some(b'{') => {
                self.at += 1;
                Some(Value::Object(self.object()))
            }
            Some(b'[') => {
                self.at += 1;
                Some(Value::Array(self.list()))
            }
            Some(b'"') => {
                self.at += 1;
                self.string().map(Value::String)
            }
            Some(_) => self.word(),
            None => {
                self.stop();
                None
            }
        }
    }

    /// A number, true, false or null. One that reaches the end of the text may have been cut short, and is not taken.
    fn word(&mut self) -> Option<Value> {
        let rest = &self.text[self.at..];
        let length = rest.find(|letter: char| letter.is_ascii_whitespace() || matches!(letter, ',' | '}' | ']' | '"' | ':' | '{' | '['));
        let Some(length) = length.filter(|length| *length > 0) else {
            self.at = if length.is_none() { self.text.len() } else { self.at };
            self.stop();
            return None;
        };
        let word = &rest[..length];
        self.at += length;
        let value = match word {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            "null" => Some(Value::Null),
            _ => number(word).map(Value::Number),
        };
        if value.is_none() {
            self.unread.push(crate::words::unread_value(&self.path.join("."), word));
        }
        value
    }

    /// A text, its opening mark already taken; none where it never ends.
    fn string(&mut self) -> Option<String> {
        let (mut text, mut damaged) = (String::new(), false);
        loop {
            let rest = &self.text[self.at..];
            let Some(length) = rest.find(['"', '\\']) else {
                self.at = self.text.len();
                self.stop();
                return None;
            };
            text.push_str(&rest[..length]);
            self.at += length + 1;
            if rest.as_bytes()[length] == b'"' {
                if damaged {
                    let at = self.path.join(".");
                    self.unread.push(crate::words::unread_letters(if at.is_empty() { &text } else { &at }));
                }
                return Some(text);
            }
            let letter = self.escaped();
            damaged |= letter.is_none();
            text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
    }

    /// The letter an escape stands for, if it stands for one.
    fn escaped(&mut self) -> Option<char> {
        let letter = self.text[self.at..].chars().next()?;
        self.at += letter.len_utf8();
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => return self.unicode(),
            _ => return None,
        })
    }

    /// The letter of one escape, or of two that belong together.
    fn unicode(&mut self) -> Option<char> {
        let first = self.four_digits()?;
        let after_first = self.at;
        if (0xd800..0xdc00).contains(&first) && self.take(b'\\') && self.take(b'u') {
            let second = self.four_digits().filter(|second| (0xdc00..0xe000).contains(second));
            if let Some(letter) = second.and_then(|second| char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))) {
                return Some(letter);
            }
        }
        self.at = after_first;
        char::from_u32(first)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }

    /// Past a list or object with everything in it, however deep.
    fn skip_nested(&mut self) {
        let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
        for (at, byte) in self.text.bytes().enumerate().skip(self.at) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = quoted,
                b'"' => quoted = !quoted,
                b'{' | b'[' if !quoted => depth += 1,
                b'}' | b']' if !quoted => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.at = at + 1;
                return;
            }
        }
        self.at = self.text.len();
        self.stop();
    }
}

/// A number by JSON’s rules, finite.
fn number(word: &str) -> Option<Number> {
    let plain = word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'+' | b'.' | b'e' | b'E'));
    let begins = word.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    if !plain || !begins {
        return None;
    }
    if word == "-0" {
        return Number::from_f64(-0.0);
    }
    // 5.0 and 5e0 are whole numbers too, and are wanted as such where no other will do.
    const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;
    let written = word.parse::<f64>().ok().filter(|number| number.fract() == 0.0 && number.abs() <= LARGEST_EXACT);
    if let Some(whole) = written.filter(|whole| *whole != 0.0 || !word.starts_with('-')) {
        return Some(Number::from(whole as i64));
    }
    let whole = word.parse::<u64>().map(Number::from).or_else(|_| word.parse::<i64>().map(Number::from));
    whole.ok().or_else(|| word.parse::<f64>().ok().and_then(Number::from_f64))
}
