//! One of several choices, with its label.

use yew::prelude::*;

/// One of several choices: the name that its alternatives share, its own value, what it says, whether it is chosen, and
/// what is called when it is.
pub fn radio(group: &'static str, value: &str, label: &str, checked: bool, choose: Callback<Event>) -> Html {
    let id = format!("{group}-{value}");
    html! {
        <div class="choice" key={id.clone()}>
            <input type="radio" name={group} id={id.clone()} {checked} onchange={choose} />
            <label for={id}>{ label }</label>
        </div>
    }
}
