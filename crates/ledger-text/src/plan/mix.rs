//! The mix that does most with a yearly budget, in words.

use super::super::answer::one_or_many;
use super::super::figure::price_basis;
use super::super::number::{count, list, pounds_prose, pounds_whole, rounded_count, years_of};
use super::super::sentence::{lower_first, upper_first};
use super::super::uncertainty::beside_central;
use super::{plan_text, programme_name, units_said};
use ledger_model::appraisal::{Appraisal, BestMix, MixState};
use ledger_model::budget::{Agreement, Mix, NoMix, Offer, Rung};
use ledger_model::model::{Aim, ProgrammeOutcome, Stance};
use ledger_model::simulation::Net;

/// What an aim is called.
pub fn aim_label(aim: Aim) -> &'static str {
    match aim {
        Aim::PublicNet => "Public money: costs avoided less cost",
        Aim::SocialNet => "Everything: all benefit less all cost",
        Aim::People => "People reached",
        Aim::HighRiskPeople => "People at high risk reached",
    }
}

/// What an aim counts, where its name does not say it.
pub fn aim_hint(aim: Aim) -> Option<&'static str> {
    match aim {
        Aim::PublicNet | Aim::SocialNet => None,
        Aim::People => Some("People a programme works with, whoever they are; not women covered by a practice."),
        Aim::HighRiskPeople => Some("By programmes for victims at high risk."),
    }
}

/// What a mix brings towards its aim, with the range of it where it was run.
fn aim_value(answer: &Appraisal, value: f64, run: Option<&Appraisal>) -> String {
    let (aim, years) = (answer.budget().aim, years_of(f64::from(answer.inputs.settings.years)));
    let (whose, net) = match aim {
        Aim::PublicNet => ("for public services", Net::Public),
        Aim::SocialNet => ("for society, every kind of value", Net::Social),
        Aim::People | Aim::HighRiskPeople => {
            return format!(
                "reaches {} {} over {years}, each year counted anew",
                rounded_count(value),
                one_or_many(value.round(), "person", "people")
            );
        }
    };
    let side = if value < 0.0 { "a net cost of" } else { "a net gain of" };
    let prices = price_basis(answer.inputs.settings.price_year);
    let range = run.map_or_else(|| super::super::central_case().to_owned(), |run| beside_central(run, net));
    format!("brings {side} {} {whose} over {years} (present value, {prices}; {range})", pounds_prose(value.abs()))
}

/// What a mix holds: "IRIS, 64,468 women covered; CARA, 310 cases".
pub fn mix_said(answer: &Appraisal, mix: &Mix) -> String {
    let each = mix.chosen.iter().map(|one| {
        let id = &answer.inputs.plan.programmes[one.at].id;
        format!("{}, {} a year", programme_name(answer, id), units_said(answer, id, one.units))
    });
    let each: Vec<String> = each.collect();
    if each.is_empty() { "Nothing".into() } else { each.join("; ") }
}

/// What a scenario is called that runs the best mix of a yearly budget.
pub fn mix_named(a_year: f64) -> String {
    format!("Best mix for {} a year", pounds_whole(a_year))
}

/// The best mix, or why there is none, in sentences.
pub fn best_mix_said(answer: &Appraisal, best: &BestMix) -> Vec<String> {
    let budget = pounds_whole(best.a_year);
    let prices = price_basis(answer.inputs.settings.price_year);
    let (mix, run) = match &best.state {
        MixState::None(NoMix::TooLittle { needed_pounds }) => {
            return vec![format!(
                "What has to run costs {} in its dearest year at its smallest, and there are {budget}. Raise the budget, lower the fewest a year, or take the tick from one that has to run.",
                pounds_whole(*needed_pounds)
            )];
        }
        MixState::None(NoMix::NothingOffered) => {
            return vec![
                "There is nothing to choose from: choose programmes, enter the costs that are missing, or raise the most a year above 0."
                    .into(),
            ];
        }
        MixState::None(NoMix::NotSolved) => {
            return vec!["This mix could not be worked out. Change the budget or a scale a little, and please tell us through the project’s repository.".into()];
        }
        MixState::Found { mix, run } => (mix, run),
    };
    let aim = answer.budget().aim;
    if mix.chosen.is_empty() {
        return vec![nothing_best(answer, best, &budget)];
    }
    let mut said = vec![format!(
        "With {budget} a year ({prices}): {}. It takes {} in its dearest year and {}.",
        mix_said(answer, mix),
        pounds_whole(mix.dearest_year_pounds),
        aim_value(answer, mix.value, run.as_deref())
    )];
    said.extend(cut_to_need(answer, best));
    said.extend(beyond_need(answer, mix));
    if aim.is_people() {
        said.extend(people_counted(answer, mix));
        return said;
    }
    if aim == Aim::SocialNet {
        said.extend(super::super::mix_is_unlike(answer, &mix.chosen.iter().map(|one| one.at).collect::<Vec<_>>()));
    }
    let over = mix.at_most - mix.value;
    let counted = if answer.inputs.plan.overlap.is_some() { "with every survivor counted once" } else { "figures added up as quoted" };
    said.push(if over >= 0.5 {
        format!("On central values no other mix within this budget can bring more than {} above this one, {counted}.", pounds_prose(over))
    } else {
        format!("On central values no other mix within this budget brings more, {counted}.")
    });
    if answer.inputs.settings.stance != Stance::AsQuoted {
        said.push("With other plausible numbers another mix may be best: trying this one on the draws says how often.".into());
    }
    if mix.value < 0.0 {
        said.push("What has to run makes this a net cost.".into());
    }
    said
}

