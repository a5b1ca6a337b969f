//! Checks a sentence that the user has worded: its figures, its range, its years and its prices, and what it calls them.

use super::super::doing_nothing::doing_nothing_answer;
use super::super::read::{NumberKind, parse_number};
use super::questions::case_questions;
use super::sentence::{CasePoint, CaseSentence, all_cashable, case_sentences};
use ledger_model::appraisal::Appraisal;

/// Longest sentence that fits the picture, unless the proposed one is longer.
const LONGEST: usize = 480;
/// Words before a word that may deny it.
const DENIES: [&str; 9] = ["not", "no", "never", "nor", "cannot", "t", "none", "nobody", "without"];
const SAVES: [&str; 6] = ["save", "saves", "saved", "saving", "savings", "cashable"];
const GAINS: [&str; 9] = ["gain", "gains", "gained", "profit", "profits", "earn", "earns", "ahead", "better"];
const PAYS: [&str; 6] = ["pays for itself", "pay for itself", "pays back", "pay back", "more than they pay", "more than it costs"];
/// Numbers as words, and words that make others larger.
const COUNTS: [&str; 30] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "half", "twice", "double",
    "percent", "cent",
];
/// Certainties.
const CERTAIN: [&str; 8] = ["guarantee", "guaranteed", "guarantees", "definitely", "certain", "certainly", "proven", "proves"];
/// What says that something is lost.
const LOSES: [&str; 8] =
    ["than they avoid", "worse off", "than the benefit", "falls short", "net cost", "does not pay", "add harm", "adds harm"];

/// What is wrong with an edited sentence, and how to mend it; nothing where it holds.
pub fn case_faults(answer: &Appraisal, from: &CaseSentence, typed: &str) -> Vec<String> {
    let text = squeezed(typed);
    if text.is_empty() {
        return vec!["The sentence is empty. Write one, or put the proposed sentence back.".into()];
    }
    let mut faults = strange_figures(answer, from, &text);
    let has_strange = !faults.is_empty();
    faults.extend(strange_words(from, &text, has_strange));
    let missing = from.keep.iter().filter(|(part, _)| !text.to_lowercase().contains(&squeezed(part).to_lowercase()));
    faults.extend(missing.map(|(part, what)| format!("It leaves out {what}. Put back “{part}”, word for word.")));
    // Only what the user wrote round the kept parts is theirs to answer for.
    let own = from.keep.iter().fold(text.to_lowercase(), |text, (part, _)| text.replacen(&squeezed(part).to_lowercase(), " ; ", 1));
    let words: Vec<&str> = own.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if let Some(word) = said(&words, &SAVES).filter(|_| from.point != CasePoint::Money || !all_cashable(answer)) {
        faults.push(format!("It says “{word}”, but not all of this could leave a budget. Write “costs avoided”."));
    }
    if from.is_loss {
        let claims = said(&words, &GAINS).or_else(|| PAYS.into_iter().find(|phrase| claimed(&own, phrase)));
        if let Some(claim) = claims {
            faults.push(format!("It says “{claim}”, but here the figure is a loss. Say that it is."));
        } else if reversed(&words, &own) {
            faults.push("It turns the figure round: here more is paid than is avoided. Write “more … than they avoid”.".into());
        } else if !LOSES.iter().any(|phrase| own.contains(phrase)) {
            faults.push("It does not say that the figure is a loss. Write, for example, “more than they avoid” or “worse off”.".into());
        }
    }
    let most = LONGEST.max(from.text.chars().count());
    if text.chars().count() > most {
        faults.push(format!("It is longer than {most} letters, too long for the picture. Shorten it."));
    }
    faults
}

/// Whether "than they avoid" follows what is less, not more.
fn reversed(words: &[&str], own: &str) -> bool {
    own.contains("than they avoid") && ["less", "fewer", "lower"].iter().any(|word| words.contains(word))
}

