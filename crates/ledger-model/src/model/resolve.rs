//! From a scenario and the library to checked inputs. Every fault is found, not only the first.

use super::cash_flows::{ProgrammeFlows, cash_flows};
use super::evaluate::gained;
use super::inputs::{InputError, Inputs, ProvidedPart, ResolvedParameter, ResolvedSettings, SettingName};
use super::plan::{
    Baseline, CostPlan, CostPlanBasis, EffectPlan, NeedPlan, Operand, OptimismBias, Plan, ProgrammePlan, RampStep, ReferenceAreaPlan,
    ReferencePlan, Slot, SpellCost, Wanted, WorthPlan, line, years_after,
};
use super::{ChangedParameter, ChosenPlace, ChosenProgramme, PrevalenceQuestions, ROUNDING, Scenario, Stance, UnitCostBasis};
use crate::evidence::{
    Base, CostBasis, CostLine, Estimate, EstimateKind, EvidenceClass, GrossOrNet, HIGH_RISK_SEVERITY, HealthGain, Kind, Library,
    MOST_LISTED, OwnCost, PaidFrom, Parameter, Payer, Programme, Split, SplitLine, Unit, WeakestStatus,
};
use crate::places::{Gazetteer, Place};
use crate::quantities::{Deflator, DiscountSchedule, Distribution, PriceYear, Uncertain};

/// Ids of the place's counts, which a user may change like any parameter.
pub const COUNTS: [&str; 3] = ["place.women-16-plus", "place.men-16-plus", "place.population"];
/// Most units a year anybody may type.
const MOST_UNITS: f64 = 1e8;
/// Most pounds a year anybody may say that one of something costs.
const MOST_POUNDS: f64 = 1e9;
/// First and last calendar year in which delivery may start.
const FIRST_YEARS: (f64, f64) = (2000.0, 2100.0);

impl Inputs {
    /// Checks a scenario against the library and fills in the defaults.
    ///
    /// # Errors
    /// Every fault in the scenario, each with its field.
    pub fn resolve(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario) -> Result<Self, Vec<InputError>> {
        if scenario.own_programmes.is_empty() {
            return Self::resolve_with_own(library, gazetteer, scenario);
        }
        let joined = library.with_own(scenario.own_programmes.clone()).map_err(|faults| vec![InputError::Own(faults)])?;
        Self::resolve_with_own(&joined, gazetteer, scenario)
    }

    /// The same with a library that the scenario's own programmes have already joined.
    ///
    /// # Errors
    /// Every fault in the scenario, each with its field.
    pub fn resolve_with_own(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario) -> Result<Self, Vec<InputError>> {
        let mut faults = Vec::new();
        let place = place(gazetteer, scenario).map_err(|fault| faults.push(fault)).ok();
        let settings = settings(library, scenario, &mut faults);
        let losses = if settings.stance == Stance::Cautious { losses(library, gazetteer, scenario) } else { Vec::new() };
        let (parameters, values) = Default::default();
        let mut build = PlanBuilder { library, scenario, settings: &settings, losses: &losses, faults, parameters, values };
        if let Some(place) = &place {
            build.counts(place);
        }
        build.unknown();
        build.provided();
        let in_budget = scenario.budget.faults(&library.deflator).into_iter();
        build.faults.extend(in_budget.map(|(path, why)| InputError::Budget { path, why }));
        let shared = build.shared();
        let (mut programmes, mut estimates, mut splits) = (Vec::new(), Vec::new(), Vec::new());
        let (mut held, mut widened) = (Vec::new(), Vec::new());
        let hold = settings.optimism.is_some_and(|chosen| !chosen.on_top);
        for programme in &library.programmes {
            if let Some(chosen) = scenario.programmes.get(&programme.id) {
                let (plan, estimate) = build.programme(programme, chosen, place.as_ref(), shared.as_ref().map(|(_, worth, _)| worth));
                if let Some(plan) = &plan
                    && build.is_widened(programme, &estimate, plan)
                {
                    widened.push(programme.id.clone());
                    if hold {
                        build.hold(programme, plan);
                        held.push(programme.id.clone());
                    }
                }
                programmes.extend(plan);
                splits.push(build.split_footing(programme, &estimate));
                estimates.push(estimate);
            }
        }
        build.every_parameter();
        let PlanBuilder { faults, parameters, values, .. } = build;
        match (place, shared, faults.is_empty()) {
            (Some(place), Some((need, worth, rest)), true) => {
                let plan = whole_plan(library, &settings, need, worth, &rest, programmes, &values, &parameters);
                let own = scenario.own_programmes.clone();
                Ok(Self { place, settings, parameters, values, plan, estimates, splits, held, widened, own })
            }
            _ => Err(faults),
        }
    }
}

