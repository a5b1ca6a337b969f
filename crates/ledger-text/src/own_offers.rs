//! What lists in the form for a programme of the user's own offer: names as files have them, in the order they are offered in.

use super::programme_list::AUDIENCES;
use super::programmes::TIERS;

/// What the list of a field offers, each by its name in files; nothing for a field that is no choice. An empty name stands for none.
pub fn own_choices(field: &str) -> &'static [(&'static str, &'static str)] {
    let part = field.rsplit([',', ' ']).next().unwrap_or_default();
    match (field.split([',', ' ']).next().unwrap_or_default(), part) {
        ("tier", _) => &TIERS,
        ("audiences", "audiences") => &AUDIENCES,
        ("unit", "type") => UNIT_TYPES,
        ("unit", "need") | ("scale", "of") => BASES,
        ("cost", "basis") => COST_BASES,
        ("cost", "counts") => COUNTS,
        ("estimate", "counts") => &COUNTS[..3],
        ("estimate", "class") => CLASSES,
        ("estimate", "pool") => POOLS,
        ("estimate", "kind") => KINDS_OF_ESTIMATE,
        ("estimate", "covers") | ("split", "kind") => KINDS_OF_VALUE,
        ("estimate", "gross_or_net") => GROSS_OR_NET,
        ("estimate", "base") => SPEND_BASES,
        ("parameter", "spread") => SPREADS,
        ("split", "payer") => PAYERS,
        (_, "standing") => STANDINGS,
        (_, "grade") => GRADES,
        _ => &[],
    }
}

type Choices = &'static [(&'static str, &'static str)];

const UNIT_TYPES: Choices = &[
    ("flow", "New each year (flow): an effect follows each one who starts"),
    ("stock", "Covered that year (stock): an effect lasts for that year only"),
];

/// Numbers of the place that shares are taken of.
const BASES: Choices = &[
    ("people-experiencing-abuse", "People experiencing abuse in a year"),
    ("high-risk-cases", "High-risk cases in a year"),
    ("women-16-plus", "Women aged 16 and over"),
    ("population", "Everyone living there"),
];

const COST_BASES: Choices = &[
    ("per-unit", "For each one counted"),
    ("per-year", "Each year, however many there are"),
    ("once", "Once"),
    ("reference-area", "Scaled from another area, by population"),
];

/// Which count something follows; the last two are for costs only.
const COUNTS: Choices = &[
    ("starts", "Everyone who starts"),
    ("engaged", "Those who engage"),
    ("completed", "Those who finish"),
    ("people", "Different people, once each"),
    ("referred", "Everyone who is referred"),
];

const CLASSES: Choices = &[
    ("none", "Assumed: nothing was measured"),
    ("uncontrolled", "Before and after, or no comparison"),
    ("proxy", "Trials of another programme or country (proxy)"),
    ("modelled", "A model: the trial did not measure abuse itself"),
    ("matched", "A matched comparison, not at random"),
    ("controlled", "A trial with a control group (controlled)"),
];

/// Whose abuse an estimate reduces.
const POOLS: Choices = &[
    ("", "Nobody’s: it is never combined with others"),
    ("everyone", "Everyone experiencing abuse"),
    ("high-risk", "Victims at high risk"),
];

const KINDS_OF_ESTIMATE: Choices = &[
    ("none", "Nothing is claimed"),
    ("reduction", "It reduces abuse"),
    ("net-saving-per-unit", "It saves a sum for each one counted"),
    ("return-per-pound", "It returns a sum for each £1 spent"),
    ("reference-area", "It does what a service in another area does (scaled by population)"),
];

/// Where a number stands, said by the one who types it.
const STANDINGS: Choices = &[
    ("judgement", "Judgement: a best guess"),
    ("recalled", "Recalled: known, and not checked against its source"),
    ("source-seen", "Read at the source"),
    ("review", "As printed in the Crest Advisory review"),
    ("derived", "Worked out from figures that were read"),
];

const GRADES: Choices =
    &[("not-rated", "Not rated"), ("low", "Low"), ("moderate-low", "Moderate to low"), ("moderate", "Moderate"), ("high", "High")];

/// Whether the cost has been taken off.
const GROSS_OR_NET: Choices = &[("gross", "Before the cost is taken off (gross)"), ("net", "After the cost is taken off (net)")];

/// What a return multiplies.
const SPEND_BASES: Choices =
    &[("spend", "Whatever is spent here"), ("units", "What the source spent for as many: paying more buys no more")];

const SPREADS: Choices = &[
    ("fixed", "None: it stays as it is (fixed)"),
    ("triangular", "Most likely in the middle, straight to both ends (triangular)"),
    ("pert", "Most likely in the middle, smooth to both ends (PERT)"),
    ("uniform", "Every value between the ends alike (uniform)"),
    ("lognormal", "Above 0 and skewed, centre in the middle (lognormal)"),
    ("normal", "Bell curve (normal)"),
    ("beta", "Between 0 and 1 (beta)"),
    ("gamma", "Above 0 and skewed, centre the mean (gamma)"),
    ("shifted-lognormal-fitted", "Skewed, may be below 0 (shifted lognormal)"),
];

const PAYERS: Choices = &[
    ("police", "Police and police and crime commissioners"),
    ("criminal_justice", "Criminal justice: courts, prisons, probation"),
    ("civil_justice", "Civil justice: family courts, legal aid"),
    ("nhs", "NHS"),
    ("councils", "Councils"),
    ("charities", "Charities’ own money"),
    ("economy", "Employers and the wider economy"),
    ("victims", "Victims and survivors"),
    ("unallocated", "Not said"),
];

const KINDS_OF_VALUE: Choices = &[
    ("public", "Public money"),
    ("economy", "Output and private spending"),
    ("harm", "Physical and emotional harm, valued in pounds"),
    ("unsplit", "Not split by the source"),
];
