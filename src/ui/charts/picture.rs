//! The pictures of the results, each with its finding, what it measures and its table.

use super::{
    Bar, ChartFigure, Column, KeyItem, Ledger, Look, Row, Running, Step, Width, amount, bars, payer_rows, payers, running, steps, steps_of,
    total,
};
use crate::app::Answer;
use crate::evidence::Kind;
use crate::model::{Part, What, Which};
use crate::words::{self, KindBar, Whose, key};
use std::rc::Rc;
use yew::prelude::*;

/// An amount in a drawing: in full words on wide ones, short on narrow ones.
pub fn say(width: Width, pounds: f64) -> String {
    if width.is_wide() { words::pounds_prose(pounds) } else { words::pounds_narrow(pounds) }
}

/// Whose results.
#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    /// The answer.
    pub answer: Rc<Answer>,
    /// Public money only, or everything; where a picture has both.
    #[prop_or(Whose::Public)]
    pub whose: Whose,
}

fn used(looks: &[(Look, &str)], marks: &super::Drawing) -> Vec<KeyItem> {
    let drawn = |look: &Look| marks.marks.iter().any(|mark| matches!(mark, super::Mark::Bar { look: drawn, .. } if drawn == look));
    looks.iter().filter(|(look, _)| drawn(look)).map(|(look, name)| KeyItem::new(*look, *name)).collect()
}

/// Who pays, who saves.
#[component]
pub fn PayersChart(props: &ResultsProps) -> Html {
    let results = &props.answer.outcome.total;
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
            Row::new(row.name.clone(), amounts.map(amount).to_vec())
        })
        .collect();
    let public = &results.public_sector;
    let elsewhere: f64 = rows.iter().map(|row| row.elsewhere).sum();
    let foot = Row::new(
        words::all_payers(),
        vec![
            total(results.cost, Which::of(What::PresentCost), words::figure_cost()),
            total(public.cashable, Which::of(What::PresentCashable), words::figure_cashable()),
            amount(rows.iter().map(|row| row.demand).sum()),
            amount(elsewhere),
            total(results.benefit, Which::of(What::PresentBenefit), words::figure_benefit()),
            total(results.net_present_value, Which::of(What::NetPresentValue), words::figure_net_society()),
        ],
    );
    let description = rows.iter().map(|row| words::payer_described(&row.name, row.cost, row.benefit(), row.cashable)).collect::<String>();
    let caption = words::payers_caption(&props.answer);
    let columns: Vec<Column> = words::payers_columns().into_iter().enumerate().map(column).collect();
    html! {
        <ChartFigure id="payers" finding={words::who_pays_finding(results)} measure={words::payers_measure(&props.answer)}
            keys={used(&keys, &drawings[0])} {drawings} title={words::payers_title()} {description} caveat={words::payers_caveat()}>
            <Ledger {caption} {columns} rows={lines} foot={Some(foot)} />
        </ChartFigure>
    }
}

pub(super) fn column((at, heading): (usize, &str)) -> Column {
    if at == 0 { Column::words(heading) } else { Column::number(heading) }
}

