//! What is known and who says so: parameters, sources, programmes, estimates, claims, gaps.
//!
//! Must not calculate results, and must not know about places or scenarios. The same code reads and checks the
//! library while it is built (`build.rs` includes this folder) and a user's own programme while the page runs.

mod check;
mod check_ledger;
mod check_overlap;
mod check_search;
mod check_standard;
mod claim;
mod cost_line;
mod estimate;
mod fields;
mod finding;
mod library;
mod national;
mod parameter;
mod payer;
mod programme;
mod release_reasons;
mod source;
mod standard;
mod standing;
mod tally;
mod unit;

pub use check::{EvidenceError, MOST_LISTED, RESULT_ROWS, check_library, check_programme};
pub use claim::{Claim, ClaimAxis, Gap, GrossOrNet, Study};
pub use cost_line::{CostBasis, CostLine, Counts, PaidFrom};
pub use estimate::{
    Estimate, EstimateKind, EvidenceClass, EvidenceOf, FixedLine, HIGH_RISK_SEVERITY, HealthGain, Pool, ReferenceArea, ReferenceService,
    SpendBase,
};
pub use finding::{Finding, Watched};
pub use library::{ClaimsRegister, Embedded, Library, Said};
pub use national::{
    AlternativePrevalence, Defaults, DiscountTables, Discounting, DrawLimits, EffectLength, Family, GuardLimits, HalvedEffects,
    LengthAsked, National, OptimismBias, OwnCost, SearchWords, SpellSpread, UnitCost,
};
pub use parameter::{Before, Derived, Group, Parameter, Split, SplitLine};
pub use payer::{Kind, Payer};
pub use programme::{
    Audience, Base, Delivery, Grade, Overlap, PreventionLevel, Programme, Ramp, Rating, Ratings, Scale, Stances, UnitOfDelivery, UnitType,
};
pub use release_reasons::ReleaseReasons;
pub use source::Source;
pub use standard::{Makes, NeedRule, Pace, Standard, StandardRule, Standards};
pub use standing::{EvidenceStatus, WeakestStatus};
pub use tally::{Listed, Tally};
pub use unit::{MOST_YEARS, Unit};