/// Numbers, shares, other money and certainties that the proposed sentence does not hold: nothing here can check them.
/// A strange figure that is said already is not said again.
fn strange_words(from: &CaseSentence, text: &str, is_said: bool) -> Vec<String> {
    let parted = |text: &str| -> Vec<String> {
        let inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '%' | '€' | '$' | '.' | ',' | '/');
        let parts = text.split(|letter: char| !inside(letter)).map(|part| part.trim_end_matches(['.', ',']).to_lowercase());
        parts.filter(|part| !part.is_empty()).collect()
    };
    let mut known = parted(&squeezed(&from.text));
    let mut faults = Vec::new();
    for word in parted(text) {
        if let Some(at) = known.iter().position(|one| *one == word) {
            known.remove(at);
        } else if CERTAIN.contains(&word.as_str()) {
            faults.push(format!("It says “{word}”, but nothing here is certain. Leave the word out."));
        } else if !is_said
            && (word.chars().any(|letter| letter.is_numeric() || matches!(letter, '%' | '€' | '$')) || COUNTS.contains(&word.as_str()))
        {
            faults.push(format!("“{word}” is not in the proposed sentence, and nothing here can check it. Leave it out."));
        }
    }
    faults
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first of some words that is said and not denied.
fn said(words: &[&str], wanted: &[&'static str]) -> Option<&'static str> {
    let found = words.iter().enumerate().filter(|(at, _)| !words[at.saturating_sub(3)..*at].iter().any(|word| DENIES.contains(word)));
    found.into_iter().find_map(|(_, word)| wanted.iter().find(|one| *one == word).copied())
}

/// Whether a phrase is said and not denied just before.
fn claimed(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before: Vec<&str> = text[..at].split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        !before.iter().rev().take(3).any(|word| DENIES.contains(word))
    })
}

/// Figures in pounds that are none of the scenario's.
fn strange_figures(answer: &Appraisal, from: &CaseSentence, text: &str) -> Vec<String> {
    let cost = answer.doing_nothing();
    let of_need = doing_nothing_answer(answer, &cost).into_iter().map(|(text, _)| text);
    let of_questions = case_questions(answer).into_iter().flat_map(|one| one.answer);
    let of_sentences = case_sentences(answer).into_iter().map(|one| one.text);
    let shown = of_need.chain(of_questions).chain(of_sentences).chain([from.text.clone()]);
    let known: Vec<f64> = shown.flat_map(|text| figures(&squeezed(&text))).map(|(_, pounds)| pounds).collect();
    let strange = |pounds: f64| !known.iter().any(|one| (one - pounds).abs() <= 1e-6 * one.abs());
    let strange = figures(text).into_iter().filter(|(_, pounds)| strange(*pounds));
    strange.map(|(shown, _)| format!("{shown} is not a figure of this scenario. Use one that this page shows, as it shows it.")).collect()
}

/// Every figure in pounds of a text, as written and in pounds: "£1.2 million", "£300k", "5 million pounds".
fn figures(text: &str) -> Vec<(String, f64)> {
    let mut found = Vec::new();
    let letters: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < letters.len() {
        let before = at > 0 && letters[at - 1] == '£' || at > 1 && letters[at - 1] == ' ' && letters[at - 2] == '£';
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < letters.len() && (letters[at].is_ascii_digit() || matches!(letters[at], ',' | '.')) {
            at += 1;
        }
        let digits: String = letters[start..at].iter().collect();
        let digits = digits.trim_end_matches([',', '.']);
        let rest: String = letters[at..].iter().collect();
        let mut words = rest.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let next = words.next().filter(|word| rest.trim_start().starts_with(word)).unwrap_or_default().to_lowercase();
        let scale = scale_of(&next);
        let pounds = if scale.is_some() { words.next().unwrap_or_default().to_lowercase() } else { next.clone() };
        if before || matches!(pounds.as_str(), "pounds" | "quid") {
            let unit = if scale.is_some() { format!(" {next}") } else { String::new() };
            let number = parse_number(digits, NumberKind::AsPrinted).unwrap_or(f64::NAN);
            found.push((format!("£{digits}{unit}"), number * scale.unwrap_or(1.0)));
        }
    }
    found
}

fn scale_of(word: &str) -> Option<f64> {
    Some(match word {
        "k" | "thousand" => 1e3,
        "m" | "mn" | "million" => 1e6,
        "bn" | "b" | "billion" => 1e9,
        _ => return None,
    })
}
