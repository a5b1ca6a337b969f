//! The questions a finance director asks, answered from the scenario, with what has to be granted.

use super::super::answer::{budget_part, present_sum};
use super::super::number::{list, percent, pounds_prose};
use super::super::sentence::lower_first;
use super::super::standing_share::{RestsOnOf, rests_on_sentence};
use super::super::uncertainty::{beside_central, central_net, chance_caution, chances_said, input_name, input_value, nothing_happens, off};
use super::super::{
    charts::programme_name, doing_nothing::costs_of_abuse_changed, figure, programmes::grade_name, some_costs_missing, who_pays_answer,
};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{EvidenceClass, Grade, Payer};
use ledger_model::model::EffectPlan;
use ledger_model::quantities::Perspective;
use ledger_model::simulation::{Measure, Net, SwitchingValue};

const NOTHING: f64 = 0.5;
/// Programmes named in one breath.
const NAMED: usize = 3;

/// A question, and its answer in sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub asked: &'static str,
    pub answer: Vec<String>,
}

/// The five hardest, each answered from the scenario.
pub fn case_questions(answer: &Appraisal) -> [Question; 5] {
    let of = |asked, answer: Vec<String>| Question { asked, answer: answer.into_iter().map(|text| text.replace('\u{a0}', " ")).collect() };
    [
        of("Is it cashable: will my budget fall?", cashable(answer)),
        of("Would it have happened anyway, and is anyone counted twice?", anyway(answer)),
        of("How good is the evidence, and who says so?", evidence(answer)),
        of("What if you are wrong?", wrong(answer)),
        of("Why should we pay when others gain?", why_we(answer)),
    ]
}

fn cashable(answer: &Appraisal) -> Vec<String> {
    let public = &answer.outcome.total.public_sector;
    let basis = format!("({}; {})", figure::period_and_prices(answer), figure::central_case());
    if public.benefit < NOTHING {
        let rise = if public.benefit <= -NOTHING {
            format!("No. What public services spend on abuse would rise by about {} {basis}.", pounds_prose(-public.benefit))
        } else {
            "No. No costs avoided by public services are counted here, so no budget falls because of this.".to_owned()
        };
        return [Some(rise.as_str()), some_costs_missing(answer)].into_iter().flatten().map(str::to_owned).collect();
    }
    let opening = match public.cashable {
        cash if cash >= public.benefit - NOTHING => "It could",
        cash if cash >= NOTHING => "In part",
        _ => "No",
    };
    let budget: String = budget_part(answer).into_iter().map(|(text, _)| text).collect();
    let avoided = present_sum(answer, public.benefit, Perspective::PublicSector).value;
    let first = format!("{opening}. Public services would avoid about {avoided} {basis}. {budget}");
    let after = match some_costs_missing(answer) {
        Some(missing) => missing.to_owned(),
        None => format!(
            "Against what they pay, counting only what could leave a budget, they end {} ({}).",
            off(central_net(answer, Net::Cashable)),
            beside_central(answer, Net::Cashable)
        ),
    };
    vec![first, after, "Book nothing as a saving before whoever holds the budget agrees to take it out.".into()]
}

/// Names of programmes, the first few of many.
fn some_of(names: &[String]) -> String {
    match names.len() {
        number if number > NAMED => format!("{} and {} more", names[..NAMED - 1].join(", "), number + 1 - NAMED),
        _ => list(names),
    }
}

/// Names of the programmes whose chosen estimate is of some classes.
fn of_class(answer: &Appraisal, classes: &[EvidenceClass]) -> Vec<String> {
    let each = answer.outcome.programmes.iter().zip(&answer.inputs.estimates).filter(|(outcome, id)| {
        let estimate = answer.programme(&outcome.id).and_then(|one| one.estimates.iter().find(|estimate| estimate.id == **id));
        estimate.is_some_and(|estimate| classes.contains(&estimate.class))
    });
    each.map(|(outcome, _)| programme_name(answer, &outcome.id)).collect()
}

fn anyway(answer: &Appraisal) -> Vec<String> {
    use EvidenceClass::{Controlled, Matched, Modelled, None as Unmeasured, Proxy, Uncontrolled};
    let mut all = Vec::new();
    let mut say = |names: Vec<String>, what: &str| {
        if !names.is_empty() {
            all.push(format!("{what}: {}.", some_of(&names)));
        }
    };
    say(
        of_class(answer, &[Controlled, Matched]),
        "Measured against people who did not get it, so what would have happened anyway is taken off",
    );
    say(
        of_class(answer, &[Modelled]),
        "Compared with people who did not get it, but what was measured is short of abuse: a model works out the rest",
    );
    say(of_class(answer, &[Proxy]), "Not measured itself: the effect is borrowed from trials of another programme or country");
    say(of_class(answer, &[Uncontrolled]), "Nobody compared it with people who did not get it, so some of this may have happened anyway");
    say(of_class(answer, &[Unmeasured]), "No effect measured");
    let taken_off = answer.inputs.plan.programmes.iter().filter_map(|programme| match &programme.effect {
        EffectPlan::Reduction { deadweight: Some(slot), .. } if answer.inputs.value(*slot) > 0.0 => {
            Some(format!("{} ({})", programme_name(answer, &programme.id), percent(answer.inputs.value(*slot))))
        }
        _ => None,
    });
    say(taken_off.collect(), "A share is taken off for what would have happened anyway (deadweight)");
    let overlap = answer.outcome.total.overlap;
    all.push(if overlap.abs() < NOTHING {
        "Nothing is taken off for people reached by two programmes. Overlap is looked for only between programmes that draw on the same group: somebody who is in two groups may be counted in both.".into()
    } else {
        format!(
            "A survivor reached by two programmes that draw on the same group is counted once: about {} is taken off for that ({}; {}). Somebody who is in two groups, such as a patient who is also at high risk, may be counted in both.",
            pounds_prose(overlap.abs()),
            figure::period_and_prices(answer),
            figure::central_case()
        )
    });
    all
}

