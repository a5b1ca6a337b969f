//! The paper to take away, in words: its headings, what stands on every sheet, and what only its reader can fill in.

mod cited;
mod letter;

use super::keep::{day_said, made_with};
use super::number::{count, list, percent_exact, years_of};
use super::{central_case, named_programmes, switch_text};
use crate::report_choice::{Preset, Section};
pub use cited::{Cited, cited};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::EvidenceStatus;
use ledger_model::model::{OverlapMode, ProgrammeOutcome, ResolvedParameter, Stance};
pub use letter::{Reader, letter, letter_text, reader};

/// Fixed texts of the page and of the papers.
pub mod report_text {
    pub const TITLE: &str = "Report";
    pub const LEAD: &str = "A paper to print or save as a PDF, made of what you see. Choose what kind, switch parts off, and print.";
    pub const CHOOSE: &str = "What it is for";
    pub const CHOOSE_NOTE: &str = "Each kind has its own parts. What you switch off is named at the end of the copy.";
    pub const KIND: &str = "Kind of paper";
    pub const PARTS: &str = "Parts of it";
    pub const PRINT: &str = "Print, or save as PDF";
    pub const PRINT_NOTE: &str = "In the print window choose A4 and, to keep a file, “Save as PDF”. It prints well in black and white.";
    pub const PREVIEW: &str = "Preview";
    pub const OUT_OF_DATE: &str =
        "Out of date: something on another page has to be put right first. These are the last figures that could be worked out.";
    pub const NO_PLACE: &str = "Choose a place and some programmes first: a report says what they come to.";
    pub const NO_PROGRAMMES: &str =
        "Choose programmes first: a report says what they come to. The cost of doing nothing can be printed from its own page.";
    pub const TO_PLACE: &str = "Choose a place";
    pub const TO_PROGRAMMES: &str = "Choose programmes";
    pub const GUESS_FIRST: &str = "Write down a guess before you turn the page.";
    pub const LEFT_OUT: &str = "Left out of this copy: ";
    pub const CAUTIONS_OFF: &str = "This copy does not list what is not counted, or what a careful reader would object to. Both are part of the answer: ask for the whole paper before deciding.";
    pub const LINK: &str = "Open these figures: ";
    pub const LINK_LONG: &str = "This scenario is too long for a QR code: ask whoever made this paper for the link or the file.";
    pub const LINK_LOCAL: &str =
        "No link is printed, because this copy of the calculator was opened from a file: ask for the scenario’s file.";
    pub const QR: &str = "QR code that opens these figures";
    pub const NO_DRAWS: &str = "These are figures as quoted, so no chances are worked out.";
    pub const NONE_OBJECTED: &str = "No check of the calculator objects to anything in this scenario.";
    pub const NOTHING_CHANGED: &str = "Nothing was changed from the defaults but the place, the programmes and how much of each.";
    pub const CHANGED_NOTE: &str = "Numbers changed by whoever made this paper. The default is what the calculator would have used.";
    pub const CITE: &str = "Sources of the numbers: ";
    pub const FILL_IN: &str = "To fill in: ";
    pub const NOTES: &str = "Notes";
    pub const USER_NOTES: &str = "Notes of whoever made this paper";
}

/// Name of a kind of paper, and for whom.
pub fn preset(preset: Preset) -> (&'static str, &'static str) {
    match preset {
        Preset::Committee => {
            ("Committee paper", "Four sides and an annex, under the headings of the five cases that a business case must answer.")
        }
        Preset::Funding => ("Funding case", "One side: the need, the answer, what it would take, and the hardest questions."),
        Preset::Handout => (
            "Session handout",
            "For people in a room: what they are asked, and overleaf the answers, how they are worked out, and what to talk about.",
        ),
    }
}

/// What the sheet behind a kind of paper is called; a funding case has none.
pub fn overleaf(preset: Preset) -> &'static str {
    match preset {
        Preset::Committee | Preset::Funding => "Annex",
        Preset::Handout => "Overleaf",
    }
}

