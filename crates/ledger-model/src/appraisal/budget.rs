//! A scenario's budget, worked out: years, funders, settlement, the best mix.

use super::Appraisal;
use crate::budget::{
    Agreement, BudgetYear, Effort, FairAsk, Ladder, Market, Mix, NoMix, Settlement, agreement, best_mix, budget_years, fair_asks, ladder,
    market, settlement,
};
use crate::embedded::library;
use crate::model::{Bounds, Budget, ChangedParameter, Scenario, Stance};
use crate::simulation::Simulator;
use serde::{Deserialize, Serialize};

/// Growth of costs above inflation: left out where a settlement is set against pots.
const GROWTH: &str = "delivery.real-cost-growth";

/// What solving for the best mix gives: all of it that is dear to work out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SolvedMix {
    /// The mix that does most within the budget, or why there is none.
    pub mix: Result<Mix, NoMix>,
    /// The mix with one more step of money; none where there is no mix.
    pub next: Option<Mix>,
    /// Budgets up to everything.
    pub ladder: Ladder,
    /// How often the draws would choose the same programmes, where that was asked for.
    pub agreement: Option<Agreement>,
}

/// The best mix, or why there is none, and all that is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct BestMix {
    /// Real pounds a year there are.
    pub a_year: f64,
    /// What there was to choose from.
    pub market: Market,
    pub state: MixState,
    /// Budgets up to everything.
    pub ladder: Ladder,
    /// The mix with one more step of money; none where there is no mix.
    pub next: Option<Mix>,
    /// How often the draws would choose the same programmes, where that was asked for.
    pub agreement: Option<Agreement>,
}

/// A mix, run as it would be, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum MixState {
    Found {
        /// What runs.
        mix: Mix,
        /// The answer to the scenario that runs it; none where the best is to run nothing.
        run: Option<Box<Appraisal>>,
    },
    None(NoMix),
}

impl Appraisal {
    /// What was said of the budget.
    pub fn budget(&self) -> &Budget {
        &self.scenario.budget
    }

    /// Every year: what it takes, what is promised, what is missing.
    pub fn budget_years(&self) -> Vec<BudgetYear> {
        budget_years(&self.inputs, &self.outcome, self.budget())
    }

    /// What each payer would be asked for.
    pub fn fair_asks(&self, years: &[BudgetYear]) -> Option<Vec<FairAsk>> {
        fair_asks(&self.outcome, self.budget(), years)
    }

    /// A settlement of some years against as many one-year pots; none where that cannot be worked out.
    pub fn settlement(&self) -> Option<Settlement> {
        let years = library().national.defaults.settlement_years;
        let mut scenario = self.scenario.clone();
        scenario.parameters.insert(GROWTH.into(), ChangedParameter { value: Some(0.0), ..Default::default() });
        scenario.settings.years = Some(self.inputs.settings.years.max(years));
        for one in &self.outcome.programmes {
            scenario.programmes.entry(one.id.clone()).or_default().starts_after = None;
        }
        let delivering = |years: u16, share: f64| {
            let mut scenario = scenario.clone();
            scenario.settings.delivery_years = Some(years);
            for one in &self.outcome.programmes {
                let wanted = one.delivered.now + one.delivered.scale * share;
                scenario.programmes.entry(one.id.clone()).or_default().wanted = Some(wanted);
            }
            Some(Self::of(&scenario).ok()?.outcome)
        };
        let (whole, one, half) = (delivering(years, 1.0)?, delivering(1, 1.0)?, delivering(1, 0.5)?);
        let prices = self.inputs.settings.price_year;
        Some(settlement(years.into(), &whole, &one, &half, self.budget(), |cost| cost.in_prices_of(&library().deflator, prices)))
    }

    fn bounds(&self, id: &str) -> Bounds {
        self.budget().programmes.get(id).copied().unwrap_or_default()
    }

    /// Real pounds a year that were typed, and what there is to choose from; none where no budget was typed.
    fn market(&self) -> Option<(f64, Market)> {
        let a_year = self.budget().a_year?.in_prices_of(&library().deflator, self.inputs.settings.price_year);
        Some((a_year, market(&self.inputs, &self.inputs.values, |id| self.bounds(id), self.budget().aim)))
    }

