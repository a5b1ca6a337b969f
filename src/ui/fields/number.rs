//! A box for a number, with a stepper beside it where steps make sense.

use super::draft::{Draft, use_draft};
use crate::app::use_workspace;
use crate::browser;
use crate::words::{self, NumberKind, ParseNumberError, parse_number, shell};
use ledger_model::change::Change;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// A number of the scenario.
#[derive(Clone, Properties, PartialEq)]
pub struct NumberFieldProps {
    /// Key in the scenario: `programmes.marac.scale`, `parameters.marac.unit-cost.low`. The box's DOM id is the key with
    /// every character that is not a letter or digit made `-`.
    pub field: AttrValue,
    /// Visible label.
    pub label: AttrValue,
    /// More of the label for people who hear the page, as in "Low: Marac, cost of a case".
    #[prop_or_default]
    pub label_more: AttrValue,
    /// What it asks for: a sign of something else is refused.
    #[prop_or_default]
    pub asks: NumberKind,
    /// Whether a number below 0 may be typed.
    #[prop_or_default]
    pub may_be_negative: bool,
    /// What stands in the box unless the user typed something else.
    pub shown: AttrValue,
    /// Turns a number read from the box into a change, or refuses it with a sentence.
    pub read: Callback<f64, Result<Change, String>>,
    /// What an emptied box means; without one an empty box is a problem.
    #[prop_or_default]
    pub when_empty: Option<Change>,
    /// Size of one step; no stepper without one.
    #[prop_or_default]
    pub step: Option<f64>,
    /// Text under the box.
    #[prop_or_default]
    pub hint: Html,
    /// Whether the number differs from the default.
    #[prop_or_default]
    pub changed: bool,
}

/// Milliseconds without a keystroke after which a number that is in doubt, as "1,4" is on the way to "1,440", is asked about.
const ASKED_MS: u32 = 1_500;

/// The keyboard a telephone shows for a number. That for decimals has no minus sign on some.
pub fn input_mode(may_be_negative: bool) -> &'static str {
    if may_be_negative { "text" } else { "decimal" }
}

/// The DOM id of a field's box.
pub fn box_id(field: &str) -> String {
    field.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

impl NumberFieldProps {
    /// The label as it is said in a sentence.
    fn said(&self) -> String {
        if self.label_more.is_empty() { self.label.to_string() } else { format!("{}{}", self.label, self.label_more) }
    }

    /// What a text comes to: a change, nothing while more is to come, or a sentence.
    fn taken(&self, text: &str) -> Option<Result<Change, String>> {
        match (parse_number(text, self.asks), &self.when_empty) {
            (Ok(number), _) => Some(self.read.emit(number)),
            (Err(ParseNumberError::Empty), Some(change)) => Some(Ok(change.clone())),
            (Err(ParseNumberError::Unfinished | ParseNumberError::Unclear(_)), _) => None,
            (Err(why), _) => Some(Err(shell::not_read(&self.said(), text, why))),
        }
    }
}

/// A box for a number.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let workspace = use_workspace();
    let draft = use_draft(&props.field, &props.shown, props.asks);
    let asked = use_mut_ref(|| None);
    let is_left = use_mut_ref(|| false);
    let problem = workspace.workspace().problems().get(props.field.as_str()).map(|problem| problem.sentence.clone());
    let id = box_id(&props.field);
    if is_left.take() && problem.is_none() {
        show_what_stands(props, &draft);
    }
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = match (&problem, props.hint == Html::default()) {
        (Some(_), true) => Some(error_id.clone()),
        (Some(_), false) => Some(format!("{error_id} {hint_id}")),
        (None, false) => Some(hint_id.clone()),
        (None, true) => None,
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ &props.label }<span class="unseen">{ &props.label_more }</span></label>
            if let Some(sentence) = problem.clone() {
                <p class="error" id={error_id}><span class="unseen">{ shell::error_before() }</span>{ sentence }</p>
            }
            { boxed(props, &draft, (asked, is_left), id, described, problem.is_some()) }
            <div class="hint" id={hint_id}>{ props.hint.clone() }</div>
            if props.changed {
                <span class="tag">{ shell::changed_by_you() }</span>
            }
        </div>
    }
}

