//! Writes down how results follow from years: present values, shares, sums over programmes.

use super::delivery::effect_stays_in_year;
use super::explain::{Notes, Part, Record, StepInput, StepUnit, What, Which, note};
use super::outcome::{ProgrammeOutcome, Results};
use super::plan::{Plan, ProgrammePlan, Slot};
use crate::evidence::{Kind, Payer};
use crate::quantities::Defined;

/// Where a result stands: in one programme, or over all.
type Of<'a> = &'a dyn Fn(What) -> Which;

/// Steps of one programme after its gross benefit.
pub fn record_programme(at: usize, plan: &Plan, programme: &ProgrammePlan, outcome: &ProgrammeOutcome, record: &mut Record) {
    if !Notes::wants(record) {
        return;
    }
    let of = |what| Which::programme(at, what);
    let step = |what| StepInput::Step(of(what));
    let years = 0..plan.counted_years();
    note(record, Which::of(What::Discount), StepUnit::Plain, || (plan.factors[years.clone()].to_vec(), Vec::new()));
    if let Some(pool) = programme.pool {
        let people = match pool {
            crate::evidence::Pool::Everyone => What::PeopleExperiencingAbuse,
            crate::evidence::Pool::HighRisk => What::HighRiskPeople,
        };
        note(record, of(What::PoolUse), StepUnit::Share, || {
            let severe = (pool == crate::evidence::Pool::HighRisk).then_some(StepInput::Parameter(plan.worth.severity));
            let from = [step(What::GrossBenefit), StepInput::Step(Which::of(people)), StepInput::Step(Which::of(What::VictimYear))];
            (outcome.pool_share[years.clone()].to_vec(), from.into_iter().chain(severe).collect())
        });
        note(record, of(What::Kept), StepUnit::Share, || {
            let others = plan.programmes.iter().enumerate().filter(|(_, other)| other.pool == programme.pool);
            let from = others.map(|(other, _)| StepInput::Step(Which::programme(other, What::PoolUse)));
            (outcome.kept[years.clone()].to_vec(), from.collect())
        });
    }
    let kept = programme.pool.map(|_| step(What::Kept));
    note(record, of(What::Benefit), StepUnit::Pounds, || {
        let benefit = outcome.results.yearly.iter().map(|year| year.benefit).collect();
        (benefit, [step(What::GrossBenefit)].into_iter().chain(kept.clone()).collect())
    });
    if programme.shown_only {
        note(record, of(What::Claimed), StepUnit::Pounds, || (vec![outcome.claimed], vec![step(What::Cost)]));
    }
    let cost = vec![step(What::Cost), StepInput::Step(Which::of(What::Discount))];
    let gross = vec![step(What::GrossBenefit), StepInput::Step(Which::of(What::Discount))];
    let benefit = vec![step(What::Benefit), StepInput::Step(Which::of(What::Discount))];
    let from = Sources { cost, gross, benefit, cashable: cashable(plan), parts: None };
    record_results(plan, &of, &from, &outcome.results, record);
    let needs = [
        (What::BreakEvenShare, &outcome.break_even.social, What::VictimYear),
        (What::PublicBreakEvenShare, &outcome.break_even.public, What::VictimYearPublic),
    ];
    for (what, needed, worth) in needs {
        if let Defined::Value(share) = needed.share {
            let cost = if what == What::BreakEvenShare { What::PresentCost } else { What::PresentPublicCost };
            note(record, of(what), StepUnit::Share, || {
                let mut from = vec![step(cost), step(What::People), StepInput::Step(Which::of(worth))];
                from.extend(lasting(plan, programme).into_iter().map(StepInput::Parameter));
                from.push(StepInput::Step(Which::of(What::Discount)));
                (vec![share], from)
            });
        }
    }
}

/// What says how long an avoided year of abuse lasts in break-even, and how much dearer it is at high risk.
fn lasting(plan: &Plan, programme: &ProgrammePlan) -> Vec<Slot> {
    let times = programme.effect.lasts().unwrap_or([plan.effect_years, plan.effect_fade]);
    let times = times.into_iter().filter(|_| !effect_stays_in_year(programme.unit_type));
    times.chain(programme.effect.lag()).chain(programme.severity).collect()
}

/// Steps of all programmes together.
pub fn record_total(plan: &Plan, total: &Results, record: &mut Record) {
    if !Notes::wants(record) {
        return;
    }
    let of = Which::of;
    let from =
        Sources { cost: Vec::new(), gross: Vec::new(), benefit: Vec::new(), cashable: Vec::new(), parts: Some(plan.programmes.len()) };
    record_results(plan, &of, &from, total, record);
    note(record, of(What::Cost), StepUnit::Pounds, || {
        (total.yearly.iter().map(|year| year.cost).collect(), of_each(plan, What::Cost, Part::Whole))
    });
    note(record, of(What::GrossBenefit), StepUnit::Pounds, || {
        (total.yearly.iter().map(|year| year.benefit_gross).collect(), of_each(plan, What::GrossBenefit, Part::Whole))
    });
    note(record, of(What::Benefit), StepUnit::Pounds, || {
        (total.yearly.iter().map(|year| year.benefit).collect(), of_each(plan, What::Benefit, Part::Whole))
    });
    if total.people_helped.value().is_some() {
        note(record, of(What::PeopleHelped), StepUnit::People, || {
            (total.yearly.iter().map(|year| year.people).collect(), of_each(plan, What::PeopleHelped, Part::Whole))
        });
    }
}

