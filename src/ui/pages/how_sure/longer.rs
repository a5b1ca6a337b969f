//! A run too long to follow every change: started when asked, shown on its way, stopped at any time.

use super::figures::ranges_table;
use crate::browser;
use crate::words::{self, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::simulation::{Draws, LongRun};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds of work before the page may do something else.
const TURN: f64 = 12.0;

#[derive(Properties, PartialEq)]
pub struct LongerProps {
    pub answer: Rc<Appraisal>,
}

/// Where a long run stands.
#[derive(Clone)]
enum Stands {
    /// Draws done and wanted.
    Running(usize, usize),
    /// What was found, and whether it was stopped.
    Done(Draws, bool),
}

/// The long run of the present answer, where it asks for more runs than can be kept.
#[component]
pub fn Longer(props: &LongerProps) -> Html {
    browser::before_drawing();
    let stands = use_state(|| None::<Stands>);
    let run = use_mut_ref(|| None::<LongRun>);
    {
        // Another answer: what was running or found is no longer true.
        let (stands, run) = (stands.setter(), run.clone());
        use_effect_with(props.answer.clone(), move |_| {
            *run.borrow_mut() = None;
            stands.set(None);
            let run = run.clone();
            move || *run.borrow_mut() = None
        });
    }
    let answer = &props.answer;
    let Some(draws) = answer.draws().filter(|draws| answer.inputs.settings.draws as usize > draws.detailed) else { return html! {} };
    let start = {
        let (answer, stands, run) = (answer.clone(), stands.setter(), run.clone());
        Callback::from(move |_: MouseEvent| {
            *run.borrow_mut() = answer.long_run();
            turn(run.clone(), answer.clone(), stands.clone());
        })
    };
    let stop = {
        let (draws, stands, run) = (draws.clone(), stands.setter(), run.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(run) = run.borrow_mut().take() {
                stands.set((run.progress().0 > 0).then(|| Stands::Done(run.extend_run(&draws), true)));
            }
        })
    };
    let matter = match &*stands {
        None => html! { <p class="buttons"><button type="button" class="button second" onclick={start}>{ texts::START }</button></p> },
        Some(Stands::Running(done, wanted)) => html! {
            <p class="buttons">
                <progress max={wanted.to_string()} value={done.to_string()} aria-label={texts::LONGER} />
                <span>{ words::progress(*done, *wanted) }</span>
                <button type="button" class="button second" id="stop" onclick={stop}>{ texts::STOP }</button>
            </p>
        },
        Some(Stands::Done(found, stopped)) => html! {
            <>
                { ranges_table(answer, found, &words::longer_caption(answer, found, *stopped)) }
                <p class="caveat">{ words::chance_caution() }</p>
                <p class="buttons"><button type="button" class="button second" onclick={start}>{ texts::START }</button></p>
            </>
        },
    };
    html! { <><h3>{ texts::LONGER }</h3><div role="status">{ matter }</div></> }
}

/// Works for one turn, shows how far it came, and asks for the next turn.
fn turn(run: Rc<RefCell<Option<LongRun>>>, answer: Rc<Appraisal>, stands: UseStateSetter<Option<Stands>>) {
    let started = browser::now_milliseconds();
    let mut held = run.borrow_mut();
    let Some(working) = held.as_mut() else { return };
    let mut done = false;
    while !done && browser::now_milliseconds() - started < TURN {
        done = working.advance(1);
    }
    let (so_far, wanted) = working.progress();
    if done {
        if let (Some(finished), Some(draws)) = (held.take(), answer.draws()) {
            stands.set(Some(Stands::Done(finished.extend_run(draws), false)));
        }
        return;
    }
    drop(held);
    stands.set(Some(Stands::Running(so_far, wanted)));
    browser::after(0, move || turn(run, answer, stands)).forget();
}