fn evidence(answer: &Appraisal) -> Vec<String> {
    let public = answer.outcome.total.public_sector.benefit.abs() >= NOTHING;
    let mut all = vec![rests_on_sentence(answer, if public { RestsOnOf::Public } else { RestsOnOf::Everyone })];
    let graded = [Grade::High, Grade::Moderate, Grade::ModerateLow, Grade::Low, Grade::NotRated].into_iter().filter_map(|grade| {
        let of_grade = |id: &str| answer.programme(id).is_some_and(|one| one.ratings.evidence.grade == grade);
        let names: Vec<String> =
            answer.outcome.programmes.iter().filter(|one| of_grade(&one.id)).map(|one| programme_name(answer, &one.id)).collect();
        (!names.is_empty()).then(|| format!("{}: {}", lower_first(grade_name(grade)), some_of(&names)))
    });
    let graded: Vec<String> = graded.collect();
    if !graded.is_empty() {
        all.push(format!("How the evidence behind each is rated: {}.", graded.join("; ")));
    }
    let changed = if costs_of_abuse_changed(answer) { ", with changes by whoever made this" } else { "" };
    all.push(format!("What a year of abuse costs is the Home Office’s figure{changed}; the sources below say who found the rest."));
    all
}

fn wrong(answer: &Appraisal) -> Vec<String> {
    let Some(draws) = answer.draws() else {
        return vec!["These are figures as quoted: no range was worked out, so this cannot be answered.".into()];
    };
    let public = draws.summary(Measure::Total(Net::Public));
    if nothing_happens(&public) {
        let nothing =
            "No public money is spent or avoided in any run, so there is nothing here to be wrong about: only what is not counted.";
        return [Some(nothing), some_costs_missing(answer)].into_iter().flatten().map(str::to_owned).collect();
    }
    let (low, high) = public.middle_80;
    let mut all: Vec<String> = some_costs_missing(answer).into_iter().map(str::to_owned).collect();
    all.push(format!(
        "In the worst 1 in 10 runs public services end {} or worse; in the best 1 in 10, {} or better ({}).",
        off(low),
        off(high),
        figure::period_and_prices(answer)
    ));
    all.extend(chances_said(answer));
    all.extend(answer.turns().map(|(slot, at)| {
        let name = lower_first(&input_name(answer, slot));
        let now = input_value(answer, slot, answer.inputs.value(slot));
        let turns = match at {
            SwitchingValue::At { value, pays_above } => format!(
                "public money breaks even at {}, and comes out ahead {} it",
                input_value(answer, slot, value),
                if pays_above { "above" } else { "below" }
            ),
            SwitchingValue::AlwaysPays => "public services come out ahead at every value in its range".into(),
            SwitchingValue::NeverPays => "public services come out behind at every value in its range".into(),
        };
        format!("The number that matters most is {name} ({now} here): {turns}.")
    }));
    all.push(chance_caution().into());
    all
}

fn why_we(answer: &Appraisal) -> Vec<String> {
    let nothing = answer.outcome.total.cost < NOTHING;
    let who = who_pays_answer(answer).into_iter().map(|(text, _)| text).collect();
    let who: String = some_costs_missing(answer).filter(|_| nothing).map_or(who, str::to_owned);
    let total = &answer.outcome.total;
    let most =
        Payer::ALL.into_iter().max_by(|one, other| total.by_payer[*one as usize].cost.total_cmp(&total.by_payer[*other as usize].cost));
    let gains_more = |payer: Payer, share: f64| share * total.cost > total.by_payer[payer as usize].cost + NOTHING;
    let shares = total.fair_shares();
    let others =
        shares.is_some_and(|shares| Payer::ALL.into_iter().any(|payer| Some(payer) != most && gains_more(payer, shares[payer as usize])));
    let shared = if others {
        "It is fair to ask the others to share the cost: the page on who pays shows what each would pay if cost followed the money that could leave its budget."
    } else if shares.is_some() {
        "Nobody else could take more out of a budget than they pay already, so nobody else can be asked to pay because of it."
    } else {
        "No payer could take money out of a budget, so the cost cannot be shared by that. It is a choice about whom to protect."
    };
    vec![who, shared.into()]
}
