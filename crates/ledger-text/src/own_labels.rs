//! Labels and hints of the form for a programme of the user's own, by field.

use super::own_texts::own_text as texts;

pub fn own_label(field: &str) -> &'static str {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    let kind = head.split(' ').next().unwrap_or_default();
    match (kind, part) {
        ("parameter", part) => of_number(part),
        ("split", part) => of_shares(part),
        ("cost", part) => of_cost(part),
        ("estimate", part) => of_estimate(part),
        ("claim", part) => of_claim(part),
        ("origin", "source") => "Source",
        ("origin", "locator") => "Where in it, or in your own words",
        ("origin", _) => "How sure is it what the source says?",
        ("unit", "one") => "One of what is counted",
        ("unit", "many") => "Several of them",
        ("unit", "type") => "Are they new each year?",
        ("unit", "field") => "Label of the box for how many",
        ("unit", _) => "Local need is counted by",
        ("scale", "of") => "A share of",
        ("scale", _) => "Which number says how many",
        ("delivery", "start_rate") => "Share of those referred who start",
        ("delivery", "engagement") => "Share of those who start that engages",
        ("delivery", "completion") => "Share of the engaged that finishes",
        ("delivery", _) => "People for each one counted",
        ("ramp", _) => texts::RAMP,
        ("stances", "central") => "Best reading (central)",
        ("stances", "cautious") => "Cautious: a controlled or matched estimate, or none",
        ("stances", _) => "As quoted elsewhere",
        ("reference", part) if part.ends_with("area") => "Police force area",
        ("reference", "weight") => texts::WEIGHT,
        ("reference", part) if part.ends_with("population") => texts::AREA_POPULATION,
        ("reference", part) if part.ends_with("net_benefit") => texts::AREA_NET_BENEFIT,
        ("reference", _) => texts::AREA_RATIO,
        ("ratings", "evidence, grade") => "How good is the evidence?",
        ("ratings", "impact, grade") => "How large is the effect?",
        ("ratings", part) => {
            part.split_once(", ").map_or("", |(_, part)| if part == "reason" { "Why, in a few words" } else { of_origin(part) })
        }
        _ => of_programme(field),
    }
}

fn of_programme(field: &str) -> &'static str {
    match field {
        "id" => "Short name for files (id)",
        "name" => "Name",
        "full_name" => "Name in full",
        "tier" => "When it steps in",
        "works_with" => "Who it works with, in words",
        "audiences" => texts::AUDIENCES,
        "setting" => "Where it takes place",
        "cohort" => "Who exactly",
        "summary" => "What happens",
        "severity" => "How many times the average victim’s cost, for those it works with",
        "no_estimate" => "Why nothing is claimed",
        "gaps" => "What is not counted",
        "feasibility" => "Questions to settle before commissioning it",
        _ => "",
    }
}

fn of_origin(part: &str) -> &'static str {
    match part {
        "source" => "Source",
        "locator" => "Where in it",
        "standing" => "Standing",
        "note" => "Note",
        _ => "",
    }
}

fn of_number(part: &str) -> &'static str {
    match part {
        "value" => "Central",
        "low" => "Low",
        "high" => "High",
        "spread" => "Shape between low and high",
        "unit" => "Measured in",
        "price_year" => "Price year",
        "perspective" => "Whose money it is",
        "label" => "What the number is",
        part => of_origin(part),
    }
}

fn of_shares(part: &str) -> &'static str {
    match part.rsplit(' ').next() {
        Some("payer") => "Who",
        Some("percent") => "Share, %",
        Some("kind") => "Kind of value",
        Some("label") => "What is shared out",
        _ => of_origin(part),
    }
}

fn of_cost(part: &str) -> &'static str {
    match part {
        "label" => "What is paid for",
        "basis" => "Charged",
        "counts" => "For whom",
        "amount" => texts::AMOUNT,
        "hours" => "Hours of partners’ time (given in kind)",
        "growth" => "Real growth a year",
        "payers" => "Who pays",
        "year" => "In which year, counted from 0",
        part => of_origin(part),
    }
}

fn of_estimate(part: &str) -> &'static str {
    match part {
        "kind" => "What does it do?",
        "label" => "Name of the estimate",
        "summary" => "How it was derived, and what it leaves out",
        "class" => "How strong is the evidence?",
        "pool" => "Whose abuse it reduces",
        "covers" => texts::COVERS,
        "counts" => "Counted for",
        "follow_up_years" => "Years of follow-up behind it",
        "before_after" => "It compares before with after, and nothing else",
        "shown_only" => "Show the benefit beside the results, and do not add it",
        "provider_ratio" => "It is the provider’s own ratio",
        "flag" => "Why a quoted figure misreads its source",
        "gross_or_net" => "The ratio is",
        "base" => "It multiplies",
        "amount" => texts::SAVING,
        "years" => "Years it covers",
        "source_rate" => texts::SOURCE_RATE,
        "published_cost" => "Cost already taken off, a year",
        "effect" => texts::REDUCTION,
        "of_share" => "Share of people whom the evidence is of",
        "baseline" => "Share whose abuse would have gone on",
        "fade" => "Share of the effect lost each year",
        "deadweight" => "Share that would have happened anyway",
        "severity" => "Times the average victim’s cost, where it is another for this estimate",
        "lag" => "Years before it begins",
        "ratio" => texts::RATIO,
        "source_cost" => "The source’s cost of one",
        "realised" => "Share of the published benefit that comes about",
        "split" => "Who gains",
        "health, qalys" => "Gain in health, in quality-adjusted life years (QALYs)",
        "health, value" => "What one of them is worth",
        part if part.starts_with("fixed_lines") => "A part the source reports apart",
        _ => "",
    }
}

fn of_claim(part: &str) -> &'static str {
    match part {
        "text" => "What is claimed",
        "value" => "The number, as printed",
        "unit" => "Measured in, in words",
        "price_year" => "Price year",
        "price_year_note" => "What is known of the price year",
        "perspective" => "Whose money or view it is",
        "payer" => "Who pays or gains",
        "method" => "How the figure was made",
        "years" => "Years it covers",
        "years_note" => "What is known of the years",
        part => of_origin(part),
    }
}

/// What to know about a field, under its label.
pub fn own_hint(field: &str) -> Option<&'static str> {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    Some(match (head.split(' ').next().unwrap_or_default(), part) {
        ("full_name", _) => "Left empty: the name.",
        ("works_with" | "cohort", _) => "Left empty: what is ticked above.",
        ("setting", _) => "Left empty: not stated.",
        ("summary", _) => "A sentence or two.",
        ("id", _) => "Left empty: made from the name. It never changes once saved.",
        ("unit", "one") => "Such as person, woman covered, case or hour.",
        ("unit", "field") => "Left empty: the word above with “each year”.",
        ("origin", "source") => "One of the library’s sources; or leave it at your own figure.",
        ("origin", "locator") => {
            "A page or table; or where you have it from: a contract, an invoice, a colleague. It holds for every number that says nothing else."
        }
        ("gaps", _) => "One on each line.",
        ("feasibility", _) => "One question on each line.",
        ("claim", "unit") => "Such as £ per person, £ return per £1 or % fewer offences.",
        ("cost", "year") => "Its first year is 0. A cost after delivery has ended counts; one after the years looked at does not.",
        ("severity", _) => "Left out: once. It holds whichever estimate is used. Abuse at high risk costs more.",
        ("stances", "central") => "The one used unless you say otherwise.",
        _ => return None,
    })
}
