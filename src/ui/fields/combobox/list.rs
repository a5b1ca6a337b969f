//! The list under the box.

use super::offers::Offer;
use yew::prelude::*;

/// The list under the box.
#[derive(Properties, PartialEq)]
pub struct OfferListProps {
    /// What it offers.
    pub offers: Vec<Offer>,
    /// The one the keys have reached.
    pub active: Option<usize>,
    /// Its name, for people who hear the page.
    pub label: AttrValue,
    /// Called with the code of what was clicked.
    pub choose: Callback<String>,
}

/// The DOM id of an option.
pub fn option_id(at: usize) -> String {
    format!("place-option-{at}")
}

/// The list under the box. The focus stays in the box.
#[component]
pub fn OfferList(props: &OfferListProps) -> Html {
    let hold = Callback::from(|event: MouseEvent| event.prevent_default());
    let option = |(at, offer): (usize, &Offer)| {
        let onclick = offer.refused.is_none().then(|| {
            let (choose, code) = (props.choose.clone(), offer.code.clone());
            Callback::from(move |_: MouseEvent| choose.emit(code.clone()))
        });
        html! {
            <li key={offer.code.clone()} role="option" id={option_id(at)} {onclick}
                aria-selected={if props.active == Some(at) { "true" } else { "false" }}
                aria-disabled={offer.refused.is_some().then_some("true")}>
                { &offer.name }{ " " }<span>{ &offer.said }</span>
            </li>
        }
    };
    html! {
        <ul class="options" id="place-list" role="listbox" aria-label={props.label.clone()} onmousedown={hold}>
            { for props.offers.iter().enumerate().map(option) }
        </ul>
    }
}
