//! The tables of a programme and of what else is in the library: every field with its key in files, and what it names. Keys never change
//! once released.

use super::Unit::{
    Count, Factor, HoursPerUnit, PerHead, PerPound, Pounds, PoundsNetPerUnit, PoundsPerHour, PoundsPerPerson, PoundsPerQaly, PoundsPerUnit,
    PoundsPerYear, Proportion, Qalys, RateRatio, Reduction, YearlyRate, Years,
};
use super::library::{ClaimsRegister, Embedded, Said};
use super::national::{
    AlternativePrevalence, Deaths, Defaults, DiscountTables, Discounting, DrawLimits, EffectLength, Family, GuardLimits, HalvedEffects,
    LengthAsked, National, OptimismBias, OwnCost, Release, SearchWords, SpellSpread, UnitCost,
};
use super::{
    Audience, Base, Before, Claim, ClaimAxis, CostBasis, CostLine, Counts, Delivery, Derived, Estimate, EstimateKind, EvidenceClass,
    EvidenceOf, EvidenceStatus, FixedLine, Gap, Grade, GrossOrNet, Group, HealthGain, Kind, Overlap, PaidFrom, Parameter, Payer, Pool,
    PreventionLevel, Programme, Ramp, Rating, Ratings, ReferenceArea, ReferenceService, ReleaseReasons, Scale, SpendBase, Split, SplitLine,
    Stances, Study, Unit, UnitOfDelivery, UnitType,
};
use super::{Finding, Makes, NeedRule, Pace, Source, Standard, StandardRule, Standards, Watched};
use crate::quantities::{DiscountBand, Distribution, PriceYear};
use crate::schema::Names::{Nothing, Number, Shares};
use crate::schema::{Names, Node, Parsed, Shape};
use crate::{choice, record, values, variants};

record!(Programme {
    id: required,
    name: required,
    full_name: required,
    tier: required,
    works_with: required,
    audiences: required,
    setting: required,
    cohort: required,
    summary: required,
    is_victim_support,
    ratings: required,
    unit: required,
    scale: required,
    runs_everywhere,
    ramp,
    delivery,
    severity => Number(&[Factor]),
    parameters = "parameter",
    splits = "split",
    costs = "cost",
    reference,
    estimates = "estimate",
    family,
    stances: required,
    claims = "claim",
    gaps = "gap",
    studies = "study",
    copied_from,
    overlaps = "overlap",
    no_estimate,
    derived,
    change_our_mind,
    feasibility,
});

record!(Overlap { with: required, note: required });
choice!(Audience { Victims "victims", Perpetrators "perpetrators", Young "young", Professionals "professionals", Public "public" });
choice!(PreventionLevel { Primary "primary", Secondary "secondary", Tertiary "tertiary", All "all" });
record!(Ratings { evidence: required, impact: required });
record!(Rating { grade: required, reason: required, source: required, locator: required });
choice!(Grade { High "high", Moderate "moderate", ModerateLow "moderate-low", Low "low", NotRated "not-rated" });
choice!(UnitType { Flow "flow", Stock "stock" });
record!(UnitOfDelivery { one: required, many: required, unit_type = "type": required, not_people, field: required, need: required });

choice!(Base {
    Women16Plus "women-16-plus",
    Population "population",
    PeopleExperiencingAbuse "people-experiencing-abuse",
    HighRiskCases "high-risk-cases",
});

record!(Scale { share: required => Number(&[Proportion, PerHead]), of: required });
record!(Ramp { years: required => Number(&[Proportion]) });
record!(Delivery {
    start_rate => Number(&[Proportion]),
    engagement => Number(&[Proportion]),
    completion => Number(&[Proportion]),
    people_per_unit => Number(&[Proportion]),
});

choice!(CostBasis { PerUnit "per-unit", PerYear "per-year", Once "once", ReferenceArea "reference-area" });

record!(CostLine {
    id: required,
    label: required,
    basis: required,
    counts,
    amount => charged_by(*basis, hours.is_some()),
    hours => unless_elsewhere(*basis, &[HoursPerUnit]),
    year,
    growth => Number(&[YearlyRate]),
    paid_from,
    payers: required => Shares,
    already_in,
    note,
});

/// What the amount of a line is measured in.
fn charged_by(basis: CostBasis, in_hours: bool) -> Names {
    let units: &[Unit] = match basis {
        _ if in_hours => &[PoundsPerHour],
        CostBasis::PerUnit => &[PoundsPerUnit, PoundsPerPerson],
        CostBasis::PerYear => &[PoundsPerYear],
        CostBasis::Once | CostBasis::ReferenceArea => &[Pounds],
    };
    unless_elsewhere(basis, units)
}

/// A line from a reference area has no amount of its own.
fn unless_elsewhere(basis: CostBasis, units: &'static [Unit]) -> Names {
    if basis == CostBasis::ReferenceArea { Nothing } else { Number(units) }
}

choice!(PaidFrom { Coverage "coverage", Start "start" });
record!(Stances { central: required, cautious: required, as_quoted = "as-quoted": required });

