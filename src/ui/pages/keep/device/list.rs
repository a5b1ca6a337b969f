//! The list of scenarios kept on the device: saved under a name, opened, renamed, duplicated, deleted.

use super::row::{Row, row};
use crate::app::{LONGEST_KEPT_NAME, MOST_KEPT, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::words::{self, ListError, device_text as texts, shell};
use yew::prelude::*;

/// DOM id of the box for a name.
const BOX: &str = "kept-name";

/// What is being done in the list, and what came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doing {
    /// The name being typed for this scenario; none until somebody types.
    pub name: Option<String>,
    /// Why it could not be saved.
    pub refused: Option<ListError>,
    /// The key of the one being renamed.
    pub renaming: Option<String>,
    /// Its name as typed.
    pub new_name: String,
    /// What was done last.
    pub said: String,
}

#[component]
pub fn KeptList() -> Html {
    let workspace = use_workspace();
    let doing = use_state_eq(Doing::default);
    let kept = workspace.kept();
    let undelete = {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            workspace.undelete_named();
            browser::focus_on("kept-list");
        })
    };
    html! {
        <>
            { save_form(&workspace, &doing) }
            <h3 id="kept-list" tabindex="-1">{ texts::LIST }</h3>
            <p class="status" role="status">{ &doing.said }</p>
            if let Some(name) = &kept.deleted {
                <p>{ words::deleted(name) }{ " " }
                    <button type="button" class="text-button" onclick={undelete}>{ texts::BRING_BACK }</button>
                </p>
            }
            if kept.named.is_empty() {
                <p>{ texts::NONE }</p>
            } else {
                <ul class="index">{ for kept.named.iter().map(|named| row(&Row { workspace: &workspace, doing: &doing, named })) }</ul>
                <p class="quietly">{ texts::OPENING }</p>
            }
            <p class="quietly">{ words::kept_limit(MOST_KEPT, LONGEST_KEPT_NAME) }</p>
            { set_aside(&workspace) }
        </>
    }
}

/// A box for a name, and a button that saves under it.
fn save_form(workspace: &WorkspaceHandle, doing: &UseStateHandle<Doing>) -> Html {
    let place = || workspace.answer().answer().map(|answer| answer.inputs.place.name.clone()).unwrap_or_default();
    let own = || Some(workspace.scenario().name.clone()).filter(|name| !name.is_empty());
    let name = doing.name.clone().or_else(own).unwrap_or_else(place);
    let typing = {
        let doing = doing.clone();
        Callback::from(move |event: InputEvent| {
            doing.set(Doing { name: Some(browser::text_of(&event)), refused: None, ..(*doing).clone() });
        })
    };
    let save = {
        let (doing, workspace, name) = (doing.clone(), workspace.clone(), name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match workspace.save_named(&name) {
                Ok(()) => doing.set(Doing { said: texts::SAVED.into(), ..Doing::default() }),
                Err(why) => refuse(&doing, why, BOX),
            }
        })
    };
    let refused = doing.refused.filter(|_| doing.renaming.is_none());
    html! {
        <form class="setting" novalidate=true onsubmit={save}>
            { name_box(BOX, texts::NAME, name, refused, typing) }
            <p class="buttons"><button type="submit" class="button second">{ texts::SAVE }</button></p>
        </form>
    }
}

/// Says why a name cannot be used, at its box.
pub fn refuse(doing: &UseStateHandle<Doing>, why: ListError, id: &'static str) {
    doing.set(Doing { refused: Some(why), said: String::new(), ..(**doing).clone() });
    browser::focus_when_drawn(id);
}

/// A box for a name, with what is wrong with it.
pub fn name_box(id: &'static str, label: &str, name: String, refused: Option<ListError>, oninput: Callback<InputEvent>) -> Html {
    let described = refused.map(|_| format!("{id}-error"));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            if let Some(why) = refused {
                <p class="error" id={described.clone()}><span class="unseen">{ shell::error_before() }</span>{ words::list_error(why) }</p>
            }
            <input class="box" {id} autocomplete="off" maxlength={LONGEST_KEPT_NAME.to_string()} value={name}
                aria-invalid={refused.map(|_| "true")} aria-describedby={described} {oninput} />
        </div>
    }
}

/// What could not be read, to download or delete.
fn set_aside(workspace: &WorkspaceHandle) -> Html {
    let quarantined = &workspace.kept().quarantined;
    if quarantined.is_empty() {
        return html! {};
    }
    let each = quarantined.iter().enumerate().map(|(at, key)| {
        let (download, drop) = ((workspace.clone(), key.clone()), (workspace.clone(), key.clone()));
        let download = Callback::from(move |_: MouseEvent| {
            browser::download(words::ASIDE_FILE, "application/json", &download.0.kept_text(&download.1));
        });
        let drop = Callback::from(move |_: MouseEvent| {
            drop.0.drop_quarantined(&drop.1);
            browser::focus_on("kept-list");
        });
        let more = format!(" {}", at + 1);
        html! {
            <li key={key.clone()} class="buttons">
                <button type="button" class="text-button" onclick={download}>{ texts::DOWNLOAD }{ more.clone() }</button>
                <button type="button" class="text-button" onclick={drop}>{ texts::DELETE }{ more }</button>
            </li>
        }
    });
    html! { <><h3>{ texts::ASIDE }</h3><p>{ texts::ASIDE_WHY }</p><ul class="index">{ for each }</ul></> }
}