/// Its title: an annex names its paper, the back of a sheet need not.
pub fn overleaf_title(preset: Preset, paper: &str) -> String {
    match preset {
        Preset::Committee | Preset::Funding => format!("{}. {paper}", overleaf(preset)),
        Preset::Handout => overleaf(preset).into(),
    }
}

/// Name of a part, for its switch and its heading.
pub fn section(section: Section) -> &'static str {
    match section {
        Section::Ask => "What is asked",
        Section::Need => "Strategic case: why act",
        Section::Appraisal => "The answer",
        Section::Kinds => "Pictures: what kind of value, when, and of what",
        Section::Options => "Options compared",
        Section::HowSure => "How sure we are",
        Section::Take => "What would have to be true",
        Section::Programmes => "Commercial case: what would be bought",
        Section::WhoPays => "Financial case: who pays, who saves",
        Section::YearByYear => "Financial case: year by year",
        Section::Objections => "What a careful reader would object to",
        Section::Management => "Management case: how it would be run",
        Section::NotCounted => "What is not counted",
        Section::Decide => "What the committee is asked to decide",
        Section::ByProgramme => "Each programme",
        Section::Budget => "The budget: what is promised and what is missing",
        Section::Assumed => "What was assumed",
        Section::Changes => "What was changed",
        Section::Steps => "How it is worked out",
        Section::Guesses => "What would you guess?",
        Section::Answers => "The answers",
        Section::Questions => "To talk about",
        Section::Sources => "Sources",
        Section::Notes => report_text::USER_NOTES,
    }
}

/// The heading of a part in a kind of paper: the five cases have theirs in a committee paper alone.
pub fn section_heading(of: Section, preset: Preset) -> &'static str {
    match (of, preset) {
        (Section::Appraisal, Preset::Committee) => "Economic case: is it worth it, for whom",
        (Section::Need, Preset::Funding | Preset::Handout) => "The need",
        (Section::Programmes, Preset::Handout) => "The programmes",
        (Section::Objections, Preset::Funding) => "The hardest questions",
        _ => section(of),
    }
}

/// The title of the paper: what is done, and where. The scenario's name is quoted after it, because it may be “B” or a copy's.
pub fn report_title(answer: &Appraisal) -> String {
    let named = super::scenario_name(&answer.scenario.name, "");
    let named = if named.is_empty() { named } else { format!(" ({named})") };
    format!("{} in {}: costs and costs avoided{named}", option_named(answer), answer.inputs.place.name)
}

/// Most letters of programmes' names in a title or as an option.
const LETTERS: usize = 160;

/// The programmes as a title and a table of options name them.
pub fn option_named(answer: &Appraisal) -> String {
    super::named_within(answer, LETTERS)
}

/// Head of every sheet: place, date, version and seed.
pub fn running_head(answer: &Appraisal, today: &str) -> [String; 4] {
    [answer.inputs.place.name.clone(), day_said(today), made_with(), runs_said(answer)]
}

/// How many runs, and where they start; or that there are none.
fn runs_said(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    if settings.stance == Stance::AsQuoted {
        return "figures as quoted, no runs".into();
    }
    format!("{} runs, seed {}", count(f64::from(settings.draws)), settings.seed)
}

/// What is asked: the programmes and what they cost, with room for what only the asker knows.
pub fn what_is_asked(answer: &Appraisal, cost: &str, range: &str) -> String {
    let missing = super::costs_missing(answer);
    if super::average_year(answer) < 0.5 && missing.is_some() {
        return format!("To fund {} in {}. {}", named_programmes(answer), answer.inputs.place.name, missing.unwrap_or_default());
    }
    let missing = missing.map(|missing| format!(" {missing}")).unwrap_or_default();
    format!(
        "To fund {} in {} for {}: about {cost} a year ({range}; every payer, not discounted, {}).{missing}",
        named_programmes(answer),
        answer.inputs.place.name,
        years_of(f64::from(answer.inputs.settings.delivery_years)),
        super::price_basis(answer.inputs.settings.price_year)
    )
}

