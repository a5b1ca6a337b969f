//! Results: how sure are we?

mod figures;
mod longer;
mod matters;
mod mover;
mod runs;
mod switches;
mod worth;

use super::frame::{entry, results_page, runs as said};
use crate::app::{ResultsView, WorkspaceHandle};
use crate::ui::charts::{dots_chart, running_chart};
use crate::ui::taking::copy_button;
use crate::words::{self, Whose, doubt_text as texts, taking_text};
use figures::figures;
use ledger_model::appraisal::Appraisal;
use ledger_model::simulation::{Draws, Net};
use longer::Longer;
use matters::Matters;
use runs::runs;
use std::rc::Rc;
use switches::Switches;
use worth::worth;
use yew::prelude::*;

/// Results: how sure are we?
pub fn how_sure_page(workspace: &WorkspaceHandle) -> Html {
    results_page(workspace, ResultsView::HowSure, |_| texts::TITLE.to_owned(), matter)
}

fn matter(answer: &Rc<Appraisal>) -> Html {
    let sure = match answer.draws() {
        Some(draws) => with_draws(answer, draws),
        None => no_chances(),
    };
    html! {
        <>
            { sure }
            { entry(texts::SWITCHES, texts::SWITCHES_NOTE, html! { <Switches answer={answer.clone()} /> }) }
            { entry(texts::RUNS, texts::RUNS_NOTE, html! { <>{ runs(answer) }<Longer answer={answer.clone()} /></> }) }
        </>
    }
}

/// In place of chances where figures are as quoted.
pub fn no_chances() -> Html {
    html! { <div class="nothing"><h2>{ texts::NO_CHANCES }</h2><p>{ texts::AS_QUOTED }</p></div> }
}

fn with_draws(answer: &Rc<Appraisal>, draws: &Draws) -> Html {
    let nudges = draws.prepared.one_way(Net::Public);
    let sentences = words::how_sure(answer, draws, &nudges);
    let when = html! { <>{ running_chart(answer, Whose::Public) }{ running_chart(answer, Whose::Society) }</> };
    html! {
        <>
            <div class="hero">
                <div class="answer">
                    { for sentences.iter().map(|sentence| html! { <p>{ said(sentence) }</p> }) }
                    { copy_button("how-sure", taking_text::COPY, texts::TITLE) }
                </div>
                { dots_chart(answer, draws) }
            </div>
            { entry(texts::MATTERS, texts::MATTERS_NOTE, html! { <Matters answer={answer.clone()} /> }) }
            { entry(texts::IN_FIGURES, texts::IN_FIGURES_NOTE, figures(answer, draws)) }
            { entry(texts::WHEN, texts::WHEN_NOTE, when) }
            { entry(texts::FINDING_OUT, texts::FINDING_OUT_NOTE, worth(answer, draws)) }
        </>
    }
}
