//! What is said once of what is kept on the device: restored, not kept, open in another tab.

use super::offline::update_line;
use crate::app::{Notice, Route, WorkspaceHandle, file_of, name_of_file};
use crate::browser;
use crate::words::{self, device_text as texts};
use yew::prelude::*;

/// One line for each thing there is to say. The frame of them is always there, so that what is added is heard.
pub fn kept_lines(workspace: &WorkspaceHandle) -> Html {
    let kept = workspace.kept();
    html! {
        <div class="kept screen-only" role="status" aria-atomic="false">
            { update_line(workspace) }
            { read_only(workspace) }
            { for kept.notices.iter().map(|notice| said(workspace, notice)) }
        </div>
    }
}

/// A button that does something with what is kept; the focus then goes to the heading, because the button goes.
fn button(workspace: &WorkspaceHandle, label: &'static str, act: impl Fn(&WorkspaceHandle) + 'static) -> Html {
    let workspace = workspace.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        act(&workspace);
        browser::focus_on("top");
    });
    html! { <button type="button" class="text-button" {onclick}>{ label }</button> }
}

fn list_link() -> Html {
    html! { <a href={Route::Keep.address()}>{ texts::LIST }</a> }
}

fn said(workspace: &WorkspaceHandle, notice: &Notice) -> Html {
    let (key, text, answer) = match notice {
        Notice::Restored(at) => {
            ("restored", words::restored(at, &workspace.kept().today), button(workspace, texts::AFRESH, |one| one.start_afresh(false)))
        }
        Notice::Reset => ("afresh", texts::STARTED_AFRESH.to_owned(), button(workspace, texts::BRING_BACK, WorkspaceHandle::bring_back)),
        Notice::NotSaved => ("not-kept", texts::NOT_KEPT.to_owned(), html! { <a href={Route::Keep.address()}>{ texts::SAVE_A_FILE }</a> }),
        Notice::ClearedElsewhere => ("cleared", texts::CLEARED_ELSEWHERE.to_owned(), html! {}),
        Notice::TheirsListed => ("theirs", texts::THEIRS_LISTED.to_owned(), list_link()),
        Notice::OursListed => ("ours", texts::OURS_LISTED.to_owned(), list_link()),
        Notice::NotDrawn { at, key, is_former_open } => {
            let (again, file) = (key.clone(), key.clone());
            let answer = html! {
                <>
                    { button(workspace, texts::TRY_AGAIN, move |one| one.open_named(&again)) }
                    { button(workspace, texts::SAVE_AS_FILE, move |one| {
                        if let Some(scenario) = one.scenario_named(&file) {
                            browser::download(&name_of_file(&scenario, "json"), "application/json", &file_of(&scenario));
                        }
                    }) }
                </>
            };
            ("not-drawn", words::not_drawn(at, &workspace.kept().today, *is_former_open), answer)
        }
        Notice::Quarantined(why, at) => {
            let at = at.clone();
            let answer = button(workspace, texts::DOWNLOAD, move |one| {
                browser::download(words::ASIDE_FILE, "application/json", &one.kept_text(&at))
            });
            ("aside", words::set_aside(why), answer)
        }
    };
    let hidden = notice.clone();
    html! {
        <div {key}>
            <p>{ text }</p>
            { answer }
            { button(workspace, texts::HIDE, move |one| one.hide(&hidden)) }
        </div>
    }
}

/// Another tab saves: that this one does not, and the button that turns it round.
fn read_only(workspace: &WorkspaceHandle) -> Html {
    if !workspace.kept().is_read_only {
        return html! {};
    }
    html! {
        <div key="read-only" id="read-only">
            <p>{ texts::READ_ONLY }</p>
            { button(workspace, texts::USE_HERE, |_| browser::save_here()) }
        </div>
    }
}
