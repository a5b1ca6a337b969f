//! What a form starts with: an empty one, or a programme of the library taken over.

use super::parts::Texts;
use super::slots;
use crate::words::{USERS_OWN, own_text as texts};
use ledger_model::embedded::library;
use ledger_model::evidence::{
    Audience, Base, CostBasis, CostLine, Counts, Delivery, Estimate, EstimateKind, EvidenceClass, EvidenceStatus, Grade, Group, Kind,
    Parameter, Payer, PreventionLevel, Programme, Rating, Ratings, Scale, Split, SplitLine, Stances, Unit, UnitOfDelivery, UnitType,
};
use ledger_model::quantities::Distribution;

/// Nothing typed yet: what need not be asked is filled in, and numbers are empty.
pub fn fresh() -> (Programme, Texts) {
    let mut programme = Programme {
        id: String::new(),
        name: String::new(),
        full_name: String::new(),
        tier: PreventionLevel::Secondary,
        works_with: String::new(),
        audiences: vec![Audience::Victims],
        setting: String::new(),
        cohort: String::new(),
        summary: String::new(),
        ratings: Ratings { evidence: not_rated(), impact: not_rated() },
        unit: UnitOfDelivery {
            one: texts::UNIT_ONE.into(),
            many: texts::UNIT_MANY.into(),
            unit_type: UnitType::Flow,
            not_people: false,
            field: String::new(),
            need: Base::PeopleExperiencingAbuse,
        },
        scale: Scale { share: "share".into(), of: Base::PeopleExperiencingAbuse },
        runs_everywhere: false,
        ramp: None,
        delivery: Delivery::default(),
        severity: None,
        parameters: vec![],
        splits: vec![split("cost-payers", texts::WHO_PAYS)],
        costs: vec![],
        reference: None,
        estimates: vec![estimate("what-it-does")],
        stances: Stances { central: String::new(), cautious: String::new(), as_quoted: String::new() },
        claims: vec![],
        gaps: vec![],
        studies: vec![],
        copied_from: None,
        overlaps: vec![],
        no_estimate: None,
        derived: vec![],
        change_our_mind: vec![],
        feasibility: vec![],
    };
    let mut empty = Texts::default();
    number(&mut programme, &mut empty, "share", texts::SHARE, Group::Delivery, Unit::Proportion);
    number(&mut programme, &mut empty, "service-amount", texts::AMOUNT, Group::Cost, Unit::PoundsPerUnit);
    programme.costs.push(cost_line("service", "service-amount", "cost-payers"));
    (programme, empty)
}

/// A programme of the library as a start: everything but its id, with names inside it made its own.
pub fn copy(programme: &Programme) -> Programme {
    let mut copied = programme.clone();
    let own = format!("{}.", programme.id);
    let strip = |name: &mut String| {
        if let Some(inside) = name.strip_prefix(&own) {
            *name = inside.to_owned();
        }
    };
    slots::numbers(&mut copied, &mut |_, name| name.iter_mut().for_each(strip));
    slots::shares(&mut copied, &mut |_, name| strip(name));
    copied.id = String::new();
    copied.copied_from = Some(programme.id.clone());
    copied.name = crate::words::own_copy_name(&programme.name);
    copied
}

fn not_rated() -> Rating {
    Rating { grade: Grade::NotRated, reason: texts::NOT_RATED.into(), source: USERS_OWN.into(), locator: texts::ENTERED.into() }
}

/// A number of the programme's own that has not been typed yet; the one of this id where it is there already.
pub fn number(programme: &mut Programme, empty: &mut Texts, id: &str, label: &str, group: Group, unit: Unit) {
    if programme.parameters.iter().any(|known| known.id == id) {
        return;
    }
    let origin = programme.parameters.first().map(|one| (one.source.clone(), one.locator.clone(), one.standing));
    let (source, locator, standing) = origin.unwrap_or_else(|| (USERS_OWN.into(), texts::ENTERED.into(), EvidenceStatus::Judgement));
    empty.insert(format!("parameter {id}, value"), String::new());
    programme.parameters.push(Parameter {
        id: id.to_owned(),
        label: label.to_owned(),
        group,
        value: 0.0,
        spread: Distribution::Fixed,
        unit,
        price_year: unit.is_money().then_some(library().national.defaults.price_year),
        perspective: unit.is_money().then(|| texts::PERSPECTIVE.into()),
        source,
        locator,
        standing,
        spread_standing: None,
        note: None,
        enter_yours: false,
        correlated_with: None,
        correlation: None,
    });
}

/// Shares that councils have all of, until somebody says otherwise.
pub fn split(id: &str, label: &str) -> Split {
    Split {
        id: id.to_owned(),
        label: label.to_owned(),
        lines: vec![SplitLine { payer: Payer::Councils, kind: Kind::Public, percent: 100.0 }],
        source: USERS_OWN.into(),
        locator: texts::ENTERED.into(),
        standing: EvidenceStatus::Judgement,
        note: None,
    }
}

/// A line of cost for each unit.
pub fn cost_line(id: &str, amount: &str, payers: &str) -> CostLine {
    CostLine {
        id: id.to_owned(),
        label: texts::COST_LINE.into(),
        basis: CostBasis::PerUnit,
        counts: Counts::Starts,
        amount: Some(amount.to_owned()),
        hours: None,
        year: 0,
        growth: None,
        payers: payers.to_owned(),
        already_in: None,
        note: None,
    }
}

/// An estimate that claims nothing yet.
pub fn estimate(id: &str) -> Estimate {
    Estimate {
        id: id.to_owned(),
        label: String::new(),
        summary: String::new(),
        class: EvidenceClass::None,
        pool: None,
        covers: vec![],
        evidence_of: None,
        counts: Counts::Starts,
        follow_up_years: None,
        shown_only: false,
        provider_ratio: false,
        before_after: false,
        flag: None,
        costs: vec![],
        effect: EstimateKind::None,
    }
}
