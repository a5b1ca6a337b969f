//! The list under the box.

use super::offers::Offer;
use yew::prelude::*;

/// The DOM id of an option.
pub fn option_id(at: usize) -> String {
    format!("place-option-{at}")
}

/// The list under the box, with the option the keys have reached. The focus stays in the box.
pub fn offer_list(offers: &[Offer], active: Option<usize>, label: &'static str, choose: &Callback<String>) -> Html {
    let hold = Callback::from(|event: MouseEvent| event.prevent_default());
    let option = |(at, offer): (usize, &Offer)| {
        let onclick = offer.refused.is_none().then(|| {
            let (choose, code) = (choose.clone(), offer.code.clone());
            Callback::from(move |_: MouseEvent| choose.emit(code.clone()))
        });
        html! {
            <li key={offer.code.clone()} role="option" id={option_id(at)} {onclick}
                aria-selected={if active == Some(at) { "true" } else { "false" }}
                aria-disabled={offer.refused.is_some().then_some("true")}>
                { &offer.name }{ " " }<span>{ &offer.said }</span>
            </li>
        }
    };
    html! {
        <ul class="options" id="place-list" role="listbox" aria-label={label} onmousedown={hold}>
            { for offers.iter().enumerate().map(option) }
        </ul>
    }
}
