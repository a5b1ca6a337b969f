//! The pictures of the results, each with its finding, what it measures and its table.

use super::doubt::band_key;
use super::{
    Bar, Chart, Drawing, KeyItem, Look, Mark, Row, Running, Step, Table, Width, amount, bars, chance, chart_figure, payer_rows, payers,
    pounds_range, running, steps, steps_of, total,
};
use crate::words::{self, KindBar, Whose, key};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::model::{Component, Quantity, StepId};
use ledger_model::simulation::Measure;
use yew::prelude::*;

/// An amount in a drawing: in full words on wide ones, short on narrow ones.
pub fn say(width: Width, pounds: f64) -> String {
    if width.is_wide() { words::pounds_prose(pounds) } else { words::pounds_narrow(pounds) }
}

pub(super) fn used(looks: &[(Look, &str)], marks: &Drawing) -> Vec<KeyItem> {
    let drawn = |look: &Look| marks.marks.iter().any(|mark| matches!(mark, Mark::Bar { look: drawn, .. } if drawn == look));
    looks.iter().filter(|(look, _)| drawn(look)).map(|(look, name)| KeyItem::new(*look, name)).collect()
}

/// Who pays, who saves.
pub fn payers_chart(answer: &Appraisal) -> Html {
    let results = &answer.outcome.total;
    let rows = payer_rows(results);
    let drawings = Width::BOTH.map(|width| payers(&rows, width));
    let keys = [
        (Look::Cost, key::COST),
        (Look::Saved, key::CASHABLE),
        (Look::Demand, key::DEMAND),
        (Look::Economy, key::ECONOMY),
        (Look::Harm, key::HARM),
        (Look::Part, key::ELSEWHERE),
        (Look::Lost, key::LOST),
    ];
    let lines: Vec<Row> = rows
        .iter()
        .map(|row| {
            let net = row.benefit() - row.cost;
            let amounts = [row.cost, row.cashable, row.demand, row.elsewhere, row.benefit(), net];
            Row::new(&row.name, amounts.map(amount).to_vec())
        })
        .collect();
    let public = &results.public_sector;
    let elsewhere: f64 = rows.iter().map(|row| row.elsewhere).sum();
    let foot = Row::new(
        words::all_payers(),
        vec![
            total(results.cost, StepId::total(Quantity::PresentCost), words::figure_cost()),
            total(public.cashable, StepId::total(Quantity::PresentCashable), words::figure_cashable()),
            amount(rows.iter().map(|row| row.demand).sum()),
            amount(elsewhere),
            total(results.benefit, StepId::total(Quantity::PresentBenefit), words::figure_benefit()),
            total(results.net_present_value, StepId::total(Quantity::NetPresentValue), words::figure_net_society()),
        ],
    );
    let description = rows.iter().map(|row| words::payer_described(&row.name, row.cost, row.benefit(), row.cashable)).collect::<String>();
    let caption = words::payers_caption(answer);
    let table = Table { caption: &caption, headings: &words::payers_columns(), rows: &lines, foot: Some(&foot), of_words: false };
    chart_figure(&Chart {
        id: "payers",
        finding: &words::who_pays_finding(results),
        measure: &words::payers_measure(answer),
        keys: &used(&keys, &drawings[0]),
        drawings: &drawings,
        title: words::payers_title(),
        description: &description,
        caveat: Some(words::payers_caveat()),
        table,
    })
}

