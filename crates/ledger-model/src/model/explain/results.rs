//! The steps from cash flows to results: overlap, present values, shares and break-even, of a programme and of all together.

use crate::evidence::{Kind, Payer, Pool};
use crate::model::outcome::{ProgrammeOutcome, Results};
use crate::model::plan::{Plan, ProgrammePlan, Slot, effect_stays_in_year};
use crate::model::trace::{Component, Quantity, StepId, StepInput, StepUnit, Trace};
use crate::quantities::Defined;

/// Where a result stands: in one programme, or over all.
type Of<'a> = &'a dyn Fn(Quantity) -> StepId;

/// Steps of one programme after its gross benefit.
pub fn trace_programme(at: usize, plan: &Plan, outcome: &ProgrammeOutcome, trace: &mut Trace) {
    let programme = &plan.programmes[at];
    let of = |quantity| StepId::programme(at, quantity);
    let step = |quantity| StepInput::Step(of(quantity));
    let years = 0..plan.counted_years();
    trace.record(StepId::total(Quantity::Discount), StepUnit::Plain, plan.factors[years.clone()].to_vec(), Vec::new());
    if let Some(pool) = programme.pool {
        let people = match pool {
            Pool::Everyone => Quantity::PeopleExperiencingAbuse,
            Pool::HighRisk => Quantity::HighRiskPeople,
        };
        let severe = (pool == Pool::HighRisk).then_some(StepInput::Parameter(plan.worth.severity));
        let year = if programme.effect_leaves_out_own_service() { Quantity::VictimYearLessSupport } else { Quantity::VictimYear };
        let from = [step(Quantity::GrossBenefit), StepInput::Step(StepId::total(people)), StepInput::Step(StepId::total(year))];
        trace.record(
            of(Quantity::PoolUse),
            StepUnit::Share,
            outcome.pool_share[years.clone()].to_vec(),
            from.into_iter().chain(severe).collect(),
        );
        let others = plan.programmes.iter().enumerate().filter(|(_, other)| other.pool == programme.pool);
        let from = others.map(|(other, _)| StepInput::Step(StepId::programme(other, Quantity::PoolUse)));
        trace.record(of(Quantity::Kept), StepUnit::Share, outcome.kept[years.clone()].to_vec(), from.collect());
    }
    let kept = programme.pool.map(|_| step(Quantity::Kept));
    let benefit = outcome.results.yearly.iter().map(|year| year.benefit).collect();
    trace.record(
        of(Quantity::Benefit),
        StepUnit::Pounds,
        benefit,
        [step(Quantity::GrossBenefit)].into_iter().chain(kept.clone()).collect(),
    );
    if programme.shown_only {
        trace.record(of(Quantity::Claimed), StepUnit::Pounds, vec![outcome.claimed], vec![step(Quantity::Cost)]);
    }
    let cost = vec![step(Quantity::Cost), StepInput::Step(StepId::total(Quantity::Discount))];
    let gross = vec![step(Quantity::GrossBenefit), StepInput::Step(StepId::total(Quantity::Discount))];
    let benefit = vec![step(Quantity::Benefit), StepInput::Step(StepId::total(Quantity::Discount))];
    let from = Sources { cost, gross, benefit, cashable: cashable(plan), parts: None };
    trace_results(plan, &of, &from, &outcome.results, trace);
    let [year, public_year] = if programme.leaves_out_own_service {
        [Quantity::VictimYearLessSupport, Quantity::VictimYearLessSupportPublic]
    } else {
        [Quantity::VictimYear, Quantity::VictimYearPublic]
    };
    let needs = [
        (Quantity::BreakEvenShare, &outcome.break_even.social, year),
        (Quantity::PublicBreakEvenShare, &outcome.break_even.public, public_year),
    ];
    for (quantity, needed, worth) in needs {
        if let Defined::Value(share) = needed.share {
            let cost = if quantity == Quantity::BreakEvenShare { Quantity::PresentCost } else { Quantity::PresentPublicCost };
            let mut from = vec![step(cost), step(Quantity::People), StepInput::Step(StepId::total(worth))];
            from.extend(lasting(plan, programme).into_iter().map(StepInput::Parameter));
            from.push(StepInput::Step(StepId::total(Quantity::Discount)));
            trace.record(of(quantity), StepUnit::Share, vec![share], from);
        }
    }
}

/// The parameters that say how long an avoided year of abuse lasts in break-even, and how much dearer it is at high risk.
fn lasting(plan: &Plan, programme: &ProgrammePlan) -> Vec<Slot> {
    let times = programme.effect.lasts().unwrap_or([plan.effect_years, plan.effect_fade]);
    let times = times.into_iter().filter(|_| !effect_stays_in_year(programme.unit_type));
    times.chain(programme.effect.lag()).chain(programme.severity).collect()
}

