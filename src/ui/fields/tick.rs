//! A tick box with its label.

use crate::browser;
use yew::prelude::*;

/// A tick box: its id on the page, its label, what to know about it, and what takes whether it is ticked now.
pub fn tick(id: String, label: &str, hint: Option<&str>, on: bool, choose: Callback<bool>) -> Html {
    let onchange = Callback::from(move |event: Event| choose.emit(browser::ticked(&event)));
    let hint_id = hint.map(|_| format!("{id}-hint"));
    html! {
        <>
            <div class="choice">
                <input type="checkbox" id={id.clone()} checked={on} {onchange} aria-describedby={hint_id.clone()} />
                <label for={id}>{ label }</label>
            </div>
            if let Some(hint) = hint { <p class="hint" id={hint_id}>{ hint }</p> }
        </>
    }
}