impl ResolvedSettings {
    /// The settings of a scenario, defaults filled in, whether or not anything can be worked out yet.
    pub fn of(library: &Library, scenario: &Scenario) -> Self {
        settings(library, scenario, &mut Vec::new())
    }
}

impl ResolvedParameter {
    /// A parameter of the library as the scenario has it, whether or not the calculation uses it.
    pub fn of(library: &Library, scenario: &Scenario, full_id: &str) -> Option<Self> {
        let settings = ResolvedSettings::of(library, scenario);
        let parameter = library.parameter(full_id)?;
        let (faults, parameters, values) = Default::default();
        let mut build = PlanBuilder { library, scenario, settings: &settings, losses: &[], faults, parameters, values };
        Some(build.resolved(full_id, parameter))
    }
}

/// Programmes whose central estimate loses more than it gains: the cautious stance keeps it, because to drop a loss is no caution.
fn losses(library: &Library, gazetteer: &Gazetteer, scenario: &Scenario) -> Vec<String> {
    let mut central = scenario.clone();
    central.settings.stance = Stance::Central;
    let Ok(inputs) = Inputs::resolve_with_own(library, gazetteer, &central) else { return Vec::new() };
    let flows = cash_flows(&inputs.plan, &inputs.values).programmes;
    let whole = |flows: &ProgrammeFlows| gained(&inputs.plan, &flows.gross).iter().map(|year| year.present).sum::<f64>();
    let loses = inputs.plan.programmes.iter().zip(&flows).filter(|(_, flows)| whole(flows) < 0.0);
    loses.map(|(programme, _)| programme.id.clone()).collect()
}

fn place(gazetteer: &Gazetteer, scenario: &Scenario) -> Result<Place, InputError> {
    match &scenario.place {
        None => Err(InputError::NoPlace),
        Some(ChosenPlace::Areas(codes)) if codes.is_empty() => Err(InputError::NoPlace),
        Some(ChosenPlace::Areas(codes)) => gazetteer.join(codes).map_err(InputError::Place),
        Some(ChosenPlace::Typed(typed)) => Place::typed(typed.clone()).map_err(InputError::Typed),
    }
}

fn settings(library: &Library, scenario: &Scenario, faults: &mut Vec<InputError>) -> ResolvedSettings {
    let (chosen, defaults) = (&scenario.settings, &library.national.defaults);
    let mut within = |name, value: f64, smallest: f64, largest: f64| {
        if !(smallest..=largest).contains(&value) {
            faults.push(InputError::Setting { name, value, smallest, largest });
        }
    };
    let years = chosen.years.unwrap_or(defaults.years);
    within(SettingName::Years, years.into(), defaults.fewest_years.into(), defaults.most_years.into());
    let delivery_years = chosen.delivery_years.unwrap_or(years);
    if chosen.delivery_years.is_some() {
        within(SettingName::DeliveryYears, delivery_years.into(), 1.0, years.max(1).into());
    }
    let first_year = chosen.first_year.unwrap_or(defaults.first_year);
    within(SettingName::FirstYear, first_year.into(), FIRST_YEARS.0, FIRST_YEARS.1);
    if let Some(rate) = chosen.discount_rate {
        let limits = &library.national.discounting;
        within(SettingName::DiscountRate, rate, limits.smallest_rate, limits.largest_rate);
    }
    let limits = &library.national.draws;
    let draws = chosen.draws.unwrap_or(limits.default);
    within(SettingName::Draws, draws.into(), limits.fewest.into(), limits.most.into());
    if let Some(chosen) = &chosen.optimism {
        let most = f64::from(library.national.optimism.most());
        for grade in [chosen.costs, chosen.benefits] {
            within(SettingName::OptimismGrade, grade.into(), 1.0, most);
        }
    }
    let price_year = chosen.price_year.unwrap_or(defaults.price_year);
    if let Err(refused) = library.deflator.index(price_year) {
        faults.push(InputError::PriceYear { parameter: None, refused });
    }
    ResolvedSettings {
        years,
        delivery_years,
        price_year,
        first_year,
        discount_rate: chosen.discount_rate,
        harm_at_health_rate: chosen.harm_at_health_rate,
        stance: chosen.stance,
        overlap: chosen.overlap,
        count_later_benefits: chosen.count_later_benefits,
        prevalence: chosen.prevalence,
        unit_cost_basis: chosen.unit_cost_basis,
        effect_length: chosen.effect_length,
        count_own_service: chosen.count_own_service || chosen.stance == Stance::AsQuoted,
        halve_effects: chosen.halve_effects,
        optimism: chosen.optimism,
        draws,
        seed: chosen.seed.unwrap_or(limits.seed),
    }
}

