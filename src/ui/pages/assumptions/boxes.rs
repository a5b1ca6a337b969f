//! A choice and a tick box, each with its label.

use crate::browser;
use yew::prelude::*;

/// One of several choices.
#[derive(Properties, PartialEq)]
pub struct RadioProps {
    /// Name that its alternatives share.
    pub group: AttrValue,
    /// Its own.
    pub value: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// Whether it is chosen.
    pub checked: bool,
    /// Called when it is.
    pub choose: Callback<()>,
}

/// One of several choices.
#[component]
pub fn Radio(props: &RadioProps) -> Html {
    let id = format!("{}-{}", props.group, props.value);
    let choose = props.choose.reform(|_: Event| ());
    html! {
        <div class="choice">
            <input type="radio" name={props.group.clone()} id={id.clone()} checked={props.checked} onchange={choose} />
            <label for={id}>{ &props.label }</label>
        </div>
    }
}

/// Something to tick.
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// Id of the box.
    pub id: AttrValue,
    /// What it says.
    pub label: AttrValue,
    /// Whether it is ticked.
    pub checked: bool,
    /// Called with what it becomes.
    pub change: Callback<bool>,
}

/// Something to tick.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let change = props.change.reform(|event: Event| browser::ticked(&event));
    html! {
        <div class="choice">
            <input type="checkbox" id={props.id.clone()} checked={props.checked} onchange={change} />
            <label for={props.id.clone()}>{ &props.label }</label>
        </div>
    }
}
