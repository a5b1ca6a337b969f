//! A tick box with its label.

use crate::browser;
use yew::prelude::*;

/// A tick box.
#[derive(Properties, PartialEq)]
pub struct TickProps {
    /// Its id on the page.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What to know about it.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Whether it is ticked.
    pub on: bool,
    /// Takes whether it is ticked now.
    pub choose: Callback<bool>,
}

/// A tick box.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let choose = props.choose.clone();
    let onchange = Callback::from(move |event: Event| choose.emit(browser::ticked(&event)));
    let hint_id = props.hint.as_ref().map(|_| format!("{}-hint", props.id));
    html! {
        <>
            <div class="choice">
                <input type="checkbox" id={props.id.clone()} checked={props.on} {onchange} aria-describedby={hint_id.clone()} />
                <label for={props.id.clone()}>{ &props.label }</label>
            </div>
            if let Some(hint) = &props.hint { <p class="hint" id={hint_id}>{ hint }</p> }
        </>
    }
}