/// Shared slots the rest of the plan needs.
struct Shared {
    cashable: [Option<Slot>; Payer::COUNT],
    effect_years: Slot,
    effect_fade: Slot,
    inflation: Slot,
}

struct PlanBuilder<'a> {
    library: &'a Library,
    scenario: &'a Scenario,
    settings: &'a ResolvedSettings,
    /// Programmes whose central estimate is a loss.
    losses: &'a [String],
    faults: Vec<InputError>,
    parameters: Vec<ResolvedParameter>,
    values: Vec<f64>,
}

impl PlanBuilder<'_> {
    /// Where a parameter stands already. A hundred names are looked through as quickly as they are hashed.
    fn known(&self, full_id: &str) -> Option<Slot> {
        self.parameters.iter().position(|one| one.id == full_id).map(|at| Slot(at as u16))
    }

    fn add(&mut self, resolved: ResolvedParameter) -> Slot {
        let slot = Slot(self.parameters.len() as u16);
        self.values.push(resolved.central * resolved.rebase);
        self.parameters.push(resolved);
        slot
    }

    /// The place's own counts, which may be changed like any parameter.
    fn counts(&mut self, place: &Place) {
        for (id, count) in COUNTS.into_iter().zip([place.women_16_plus, place.men_16_plus, place.population]) {
            let changed = self.scenario.parameters.get(id);
            let published = ResolvedParameter {
                id: id.into(),
                central: count,
                spread: Distribution::Fixed,
                unit: Unit::Count,
                price_year: None,
                rebase: 1.0,
                first_year_only: false,
                changed: false,
                group: None,
                to_enter: false,
                standing: None,
                drawn_with: None,
            };
            let resolved = self.apply_override(published, changed);
            self.add(resolved);
        }
        let [women, men, population] = [0, 1, 2].map(|at| self.values[at]);
        if women + men > population {
            self.faults.push(InputError::MoreAdultsThanPeople { adults: women + men, population });
        }
        if population <= 0.0 {
            let refused = crate::quantities::DistributionError::OutOfBounds { value: population, smallest: 1.0, largest: MOST_UNITS };
            self.faults.push(InputError::Value { parameter: COUNTS[2].into(), refused, unit: Unit::Count });
        }
    }

    /// Ids in the scenario that the library does not have.
    fn unknown(&mut self) {
        for id in self.scenario.programmes.keys() {
            if self.library.programme(id).is_none() {
                self.faults.push(InputError::UnknownProgramme(id.clone()));
            }
        }
        for (id, changed) in &self.scenario.parameters {
            if self.library.parameter(id).is_none() && !COUNTS.contains(&id.as_str()) {
                self.faults.push(InputError::UnknownParameter(id.clone()));
            }
            if let Some(inputs) = self.library.inputs_of_derived(id).filter(|_| changed.has_number()) {
                self.faults.push(InputError::Derived { parameter: id.clone(), inputs });
            }
        }
        for (id, lines) in &self.scenario.splits {
            if self.library.split(id).is_none() {
                self.faults.push(InputError::UnknownSplit(id.clone()));
            }
            let sum = Split::sum(lines);
            let sound = Split::is_whole(sum) && lines.iter().all(|line| (0.0..=100.0).contains(&line.percent));
            if !sound {
                self.faults.push(InputError::Split { split: id.clone(), sum });
            }
        }
    }

    /// What is said of provision.
    fn provided(&mut self) {
        for (id, provided) in &self.scenario.provision {
            if self.library.standards.standard(id).is_none() {
                self.faults.push(InputError::UnknownStandard(id.clone()));
                continue;
            }
            let parts = [(ProvidedPart::Actual, provided.actual, MOST_UNITS), (ProvidedPart::Cost, provided.cost, MOST_POUNDS)];
            for (part, value, largest) in parts {
                if let Some(value) = value.filter(|value| !(0.0..=largest).contains(value)) {
                    self.faults.push(InputError::ExistingService { standard: id.clone(), part, value, largest });
                }
            }
            if let Some(Err(refused)) = provided.price_year.map(|year| self.library.deflator.index(year)) {
                self.faults.push(InputError::ProvidedPriceYear { standard: id.clone(), refused });
            }
        }
    }

    /// Every other parameter that was changed is checked too, so that a fault never hides until its programme is chosen.
    fn every_parameter(&mut self) {
        let ids: Vec<String> = self.scenario.parameters.keys().filter(|id| self.known(id).is_none()).cloned().collect();
        for id in ids {
            if let Some(parameter) = self.library.parameter(&id) {
                self.resolved(&id, parameter);
            }
        }
    }

    /// The slot of a parameter by its full id, resolved when first asked for.
    fn slot(&mut self, full_id: &str) -> Slot {
        if let Some(slot) = self.known(full_id) {
            return slot;
        }
        match self.library.parameter(full_id) {
            Some(parameter) => {
                let resolved = self.resolved(full_id, parameter);
                self.add(resolved)
            }
            None => {
                self.faults.push(InputError::UnknownParameter(full_id.into()));
                Slot(0)
            }
        }
    }

    fn resolved(&mut self, full_id: &str, parameter: &Parameter) -> ResolvedParameter {
        let changed = self.scenario.parameters.get(full_id);
        let published = ResolvedParameter {
            id: full_id.into(),
            central: parameter.value,
            spread: parameter.spread,
            unit: parameter.unit,
            price_year: parameter.price_year,
            rebase: 1.0,
            first_year_only: false,
            changed: false,
            group: Some(parameter.group),
            to_enter: parameter.enter_yours && changed.is_none_or(|changed| changed.value.is_none()),
            standing: Some(parameter.standing),
            drawn_with: parameter.correlated_with.clone().zip(parameter.correlation),
        };
        self.apply_override(published, changed)
    }

    /// A parameter with the user's changes, checked and rebased to the scenario's price year.
    fn apply_override(&mut self, published: ResolvedParameter, changed: Option<&ChangedParameter>) -> ResolvedParameter {
        let mut resolved = published;
        if let Some(changed) = changed {
            if changed.price_year.is_some() && !resolved.unit.is_money() {
                self.faults.push(InputError::NotMoney(resolved.id.clone()));
            }
            apply(&mut resolved, changed, &self.library.deflator);
        }
        let uncertain = Uncertain { central: resolved.central, spread: resolved.spread };
        if let Err(refused) = uncertain.check(resolved.unit.bounds()) {
            self.faults.push(InputError::Value { parameter: resolved.id.clone(), refused, unit: resolved.unit });
        }
        if let Some(year) = resolved.price_year {
            let deflator = &self.library.deflator;
            match (deflator.index(year), deflator.index(self.settings.price_year)) {
                (Ok(from), Ok(to)) => {
                    resolved.rebase = to.level / from.level;
                    resolved.first_year_only = from.first_year_only;
                }
                (Err(refused), _) => self.faults.push(InputError::PriceYear { parameter: Some(resolved.id.clone()), refused }),
                (Ok(_), Err(_)) => {} // the scenario's own price year is a fault of its own
            }
        }
        resolved
    }

    fn shared(&mut self) -> Option<(NeedPlan, WorthPlan, Shared)> {
        let newer = self.settings.prevalence == PrevalenceQuestions::Newer;
        let alternative = self.library.national.alternative_prevalence.clone();
        let prevalence = |older: &str, newest: &str| if newer { newest.to_owned() } else { older.to_owned() };
        let women = prevalence("need.prevalence-women", &alternative.women);
        let men = prevalence("need.prevalence-men", &alternative.men);
        let need = NeedPlan {
            women: self.known(COUNTS[0])?,
            men: self.known(COUNTS[1])?,
            population: self.known(COUNTS[2])?,
            prevalence_women: self.slot(&women),
            prevalence_men: self.slot(&men),
            high_risk: self.slot("need.high-risk-cases"),
            high_risk_now: self.slot("need.high-risk-cases-now"),
            people_per_case: self.slot("need.people-per-case"),
            children_per_person: self.slot("need.children-per-person"),
            cases_per_idva: self.slot("need.cases-per-idva"),
            cases_per_administrator: self.slot("need.cases-per-administrator"),
        };
        let costs = self.library.national.unit_costs.clone();
        let costs = costs.iter().map(|cost| SpellCost {
            amount: self.slot(&cost.amount),
            payer: cost.payer,
            kind: cost.kind,
            over_spell: cost.falls == crate::evidence::SpellSpread::OverSpell,
            own_share: cost.victim_support.as_ref().map(|own| match own {
                OwnCost::Whole {} => Operand::Known(1.0),
                OwnCost::Share { share } => Operand::Slot(self.slot(share)),
            }),
        });
        let worth = WorthPlan {
            costs: costs.collect(),
            factor: self.slot("home-office.factor"),
            spell_years: self.slot("home-office.spell-years"),
            severity: self.slot(HIGH_RISK_SEVERITY),
            whole_spell: self.settings.unit_cost_basis == UnitCostBasis::WholeSpell,
        };
        let cashable = Payer::ALL.map(|payer| payer.is_public().then(|| self.slot(&format!("cashable.{}", payer.id().replace('_', "-")))));
        let [effect_years, effect_fade] = self.length_asked().unwrap_or_else(|| ["effect.years", "effect.fade"].map(|id| self.slot(id)));
        let rest = Shared { cashable, effect_years, effect_fade, inflation: self.slot("cash.inflation") };
        Some((need, worth, rest))
    }

    /// How long effects on abuse last and what of them is lost each year, where the user asks for one length of all.
    fn length_asked(&mut self) -> Option<[Slot; 2]> {
        let library = self.library;
        let asked = library.national.effect_lengths.iter().find(|one| one.length == self.settings.effect_length)?;
        Some([&asked.years, &asked.fade].map(|id| self.slot(id)))
    }

    fn split_id(&self, programme: &Programme, name: &str) -> String {
        let full = programme.full_id(name);
        if self.library.split(&full).is_some() { full } else { name.to_owned() }
    }

    /// Where the shares stand by which an estimate's gains are split.
    fn split_footing(&self, programme: &Programme, estimate: &str) -> Option<WeakestStatus> {
        let id = self.split_id(programme, programme.estimate(estimate)?.effect.split()?);
        let standing = self.library.split(&id)?.standing;
        Some(WeakestStatus::from(Some(standing).filter(|_| !self.scenario.splits.contains_key(&id))))
    }

    fn split(&self, programme: &Programme, name: &str) -> Vec<SplitLine> {
        let id = self.split_id(programme, name);
        let changed = self.scenario.splits.get(&id).cloned();
        changed.or_else(|| self.library.split(&id).map(|split| split.lines.clone())).unwrap_or_default()
    }

    fn lines(&self, programme: &Programme, name: &str) -> Vec<(usize, Operand)> {
        self.split(programme, name).iter().map(|share| (line(share.payer, share.kind), Operand::Known(share.percent / 100.0))).collect()
    }

    fn programme(
        &mut self,
        programme: &Programme,
        chosen: &ChosenProgramme,
        place: Option<&Place>,
        worth: Option<&WorthPlan>,
    ) -> (Option<ProgrammePlan>, String) {
        let stance = match self.settings.stance {
            Stance::Central => &programme.stances.central,
            Stance::Cautious if self.losses.contains(&programme.id) => &programme.stances.central,
            Stance::Cautious => &programme.stances.cautious,
            Stance::AsQuoted => &programme.stances.as_quoted,
        };
        let wanted = chosen.estimate.as_ref().unwrap_or(stance);
        let Some(estimate) = programme.estimate(wanted) else {
            self.faults.push(InputError::UnknownEstimate { programme: programme.id.clone(), estimate: wanted.clone() });
            return (None, wanted.clone());
        };
        self.check_chosen(programme, estimate, chosen);
        let lines = if estimate.costs.is_empty() { &programme.costs } else { &estimate.costs };
        let lines: Vec<&CostLine> = lines.iter().filter(|line| !chosen.without_costs.contains(&line.id)).collect();
        let costs: Vec<CostPlan> = lines.iter().map(|line| self.cost(programme, line)).collect();
        let amounts = costs.iter().filter_map(|cost| cost.basis.amount());
        let cost_missing = amounts.into_iter().any(|slot| self.parameters.get(slot.0 as usize).is_some_and(|one| one.to_enter));
        let ramp = match (&chosen.ramp, &programme.ramp) {
            (Some(typed), _) => typed.iter().map(|share| RampStep::Typed(*share)).collect(),
            (None, Some(ramp)) => ramp.years.iter().map(|name| RampStep::Parameter(self.slot(&programme.full_id(name)))).collect(),
            (None, None) => Vec::new(),
        };
        let mut optional = |name: &Option<String>| name.as_ref().map(|name| self.slot(&programme.full_id(name)));
        let delivery = &programme.delivery;
        let start_rate = optional(&delivery.start_rate);
        let (engagement, completion) = (optional(&delivery.engagement), optional(&delivery.completion));
        let people_per_unit = optional(&delivery.people_per_unit);
        let counts = COUNTS.map(|id| self.known(id).unwrap_or(Slot(0)));
        let effect = self.effect(programme, estimate, chosen.health_gain);
        let covered = |kind: &Kind| estimate.covers.contains(kind) || worth.is_some_and(|worth| effect.may_bring(*kind, worth));
        let covers = Kind::ALL.into_iter().filter(covered).collect();
        let severity = programme.severity().map(|name| self.slot(&programme.full_id(name)));
        let plan = ProgrammePlan {
            id: programme.id.clone(),
            unit_type: programme.unit.unit_type,
            counts_people: !programme.unit.not_people,
            delivery_years: self.settings.delivery_years.into(),
            start: chosen.starts_after.unwrap_or(0).into(),
            wanted: chosen.wanted.map_or(Wanted::Default, |units| Wanted::Typed(Operand::Known(units))),
            now: chosen.now.map(Operand::Known),
            default_share: self.slot(&programme.full_id(&programme.scale.share)),
            default_base: programme.scale.of,
            base_slot: if programme.scale.of == Base::Population { counts[2] } else { counts[0] },
            need_base: programme.unit.need,
            ramp,
            start_rate,
            engagement,
            completion,
            people_per_unit,
            costs,
            cost_missing,
            population_slot: counts[2],
            reference: self.reference(programme, estimate, place),
            effect,
            counts: estimate.counts,
            pool: estimate.pool,
            covers,
            severity,
            leaves_out_own_service: programme.is_victim_support && !self.settings.count_own_service,
            shown_only: estimate.shown_only && !chosen.count_claimed && self.settings.stance != Stance::AsQuoted,
        };
        (Some(plan), estimate.id.clone())
    }

    /// Whether a programme's effect has a range that was widened because nobody compared it with a control group.
    fn is_widened(&self, programme: &Programme, estimate: &str, plan: &ProgrammePlan) -> bool {
        let class = programme.estimate(estimate).map(|estimate| estimate.class);
        class.is_some_and(|class| class != EvidenceClass::Controlled)
            && plan.effect.slots().iter().any(|slot| self.is_own_range(programme, *slot))
    }

    /// Whether a number has a range and is the programme’s own, or its family’s.
    fn is_own_range(&self, programme: &Programme, slot: Slot) -> bool {
        let parameter = &self.parameters[slot.0 as usize];
        let is_own =
            || parameter.id.starts_with(&programme.full_id("")) || self.library.national.families.iter().any(|one| one.owns(&parameter.id));
        parameter.spread != Distribution::Fixed && is_own()
    }

    /// Takes the range of a programme's effect away.
    fn hold(&mut self, programme: &Programme, plan: &ProgrammePlan) {
        for slot in plan.effect.slots() {
            if self.is_own_range(programme, slot) {
                self.parameters[slot.0 as usize].spread = Distribution::Fixed;
            }
        }
    }

    fn check_chosen(&mut self, programme: &Programme, estimate: &Estimate, chosen: &ChosenProgramme) {
        let id = &programme.id;
        for (value, runs_now) in [(chosen.wanted, false), (chosen.now, true)] {
            if let Some(value) = value.filter(|value| !(0.0..=MOST_UNITS).contains(value)) {
                self.faults.push(InputError::Scale { programme: id.clone(), value, runs_now });
            }
        }
        let largest = self.settings.delivery_years.saturating_sub(1);
        if let Some(value) = chosen.starts_after.filter(|value| *value > largest) {
            self.faults.push(InputError::StartsAfter { programme: id.clone(), value, largest });
        }
        let sound = |ramp: &Vec<f64>| (1..=MOST_LISTED).contains(&ramp.len()) && ramp.iter().all(|share| (0.0..=1.0).contains(share));
        if chosen.ramp.as_ref().is_some_and(|ramp| !sound(ramp)) {
            self.faults.push(InputError::Ramp { programme: id.clone() });
        }
        for line in &chosen.without_costs {
            if !programme.costs.iter().chain(&estimate.costs).any(|known| known.id == *line) {
                self.faults.push(InputError::UnknownCostLine { programme: id.clone(), line: line.clone() });
            }
        }
    }

    fn cost(&mut self, programme: &Programme, cost: &CostLine) -> CostPlan {
        let amount = cost.amount.as_ref().map_or(Slot(0), |name| self.slot(&programme.full_id(name)));
        let hours = cost.hours.as_ref().map(|name| self.slot(&programme.full_id(name)));
        let growth = cost.growth.as_ref().map_or("delivery.real-cost-growth".to_owned(), |name| programme.full_id(name));
        CostPlan {
            id: cost.id.clone(),
            basis: match cost.basis {
                CostBasis::PerUnit => {
                    CostPlanBasis::PerUnit { counts: cost.counts, amount, hours, from_start: cost.paid_from == PaidFrom::Start }
                }
                CostBasis::PerYear => CostPlanBasis::PerYear { amount, hours },
                CostBasis::Once => CostPlanBasis::Once { amount, hours, year: cost.year.into() },
                CostBasis::ReferenceArea => CostPlanBasis::Reference,
            },
            growth: self.slot(&growth),
            payers: self.split(programme, &cost.payers).iter().map(|share| (share.payer, Operand::Known(share.percent / 100.0))).collect(),
            in_kind: hours.is_some(),
        }
    }

    fn reference(&mut self, programme: &Programme, estimate: &Estimate, place: Option<&Place>) -> Option<ReferencePlan> {
        let service = programme.reference.as_ref()?;
        let named = match &estimate.effect {
            EstimateKind::ReferenceArea { area, .. } => area.as_deref(),
            _ => None,
        };
        let alone = named.or_else(|| place.and_then(|place| place.force.as_deref()));
        let own = service.areas.iter().position(|area| Some(area.area.as_str()) == alone);
        let areas = service.areas.iter().map(|area| ReferenceAreaPlan {
            population: self.slot(&programme.full_id(&area.population)),
            net_benefit: self.slot(&programme.full_id(&area.net_benefit)),
            ratio: self.slot(&programme.full_id(&area.ratio)),
        });
        Some(ReferencePlan { areas: areas.collect(), weight: self.slot(&programme.full_id(&service.weight)), own })
    }

    fn effect(&mut self, programme: &Programme, estimate: &Estimate, health_wanted: bool) -> EffectPlan {
        let full = |name: &String| programme.full_id(name);
        let mut optional = |name: &Option<String>| name.as_ref().map(|name| self.slot(&programme.full_id(name)));
        match &estimate.effect {
            EstimateKind::NetSavingPerUnit {
                amount,
                years,
                source_rate,
                published_cost,
                published_cost_payer,
                fixed_lines,
                split,
                health,
                lag,
            } => {
                let lag = optional(lag);
                let published = optional(published_cost);
                EffectPlan::NetSaving {
                    amount: self.slot(&full(amount)),
                    years: self.slot(&full(years)),
                    source_rate: self.slot(&full(source_rate)),
                    published_cost: published.zip(*published_cost_payer),
                    fixed: fixed_lines.iter().map(|fixed| (line(fixed.payer, fixed.kind), self.slot(&full(&fixed.amount)))).collect(),
                    split: self.lines(programme, split),
                    health: self.health(programme, health.as_ref().filter(|_| health_wanted)),
                    lag,
                }
            }
            EstimateKind::Reduction { effect, of_share, baseline, years, fade, deadweight, severity, lag, health } => {
                let severity = optional(if severity.is_some() { severity } else { &programme.severity });
                let (of_share, deadweight, lag) = (optional(of_share), optional(deadweight), optional(lag));
                let is_rate_ratio = self.library.parameter(&full(effect)).is_some_and(|one| one.unit == Unit::RateRatio);
                let asked = self.length_asked();
                let [years, fade] = asked.unwrap_or_else(|| [years, fade].map(|name| self.slot(&full(name))));
                EffectPlan::Reduction {
                    effect: self.slot(&full(effect)),
                    is_rate_ratio,
                    of_share,
                    baseline: self.baseline(&full(baseline)),
                    years,
                    fade,
                    deadweight,
                    severity,
                    health: self.health(programme, health.as_ref().filter(|_| health_wanted)),
                    lag,
                }
            }
            EstimateKind::ReturnPerPound { ratio, gross_or_net, base: _, source_cost, realised, split } => {
                let (source_cost, realised) = (optional(source_cost), optional(realised));
                EffectPlan::PerPound {
                    ratio: self.slot(&full(ratio)),
                    net: *gross_or_net == GrossOrNet::Net,
                    source_cost,
                    realised,
                    split: self.lines(programme, split),
                }
            }
            EstimateKind::ReferenceArea { area: _, realised, split } => {
                let realised = optional(realised);
                EffectPlan::Reference { realised, split: self.lines(programme, split) }
            }
            EstimateKind::None => EffectPlan::None,
        }
    }

    /// The share of people whose abuse would have gone on: a number of its own, or worked out from others.
    fn baseline(&mut self, full_id: &str) -> Baseline {
        match self.library.inputs_of_derived(full_id) {
            None => Baseline::Number(self.slot(full_id)),
            Some([after, reduction]) => Baseline::After { after: self.slot(&after), reduction: self.slot(&reduction) },
        }
    }

    fn health(&mut self, programme: &Programme, health: Option<&HealthGain>) -> Option<(Slot, Slot)> {
        health.map(|gain| (self.slot(&programme.full_id(&gain.qalys)), self.slot(&programme.full_id(&gain.value))))
    }
}

