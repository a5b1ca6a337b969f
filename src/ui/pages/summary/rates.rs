//! Net present value at other discount rates.

use crate::ui::charts::{Column, Ledger, Row, amount};
use crate::ui::pages::frame::AnswerProps;
use crate::words;
use yew::prelude::*;

/// Net present value at other discount rates.
#[component]
pub fn Rates(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    let row = |rate: &f64| {
        let (public, society) = answer.outcome.total.net_at(*rate);
        Row::new(words::rate(*rate), vec![amount(public), amount(society)])
    };
    let [rate, public, society] = words::rates_columns();
    let columns = vec![Column::words(rate), Column::number(public), Column::number(society)];
    html! { <Ledger caption={words::rates_caption(answer)} {columns} rows={answer.rates().iter().map(row).collect::<Vec<_>>()} /> }
}
