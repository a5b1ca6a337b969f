//! A scenario's budget, worked out: years, funders, settlement, the best mix.

use super::answer::Answer;
use crate::budget::{
    Agreement, BudgetYear, FairAsk, Ladder, Mix, NoMix, Offer, Settlement, Together, agreement, best_mix, budget_years, fair_asks, ladder,
    offers, settlement, together,
};
use crate::embedded::library;
use crate::model::{Bounds, Budget, ChangedParameter, Inputs, Stance};
use crate::simulation::Simulator;

/// Growth of costs above inflation: left out where a settlement is set against pots.
const GROWTH: &str = "delivery.real-cost-growth";

/// The best mix, or why there is none, and all that is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct BestMix {
    /// Real pounds a year there are.
    pub a_year: f64,
    /// What there was to choose from.
    pub offers: Vec<Offer>,
    /// What is best.
    pub state: MixState,
    /// Budgets up to everything.
    pub ladder: Ladder,
    /// The mix with one more step of money; none where there is no mix.
    pub next: Option<Mix>,
}

/// A mix, run as it would be, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum MixState {
    /// A mix.
    Found {
        /// What runs.
        mix: Mix,
        /// What comes of it, every survivor counted once.
        together: Box<Together>,
    },
    /// None.
    None(NoMix),
}

impl Answer {
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
            let chosen = scenario.programmes.entry(one.id.clone()).or_default();
            (chosen.starts_after, chosen.scale) = (None, Some(one.delivered.scale));
        }
        let delivering = |years: u16, share: f64| {
            let mut scenario = scenario.clone();
            scenario.settings.delivery_years = Some(years);
            for chosen in scenario.programmes.values_mut() {
                chosen.scale = chosen.scale.map(|scale| scale * share);
            }
            Some(Self::to(&scenario).ok()?.outcome)
        };
        let (whole, one, half) = (delivering(years, 1.0)?, delivering(1, 1.0)?, delivering(1, 0.5)?);
        let prices = self.inputs.settings.price_year;
        Some(settlement(years.into(), &whole, &one, &half, self.budget(), |cost| cost.in_prices_of(&library().deflator, prices)))
    }

    fn bounds(&self, id: &str) -> Bounds {
        self.budget().programmes.get(id).copied().unwrap_or_default()
    }

    fn offers(&self, inputs: &Inputs, values: &[f64]) -> Vec<Offer> {
        offers(inputs, values, |id| self.bounds(id), self.budget().aim)
    }

    /// The mix that does most with the yearly budget; none where no budget was typed.
    pub fn best_mix(&self) -> Option<BestMix> {
        let a_year = self.budget().a_year?.in_prices_of(&library().deflator, self.inputs.settings.price_year);
        let offers = self.offers(&self.inputs, &self.inputs.values);
        let ladder = ladder(&offers, library().national.defaults.budget_step);
        let (state, next) = match best_mix(&offers, a_year) {
            Ok(mix) => {
                let chosen = mix.chosen.iter().map(|one| (one.at, one.units));
                let together = Box::new(together(&self.inputs, chosen, self.budget().aim));
                (MixState::Found { mix, together }, best_mix(&offers, a_year + ladder.step).ok())
            }
            Err(why) => (MixState::None(why), None),
        };
        Some(BestMix { a_year, offers, state, ladder, next })
    }

    /// How often the draws would choose the same programmes; none for figures as quoted, which carry no chances.
    pub fn mix_agreement(&self, best: &BestMix) -> Option<Agreement> {
        let MixState::Found { mix, .. } = &best.state else { return None };
        if self.inputs.settings.stance == Stance::AsQuoted {
            return None;
        }
        let draws = usize::from(library().national.defaults.mix_draws);
        let drawn = Simulator::default().values(&self.inputs, self.inputs.settings.seed, draws);
        // The largest scale is the central case's: how much may be chosen is no matter of chance.
        let largest: Vec<(usize, f64)> = best.offers.iter().map(|offer| (offer.at, offer.largest)).collect();
        let bounds = |id: &str| {
            let at = self.inputs.plan.programmes.iter().position(|one| one.id == id);
            let largest = largest.iter().find(|(one, _)| Some(*one) == at).map(|(_, units)| *units);
            Bounds { largest, ..self.bounds(id) }
        };
        let each = (0..draws).map(|draw| {
            let mut values = self.inputs.values.clone();
            for (slot, column) in &drawn {
                values[slot.0 as usize] = column[draw];
            }
            offers(&self.inputs, &values, bounds, self.budget().aim)
        });
        Some(agreement(mix, self.inputs.plan.programmes.len(), best.a_year, each))
    }
}
