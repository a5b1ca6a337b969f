//! Any scenario the app can hold, for tests of what goes out and comes back.

use crate::common::golden::own_programme;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{EffectLength, Kind, Payer, SplitLine};
use ledger_model::model::{
    Aim, Bounds, Budget, ChangedParameter, ChosenPlace, ChosenProgramme, ExistingService, Funder, Optimism, OverlapMode,
    PrevalenceQuestions, Priced, Scenario, Settings, Stance, UnitCostBasis,
};
use ledger_model::places::TypedPlace;
use ledger_model::quantities::PriceYear;
use ledger_model::text_limits::{kept_line, kept_text};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

/// What comes of a scenario, to the last digit; nothing where there is no place.
pub fn outcome(scenario: &Scenario) -> Option<String> {
    Appraisal::of(scenario).ok().map(|answer| format!("{:?} {:?}", answer.inputs.place, answer.outcome))
}

/// Texts that have done harm elsewhere, and any other.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        select(vec![
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "@SUM(1) + -1",
            "שלום עולם",
            "العربية",
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "“quotes” \"'\\ \\u0000 \\",
            "{\"format\": 1}",
            "#/open/2.AAAA",
            "../../etc/passwd",
            "a\u{301}\u{301}\u{301}",
            "NaN",
            "null",
            "\u{10ffff}\u{e000}",
        ])
        .prop_map(str::to_owned),
        any::<String>().prop_map(|text| text.replace(char::REPLACEMENT_CHARACTER, "")),
    ]
}

fn line() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| kept_line(&text))
}

fn lines() -> impl Strategy<Value = String> {
    vec(any_text(), 0..3).prop_map(|texts| kept_text(&texts.join("\n\t"), 10_000))
}

fn price_year() -> impl Strategy<Value = PriceYear> {
    prop_oneof![(2008_u16..=2024).prop_map(PriceYear::Calendar), (2008_u16..=2023).prop_map(PriceYear::Financial)]
}

fn place() -> impl Strategy<Value = Option<ChosenPlace>> {
    let codes: Vec<String> = gazetteer().areas().iter().map(|area| area.code.clone()).collect();
    let typed = (line(), 1.0..50_000.0_f64, 0.0..50_000.0_f64, any::<bool>()).prop_map(|(name, women, men, outside)| {
        ChosenPlace::Typed(TypedPlace {
            name: if name.chars().any(char::is_alphanumeric) { name } else { "Somewhere".into() },
            women_16_plus: women,
            men_16_plus: men,
            population: women + men + 1.0,
            outside_england_and_wales: outside,
        })
    });
    prop_oneof![
        1 => Just(None),
        4 => select(codes).prop_map(|code| Some(ChosenPlace::Areas(vec![code]))),
        2 => Just(Some(ChosenPlace::Areas(vec!["E06000016".into(), "E10000018".into(), "E06000017".into()]))),
        2 => typed.prop_map(Some),
    ]
}

/// A budget that can be: funders with any name, promises, what there is, and bounds that do not cross.
fn budget() -> impl Strategy<Value = Budget> {
    let priced = || of((0.0..1e9_f64, price_year()).prop_map(|(pounds, price_year)| Priced { pounds, price_year }));
    let funder = (line(), of(select(Payer::ALL.to_vec())), vec(0.0..1e7_f64, 0..6))
        .prop_map(|(name, payer, promised_cash_pounds)| Funder { name, payer, promised_cash_pounds });
    let ids: Vec<String> = library().programmes.iter().map(|programme| programme.id.clone()).collect();
    let bounds = (of(0.0..1e3_f64), of(1e3..1e6_f64), any::<bool>(), priced()).prop_map(|(smallest, largest, must_run, set_up)| Bounds {
        smallest,
        largest,
        must_run,
        set_up,
    });
    (vec(funder, 0..3), priced(), select(Aim::ALL.to_vec()), vec((select(ids), bounds), 0..3))
        .prop_map(|(funders, a_year, aim, programmes)| Budget { funders, a_year, aim, programmes: programmes.into_iter().collect() })
}

fn programme() -> impl Strategy<Value = (String, ChosenProgramme)> {
    let number = || of(prop_oneof![Just(0.0), 0.0..1e8_f64, Just(1.0 / 3.0)]);
    let ramp = of(vec(0.0..=1.0_f64, 1..5));
    (select(library().programmes.iter().collect::<Vec<_>>()), number(), number(), ramp, any::<[bool; 4]>()).prop_map(
        |(programme, now, wanted, ramp, flags)| {
            let line = programme.costs.first().map(|line| line.id.clone());
            let chosen = ChosenProgramme {
                now,
                wanted,
                ramp,
                starts_after: None,
                estimate: programme.estimates.last().filter(|_| flags[0]).map(|estimate| estimate.id.clone()),
                count_claimed: flags[1],
                health_gain: flags[2],
                without_costs: line.filter(|_| flags[3]).into_iter().collect(),
            };
            (programme.id.clone(), chosen)
        },
    )
}