/// Kinds of value beside the cost.
pub fn kinds_chart(answer: &Appraisal) -> Html {
    let results = &answer.outcome.total;
    let of = |kind: Kind| results.by_kind[kind as usize].benefit;
    let parts = [
        (KindBar::Cost, results.cost, Look::Cost, StepId::total(Quantity::PresentCost)),
        (KindBar::Cashable, results.public_sector.cashable, Look::Saved, StepId::total(Quantity::PresentCashable)),
        (KindBar::Demand, results.demand_avoided(), Look::Demand, StepId::total(Quantity::DemandAvoided)),
        (
            KindBar::Economy,
            of(Kind::Economy),
            Look::Economy,
            StepId::total(Quantity::KindBenefit).component(Component::Kind(Kind::Economy)),
        ),
        (KindBar::Harm, of(Kind::Harm), Look::Harm, StepId::total(Quantity::KindBenefit).component(Component::Kind(Kind::Harm))),
        (KindBar::Unsplit, of(Kind::Unsplit), Look::Part, StepId::total(Quantity::KindBenefit).component(Component::Kind(Kind::Unsplit))),
    ];
    let draws = answer.draws();
    let parts: Vec<_> = parts.into_iter().filter(|(bar, pounds, ..)| *bar != KindBar::Unsplit || *pounds != 0.0).collect();
    let rows: Vec<Bar> = parts
        .iter()
        .map(|(bar, pounds, look, _)| {
            let (name, note) = words::kind_bar(*bar);
            let range = draws.map(|draws| draws.middle_80(measure_of(*bar)));
            Bar { name: name.into(), note: note.into(), pounds: *pounds, look: *look, range }
        })
        .collect();
    let drawings = Width::BOTH.map(|width| bars(&rows, width));
    let lines = parts.iter().map(|(bar, pounds, _, which)| {
        let (name, note) = words::kind_bar(*bar);
        let range = draws.map(|draws| pounds_range(draws.middle_80(measure_of(*bar))));
        Row::new(&format!("{name} ({note})"), [total(*pounds, *which, name)].into_iter().chain(range).collect())
    });
    let lines: Vec<Row> = lines.collect();
    let description = words::described(rows.iter().map(|bar| (bar.name.as_str(), bar.pounds)));
    let keys = used(&[(Look::Lost, key::LOST)], &drawings[0]);
    let caption = words::kinds_caption(answer);
    let columns = words::kinds_columns();
    let columns: &[&str] = if draws.is_some() { &columns } else { &columns[..2] };
    let table = Table { caption: &caption, headings: columns, rows: &lines, foot: None, of_words: false };
    chart_figure(&Chart {
        id: "kinds",
        finding: &words::kinds_finding(results),
        measure: &words::kinds_measure(answer),
        keys: &keys,
        drawings: &drawings,
        title: words::kinds_title(),
        description: &description,
        caveat: None,
        table,
    })
}

/// The result behind a bar.
fn measure_of(bar: KindBar) -> Measure {
    match bar {
        KindBar::Cost => Measure::Cost,
        KindBar::Cashable => Measure::Cashable,
        KindBar::Demand => Measure::Demand,
        KindBar::Economy => Measure::Kind(Kind::Economy),
        KindBar::Harm => Measure::Kind(Kind::Harm),
        KindBar::Unsplit => Measure::Kind(Kind::Unsplit),
    }
}

