//! Net present value at other discount rates.

use crate::ui::charts::{Row, Table, amount, ledger};
use crate::words;
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// Net present value at other discount rates.
pub fn rates(answer: &Rc<Appraisal>) -> Html {
    let row = |rate: &f64| {
        let (public, society) = answer.outcome.total.net_at(*rate);
        Row::new(&words::rate(*rate), vec![amount(public), amount(society)])
    };
    let rows: Vec<Row> = answer.rates().iter().map(row).collect();
    let caption = words::rates_caption(answer);
    ledger(&Table { caption: &caption, headings: &words::rates_columns(), rows: &rows, foot: None, of_words: false })
}
