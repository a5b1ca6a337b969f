//! A programme of the user's own.

mod does;
mod form;
mod number;
mod sections;
mod yours;

use crate::app::{OwnEdit, ResultsView, Route, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::words::own_text as texts;
use form::{Form, id_of, sources};
use yew::prelude::*;
use yours::{export, from_library, yours};

/// DOM id of the list of what is wrong.
const PROBLEMS: &str = "own-problems";
/// DOM id of what is said once it is saved.
const SAVED: &str = "own-saved";

/// A programme of the user's own.
#[component]
pub fn OwnProgrammePage() -> Html {
    let handle = use_workspace();
    let asked = use_asked();
    let saved = use_state_eq(|| false);
    let which = handle.scenario().own_programmes.iter().find(|own| own.id == *asked).map_or_else(String::new, |own| own.id.clone());
    let draft = handle.workspace().own_draft(&which);
    let others = handle.workspace().own_others(&which);
    let faults = draft.faults(&others);
    let made = faults.is_empty().then(|| draft.made(&others));
    let form = Form::of(&handle, &which, &draft, if draft.is_tried() { faults } else { vec![] });
    let save = {
        let (handle, which, saved, id) = (handle.clone(), which.clone(), saved.setter(), made.as_ref().map(|made| made.id.clone()));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            handle.save_own(&which);
            saved.set(id.is_some());
            match &id {
                Some(id) => {
                    browser::go_to(&Route::own_programme_address(id));
                    browser::focus_when_drawn(SAVED);
                }
                None => browser::focus_when_drawn(PROBLEMS),
            }
        })
    };
    let sections = html! {
        <>
            { sections::who(&form) }
            { sections::how_much(&form) }
            { sections::costs(&form) }
            { sections::pays(&form) }
            { does::does(&form) }
            { sections::from(&form) }
        </>
    };
    let problems = problems(&form);
    use_effect_with(form.choices(), |choices| {
        for (id, value) in choices {
            browser::show_choice(id, value);
        }
    });
    let key = format!("{which} {}", draft.revision());
    html! {
        <>
            <div class="opening"><h1 id="top" tabindex="-1">{ texts::TITLE }</h1><p class="lead">{ texts::LEAD }</p></div>
            if *saved && !which.is_empty() { { said_saved() } }
            { yours(&handle, &which) }
            if which.is_empty() { { from_library(&handle) } }
            { problems }
            <form class="own" {key} novalidate=true aria-label={texts::TITLE} onsubmit={save}>
                { sources() }
                { sections }
                { buttons(&handle, &which) }
            </form>
            { export(made.as_ref()) }
        </>
    }
}

/// Which programme the address asks for, now and whenever it changes.
#[hook]
fn use_asked() -> UseStateHandle<String> {
    let asked = use_state_eq(String::new);
    let setter = asked.setter();
    use_effect_with((), move |()| {
        let take = move |address: String| setter.set(Route::own_programme_of_address(&address).unwrap_or_default());
        take(browser::address());
        let listener = browser::on_address(take);
        move || drop(listener)
    });
    asked
}

fn said_saved() -> Html {
    html! {
        <div class="quote spaced" id={SAVED} role="status" tabindex="-1">
            <p><strong>{ texts::SAVED }</strong></p>
            <p class="buttons">
                <a class="button" href={Route::Results(ResultsView::Summary).address()}>{ texts::SEE_RESULTS }</a>
                <a href={Route::Programmes.address()}>{ texts::SEE_PROGRAMMES }</a>
            </p>
        </div>
    }
}

/// What has to be put right before it can be saved, each with a way to its box.
fn problems(form: &Form) -> Html {
    let problems = form.problems();
    if problems.is_empty() {
        return html! {};
    }
    let each = problems.into_iter().enumerate().map(|(at, (fault, is_there))| {
        let id = id_of(&fault.field);
        let href = format!("#{id}");
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default(); // the address belongs to the pages
            browser::focus_on(&id);
        });
        html! { <li key={at}>if is_there { <a {href} onclick={go}>{ fault.sentence }</a> } else { { fault.sentence } }</li> }
    });
    html! {
        <div class="errors" id={PROBLEMS} role="alert" tabindex="-1" aria-labelledby="own-problems-heading">
            <h2 id="own-problems-heading">{ texts::PROBLEMS }</h2>
            <ul>{ for each }</ul>
            <p class="quietly">{ texts::NOT_SAVED }</p>
        </div>
    }
}

fn buttons(handle: &WorkspaceHandle, which: &str) -> Html {
    let again = {
        let (handle, which) = (handle.clone(), which.to_owned());
        Callback::from(move |_: MouseEvent| handle.edit_own(&which, OwnEdit::StartAgain))
    };
    let back = {
        let (handle, which) = (handle.clone(), which.to_owned());
        Callback::from(move |_: MouseEvent| handle.bring_back_own(&which))
    };
    html! {
        <p class="buttons spaced">
            <button type="submit" class="button">{ texts::SAVE }</button>
            <button type="button" class="text-button" onclick={again}>{ texts::START_AGAIN }</button>
            if handle.workspace().can_bring_back_own(which) {
                <button type="button" class="text-button" onclick={back}>{ texts::BRING_BACK }</button>
            }
        </p>
    }
}
