//! The answer in sentences, its picture, and the four headline figures.

use crate::model::{What, Which};
use crate::quantities::Perspective;
use crate::ui::charts::KindsChart;
use crate::ui::pages::frame::{AnswerProps, figure, runs, step_value};
use crate::ui::why::Why;
use crate::words::{self, Said, result_text};
use yew::prelude::*;

/// The answer and the headline figures.
#[component]
pub fn Headline(props: &AnswerProps) -> Html {
    let answer = &props.answer;
    let total = &answer.outcome.total;
    let of = |pounds, perspective, discounted| words::said(&figure(answer, pounds, perspective, discounted));
    let years = total.yearly.len();
    let net = of(total.public_sector.net, Perspective::PublicSector, true);
    let society = of(total.net_present_value, Perspective::Society, true);
    let cost = figure(answer, step_value(answer, What::CostAYear), Perspective::Part, false);
    let cost = Said { basis: words::cost_basis(&cost), ..words::said(&cost) };
    html! {
        <div class="hero">
            <div class="answer">{ for words::answer_sentences(answer).iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }</div>
            <KindsChart answer={answer.clone()} />
            <dl class="figures">
                <Item label={result_text::COST_A_YEAR} said={cost} which={Which::of(What::CostAYear)} />
                <Item label={words::public_avoided_label(years)} said={of(total.public_sector.benefit, Perspective::PublicSector, true)} which={Which::of(What::PresentPublicBenefit)} />
                <Item label={result_text::CASHABLE} said={of(total.public_sector.cashable, Perspective::Cashable, true)} which={Which::of(What::PresentCashable)} />
                <Item label={result_text::NET_PUBLIC} said={net} which={Which::of(What::PublicNetPresentValue)}>
                    <dd class="quietly">{ words::society_beside(&society.value, &society.range, &society.basis) }</dd>
                    <dd><Why which={Which::of(What::NetPresentValue)} figure={words::figure_net_society()} /></dd>
                </Item>
            </dl>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct ItemProps {
    label: AttrValue,
    said: Said,
    which: Which,
    #[prop_or_default]
    children: Html,
}

#[component]
fn Item(props: &ItemProps) -> Html {
    let said = &props.said;
    html! {
        <div>
            <dt>{ &props.label }</dt>
            <dd class="value">{ &said.value }</dd>
            <dd class="quietly">{ words::range_and_basis(&said.range, &said.basis) }</dd>
            <dd><Why which={props.which} figure={props.label.clone()} /></dd>
            { props.children.clone() }
        </div>
    }
}
