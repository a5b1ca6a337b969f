//! Scenarios as the golden files have them, written out by hand.

use ledger_model::evidence::{EffectLength, Kind, Payer, Programme, SplitLine};
use ledger_model::model::{
    Aim, Bounds, Budget, ChangedParameter, ChosenPlace, ChosenProgramme, ExistingService, Funder, Optimism, OverlapMode,
    PrevalenceQuestions, Priced, Scenario, Settings, Stance, UnitCostBasis,
};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::PriceYear;

/// Nothing but a place.
pub fn bare() -> Scenario {
    Scenario { place: Some(ChosenPlace::Areas(vec!["E06000015".into()])), ..Scenario::default() }
}

/// Every setting, changed.
pub fn settings() -> Scenario {
    Scenario {
        settings: Settings {
            years: Some(8),
            delivery_years: Some(3),
            price_year: Some(PriceYear::Financial(2022)),
            first_year: Some(2027),
            discount_rate: Some(0.015),
            harm_at_health_rate: true,
            stance: Stance::Cautious,
            overlap: OverlapMode::SamePeople,
            count_later_benefits: true,
            prevalence: PrevalenceQuestions::Newer,
            unit_cost_basis: UnitCostBasis::WholeSpell,
            effect_length: EffectLength::Published,
            count_own_service: false,
            halve_effects: true,
            optimism: Some(Optimism { costs: 2, benefits: 3, on_top: true }),
            draws: Some(20_000),
            seed: Some(4_294_967_295),
        },
        ..bare()
    }
}

/// LibraryWithOwn areas, and programmes with everything that can be changed in one.
pub fn programmes() -> Scenario {
    let marac = ChosenProgramme {
        now: Some(40.0),
        wanted: Some(160.5),
        ramp: Some(vec![0.25, 0.5, 1.0]),
        starts_after: None,
        estimate: Some("ratio-existing".into()),
        count_claimed: true,
        health_gain: false,
        without_costs: vec![],
    };
    let iris = ChosenProgramme { health_gain: true, ..ChosenProgramme::default() };
    let drive = ChosenProgramme { wanted: Some(0.0), ..ChosenProgramme::default() };
    Scenario {
        name: "Bid of March".into(),
        place: Some(ChosenPlace::Areas(vec!["E06000016".into(), "E10000018".into(), "E06000017".into()])),
        programmes: [("marac".into(), marac), ("iris".into(), iris), ("drive".into(), drive)].into(),
        ..Scenario::default()
    }
}

/// Numbers, splits and provision.
pub fn numbers() -> Scenario {
    let changed = ChangedParameter {
        value: Some(1_234.56),
        low: Some(1e3),
        high: Some(2_000.000_1),
        price_year: Some(PriceYear::Calendar(2016)),
        note: "Our own tender, page 3.".into(),
    };
    let narrow = ChangedParameter { low: Some(0.05), high: Some(0.3), ..ChangedParameter::default() };
    let women = ChangedParameter { value: Some(100_000.0), ..ChangedParameter::default() };
    let share = |payer, percent| SplitLine { payer, kind: Kind::Public, percent };
    let provided = ExistingService { actual: Some(12.0), cost: Some(45_000.0), price_year: Some(PriceYear::Financial(2023)) };
    Scenario {
        programmes: [("marac".into(), ChosenProgramme::default())].into(),
        parameters: [("marac.unit-cost".into(), changed), ("marac.reduction".into(), narrow), ("place.women-16-plus".into(), women)].into(),
        splits: [("marac.cost-payers".into(), vec![share(Payer::Police, 33.3), share(Payer::Councils, 66.7)])].into(),
        provision: [
            ("idva-posts".into(), provided),
            ("refuges".into(), ExistingService { actual: Some(0.0), ..ExistingService::default() }),
        ]
        .into(),
        ..bare()
    }
}

/// A place typed in, and texts that have done harm elsewhere.
pub fn texts() -> Scenario {
    Scenario {
        name: "<script>alert(1)</script> “Ynys Môn” & שלום =1+1".into(),
        notes: "=cmd|' /C calc'!A0\n\t+44, -1, @SUM(A1)\n</textarea><img src=x onerror=alert(2)>\n\"\\\u{1f468}\u{200d}\u{1f469}".into(),
        place: Some(ChosenPlace::Typed(TypedPlace {
            name: "Żółw & <b>Sons</b>".into(),
            women_16_plus: 40_000.5,
            men_16_plus: 39_000.0,
            population: 100_000.0,
            outside_england_and_wales: true,
        })),
        programmes: [("iris".into(), ChosenProgramme::default())].into(),
        ..Scenario::default()
    }
}

/// A programme of the user’s own, read from a file of its own.
pub fn own_programme() -> Programme {
    toml::from_str(include_str!("../../golden/own.toml")).expect("the file was written by hand and is sound")
}

/// An own programme, chosen and changed.
pub fn own() -> Scenario {
    let changed = ChangedParameter { value: Some(130.0), note: "Raised.".into(), ..ChangedParameter::default() };
    Scenario {
        programmes: [("night-line".into(), ChosenProgramme { wanted: Some(500.0), ..ChosenProgramme::default() })].into(),
        parameters: [("night-line.price".into(), changed)].into(),
        own_programmes: vec![own_programme()],
        ..bare()
    }
}

/// A budget: funders, what there is, what may be chosen with it, and a programme that starts later.
pub fn budget() -> Scenario {
    let in_2023 = |pounds| Some(Priced { pounds, price_year: PriceYear::Calendar(2023) });
    let funder = |name: &str, payer, promised: &[f64]| Funder { name: name.into(), payer, promised_cash_pounds: promised.to_vec() };
    let marac = Bounds { smallest: Some(50.0), largest: Some(900.5), must_run: true, set_up: in_2023(12_000.0) };
    let cara = Bounds { must_run: true, ..Bounds::default() };
    let later = ChosenProgramme { starts_after: Some(2), ..ChosenProgramme::default() };
    Scenario {
        programmes: [("marac".into(), ChosenProgramme::default()), ("cara".into(), later)].into(),
        budget: Budget {
            funders: vec![funder("Police and crime commissioner", Some(Payer::Police), &[10_000.0, 0.0, 5_000.25]), funder("", None, &[])],
            a_year: in_2023(250_000.0),
            aim: Aim::HighRiskPeople,
            programmes: [("marac".into(), marac), ("cara".into(), cara)].into(),
        },
        ..bare()
    }
}

/// The name of its files, the first format that has it, and what is in them.
type Golden = (&'static str, u32, fn() -> Scenario);

/// Every one of them.
pub const ALL: [Golden; 7] = [
    ("bare", 1, bare),
    ("settings", 1, settings),
    ("programmes", 1, programmes),
    ("numbers", 1, numbers),
    ("texts", 1, texts),
    ("own", 1, own),
    ("budget", 2, budget),
];
