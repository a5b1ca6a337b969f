//! One scenario of the list, and what can be done with it.

use super::list::{Doing, name_box, refuse};
use crate::app::{Head, Named, ResultsView, Route, WorkspaceHandle};
use crate::browser;
use crate::words::{self, device_text as texts};
use yew::prelude::*;

/// A row as it is being drawn.
pub struct Row<'a> {
    pub workspace: &'a WorkspaceHandle,
    /// What is being done in the list.
    pub doing: &'a UseStateHandle<Doing>,
    /// The scenario.
    pub named: &'a Named,
}

/// Opens one of the list, and goes to its results.
pub fn opening(workspace: &WorkspaceHandle, key: &str) -> Callback<MouseEvent> {
    let (workspace, key) = (workspace.clone(), key.to_owned());
    Callback::from(move |_| {
        workspace.open_named(&key);
        browser::go_to(Route::Results(ResultsView::Summary).address());
    })
}

/// One scenario of the list.
pub fn row(row: &Row) -> Html {
    let (key, today) = (row.named.key.clone(), &row.workspace.kept().today);
    let matter = match &row.named.head {
        Err(why) => html! {
            <>
                <p>{ words::kept_unreadable(why) }</p>
                <p class="buttons">{ download(row) }{ delete(row, String::new()) }</p>
            </>
        },
        Ok(head) if row.doing.renaming.as_ref() == Some(&key) => rename_form(row, head),
        Ok(head) => html! {
            <>
                <p><strong><bdi>{ head.title() }</bdi></strong><br /><span class="quietly">{ head.description(today) }</span></p>
                { buttons(row, head) }
            </>
        },
    };
    html! { <li {key}>{ matter }</li> }
}

/// What a button is about, for people who hear the page.
fn more_of(row: &Row, head: &Head) -> String {
    format!(" {}, {}", head.title(), head.description(&row.workspace.kept().today))
}

fn buttons(row: &Row, head: &Head) -> Html {
    let more = more_of(row, head);
    let named = |label: &'static str| html! { <>{ label }<span class="unseen">{ more.clone() }</span></> };
    let rename = {
        let (doing, key, name) = (row.doing.clone(), row.named.key.clone(), head.title());
        Callback::from(move |_: MouseEvent| {
            doing.set(Doing {
                renaming: Some(key.clone()),
                new_name: name.clone(),
                refused: None,
                said: String::new(),
                ..(*doing).clone()
            });
            browser::focus_when_drawn("kept-new-name");
        })
    };
    let duplicate = {
        let (doing, workspace, key) = (row.doing.clone(), row.workspace.clone(), row.named.key.clone());
        Callback::from(move |_: MouseEvent| {
            let said = match workspace.duplicate_named(&key) {
                Ok(()) => texts::DUPLICATED.to_owned(),
                Err(why) => words::list_error(why),
            };
            doing.set(Doing { said, ..(*doing).clone() });
        })
    };
    let open = opening(row.workspace, &row.named.key);
    html! {
        <p class="buttons">
            <button type="button" class="text-button" onclick={open}>{ named(texts::OPEN) }</button>
            <button type="button" class="text-button" onclick={rename}>{ named(texts::RENAME) }</button>
            <button type="button" class="text-button" onclick={duplicate}>{ named(texts::DUPLICATE) }</button>
            { delete(row, more.clone()) }
        </p>
    }
}

fn delete(row: &Row, more: String) -> Html {
    let (workspace, key, doing) = (row.workspace.clone(), row.named.key.clone(), row.doing.clone());
    let delete = Callback::from(move |_: MouseEvent| {
        workspace.delete_named(&key);
        doing.set(Doing { said: String::new(), ..(*doing).clone() });
        browser::focus_on("kept-list");
    });
    html! { <button type="button" class="text-button" onclick={delete}>{ texts::DELETE }<span class="unseen">{ more }</span></button> }
}

fn download(row: &Row) -> Html {
    let (workspace, key) = (row.workspace.clone(), row.named.key.clone());
    let download =
        Callback::from(move |_: MouseEvent| browser::download(words::ASIDE_FILE, "application/json", &workspace.kept_text(&key)));
    html! { <button type="button" class="text-button" onclick={download}>{ texts::DOWNLOAD }</button> }
}

fn rename_form(row: &Row, head: &Head) -> Html {
    let typing = {
        let doing = row.doing.clone();
        Callback::from(move |event: InputEvent| doing.set(Doing { new_name: browser::text_of(&event), refused: None, ..(*doing).clone() }))
    };
    let stop = |doing: &UseStateHandle<Doing>, said: String| {
        doing.set(Doing { renaming: None, refused: None, said, ..(**doing).clone() });
        browser::focus_on("kept-list");
    };
    let cancel = {
        let doing = row.doing.clone();
        Callback::from(move |_: MouseEvent| stop(&doing, String::new()))
    };
    let save = {
        let (doing, workspace, key) = (row.doing.clone(), row.workspace.clone(), row.named.key.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match workspace.rename_named(&key, &doing.new_name) {
                Ok(()) => stop(&doing, texts::RENAMED.to_owned()),
                Err(why) => refuse(&doing, why, "kept-new-name"),
            }
        })
    };
    html! {
        <form class="setting" novalidate=true onsubmit={save} aria-label={format!("{}{}", texts::RENAME, more_of(row, head))}>
            { name_box("kept-new-name", texts::NEW_NAME, row.doing.new_name.clone(), row.doing.refused, typing) }
            <p class="buttons">
                <button type="submit" class="button second">{ texts::KEEP_NAME }</button>
                <button type="button" class="text-button" onclick={cancel}>{ texts::CANCEL }</button>
            </p>
        </form>
    }
}