/// Lays a change over a published parameter. A centre changed alone takes its ends along in proportion.
fn apply(resolved: &mut ResolvedParameter, changed: &ChangedParameter, deflator: &Deflator) {
    resolved.changed = changed.has_number();
    if !resolved.changed {
        return;
    }
    let target = changed.price_year.or(resolved.price_year);
    let in_target = |year: Option<PriceYear>| match (year, target) {
        (Some(from), Some(to)) => deflator.factor(from, to).unwrap_or(1.0),
        _ => 1.0,
    };
    let factor = in_target(resolved.price_year);
    let published = resolved.central * factor;
    let ends = resolved.spread.ends(resolved.central).map(|(low, high)| (low * factor, high * factor));
    resolved.price_year = target;
    resolved.standing = resolved.standing.filter(|_| changed.value.is_none());
    resolved.central = changed.value.unwrap_or(published);
    let bounds = resolved.unit.bounds();
    let moved = |end: f64| {
        // An end that is the centre stays so, whatever the last digit.
        let scaled = if published == 0.0 {
            end
        } else if end == published {
            resolved.central
        } else {
            end * resolved.central / published
        };
        if changed.value.is_some() { scaled.clamp(bounds.smallest, bounds.largest) } else { end }
    };
    let (low, high) = match (ends, changed.low, changed.high) {
        (None, None, None) => return,
        (ends, low, high) => {
            let (published_low, published_high) = ends.unwrap_or((resolved.central, resolved.central));
            let (a, b) = (moved(published_low), moved(published_high));
            (low.unwrap_or(a.min(b)), high.unwrap_or(a.max(b)))
        }
    };
    resolved.spread = resolved.spread.with_ends(low, high);
    if changed.low.is_none() && changed.high.is_none() {
        resolved.spread = Uncertain { central: resolved.central, spread: resolved.spread }.narrowed().spread;
    }
}