/// What a result's steps rest on: the programme's own series, or the same figure of each programme.
struct Sources {
    cost: Vec<StepInput>,
    gross: Vec<StepInput>,
    benefit: Vec<StepInput>,
    cashable: Vec<StepInput>,
    parts: Option<usize>,
}

fn of_each(plan: &Plan, what: What, part: Part) -> Vec<StepInput> {
    (0..plan.programmes.len()).map(|at| StepInput::Step(Which::programme(at, what).part(part))).collect()
}

fn cashable(plan: &Plan) -> Vec<StepInput> {
    plan.cashable.iter().flatten().map(|slot| StepInput::Parameter(*slot)).collect()
}

fn record_results(plan: &Plan, of: Of<'_>, from: &Sources, results: &Results, record: &mut Record) {
    let step = |what| StepInput::Step(of(what));
    let mut sum = |what: What, part: Part, unit: StepUnit, value: f64, own: &[StepInput]| {
        note(record, of(what).part(part), unit, || {
            let from = if from.parts.is_some() { of_each(plan, what, part) } else { own.to_vec() };
            (vec![value], from)
        });
    };
    let public = &results.public_sector;
    let with_shares: Vec<StepInput> = from.benefit.iter().chain(&from.cashable).cloned().collect();
    let mut pounds = |what, value, own: &[StepInput]| sum(what, Part::Whole, StepUnit::Pounds, value, own);
    pounds(What::PresentCost, results.cost, &from.cost);
    pounds(What::PresentPublicCost, public.cost, &from.cost);
    pounds(What::PresentGross, results.benefit_gross, &from.gross);
    pounds(What::PresentOverlap, results.overlap, &[step(What::PresentGross), step(What::PresentBenefit)]);
    pounds(What::PresentBenefit, results.benefit, &from.benefit);
    pounds(What::PresentPublicBenefit, public.benefit, &from.benefit);
    pounds(What::PresentCashable, public.cashable, &with_shares);
    pounds(What::LaterBenefit, results.later_benefit, &from.benefit);
    for payer in Payer::ALL {
        let sums = &results.by_payer[payer as usize];
        let part = Part::Payer(payer);
        sum(What::PayerCost, part, StepUnit::Pounds, sums.cost, &from.cost);
        sum(What::PayerBenefit, part, StepUnit::Pounds, sums.benefit, &from.benefit);
        let shares: Vec<StepInput> = from.benefit.iter().cloned().chain(plan.cashable[payer as usize].map(StepInput::Parameter)).collect();
        sum(What::PayerCashable, part, StepUnit::Pounds, sums.cashable, &shares);
    }
    for kind in Kind::ALL {
        sum(What::KindBenefit, Part::Kind(kind), StepUnit::Pounds, results.by_kind[kind as usize].benefit, &from.benefit);
    }
    let mut follows = |what, unit, value: Defined<f64>, from: [What; 2]| {
        if let Defined::Value(value) = value {
            note(record, of(what), unit, || (vec![value], from.map(step).to_vec()));
        }
    };
    let net = Defined::Value(results.net_present_value);
    let pounds = StepUnit::Pounds;
    follows(What::NetPresentValue, pounds, net, [What::PresentBenefit, What::PresentCost]);
    follows(What::PublicNetPresentValue, pounds, Defined::Value(public.net), [What::PresentPublicBenefit, What::PresentPublicCost]);
    follows(What::DemandAvoided, pounds, Defined::Value(results.demand_avoided()), [What::PresentPublicBenefit, What::PresentCashable]);
    follows(What::Ratio, StepUnit::PerPound, results.ratio, [What::PresentBenefit, What::PresentCost]);
    follows(What::PublicRatio, StepUnit::PerPound, public.ratio, [What::PresentPublicBenefit, What::PresentPublicCost]);
    follows(What::Payback, StepUnit::Year, results.payback, [What::Benefit, What::Cost]);
    follows(What::PublicPayback, StepUnit::Year, public.payback, [What::Benefit, What::Cost]);
    follows(What::CostPerPersonHelped, pounds, results.cost_per_person_helped, [What::Cost, What::PeopleHelped]);
    let years = results.yearly.iter().filter(|year| year.cost > 0.0).count();
    if years > 0 {
        note(record, of(What::CostAYear), pounds, || (vec![results.undiscounted_cost / years as f64], vec![step(What::Cost)]));
    }
}