record!(Parameter {
    id: required,
    label: required,
    group: required,
    value: required,
    spread,
    unit: required,
    price_year,
    perspective,
    source: required,
    locator: required,
    standing: required,
    spread_standing,
    note,
    enter_yours,
    derived,
    correlated_with,
    correlation,
});

variants!(Derived { BaselineAfter "baseline-after" { after: required, reduction: required, before } });
record!(Before { number: required, release: required });

choice!(Group { Need "need", Delivery "delivery", Cost "cost", Effect "effect", Value "value", Cashable "cashable" });

choice!(EvidenceStatus {
    SourceSeen "source-seen",
    Review "review",
    Derived "derived",
    Recalled "recalled",
    Judgement "judgement",
});

choice!(Unit {
    PoundsPerUnit "pounds-per-unit",
    PoundsPerPerson "pounds-per-person",
    PoundsPerYear "pounds-per-year",
    Pounds "pounds",
    PoundsPerHour "pounds-per-hour",
    PoundsPerVictim "pounds-per-victim",
    PoundsNetPerUnit "pounds-net-per-unit",
    PoundsPerQaly "pounds-per-qaly",
    Proportion "proportion",
    Reduction "reduction",
    RateRatio "rate-ratio",
    PerPound "per-pound",
    Multiple "multiple",
    Factor "factor",
    Years "years",
    YearlyRate "yearly-rate",
    CasesPer10000Women "cases-per10000-women",
    CasesPerPost "cases-per-post",
    Qalys "qalys",
    HoursPerUnit "hours-per-unit",
    PerHead "per-head",
    Count "count",
});

variants!(Distribution {
    Fixed "fixed" {},
    Triangular "triangular" { low: required, high: required },
    Pert "pert" { low: required, high: required },
    Uniform "uniform" { low: required, high: required },
    Lognormal "lognormal" { low: required, high: required },
    Normal "normal" { low: required, high: required },
    NormalSd "normal-sd" { sd: required },
    Beta "beta" { low: required, high: required },
    Gamma "gamma" { low: required, high: required },
    GammaSd "gamma-sd" { sd: required },
    ShiftedLognormal "shifted-lognormal" { shift: required, scale: required, sigma: required },
    ShiftedLognormalFitted "shifted-lognormal-fitted" { low: required, high: required },
});

impl Node for PriceYear {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Parsed(self)
    }

    fn blank() -> Self {
        Self::Calendar(0)
    }
}

impl Parsed for PriceYear {
    fn text(&self) -> String {
        self.to_string()
    }

    fn parse(&mut self, text: &str) -> bool {
        text.parse().map(|year| *self = year).is_ok()
    }
}

record!(Split { id: required, label: required, lines: required, source: required, locator: required, standing: required, note });
record!(SplitLine { payer: required, kind, percent: required });

choice!(Payer {
    Police "police",
    CriminalJustice "criminal_justice",
    CivilJustice "civil_justice",
    Nhs "nhs",
    Councils "councils",
    Charities "charities",
    Economy "economy",
    Victims "victims",
    Unallocated "unallocated",
});

choice!(Kind { Public "public", Economy "economy", Harm "harm", Unsplit "unsplit" });
record!(ReferenceService { areas: required, weight: required => Number(&[Proportion]) });

record!(ReferenceArea {
    area: required,
    population: required => Number(&[Count]),
    net_benefit: required => Number(&[PoundsPerYear, PoundsNetPerUnit]),
    ratio: required => Number(&[PerPound]),
});

record!(Estimate {
    id: required,
    label: required,
    summary: required,
    class: required,
    pool,
    covers,
    evidence_of,
    counts,
    follow_up_years,
    shown_only,
    provider_ratio,
    before_after,
    flag,
    costs,
    effect: required,
});

choice!(EvidenceClass {
    Controlled "controlled",
    Matched "matched",
    Modelled "modelled",
    Proxy "proxy",
    Uncontrolled "uncontrolled",
    None "none",
});
choice!(Pool { Everyone "everyone", HighRisk "high-risk" });
choice!(Counts { Starts "starts", Engaged "engaged", Completed "completed", People "people", Referred "referred" });
choice!(EvidenceOf { Starters "starters", Engaged "engaged", Completers "completers" });

variants!(EstimateKind {
    None "none" {},
    NetSavingPerUnit "net-saving-per-unit" {
        amount: required => Number(&[PoundsNetPerUnit]),
        years: required => Number(&[Years]),
        source_rate: required => Number(&[YearlyRate]),
        published_cost => Number(&[PoundsPerUnit]),
        published_cost_payer,
        fixed_lines,
        split: required => Shares,
        health,
        lag => Number(&[Years]),
    },
    Reduction "reduction" {
        effect: required => Number(&[Reduction, RateRatio]),
        of_share => Number(&[Proportion]),
        baseline: required => Number(&[Proportion]),
        years: required => Number(&[Years]),
        fade: required => Number(&[Proportion]),
        deadweight => Number(&[Proportion]),
        severity => Number(&[Factor]),
        lag => Number(&[Years]),
        health,
    },
    ReturnPerPound "return-per-pound" {
        ratio: required => Number(&[PerPound]),
        gross_or_net: required,
        base,
        source_cost => Number(&[PoundsPerUnit]),
        realised => Number(&[Factor]),
        split: required => Shares,
    },
    ReferenceArea "reference-area" { area, realised => Number(&[Factor]), split: required => Shares },
});

