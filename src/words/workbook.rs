//! The workbook in words: its sheets, what its lines are and how they are worked out.

use super::number::{count, decimal, years_of};
use super::sentence::lower_first;
use super::working::{kind_in_working, part_title, published_in_unit, step_how};
use super::{made_with, payer, period, price_basis};
use crate::app::Answer;
use crate::evidence::{Kind, Payer, Programme, Unit};
use crate::model::{Inputs, OverlapMode, ResolvedParameter, ResolvedSettings, StepUnit, What, Which};
use crate::quantities::{Period, PriceYear};

/// Fixed texts of the workbook.
#[allow(missing_docs)]
pub mod workbook_text {
    pub const READ_ME: &str = "Read me";
    pub const INPUTS: &str = "Inputs";
    pub const CALCULATION: &str = "Calculation";
    pub const RESULTS: &str = "Results";
    pub const WHO_PAYS: &str = "Who pays, who saves";
    pub const YEAR_BY_YEAR: &str = "Year by year";
    pub const DRAWS: &str = "Draws";
    pub const SOURCES: &str = "Sources";
    pub const CHANGES: &str = "Changes";

    pub const YOURS: &str = "Typed by you";
    pub const YES: &str = "Yes";
    pub const NO: &str = "No";
    pub const BEYOND: &str = "Out of range";
    pub const SHARE: &str = "%";
    pub const A_YEAR: &str = "a year";
    pub const RATE_A_YEAR: &str = "% a year";
    pub const SHARED: &str = "Shared by all programmes";
    pub const SCALE_NOTE: &str =
        "Leave this empty for the default: the share reached × the number it is a share of. Type a number to use it instead.";
    pub const PRICES: &str = "Price index: HM Treasury’s GDP deflator";
    pub const FIXED: &str = "Fixed when this workbook was made: change these in Prevention Ledger and make the workbook again";

