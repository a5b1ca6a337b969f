//! Results: who pays, who saves?

use super::frame::{entry, results_page, runs};
use crate::app::{ResultsView, WorkspaceHandle};
use crate::ui::charts::{Row, Table, amount, ledger, number, payers_chart};
use crate::ui::taking::copy_button;
use crate::words::{self, result_text, taking_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Payer;
use ledger_model::quantities::Tabled;
use std::rc::Rc;
use yew::prelude::*;

/// Results: who pays, who saves?
pub fn who_pays_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::WhoPays, |_| result_text::WHO_PAYS_TITLE.to_owned(), matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    html! {
        <>
            <div class="answer spaced">
                <p>{ runs(&words::who_pays_answer(answer)) }</p>
                { copy_button("who-pays", taking_text::COPY, result_text::WHO_PAYS_TITLE) }
            </div>
            { entry(result_text::SIDE_BY_SIDE, result_text::SIDE_BY_SIDE_NOTE, payers_chart(answer)) }
            { entry(result_text::FAIR_SHARE, result_text::FAIR_SHARE_NOTE, fair_share(answer)) }
        </>
    }
}

/// What each would pay if cost followed cashable gains.
fn fair_share(answer: &Appraisal) -> Html {
    let results = &answer.outcome.total;
    let Some(shares) = results.fair_shares() else {
        return html! { <p>{ result_text::NO_FAIR_SHARE }</p> };
    };
    let shown = |payer: &Payer| payer.is_public() || results.by_payer[*payer as usize].cost != 0.0;
    let row = |payer: Payer| {
        let (now, share) = (results.by_payer[payer as usize].cost, shares[payer as usize]);
        let of_cost = if results.cost > 0.0 { now / results.cost } else { 0.0 };
        let would = share * results.cost;
        let part = |part: f64| number(&words::share(part), Tabled::share(part));
        let cells = vec![part(of_cost), part(share), amount(now), amount(would), amount(would - now)];
        Row::new(words::payer(payer), cells)
    };
    let rows: Vec<Row> = Payer::ALL.into_iter().filter(shown).map(row).collect();
    let whole = || number(&words::share(1.0), Tabled::share(1.0));
    let foot = Row::new(words::all_payers(), vec![whole(), whole(), amount(results.cost), amount(results.cost), amount(0.0)]);
    let caption = words::fair_share_caption(answer);
    let table =
        ledger(&Table { caption: &caption, headings: &words::fair_share_columns(), rows: &rows, foot: Some(&foot), of_words: false });
    let needed = answer.budget_years().iter().map(|year| year.cash_pounds).sum();
    let [of, _] = words::fair_share_of(answer, needed);
    html! { <>{ table }<p class="quietly">{ of }</p></> }
}
