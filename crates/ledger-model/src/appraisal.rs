//! The appraisal of a scenario: its inputs, outcome and guards.

mod budget;

pub use budget::{BestMix, MixState, SolvedMix};

use crate::change::Change;
use crate::embedded::{gazetteer, library};
use crate::evidence::{EvidenceStatus, Kind, Pace, Programme, Standard};
use crate::library_with_own::LibraryWithOwn;
use crate::model::{
    Children, ChosenProgramme, DoingNothing, GapPlan, InputError, Inputs, Optimism, Outcome, Planned, Provision, ResolvedParameter,
    Results, Scenario, Slot, Stance, Warning, children, doing_nothing, evaluate, plan_to_close, planned, provision, units_of_one, warnings,
};
use crate::simulation::{Draws, EvidenceMix, LongRun, Net, Prepared, Simulator, SwitchingValue, evidence_mix, switching_value};
use std::cell::{OnceCell, RefCell};

/// A scenario that could be worked out, and what came of it.
#[derive(Clone)]
pub struct Appraisal {
    pub scenario: Scenario,
    /// Its checked inputs.
    pub inputs: Inputs,
    /// The central case.
    pub outcome: Outcome,
    /// What a careful reader would object to.
    pub warnings: Vec<Warning>,
    /// Its draws, once somebody has asked for them.
    draws: OnceCell<Option<Draws>>,
    /// What its benefit rests on, once somebody has asked for it.
    evidence_mix: OnceCell<EvidenceMix>,
    /// Gains in health that are left out, once somebody has asked for them.
    health_left_out: OnceCell<Vec<Option<f64>>>,
}

thread_local! {
    /// Columns kept from one answer to the next, so that an edit draws again only what it changed. The same scenario has
    /// the same draws whatever is kept.
    static SIMULATOR: RefCell<Simulator> = RefCell::default();
}

impl std::fmt::Debug for Appraisal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Appraisal").field("scenario", &self.scenario).finish_non_exhaustive()
    }
}

impl PartialEq for Appraisal {
    /// The same scenario always has the same answer.
    fn eq(&self, other: &Self) -> bool {
        self.scenario == other.scenario
    }
}

impl Appraisal {
    /// Works a scenario out.
    ///
    /// # Errors
    /// Every fault in the scenario.
    pub fn of(scenario: &Scenario) -> Result<Self, Vec<InputError>> {
        let joined = LibraryWithOwn::by(&scenario.own_programmes).map_err(|faults| vec![InputError::Own(faults)])?;
        let inputs = Inputs::resolve_with_own(&joined, gazetteer(), scenario)?;
        let outcome = evaluate(&inputs.plan, &inputs.values);
        let warnings = warnings(&joined, scenario, &inputs, &outcome);
        let (draws, evidence_mix, health_left_out) = Default::default();
        Ok(Self { scenario: scenario.clone(), inputs, outcome, warnings, draws, evidence_mix, health_left_out })
    }

    /// Children in the homes of those reached: beside the answer, never in its sums.
    pub fn children(&self) -> Option<Children> {
        children(&self.inputs, &self.outcome)
    }

    /// What the whole services come to, with nothing taken to run now; none where the user has not said that anything does. It is
    /// shown beside the answer and never added to it.
    pub fn whole_services(&self) -> Option<Results> {
        let mut whole = self.scenario.clone();
        let running = whole.programmes.values_mut().filter_map(|chosen| chosen.now.take()).count();
        // Worked out anew, because the cautious stance chooses another estimate for a cut.
        if running == 0 { None } else { Self::of(&whole).ok().map(|whole| whole.outcome.total) }
    }

    /// What comes of it when every uncertain number is drawn many times; at most as many times as can be kept. None where
    /// nothing is chosen, and for figures as quoted, which carry no chances.
    pub fn draws(&self) -> Option<&Draws> {
        self.draws.get_or_init(|| self.draw(self.inputs.settings.draws as usize)).as_ref()
    }

    fn draw(&self, draws: usize) -> Option<Draws> {
        if self.outcome.programmes.is_empty() || self.inputs.settings.stance == Stance::AsQuoted {
            return None;
        }
        SIMULATOR.with_borrow_mut(|simulator| {
            let prepared = simulator.prepare(&self.inputs);
            Some(simulator.run(&prepared, self.inputs.settings.seed, draws))
        })
    }

    /// What every pound of its benefit rests on: figures read, derived or not yet checked, the user's own, or judgement.
    pub fn evidence_mix(&self) -> &EvidenceMix {
        self.evidence_mix.get_or_init(|| evidence_mix(&self.inputs, &self.outcome))
    }

    /// Numbers that are recalled and not yet checked, and that move what is left for public money or for everyone.
    pub fn not_yet_checked(&self) -> Vec<&ResolvedParameter> {
        let left = |outcome: &Outcome| [outcome.total.public_sector.net, outcome.total.net_present_value];
        let moves = |at: usize| {
            let mut values = self.inputs.values.clone();
            values[at] *= 0.99;
            left(&evaluate(&self.inputs.plan, &values)) != left(&self.outcome)
        };
        let recalled = |one: &ResolvedParameter| one.standing == Some(EvidenceStatus::Recalled);
        self.inputs.parameters.iter().enumerate().filter(|(at, one)| recalled(one) && moves(*at)).map(|(_, one)| one).collect()
    }

