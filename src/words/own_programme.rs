//! The page for a programme of the user's own in words: labels, hints, what lists offer, and what is wrong.

use super::own_texts::own_text as texts;
use super::sentence::lower_first;
use super::working::{kind_in_working, payer_in_working};
use super::{assumptions::unit_line, decimal};
use crate::embedded::library;
use crate::evidence::{
    Base, Claim, CostBasis, Counts, EvidenceClass, Fault, Grade, GrossOrNet, Kind, Parameter, Payer, Pool, Programme, SpendBase, Standing,
    Unit, UnitType,
};

/// A text with a capital at its beginning.
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name of a programme taken over from the library.
pub fn own_copy_name(name: &str) -> String {
    format!("{name}, your own")
}

/// "People each year".
pub fn own_each_year(many: &str) -> String {
    format!("{} each year", sentence_case(many))
}

/// A kind of unit.
pub fn own_unit_type(one: UnitType) -> &'static str {
    match one {
        UnitType::Flow => "New each year (flow): an effect follows each one who starts",
        UnitType::Stock => "Covered that year (stock): an effect lasts for that year only",
    }
}

/// A number of the place that shares are taken of.
pub fn own_base(one: Base) -> &'static str {
    match one {
        Base::Women16Plus => "Women aged 16 and over",
        Base::Population => "Everyone living there",
        Base::PeopleExperiencingAbuse => "People experiencing abuse in a year",
        Base::HighRiskCases => "High-risk cases in a year",
    }
}

/// What a cost is charged by.
pub fn own_cost_basis(one: CostBasis) -> &'static str {
    match one {
        CostBasis::PerUnit => "For each one counted",
        CostBasis::PerYear => "Each year, however many there are",
        CostBasis::Once => "Once",
        CostBasis::ReferenceArea => "Scaled from another area, by population",
    }
}

/// Which count something follows.
pub fn own_counts(one: Counts) -> &'static str {
    match one {
        Counts::Starts => "Everyone who starts",
        Counts::Engaged => "Those who engage",
        Counts::Completed => "Those who finish",
        Counts::People => "Different people, once each",
    }
}

/// A class of evidence.
pub fn own_class(one: EvidenceClass) -> &'static str {
    match one {
        EvidenceClass::Controlled => "A trial with a control group (controlled)",
        EvidenceClass::Matched => "A matched comparison, not at random",
        EvidenceClass::Uncontrolled => "Before and after, or no comparison",
        EvidenceClass::None => "Assumed: nothing was measured",
    }
}

/// Whose abuse an estimate reduces.
pub fn own_pool(one: Option<Pool>) -> &'static str {
    match one {
        None => "Nobody’s: it is never combined with others",
        Some(Pool::Everyone) => "Everyone experiencing abuse",
        Some(Pool::HighRisk) => "Victims at high risk",
    }
}

/// A kind of estimate.
pub fn own_kind_of_estimate(one: usize) -> &'static str {
    match one {
        1 => "It reduces abuse",
        2 => "It saves a sum for each one counted",
        3 => "It returns a sum for each £1 spent",
        4 => "It does what a service in another area does (scaled by population)",
        _ => "Nothing is claimed",
    }
}

/// Where a number stands, said by the one who types it.
pub fn own_standing(one: Standing) -> &'static str {
    match one {
        Standing::Judgement => "Judgement: a best guess",
        Standing::Recalled => "Recalled: known, and not checked against its source",
        Standing::SourceSeen => "Read at the source",
        Standing::Review => "As printed in the Crest Advisory review",
        Standing::Derived => "Worked out from figures that were read",
    }
}

/// A grade.
pub fn own_grade(one: Grade) -> &'static str {
    match one {
        Grade::High => "High",
        Grade::Moderate => "Moderate",
        Grade::ModerateLow => "Moderate to low",
        Grade::Low => "Low",
        Grade::NotRated => "Not rated",
    }
}

