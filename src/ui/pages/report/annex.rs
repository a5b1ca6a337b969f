//! The annex: each programme, what was assumed, what was changed, and the sources.

use super::sheet::Paper;
use crate::ui::charts::{Row, Table, amount, text};
use crate::ui::nodes::Nodes;
use crate::ui::pages::plan::{fair, years_table};
use crate::ui::pages::summary;
use crate::words::{self, Cited, plan_text, report_text as texts};
use ledger_model::model::{Funder, ResolvedParameter, Scenario};
use yew::prelude::*;

/// Both tables by programme.
pub fn by_programme(paper: &Paper) -> Html {
    summary::by_programme(paper.answer)
}

/// What it takes in each year's own pounds, who has promised what, and a fair share.
pub fn budget(paper: &Paper) -> Html {
    let answer = paper.answer;
    let years = answer.budget_years();
    let row = |(at, funder): (usize, &Funder)| {
        let promised = years.iter().filter_map(|year| year.promised_cash_pounds.get(at)).sum();
        let payer = funder.payer.map_or(plan_text::NO_PAYER, words::payer);
        Row::new(&words::funder_name(&funder.name, at), vec![text(payer), amount(promised)])
    };
    let rows: Vec<Row> = answer.budget().funders.iter().enumerate().map(row).collect();
    let mut promises = Nodes::default();
    if !rows.is_empty() {
        let caption = words::promises_caption(answer);
        promises.table(&Table { caption: &caption, headings: &plan_text::PROMISES, rows: &rows, foot: None, of_words: true });
    }
    html! {
        <>
            <p>{ words::missing_said(answer, &years) }</p>
            { years_table(answer, &years) }
            { promises.html() }
            { fair(answer, &years, false) }
        </>
    }
}

/// Every number of the calculation, with its range, its standing and its source.
pub fn assumed(paper: &Paper) -> Html {
    let answer = paper.answer;
    let library = answer.library();
    let row = |(parameter, source): (&ResolvedParameter, &Option<usize>)| {
        let marks: Vec<usize> = source.iter().copied().collect();
        let cells = [words::triple_said(parameter), words::stands(parameter, answer).to_owned(), Cited::marks(&marks)];
        Row {
            id: parameter.id.clone(),
            ..Row::new(&words::assumption_label(&library, &parameter.id), cells.iter().map(|cell| text(cell)).collect())
        }
    };
    let known = |(parameter, _): &(&ResolvedParameter, &Option<usize>)| parameter.group.is_some();
    let rows: Vec<Row> = answer.inputs.parameters.iter().zip(&paper.cited.parameters).filter(known).map(row).collect();
    let mut page = Nodes::default();
    page.tag("p", &words::settings_line(answer));
    let caption = words::price_basis(answer.inputs.settings.price_year);
    page.table(&Table { caption: &caption, headings: &words::assumed_columns(), rows: &rows, foot: None, of_words: true });
    page.classed("p", "quietly", &words::standing_line());
    page.html()
}

/// What whoever made the paper changed, and why.
pub fn changes(paper: &Paper) -> Html {
    let answer = paper.answer;
    let library = answer.library();
    let plain = Scenario { parameters: Default::default(), ..answer.scenario.clone() };
    let row = |parameter: &ResolvedParameter| {
        let default = ResolvedParameter::of(&library, &plain, &parameter.id).filter(|default| !default.to_enter);
        let default = default.map_or_else(|| words::no_default().to_owned(), |default| words::triple_said(&default));
        let why = answer.scenario.parameters.get(&parameter.id).map_or("", |changed| changed.note.as_str());
        let cells = vec![text(&default), text(&words::triple_said(parameter)), text(why)];
        Row { id: parameter.id.clone(), ..Row::new(&words::assumption_label(&library, &parameter.id), cells) }
    };
    let rows: Vec<Row> = answer.inputs.parameters.iter().filter(|parameter| parameter.changed).map(row).collect();
    let mut page = Nodes::default();
    if rows.is_empty() {
        page.tag("p", texts::NOTHING_CHANGED);
    } else {
        page.tag("p", texts::CHANGED_NOTE);
        let caption = words::price_basis(answer.inputs.settings.price_year);
        page.table(&Table { caption: &caption, headings: &words::changes_columns(), rows: &rows, foot: None, of_words: true });
    }
    page.html()
}

/// The sources, numbered as the paper cites them.
pub fn sources(paper: &Paper) -> Html {
    let mut page = Nodes::default();
    page.cited(paper.cited.listed.iter().map(|source| {
        let licence = source.licence.as_ref().map(|licence| format!(" {licence}.")).unwrap_or_default();
        let address = source.address.as_ref().map(|address| format!(" {address}")).unwrap_or_default();
        (source.number, format!("{}{licence}{address}", source.citation))
    }));
    page.html()
}
