//! Which number matters most, and a place to change it.

use super::mover::Mover;
use crate::browser;
use crate::ui::charts::tornado_chart;
use crate::words::{self, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Slot;
use ledger_model::simulation::{Net, OneWay};
use std::rc::Rc;
use yew::prelude::*;

/// Rows of the tornado.
const ROWS: usize = 10;

#[derive(Properties, PartialEq)]
pub struct MattersProps {
    pub answer: Rc<Appraisal>,
}

/// The tornado, a button for each of its rows, and the number that was chosen.
#[component]
pub fn Matters(props: &MattersProps) -> Html {
    browser::before_drawing();
    let answer = &props.answer;
    let chosen = use_state(|| None::<String>);
    let Some(draws) = answer.draws() else { return html! {} };
    let all = draws.prepared.one_way(Net::Public);
    let nudges = &all[..ROWS.min(all.len())];
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: Option<String>| {
            let opened = id.is_some();
            chosen.set(id);
            if opened {
                browser::focus_when_drawn("mover");
            }
        })
    };
    let id_of = |slot: Slot| answer.inputs.parameter(slot).id.clone();
    let ids: Vec<String> = nudges.iter().map(|nudge| id_of(nudge.slot)).collect();
    let pressed = {
        let (choose, ids) = (choose.clone(), ids.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(id) = browser::pressed_row(&event).and_then(|row| ids.get(row)) {
                choose.emit(Some(id.clone()));
            }
        })
    };
    let button = |(nudge, id): (&OneWay, &String)| {
        let (choose, wanted) = (choose.clone(), id.clone());
        let open = Callback::from(move |_: MouseEvent| choose.emit(Some(wanted.clone())));
        let here = chosen.as_ref() == Some(id);
        html! {
            <li key={id.clone()}>
                <button type="button" class="text-button" aria-pressed={here.to_string()} onclick={open}>
                    <span class="unseen">{ words::change_this("") }</span>{ words::input_name(answer, nudge.slot) }
                </button>
            </li>
        }
    };
    let mover = chosen.as_ref().and_then(|id| answer.inputs.slot(id)).map(|slot| {
        let close = choose.reform(|()| None);
        html! { <Mover answer={answer.clone()} {slot} {close} /> }
    });
    html! {
        <>
            <div class="pressable" onclick={pressed}>{ tornado_chart(answer, &all, ROWS, "tornado") }</div>
            <h3>{ texts::MOVE }</h3>
            <ul class="choices-line">{ for nudges.iter().zip(&ids).map(button) }</ul>
            { for mover }
        </>
    }
}
