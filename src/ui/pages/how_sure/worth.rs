//! What it would be worth to find out.

use crate::ui::charts::{Cell, Row, Table, ledger, number};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::quantities::Tabled;
use ledger_model::simulation::{Draws, Measure, Net};
use yew::prelude::*;

/// Inputs listed at most.
const MOST: usize = 10;

/// Everything at once in a sentence, then each input that is worth something.
pub fn worth(answer: &Appraisal, draws: &Draws) -> Html {
    let all = draws.perfect_information(Net::Public);
    let pays = draws.summary(Measure::Total(Net::Public)).mean > 0.0;
    let mut each = draws.evppi(Net::Public);
    each.sort_by(|one, other| other.1.total_cmp(&one.1));
    let listed = each.iter().take(MOST).filter(|(_, pounds)| *pounds >= 0.5);
    let row = |(slot, pounds): &(ledger_model::model::Slot, f64)| Row::new(&words::input_name(answer, *slot), vec![worth_of(*pounds)]);
    let rows: Vec<Row> = listed.map(row).collect();
    let foot = Row::new(words::worth_all(), vec![worth_of(all)]);
    let caption = words::worth_caption(answer, draws);
    html! {
        <>
            <p>{ words::worth_said(all, pays) }</p>
            if !rows.is_empty() {
                { ledger(&Table { caption: &caption, headings: &words::worth_columns(), rows: &rows, foot: Some(&foot), of_words: false }) }
            }
        </>
    }
}

fn worth_of(pounds: f64) -> Cell {
    number(&words::worth_up_to(pounds), Tabled::pounds(pounds))
}
