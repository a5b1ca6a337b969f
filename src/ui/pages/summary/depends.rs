//! The three numbers that would move the answer furthest.

use crate::app::{ResultsView, Route};
use crate::ui::charts::tornado_chart;
use crate::ui::pages::frame::entry;
use crate::words::doubt_text as texts;
use ledger_model::appraisal::Appraisal;
use ledger_model::simulation::Net;
use yew::prelude::*;

const SHOWN: usize = 3;

/// The first three rows of the tornado; nothing without draws.
pub fn depends(answer: &Appraisal) -> Html {
    let Some(draws) = answer.draws() else { return html! {} };
    let nudges = draws.prepared.one_way(Net::Public);
    let href = Route::Results(ResultsView::HowSure).address();
    let matter = html! { <>{ tornado_chart(answer, &nudges, SHOWN, "depends") }<p><a {href}>{ texts::TOP_TEN }</a></p></> };
    entry(texts::DEPENDS, texts::DEPENDS_NOTE, matter)
}
