//! The command `appraise`: what it is asked, and what it prints. Status 0, or 2 with a sentence for bad input or results that
//! cannot be written.

use crate::files::{FileError, LONGEST_FILE, Opened, answer_csv, answer_file, holds_link, open_file, open_link, workbook, write_workbook};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::model::{ChosenPlace, Scenario};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// What is printed.
#[derive(Clone, Copy, PartialEq)]
enum Format {
    Json,
    Csv,
}

/// What the command was asked.
enum Asked {
    Help,
    Version,
    Bench,
    /// Whether with draws.
    Appraise(Box<Scenario>, Format, bool),
    /// A workbook, into a file.
    Workbook(Box<Scenario>, PathBuf),
}

/// Runs the command on its arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let printed = ask(arguments).and_then(|asked| match asked {
        Asked::Help => Ok(words::appraise_help()),
        Asked::Version => Ok(format!("appraise {}\n", env!("CARGO_PKG_VERSION"))),
        Asked::Bench => {
            let start = Instant::now();
            Ok(crate::bench::lines(|| start.elapsed().as_secs_f64() * 1_000.0) + "\n")
        }
        Asked::Appraise(scenario, format, drawn) => appraise(&scenario, format, drawn),
        Asked::Workbook(scenario, path) => make_workbook(&scenario, &path).map(|()| String::new()),
    });
    match printed.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            let _ = writeln!(io::stderr(), "appraise: {sentence}");
            ExitCode::from(2)
        }
    }
}

/// Prints all of a text. A reader that went away (as with `| head`) has what it wants.
fn print(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(problem) if problem.kind() != io::ErrorKind::BrokenPipe => Err(words::appraise_not_printed(&problem.to_string())),
        _ => Ok(()),
    }
}

fn appraise(scenario: &Scenario, format: Format, drawn: bool) -> Result<String, String> {
    let answer = Appraisal::of(scenario)
        .map_err(|faults| faults.iter().map(|fault| words::fault_in(fault, scenario)).collect::<Vec<_>>().join("\n"))?;
    let file = answer_file(&answer);
    let file = if drawn { file.with_draws(&answer) } else { file };
    match format {
        Format::Json => serde_json::to_string_pretty(&file).map(|json| json + "\n").map_err(|problem| problem.to_string()),
        Format::Csv => Ok(answer_csv(&file)),
    }
}

/// Writes the workbook of a scenario.
fn make_workbook(scenario: &Scenario, path: &Path) -> Result<(), String> {
    let answer = Appraisal::of(scenario)
        .map_err(|faults| faults.iter().map(|fault| words::fault_in(fault, scenario)).collect::<Vec<_>>().join("\n"))?;
    let bytes = write_workbook(&workbook(&answer)).map_err(|problem| problem.to_string())?;
    fs::write(path, bytes).map_err(|problem| words::appraise_cannot_write(&path.to_string_lossy(), &problem.to_string()))
}

fn ask(arguments: impl IntoIterator<Item = OsString>) -> Result<Asked, String> {
    let mut parser = Parser::from_iter(arguments);
    let (mut file, mut places, mut programmes, mut years) = (None, Vec::new(), None, None);
    let mut format = Format::Json;
    let (mut draws, mut seed, mut book) = (None, None, None);
    while let Some(argument) = parser.next().map_err(said)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Asked::Help),
            Arg::Short('V') | Arg::Long("version") => return Ok(Asked::Version),
            Arg::Long("bench") => return Ok(Asked::Bench),
            Arg::Long("place") => places.push(text(&mut parser)?),
            Arg::Long("programmes") => programmes = Some(text(&mut parser)?),
            Arg::Long("years") => years = Some(whole_years(&text(&mut parser)?)?),
            Arg::Long("draws") => draws = Some(whole_number(&text(&mut parser)?, words::appraise_draws)?),
            Arg::Long("seed") => seed = Some(whole_number(&text(&mut parser)?, words::appraise_seed)?),
            Arg::Long("workbook") => book = Some(workbook_path(PathBuf::from(parser.value().map_err(said)?))?),
            Arg::Long("format") => format = format_of(&text(&mut parser)?)?,
            Arg::Value(path) if file.is_none() => file = Some(path),
            other => return Err(said(other.unexpected())),
        }
    }
    let typed = !places.is_empty() || programmes.is_some() || years.is_some();
    let mut scenario = match file {
        Some(_) if typed => return Err(words::appraise_file_or_options()),
        Some(given) => whole(opened(&given)?)?,
        None if places.is_empty() => return Err(words::appraise_nothing_asked()),
        None => asked_for(&places, programmes.as_deref().unwrap_or_default(), years)?,
    };
    let drawn = draws.is_some() || seed.is_some();
    scenario.settings.draws = draws.or(scenario.settings.draws);
    scenario.settings.seed = seed.or(scenario.settings.seed);
    let scenario = Box::new(scenario);
    Ok(match book {
        Some(path) => Asked::Workbook(scenario, path),
        None => Asked::Appraise(scenario, format, drawn),
    })
}