/// Whether the cost has been taken off.
pub fn own_gross_or_net(one: GrossOrNet) -> &'static str {
    match one {
        GrossOrNet::Gross => "Before the cost is taken off (gross)",
        GrossOrNet::Net => "After the cost is taken off (net)",
    }
}

/// What a return multiplies.
pub fn own_spend_base(one: SpendBase) -> &'static str {
    match one {
        SpendBase::Spend => "Whatever is spent here",
        SpendBase::Units => "What the source spent for as many: paying more buys no more",
    }
}

/// A kind of spread.
pub fn own_spread(one: usize) -> &'static str {
    match one {
        1 => "Most likely in the middle, straight to both ends (triangular)",
        2 => "Most likely in the middle, smooth to both ends (PERT)",
        3 => "Every value between the ends alike (uniform)",
        4 => "Above 0 and skewed, centre in the middle (lognormal)",
        5 => "Bell curve (normal)",
        6 => "Between 0 and 1 (beta)",
        7 => "Above 0 and skewed, centre the mean (gamma)",
        8 => "Skewed, may be below 0 (shifted lognormal)",
        _ => "None: it stays as it is (fixed)",
    }
}

/// A payer.
pub fn own_payer(one: Payer) -> &'static str {
    match one {
        Payer::Police => "Police and police and crime commissioners",
        Payer::CriminalJustice => "Criminal justice: courts, prisons, probation",
        Payer::CivilJustice => "Civil justice: family courts, legal aid",
        Payer::Nhs => "NHS",
        Payer::Councils => "Councils",
        Payer::Charities => "Charities’ own money",
        Payer::Economy => "Employers and the wider economy",
        Payer::Victims => "Victims and survivors",
        Payer::Unallocated => "Not said",
    }
}

/// A kind of value.
pub fn own_kind_of_value(one: Kind) -> &'static str {
    match one {
        Kind::Public => "Public money",
        Kind::Economy => "Output and private spending",
        Kind::Harm => "Physical and emotional harm, valued in pounds",
        Kind::Unsplit => "Not split by the source",
    }
}

/// A unit for a list: "£ for each person".
pub fn own_unit(unit: Unit, programme: &Programme) -> String {
    let one = unit_line(unit, Some(programme), library().national.defaults.price_year);
    one.split(", 2").next().unwrap_or(&one).to_owned()
}

/// What stands beside the boxes of a number: its unit without its price year, which has a box of its own.
pub fn own_unit_of(id: &str, programme: &Programme) -> String {
    let unit = programme.parameters.iter().find(|one| one.id == id).map(|one| one.unit);
    unit.map_or_else(String::new, |unit| sentence_case(&own_unit(unit, programme)))
}

/// One of the programme's own numbers, in a list.
pub fn own_number_named(one: &Parameter) -> String {
    format!("Its own: {}", lower_first(&one.label))
}

/// A shared number, in a list: "Shared: years an effect lasts (1)".
pub fn shared_number(one: &Parameter) -> String {
    let (value, sign) = if one.unit.is_percentage() { (one.value * 100.0, "%") } else { (one.value, "") };
    format!("Shared: {} ({}{sign})", lower_first(&one.label), decimal((value * 1e6).round() / 1e6))
}

/// A published figure, in a list of numbers.
pub fn own_claim_named(one: &Claim) -> String {
    format!("Published figure: {}", if one.text.is_empty() { &one.id } else { &one.text })
}

/// "Take over IRIS"; for people who hear the page.
pub fn own_named(what: &str, name: &str) -> String {
    format!(" {what}: {name}")
}

/// A share of somebody, for people who hear the page.
pub fn own_share(payer: Payer, kind: Kind, is_gain: bool) -> String {
    let payer = sentence_case(payer_in_working(payer));
    if is_gain && kind != Kind::Public { format!("{payer} ({})", kind_in_working(kind)) } else { payer }
}

/// The file a programme is downloaded as.
pub fn own_file(id: &str) -> String {
    format!("{id}.toml")
}