/// Blanks under what is asked.
pub fn ask_blanks() -> [&'static str; 3] {
    ["the sum asked for, and of whom", "what others have committed, and until when", "when an answer is needed"]
}

/// Blanks of the management case.
pub fn management_blanks() -> [&'static str; 4] {
    [
        "who is answerable, and to whom",
        "who delivers, how they are chosen, and how survivors have a say in it",
        "what is measured in the first year, and how we would know that it is not working",
        "what happens to the people helped if the money stops",
    ]
}

/// Blanks of the decision. Neutral on purpose.
pub fn decision_blanks() -> [&'static str; 3] {
    [
        "to fund, not to fund, or to fund in part; and for how long",
        "which payers contribute, and how much",
        "what would be looked at again, and when",
    ]
}

/// Where the answer stands, under the commercial case.
pub fn programmes_note(answer: &Appraisal) -> String {
    format!(
        "Scale and cost are those of the fullest year; costs {}, {}, not discounted.",
        super::price_basis(answer.inputs.settings.price_year),
        central_case()
    )
}

pub fn programme_columns(short: bool) -> &'static [&'static str] {
    const ALL: [&str; 6] = ["Programme", "For whom", "How much of it", "Cost in its fullest year", "How good the evidence is", "Sources"];
    if short { &ALL[..5] } else { &ALL }
}

/// How much of a programme.
pub fn scale_said(outcome: &ProgrammeOutcome, answer: &Appraisal) -> String {
    let units = super::most_units(outcome);
    let programme = answer.programme(&outcome.id);
    let name = programme.map_or("", |one| super::one_or_many(units, &one.unit.one, &one.unit.many));
    format!("{} {name}", super::scale_shown(units))
}

pub fn option_columns() -> [&'static str; 5] {
    ["Option", "Cost, all payers", "Costs avoided, public services", "Net, public services", "Net, everyone"]
}

/// What the options are compared by.
pub fn options_caption(answer: &Appraisal) -> String {
    let range = if answer.draws().is_some() { "central case, and 8 in 10 runs under it" } else { central_case() };
    format!("{}, {range}", super::figure::period_and_prices(answer))
}

/// Why a scenario kept beside is not among the options.
pub fn not_an_option() -> &'static str {
    "The scenario kept beside is not listed: it is of another place, other years or other prices, so its pounds are not alike."
}

/// The middle of the runs, under an option's sum.
pub fn option_range(ends: (f64, f64)) -> String {
    super::pounds_range(ends)
}

pub fn doing_nothing_option() -> &'static str {
    "Do nothing more"
}

/// What doing nothing leaves, under the options.
pub fn doing_nothing_leaves(answer: &Appraisal) -> String {
    super::cost_of_doing_nothing(answer)
}

/// The settings a result hangs on, in one line.
pub fn settings_line(answer: &Appraisal) -> String {
    let settings = &answer.inputs.settings;
    let rate = settings.discount_rate.map_or_else(|| switch_text::GREEN_BOOK.to_owned(), percent_exact);
    let overlap = match settings.overlap {
        OverlapMode::Independent => "each programme works on what the others leave",
        OverlapMode::AddUp => "no one is reached twice",
        OverlapMode::SamePeople => "everyone is reached by the same programmes",
    };
    format!(
        "{}, {} of delivery from {}; {}; discount rate: {rate}; evidence: {}; overlap: {overlap}; {}.",
        years_of(f64::from(settings.years)),
        years_of(f64::from(settings.delivery_years)),
        ledger_model::quantities::PriceYear::Financial(settings.first_year),
        super::price_basis(settings.price_year),
        super::sentence::lower_first(super::stance_choice(settings.stance)),
        runs_said(answer)
    )
}

