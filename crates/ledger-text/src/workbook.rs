//! The workbook in words: its sheets, what its lines are and how they are worked out.

use super::number::{count, decimal, years_of};
use super::sentence::lower_first;
use super::workbook_texts::workbook_text as texts;
use super::working::{kind_in_working, part_title, step_how};
use super::{made_with, payer, period, price_basis};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Kind, Payer, Programme, Unit};
use ledger_model::model::{Inputs, OverlapMode, Quantity, ResolvedSettings, StepId, StepUnit};
use ledger_model::quantities::{Period, PriceYear};

/// Heading of a sheet and the lines under it: what the figures are, and what made them.
pub fn workbook_top(answer: &Appraisal, sheet: &str) -> [String; 3] {
    let settings = &answer.inputs.settings;
    let years = Period { first_year: settings.first_year, years: settings.years, discounted: false };
    let name = answer.scenario.name.trim();
    let named = if name.is_empty() { String::new() } else { format!(", “{name}”") };
    [
        format!("{sheet}: {}{named}", answer.inputs.place.name),
        format!(
            "{}, every payer unless a line says otherwise, {}, {}. Present values are of the first year.",
            super::assumptions::capital(super::central_case()),
            period(years),
            price_basis(settings.price_year)
        ),
        format!("{}. Seed of the draws: {}.", made_with(), settings.seed),
    ]
}