#[allow(clippy::too_many_arguments)]
fn whole_plan(
    library: &Library,
    settings: &ResolvedSettings,
    need: NeedPlan,
    worth: WorthPlan,
    rest: &Shared,
    mut programmes: Vec<ProgrammePlan>,
    values: &[f64],
    parameters: &[ResolvedParameter],
) -> Plan {
    let years = usize::from(settings.years);
    let in_place = super::need::need(&need, &worth, values);
    for programme in programmes.iter_mut().filter(|one| one.now.is_some()) {
        if let Wanted::Default = programme.wanted {
            let wanted = values[programme.default_share.0 as usize] * in_place.base(programme.default_base);
            // What is typed as the page shows it differs in the last digits from what is worked out.
            let now = programme.runs_now();
            programme.wanted = Wanted::Held(if (wanted - now).abs() <= ROUNDING * wanted { now } else { wanted });
        }
    }
    let longest = |slot: Slot| {
        let high = parameters[slot.0 as usize].spread.ends(values[slot.0 as usize]).map_or(0.0, |(_, high)| high);
        values[slot.0 as usize].max(high)
    };
    let timeline = years + years_after(&programmes, &worth, rest.effect_years, settings.count_later_benefits, longest);
    let tables = &library.national.discounting.tables;
    let standard = settings.discount_rate.map_or_else(|| tables.standard.clone(), DiscountSchedule::flat);
    let factors = standard.factors(timeline);
    let harm_factors = if settings.harm_at_health_rate { tables.health.factors(timeline) } else { factors.clone() };
    Plan {
        years,
        timeline,
        count_later: settings.count_later_benefits,
        factors,
        harm_factors,
        need,
        worth,
        cashable: rest.cashable,
        effect_years: rest.effect_years,
        effect_fade: rest.effect_fade,
        inflation: rest.inflation,
        first_year_after_prices: i32::from(settings.first_year) - i32::from(settings.price_year.first_calendar_year()),
        overlap: (settings.stance != Stance::AsQuoted).then_some(settings.overlap),
        caution: caution(library, settings),
        programmes,
    }
}

/// What optimism bias and halved effects come to.
fn caution(library: &Library, settings: &ResolvedSettings) -> OptimismBias {
    let national = &library.national;
    let bias = |grade: u8| national.optimism.share(grade).unwrap_or(0.0);
    let (costs, gains) = settings.optimism.map_or((0.0, 0.0), |chosen| (bias(chosen.costs), bias(chosen.benefits)));
    let share = if settings.halve_effects { national.halved_effects.share } else { 1.0 };
    OptimismBias { cost: 1.0 + costs, saving: 1.0 - costs, gain: share * (1.0 - gains), loss: 1.0 + gains }
}
