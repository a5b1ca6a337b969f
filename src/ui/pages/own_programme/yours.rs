//! The user's own programmes so far, a start from the library, and the file to propose.

use crate::app::{OwnEdit, Route, WorkspaceHandle, own_as_toml};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::ui::taking::copy_with;
use crate::words::{self, own_text as texts};
use ledger_model::embedded::library;
use ledger_model::evidence::Programme;
use yew::prelude::*;

/// DOM id of the list of the library's programmes.
const LIBRARY: &str = "own-from-library";

/// The user's programmes so far; nothing where there is none.
pub fn yours(handle: &WorkspaceHandle, which: &str) -> Html {
    let own = &handle.scenario().own_programmes;
    if own.is_empty() {
        return html! {};
    }
    let each = own.iter().map(|programme| {
        let (handle, id) = (handle.clone(), programme.id.clone());
        let remove = Callback::from(move |_: MouseEvent| {
            handle.remove_own(&id);
            browser::focus_on("top");
        });
        let about = words::own_named("", &programme.name);
        html! {
            <li key={programme.id.clone()}>
                <strong>{ &programme.name }</strong>
                if programme.id == which {
                    <span class="quietly">{ texts::IS_OPEN }</span>
                } else {
                    <a href={Route::own_programme_address(&programme.id)}>{ texts::EDIT }<span class="unseen">{ about.clone() }</span></a>
                }
                <button type="button" class="text-button" onclick={remove}>{ texts::REMOVE }<span class="unseen">{ about }</span></button>
            </li>
        }
    });
    let matter = html! {
        <>
            <ul class="chosen">{ for each }</ul>
            if !which.is_empty() { <p><a href={Route::OwnProgramme.address()}>{ texts::NEW }</a></p> }
        </>
    };
    entry(texts::YOURS, texts::YOURS_NOTE, matter)
}

/// A new programme that starts as a copy of one of the library.
pub fn from_library(handle: &WorkspaceHandle) -> Html {
    let handle = handle.clone();
    let copy = Callback::from(move |event: Event| {
        let id = browser::text_of(&event);
        if !id.is_empty() {
            handle.edit_own("", OwnEdit::Copy(id));
            browser::show_choice(LIBRARY, "");
        }
    });
    let offer = |one: &Programme| html! { <option key={one.id.clone()} value={one.id.clone()}>{ &one.name }</option> };
    html! {
        <div class="field spaced">
            <label for={LIBRARY}>{ texts::FROM_LIBRARY }</label>
            <p class="hint" id="own-from-library-hint">{ texts::FROM_LIBRARY_HINT }</p>
            <select class="box" id={LIBRARY} aria-describedby="own-from-library-hint" onchange={copy}>
                <option value="" selected=true>{ texts::CHOOSE }</option>
                { for library().programmes.iter().map(offer) }
            </select>
        </div>
    }
}

/// The programme as a file of the library, once nothing is wrong with it.
pub fn export(made: Option<&Programme>) -> Html {
    let matter = match made {
        None => html! { <p>{ texts::EXPORT_NOT_YET }</p> },
        Some(made) => {
            let toml: AttrValue = own_as_toml(made).into();
            let name = words::own_file(&made.id);
            let download = {
                let (name, toml) = (name.clone(), toml.clone());
                Callback::from(move |_: MouseEvent| browser::download(&name, "application/toml", &toml))
            };
            html! {
                <>
                    <div class="field wide">
                        <label for="own-toml">{ texts::EXPORT_LABEL }</label>
                        <textarea class="box code" id="own-toml" readonly=true spellcheck="false" value={toml.clone()} />
                    </div>
                    { copy_with(texts::COPY, move || vec![toml.to_string()]) }
                    <p><button type="button" class="button second" onclick={download}>{ words::own_download(&name) }</button></p>
                </>
            }
        }
    };
    entry(texts::EXPORT, texts::EXPORT_NOTE, matter)
}