/// The name of the file: "prevention-ledger-derby.xlsx".
pub fn workbook_file_name(answer: &Appraisal) -> String {
    let mut name = String::new();
    for letter in answer.inputs.place.name.chars().take(60) {
        if letter.is_ascii_alphanumeric() {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    let name = name.trim_matches('-');
    if name.is_empty() { "prevention-ledger.xlsx".into() } else { format!("prevention-ledger-{name}.xlsx") }
}

/// What may be typed into a cell.
pub fn workbook_limits(smallest: f64, largest: f64) -> String {
    format!(
        "Type a number from {} to {}. For anything beyond, change it in Prevention Ledger and make the workbook again.",
        plain(smallest),
        plain(largest)
    )
}

fn plain(number: f64) -> String {
    if number.abs() >= 1e12 { format!("{number:.0}") } else { decimal(number) }
}

/// The unit of a number, without its price year.
pub fn workbook_unit(unit: Unit, programme: Option<&Programme>) -> String {
    let line = super::unit_line(unit, programme, PriceYear::Calendar(0));
    line.strip_suffix(", 0 prices").unwrap_or(&line).to_owned()
}

pub fn workbook_step_unit(unit: StepUnit) -> &'static str {
    match unit {
        StepUnit::Pounds => "£",
        StepUnit::People => "people",
        StepUnit::Cases => "cases",
        StepUnit::Posts => "posts",
        StepUnit::Units => "units",
        StepUnit::VictimYears => "person-years",
        StepUnit::Share => "%",
        StepUnit::PerPound => "£ for each £1",
        StepUnit::Year => "1 or 0",
        StepUnit::Plain => "number",
    }
}

/// The number of units that may be typed: "Pupils each year, at full scale".
pub fn workbook_scale(programme: &Programme) -> String {
    format!("{}: number of {} wanted a year at full scale, if not the default", programme.name, programme.unit.many)
}

/// The number of units that run now.
pub fn workbook_now(programme: &Programme) -> String {
    format!("{}: number of {} a year running now, if any", programme.name, programme.unit.many)
}

/// A share of the scale.
pub fn workbook_ramp(programme: &Programme, year: usize) -> String {
    format!("{}: share of the scale reached in year {year} of delivery; the last carries on", programme.name)
}

/// The name of a programme of the plan.
pub fn workbook_programme(answer: &Appraisal, at: usize) -> String {
    let id = answer.inputs.plan.programmes.get(at).map_or("", |plan| plan.id.as_str());
    answer.programme(id).map_or_else(|| id.to_owned(), |programme| programme.name.clone())
}

/// Heads a group of lines: the place, a programme, or what is shared out among them.
pub fn workbook_section(answer: &Appraisal, group: Option<usize>) -> String {
    match group {
        None => texts::PLACE.into(),
        Some(usize::MAX) => texts::ONCE.into(),
        Some(at) => workbook_programme(answer, at),
    }
}

/// Heads a programme's lines after overlap.
pub fn workbook_after_overlap(name: &str) -> String {
    format!("{name}: after overlap")
}

/// A year of delivery, and whether it counts.
pub fn workbook_year(settings: &ResolvedSettings, year: usize, counted: usize) -> String {
    let name = PriceYear::Financial(settings.first_year.saturating_add(year as u16)).to_string();
    if year < counted { name } else { format!("{name}, not counted") }
}

/// A payer and a kind of value.
pub fn workbook_line(of: Payer, kind: Kind) -> String {
    format!("{}, {}", payer(of), kind_in_working(kind))
}

/// A kind of value, as a heading.
pub fn kind_name(kind: Kind) -> String {
    super::assumptions::capital(kind_in_working(kind))
}

fn entries(answer: &Appraisal) -> Vec<&Programme> {
    answer.inputs.plan.programmes.iter().filter_map(|plan| answer.programme(&plan.id)).collect()
}

pub fn workbook_step(answer: &Appraisal, which: StepId) -> String {
    let programmes = entries(answer);
    let programme = which.programme.and_then(|at| programmes.get(usize::from(at)).copied());
    part_title(&answer.inputs, programme, which)
}

/// How it is worked out.
pub fn workbook_how(answer: &Appraisal, which: StepId) -> String {
    match (which.quantity, which.programme) {
        // The cell of the input chooses between the two.
        (Quantity::Wanted, Some(_)) => "From the inputs: the number typed there, or the default.".into(),
        (Quantity::DefaultScale, Some(_)) => "The share reached × the number it is a share of.".into(),
        _ => step_how(&answer.inputs, &entries(answer), which),
    }
}

/// How gains are combined.
pub fn workbook_combined(answer: &Appraisal) -> String {
    match answer.inputs.settings.overlap {
        OverlapMode::Independent => "Each programme reduces what the others leave: what is removed so far + its share × what is left.",
        OverlapMode::AddUp => "The shares added up, at most all.",
        OverlapMode::SamePeople => "The largest share, at most all.",
    }
    .into()
}

/// Headings of the inputs.
pub fn workbook_input_columns(settings: &ResolvedSettings) -> Vec<String> {
    let year = settings.price_year;
    [
        "Input".into(),
        "Your value: change it here".into(),
        "Unit".into(),
        "Price year".into(),
        format!("Factor to {year} prices"),
        format!("Used in the calculation, {year} prices"),
        "Default".into(),
        "Differs from the default".into(),
        "Low".into(),
        "High".into(),
        "Standing".into(),
        "Source".into(),
        "Where in it".into(),
        "Name in formulas".into(),
        "Note".into(),
        "Your value when this workbook was made".into(),
    ]
    .into()
}

/// A discount rate and the first year it applies to.
pub fn workbook_band(what: &str, from: u32) -> String {
    if from == 0 { what.to_owned() } else { format!("{what}, from year {} on", from + 1) }
}

/// The index of a price year.
pub fn workbook_prices_of(year: PriceYear) -> String {
    match year {
        PriceYear::Calendar(_) => format!("Prices of {year}"),
        PriceYear::Financial(first) => {
            format!("Prices of {year}: nine months of {first}, three of {} (only {first} where the index ends)", first.saturating_add(1))
        }
    }
}

/// The index of a calendar year.
pub fn workbook_index_of(year: u16) -> String {
    format!("Index of {year}")
}

pub fn workbook_fixed(answer: &Appraisal) -> Vec<(String, String)> {
    use super::{assumption_texts as labels, switch_text as switches};
    let inputs: &Inputs = &answer.inputs;
    let settings = &inputs.settings;
    let yes = |on: bool| if on { "Yes" } else { "No" }.to_owned();
    let mut fixed = vec![
        ("Place".to_owned(), inputs.place.name.clone()),
        (labels::YEARS.to_owned(), settings.years.to_string()),
        (labels::DELIVERY_YEARS.to_owned(), settings.delivery_years.to_string()),
        (labels::FIRST_YEAR.to_owned(), PriceYear::Financial(settings.first_year).to_string()),
        (labels::PRICE_YEAR.to_owned(), settings.price_year.to_string()),
        (switches::STANCE.to_owned(), super::stance_choice(settings.stance).to_owned()),
        (labels::OVERLAP.to_owned(), super::overlap_choice(settings.overlap).to_owned()),
        (labels::LATER.to_owned(), yes(settings.count_later_benefits)),
        (labels::PREVALENCE.to_owned(), super::prevalence_choice(settings.prevalence).to_owned()),
        (labels::BASIS.to_owned(), super::basis_choice(settings.unit_cost_basis).to_owned()),
        (labels::LENGTH.to_owned(), super::effect_length_choice(&answer.scenario, settings.effect_length)),
        (labels::OWN_SERVICE.to_owned(), yes(settings.count_own_service)),
        (labels::HARM_RATE.to_owned(), yes(settings.harm_at_health_rate)),
        (switches::HALVE.to_owned(), yes(settings.halve_effects)),
    ];
    let caution = inputs.plan.caution;
    fixed.push((
        switches::OPTIMISM.to_owned(),
        settings.optimism.map_or_else(
            || switches::NONE.to_owned(),
            |chosen| format!("Grade {} for costs, grade {} for gains", chosen.costs, chosen.benefits),
        ),
    ));
    let (cost, gain, loss) = (decimal(caution.cost), decimal(caution.gain), decimal(caution.loss));
    fixed.push(("What costs, gains and losses are multiplied by for that".into(), format!("{cost}, {gain} and {loss}")));
    let rate = settings
        .discount_rate
        .map_or_else(|| labels::GREEN_BOOK.to_owned(), |rate| format!("{}: {}", labels::OWN_RATE, super::percent_exact(rate)));
    fixed.push((labels::DISCOUNTING.to_owned(), rate));
    for (at, plan) in inputs.plan.programmes.iter().enumerate() {
        let Some(programme) = answer.programme(&plan.id) else { continue };
        let estimate = inputs.estimates.get(at).and_then(|id| programme.estimate(id));
        fixed.push((format!("{}: estimate of its effect", programme.name), estimate.map_or_else(String::new, |one| one.label.clone())));
    }
    fixed
}

pub fn workbook_fixed_line(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}

/// A question of a careful reader.
pub fn workbook_guard(title: &str, sentence: &str) -> String {
    format!("{title}. {sentence}")
}

/// What the sheet "Read me" says.
pub fn workbook_read_me(answer: &Appraisal, draws: usize) -> Vec<(String, String)> {
    let settings = &answer.inputs.settings;
    let row = |what: &str, text: String| (what.to_owned(), text);
    vec![
        row("What this is", format!(
            "The costs of domestic abuse programmes in {}, and the costs they would avoid, over {}. Every figure of the central case is worked out here by formulas.",
            answer.inputs.place.name,
            years_of(settings.years.into())
        )),
        row("What may be changed", "The cells of the column “Your value” on the sheet Inputs. Results follow at once, as they would in Prevention Ledger. Nothing else needs to be changed, and no cell holds a macro.".into()),
        row("What may not", "The years looked at, the programmes, which estimate of each is used, how overlap is dealt with, and the kind of discounting were fixed when the workbook was made. They are listed at the end of Inputs. Change them in Prevention Ledger, and make the workbook again.".into()),
        row("What does not follow", "Low and high, the draws, what the figures rest on, and the questions of a careful reader are values from when the workbook was made.".into()),
        row("What is not counted", "Savings are costs avoided: most of them free time and do not leave a budget. The sheet “Who pays, who saves” has the part that could leave one.".into()),
        row("Prices", format!("Real pounds of {}. Inputs stand as published, in their own prices, with the factor that brings them to {} prices beside them.", settings.price_year, settings.price_year)),
        row("Out of range", "An input outside its limits is refused when it is typed. Where one is pasted in, the check at the head of Results says so.".into()),
        row(texts::INPUTS, "Every number with its source, where it stands, the default and yours, low, high, unit and price year.".into()),
        row(texts::CALCULATION, "One line for each step, with a cell for each year. Formulas name inputs, or cells of other lines. “Part of” marks a step that another line needs.".into()),
        row(texts::RESULTS, "All programmes together, then each.".into()),
        row(texts::WHO_PAYS, "Cost and costs avoided by who bears them, and by kind of value.".into()),
        row(texts::YEAR_BY_YEAR, "Each year in real pounds, not discounted.".into()),
        row(texts::DRAWS, if draws == 0 { texts::DRAWS_NONE.into() } else {
            format!("{} of the runs in which every uncertain number is drawn anew.", count(draws as f64))
        }),
        row(texts::BUDGET, "Each year in its own pounds, what is promised, and what is missing. The first columns are values from when the workbook was made.".into()),
        row(texts::SOURCES, "Where the numbers come from.".into()),
        row(texts::CHANGES, "What differed from the defaults when the workbook was made, with your notes.".into()),
        row("How sure", "This is one result from the middle of what is known. It does not say how sure we are: see the sheet Draws, and the page “How sure are we?” in Prevention Ledger.".into()),
    ]
}

/// Columns of the budget: the year, what it takes, each funder, what is missing.
pub fn workbook_budget_columns(answer: &Appraisal) -> Vec<String> {
    let [year, real, in_kind, needed, _, missing] = super::budget_columns(answer);
    let funders = answer.budget().funders.iter().enumerate().map(|(at, funder)| super::funder_name(&funder.name, at));
    [year, real, in_kind, needed].into_iter().chain(funders).chain([missing]).collect()
}

/// The heading of a programme's draws.
pub fn workbook_draws_of(name: &str, total: &str) -> String {
    format!("{name}: {}", lower_first(total))
}

/// What is drawn, over how many draws.
pub fn workbook_draws_note(sample: usize, all: usize) -> String {
    let of = if sample < all {
        format!("The first {} of {} draws.", count(sample as f64), count(all as f64))
    } else {
        format!("All {} draws.", count(all as f64))
    };
    format!("{of} {}", texts::DRAWS_NOTE)
}

/// One share of what the costs avoided rest on.
pub fn workbook_rests_on(public: bool, at: usize) -> String {
    const ON: [&str; 6] =
        ["our judgement", "numbers of your own", "figures not yet checked", "our arithmetic", "the review", "figures read at their source"];
    format!("{}: {}", texts::RESTS_PARTS[usize::from(public)], ON[at])
}