    pub const CALCULATION_COLUMNS: [&str; 6] =
        ["Programme", "Step", "How it is worked out", "Unit", "One value", "Present value of the years counted"];
    pub const PART_OF: &str = "Part of: {}";
    pub const DISCOUNTING: &str = "How much later years count for (discounting)";
    pub const RATE: &str = "Discount rate";
    pub const RATE_HOW: &str = "From the inputs. The first year is not discounted.";
    pub const FACTOR: &str = "What £1 of each year is worth today (discount factor)";
    pub const FACTOR_HOW: &str = "The year before ÷ (1 + this year’s rate).";
    pub const HARM_RATE: &str = "Discount rate of harm";
    pub const HARM_FACTOR: &str = "What £1 of harm in each year is worth today (discount factor)";
    pub const PLACE: &str = "The place";
    pub const ONCE: &str = "One survivor is counted once (overlap)";
    pub const ALL_TOGETHER: &str = "All programmes together";
    pub const VICTIM_YEAR: &str = "Cost of one person’s abuse for a year: {}";
    pub const VICTIM_YEAR_HOW: &str = "The Home Office’s costs that fall here, × the factor that moves them together. Harm and lost output are divided by the years of a spell.";
    pub const SPELL: &str = "Cost of one person’s whole spell of abuse, by year of the spell: {}";
    pub const SPELL_HOW: &str =
        "You asked for the cost of a whole spell for each year avoided. The first column is the year avoided, the next the year after.";
    pub const COST_TO: &str = "Cost paid by: {}";
    pub const COST_TO_HOW: &str = "Each line of the cost × the share this payer bears.";
    pub const IN_KIND: &str = "Of the cost, partners’ time given in kind";
    pub const IN_KIND_HOW: &str = "A real cost, and not cash.";
    pub const EFFECT_LEFT: &str = "Share of the effect there is, by years after the start";
    pub const EFFECT_LEFT_HOW: &str =
        "The first column is the year of the start, the next the year after. A part year counts for its part, less what is lost each year.";
    pub const SOURCE_YEARS: &str = "What £1 of each of the source’s years is worth, by years after the start";
    pub const SOURCE_YEARS_HOW: &str =
        "The first column is the year of the start. Discounted at the source’s own rate; a part year counts for its part.";
    pub const GROSS: &str = "Costs avoided before overlap: {}";
    pub const GROSS_HOW: &str = "The part of the costs avoided that falls here.";
    pub const CLAIMED: &str = "Claimed by the source and not added: {}";
    pub const CLAIMED_HOW: &str = "Shown, and not part of any sum.";
    pub const COUNTED: &str = "People counted by the estimate, by year of their start";
    pub const COUNTED_HOW: &str = "Starts × the share counted × people for each.";
    pub const LASTING: &str = "People whose effect lasts, year by year";
    pub const LASTING_HOW: &str = "Each year’s starters × the share of the effect there is so many years after their start, added up.";
    pub const POOLS: [&str; 2] = ["everyone experiencing abuse", "victims at high risk"];
    pub const POOL_SHARE: &str = "Costs avoided as a share of what abuse costs the group it reaches";
    pub const POOL_SHARE_HOW: &str =
        "Costs avoided before overlap ÷ (people in the group × the yearly cost of their abuse, of the kinds of value covered).";
    pub const POOL_CLAIMED: &str = "Shares of all programmes for {}, added up";
    pub const POOL_CLAIMED_HOW: &str = "Gains only. A programme that makes things worse is left alone.";
    pub const POOL_COMBINED: &str = "What they remove together, for {}";
    pub const POOL_FACTOR: &str = "Share kept of each, for {}";
    pub const POOL_FACTOR_HOW: &str = "What they remove together ÷ their shares added up, at most all.";
    pub const FITS: &str = "Share that fits within the place’s whole yearly cost of abuse";
    pub const FITS_HOW: &str = "The place’s whole yearly cost of abuse ÷ all gains, at most all.";
    pub const KEPT: &str = "Share kept so that one survivor is counted once";
    pub const KEPT_HOW: &str = "The share kept of each in its group × the share that fits. A loss is left alone.";
    pub const NET_LINE: &str = "Costs avoided after overlap: {}";
    pub const NET_LINE_HOW: &str = "Costs avoided before overlap × the share kept.";
    pub const CASHABLE_LINE: &str = "Of which could leave the budget: {}";
    pub const CASHABLE_LINE_HOW: &str = "The gain × the share that could leave this payer’s budget. A loss counts in full.";
    pub const BREAK_EVEN: &str = "What it would take to break even, each programme alone, before overlap";
    pub const WORTH_HARM: &str = "One avoided year of abuse is worth: harm";
    pub const WORTH_REST: &str = "One avoided year of abuse is worth: everything but harm";
    pub const WORTH_PUBLIC: &str = "One avoided year of abuse is worth: public-sector money";
    pub const WORTH_HOW: &str = "The costs of one person’s abuse, added up. The first column is the year avoided.";
    pub const OF_PEOPLE: &str = "People counted over all years";
    pub const OF_PEOPLE_HOW: &str = "People counted by the estimate, added up over the years looked at.";
    pub const STOPPED: &str = "What it would be worth to avoid a year of abuse for all of them, every kind of value";
    pub const STOPPED_PUBLIC: &str = "What it would be worth to public services to avoid a year of abuse for all of them";
    pub const STOPPED_HOW: &str = "People whose effect lasts × what one avoided year is worth × what £1 of that year is worth today × how much dearer abuse is at high risk.";
    /// Title and rule of each line of `Yearly`, in its order.
    pub const YEARLY: [(&str, &str); 16] = [
        ("Cost", "Every payer’s cost, added up. Not discounted."),
        ("Public cost", "The five public payers’ cost, added up."),
        ("Costs avoided before overlap", "Every line that counts, added up."),
        ("Costs avoided", "Every line after overlap, added up."),
        ("Taken off for overlap", "Costs avoided before overlap − costs avoided."),
        ("Public costs avoided", "The lines of public-sector money after overlap, added up."),
        ("Of which could leave a budget", "Every public payer’s, added up."),
        ("Cost in the money of the year", "Cost × (1 + inflation) for each year from the price year to this one. For budgets only."),
        ("Started", "Units started in the year. Units of different programmes are different things."),
        ("People helped", "People engaged in the year. Somebody helped by two programmes counts twice."),
        ("Spent so far, discounted", "The year before + this year’s cost × what £1 of it is worth today."),
        ("Gained so far, discounted", "The year before + this year’s costs avoided × what £1 of them is worth today."),
        (
            "Made up by the end of the year, and from then on (1 or 0)",
            "1 where what was gained so far reaches what was spent so far, in this year and every later one.",
        ),
        ("Public cost so far, discounted", "As above, public services only."),
        ("Public costs avoided so far, discounted", "As above, public services only."),
        ("Made up for public services, and from then on (1 or 0)", "As above, public services only."),
    ];