/// What has to be checked before a programme is proposed, as lines of comment.
pub fn own_proposal(programme: &Programme) -> String {
    let folder = format!("data/programmes/{}.toml", programme.id);
    format!(
        "# {}. To propose it, save it as {folder}.\n# Before proposing it, check: every source (“users-own” stands for the word of \
         whoever typed it: name the paper, page or contract, and add it to sources.toml),\n# every standing (source-seen only where you \
         read it yourself), every price year, and the id, which never changes once released.\n",
        programme.name.replace(char::is_control, " ")
    )
}

/// Both ends or none.
pub fn own_both_ends(label: &str) -> String {
    format!("{label}: the box is empty. Type both low and high, or leave both empty.")
}

/// A fault of the library's checks at a field of the form.
pub fn own_fault(field: &str, fault: &Fault, made: &Programme) -> String {
    format!("{}: {}", own_label_in(field, made), fault.sentence)
}

/// The label of a field with what it belongs to: "Amount, low".
pub fn own_label_in(field: &str, programme: &Programme) -> String {
    let (head, part) = field.split_once(", ").unwrap_or((field, ""));
    let (kind, id) = head.split_once(' ').unwrap_or((head, ""));
    let label = own_label(field);
    let owner = match kind {
        "parameter" => programme.parameters.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "split" => programme.splits.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "cost" => programme.costs.iter().find(|one| one.id == id).map(|one| one.label.as_str()),
        "estimate" => programme.estimate(id).map(|one| one.label.as_str()),
        "claim" => programme.claims.iter().find(|one| one.id == id).map(|one| one.text.as_str()),
        _ => None,
    };
    match owner.map(str::trim).filter(|owner| !owner.is_empty()) {
        Some(owner) if part == "value" || part.is_empty() => owner.to_owned(),
        Some(owner) => format!("{owner}, {}", lower_first(label)),
        None if label.is_empty() => sentence_case(&field.replace('_', " ")),
        None => label.to_owned(),
    }
}

/// The label of a field.
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
        ("delivery", "engagement") => "Share of those who start that engages",
        ("delivery", "completion") => "Share of the engaged that finishes",
        ("delivery", _) => "People for each one counted",
        ("ramp", _) => texts::RAMP,
        ("stances", "central") => "Best reading (central)",
        ("stances", "cautious") => "Cautious: a controlled estimate, or none",
        ("stances", _) => "As quoted elsewhere",
        ("reference", part) if part.ends_with("area") => "Police force area",
        ("reference", "weight") => texts::WEIGHT,
        ("reference", part) if part.ends_with("population") => texts::AREA_POPULATION,
        ("reference", part) if part.ends_with("net_benefit") => texts::AREA_NET_BENEFIT,
        ("reference", _) => texts::AREA_RATIO,
        ("ratings.evidence", "") => "How good is the evidence?",
        ("ratings.impact", "") => "How large is the effect?",
        ("ratings.evidence" | "ratings.impact", "reason") => "Why, in a few words",
        ("ratings.evidence" | "ratings.impact", part) => of_origin(part),
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
        "baseline" => "Share whose abuse would have gone on",
        "fade" => "Share of the effect lost each year",
        "deadweight" => "Share that would have happened anyway",
        "severity" => "Times the average victim’s cost",
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
        ("parameter", "price_year") => "Such as 2024 or 2016/17.",
        ("stances", "central") => "The one used unless you say otherwise.",
        _ => return None,
    })
}

/// Short names of the library's sources.
pub fn own_sources() -> Vec<&'static str> {
    library().sources.iter().map(|source| source.short.as_str()).collect()
}

/// A published figure of the user's, for people who hear the page.
pub fn own_claim(text: &str) -> String {
    if text.is_empty() { texts::CLAIMS.to_owned() } else { text.to_owned() }
}

/// "Download night-line.toml".
pub fn own_download(name: &str) -> String {
    format!("{} {name}", texts::DOWNLOAD)
}
