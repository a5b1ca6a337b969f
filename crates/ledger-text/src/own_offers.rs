//! What lists in the form for a programme of the user's own offer.

use ledger_model::evidence::{
    Base, CostBasis, Counts, EvidenceClass, EvidenceStatus, Grade, GrossOrNet, Kind, Payer, Pool, SpendBase, UnitType,
};

/// A kind of unit.
pub fn own_unit_type(one: UnitType) -> &'static str {
    match one {
        UnitType::Flow => "New each year (flow): an effect follows each one who starts",
        UnitType::Stock => "Covered that year (stock): an effect lasts for that year only",
    }
}

/// A number of the place that shares are taken of.
pub fn own_base(one: Base) -> &'static str {
    match one {
        Base::Women16Plus => "Women aged 16 and over",
        Base::Population => "Everyone living there",
        Base::PeopleExperiencingAbuse => "People experiencing abuse in a year",
        Base::HighRiskCases => "High-risk cases in a year",
    }
}

/// What a cost is charged by.
pub fn own_cost_basis(one: CostBasis) -> &'static str {
    match one {
        CostBasis::PerUnit => "For each one counted",
        CostBasis::PerYear => "Each year, however many there are",
        CostBasis::Once => "Once",
        CostBasis::ReferenceArea => "Scaled from another area, by population",
    }
}

/// Which count something follows.
pub fn own_counts(one: Counts) -> &'static str {
    match one {
        Counts::Starts => "Everyone who starts",
        Counts::Engaged => "Those who engage",
        Counts::Completed => "Those who finish",
        Counts::People => "Different people, once each",
        Counts::Referred => "Everyone who is referred",
    }
}

pub fn own_class(one: EvidenceClass) -> &'static str {
    match one {
        EvidenceClass::Controlled => "A trial with a control group (controlled)",
        EvidenceClass::Matched => "A matched comparison, not at random",
        EvidenceClass::Uncontrolled => "Before and after, or no comparison",
        EvidenceClass::None => "Assumed: nothing was measured",
    }
}

/// Whose abuse an estimate reduces.
pub fn own_pool(one: Option<Pool>) -> &'static str {
    match one {
        None => "Nobody’s: it is never combined with others",
        Some(Pool::Everyone) => "Everyone experiencing abuse",
        Some(Pool::HighRisk) => "Victims at high risk",
    }
}

pub fn own_kind_of_estimate(one: usize) -> &'static str {
    match one {
        1 => "It reduces abuse",
        2 => "It saves a sum for each one counted",
        3 => "It returns a sum for each £1 spent",
        4 => "It does what a service in another area does (scaled by population)",
        _ => "Nothing is claimed",
    }
}

/// Where a number stands, said by the one who types it.
pub fn own_standing(one: EvidenceStatus) -> &'static str {
    match one {
        EvidenceStatus::Judgement => "Judgement: a best guess",
        EvidenceStatus::Recalled => "Recalled: known, and not checked against its source",
        EvidenceStatus::SourceSeen => "Read at the source",
        EvidenceStatus::Review => "As printed in the Crest Advisory review",
        EvidenceStatus::Derived => "Worked out from figures that were read",
    }
}

pub fn own_grade(one: Grade) -> &'static str {
    match one {
        Grade::High => "High",
        Grade::Moderate => "Moderate",
        Grade::ModerateLow => "Moderate to low",
        Grade::Low => "Low",
        Grade::NotRated => "Not rated",
    }
}

/// Whether the cost has been taken off.
pub fn own_gross_or_net(one: GrossOrNet) -> &'static str {
    match one {
        GrossOrNet::Gross => "Before the cost is taken off (gross)",
        GrossOrNet::Net => "After the cost is taken off (net)",
    }
}

/// What a return multiplies.
pub fn own_spend_base(one: SpendBase) -> &'static str {
    match one {
        SpendBase::Spend => "Whatever is spent here",
        SpendBase::Units => "What the source spent for as many: paying more buys no more",
    }
}

/// A kind of spread.
pub fn own_spread(one: usize) -> &'static str {
    match one {
        1 => "Most likely in the middle, straight to both ends (triangular)",
        2 => "Most likely in the middle, smooth to both ends (PERT)",
        3 => "Every value between the ends alike (uniform)",
        4 => "Above 0 and skewed, centre in the middle (lognormal)",
        5 => "Bell curve (normal)",
        6 => "Between 0 and 1 (beta)",
        7 => "Above 0 and skewed, centre the mean (gamma)",
        8 => "Skewed, may be below 0 (shifted lognormal)",
        _ => "None: it stays as it is (fixed)",
    }
}

pub fn own_payer(one: Payer) -> &'static str {
    match one {
        Payer::Police => "Police and police and crime commissioners",
        Payer::CriminalJustice => "Criminal justice: courts, prisons, probation",
        Payer::CivilJustice => "Civil justice: family courts, legal aid",
        Payer::Nhs => "NHS",
        Payer::Councils => "Councils",
        Payer::Charities => "Charities’ own money",
        Payer::Economy => "Employers and the wider economy",
        Payer::Victims => "Victims and survivors",
        Payer::Unallocated => "Not said",
    }
}

pub fn own_kind_of_value(one: Kind) -> &'static str {
    match one {
        Kind::Public => "Public money",
        Kind::Economy => "Output and private spending",
        Kind::Harm => "Physical and emotional harm, valued in pounds",
        Kind::Unsplit => "Not split by the source",
    }
}