/// The box, in its stepper where it has one.
fn boxed(
    props: &NumberFieldProps,
    draft: &Draft,
    (asked, is_left): (Asked, Rc<RefCell<bool>>),
    id: String,
    described: Option<String>,
    wrong: bool,
) -> Html {
    let (text, taken, refuse, waiting, asks) = (draft.clone(), taker(props), refuser(props), asked.clone(), props.asks);
    let oninput = Callback::from(move |event: InputEvent| {
        let value = browser::text_of(&event);
        *waiting.borrow_mut() = None;
        text.set(value.clone());
        match taken.emit(value.clone()) {
            Some(result) => text.take(result, &value),
            None if parse_number(&value, asks) == Err(ParseNumberError::Unfinished) => {}
            None => {
                let (text, refuse) = (text.clone(), refuse.clone());
                *waiting.borrow_mut() = Some(browser::after(ASKED_MS, move || _ = refuse.emit(text)));
            }
        }
    });
    let (left, refuse) = (draft.clone(), refuser(props));
    let onblur = Callback::from(move |_: FocusEvent| {
        *asked.borrow_mut() = None;
        if !refuse.emit(left.clone()) {
            // What was typed last may not have been drawn yet: what stands is known when it is.
            *is_left.borrow_mut() = true;
            left.redraw();
        }
    });
    let onkeydown = to_problems_on_enter(wrong || is_unfinished(&draft.text(), props.asks));
    let input = html! {
        <input type="text" class={classes!("box", "number", props.changed.then_some("changed"))} {id} inputmode={input_mode(props.may_be_negative)} autocomplete="off"
            value={draft.text()} aria-invalid={wrong.then_some("true")} aria-describedby={described} {oninput} {onblur} {onkeydown} />
    };
    match props.step {
        None => input,
        Some(step) => html! {
            <div class="stepper">
                <button type="button" aria-label={shell::fewer(&props.said())} onclick={stepped(props, draft, -step)}>{ "−" }</button>
                { input }
                <button type="button" aria-label={shell::more(&props.said())} onclick={stepped(props, draft, step)}>{ "+" }</button>
            </div>
        },
    }
}

/// Writes what was read in a box that was left, or what holds instead of nothing, as the page writes it.
fn show_what_stands(props: &NumberFieldProps, draft: &Draft) {
    let text = draft.text();
    let stands = match parse_number(&text, props.asks) {
        Ok(number) if parse_number(&props.shown, props.asks) == Ok(number) => Some(props.shown.to_string()),
        Ok(_) => words::understood(&text, props.asks),
        Err(_) => props.when_empty.is_some().then(|| props.shown.to_string()),
    };
    if let Some(stands) = stands {
        draft.write(stands);
    }
}

/// Enter finishes what is typed: where it cannot be used, the focus goes to the list of problems.
pub fn to_problems_on_enter(wrong: bool) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        if wrong && event.key() == "Enter" {
            event.prevent_default();
            if !browser::focus_on("problems") {
                browser::focus_on("main"); // leaving the box brings the list
                browser::focus_when_drawn("problems");
            }
        }
    })
}

/// What waits to be asked about a number that is in doubt.
type Asked = Rc<RefCell<Option<browser::Pause>>>;

/// Whether more may be meant to come, or something else.
fn is_unfinished(text: &str, asks: NumberKind) -> bool {
    matches!(parse_number(text, asks), Err(ParseNumberError::Unfinished | ParseNumberError::Unclear(_)))
}

/// Refuses what is typed where it is unfinished or in doubt, and says whether it was.
fn refuser(props: &NumberFieldProps) -> Callback<Draft, bool> {
    let (label, asks) = (props.said(), props.asks);
    Callback::from(move |draft: Draft| {
        let value = draft.text();
        let why = parse_number(&value, asks).err().filter(|_| is_unfinished(&value, asks));
        let is_refused = why.is_some();
        if let Some(why) = why {
            draft.take(Err(shell::not_read(&label, &value, why)), &value);
        }
        is_refused
    })
}

/// What a text comes to, as a callback.
fn taker(props: &NumberFieldProps) -> Callback<String, Option<Result<Change, String>>> {
    let props = props.clone();
    Callback::from(move |text: String| props.taken(&text))
}

/// A step from the number in the box, never below 0.
fn stepped(props: &NumberFieldProps, draft: &Draft, step: f64) -> Callback<MouseEvent> {
    let (draft, read, asks) = (draft.clone(), props.read.clone(), props.asks);
    Callback::from(move |_| {
        let Ok(number) = parse_number(&draft.text(), asks) else { return };
        let next = (number + step).max(0.0);
        let text = asks.written(next);
        draft.set(text.clone());
        draft.take(read.emit(next), &text);
    })
}