choice!(SpendBase { Spend "spend", Units "units" });
record!(FixedLine { payer: required, kind: required, amount: required => Number(&[PoundsNetPerUnit]) });
record!(HealthGain { qalys: required => Number(&[Qalys]), value: required => Number(&[PoundsPerQaly]) });

record!(Claim {
    id: required,
    text: required,
    value,
    low,
    high,
    unit: required,
    price_year,
    price_year_note,
    perspective,
    payer,
    method,
    axis,
    misread,
    gross_or_net,
    years,
    years_note,
    source: required,
    locator: required,
    standing: required,
    note,
});

choice!(GrossOrNet { Gross "gross", Net "net" });
choice!(ClaimAxis { ReturnPerPound "return-per-pound", CostPerUnit "cost-per-unit", SavingPerUnit "saving-per-unit" });
record!(Gap { id: required, text: required, not_counted });

record!(Study { source: required, design: required, size, follow_up, effect, interval, text: required, standing: required });

record!(Embedded {
    sources: required,
    national: required,
    programmes: required,
    findings: required,
    standards: required,
    deflator: required,
});

record!(Said { ledger: required, national: required, findings: required, reasons: required });
record!(ReleaseReasons { release: required, every_programme: required, programmes: required });

record!(ClaimsRegister {
    programme: required,
    claims: required,
    studies: required,
    gaps: required,
    derived: required,
    change_our_mind: required,
    feasibility: required,
});

record!(Source { id: required, citation: required, short: required, address, licence, note });

record!(National {
    release: required,
    defaults: required,
    discounting: required,
    warnings: required,
    deaths: required,
    draws: required,
    optimism: required,
    halved_effects: required,
    effect_lengths = "effect_length": required,
    alternative_prevalence: required,
    search_words,
    families = "family",
    unit_costs = "unit_cost": required,
    parameters = "parameter": required,
    splits = "split",
    claims = "claim",
});

record!(Family { estimate: required, replaced_estimates, replaced_numbers });
choice!(EffectLength {
    Published "published",
    HalfYear "half-year",
    OneYear "one-year",
    TwoYears "two-years",
    ThreeYears "three-years",
});
record!(LengthAsked { length: required, years: required, fade: required });
record!(SearchWords { audiences, programmes, words: required });
record!(Release { evidence: required, source: required, note: required });

record!(Defaults {
    years: required,
    fewest_years: required,
    most_years: required,
    price_year: required,
    first_year: required,
    settlement_years: required,
    budget_step: required,
    mix_draws: required,
    example_programmes: required,
    example_area: required,
    source: required,
    note: required,
});

record!(Discounting {
    tables: required,
    also_shown: required,
    smallest_rate: required,
    largest_rate: required,
    source: required,
    locator: required,
    note: required,
});

record!(DiscountTables { standard: required, health: required });
record!(DiscountBand { from_year: required, rate: required });
record!(Deaths {
    year: required,
    all: required,
    suspected_suicides: required,
    source: required,
    locator: required,
    standing: required,
    note: required
});
record!(GuardLimits { few_people: required });
record!(DrawLimits { default: required, fewest: required, most: required, seed: required });
record!(OptimismBias { grades: required, source: required, locator: required, standing: required, note: required });
record!(HalvedEffects { share: required, source: required, note: required });
record!(AlternativePrevalence { women: required, men: required });
choice!(SpellSpread { OverSpell "over-spell", FirstYear "first-year" });
record!(UnitCost { amount: required, payer: required, kind: required, falls: required, victim_support });
variants!(OwnCost { Whole "whole" {}, Share "share" { share: required } });

record!(Finding {
    id: required,
    title: required,
    said: required,
    found: required,
    how_we_know: required,
    so: required,
    programmes,
    claims,
    source: required,
    locator: required,
    standing: required,
    watch,
});

record!(Watched { programme: required, group: required, value: required });
record!(Standards { standards = "standard": required, paces = "pace": required, template: required });

record!(Standard {
    id: required,
    label: required,
    one: required,
    many: required,
    field: required,
    rule: required,
    programme,
    makes,
    tier: required,
    payer: required,
    source: required,
    locator: required,
    standing: required,
    note,
});

values!(StandardRule { Need "need": required, Women16Plus "women-16-plus": required, Region "region": required });
choice!(NeedRule { HighRiskCases "high-risk-cases", IdvaPosts "idva-posts", AdministratorPosts "administrator-posts" });
values!(Makes { Number "number": required, Parameter "parameter": required });
record!(Pace { id: required, label: required, ramp: required });