/// A number within its bounds: its centre, and its ends with it, moved towards 0.
fn parameter() -> impl Strategy<Value = (String, ChangedParameter)> {
    let ids: Vec<String> = library().parameters().filter(|(_, one)| one.derived.is_none()).map(|(id, _)| id).collect();
    (select(ids), 0.51..1.0_f64, any::<bool>(), of(price_year()), lines()).prop_map(|(id, times, ends, year, note)| {
        let parameter = library().parameter(&id).expect("it is one of the library’s");
        let both = parameter.spread.ends(parameter.value).filter(|_| ends);
        let price_year = year.filter(|_| parameter.unit.is_money());
        let (low, high) = both.map(|(low, high)| (low * times, high * times)).unzip();
        // An end that is the centre stays so, whatever the last digit.
        let value = Some((parameter.value * times).clamp(low.unwrap_or(f64::MIN), high.unwrap_or(f64::MAX)));
        (id, ChangedParameter { value, low, high, price_year, note })
    })
}

fn split() -> impl Strategy<Value = (String, Vec<SplitLine>)> {
    let own = library().programmes.iter().flat_map(|programme| programme.splits.iter().map(|split| programme.full_id(&split.id)));
    let ids: Vec<String> = own.chain(library().national.splits.iter().map(|split| split.id.clone())).collect();
    (select(ids), 0_u8..=100).prop_map(|(id, share)| {
        let line = |payer, percent: u8| SplitLine { payer, kind: Kind::Public, percent: percent.into() };
        (id, vec![line(Payer::Police, share), line(Payer::Councils, 100 - share)])
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let times = (of(1_u16..=20), any::<bool>(), of(price_year()), of(2000_u16..=2100), of(0.0..=0.2_f64));
    let choices = (
        select(vec![Stance::Central, Stance::Cautious, Stance::AsQuoted]),
        select(vec![OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople]),
        select(vec![PrevalenceQuestions::Older, PrevalenceQuestions::Newer]),
        select(vec![UnitCostBasis::Yearly, UnitCostBasis::WholeSpell]),
        select(vec![
            EffectLength::Published,
            EffectLength::HalfYear,
            EffectLength::OneYear,
            EffectLength::TwoYears,
            EffectLength::ThreeYears,
        ]),
    );
    let optimism = of((1_u8..=3, 1_u8..=3, any::<bool>()).prop_map(|(costs, benefits, on_top)| Optimism { costs, benefits, on_top }));
    (times, choices, any::<[bool; 4]>(), optimism, of(1_000_u32..=1_000_000), of(any::<u32>())).prop_map(
        |(
            (years, shorter, price_year, first_year, discount_rate),
            (stance, overlap, prevalence, unit_cost_basis, effect_length),
            flags,
            optimism,
            draws,
            seed,
        )| {
            Settings {
                years,
                delivery_years: shorter.then_some(1),
                price_year,
                first_year,
                discount_rate,
                harm_at_health_rate: flags[0],
                stance,
                overlap,
                count_later_benefits: flags[1],
                prevalence,
                unit_cost_basis,
                effect_length,
                count_own_service: flags[3],
                halve_effects: flags[2],
                optimism,
                draws,
                seed,
            }
        },
    )
}

fn provided() -> impl Strategy<Value = (String, ExistingService)> {
    let ids: Vec<String> = library().standards.standards.iter().map(|standard| standard.id.clone()).collect();
    let one = (of(0.0..1e6_f64), of(0.0..1e6_f64), of(price_year()));
    (select(ids), one).prop_map(|(id, (actual, cost, price_year))| (id, ExistingService { actual, cost, price_year }))
}

/// Any scenario that can be worked out, but for a place.
pub fn any_scenario() -> impl Strategy<Value = Scenario> {
    let own = vec((line(), lines()), 0..3).prop_map(|texts| {
        let each = texts.into_iter().enumerate().map(|(at, (name, note))| {
            let mut own = own_programme();
            own.id = format!("own-{at}");
            own.name = if name.trim().is_empty() { format!("Own {at}") } else { name };
            own.parameters[1].note = Some(format!("x{note}x.")).filter(|_| at == 0);
            own
        });
        each.collect::<Vec<_>>()
    });
    let changed = (vec(programme(), 0..6), vec(parameter(), 0..8), vec(split(), 0..3), vec(provided(), 0..3), budget());
    (line(), lines(), place(), settings(), changed, own).prop_map(|(name, notes, place, settings, changed, own_programmes)| {
        let (programmes, parameters, splits, provision, budget) = changed;
        let mut scenario = Scenario {
            name,
            notes,
            place,
            settings,
            programmes: programmes.into_iter().collect(),
            parameters: parameters.into_iter().collect(),
            splits: splits.into_iter().collect(),
            provision: provision.into_iter().collect(),
            own_programmes,
            budget,
        };
        for own in &scenario.own_programmes {
            scenario.programmes.insert(own.id.clone(), ChosenProgramme { wanted: Some(10.5), ..ChosenProgramme::default() });
        }
        scenario
    })
}
