//! What differs between two scenarios, in sentences.

use crate::words::{self, differs as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::{ChangedParameter, ResolvedParameter, Scenario};

/// What differs between two scenarios that could both be worked out.
pub fn differences(this: &Appraisal, other: &Appraisal) -> Vec<String> {
    let mut out = Vec::new();
    let mut differ = |what: &str, here: String, there: String| {
        if here != there {
            out.push(words::changed_from_to(what, &here, &there));
        }
    };
    let place = |answer: &Appraisal| answer.inputs.place.name.clone();
    let (a, b) = (&this.inputs.settings, &other.inputs.settings);
    let rate = |rate: Option<f64>| rate.map_or_else(|| words::switch_text::GREEN_BOOK.to_owned(), words::percent_exact);
    differ(texts::PLACE, place(this), place(other));
    differ(texts::YEARS, a.years.to_string(), b.years.to_string());
    differ(texts::DELIVERY, a.delivery_years.to_string(), b.delivery_years.to_string());
    differ(texts::EVIDENCE, words::stance_choice(a.stance).into(), words::stance_choice(b.stance).into());
    differ(texts::RATE, rate(a.discount_rate), rate(b.discount_rate));
    let bare = |scenario: &Scenario| {
        let mut settings = scenario.settings.clone();
        (settings.years, settings.delivery_years, settings.discount_rate) = (None, None, None);
        settings.stance = Default::default();
        settings
    };
    let (this_one, other_one) = (&this.scenario, &other.scenario);
    if bare(this_one) != bare(other_one) {
        out.push(texts::OTHER.into());
    }
    let ids = |one: &Scenario| one.programmes.keys().cloned().collect::<Vec<String>>();
    for id in ids(this_one) {
        let name = words::programme_name(this, &id);
        match other_one.programmes.get(&id) {
            None => out.push(format!("{name} {}", texts::ONLY_HERE)),
            Some(there) if this_one.programmes.get(&id) != Some(there) => out.push(format!("{name} {}", texts::SET_UP)),
            Some(_) => {}
        }
    }
    for id in ids(other_one).iter().filter(|id| !this_one.programmes.contains_key(*id)) {
        out.push(format!("{} {}", words::programme_name(other, id), texts::ONLY_THERE));
    }
    let changed =
        |one: &Scenario, id: &String| one.parameters.get(id).map(|changed| ChangedParameter { note: String::new(), ..changed.clone() });
    let mut parameters: Vec<&String> = this_one.parameters.keys().chain(other_one.parameters.keys()).collect();
    parameters.sort();
    parameters.dedup();
    for id in parameters.into_iter().filter(|id| changed(this_one, id) != changed(other_one, id)) {
        let said = |answer: &Appraisal| {
            let resolved = ResolvedParameter::of(&answer.library(), &answer.scenario, id);
            resolved.map_or_else(String::new, |resolved| words::triple_said(&resolved))
        };
        out.push(words::changed_from_to(&words::assumption_label(&this.library(), id), &said(this), &said(other)));
    }
    if this_one.splits != other_one.splits {
        out.push(texts::SPLITS.into());
    }
    out.extend(words::provision_differs(this, other));
    out
}
