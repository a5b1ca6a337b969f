//! A published number within a working, with its source and standing.

use crate::words::{NumberSaid, working_texts};
use yew::prelude::*;

/// A published number, its source and standing, and where to change it.
pub fn number_row(at: usize, number: &NumberSaid) -> Html {
    let source = number.source.as_ref().map(|(at, short)| {
        let locator = number.locator.as_ref().map(|locator| format!(", {locator}")).unwrap_or_default();
        format!("[{at}] {short}{locator}; ")
    });
    html! {
        <li key={at}>
            <span>
                { &number.label }
                <span class="quietly where">
                    { source }{ number.standing }
                    if number.changed { <span class="tag">{ working_texts::CHANGED }</span> }
                    { " " }
                    <a href={number.address.clone()}>
                        { working_texts::CHANGE }<span class="unseen">{ format!(": {}", number.label) }</span>
                    </a>
                </span>
            </span>
            <span>
                { &number.published }
                if let Some(rebased) = &number.rebased { <span class="quietly where">{ rebased }</span> }
            </span>
        </li>
    }
}
