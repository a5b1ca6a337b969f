//! What the command `appraise` says.

use super::number::list;
use ledger_model::embedded::library;
use ledger_model::text_limits;

/// How to use it.
pub fn appraise_help() -> String {
    let limits = &library().national.draws;
    let ids: Vec<&str> = library().programmes.iter().map(|programme| programme.id.as_str()).collect();
    format!(
        "appraise: costs and savings of domestic abuse programmes for a place, without a browser

appraise SCENARIO [--draws N] [--seed S] [--format json|csv] [--workbook FILE]
appraise --place NAME-OR-CODE [--place …] [--programmes ID,ID,…] [--years N] [--draws N] [--seed S] [--format json|csv] [--workbook FILE]

SCENARIO        a file that the page saved, of any version; - reads standard input; or a link to a scenario, in quotes.
                A damaged one is refused with a sentence for each part that cannot be read: the page opens what is left of it
--place         an area's name or official code; give it again to join areas
--programmes    any of {}
--years         whole years looked at
--draws         draws every uncertain number so many times, {} to {}, and adds what the draws say
--seed          where the draws start; the same seed gives the same draws (default {})
--format        json (the default) or csv
--workbook FILE writes the workbook to a file that ends in .xlsx, and prints nothing
--bench         prints how long the calculation takes
--help, --version

Results go to standard output. Status 0, or 2 with a sentence on standard error for bad input or results
that cannot be written.
",
        list(&ids),
        limits.fewest,
        limits.most,
        limits.seed,
    )
}

/// A number of draws that is none.
pub fn appraise_draws(text: &str) -> String {
    let limits = &library().national.draws;
    let text: String = text.chars().take(40).collect();
    format!("“{text}” is not a number of draws: choose a whole number from {} to {}.", limits.fewest, limits.most)
}

/// A seed that is no number.
pub fn appraise_seed(text: &str) -> String {
    let text: String = text.chars().take(40).collect();
    format!("“{text}” is not a seed: choose a whole number from 0 to {}, such as 1.", u32::MAX)
}

/// Neither a file nor a place.
pub fn appraise_nothing_asked() -> String {
    "Name a scenario file, or a place with --place, as in: appraise --place Derby --programmes iris,marac".into()
}

/// Both a file and options.
pub fn appraise_file_or_options() -> String {
    "Give either a scenario file or --place, --programmes and --years, not both: put the changes into the file.".into()
}

/// A programme named twice.
pub fn appraise_named_twice(id: &str) -> String {
    format!("The programme “{id}” is named twice: name it once.")
}

/// A file that cannot be opened.
pub fn appraise_cannot_open(name: &str, problem: &str) -> String {
    format!("The file “{name}” cannot be read ({problem}): check its name.")
}

/// Results that cannot be printed, or not all of them.
pub fn appraise_not_printed(problem: &str) -> String {
    format!("The results cannot be written to standard output ({problem}), so what is there is not all of them: send them elsewhere.")
}

/// A file or link that cannot be opened.
pub fn appraise_not_opened(name: &str, refused: &str) -> String {
    let name: String = text_limits::kept_line(name).chars().take(80).collect();
    format!("“{name}” cannot be opened. {refused}")
}

/// A file or link of which parts cannot be read.
pub fn appraise_damaged(unread: &[String]) -> String {
    let each: Vec<String> = unread.iter().map(|sentence| text_limits::kept_text(sentence, 1_000)).collect();
    format!(
        "Not all of it can be read, so nothing was worked out:\n{}\nOpen it in the page, check what is left, and save it again.",
        each.join("\n")
    )
}

/// A file or link made with another release of the evidence.
pub fn appraise_other_evidence(evidence: &str) -> String {
    format!(
        "It was made with the evidence of {}, and is worked out with that of {}: results may differ.",
        super::day_said(evidence),
        super::day_said(&library().national.release.evidence)
    )
}

/// A file that cannot be written.
pub fn appraise_cannot_write(name: &str, problem: &str) -> String {
    format!("The file “{name}” cannot be written ({problem}): check its name and that there is room.")
}

/// A workbook that is not named as one.
pub fn appraise_workbook_name(name: &str) -> String {
    format!("“{name}” does not end in .xlsx: give the workbook a name that does.")
}

/// Years that are no number.
pub fn appraise_years(text: &str, fewest: u16, most: u16) -> String {
    let text: String = text.chars().take(40).collect();
    format!("“{text}” is not a number of years: choose a whole number from {fewest} to {most}.")
}

/// A format that is not known.
pub fn appraise_format(text: &str) -> String {
    let text: String = text.chars().take(40).collect();
    format!("There is no format “{text}”: choose json or csv.")
}

/// An option that cannot be used.
pub fn appraise_option(problem: &str) -> String {
    format!("{problem}. See appraise --help.")
}
