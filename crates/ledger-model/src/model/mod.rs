//! The calculation: one set of numbers in, one outcome out.
//!
//! Must not draw at random, read a clock, put anything into words or name the browser. `evaluate` is deterministic and
//! total: it does not panic, and nothing leaves it that is NaN or infinite.

mod break_even;
mod budget;
mod cash_flows;
mod children;
mod claims;
mod close_gap;
mod costs;
mod costs_of_one;
mod delivery;
mod doing_nothing;
mod effects;
mod evaluate;
mod existing_service;
mod explain;
mod inputs;
mod need;
mod number;
mod outcome;
mod overlap;
mod plan;
mod provision;
mod resolve;
mod scenario;
mod timing;
mod totals;
mod trace;
mod warnings;

pub use budget::{Aim, Bounds, Budget, BudgetError, Funder, MOST_FUNDERS, Priced};
pub use cash_flows::{CashFlows, ProgrammeFlows, cash_flows};
pub use children::{Children, children};
pub use claims::{Basis as ClaimBasis, NotOnAxis, OnAxis, OwnFigures, on_axis};
pub use close_gap::{GapPlan, Planned, closing_programme, own_id, plan_to_close, planned};
pub use doing_nothing::{Borne, DAYS, DoingNothing, OtherQuestions, WholeSpell, doing_nothing};
pub use evaluate::{YearlyBenefit, evaluate, gained};
pub use existing_service::ExistingService;
pub use explain::{Working, explain, trace_flows};
pub use inputs::{InputError, Inputs, ProvidedPart, ResolvedParameter, ResolvedSettings, SettingName, field_key};
pub use need::Need;
pub(crate) use need::WOMEN_PER_RATE;
pub use number::Number;
pub use outcome::{BreakEven, KindSum, Outcome, PayerSum, ProgrammeOutcome, PublicSector, Results, ShareNeeded, Year, amounts_at_rate};
pub use overlap::{Claims, OverlapShares, PoolUse, pool_cost, share_of};
pub use plan::{
    Baseline, CELLS, CostPlanBasis, EffectPlan, Operand, OptimismBias, Plan, ProgrammePlan, RampStep, Slot, Wanted, line, payer_and_kind,
    years_after,
};
pub use provision::{Price, Provision, provision, units_of_one};
pub use resolve::COUNTS as PLACE_COUNTS;
pub use scenario::{
    ChangedParameter, ChosenPlace, ChosenProgramme, Optimism, OverlapMode, PrevalenceQuestions, Scenario, Settings, Stance, UnitCostBasis,
};
pub use timing::ROUNDING;
pub use totals::{Account, CostsAndBenefits, Totals, totals};
pub use trace::{Component, Quantity, Step, StepId, StepInput, StepUnit, Trace};
pub use warnings::{QuickFix, Warning, WarningKind, warnings};