    pub const CHECK: &str = "Check of the inputs";
    pub const CHECK_FINE: &str = "All inputs are within what this workbook can work out.";
    pub const CHECK_BEYOND: &str = "Some inputs are marked as out of range on the sheet Inputs: do not use these results.";
    pub const CHECK_SHARES: &str = "Some shares on the sheet Inputs do not add up to 100%: do not use these results.";
    pub const RESULT: &str = "Result";
    pub const EVERYONE: &str = "Everyone, every kind of value, over all the years, discounted";
    pub const COST: &str = "Cost";
    pub const COST_IN_KIND: &str = "Of which partners’ time given in kind";
    pub const BENEFIT_GROSS: &str = "Costs avoided before overlap";
    pub const OVERLAP: &str = "Taken off so that one survivor is counted once (overlap)";
    pub const BENEFIT: &str = "Costs avoided";
    pub const NET: &str = "Costs avoided less cost (net present value)";
    pub const RATIO: &str = "Costs avoided for each £1 spent";
    pub const RETURN: &str = "Net for each £1 spent (return on investment)";
    pub const PAYBACK: &str = "Year in which the cost is made up (payback)";
    pub const PUBLIC: &str = "Public services only, over all the years, discounted";
    pub const PUBLIC_COST: &str = "Cost to public services";
    pub const PUBLIC_BENEFIT: &str = "Costs avoided by public services";
    pub const PUBLIC_NET: &str = "Costs avoided less cost, public services (net present value)";
    pub const PUBLIC_RATIO: &str = "Public services’ costs avoided for each £1 they spend";
    pub const CASHABLE: &str = "Of the costs avoided, what could leave a public budget";
    pub const PUBLIC_PAYBACK: &str = "Year in which public services make up their cost (payback)";
    pub const BESIDE: &str = "Beside the totals";
    pub const LATER: &str = "Costs avoided after the last year looked at";
    pub const UNDISCOUNTED: &str = "Cost of all years, not discounted";
    pub const PEOPLE: &str = "People helped";
    pub const PER_PERSON: &str = "Cost for each person helped, not discounted";
    pub const SCALE: &str = "Units a year at full scale";
    pub const CLAIMED_NOT_ADDED: &str = "Claimed by a source and not added";
    pub const RATES: &str = "At other discount rates";
    pub const FLAT_RATE: &str = "Discount rate";
    pub const NET_AT_PUBLIC: &str = "Net for public services at {}";
    pub const NET_AT: &str = "Net for everyone at {}";
    pub const BREAK_EVEN_OF: &str = "Break-even";
    pub const SHARES: [[&str; 4]; 2] = [
        [
            "People counted, over all years",
            "Share of them for whom a year of abuse must be avoided, every kind of value",
            "That many people",
            "Share of the claimed effect that would do",
        ],
        [
            "People counted, over all years (public services)",
            "Share of them for whom a year of abuse must be avoided, public services only",
            "That many people (public services)",
            "Share of the claimed effect that would do (public services)",
        ],
    ];
    pub const NEED: &str = "Need of the place in a year";
    pub const RESTS_ON: &str = "What the costs avoided rest on, when the workbook was made (values; they do not follow the inputs)";
    pub const RESTS_PARTS: [&str; 2] = ["Every kind of value", "Public services"];
    pub const GUARDS: &str = "What a careful reader would ask, when the workbook was made";
    pub const PAYER_COLUMNS: [&str; 8] = [
        "Who",
        "Cost",
        "Costs avoided before overlap",
        "Overlap",
        "Costs avoided",
        "Net",
        "Of which could leave the budget",
        "Fair share of the cost",
    ];
    pub const KIND_COLUMNS: [&str; 4] = ["Kind of value", "Costs avoided before overlap", "Overlap", "Costs avoided"];
    pub const YEAR: &str = "Year";
    pub const COUNTED_FROM_0: &str = "From 0";

