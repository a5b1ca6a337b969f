//! Results: who pays, who saves?

use super::frame::{AnswerProps, Entry, ResultsPage, runs};
use crate::app::{Answer, ResultsView};
use crate::evidence::Payer;
use crate::ui::charts::{Column, Ledger, PayersChart, Row, amount, text};
use crate::words::{self, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// Results: who pays, who saves?
#[component]
pub fn WhoPaysPage() -> Html {
    let title = Callback::from(|_: Rc<Answer>| result_text::WHO_PAYS_TITLE.to_owned());
    html! { <ResultsPage view={ResultsView::WhoPays} {title} matter={Callback::from(matter)} /> }
}

fn matter(answer: Rc<Answer>) -> Html {
    html! {
        <>
            <div class="answer spaced"><p>{ runs(&words::who_pays_answer(&answer)) }</p></div>
            <Entry heading={result_text::SIDE_BY_SIDE} note={result_text::SIDE_BY_SIDE_NOTE}><PayersChart answer={answer.clone()} /></Entry>
            <Entry heading={result_text::FAIR_SHARE} note={result_text::FAIR_SHARE_NOTE}><FairShare answer={answer.clone()} /></Entry>
        </>
    }
}

/// What each would pay if cost followed cashable gains.
#[component]
fn FairShare(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    let results = &answer.outcome.total;
    let Some(shares) = results.fair_shares() else {
        return html! { <p>{ result_text::NO_FAIR_SHARE }</p> };
    };
    let shown = |payer: &Payer| payer.is_public() || results.by_payer[*payer as usize].cost != 0.0;
    let row = |payer: Payer| {
        let (now, share) = (results.by_payer[payer as usize].cost, shares[payer as usize]);
        let of_cost = if results.cost > 0.0 { now / results.cost } else { 0.0 };
        let would = share * results.cost;
        let cells = vec![text(words::share(of_cost)), text(words::share(share)), amount(now), amount(would), amount(would - now)];
        Row::new(words::payer(payer), cells)
    };
    let rows: Vec<Row> = Payer::ALL.into_iter().filter(shown).map(row).collect();
    let whole = || text(words::share(1.0));
    let foot = Row::new(words::all_payers(), vec![whole(), whole(), amount(results.cost), amount(results.cost), amount(0.0)]);
    let column = |(at, heading): (usize, &'static str)| if at == 0 { Column::words(heading) } else { Column::number(heading) };
    let columns: Vec<Column> = words::fair_share_columns().into_iter().enumerate().map(column).collect();
    html! { <Ledger caption={words::fair_share_caption(answer)} {columns} {rows} foot={Some(foot)} /> }
}
