//! The value of each number at which the answer turns.

use crate::browser;
use crate::ui::charts::{Cell, Row, Table, input, ledger, text};
use crate::words::{self, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::model::Slot;
use ledger_model::quantities::{Held, Tabled};
use ledger_model::simulation::{Net, switching_value};
use std::rc::Rc;
use yew::prelude::*;

/// Numbers listed without being asked for.
const LISTED: usize = 10;
const LIST: &str = "other-number";
/// How far a number without a range is moved: this many times its value, within what its unit allows.
const WIDEST: f64 = 10.0;

#[derive(Properties, PartialEq)]
pub struct TurnsProps {
    pub answer: Rc<Appraisal>,
}

/// The numbers that matter most, and any other that is asked for.
#[component]
pub fn Turns(props: &TurnsProps) -> Html {
    browser::before_drawing();
    let answer = &*props.answer;
    let asked = use_state(|| None::<String>);
    let prepared = answer.prepared();
    let mut slots: Vec<Slot> = prepared.one_way(Net::Public).iter().take(LISTED).map(|nudge| nudge.slot).collect();
    let chosen = asked.as_ref().and_then(|id| answer.inputs.slot(id)).filter(|slot| !slots.contains(slot));
    slots.extend(chosen);
    let row = |slot: &Slot| {
        let parameter = answer.inputs.parameter(*slot);
        let central = answer.inputs.value(*slot);
        let ends = parameter.rebased_ends().unwrap_or_else(|| {
            let bounds = parameter.unit.bounds();
            let far = (central.abs() * WIDEST).max(1.0);
            ((-far).max(bounds.smallest * parameter.rebase), far.min(bounds.largest * parameter.rebase))
        });
        let said = |value: f64| words::input_value(answer, *slot, value);
        let (now, held) = (input(answer, *slot, central), input(answer, *slot, ends.0).number);
        let ends_held = held.map(|low| Tabled { held: Held::Between(ends.0, ends.1), ..low });
        let turn = |net: Net| words::turns_at(answer, *slot, switching_value(&answer.inputs, *slot, ends, net));
        let range = Cell { number: ends_held, ..text(&words::from_to(&said(ends.0), &said(ends.1))) };
        Row::new(&words::input_name(answer, *slot), vec![now, range, text(&turn(Net::Public)), text(&turn(Net::Social))])
    };
    let rows: Vec<Row> = slots.iter().map(row).collect();
    let choose = {
        let asked = asked.clone();
        Callback::from(move |event: Event| {
            let id = browser::text_of(&event);
            asked.set((!id.is_empty()).then_some(id));
        })
    };
    let option = |at: usize| {
        let id = answer.inputs.parameters[at].id.clone();
        let name = words::input_name(answer, Slot(at as u16));
        html! { <option key={id.clone()} value={id.clone()} selected={asked.as_ref() == Some(&id)}>{ name }</option> }
    };
    let others = (0..answer.inputs.parameters.len()).filter(|at| Some(Slot(*at as u16)) == chosen || !slots.contains(&Slot(*at as u16)));
    let caption = words::turns_caption(answer);
    html! {
        <>
            { ledger(&Table { caption: &caption, headings: &words::turns_columns(), rows: &rows, foot: None, of_words: true }) }
            <div class="field">
                <label for={LIST}>{ texts::OTHER_NUMBER }</label>
                <select class="box" id={LIST} onchange={choose}>
                    <option value="" selected={asked.is_none()}>{ words::assumption_texts::CHOOSE }</option>
                    { for others.map(option) }
                </select>
            </div>
        </>
    }
}