/// Steps of all programmes together.
pub fn trace_total(plan: &Plan, total: &Results, trace: &mut Trace) {
    let of = StepId::total;
    let from =
        Sources { cost: Vec::new(), gross: Vec::new(), benefit: Vec::new(), cashable: Vec::new(), parts: Some(plan.programmes.len()) };
    trace_results(plan, &of, &from, total, trace);
    trace.record(
        of(Quantity::Cost),
        StepUnit::Pounds,
        total.yearly.iter().map(|year| year.cost).collect(),
        of_each(plan, Quantity::Cost, Component::Whole),
    );
    trace.record(
        of(Quantity::GrossBenefit),
        StepUnit::Pounds,
        total.yearly.iter().map(|year| year.benefit_gross).collect(),
        of_each(plan, Quantity::GrossBenefit, Component::Whole),
    );
    trace.record(
        of(Quantity::Benefit),
        StepUnit::Pounds,
        total.yearly.iter().map(|year| year.benefit).collect(),
        of_each(plan, Quantity::Benefit, Component::Whole),
    );
    if total.people_helped.value().is_some() {
        trace.record(
            of(Quantity::PeopleHelped),
            StepUnit::People,
            total.yearly.iter().map(|year| year.people).collect(),
            of_each(plan, Quantity::PeopleHelped, Component::Whole),
        );
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

fn of_each(plan: &Plan, quantity: Quantity, component: Component) -> Vec<StepInput> {
    (0..plan.programmes.len()).map(|at| StepInput::Step(StepId::programme(at, quantity).component(component))).collect()
}

fn cashable(plan: &Plan) -> Vec<StepInput> {
    plan.cashable.iter().flatten().map(|slot| StepInput::Parameter(*slot)).collect()
}

fn trace_results(plan: &Plan, of: Of<'_>, from: &Sources, results: &Results, trace: &mut Trace) {
    let step = |quantity| StepInput::Step(of(quantity));
    let mut add = |quantity: Quantity, component: Component, unit: StepUnit, value: f64, own: &[StepInput]| {
        let from = if from.parts.is_some() { of_each(plan, quantity, component) } else { own.to_vec() };
        trace.record(of(quantity).component(component), unit, vec![value], from);
    };
    let public = &results.public_sector;
    let with_shares: Vec<StepInput> = from.benefit.iter().chain(&from.cashable).cloned().collect();
    let mut pounds = |quantity, value, own: &[StepInput]| add(quantity, Component::Whole, StepUnit::Pounds, value, own);
    pounds(Quantity::PresentCost, results.cost, &from.cost);
    pounds(Quantity::PresentPublicCost, public.cost, &from.cost);
    pounds(Quantity::PresentGross, results.benefit_gross, &from.gross);
    pounds(Quantity::PresentOverlap, results.overlap, &[step(Quantity::PresentGross), step(Quantity::PresentBenefit)]);
    pounds(Quantity::PresentBenefit, results.benefit, &from.benefit);
    pounds(Quantity::PresentPublicBenefit, public.benefit, &from.benefit);
    pounds(Quantity::PresentCashable, public.cashable, &with_shares);
    pounds(Quantity::LaterBenefit, results.later_benefit, &from.benefit);
    for payer in Payer::ALL {
        let sums = &results.by_payer[payer as usize];
        let component = Component::Payer(payer);
        add(Quantity::PayerCost, component, StepUnit::Pounds, sums.cost, &from.cost);
        add(Quantity::PayerBenefit, component, StepUnit::Pounds, sums.benefit, &from.benefit);
        let shares: Vec<StepInput> = from.benefit.iter().cloned().chain(plan.cashable[payer as usize].map(StepInput::Parameter)).collect();
        add(Quantity::PayerCashable, component, StepUnit::Pounds, sums.cashable, &shares);
    }
    for kind in Kind::ALL {
        add(Quantity::KindBenefit, Component::Kind(kind), StepUnit::Pounds, results.by_kind[kind as usize].benefit, &from.benefit);
    }
    let mut follows = |quantity, unit, value: Defined<f64>, from: [Quantity; 2]| {
        if let Defined::Value(value) = value {
            trace.record(of(quantity), unit, vec![value], from.map(step).to_vec());
        }
    };
    let net = Defined::Value(results.net_present_value);
    let pounds = StepUnit::Pounds;
    follows(Quantity::NetPresentValue, pounds, net, [Quantity::PresentBenefit, Quantity::PresentCost]);
    follows(
        Quantity::PublicNetPresentValue,
        pounds,
        Defined::Value(public.net),
        [Quantity::PresentPublicBenefit, Quantity::PresentPublicCost],
    );
    follows(
        Quantity::DemandAvoided,
        pounds,
        Defined::Value(results.demand_avoided()),
        [Quantity::PresentPublicBenefit, Quantity::PresentCashable],
    );
    follows(Quantity::Ratio, StepUnit::PerPound, results.ratio, [Quantity::PresentBenefit, Quantity::PresentCost]);
    follows(Quantity::PublicRatio, StepUnit::PerPound, public.ratio, [Quantity::PresentPublicBenefit, Quantity::PresentPublicCost]);
    follows(Quantity::Payback, StepUnit::Year, results.payback, [Quantity::Benefit, Quantity::Cost]);
    follows(Quantity::PublicPayback, StepUnit::Year, public.payback, [Quantity::Benefit, Quantity::Cost]);
    follows(Quantity::CostPerPersonHelped, pounds, results.cost_per_person_helped, [Quantity::Cost, Quantity::PeopleHelped]);
    let years = results.yearly.iter().filter(|year| year.cost != 0.0).count();
    if years > 0 {
        trace.record(of(Quantity::CostAYear), pounds, vec![results.undiscounted_cost / years as f64], vec![step(Quantity::Cost)]);
    }
}