/// The running total, year by year.
pub fn running_chart(answer: &Appraisal, side: Whose) -> Html {
    let results = &answer.outcome.total;
    let (totals, payback) = match side {
        Whose::Public => (&results.cumulative_public_net, results.public_sector.payback),
        Whose::Society => (&results.cumulative_net, results.payback),
    };
    let first = answer.inputs.settings.first_year;
    let draws = answer.draws();
    let so_far = |year: usize| match side {
        Whose::Public => Measure::PublicSoFar(year),
        Whose::Society => Measure::SocialSoFar(year),
    };
    let line = Running {
        years: (0..totals.len()).map(|at| words::year_name(first, at)).collect(),
        totals: totals.clone(),
        pays_back: payback.value().map(|year| year as usize),
        says: words::running_mark(payback, answer.inputs.plan.years),
        band: draws.map_or_else(Vec::new, |draws| (0..totals.len()).map(|year| draws.middle_80(so_far(year))).collect()),
    };
    let drawings = Width::BOTH.map(|width| running(&line, width));
    let finding = words::running_finding(side, payback, totals, answer.inputs.plan.years);
    let headings: Vec<String> = (0..totals.len()).map(|at| words::year_heading(first, at)).collect();
    let paid = draws.map_or_else(Vec::new, |draws| draws.paid_back_by(side == Whose::Society));
    let row = |(at, (heading, sum)): (usize, (&String, &f64))| {
        let beside = line.band.get(at).zip(paid.get(at));
        let beside = beside.map(|(ends, paid)| [pounds_range(*ends), chance(*paid)]);
        Row::new(heading, [amount(*sum)].into_iter().chain(beside.into_iter().flatten()).collect())
    };
    let rows: Vec<Row> = headings.iter().zip(totals).enumerate().map(row).collect();
    let description = words::described(line.years.iter().map(String::as_str).zip(totals.iter().copied()));
    let id = if side == Whose::Public { "running-public" } else { "running-all" };
    let measure = words::running_measure(side, answer) + &draws.map_or_else(String::new, words::band_measure);
    let columns = words::band_columns();
    let columns: &[&str] = if draws.is_some() { &columns } else { &columns[..2] };
    let table = Table { caption: &measure, headings: columns, rows: &rows, foot: None, of_words: false };
    let keys: Vec<KeyItem> = draws.map(|_| band_key()).into_iter().collect();
    chart_figure(&Chart {
        id,
        finding: &finding,
        measure: &measure,
        keys: &keys,
        drawings: &drawings,
        title: &words::running_title(side),
        description: &description,
        caveat: draws.map(|_| words::chance_caution()),
        table,
    })
}

/// From gross to what is left over.
pub fn steps_chart(answer: &Appraisal, side: Whose) -> Html {
    let sums = |results: &ledger_model::model::Results| {
        let public = &results.by_kind[Kind::Public as usize];
        match side {
            Whose::Public => [public.benefit_gross, public.overlap, public.benefit, results.public_sector.cost, results.public_sector.net],
            Whose::Society => [results.benefit_gross, results.overlap, results.benefit, results.cost, results.net_present_value],
        }
    };
    let programmes = &answer.outcome.programmes;
    let named = programmes.iter().map(|one| (words::programme_name(answer, &one.id), sums(&one.results)));
    let named: Vec<(String, [f64; 5])> = named.collect();
    let [gross, overlap, benefit, cost, net] = sums(&answer.outcome.total);
    let parts: Vec<(String, f64)> = named.iter().map(|(name, sums)| (name.clone(), sums[0])).collect();
    let each: Vec<Step> = steps_of(&parts, overlap, cost);
    let drawings = Width::BOTH.map(|width| steps(&each, width));
    let lines = programmes.iter().zip(&named).map(|(one, (name, [gross, overlap, benefit, cost, net]))| {
        let cells = [*gross, -*overlap, *benefit, *cost, *net].map(amount).to_vec();
        Row::new(name, cells).known_as(&one.id)
    });
    let rows: Vec<Row> = lines.collect();
    let foot = Row::new(words::all_programmes(), [gross, -overlap, benefit, cost, net].map(amount).to_vec());
    let keys = [(Look::Part, key::PART), (Look::Lost, key::SHORT), (Look::Cost, key::PROGRAMMES_COST), (Look::Saved, key::SUM)];
    let description = words::described(each.iter().map(|step| (step.name.as_str(), step.to - step.from)));
    let id = if side == Whose::Public { "steps-public" } else { "steps-all" };
    let measure = words::steps_measure(side, answer);
    let table = Table { caption: &measure, headings: &words::steps_columns(), rows: &rows, foot: Some(&foot), of_words: false };
    chart_figure(&Chart {
        id,
        finding: &words::steps_finding(side, answer.inputs.plan.overlap.is_none(), overlap, net),
        measure: &measure,
        keys: &used(&keys, &drawings[0]),
        drawings: &drawings,
        title: words::steps_title(),
        description: &description,
        caveat: None,
        table,
    })
}
