//! How wide a text is, near enough and never too small, without a page to measure it on.

/// How much wider bold letters are.
pub const BOLDER: f64 = 1.1;

/// Width of a text in letters of a size: a little more than in common sans-serif faces.
pub fn text_width(text: &str, size: f64) -> f64 {
    size * text.chars().map(letter_width).sum::<f64>()
}

/// Where the middle of a text goes that should stand at a place and not reach beyond two ends: between them, where it is longer than
/// there is room.
pub fn middle_within(place: f64, long: f64, (from, to): (f64, f64)) -> f64 {
    let half = long.min(to - from) / 2.0;
    place.max(from + half).min(to - half)
}

fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '\u{2019}' => 0.33,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 0.41,
        'm' | 'w' | '%' | 'M' | 'W' | '@' | '\u{2212}' => 0.98,
        letter if letter.is_uppercase() => 0.76,
        letter if letter.is_ascii() || letter == '£' => 0.64,
        letter if letter.is_alphabetic() && (letter as u32) < 0x250 => 0.66,
        _ => 1.05,
    }
}

/// A text in at most so many lines, each at most so wide; what does not fit ends in an ellipsis.
pub fn wrap(text: &str, width: f64, size: f64, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let line = lines.last().cloned().unwrap_or_default();
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || text_width(&longer, size) <= width {
            if let Some(last) = lines.last_mut() {
                *last = longer;
            }
        } else {
            lines.push(word.to_owned());
        }
    }
    let most = most_lines.max(1);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(rest);
    }
    lines.into_iter().map(|line| clip(line, width, size)).collect()
}

fn clip(line: String, width: f64, size: f64) -> String {
    if text_width(&line, size) <= width {
        return line;
    }
    let mut room = width - size * 1.05;
    let kept: String = line
        .chars()
        .take_while(|letter| {
            room -= size * letter_width(*letter);
            room >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// A text in as many lines as it takes, each at most so wide, and nothing of it cut: a word that is wider than a line goes on in
/// the next.
pub fn whole(text: &str, width: f64, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = text_width(word, size);
        let apart = if used > 0.0 { size * letter_width(' ') } else { 0.0 };
        if used + apart + wide <= width {
            let last = lines.len() - 1;
            lines[last].push_str(if apart > 0.0 { " " } else { "" });
            lines[last].push_str(word);
            used += apart + wide;
            continue;
        }
        if used > 0.0 {
            lines.push(String::new());
        }
        used = 0.0;
        for letter in word.chars() {
            let wide = size * letter_width(letter);
            if used > 0.0 && used + wide > width {
                lines.push(String::new());
                used = 0.0;
            }
            let last = lines.len() - 1;
            lines[last].push(letter);
            used += wide;
        }
    }
    lines
}
