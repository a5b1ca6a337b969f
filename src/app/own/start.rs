//! What a form starts with: an empty one, or a programme of the library taken over.

use super::parts::Texts;
use crate::words::{USERS_OWN, own_text as texts};
use ledger_model::embedded::library;
use ledger_model::evidence::{
    Audience, Base, CostLine, Estimate, EvidenceClass, EvidenceStatus, Grade, Group, Kind, Parameter, Payer, PreventionLevel, Programme,
    Rating, Ratings, Scale, Split, SplitLine, Unit, UnitOfDelivery,
};
use ledger_model::schema::{Node, names, text};

/// Nothing typed yet: what need not be asked is filled in, and numbers are empty.
pub fn fresh() -> (Programme, Texts) {
    let need = Base::PeopleExperiencingAbuse;
    let mut programme = Programme {
        tier: PreventionLevel::Secondary,
        audiences: vec![Audience::Victims],
        ratings: Ratings { evidence: not_rated(), impact: not_rated() },
        unit: UnitOfDelivery { one: texts::UNIT_ONE.into(), many: texts::UNIT_MANY.into(), need, ..Node::blank() },
        scale: Scale { share: "share".into(), of: need },
        splits: vec![split("cost-payers", texts::WHO_PAYS)],
        estimates: vec![estimate("what-it-does")],
        ..Node::blank()
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
    names(&mut copied, &mut |_, _, node| {
        if let Some(name) = text(node)
            && let Some(inside) = name.strip_prefix(&own)
        {
            *name = inside.to_owned();
        }
    });
    // In a copy every number may be typed.
    copied.parameters.iter_mut().for_each(|one| one.derived = None);
    copied.family = None;
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
        unit,
        price_year: unit.is_money().then_some(library().national.defaults.price_year),
        perspective: unit.is_money().then(|| texts::PERSPECTIVE.into()),
        source,
        locator,
        standing,
        ..Node::blank()
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
        amount: Some(amount.to_owned()),
        payers: payers.to_owned(),
        ..Node::blank()
    }
}

/// An estimate that claims nothing yet.
pub fn estimate(id: &str) -> Estimate {
    Estimate { id: id.to_owned(), class: EvidenceClass::None, ..Node::blank() }
}
