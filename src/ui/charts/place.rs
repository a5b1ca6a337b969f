//! The pictures of a place: what abuse costs it in a year, and its provision against what is recommended.

use super::picture::used;
use super::{Against, Bar, Cell, Chart, Look, Row, Table, Width, against, amount, bars, chart_figure, text, total};
use crate::words::{self, nothing_text, provision_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Kind, Standard};
use ledger_model::model::{Component, DoingNothing, Provision, Quantity, StepId};
use ledger_model::quantities::Tabled;
use yew::prelude::*;

/// Actual against recommended, for what has been typed.
pub fn provision_chart(answer: &Appraisal, rows: &[(&Standard, &Provision)]) -> Html {
    let each: Vec<Against> = rows
        .iter()
        .map(|(standard, row)| Against {
            name: standard.label.clone(),
            note: words::recommended_note(row),
            share: row.share,
            enough: !row.is_short(),
            says: words::actual_says(row, standard),
        })
        .collect();
    let drawings = Width::BOTH.map(|width| against(&each, width));
    let line = |(standard, row): &(&Standard, &Provision)| {
        let gap = row.gap.map(|gap| Tabled::plain(gap.max(0.0)));
        let cost = row.cost_of_gap.map(Tabled::pounds);
        let held = [row.actual.map(Tabled::plain), Some(Tabled::plain(row.recommended)), row.share.map(Tabled::share), gap, cost];
        let said = words::provision_cells(row);
        let cells = said.iter().zip(held).map(|(said, number)| Cell { number, ..text(said) }).collect();
        Row::new(&standard.label, cells).known_as(&standard.id)
    };
    let lines: Vec<Row> = rows.iter().map(line).collect();
    let description: String = rows.iter().map(|(standard, row)| words::provision_described(row, standard)).collect();
    let measure = words::provision_measure(answer);
    chart_figure(&Chart {
        id: "provision",
        finding: &words::provision_finding(rows),
        measure: &measure,
        keys: &used(&[(Look::Saved, provision_text::ENOUGH_KEY), (Look::Part, provision_text::SHORT_KEY)], &drawings[0]),
        drawings: &drawings,
        title: provision_text::PICTURE,
        description: &description,
        caveat: Some(provision_text::CAUTION),
        table: Table { caption: provision_text::CAPTION, headings: &words::provision_columns(), rows: &lines, foot: None, of_words: false },
    })
}

/// The yearly cost of doing nothing, by who bears it and kind of value.
pub fn doing_nothing_chart(answer: &Appraisal, cost: &DoingNothing) -> Html {
    let look = |kind: Kind| match kind {
        Kind::Public => Look::Cost,
        Kind::Economy => Look::Economy,
        Kind::Harm => Look::Harm,
        Kind::Unsplit => Look::Part,
    };
    let parts = cost.payers.iter().flat_map(|borne| {
        let kinds = Kind::ALL.into_iter().map(|kind| (borne.payer, kind, borne.kinds[kind as usize]));
        kinds.filter(|(_, _, pounds)| *pounds != 0.0)
    });
    let rows: Vec<Bar> = parts
        .map(|(payer, kind, pounds)| {
            let (name, note) = (words::payer(payer).to_owned(), words::borne_kind(kind).to_owned());
            Bar { name, note, pounds, look: look(kind), range: None }
        })
        .collect();
    let drawings = Width::BOTH.map(|width| bars(&rows, width));
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Unsplit || cost.kinds[*kind as usize] != 0.0).collect();
    let cells = |pounds: &[f64; Kind::COUNT]| kinds.iter().map(|kind| amount(pounds[*kind as usize])).collect::<Vec<_>>();
    let lines = cost.payers.iter().map(|borne| {
        let which = StepId::total(Quantity::CostOfDoingNothing).component(Component::Payer(borne.payer));
        Row::new(
            words::payer(borne.payer),
            cells(&borne.kinds).into_iter().chain([total(borne.total, which, &words::borne_by(borne.payer))]).collect(),
        )
    });
    let lines: Vec<Row> = lines.collect();
    let whole = total(cost.total, StepId::total(Quantity::CostOfDoingNothing), nothing_text::WHOLE);
    let foot = Row::new(words::all_payers(), cells(&cost.kinds).into_iter().chain([whole]).collect());
    let described = rows.iter().map(|bar| words::bar_described(&bar.name, &bar.note, bar.pounds));
    let description: String = described.collect();
    let keys = [(Look::Cost, nothing_text::PUBLIC_KEY), (Look::Economy, nothing_text::ECONOMY_KEY), (Look::Harm, nothing_text::HARM_KEY)];
    let measure = words::doing_nothing_measure(answer);
    let columns = words::doing_nothing_columns(&kinds);
    chart_figure(&Chart {
        id: "doing-nothing",
        finding: &words::doing_nothing_finding(cost),
        measure: &measure,
        keys: &used(&keys, &drawings[0]),
        drawings: &drawings,
        title: nothing_text::WHO,
        description: &description,
        caveat: Some(nothing_text::NEVER_ONE_BAR),
        table: Table { caption: &measure, headings: &columns, rows: &lines, foot: Some(&foot), of_words: false },
    })
}
