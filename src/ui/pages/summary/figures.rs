//! The answer in sentences, its picture, and the four headline figures.

use crate::app::Answer;
use crate::model::{What, Which};
use crate::quantities::Perspective;
use crate::ui::charts::kinds_chart;
use crate::ui::pages::frame::{figure, runs, step_value};
use crate::ui::why::Why;
use crate::words::{self, Said, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// The answer and the headline figures.
pub fn headline(answer: &Rc<Answer>) -> Html {
    let total = &answer.outcome.total;
    let of = |pounds, perspective, discounted| words::said(&figure(answer, pounds, perspective, discounted));
    let years = total.yearly.len();
    let net = of(total.public_sector.net, Perspective::PublicSector, true);
    let society = of(total.net_present_value, Perspective::Society, true);
    let cost = figure(answer, step_value(answer, What::CostAYear), Perspective::Part, false);
    let cost = Said { basis: words::cost_basis(&cost), ..words::said(&cost) };
    let avoided = of(total.public_sector.benefit, Perspective::PublicSector, true);
    let cashable = of(total.public_sector.cashable, Perspective::Cashable, true);
    let beside = html! {
        <>
            <dd class="quietly">{ words::society_beside(&society.value, &society.range, &society.basis) }</dd>
            <dd><Why which={Which::of(What::NetPresentValue)} figure={words::figure_net_society()} /></dd>
        </>
    };
    html! {
        <div class="hero">
            <div class="answer">{ for words::answer_sentences(answer).iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }</div>
            { kinds_chart(answer) }
            <dl class="figures">
                { item(result_text::COST_A_YEAR, &cost, Which::of(What::CostAYear), html! {}) }
                { item(&words::public_avoided_label(years), &avoided, Which::of(What::PresentPublicBenefit), html! {}) }
                { item(result_text::CASHABLE, &cashable, Which::of(What::PresentCashable), html! {}) }
                { item(result_text::NET_PUBLIC, &net, Which::of(What::PublicNetPresentValue), beside) }
            </dl>
        </div>
    }
}

fn item(label: &str, said: &Said, which: Which, more: Html) -> Html {
    html! {
        <div>
            <dt>{ label }</dt>
            <dd class="value">{ &said.value }</dd>
            <dd class="quietly">{ words::range_and_basis(&said.range, &said.basis) }</dd>
            <dd><Why {which} figure={label.to_owned()} /></dd>
            { more }
        </div>
    }
}
