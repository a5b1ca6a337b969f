//! Figures as they are copied: sentences that carry their range, payer, years, price year and version, and what must be said with
//! them. What is unfavourable stays so.

use super::figure::{Said, price_basis};
use super::keep::made_with;
use super::number::{pounds_prose, years_of};
use super::results::Run;
use super::taking::{source_line, taking_text, whole_basis};
use super::uncertainty::{beside_central, chances_said, how_sure, per_100, signed_range};
use super::working::{ValuesSaid, WorkingSaid};
use super::{Whose, working_heading};
use crate::route::{ResultsView, Route};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Claim, Library, Programme};
use ledger_model::model::Inputs;
use ledger_model::simulation::{Measure, Net};

fn flat(runs: Vec<Run>) -> String {
    runs.into_iter().map(|(text, _)| text).collect::<String>().trim().to_owned()
}

/// What is copied, in paragraphs, its basis and its source last.
pub fn with_basis(mut paragraphs: Vec<String>, page: Route, answer: Option<&Appraisal>, out_of_date: bool) -> Vec<String> {
    paragraphs.retain(|text| !text.trim().is_empty());
    paragraphs.push(whole_basis(page, answer, out_of_date));
    paragraphs.push(source_line());
    paragraphs.iter().map(|text| text.replace('\u{a0}', " ")).collect()
}

/// The summary's answer, with everything a reader must be told beside it.
pub fn answer_copied(answer: &Appraisal, out_of_date: bool) -> Vec<String> {
    let warning = out_of_date.then(|| taking_text::OUT_OF_DATE.to_owned());
    warning.into_iter().chain(super::claim_paragraphs(answer)).collect()
}

/// A headline figure: what it is, and all of it in one line.
pub fn figure_copied(answer: &Appraisal, label: &str, said: &Said) -> Vec<String> {
    vec![format!("{}, {label}: {}.", answer.inputs.place.name, said.whole)]
}

/// A programme of the answer: cost, costs avoided and both nets, after overlap, with what the runs say.
pub fn programme_copied(answer: &Appraisal, id: &str) -> Vec<String> {
    let Some((at, one)) = answer.outcome.programmes.iter().enumerate().find(|(_, one)| one.id == id) else { return Vec::new() };
    let (name, results) = (super::programme_name(answer, id), &one.results);
    let years = years_of(results.yearly.len() as f64);
    let no_cost = super::is_whole_cost_missing(answer, one);
    let say = |pounds: f64, of_cost: bool| if of_cost && no_cost { super::no_cost_entered().to_owned() } else { pounds_prose(pounds) };
    let range = |net: Net| match answer.draws().filter(|_| !no_cost) {
        Some(draws) => {
            let runs = draws.summary(Measure::Programme(at, net));
            format!("central case; 8 in 10 runs {}; pays back in {} runs", signed_range(runs.middle_80), per_100(runs.above_zero))
        }
        None => super::central_case().to_owned(),
    };
    let public = &results.public_sector;
    let figures = format!(
        "{name} in {}, beside the other programmes chosen and after overlap, over {years}: cost to all payers {} (central case); public-sector costs avoided {} (central case), of which {} could leave a budget. Net for public services {} ({}). Net for everyone, every kind of value, {} ({}).",
        answer.inputs.place.name,
        say(results.cost, true),
        say(public.benefit, false),
        say(public.cashable, false),
        say(public.net, true),
        range(Net::Public),
        say(results.net_present_value, true),
        range(Net::Social),
    );
    [Some(figures), super::break_even(answer, at)].into_iter().flatten().collect()
}

