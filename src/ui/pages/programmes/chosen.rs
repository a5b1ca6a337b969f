//! A programme as it stands in the scenario and in the answer.

use crate::app::WorkspaceHandle;
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::library;
use ledger_model::evidence::{CostLine, Estimate, Programme};
use ledger_model::model::{ChosenProgramme, ProgrammeOutcome, Stance, Warning};
use ledger_model::quantities::PriceYear;
use std::rc::Rc;

/// A programme as it stands.
pub struct Chosen {
    id: String,
    /// What the user chose; none where it is not ticked.
    pub settings: Option<ChosenProgramme>,
    /// The answer, current or not.
    pub answer: Option<Rc<Appraisal>>,
    /// The scenario's prices.
    pub prices: PriceYear,
    /// Which evidence.
    pub stance: Stance,
}

impl Chosen {
    /// A programme as it stands in the workspace.
    pub fn of(handle: &WorkspaceHandle, id: &str) -> Self {
        let scenario = handle.scenario();
        Self {
            id: id.to_owned(),
            settings: scenario.programmes.get(id).cloned(),
            answer: handle.answer().answer().cloned(),
            prices: scenario.settings.price_year.unwrap_or(library().national.defaults.price_year),
            stance: scenario.settings.stance,
        }
    }

    /// Its outcome, once there is a place.
    pub fn outcome(&self) -> Option<&ProgrammeOutcome> {
        self.answer.as_deref()?.outcome.programmes.iter().find(|one| one.id == self.id)
    }

    /// Guards about it.
    pub fn warnings(&self) -> Vec<(Rc<Appraisal>, Warning)> {
        let Some(answer) = &self.answer else { return vec![] };
        let own = answer.warnings.iter().filter(|warning| warning.programme.as_deref() == Some(self.id.as_str()));
        own.map(|warning| (answer.clone(), warning.clone())).collect()
    }

    /// The estimate used unless the user chooses another.
    pub fn default_estimate<'a>(&self, programme: &'a Programme) -> &'a str {
        match self.stance {
            Stance::Central => &programme.stances.central,
            Stance::Cautious => &programme.stances.cautious,
            Stance::AsQuoted => &programme.stances.as_quoted,
        }
    }

    /// The estimate in use.
    pub fn estimate<'a>(&self, programme: &'a Programme) -> Option<&'a Estimate> {
        let own = self.settings.as_ref().and_then(|settings| settings.estimate.as_deref());
        programme.estimate(own.unwrap_or_else(|| self.default_estimate(programme)))
    }

    /// The id of the estimate in use; the default's where there is no such estimate.
    pub fn estimate_id<'a>(&self, programme: &'a Programme) -> &'a str {
        self.estimate(programme).map_or_else(|| self.default_estimate(programme), |estimate| &estimate.id)
    }

    /// The cost lines in use: the estimate's own, or the programme's.
    pub fn cost_lines<'a>(&self, programme: &'a Programme) -> &'a [CostLine] {
        match self.estimate(programme) {
            Some(estimate) if !estimate.costs.is_empty() => &estimate.costs,
            _ => &programme.costs,
        }
    }
}