    /// Solves for the mix that does most with the yearly budget, and with `tried` for that of each draw; none where no budget was
    /// typed. `tell` is given how many rungs of the ladder, and then how many draws, there are so far, and of how many.
    pub fn solve_mix(&self, tried: bool, tell: &mut dyn FnMut(usize, usize)) -> Option<SolvedMix> {
        let (a_year, market) = self.market()?;
        let ladder = ladder(&market, library().national.defaults.budget_step, tell);
        let mix = best_mix(&market, a_year, ladder.within(a_year), Effort::Whole);
        let next = mix.as_ref().ok().and_then(|mix| best_mix(&market, a_year + ladder.step, Some(mix), Effort::Whole).ok());
        let agreement = mix.as_ref().ok().filter(|_| tried).and_then(|mix| self.mix_agreement(a_year, &market, mix, tell));
        Some(SolvedMix { mix, next, ladder, agreement })
    }

    /// What was solved, with the answer to the scenario that runs it; none where no budget was typed, or where the mix names a
    /// programme that is not in this scenario.
    pub fn best_mix_of(&self, solved: SolvedMix) -> Option<BestMix> {
        let (a_year, market) = self.market()?;
        let SolvedMix { mix, next, ladder, agreement } = solved;
        let programmes = self.inputs.plan.programmes.len();
        let mixes = mix.iter().chain(&next).chain(ladder.rungs.iter().filter_map(|rung| rung.mix.as_ref().ok()));
        if mixes.flat_map(|mix| &mix.chosen).any(|chosen| chosen.at >= programmes) {
            return None;
        }
        let state = match mix {
            Ok(mix) => {
                let run = if mix.chosen.is_empty() { None } else { Self::of(&self.with_mix(&market, &mix)).ok().map(Box::new) };
                MixState::Found { mix, run }
            }
            Err(why) => MixState::None(why),
        };
        Some(BestMix { a_year, market, state, ladder, next, agreement })
    }

    /// The mix that does most with the yearly budget: solved, and with the answer to the scenario that runs it.
    pub fn best_mix(&self, tell: &mut dyn FnMut(usize, usize)) -> Option<BestMix> {
        self.best_mix_of(self.solve_mix(false, tell)?)
    }

    /// The scenario that runs a mix and nothing else, with the bounds it was chosen within.
    pub fn with_mix(&self, market: &Market, mix: &Mix) -> Scenario {
        let mut scenario = self.scenario.clone();
        let plan = &self.inputs.plan;
        scenario.programmes.retain(|id, _| mix.chosen.iter().any(|one| plan.programmes[one.at].id == *id));
        for one in &mix.chosen {
            let id = &plan.programmes[one.at].id;
            scenario.programmes.entry(id.clone()).or_default().wanted = Some(plan.programmes[one.at].runs_now() + one.units);
            let largest = market.offers.iter().find(|offer| offer.at == one.at).map(|offer| offer.largest);
            scenario.budget.programmes.entry(id.clone()).or_default().largest = largest;
        }
        scenario.budget.programmes.retain(|id, _| scenario.programmes.contains_key(id));
        scenario
    }

    /// The scenario that runs the best mix, under a name that is made from its real pounds a year; none where there is no mix to run.
    pub fn mix_scenario(&self, best: &BestMix, named: fn(f64) -> String) -> Option<Scenario> {
        let MixState::Found { mix, run: Some(_) } = &best.state else { return None };
        Some(Scenario { name: named(best.a_year), ..self.with_mix(&best.market, mix) })
    }

    /// How often the draws would choose the same programmes; none for figures as quoted, which carry no chances. `tell` is given how
    /// many draws were tried, and of how many.
    fn mix_agreement(&self, a_year: f64, central: &Market, mix: &Mix, tell: &mut dyn FnMut(usize, usize)) -> Option<Agreement> {
        if self.inputs.settings.stance == Stance::AsQuoted {
            return None;
        }
        let draws = usize::from(library().national.defaults.mix_draws);
        let drawn = Simulator::default().values(&self.inputs, self.inputs.settings.seed, draws);
        // The largest scale is the central case's: how much may be chosen is no matter of chance.
        let largest: Vec<(usize, f64)> = central.offers.iter().map(|offer| (offer.at, offer.largest)).collect();
        let bounds = |id: &str| {
            let at = self.inputs.plan.programmes.iter().position(|one| one.id == id);
            let largest = largest.iter().find(|(one, _)| Some(*one) == at).map(|(_, units)| *units);
            Bounds { largest, ..self.bounds(id) }
        };
        let each = (0..draws).map(|draw| {
            tell(draw, draws);
            let mut values = self.inputs.values.clone();
            for (slot, column) in &drawn {
                values[slot.0 as usize] = column[draw];
            }
            market(&self.inputs, &values, bounds, self.budget().aim)
        });
        Some(agreement(mix, self.inputs.plan.programmes.len(), a_year, each))
    }
}
