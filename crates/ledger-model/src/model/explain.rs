//! The working behind any figure, as data, written down by the same code that works the figure out.

use super::evaluate::evaluate_with;
use super::{Inputs, Slot};
use crate::evidence::{Kind, Payer};

/// What a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is a heading of the working; `words` says it in a sentence
pub enum What {
    PeopleExperiencingAbuse,
    HighRiskCases,
    HighRiskCasesNow,
    HighRiskPeople,
    IdvaPosts,
    AdministratorPosts,
    VictimYear,
    VictimYearPublic,
    CostOfDoingNothing,
    PublicCostOfDoingNothing,
    DefaultScale,
    Scale,
    Starts,
    Engaged,
    Completed,
    People,
    ReferenceCostPerHead,
    ReferenceBenefitPerHead,
    ReferenceMultiple,
    CostLine,
    Cost,
    SourceFactor,
    SavingPerUnit,
    Reduction,
    VictimYearsAvoided,
    PublishedBenefit,
    GrossBenefit,
    PoolUse,
    Kept,
    Benefit,
    CashableBenefit,
    Discount,
    PresentCost,
    PresentPublicCost,
    PresentGross,
    PresentOverlap,
    PresentBenefit,
    PresentPublicBenefit,
    PresentCashable,
    NetPresentValue,
    PublicNetPresentValue,
    Ratio,
    PublicRatio,
    CostAYear,
    PayerCost,
    PayerBenefit,
    PayerCashable,
    KindBenefit,
    DemandAvoided,
    LaterBenefit,
    Claimed,
    CostPerPersonHelped,
    PeopleHelped,
    Payback,
    PublicPayback,
    BreakEvenShare,
    PublicBreakEvenShare,
}

/// A payer, a kind of value or a cost line that a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The whole.
    Whole,
    /// One payer.
    Payer(Payer),
    /// One kind of value.
    Kind(Kind),
    /// One cost line, by its place in the list.
    CostLine(u16),
}

/// Which step: what, of which programme (none for the place or all programmes together), of which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Which {
    /// The programme, by its place in the plan.
    pub programme: Option<u16>,
    /// What is worked out.
    pub what: What,
    /// Of which part.
    pub part: Part,
}

impl Which {
    /// Of the place, or of all programmes together.
    pub fn of(what: What) -> Self {
        Self { programme: None, what, part: Part::Whole }
    }

    /// Of one programme.
    pub fn programme(programme: usize, what: What) -> Self {
        Self { programme: Some(programme as u16), what, part: Part::Whole }
    }

    /// Of one part.
    pub fn part(self, part: Part) -> Self {
        Self { part, ..self }
    }
}

/// The unit of a step's values. Pounds are in the scenario's price year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum StepUnit {
    Pounds,
    People,
    Cases,
    Posts,
    Units,
    VictimYears,
    Share,
    PerPound,
    Year,
    Plain,
}

/// Something a step is worked out from.
#[derive(Clone, Debug, PartialEq)]
pub enum StepInput {
    /// A parameter.
    Parameter(Slot),
    /// An earlier step.
    Step(Which),
    /// A number the user typed.
    Typed(f64),
    /// A share of a split, in percent.
    Percent(f64),
}

/// One step of a working.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<N = f64> {
    /// What it works out.
    pub which: Which,
    /// One value, or one for each year from year 0.
    pub values: Vec<N>,
    /// Their unit.
    pub unit: StepUnit,
    /// From what.
    pub from: Vec<StepInput>,
}

/// A figure's working: its own step first, then every step it rests on, down to published numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// The steps, the figure's own first.
    pub steps: Vec<Step>,
}

/// Where steps are written down, if they are wanted at all: the calculation is the same either way.
pub struct Record<N = f64> {
    steps: Option<Vec<Step<N>>>,
}

impl<N> Record<N> {
    /// Writes nothing down.
    pub fn silent() -> Self {
        Self { steps: None }
    }

    /// Writes every step down.
    pub fn notebook() -> Self {
        Self { steps: Some(Vec::new()) }
    }

    /// Every step written down, in order.
    pub fn into_steps(self) -> Vec<Step<N>> {
        self.steps.unwrap_or_default()
    }

    fn step(&self, which: Which) -> Option<&Step<N>> {
        self.steps.as_ref()?.iter().rfind(|step| step.which == which)
    }
}

/// Takes steps down, if they are wanted.
pub trait Notes<N> {
    /// Whether steps are wanted.
    fn wants(&self) -> bool;

    /// Takes a step down where steps are wanted; otherwise costs nothing.
    fn take(&mut self, which: Which, unit: StepUnit, step: impl FnOnce() -> (Vec<N>, Vec<StepInput>));
}

impl<N> Notes<N> for Record<N> {
    fn wants(&self) -> bool {
        self.steps.is_some()
    }

    fn take(&mut self, which: Which, unit: StepUnit, step: impl FnOnce() -> (Vec<N>, Vec<StepInput>)) {
        if let Some(steps) = &mut self.steps {
            let (values, from) = step();
            steps.push(Step { which, values, unit, from });
        }
    }
}

/// Takes nothing down, of any kind of number.
pub struct NoNotes;

impl<N> Notes<N> for NoNotes {
    fn wants(&self) -> bool {
        false
    }

    fn take(&mut self, _: Which, _: StepUnit, _: impl FnOnce() -> (Vec<N>, Vec<StepInput>)) {}
}

/// Writes a step down where steps are wanted; otherwise costs nothing.
pub fn note<N>(record: &mut impl Notes<N>, which: Which, unit: StepUnit, step: impl FnOnce() -> (Vec<N>, Vec<StepInput>)) {
    record.take(which, unit, step);
}

/// The working of one figure; none where the figure does not arise in this scenario.
pub fn explain(inputs: &Inputs, which: Which) -> Option<Working> {
    let mut notebook = Record::notebook();
    evaluate_with(&inputs.plan, &inputs.values, &mut notebook);
    let mut steps = Vec::new();
    gather(&notebook, which, &mut steps);
    (!steps.is_empty()).then_some(Working { steps })
}

fn gather(notebook: &Record<f64>, which: Which, steps: &mut Vec<Step>) {
    if steps.iter().any(|step| step.which == which) {
        return;
    }
    let Some(step) = notebook.step(which) else { return };
    steps.push(step.clone());
    for ingredient in &step.from {
        if let StepInput::Step(earlier) = ingredient {
            gather(notebook, *earlier, steps);
        }
    }
}