/// A file for a workbook: nothing else is ever written over.
fn workbook_path(path: PathBuf) -> Result<PathBuf, String> {
    let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if is_workbook { Ok(path) } else { Err(words::appraise_workbook_name(&path.display().to_string())) }
}

fn asked_for(places: &[String], programmes: &str, years: Option<u16>) -> Result<Scenario, String> {
    let codes: Result<Vec<String>, String> =
        places.iter().map(|name| gazetteer().find(name).map(|area| area.code.clone()).map_err(|refused| refused.to_string())).collect();
    let mut scenario = Scenario { place: Some(ChosenPlace::Areas(codes?)), ..Scenario::default() };
    scenario.settings.years = years;
    for id in programmes.split(',').map(str::trim).filter(|id| !id.is_empty()) {
        if scenario.programmes.insert(id.to_owned(), Default::default()).is_some() {
            return Err(words::appraise_named_twice(id));
        }
    }
    Ok(scenario)
}

/// What a file, or a link in place of one, holds.
fn opened(given: &OsString) -> Result<Opened, String> {
    let link = given.to_str().filter(|text| holds_link(text) && !Path::new(text).exists() || text.contains("#/open/"));
    let opened = match link {
        Some(link) => open_link(link),
        None => open_file(&contents(given)?),
    };
    opened.map_err(|refused| words::appraise_not_opened(&given.to_string_lossy(), &refused.to_string()))
}

/// The scenario, if all of it was read. That it was made with other evidence is said beside the results.
fn whole(opened: Opened) -> Result<Scenario, String> {
    if let Some(made_with) = opened.made_with.as_ref().filter(|made_with| !made_with.is_of_today()) {
        let _ = writeln!(io::stderr(), "appraise: {}", words::appraise_other_evidence(&made_with.evidence));
    }
    for sentence in &opened.updated {
        let _ = writeln!(io::stderr(), "appraise: {sentence}");
    }
    opened.whole().map_err(|refused| match refused {
        FileError::Damaged(unread) => words::appraise_damaged(&unread),
        refused => refused.to_string(),
    })
}

fn contents(path: &OsString) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let longest = LONGEST_FILE as u64 + 1;
    let read = if path == "-" {
        io::stdin().take(longest).read_to_end(&mut bytes).map(|_| None)
    } else {
        File::open(path).and_then(|file| {
            let length = file.metadata().ok().filter(fs::Metadata::is_file).map(|about| about.len());
            file.take(longest).read_to_end(&mut bytes).map(|_| length)
        })
    };
    let name = path.to_string_lossy();
    let length = read.map_err(|problem| words::appraise_cannot_open(&name, &problem.to_string()))?;
    if bytes.len() <= LONGEST_FILE {
        return Ok(bytes);
    }
    // What comes through a pipe may have no end, so nobody counts it.
    let refused = length.map_or_else(
        || words::stream_too_long(LONGEST_FILE),
        |length| FileError::TooLong { bytes: usize::try_from(length).unwrap_or(usize::MAX) }.to_string(),
    );
    Err(words::appraise_not_opened(&name, &refused))
}

fn text(parser: &mut Parser) -> Result<String, String> {
    parser.value().map_err(said)?.string().map_err(said)
}

/// A whole number, or what to type instead.
fn whole_number(text: &str, otherwise: fn(&str) -> String) -> Result<u32, String> {
    text.parse().map_err(|_| otherwise(text))
}

fn whole_years(text: &str) -> Result<u16, String> {
    let limits = &library().national.defaults;
    text.parse().map_err(|_| words::appraise_years(text, limits.fewest_years, limits.most_years))
}

fn format_of(text: &str) -> Result<Format, String> {
    match text {
        "json" => Ok(Format::Json),
        "csv" => Ok(Format::Csv),
        _ => Err(words::appraise_format(text)),
    }
}

fn said(problem: lexopt::Error) -> String {
    words::appraise_option(&problem.to_string())
}
