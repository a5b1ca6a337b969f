//! A box for a place with a list under it: people type a name and choose from what fits.

mod list;
mod offers;
mod typing;

use crate::app::use_workspace;
use crate::browser;
use crate::words::{self, place_texts as texts, shell};
use list::offer_list;
use offers::{Offer, look_up, not_chosen, obvious};
use typing::Typing;
use yew::prelude::*;

/// The field's key in the scenario, and the box's DOM id.
const FIELD: &str = "place";
/// The box is left this long before the list closes, so that a click below it is not moved from under the pointer.
const LEFT_MS: u32 = 200;

/// A box for a place.
#[derive(Properties, PartialEq)]
pub struct PlaceBoxProps {
    /// Visible label.
    pub label: AttrValue,
    /// Text under the label.
    pub hint: AttrValue,
    /// Official codes already chosen: what they share people with is offered greyed, with the reason.
    #[prop_or_default]
    pub already: Vec<String>,
    /// Called with the official code of what was chosen.
    pub on_chosen: Callback<String>,
}

/// A box for a place, with a list under it.
#[component]
pub fn PlaceBox(props: &PlaceBoxProps) -> Html {
    let handle = use_workspace();
    let problem = handle.workspace().problems().get(FIELD).cloned();
    let has_problem = problem.is_some();
    let typing = use_state_eq(|| Typing::of(problem.as_ref().map_or("", |problem| &problem.text)));
    let leaving = use_mut_ref(|| None);
    let is_gone = use_mut_ref(|| false);
    let latest = use_mut_ref(String::new);
    latest.replace(typing.text.clone());
    use_effect_with((), {
        let (leaving, is_gone) = (leaving.clone(), is_gone.clone());
        // A browser may say that the box was left while it takes it off the page.
        move |()| move || drop((is_gone.replace(true), leaving.take()))
    });
    use_effect_with(handle.workspace().generation(), {
        let (typing, leaving, text) = (typing.clone(), leaving.clone(), problem.as_ref().map(|problem| problem.text.clone()));
        move |_| {
            leaving.take();
            typing.set(Typing::of(text.as_deref().unwrap_or_default()));
        }
    });
    let offers = look_up(&typing.text, &props.already);
    let is_open = typing.is_open && !offers.is_empty();

    let choose = {
        let (typing, leaving, handle, on_chosen) = (typing.clone(), leaving.clone(), handle.clone(), props.on_chosen.clone());
        let latest = latest.clone();
        Callback::from(move |code: String| {
            leaving.take();
            latest.take(); // the box may be left before it is drawn again
            typing.set(Typing::default());
            if has_problem {
                handle.forget(FIELD);
            }
            on_chosen.emit(code);
        })
    };
    let settle = {
        let (typing, handle, choose, offers) = (typing.clone(), handle.clone(), choose.clone(), offers.clone());
        Callback::from(move |text: String| match obvious(&offers) {
            _ if text.trim().is_empty() => typing.set(Typing::of(&text)),
            Some(Offer { code, refused: None, .. }) => choose.emit(code.clone()),
            other => {
                typing.set(Typing::of(&text));
                handle.cannot_read(FIELD, &text, not_chosen(&text, other));
            }
        })
    };
    let oninput = {
        let (typing, handle) = (typing.clone(), handle.clone());
        Callback::from(move |event: InputEvent| {
            if has_problem {
                handle.forget(FIELD);
            }
            typing.set(Typing::typed(browser::text_of(&event)));
        })
    };
    let onkeydown = {
        let (typing, offers, choose, settle) = (typing.clone(), offers.clone(), choose.clone(), settle.clone());
        Callback::from(move |event: KeyboardEvent| {
            let active = typing.active.filter(|_| typing.is_open).and_then(|at| offers.get(at));
            match (event.key().as_str(), active) {
                ("Enter" | "Tab", Some(offer)) if offer.refused.is_none() => choose.emit(offer.code.clone()),
                ("Enter", None) => {
                    settle.emit(typing.text.clone());
                    if !typing.text.trim().is_empty() && obvious(&offers).is_none_or(|offer| offer.refused.is_some()) {
                        browser::focus_when_drawn("problems");
                    }
                }
                (key, _) => match typing.after(key, offers.len()) {
                    Some(next) => typing.set(next),
                    None => return,
                },
            }
            if event.key() != "Tab" {
                event.prevent_default();
            }
        })
    };
    let onfocusout = {
        let (leaving, settle) = (leaving.clone(), settle.clone());
        Callback::from(move |_: FocusEvent| {
            if *is_gone.borrow() {
                return;
            }
            let (settle, latest) = (settle.clone(), latest.clone());
            *leaving.borrow_mut() = Some(browser::after(LEFT_MS, move || {
                let text = latest.borrow().clone();
                settle.emit(text);
            }));
        })
    };
    let onfocusin = Callback::from(move |_: FocusEvent| drop(leaving.take()));
    let described = if has_problem { "place-error place-hint" } else { "place-hint" };
    let looks = typing.is_open && !typing.text.trim().is_empty();
    html! {
        <div class="field">
            <label for={FIELD}>{ &props.label }</label>
            <p class="hint" id="place-hint">{ &props.hint }</p>
            if let Some(problem) = &problem {
                <p class="error" id="place-error"><span class="unseen">{ shell::error_before() }</span>{ &problem.sentence }</p>
            }
            <div class="combo">
                <input class="box" id={FIELD} role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-expanded={if is_open { "true" } else { "false" }} aria-controls="place-list" aria-autocomplete="list"
                    aria-activedescendant={typing.active.filter(|_| is_open).map(list::option_id)} aria-describedby={described}
                    aria-invalid={has_problem.then_some("true")} value={typing.text.clone()}
                    {oninput} {onkeydown} {onfocusout} {onfocusin} />
                if is_open {
                    { offer_list(&offers, typing.active, texts::LIST, &choose) }
                }
            </div>
            <p class={if looks && offers.is_empty() { "hint" } else { "unseen" }} role="status">
                if looks {
                    { words::places_offered(offers.len()) }
                }
            </p>
        </div>
    }
}