/// Who pays and who saves.
pub fn who_pays_copied(answer: &Appraisal) -> Vec<String> {
    let results = &answer.outcome.total;
    let payers = ledger_model::evidence::Payer::ALL.into_iter().filter_map(|payer| {
        let sum = &results.by_payer[payer as usize];
        let cashable = if payer.is_public() { sum.cashable } else { 0.0 };
        let some = sum.cost != 0.0 || sum.benefit != 0.0;
        some.then(|| super::payer_described(super::payer(payer), sum.cost, sum.benefit, cashable).trim().to_owned())
    });
    let each = payers.collect::<Vec<_>>().join(" ");
    vec![flat(super::who_pays_answer(answer)), each, super::payers_caveat().to_owned()]
}

/// When it pays back, on both sides.
pub fn years_copied(answer: &Appraisal) -> Vec<String> {
    let results = &answer.outcome.total;
    let years = usize::from(answer.inputs.settings.years);
    let side = |whose: Whose| {
        let (totals, payback, net) = match whose {
            Whose::Public => (&results.cumulative_public_net, results.public_sector.payback, Net::Public),
            Whose::Society => (&results.cumulative_net, results.payback, Net::Social),
        };
        let last = totals.last().copied().unwrap_or(0.0);
        let finding = super::running_finding(whose, payback, totals, years);
        let paid = answer.draws().and_then(|draws| draws.paid_back_by(whose == Whose::Society).get(years - 1).copied());
        let paid =
            paid.map(|share| format!(" It is made up within {} in {} runs.", years_of(years as f64), per_100(share))).unwrap_or_default();
        format!(
            "{}: {finding}. Over {}, net {} ({}).{paid}",
            super::whose(whose),
            years_of(totals.len() as f64),
            pounds_prose(last),
            beside_central(answer, net)
        )
    };
    [Whose::Public, Whose::Society].map(side).to_vec()
}

/// How sure; nothing where there are no chances. The line that stands beside every chance is part of its basis.
pub fn how_sure_copied(answer: &Appraisal) -> Vec<String> {
    let Some(draws) = answer.draws() else { return Vec::new() };
    let nudges = draws.prepared.one_way(Net::Public);
    let said = how_sure(answer, draws, &nudges).into_iter().map(flat);
    said.chain(chances_said(answer)).collect()
}

/// What it would take, a sentence for each programme.
pub fn break_even_copied(answer: &Appraisal) -> Vec<String> {
    (0..answer.outcome.programmes.len()).filter_map(|at| super::break_even(answer, at)).collect()
}

/// What abuse costs the place if nothing more is done.
pub fn doing_nothing_copied(answer: &Appraisal) -> Vec<String> {
    let cost = answer.doing_nothing();
    let [first, second, ..] = super::doing_nothing_means();
    let mut all = vec![flat(super::doing_nothing_answer(answer, &cost))];
    all.push(super::doing_nothing_ranges(answer, &cost).join(" "));
    all.push(format!("{first} {second}"));
    all
}

/// One standard against what there is.
pub fn provision_copied(answer: &Appraisal, id: &str) -> Vec<String> {
    let rows = answer.provision();
    let row = rows.iter().find(|row| row.standard == id);
    let (Some(row), Some(standard)) = (row, ledger_model::embedded::library().standards.standard(id)) else { return Vec::new() };
    use super::provision_text as text;
    let actual = row.actual.map_or_else(|| text::NOT_TYPED.to_owned(), |actual| super::provision_amount(actual, standard));
    vec![
        format!(
            "{}, {}. {}: {}. {}: {actual}. {}: {}. {}: {}.",
            answer.inputs.place.name,
            standard.label,
            text::RECOMMENDED,
            super::provision_amount(row.recommended, standard),
            text::NOW,
            text::GAP,
            super::gap_said(row, standard),
            text::COST_OF_GAP,
            super::cost_of_gap_said(row)
        ),
        format!("{} {}.", super::standard_rule(standard, row, answer), super::standard_standing(standard)),
        super::price_said(row, standard, answer),
    ]
}

