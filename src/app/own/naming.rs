//! Ids made from names.

use ledger_model::embedded::library;
use ledger_model::evidence::{Programme, RESULT_ROWS};

/// Longest id made of a name.
const LONGEST: usize = 40;

/// A name as an id: lower case, words joined with “-”.
pub fn kebab(name: &str) -> String {
    let letters = name.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-");
    let short: String = joined.chars().take(LONGEST).collect();
    let short = short.trim_end_matches('-');
    if short.is_empty() { "own-programme".into() } else { short.to_owned() }
}

/// The first of `id`, `id-2`, `id-3` … that is not taken.
pub fn free(id: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut free = id.to_owned();
    let mut number = 2;
    while is_taken(&free) {
        free = format!("{id}-{number}");
        number += 1;
    }
    free
}

/// A name beside one that another programme has too: the first of `name 2`, `name 3` … that is free. None where the name is
/// the only one of its kind.
pub fn other_name(name: &str, others: &[Programme]) -> Option<String> {
    let name = name.trim();
    let is_taken = |name: &str| {
        let wanted = name.to_lowercase();
        library().programmes.iter().chain(others).any(|known| known.name.trim().to_lowercase() == wanted)
    };
    let mut number = 2;
    while is_taken(&format!("{name} {number}")) {
        number += 1;
    }
    (!name.is_empty() && is_taken(name)).then(|| format!("{name} {number}"))
}

/// The id of a new programme of this name, beside the library and the user's others.
pub fn new_id(name: &str, others: &[Programme]) -> String {
    let is_shared = |id: &str| library().national.parameters.iter().any(|shared| shared.id.split('.').next() == Some(id));
    free(&kebab(name), |id| {
        library().programmes.iter().chain(others).any(|known| known.id == id) || is_shared(id) || RESULT_ROWS.contains(&id)
    })
}