/// Kinds of value beside the cost.
#[component]
pub fn KindsChart(props: &ResultsProps) -> Html {
    let results = &props.answer.outcome.total;
    let of = |kind: Kind| results.by_kind[kind as usize].benefit;
    let parts = [
        (KindBar::Cost, results.cost, Look::Cost, Which::of(What::PresentCost)),
        (KindBar::Cashable, results.public_sector.cashable, Look::Saved, Which::of(What::PresentCashable)),
        (KindBar::Demand, results.demand_avoided(), Look::Demand, Which::of(What::DemandAvoided)),
        (KindBar::Economy, of(Kind::Economy), Look::Economy, Which::of(What::KindBenefit).part(Part::Kind(Kind::Economy))),
        (KindBar::Harm, of(Kind::Harm), Look::Harm, Which::of(What::KindBenefit).part(Part::Kind(Kind::Harm))),
        (KindBar::Unsplit, of(Kind::Unsplit), Look::Part, Which::of(What::KindBenefit).part(Part::Kind(Kind::Unsplit))),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|(bar, pounds, ..)| *bar != KindBar::Unsplit || *pounds != 0.0).collect();
    let rows: Vec<Bar> = parts
        .iter()
        .map(|(bar, pounds, look, _)| {
            let (name, note) = words::kind_bar(*bar);
            Bar { name: name.into(), note: note.into(), pounds: *pounds, look: *look }
        })
        .collect();
    let drawings = Width::BOTH.map(|width| bars(&rows, width));
    let lines = parts.iter().map(|(bar, pounds, _, which)| {
        let (name, note) = words::kind_bar(*bar);
        Row::new(format!("{name} ({note})"), vec![total(*pounds, *which, name)])
    });
    let lines: Vec<Row> = lines.collect();
    let description = words::described(rows.iter().map(|bar| (bar.name.as_str(), bar.pounds)));
    let columns: Vec<Column> = words::kinds_columns().into_iter().enumerate().map(column).collect();
    let keys = used(&[(Look::Lost, key::LOST)], &drawings[0]);
    html! {
        <ChartFigure id="kinds" finding={words::kinds_finding(results)} measure={words::kinds_measure(&props.answer)} {keys} {drawings}
            title={words::kinds_title()} {description}>
            <Ledger caption={words::kinds_caption(&props.answer)} {columns} rows={lines} />
        </ChartFigure>
    }
}

/// The running total, year by year.
#[component]
pub fn RunningChart(props: &ResultsProps) -> Html {
    let (answer, side) = (&props.answer, props.whose);
    let results = &answer.outcome.total;
    let (totals, payback) = match side {
        Whose::Public => (&results.cumulative_public_net, results.public_sector.payback),
        Whose::Society => (&results.cumulative_net, results.payback),
    };
    let first = answer.inputs.settings.first_year;
    let line = Running {
        years: (0..totals.len()).map(|at| words::year_name(first, at)).collect(),
        totals: totals.clone(),
        pays_back: payback.value().map(|year| year as usize),
        says: words::running_mark(payback, totals.len()),
    };
    let drawings = Width::BOTH.map(|width| running(&line, width));
    let last = totals.last().copied().unwrap_or(0.0);
    let finding = words::running_finding(side, payback, last, totals.len());
    let headings: Vec<String> = (0..totals.len()).map(|at| words::year_heading(first, at)).collect();
    let rows: Vec<Row> = headings.iter().zip(totals).map(|(heading, sum)| Row::new(heading.clone(), vec![amount(*sum)])).collect();
    let description = words::described(line.years.iter().map(String::as_str).zip(totals.iter().copied()));
    let columns: Vec<Column> = words::running_columns().into_iter().enumerate().map(column).collect();
    let id = if side == Whose::Public { "running-public" } else { "running-all" };
    html! {
        <ChartFigure {id} {finding} measure={words::running_measure(side, answer)} {drawings} title={words::running_title(side)} {description}>
            <Ledger caption={words::running_measure(side, answer)} {columns} {rows} />
        </ChartFigure>
    }
}

/// From gross to what is left over.
#[component]
pub fn StepsChart(props: &ResultsProps) -> Html {
    let (answer, side) = (&props.answer, props.whose);
    let sums = |results: &crate::model::Results| {
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
        Row { id: one.id.clone(), ..Row::new(name.clone(), cells) }
    });
    let rows: Vec<Row> = lines.collect();
    let foot = Row::new(words::all_programmes(), [gross, -overlap, benefit, cost, net].map(amount).to_vec());
    let keys = [(Look::Part, key::PART), (Look::Lost, key::SHORT), (Look::Cost, key::PROGRAMMES_COST), (Look::Saved, key::SUM)];
    let description = words::described(each.iter().map(|step| (step.name.as_str(), step.to - step.from)));
    let columns: Vec<Column> = words::steps_columns().into_iter().enumerate().map(column).collect();
    let id = if side == Whose::Public { "steps-public" } else { "steps-all" };
    html! {
        <ChartFigure {id} finding={words::steps_finding(side, answer.inputs.plan.overlap.is_none(), overlap, net)} measure={words::steps_measure(side, answer)}
            keys={used(&keys, &drawings[0])} {drawings} title={words::steps_title()} {description}>
            <Ledger caption={words::steps_measure(side, answer)} {columns} {rows} foot={Some(foot)} />
        </ChartFigure>
    }
}