    pub const DRAW: &str = "Draw";
    pub const DRAWS_NONE: &str =
        "There are no draws: nothing is chosen, or the figures are as quoted in the review, which carry no chances.";
    pub const DRAWS_NOTE: &str = "Each row is one draw of every uncertain number, worked out in Prevention Ledger. They are values: they do not follow the inputs of this workbook.";
    pub const DRAW_TOTALS: [&str; 3] = ["Net, public services", "Net, what could leave a public budget", "Net, everyone"];
    pub const DRAW_ROWS: [&str; 5] = [
        "Average of these draws",
        "1 in 10 draws is below",
        "Half of the draws are below",
        "1 in 10 draws is above",
        "Share of draws above £0",
    ];
    pub const COST_DRAWN: &str = "Cost, all payers";

    pub const SOURCE_COLUMNS: [&str; 5] = ["Number", "Source", "Address", "Licence", "What of it was read, and cautions"];
    pub const CHANGE_COLUMNS: [&str; 4] = ["What", "Default", "Yours", "Your note"];
    pub const NO_CHANGES: &str = "Nothing differs from the defaults.";
}

/// Small texts of the section that makes it.
#[allow(missing_docs)]
pub mod workbook_page {
    pub const TITLE: &str = "A workbook to check";
    pub const MARGIN: &str = "For Excel or LibreOffice, without macros.";
    pub const HOLDS: &str = "Every number with its source and a cell to change it in; the whole central case as formulas, one line for each step; results, who pays and who saves, each year; 1,000 draws; sources; and what you changed, with your notes. Change a number there and the results follow as they would here. It is made on this device and sent nowhere.";
    pub const NO_PLACE: &str = "Choose a place and programmes first: the workbook is of their results.";
    pub const OUT_OF_DATE: &str = "Something on another page cannot be used yet. The workbook holds the last valid result.";
    pub const MAKE: &str = "Make the workbook";
    pub const MAKING: &str = "Making the workbook. This takes a few seconds.";
    pub const MADE: &str = "The workbook is made. Look for it among your downloads.";
    pub const FAILED: &str = "The workbook could not be made: the part of the page that writes it could not be fetched or did not finish. Check that you are connected, then press the button again. Nothing you did is lost.";
}

use workbook_text as texts;

