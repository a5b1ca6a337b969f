//! The answer in sentences, its picture, and the four headline figures.

use super::rests_on::rests_on_line;
use crate::app::Answer;
use crate::evidence::Kind;
use crate::model::{What, Which};
use crate::quantities::{Figure, Perspective, Range};
use crate::simulation::{Draws, Measure, Net};
use crate::ui::charts::{dots_chart, kinds_chart};
use crate::ui::copy::CopyButton;
use crate::ui::pages::frame::{figure, runs, step_value};
use crate::ui::why::Why;
use crate::words::{self, Said, doubt_text, result_text};
use std::rc::Rc;
use yew::prelude::*;

/// The answer and the headline figures.
pub fn headline(answer: &Rc<Answer>) -> Html {
    let picture = match answer.draws() {
        Some(draws) => dots_chart(answer, draws),
        None => kinds_chart(answer),
    };
    html! {
        <div class="hero">
            <div class="answer">
                { for words::answer_sentences(answer).iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }
                { rests_on_line(answer) }
                <CopyButton text={words::claim(answer)} label={doubt_text::COPY} />
            </div>
            { picture }
            { figures(answer) }
        </div>
    }
}

/// The four headline figures.
pub fn figures(answer: &Answer) -> Html {
    let total = &answer.outcome.total;
    let draws = answer.draws();
    let of = |pounds, perspective, measure| words::said(&with_range(figure(answer, pounds, perspective, true), draws, measure));
    let years = total.yearly.len();
    let net = of(total.public_sector.net, Perspective::PublicSector, Measure::Total(Net::Public));
    let society = of(total.net_present_value, Perspective::Society, Measure::Total(Net::Social));
    let avoided = of(total.public_sector.benefit, Perspective::PublicSector, Measure::Kind(Kind::Public));
    let cashable = of(total.public_sector.cashable, Perspective::Cashable, Measure::Cashable);
    let beside = html! {
        <>
            <dd class="quietly">{ words::society_beside(&society.value, &society.range, &society.basis) }</dd>
            <dd><Why which={Which::of(What::NetPresentValue)} figure={words::figure_net_society()} /></dd>
        </>
    };
    html! {
        <dl class="figures">
            { item(result_text::COST_A_YEAR, &cost_a_year(answer), Which::of(What::CostAYear), html! {}) }
            { item(&words::public_avoided_label(years), &avoided, Which::of(What::PresentPublicBenefit), html! {}) }
            { item(result_text::CASHABLE, &cashable, Which::of(What::PresentCashable), html! {}) }
            { item(result_text::NET_PUBLIC, &net, Which::of(What::PublicNetPresentValue), beside) }
        </dl>
    }
}

/// A figure with the middle 80% of its draws, where there are draws.
fn with_range(figure: Figure, draws: Option<&Draws>, measure: Measure) -> Figure {
    let range = draws.map_or(Range::CentralCase, |draws| {
        let (low, high) = draws.middle_80(measure);
        Range::Middle80 { low, high }
    });
    Figure { range, ..figure }
}

/// What is spent in a year, with its range.
pub fn cost_a_year(answer: &Answer) -> Said {
    let average = step_value(answer, What::CostAYear);
    let mut cost = figure(answer, average, Perspective::Part, false);
    let whole = answer.outcome.total.undiscounted_cost;
    if let Some(draws) = answer.draws().filter(|_| whole > 0.0) {
        // As many years are paid for in every draw as in the central case.
        let years = whole / average;
        let (low, high) = draws.middle_80(Measure::UndiscountedCost);
        cost.range = Range::Middle80 { low: low / years, high: high / years };
    }
    Said { basis: words::cost_basis(&cost), ..words::said(&cost) }
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