/// Where more of a programme was allowed than the place needs.
fn cut_to_need(answer: &Appraisal, best: &BestMix) -> Vec<String> {
    let cut = best.market.offers.iter().filter_map(|offer| {
        let id = &answer.inputs.plan.programmes[offer.at].id;
        let typed = answer.budget().programmes.get(id)?.largest.filter(|typed| *typed > offer.largest)?;
        Some(format!(
            "{}: {} is above local need, so at most {} a year are chosen.",
            programme_name(answer, id),
            count(typed),
            units_said(answer, id, offer.largest)
        ))
    });
    cut.collect()
}

/// Where a mix holds more of a programme than the place needs.
fn beyond_need(answer: &Appraisal, mix: &Mix) -> Vec<String> {
    let beyond = mix.chosen.iter().filter_map(|one| {
        let plan = &answer.inputs.plan.programmes[one.at];
        let (units, need) = (one.units + plan.runs_now(), answer.outcome.need.base(plan.need_base));
        (units > need * (1.0 + 1e-9)).then(|| {
            let named = programme_name(answer, &plan.id);
            let in_place = if plan.runs_now() > 0.0 { ", with what runs now," } else { "" };
            format!(
                "{named}: {} a year{in_place} are more than local need, about {}. The figures here count them all. Lower how much of it there is before you rely on them.",
                units_said(answer, &plan.id, units),
                rounded_count(need)
            )
        })
    });
    beyond.collect()
}

/// What an aim in people adds up, and what it leaves out.
fn people_counted(answer: &Appraisal, mix: &Mix) -> Vec<String> {
    let mut said = Vec::new();
    let programmes = || answer.inputs.plan.programmes.iter().enumerate();
    if answer.budget().aim == Aim::People {
        let unit = |id: &str| answer.programme(id).map_or("", |programme| programme.unit.many.as_str());
        let mut added: Vec<String> = Vec::new();
        for (_, plan) in programmes().filter(|(at, plan)| plan.counts_as_reached() && mix.units(*at) > 0.0) {
            let unit = unit(&plan.id).to_owned();
            if !added.contains(&unit) {
                added.push(unit);
            }
        }
        if added.len() > 1 {
            said.push(format!("This adds {}: people in different positions, each counted as one.", list(&added)));
        }
        let left_out = programmes().filter(|(_, plan)| !plan.counts_as_reached());
        let left_out: Vec<String> =
            left_out.map(|(_, plan)| format!("{} ({})", programme_name(answer, &plan.id), unit(&plan.id))).collect();
        if !left_out.is_empty() {
            said.push(format!("Not counted by this aim, because its units are not people reached: {}.", list(&left_out)));
        }
    }
    if mix.chosen.len() > 1 {
        said.push("A person whom two programmes reach is counted by both.".into());
    }
    said
}

fn nothing_best(answer: &Appraisal, best: &BestMix, budget: &str) -> String {
    let aim = answer.budget().aim;
    let brings = |offer: &&Offer| offer.value_alone(offer.largest).max(offer.value_alone(offer.smallest)) > 0.0;
    let cheapest =
        best.market.offers.iter().filter(brings).map(|offer| (offer.dearest_year(offer.smallest.max(offer.largest * 1e-6)), offer));
    let cheapest = cheapest.min_by(|(one, _), (other, _)| one.total_cmp(other));
    match (cheapest, aim) {
        (None, Aim::HighRiskPeople) => "None of these programmes works with people at high risk, so none serves this aim. Choose another aim, or another programme.".into(),
        (None, Aim::People) => "None of these programmes counts people reached one by one, so none serves this aim. Choose another aim, or another programme.".into(),
        (None, _) => "By this aim and on central values it is best to run none of these: each costs more than it brings back. That is a result, not a fault. People reached is another aim.".into(),
        (Some(_), _) if best.a_year <= 0.0 => "With a budget of £0 nothing can run. Type what there is to spend in one year.".into(),
        (Some((pounds, offer)), _) => format!(
            "Nothing that serves this aim fits within {budget} a year: the cheapest, {}, takes {} at its smallest. Raise the budget or lower its fewest a year.",
            programme_name(answer, &answer.inputs.plan.programmes[offer.at].id),
            pounds_whole(pounds)
        ),
    }
}