/// Heading of a sheet and the lines under it: what the figures are, and what made them.
pub fn workbook_top(answer: &Answer, sheet: &str) -> [String; 3] {
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
pub fn workbook_file_name(answer: &Answer) -> String {
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

/// The unit of a step.
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
    format!("{}: number of {} a year at full scale, if not the default", programme.name, programme.unit.many)
}

/// A share of the scale.
pub fn workbook_ramp(programme: &Programme, year: usize) -> String {
    format!("{}: share of the scale reached in year {year} of delivery; the last carries on", programme.name)
}

/// The name of a programme of the plan.
pub fn workbook_programme(answer: &Answer, at: usize) -> String {
    let id = answer.inputs.plan.programmes.get(at).map_or("", |plan| plan.id.as_str());
    answer.programme(id).map_or_else(|| id.to_owned(), |programme| programme.name.clone())
}

/// Heads a group of lines: the place, a programme, or what is shared out among them.
pub fn workbook_section(answer: &Answer, group: Option<usize>) -> String {
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

fn entries(answer: &Answer) -> Vec<&Programme> {
    answer.inputs.plan.programmes.iter().filter_map(|plan| answer.programme(&plan.id)).collect()
}

/// What a step is.
pub fn workbook_step(answer: &Answer, which: Which) -> String {
    let programmes = entries(answer);
    let programme = which.programme.and_then(|at| programmes.get(usize::from(at)).copied());
    part_title(&answer.inputs, programme, which)
}

/// How it is worked out.
pub fn workbook_how(answer: &Answer, which: Which) -> String {
    match (which.what, which.programme) {
        // The cell of the input chooses between the two.
        (What::Scale, Some(_)) => "From the inputs: the number typed there, or the default.".into(),
        (What::DefaultScale, Some(_)) => "The share reached × the number it is a share of.".into(),
        _ => step_how(&answer.inputs, &entries(answer), which),
    }
}

/// How gains are combined.
pub fn workbook_combined(answer: &Answer) -> String {
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

/// What is fixed, and what it is.
pub fn workbook_fixed(answer: &Answer) -> Vec<(String, String)> {
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

/// One line of what is fixed.
pub fn workbook_fixed_line(label: &str, value: &str) -> String {
    format!("{label}: {value}")
}

/// A question of a careful reader.
pub fn workbook_guard(title: &str, sentence: &str) -> String {
    format!("{title}. {sentence}")
}

/// What the sheet "Read me" says.
pub fn workbook_read_me(answer: &Answer, draws: usize) -> Vec<(String, String)> {
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
        row(texts::SOURCES, "Where the numbers come from.".into()),
        row(texts::CHANGES, "What differed from the defaults when the workbook was made, with your notes.".into()),
        row("How sure", "This is one result from the middle of what is known. It does not say how sure we are: see the sheet Draws, and the page “How sure are we?” in Prevention Ledger.".into()),
    ]
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

/// What differs from the defaults: what, the default, yours, and your note.
pub fn workbook_changes(answer: &Answer) -> Vec<[String; 4]> {
    let mut changes = changed_numbers(answer);
    changes.extend(changed_shares(answer));
    changes.extend(changed_programmes(answer));
    changes.extend(changed_settings(answer));
    for own in &answer.scenario.own_programmes {
        changes.push(["A programme of your own".into(), String::new(), own.name.clone(), own.summary.clone()]);
    }
    if !answer.scenario.notes.is_empty() {
        changes.push(["Your notes".into(), String::new(), String::new(), answer.scenario.notes.clone()]);
    }
    changes
}

fn changed_numbers(answer: &Answer) -> Vec<[String; 4]> {
    let library = answer.library();
    let mut rows = Vec::new();
    for (id, changed) in &answer.scenario.parameters {
        let used = answer.inputs.slot(id).map(|slot| answer.inputs.parameter(slot).clone());
        let Some(resolved) = used.or_else(|| ResolvedParameter::of(&library, &answer.scenario, id)) else { continue };
        let said = |value: f64, year: Option<PriceYear>| published_in_unit(value, resolved.unit, year);
        let counts = [
            ("women-16-plus", answer.inputs.place.women_16_plus),
            ("men-16-plus", answer.inputs.place.men_16_plus),
            ("population", answer.inputs.place.population),
        ];
        let count_of = counts.iter().find(|(name, _)| id.strip_prefix("place.") == Some(name)).map(|(_, count)| *count);
        let known = library.parameter(id);
        let label = answer
            .inputs
            .slot(id)
            .map_or_else(|| super::assumption_label(&library, id), |slot| super::number_said(&answer.inputs, slot).label);
        let ends = known.and_then(|known| known.spread.ends(known.value));
        let year = known.and_then(|known| known.price_year);
        let default = |value: Option<f64>| value.map_or_else(String::new, |value| said(value, year));
        let central = known.filter(|known| !known.enter_yours).map(|known| known.value).or(count_of);
        for (part, typed, default) in [
            ("", changed.value, default(central)),
            (": low", changed.low, default(ends.map(|(low, _)| low))),
            (": high", changed.high, default(ends.map(|(_, high)| high))),
        ] {
            if let Some(typed) = typed {
                rows.push([format!("{label}{part}"), default, said(typed, resolved.price_year), changed.note.clone()]);
            }
        }
        if changed.value.is_none() && changed.low.is_none() && changed.high.is_none() && !changed.note.is_empty() {
            rows.push([label, default(central), String::new(), changed.note.clone()]);
        }
    }
    rows
}

fn changed_shares(answer: &Answer) -> Vec<[String; 4]> {
    let library = answer.library();
    let said = |lines: &[crate::evidence::SplitLine]| {
        let each: Vec<String> =
            lines.iter().map(|line| format!("{} {}%", super::share_label(line.payer, line.kind), decimal(line.percent))).collect();
        each.join("; ")
    };
    let row = |(id, lines): (&String, &Vec<crate::evidence::SplitLine>)| {
        let split = library.split(id)?;
        let owner = id.split_once('.').and_then(|(owner, _)| library.programme(owner));
        let label = owner.map_or_else(|| split.label.clone(), |owner| super::split_label(owner, &split.label));
        Some([label, said(&split.lines), said(lines), String::new()])
    };
    answer.scenario.splits.iter().filter_map(row).collect()
}

fn changed_programmes(answer: &Answer) -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for (id, chosen) in &answer.scenario.programmes {
        let Some(programme) = answer.programme(id) else { continue };
        let Some(at) = answer.inputs.plan.programmes.iter().position(|plan| plan.id == *id) else { continue };
        let delivered = &answer.outcome.programmes[at].delivered;
        let mut add = |what: String, default: String, yours: String| rows.push([what, default, yours, String::new()]);
        if let Some(scale) = chosen.scale {
            let what = format!("{}: number of {} a year", programme.name, programme.unit.many);
            add(what, decimal(delivered.default_scale), decimal(scale));
        }
        if let Some(already) = chosen.already_in_place {
            add(format!("{}: {} a year already in place", programme.name, programme.unit.many), decimal(0.0), decimal(already));
        }
        if let Some(ramp) = &chosen.ramp {
            let shares: Vec<String> = ramp.iter().map(|share| super::percent_exact(*share)).collect();
            add(format!("{}: share of the scale reached, year by year", programme.name), String::new(), shares.join("; "));
        }
        if let Some(estimate) = chosen.estimate.as_ref().and_then(|id| programme.estimate(id)) {
            let default = programme.estimate(&programme.stances.central).map_or_else(String::new, |one| one.label.clone());
            add(format!("{}: estimate of its effect", programme.name), default, estimate.label.clone());
        }
        if chosen.count_claimed {
            add(format!("{}: count what the source claims", programme.name), "No".into(), "Yes".into());
        }
        if chosen.health_gain {
            add(format!("{}: add the gain in health", programme.name), "No".into(), "Yes".into());
        }
        for line in &chosen.without_costs {
            let label = programme.costs.iter().chain(programme.estimates.iter().flat_map(|one| &one.costs)).find(|cost| cost.id == *line);
            let label = label.map_or_else(|| line.clone(), |cost| lower_first(&cost.label));
            add(format!("{}: {label}", programme.name), "Counted".into(), "Left out".into());
        }
    }
    rows
}

fn changed_settings(answer: &Answer) -> Vec<[String; 4]> {
    let mut plain = answer.scenario.clone();
    plain.settings = Default::default();
    let Ok(plain) = Answer::to(&plain) else { return Vec::new() };
    let pairs = workbook_fixed(&plain).into_iter().zip(workbook_fixed(answer));
    let differs = pairs.filter(|((_, default), (_, yours))| default != yours);
    let mut rows: Vec<[String; 4]> = differs.map(|((what, default), (_, yours))| [what, default, yours, String::new()]).collect();
    let (was, is) = (&plain.inputs.settings, &answer.inputs.settings);
    for (what, was, is) in [("Number of draws", was.draws, is.draws), ("Seed of the draws", was.seed, is.seed)] {
        if was != is {
            rows.push([what.into(), count(was.into()), count(is.into()), String::new()]);
        }
    }
    rows
}

/// One share of what the costs avoided rest on.
pub fn workbook_rests_on(public: bool, at: usize) -> String {
    const ON: [&str; 6] =
        ["our judgement", "numbers of your own", "figures not yet checked", "our arithmetic", "the review", "figures read at their source"];
    format!("{}: {}", texts::RESTS_PARTS[usize::from(public)], ON[at])
}