pub fn assumed_columns() -> [&'static str; 4] {
    ["Number", "Value, and low to high", "Where it stands", "Source"]
}

pub fn changes_columns() -> [&'static str; 4] {
    ["Number", "Default", "Here", "Why"]
}

/// Where a number stands: read, recalled, judged, or the user's own.
pub fn stands(parameter: &ResolvedParameter, answer: &Appraisal) -> &'static str {
    let own = answer.library().parameter(&parameter.id).is_some_and(super::own_programme::is_users_own);
    match (parameter.changed, parameter.standing) {
        (true, _) => "Changed by whoever made this",
        _ if own => "Typed by whoever made this",
        (false, Some(standing)) => super::standing_tag(standing),
        (false, None) => super::standing_tag(EvidenceStatus::SourceSeen),
    }
}

/// The default of a number nobody published.
pub fn no_default() -> &'static str {
    "none published"
}

/// How it is worked out, in four steps.
pub fn four_steps(answer: &Appraisal) -> [String; 4] {
    let years = years_of(f64::from(answer.inputs.settings.years));
    [
        "Who is there: people who experience abuse in a year, from the national crime survey and the number of people in the place.".into(),
        "What is done: how many people each programme reaches in a year, and what that costs each payer.".into(),
        "What changes: how much abuse stops because of it, beyond what would have happened anyway, and for how long. Each avoided year of abuse has a cost that the Home Office worked out."
            .into(),
        format!("What is left: {}; {years} are added up with later years worth a little less; cost is taken off. {}", counted_once(answer), times_done(answer)),
    ]
}

fn counted_once(answer: &Appraisal) -> &'static str {
    if answer.inputs.plan.overlap.is_some() { "one survivor is counted once" } else { "figures as quoted are added up, whoever they reach" }
}

fn times_done(answer: &Appraisal) -> String {
    if answer.inputs.settings.stance == Stance::AsQuoted {
        return "It is done once: figures as quoted carry no range.".into();
    }
    format!("All of it is done {} times with different plausible numbers.", count(f64::from(answer.inputs.settings.draws)))
}

/// Questions to talk about. They stand before the answers, and give none away.
pub fn questions() -> [&'static str; 4] {
    [
        "If public services would pay more than they avoid, is that a reason not to do it? If they would avoid more than they pay, could any of it leave a budget, and whose?",
        "Who pays, and who gains? What would have to be agreed between them?",
        "Which number would you trust least? What would it take to know it better?",
        "What matters to survivors that has no price here?",
    ]
}

/// "Left out of this copy: …".
pub fn left_out(sections: &[Section], preset: Preset) -> String {
    let names: Vec<String> = sections.iter().map(|one| super::sentence::lower_first(section_heading(*one, preset))).collect();
    format!("{}{}.", report_text::LEFT_OUT, list(&names))
}

/// Which sources each programme's numbers come from, in one line.
pub fn cite_line(answer: &Appraisal, cited: &Cited) -> String {
    let each = answer.outcome.programmes.iter().zip(&cited.programmes).filter(|(_, numbers)| !numbers.is_empty());
    let each: Vec<String> =
        each.map(|(one, numbers)| format!("{} {}", super::programme_name(answer, &one.id), Cited::marks(numbers))).collect();
    format!("{}{}.", report_text::CITE, each.join("; "))
}

/// What the standings of the library mean, in a line.
pub fn standing_line() -> String {
    let recalled = library().parameters().filter(|(_, one)| one.standing == EvidenceStatus::Recalled).count();
    format!(
        "“Read at the source” means that we read the paper; “recalled” that nobody here has checked it yet ({recalled} of the library’s numbers)."
    )
}

/// How many objections a short paper leaves out.
pub fn more_objections(number: usize) -> String {
    let more = super::counted(number, ["more is", "more are"]);
    format!("{more} on the page of results, and in the committee paper.")
}
