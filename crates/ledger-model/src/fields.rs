//! The tables: every field of a scenario and of a programme with its key in files. Keys never change once released.

use crate::evidence::{
    Audience, Base, Claim, ClaimAxis, CostBasis, CostLine, Counts, Delivery, Estimate, EstimateKind, EvidenceClass, EvidenceOf,
    EvidenceStatus, FixedLine, Gap, Grade, GrossOrNet, Group, HealthGain, Kind, Overlap, Parameter, Payer, Pool, PreventionLevel,
    Programme, Ramp, Rating, Ratings, ReferenceArea, ReferenceService, Scale, SpendBase, Split, SplitLine, Stances, Study, Unit,
    UnitOfDelivery, UnitType,
};
use crate::model::{
    Aim, Bounds, Budget, ChangedParameter, ChosenPlace, ChosenProgramme, ExistingService, Funder, Optimism, OverlapMode,
    PrevalenceQuestions, Priced, Scenario, Settings, Stance, UnitCostBasis,
};
use crate::places::TypedPlace;
use crate::quantities::{Distribution, PriceYear};
use crate::schema::{Choice, Node, Parsed, Rule, Shape, Visit};
use crate::{choice, record, variants};

record!(Scenario {
    name,
    place,
    programmes: each,
    settings,
    parameters: each,
    splits: each,
    own_programmes: each,
    provision: each,
    budget,
    notes,
});

record!(ChosenProgramme { now, wanted, ramp, starts_after, estimate, count_claimed, health_gain, without_costs });

record!(Settings {
    years,
    delivery_years,
    price_year,
    first_year,
    discount_rate,
    harm_at_health_rate,
    stance,
    overlap,
    count_later_benefits,
    prevalence,
    unit_cost_basis,
    halve_effects,
    optimism,
    draws,
    seed,
});

record!(Optimism { costs: required, benefits: required, on_top });
choice!(Stance { Central "central", Cautious "cautious", AsQuoted "as-quoted" });
choice!(OverlapMode { Independent "independent", AddUp "add-up", SamePeople "same-people" });
choice!(PrevalenceQuestions { Older "older", Newer "newer" });
choice!(UnitCostBasis { Yearly "yearly", WholeSpell "whole-spell" });
record!(ChangedParameter { value, low, high, price_year, note });
record!(ExistingService { actual, cost, price_year });
record!(Budget { funders, a_year, aim, programmes });
record!(Funder { name, payer, promised_cash_pounds });
record!(Priced { pounds: required, price_year: required });
choice!(Aim { PublicNet "public-net", SocialNet "social-net", People "people", HighRiskPeople "high-risk-people" });
record!(Bounds { smallest, largest, must_run, set_up });

record!(TypedPlace {
    name: required,
    women_16_plus: required,
    men_16_plus: required,
    population: required,
    outside_england_and_wales: required,
});

/// Either of the two is all there is in it.
impl Choice for ChosenPlace {
    fn names(&self) -> &'static [&'static str] {
        &["areas", "typed"]
    }

    fn index(&self) -> usize {
        match self {
            Self::Areas(_) => 0,
            Self::Typed(_) => 1,
        }
    }

    fn choose(&mut self, index: usize) {
        *self = if index == 0 { Self::Areas(Vec::new()) } else { Self::Typed(Node::blank()) };
    }

    fn fields(&mut self, visit: Visit<'_>) {
        match self {
            Self::Areas(codes) => visit("", Rule::Each, codes),
            Self::Typed(typed) => visit("", Rule::Required, typed),
        }
    }
}

impl Node for ChosenPlace {
    fn shape(&mut self) -> Shape<'_> {
        Shape::Choice(self)
    }

    fn blank() -> Self {
        Self::Areas(Vec::new())
    }
}

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
    ratings: required,
    unit: required,
    scale: required,
    runs_everywhere,
    ramp,
    delivery,
    severity,
    parameters = "parameter",
    splits = "split",
    costs = "cost",
    reference,
    estimates = "estimate",
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

record!(Scale { share: required, of: required });
record!(Ramp { years: required });
record!(Delivery { start_rate, engagement, completion, people_per_unit });
choice!(CostBasis { PerUnit "per-unit", PerYear "per-year", Once "once", ReferenceArea "reference-area" });

record!(CostLine {
    id: required,
    label: required,
    basis: required,
    counts,
    amount,
    hours,
    year,
    growth,
    payers: required,
    already_in,
    note,
});

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
    correlated_with,
    correlation,
});

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
record!(ReferenceService { areas: required, weight: required });
record!(ReferenceArea { area: required, population: required, net_benefit: required, ratio: required });

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

choice!(EvidenceClass { Controlled "controlled", Matched "matched", Uncontrolled "uncontrolled", None "none" });
choice!(Pool { Everyone "everyone", HighRisk "high-risk" });
choice!(Counts { Starts "starts", Engaged "engaged", Completed "completed", People "people", Referred "referred" });
choice!(EvidenceOf { Starters "starters", Engaged "engaged", Completers "completers" });

variants!(EstimateKind {
    None "none" {},
    NetSavingPerUnit "net-saving-per-unit" {
        amount: required,
        years: required,
        source_rate: required,
        published_cost,
        published_cost_payer,
        fixed_lines,
        split: required,
        health,
        lag,
    },
    Reduction "reduction" {
        effect: required,
        baseline: required,
        years: required,
        fade: required,
        deadweight,
        severity,
        lag,
        health,
    },
    ReturnPerPound "return-per-pound" { ratio: required, gross_or_net: required, base, source_cost, realised, split: required },
    ReferenceArea "reference-area" { realised, split: required },
});

choice!(SpendBase { Spend "spend", Units "units" });
record!(FixedLine { payer: required, kind: required, amount: required });
record!(HealthGain { qalys: required, value: required });

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