/// What the next step of money would go to.
pub fn next_step(answer: &Appraisal, best: &BestMix) -> Option<String> {
    let MixState::Found { mix, .. } = &best.state else { return None };
    let next = best.next.as_ref()?;
    let step = pounds_whole(best.ladder.step);
    let changes = steps_between(answer, mix, next);
    let extra = next.value - mix.value;
    if changes.is_empty() {
        return Some(format!(
            "The next {step} a year would change nothing: by this aim what is worth having already runs at its largest, or needs more than that to begin."
        ));
    }
    let aim = answer.budget().aim;
    let more = if aim.is_people() {
        format!("{} more {}", rounded_count(extra), one_or_many(extra.round(), "person", "people"))
    } else {
        format!("{} more over {}", pounds_prose(extra), years_of(f64::from(answer.inputs.settings.years)))
    };
    Some(format!("The next {step} a year would go to {}, and bring {more}.", list(&changes)))
}

/// What changes from one mix to another: "IRIS (2,000 women more)".
fn steps_between(answer: &Appraisal, from: &Mix, to: &Mix) -> Vec<String> {
    let programmes = answer.inputs.plan.programmes.iter().enumerate();
    let change = programmes.filter_map(|(at, plan)| {
        let (before, after) = (from.units(at), to.units(at));
        let change = after - before;
        if change.abs() <= before.max(after) * 1e-6 {
            return None;
        }
        let said = units_said(answer, &plan.id, change.abs());
        let name = programme_name(answer, &plan.id);
        Some(match (before == 0.0, after == 0.0) {
            (true, _) => format!("{name} ({said})"),
            (_, true) => format!("none of {name} any more"),
            _ if change > 0.0 => format!("{name} ({said} more)"),
            _ => format!("{name} ({said} fewer)"),
        })
    });
    change.collect()
}

pub fn ladder_columns() -> [&'static str; 4] {
    ["Budget a year", "What it buys", "What it brings over all years", "New on this step"]
}

pub fn ladder_caption(answer: &Appraisal, best: &BestMix) -> String {
    let (aim, years) = (answer.budget().aim, years_of(f64::from(answer.inputs.settings.years)));
    let prices = price_basis(answer.inputs.settings.price_year);
    let brings = if aim.is_people() {
        format!("whom it reaches over {years}, each year counted anew; budgets in {prices}")
    } else {
        format!("what it brings over {years}, present value, {prices}")
    };
    format!(
        "{}: the mix that does most at each budget, in steps of {}; {brings}, {}. Aim: {}.",
        answer.inputs.place.name,
        pounds_whole(best.ladder.step),
        super::super::central_case(),
        lower_first(aim_label(aim))
    )
}

/// Cells of a rung, with the one below it.
pub fn rung_cells(answer: &Appraisal, rung: &Rung, below: Option<&Rung>) -> [String; 3] {
    let mix = match &rung.mix {
        Ok(mix) => mix,
        Err(NoMix::TooLittle { needed_pounds }) => {
            return [format!("What has to run alone costs {}", pounds_whole(*needed_pounds)), "–".into(), "–".into()];
        }
        Err(_) => return ["–".into(), "–".into(), "–".into()],
    };
    let nothing = Mix::default();
    let before = below.and_then(|rung| rung.mix.as_ref().ok()).unwrap_or(&nothing);
    let steps = steps_between(answer, before, mix);
    let brings = if answer.budget().aim.is_people() { rounded_count(mix.value) } else { pounds_whole(mix.value) };
    [mix_said(answer, mix), brings, if steps.is_empty() { "Nothing".into() } else { upper_first(&list(&steps)) }]
}

/// How often the draws agree.
pub fn agreement_said(answer: &Appraisal, agreement: &Agreement) -> Vec<String> {
    let draws = count(agreement.draws as f64);
    let mut said = vec![format!(
        "With other plausible numbers, the same programmes came out best in {} of {draws} draws within the same budget, and another choice in {}.",
        count(agreement.same as f64),
        count((agreement.draws - agreement.same) as f64)
    )];
    let each = agreement.runs.iter().zip(&answer.inputs.plan.programmes);
    let each: Vec<String> = each.map(|(runs, plan)| format!("{} in {}", programme_name(answer, &plan.id), count(*runs as f64))).collect();
    said.push(format!("Each was part of the best mix: {}.", list(&each)));
    said.push("This covers doubt in the numbers we included, not everything that could go wrong.".into());
    said
}

/// A programme that cannot be part of a mix, and why.
pub fn not_offered(answer: &Appraisal, outcome: &ProgrammeOutcome) -> String {
    format!("{}: {}.", programme_name(answer, &outcome.id), plan_text::NO_COST)
}

/// Hint under the fewest a year.
pub fn smallest_hint() -> &'static str {
    "Empty: any number will do."
}

/// Hint under the most a year.
pub fn largest_hint(answer: &Appraisal, outcome: &ProgrammeOutcome) -> String {
    let planned = units_said(answer, &outcome.id, outcome.delivered.scale);
    let plan = answer.inputs.plan.programmes.iter().find(|plan| plan.id == outcome.id);
    let (need, now) = plan.map_or((0.0, 0.0), |plan| (answer.outcome.need.base(plan.need_base), plan.runs_now()));
    let need = rounded_count((need - now).max(0.0));
    let need = if now > 0.0 { format!("Local need beyond what runs now: about {need}.") } else { format!("Local need: about {need}.") };
    format!("Empty: {planned}, as in Programmes. {need}")
}
