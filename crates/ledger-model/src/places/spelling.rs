//! Names as they are compared: what people leave out, add or spell differently is taken away.

/// The words of a text in the one spelling that names are compared in: lower case; accents, apostrophes, full
/// stops and invisible marks gone; "&" read as "and"; hyphens and all other punctuation read as spaces.
pub fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => plain.push_str(" and "),
            '\'' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '.' => {}
            _ if is_invisible(character) => {}
            _ if character.is_alphanumeric() => plain.extend(lower_case(character)),
            _ => plain.push(' '),
        }
    }
    plain.split_whitespace().map(str::to_owned).collect()
}

/// Marks that change how text is drawn but not what it says: combining accents, joiners, direction marks.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{00ad}' | '\u{0300}'..='\u{036f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn lower_case(character: char) -> impl Iterator<Item = char> {
    character.to_lowercase().filter(|letter| !is_invisible(*letter)).map(without_accent)
}

fn without_accent(character: char) -> char {
    match character {
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => 'w',
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => 'y',
        other => other,
    }
}

/// How many letters must be changed, added or taken out to make one text the other, or `None` above `most`.
pub(super) fn edits(left: &str, right: &str, most: usize) -> Option<usize> {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, letter) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(diagonal + 1);
        }
        if row.iter().all(|count| *count > most) {
            return None;
        }
    }
    row.last().copied().filter(|count| *count <= most)
}
