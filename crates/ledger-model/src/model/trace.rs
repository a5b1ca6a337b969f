//! The steps of a working as data: their names, values and inputs.
//!
//! Must not know how anything is calculated: the formulas do not name this file, and `explain` writes the steps down from what
//! the formulas return.

use super::plan::Slot;
use crate::evidence::{Kind, Payer};

/// The quantity that a step works out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    PeopleExperiencingAbuse,
    HighRiskCases,
    HighRiskCasesNow,
    HighRiskPeople,
    IdvaPosts,
    AdministratorPosts,
    VictimYear,
    VictimYearPublic,
    VictimYearLessSupport,
    VictimYearLessSupportPublic,
    CostOfDoingNothing,
    PublicCostOfDoingNothing,
    DefaultScale,
    Wanted,
    Scale,
    Starts,
    Referred,
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
    Baseline,
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
pub enum Component {
    Whole,
    Payer(Payer),
    /// One kind of value.
    Kind(Kind),
    /// One cost line, by its place in the list.
    CostLine(u16),
}

/// Names a step: a quantity, of one programme (none for the place or all programmes together), of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StepId {
    /// The programme, by its place in the plan.
    pub programme: Option<u16>,
    /// The quantity that is worked out.
    pub quantity: Quantity,
    pub component: Component,
}

impl StepId {
    /// The step of the place, or of all programmes together.
    pub fn total(quantity: Quantity) -> Self {
        Self { programme: None, quantity, component: Component::Whole }
    }

    /// The step of one programme, by its place in the plan.
    pub fn programme(programme: usize, quantity: Quantity) -> Self {
        Self { programme: Some(programme as u16), quantity, component: Component::Whole }
    }

    /// The same quantity of one component.
    pub fn component(self, component: Component) -> Self {
        Self { component, ..self }
    }
}

/// The unit of a step's values. Pounds are in the scenario's price year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    Parameter(Slot),
    /// An earlier step.
    Step(StepId),
    /// A number the user typed.
    Typed(f64),
    /// A share of a split, in percent.
    Percent(f64),
}

/// One step of a working.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<N = f64> {
    /// Its name.
    pub id: StepId,
    /// One value, or one for each year from year 0.
    pub values: Vec<N>,
    /// The unit of its values.
    pub unit: StepUnit,
    /// The parameters and earlier steps it is worked out from.
    pub from: Vec<StepInput>,
}

/// Steps in the order in which they are worked out.
#[derive(Clone, Debug)]
pub struct Trace<N = f64> {
    pub steps: Vec<Step<N>>,
}

impl<N> Default for Trace<N> {
    fn default() -> Self {
        Self { steps: Vec::new() }
    }
}

impl<N> Trace<N> {
    /// Adds a step.
    pub fn record(&mut self, id: StepId, unit: StepUnit, values: Vec<N>, from: Vec<StepInput>) {
        self.steps.push(Step { id, values, unit, from });
    }

    /// The latest step of a name.
    pub fn step(&self, id: StepId) -> Option<&Step<N>> {
        self.steps.iter().rfind(|step| step.id == id)
    }
}