/// Need of the place.
pub fn need_copied(answer: &Appraisal) -> Vec<String> {
    use super::place_texts as text;
    let (inputs, need) = (&answer.inputs, &answer.outcome.need);
    let plan = &inputs.plan.need;
    let between = inputs.people_range().map(|(low, high)| format!(" ({})", super::people_between(low, high))).unwrap_or_default();
    let line = |term: &str, value: String, source: String| format!("{term}: {value}. {source}.");
    vec![
        format!("{}: {}.", inputs.place.name, super::counts_source(answer)),
        line(
            text::PEOPLE,
            format!("{}{between}", super::about_people(need.people_experiencing_abuse)),
            super::prevalence_source(inputs.parameter(plan.prevalence_women), inputs.parameter(plan.prevalence_men)),
        ),
        line(text::CASES, super::about_people(need.high_risk_cases), super::cases_source(inputs.parameter(plan.high_risk))),
        line(text::IDVAS, super::posts(need.idva_posts), super::posts_source(inputs.parameter(plan.cases_per_idva))),
        line(
            text::ADMINISTRATORS,
            super::posts(need.administrator_posts),
            super::posts_source(inputs.parameter(plan.cases_per_administrator)),
        ),
        format!(
            "{}: about {} for everyone, of which {} ({}, central case).",
            text::NOTHING_DONE,
            pounds_prose(need.cost_of_doing_nothing()),
            super::of_it_public(&pounds_prose(need.public_cost_of_doing_nothing())),
            price_basis(inputs.settings.price_year)
        ),
    ]
}

/// A published claim, with whose money it counts, its price year and how it was made.
pub fn claim_copied(library: &Library, programme: &Programme, claim: &Claim) -> Vec<String> {
    let mut all = vec![
        format!("{}: {} As published: {}.", programme.name, super::claim_with_source(library, claim), super::claim_published(claim)),
        super::claim_terms(claim),
    ];
    all.extend(claim.note.clone());
    all
}

/// A working, step by step, with its sources.
pub fn working_copied(inputs: &Inputs, figure: &str, said: &WorkingSaid, out_of_date: bool) -> Vec<String> {
    let mut all = vec![format!("{} ({}).", working_heading(figure), inputs.place.name), super::working_lead(inputs)];
    all.extend(out_of_date.then(|| taking_text::OUT_OF_DATE.to_owned()));
    for (at, step) in said.steps.iter().enumerate() {
        let value = match &step.values {
            ValuesSaid::One(value) => value.clone(),
            ValuesSaid::ByYear(years) => years.iter().map(|(year, value, _)| format!("{year} {value}")).collect::<Vec<_>>().join("; "),
        };
        all.push(format!("{}. {}: {value}. {}", at + 1, step.title, step.rule));
    }
    all.extend(said.sources.iter().map(|source| format!("[{}] {}", source.number, source.citation)));
    all.push(format!("{}.", made_with()));
    all.iter().map(|text| text.replace('\u{a0}', " ")).collect()
}

/// What a button copies by the key it carries: "programme iris", "who-pays". Nothing where there is nothing of that name.
pub fn copied(key: &str, answer: &Appraisal, out_of_date: bool) -> Vec<String> {
    let (what, of) = key.split_once(' ').unwrap_or((key, ""));
    let results = Route::Results(ResultsView::Summary);
    let (page, paragraphs) = match what {
        "programme" => (results, programme_copied(answer, of)),
        "who-pays" => (results, who_pays_copied(answer)),
        "years" => (results, years_copied(answer)),
        "how-sure" => (results, how_sure_copied(answer)),
        "break-even" => (results, break_even_copied(answer)),
        "doing-nothing" => (Route::DoingNothing, doing_nothing_copied(answer)),
        "provision" => (Route::Provision, provision_copied(answer, of)),
        "need" => (Route::Place, need_copied(answer)),
        _ => return Vec::new(),
    };
    if paragraphs.is_empty() { paragraphs } else { with_basis(paragraphs, page, Some(answer), out_of_date) }
}
