//! What differs from the defaults, as the workbook lists it.

use super::number::{count, decimal};
use super::sentence::lower_first;
use super::workbook_fixed;
use super::working::published_in_unit;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::ResolvedParameter;
use ledger_model::quantities::PriceYear;

/// What differs from the defaults: what, the default, yours, and your note.
pub fn workbook_changes(answer: &Appraisal) -> Vec<[String; 4]> {
    let mut changes = changed_numbers(answer);
    changes.extend(changed_shares(answer));
    changes.extend(changed_programmes(answer));
    changes.extend(changed_settings(answer));
    for own in &answer.scenario.own_programmes {
        changes.push(["A programme of your own".into(), String::new(), own.name.clone(), own.summary.clone()]);
    }
    if !answer.scenario.notes.is_empty() {
        changes.push(["Your notes".into(), String::new(), String::new(), answer.scenario.notes.clone()]);
    }
    changes
}

fn changed_numbers(answer: &Appraisal) -> Vec<[String; 4]> {
    let library = answer.library();
    let mut rows = Vec::new();
    for (id, changed) in &answer.scenario.parameters {
        let used = answer.inputs.slot(id).map(|slot| answer.inputs.parameter(slot).clone());
        let Some(resolved) = used.or_else(|| ResolvedParameter::of(&library, &answer.scenario, id)) else { continue };
        let said = |value: f64, year: Option<PriceYear>| published_in_unit(value, resolved.unit, year);
        let counts = [
            ("women-16-plus", answer.inputs.place.women_16_plus),
            ("men-16-plus", answer.inputs.place.men_16_plus),
            ("population", answer.inputs.place.population),
        ];
        let count_of = counts.iter().find(|(name, _)| id.strip_prefix("place.") == Some(name)).map(|(_, count)| *count);
        let known = library.parameter(id);
        let label = answer
            .inputs
            .slot(id)
            .map_or_else(|| super::assumption_label(&library, id), |slot| super::number_said(&answer.inputs, slot).label);
        let ends = known.and_then(|known| known.spread.ends(known.value));
        let year = known.and_then(|known| known.price_year);
        let default = |value: Option<f64>| value.map_or_else(String::new, |value| said(value, year));
        let central = known.filter(|known| !known.enter_yours).map(|known| known.value).or(count_of);
        for (part, typed, default) in [
            ("", changed.value, default(central)),
            (": low", changed.low, default(ends.map(|(low, _)| low))),
            (": high", changed.high, default(ends.map(|(_, high)| high))),
        ] {
            if let Some(typed) = typed {
                rows.push([format!("{label}{part}"), default, said(typed, resolved.price_year), changed.note.clone()]);
            }
        }
        if changed.value.is_none() && changed.low.is_none() && changed.high.is_none() && !changed.note.is_empty() {
            rows.push([label, default(central), String::new(), changed.note.clone()]);
        }
    }
    rows
}

fn changed_shares(answer: &Appraisal) -> Vec<[String; 4]> {
    let library = answer.library();
    let said = |lines: &[ledger_model::evidence::SplitLine]| {
        let each: Vec<String> =
            lines.iter().map(|line| format!("{} {}%", super::share_label(line.payer, line.kind), decimal(line.percent))).collect();
        each.join("; ")
    };
    let row = |(id, lines): (&String, &Vec<ledger_model::evidence::SplitLine>)| {
        let split = library.split(id)?;
        let owner = id.split_once('.').and_then(|(owner, _)| library.programme(owner));
        let label = owner.map_or_else(|| split.label.clone(), |owner| super::split_label(owner, &split.label));
        Some([label, said(&split.lines), said(lines), String::new()])
    };
    answer.scenario.splits.iter().filter_map(row).collect()
}

fn changed_programmes(answer: &Appraisal) -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for (id, chosen) in &answer.scenario.programmes {
        let Some(programme) = answer.programme(id) else { continue };
        let Some(at) = answer.inputs.plan.programmes.iter().position(|plan| plan.id == *id) else { continue };
        let delivered = &answer.outcome.programmes[at].delivered;
        let mut add = |what: String, default: String, yours: String| rows.push([what, default, yours, String::new()]);
        if let Some(wanted) = chosen.wanted {
            let what = format!("{}: number of {} wanted a year", programme.name, programme.unit.many);
            add(what, decimal(delivered.default_scale), decimal(wanted));
        }
        if let Some(now) = chosen.now {
            add(format!("{}: number of {} running now", programme.name, programme.unit.many), decimal(0.0), decimal(now));
        }
        if let Some(ramp) = &chosen.ramp {
            let shares: Vec<String> = ramp.iter().map(|share| super::percent_exact(*share)).collect();
            add(format!("{}: share of the scale reached, year by year", programme.name), String::new(), shares.join("; "));
        }
        if let Some(estimate) = chosen.estimate.as_ref().and_then(|id| programme.estimate(id)) {
            let default = programme.estimate(&programme.stances.central).map_or_else(String::new, |one| one.label.clone());
            add(format!("{}: estimate of its effect", programme.name), default, estimate.label.clone());
        }
        if chosen.count_claimed {
            add(format!("{}: count what the source claims", programme.name), "No".into(), "Yes".into());
        }
        if chosen.health_gain {
            add(format!("{}: add the gain in health", programme.name), "No".into(), "Yes".into());
        }
        for line in &chosen.without_costs {
            let label = programme.costs.iter().chain(programme.estimates.iter().flat_map(|one| &one.costs)).find(|cost| cost.id == *line);
            let label = label.map_or_else(|| line.clone(), |cost| lower_first(&cost.label));
            add(format!("{}: {label}", programme.name), "Counted".into(), "Left out".into());
        }
    }
    rows
}

fn changed_settings(answer: &Appraisal) -> Vec<[String; 4]> {
    let mut plain = answer.scenario.clone();
    plain.settings = Default::default();
    let Ok(plain) = Appraisal::of(&plain) else { return Vec::new() };
    let pairs = workbook_fixed(&plain).into_iter().zip(workbook_fixed(answer));
    let differs = pairs.filter(|((_, default), (_, yours))| default != yours);
    let mut rows: Vec<[String; 4]> = differs.map(|((what, default), (_, yours))| [what, default, yours, String::new()]).collect();
    let (was, is) = (&plain.inputs.settings, &answer.inputs.settings);
    for (what, was, is) in [("Number of draws", was.draws, is.draws), ("Seed of the draws", was.seed, is.seed)] {
        if was != is {
            rows.push([what.into(), count(was.into()), count(is.into()), String::new()]);
        }
    }
    rows
}
