//! The steps of a place's need, and of what abuse costs there.

use crate::evidence::{Kind, Payer};
use crate::model::need::{Need, of_kinds, sum};
use crate::model::number::Number;
use crate::model::plan::{Operand, Plan};
use crate::model::trace::{Component, Quantity, StepId, StepInput, StepUnit, Trace};

/// Adds the place's need and what abuse costs there.
pub fn trace_need<N: Number>(plan: &Plan, need: &Need<N>, trace: &mut Trace<N>) {
    let with_support = plan.leaves_out_own_service();
    let (plan, worth) = (&plan.need, &plan.worth);
    use StepInput::{Parameter, Step};
    let from = [plan.women, plan.prevalence_women, plan.men, plan.prevalence_men].map(Parameter).to_vec();
    trace.record(StepId::total(Quantity::PeopleExperiencingAbuse), StepUnit::People, vec![need.people_experiencing_abuse], from);
    trace.record(
        StepId::total(Quantity::HighRiskCases),
        StepUnit::Cases,
        vec![need.high_risk_cases],
        vec![Parameter(plan.women), Parameter(plan.high_risk)],
    );
    trace.record(
        StepId::total(Quantity::HighRiskCasesNow),
        StepUnit::Cases,
        vec![need.high_risk_cases_now],
        vec![Parameter(plan.women), Parameter(plan.high_risk_now)],
    );
    trace.record(
        StepId::total(Quantity::HighRiskPeople),
        StepUnit::People,
        vec![need.high_risk_people],
        vec![Step(StepId::total(Quantity::HighRiskCases)), Parameter(plan.people_per_case)],
    );
    trace.record(
        StepId::total(Quantity::IdvaPosts),
        StepUnit::Posts,
        vec![need.idva_posts],
        vec![Step(StepId::total(Quantity::HighRiskCases)), Parameter(plan.cases_per_idva)],
    );
    trace.record(
        StepId::total(Quantity::AdministratorPosts),
        StepUnit::Posts,
        vec![need.administrator_posts],
        vec![Step(StepId::total(Quantity::HighRiskCases)), Parameter(plan.cases_per_administrator)],
    );
    let mut from: Vec<_> = worth.costs.iter().map(|cost| Parameter(cost.amount)).collect();
    from.extend([Parameter(worth.factor), Parameter(worth.spell_years)]);
    trace.record(StepId::total(Quantity::VictimYear), StepUnit::Pounds, vec![sum(need.victim_year)], from);
    let public = worth.costs.iter().filter(|cost| cost.kind == Kind::Public);
    let mut from: Vec<_> = public.map(|cost| Parameter(cost.amount)).collect();
    from.push(Parameter(worth.factor));
    trace.record(StepId::total(Quantity::VictimYearPublic), StepUnit::Pounds, vec![of_kinds(&need.victim_year, &[Kind::Public])], from);
    if with_support {
        let own = |share: Operand| if let Operand::Slot(share) = share { Some(share) } else { None };
        let support = || {
            let costs = worth.costs.iter().filter_map(|cost| Some((cost.amount, cost.own_share?)));
            costs.flat_map(move |(amount, share)| [Some(amount), own(share)]).flatten().map(Parameter)
        };
        let mut less = |quantity, whole, value| {
            let from = [Step(StepId::total(whole))].into_iter().chain(support());
            trace.record(StepId::total(quantity), StepUnit::Pounds, vec![value], from.collect());
        };
        less(Quantity::VictimYearLessSupport, Quantity::VictimYear, sum(need.victim_year_less_support));
        let public = of_kinds(&need.victim_year_less_support, &[Kind::Public]);
        less(Quantity::VictimYearLessSupportPublic, Quantity::VictimYearPublic, public);
    }
    let people = Step(StepId::total(Quantity::PeopleExperiencingAbuse));
    trace.record(
        StepId::total(Quantity::CostOfDoingNothing),
        StepUnit::Pounds,
        vec![need.cost_of_doing_nothing()],
        vec![people.clone(), Step(StepId::total(Quantity::VictimYear))],
    );
    for payer in Payer::ALL {
        let id = StepId::total(Quantity::CostOfDoingNothing).component(Component::Payer(payer));
        let of_payer = worth.costs.iter().filter(|cost| cost.payer == payer);
        let spell = of_payer.clone().any(|cost| cost.over_spell).then_some(worth.spell_years);
        let slots = of_payer.map(|cost| cost.amount).chain([worth.factor]).chain(spell);
        trace.record(
            id,
            StepUnit::Pounds,
            vec![need.doing_nothing_of(payer)],
            std::iter::once(people.clone()).chain(slots.map(Parameter)).collect(),
        );
    }
    trace.record(
        StepId::total(Quantity::PublicCostOfDoingNothing),
        StepUnit::Pounds,
        vec![need.public_cost_of_doing_nothing()],
        vec![people.clone(), Step(StepId::total(Quantity::VictimYearPublic))],
    );
}