    /// By programme, in the order of the plan: the gain in health that its result leaves out although its source has one, in present
    /// value and before overlap.
    pub fn health_left_out(&self) -> &[Option<f64>] {
        self.health_left_out.get_or_init(|| (0..self.outcome.programmes.len()).map(|at| self.health_gain_of(at)).collect())
    }

    fn health_gain_of(&self, at: usize) -> Option<f64> {
        let plan = &self.inputs.plan.programmes[at];
        let chosen = self.scenario.programmes.get(&plan.id)?;
        let estimate = self.programme(&plan.id)?.estimate(&self.inputs.estimates[at])?;
        let is_left_out = plan.counts_an_effect() && self.inputs.plan.left_out(plan).contains(&Kind::Harm);
        if !(is_left_out && estimate.effect.has_health_gain()) {
            return None;
        }
        let added = ChosenProgramme { health_gain: true, ..chosen.clone() };
        let alone = Scenario { programmes: [(plan.id.clone(), added)].into(), ..self.scenario.clone() };
        Self::of(&alone).ok().map(|alone| alone.outcome.total.by_kind[Kind::Harm as usize].benefit_gross)
    }

    /// The calculation ready to be repeated with other numbers.
    pub fn prepared(&self) -> Prepared {
        SIMULATOR.with_borrow_mut(|simulator| simulator.prepare(&self.inputs))
    }

    /// The run of as many draws as the user asked for, where those are more than can be kept.
    pub fn long_run(&self) -> Option<LongRun> {
        let wanted = self.inputs.settings.draws as usize;
        let draws = self.draws().filter(|draws| wanted > draws.detailed)?;
        Some(LongRun::new(draws.prepared.clone(), self.inputs.settings.seed, wanted))
    }

    /// The number that moves public money furthest, and where in its range public money turns; none where no number moves it.
    pub fn turns(&self) -> Option<(Slot, SwitchingValue)> {
        let nudge = *self.draws()?.prepared.one_way(Net::Public).first()?;
        let ends = self.inputs.parameter(nudge.slot).rebased_ends().unwrap_or((nudge.low, nudge.high));
        (nudge.swing() >= 0.5).then(|| (nudge.slot, switching_value(&self.inputs, nudge.slot, ends, Net::Public)))
    }

    /// The answer the scenario would have after a change, central case only; none where it could not be worked out.
    pub fn after(&self, change: Change) -> Option<Self> {
        let mut scenario = self.scenario.clone();
        change.apply(&mut scenario);
        Self::of(&scenario).ok()
    }

    /// A programme of the library worked out alone, as it stands in a scenario, or as it would; in the worked example's place
    /// where none is chosen.
    pub fn alone(scenario: &Scenario, programme: &str) -> Option<Self> {
        let chosen = scenario.programmes.get(programme).cloned().unwrap_or_default();
        let mut scenario = scenario.clone();
        scenario.programmes = [(programme.to_owned(), chosen)].into();
        if scenario.place.is_none() {
            scenario.place = Self::example_scenario().place;
        }
        Self::of(&scenario).ok()
    }

    /// The finance director's reading of the same: the cautious stance, marked down for the weakest grade of evidence.
    pub fn with_opposite_stance(&self) -> Option<Self> {
        let mut scenario = self.scenario.clone();
        let weakest = library().national.optimism.grades.len() as u8;
        scenario.settings.stance = Stance::Cautious;
        scenario.settings.optimism = Some(Optimism { costs: weakest, benefits: weakest, on_top: false });
        Self::of(&scenario).ok()
    }

    /// The library with the scenario's own programmes.
    pub fn library(&self) -> LibraryWithOwn {
        LibraryWithOwn::of(&self.scenario)
    }

    /// The entry of a programme: the library's, or the user's own.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        library().programme(id).or_else(|| self.scenario.own_programmes.iter().find(|own| own.id == id))
    }

    /// Every standard of provision against what there is.
    pub fn provision(&self) -> Vec<Provision> {
        provision(library(), gazetteer(), &self.scenario, &self.inputs, &self.outcome.need)
    }

    /// How many of its programme's units a year one of what a standard counts makes.
    pub fn units_of_one(&self, standard: &Standard) -> f64 {
        units_of_one(library(), &self.inputs, standard)
    }

    /// The programme that closes a gap at a pace, where there is one to close and a price to close it at.
    pub fn plan_to_close(&self, row: &Provision, pace: &Pace) -> Option<GapPlan> {
        plan_to_close(library(), gazetteer(), &self.scenario, &self.inputs, row, pace)
    }

    /// What the scenario's programmes hold already of the programme that closes a gap.
    pub fn planned(&self, row: &Provision) -> Planned {
        planned(library(), &self.scenario, &self.inputs, row)
    }

    /// What abuse costs the place if nothing more is done.
    pub fn doing_nothing(&self) -> DoingNothing {
        doing_nothing(library(), gazetteer(), &self.scenario, &self.inputs, &self.outcome.need)
    }

    /// Flat discount rates at which net present value is also shown, proportions.
    pub fn rates(&self) -> &'static [f64] {
        &library().national.discounting.also_shown
    }

    /// The worked example of the start page.
    pub fn example_scenario() -> Scenario {
        let defaults = &library().national.defaults;
        Scenario {
            place: Some(crate::model::ChosenPlace::Areas(vec![defaults.example_area.clone()])),
            programmes: defaults.example_programmes.iter().map(|id| (id.clone(), Default::default())).collect(),
            ..Scenario::default()
        }
    }
}
