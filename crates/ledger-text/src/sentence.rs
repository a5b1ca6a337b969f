//! Small things sentences are made with.

/// Lower case for the first letter, unless the first word is a name or an abbreviation.
pub fn lower_first(text: &str) -> String {
    let word: Vec<char> = text.chars().take_while(|letter| letter.is_alphanumeric()).collect();
    let keeps =
        word.iter().skip(1).any(|letter| letter.is_uppercase()) || matches!(word.iter().collect::<String>().as_str(), "Idva" | "Marac");
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !keeps => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// A text with its first letter large.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
