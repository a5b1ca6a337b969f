//! What lists in the form offer, in their order: a choice is typed as its place.

use ledger_model::evidence::{
    Base, CostBasis, Counts, EvidenceClass, EvidenceStatus, Grade, GrossOrNet, Pool, PreventionLevel, SpendBase, UnitType,
};

pub const TIERS: [PreventionLevel; 4] =
    [PreventionLevel::Primary, PreventionLevel::Secondary, PreventionLevel::Tertiary, PreventionLevel::All];
pub const UNIT_TYPES: [UnitType; 2] = [UnitType::Flow, UnitType::Stock];
pub const BASES: [Base; 4] = [Base::PeopleExperiencingAbuse, Base::HighRiskCases, Base::Women16Plus, Base::Population];
pub const COST_BASES: [CostBasis; 4] = [CostBasis::PerUnit, CostBasis::PerYear, CostBasis::Once, CostBasis::ReferenceArea];
pub const COUNTS: [Counts; 5] = [Counts::Starts, Counts::Engaged, Counts::Completed, Counts::People, Counts::Referred];
pub const CLASSES: [EvidenceClass; 4] =
    [EvidenceClass::None, EvidenceClass::Uncontrolled, EvidenceClass::Matched, EvidenceClass::Controlled];
pub const POOLS: [Option<Pool>; 3] = [None, Some(Pool::Everyone), Some(Pool::HighRisk)];
pub const STANDINGS: [EvidenceStatus; 5] =
    [EvidenceStatus::Judgement, EvidenceStatus::Recalled, EvidenceStatus::SourceSeen, EvidenceStatus::Review, EvidenceStatus::Derived];
pub const GRADES: [Grade; 5] = [Grade::NotRated, Grade::Low, Grade::ModerateLow, Grade::Moderate, Grade::High];
pub const GROSS_OR_NET: [GrossOrNet; 2] = [GrossOrNet::Gross, GrossOrNet::Net];
pub const SPEND_BASES: [SpendBase; 2] = [SpendBase::Spend, SpendBase::Units];
/// Kinds of spread that are offered.
pub const SPREADS: usize = 9;
