//! The answer in sentences, its picture, and the four headline figures.

use super::evidence_mix::rests_on_line;
use super::held_against::{children, held_against};
use crate::ui::charts::{dots_chart, kinds_chart};
use crate::ui::pages::frame::{figure, runs, step_value};
use crate::ui::taking::{copy_answer, copy_beside};
use crate::ui::why::Why;
use crate::words::{self, Said, doubt_text, result_text};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;
use ledger_model::model::{Quantity, StepId};
use ledger_model::quantities::{Figure, Perspective, Range};
use ledger_model::simulation::{Draws, Measure, Net};
use std::rc::Rc;
use yew::prelude::*;

/// The answer and the headline figures.
pub fn headline(answer: &Rc<Appraisal>) -> Html {
    let figures = headline_figures(answer);
    let item = |(at, (label, said, which)): (usize, &HeadlineFigure)| {
        let of = format!("figure {at}");
        let shown = if at == SOCIETY {
            html! { <dd class="quietly">{ words::society_beside(&said.value, &said.range, &said.basis) }</dd> }
        } else {
            html! {
                <>
                    <dt>{ label }</dt>
                    <dd class="value">{ &said.value }</dd>
                    <dd class="quietly">{ words::range_and_basis(&said.range, &said.basis) }</dd>
                </>
            }
        };
        html! { <>{ shown }<dd><Why which={*which} figure={label.clone()} />{ copy_beside(&of, label) }</dd></> }
    };
    let items: Vec<Html> = figures.iter().enumerate().map(item).collect();
    let picture = match answer.draws() {
        Some(draws) => dots_chart(answer, draws),
        None => kinds_chart(answer),
    };
    html! {
        <div class="hero">
            <div class="answer">
                { for words::answer_sentences(answer).iter().map(|sentence| html! { <p>{ runs(sentence) }</p> }) }
                { held_against(answer) }
                { children(answer) }
                { rests_on_line(answer) }
                { copy_answer("summary", doubt_text::COPY) }
            </div>
            { picture }
            <dl class="figures">
                { for items[..SOCIETY - 1].iter().map(|item| html! { <div>{ item.clone() }</div> }) }
                <div>{ items[SOCIETY - 1].clone() }{ items[SOCIETY].clone() }</div>
            </dl>
        </div>
    }
}

/// A headline figure: what it is, all that is said of it, and the step behind it.
pub type HeadlineFigure = (String, Said, StepId);

/// Where net for society stands among them: beside net for public services, which is the one before it.
const SOCIETY: usize = 4;

/// The headline figures with their ranges.
pub fn headline_figures(answer: &Appraisal) -> [HeadlineFigure; 5] {
    let total = &answer.outcome.total;
    let public = &total.public_sector;
    let of = |label: &str, pounds, perspective, measure, what| {
        let said = words::said(&with_range(figure(answer, pounds, perspective, true), answer.draws(), measure));
        (label.to_owned(), said, StepId::total(what))
    };
    use Perspective::{Cashable, PublicSector, Society};
    let avoided = words::public_avoided_label(total.yearly.len());
    let [net_public, net_social] = [Net::Public, Net::Social].map(Measure::Total);
    [
        (result_text::COST_A_YEAR.to_owned(), cost_a_year(answer), StepId::total(Quantity::CostAYear)),
        of(&avoided, public.benefit, PublicSector, Measure::Kind(Kind::Public), Quantity::PresentPublicBenefit),
        of(result_text::CASHABLE, public.cashable, Cashable, Measure::Cashable, Quantity::PresentCashable),
        of(result_text::NET_PUBLIC, public.net, PublicSector, net_public, Quantity::PublicNetPresentValue),
        of(words::figure_net_society(), total.net_present_value, Society, net_social, Quantity::NetPresentValue),
    ]
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
pub fn cost_a_year(answer: &Appraisal) -> Said {
    let average = step_value(answer, Quantity::CostAYear);
    let mut cost = figure(answer, average, Perspective::Part, false);
    let whole = answer.outcome.total.undiscounted_cost;
    if let Some(draws) = answer.draws().filter(|_| whole > 0.0) {
        // As many years are paid for in every draw as in the central case.
        let years = whole / average;
        let (low, high) = draws.middle_80(Measure::UndiscountedCost);
        cost.range = Range::Middle80 { low: low / years, high: high / years };
    }
    words::cost_said(&cost)
}
