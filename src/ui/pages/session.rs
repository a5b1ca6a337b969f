//! Run a session: the room guesses, the answer is shown, the room argues.

mod against;
mod check;
mod guess;
mod pool;
mod reveal;
mod script;
mod share;

pub use check::SessionCheckPage;

use crate::app::{Answer, Deed, Page, Stage, Step, WorkspaceHandle, use_workspace};
use crate::browser;
use crate::ui::pages::frame::no_place;
use crate::words::{self, session_text as texts};
use std::rc::Rc;
use yew::prelude::*;

/// Session page.
#[component]
pub fn SessionPage() -> Html {
    let workspace = use_workspace();
    use_clicker(&workspace);
    let refused = use_state(|| None::<(String, String)>);
    let said = use_state(Vec::<String>::new);
    let session = workspace.workspace().session();
    let state = workspace.answer();
    let matter = match (state.answer().cloned(), session.step()) {
        (Some(answer), Some(step)) if session.hidden => {
            html! { <div class="asking">{ asked(&workspace, step) }<p class="guard">{ texts::HIDDEN }</p>{ steer(&workspace, &answer) }</div> }
        }
        (Some(answer), Some(step)) => {
            html! { <div class="asking">{ asked(&workspace, step) }{ stage(&workspace, &answer, step, &refused) }{ steer(&workspace, &answer) }</div> }
        }
        _ => no_place(),
    };
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ texts::TITLE }</h1>
                <p class="lead">{ texts::LEAD }</p>
                <p class="on-screen"><a href={Page::SessionCheck.address()}>{ texts::CHECK }</a></p>
            </div>
            { matter }
            { pool::pool(&workspace) }
            { share::share(&workspace) }
            { script::script(&workspace, &said) }
        </>
    }
}

/// What is asked, and how far the session is.
fn asked(workspace: &WorkspaceHandle, step: &Step) -> Html {
    let session = workspace.workspace().session();
    html! {
        <section aria-labelledby="asked">
            <p class="quietly">{ words::question_of(session.at, session.script.steps.len()) }</p>
            <h2 id="asked" tabindex="-1">{ words::step_asked(step) }</h2>
        </section>
    }
}

fn stage(workspace: &WorkspaceHandle, answer: &Rc<Answer>, step: &Step, refused: &UseStateHandle<Option<(String, String)>>) -> Html {
    match workspace.workspace().session().stage {
        Stage::Guess => guess::guess(workspace, step, refused),
        Stage::Reveal => reveal::reveal(workspace, answer, step),
        Stage::Discuss => reveal::discuss(workspace, answer, step),
    }
}

/// The buttons that steer.
fn steer(workspace: &WorkspaceHandle, answer: &Rc<Answer>) -> Html {
    let session = workspace.workspace().session();
    let next = texts::NEXT[session.stage as usize];
    let shows = session.stage != Stage::Guess && !session.hidden && session.other_side;
    html! {
        <>
            <p class="buttons steer" role="group" aria-label={texts::TITLE}>
                { button(workspace, texts::BACK, Deed::Back, session.is_first(), "button second") }
                { button(workspace, next, Deed::Next, session.is_last(), "button") }
                { button(workspace, if session.hidden { texts::SHOW } else { texts::HIDE }, Deed::Hide(!session.hidden), false, "button second") }
                if session.stage != Stage::Guess {
                    { button(workspace, if session.other_side { texts::OTHER_SIDE_AWAY } else { texts::OTHER_SIDE }, Deed::OtherSide(!session.other_side), false, "button second") }
                }
                { button(workspace, texts::RESET, Deed::Reset, false, "button second") }
                if session.can_bring_back() { { button(workspace, texts::BRING_BACK, Deed::BringBack, false, "button second") } }
            </p>
            if session.is_last() { <p>{ texts::END }</p> }
            if shows { { against::against(workspace, answer) } }
            <p class="hint on-screen">{ texts::KEYS }</p>
        </>
    }
}

/// A button that does a deed.
fn button(workspace: &WorkspaceHandle, says: &'static str, deed: Deed, disabled: bool, class: &'static str) -> Html {
    let workspace = workspace.clone();
    let onclick = Callback::from(move |_: MouseEvent| workspace.in_session(deed.clone()));
    html! { <button type="button" {class} {disabled} {onclick}>{ says }</button> }
}

/// Page Down and Page Up, which presenters’ clickers send.
#[hook]
fn use_clicker(workspace: &WorkspaceHandle) {
    let latest = use_mut_ref(|| workspace.clone());
    *latest.borrow_mut() = workspace.clone();
    use_effect_with((), move |()| {
        let listener = browser::on_key(move |pressed| {
            let deed = match pressed.key.as_str() {
                "PageDown" => Deed::Next,
                "PageUp" => Deed::Back,
                _ => return false,
            };
            if pressed.command || pressed.shift || browser::is_typing() || browser::is_dialog_open() {
                return false;
            }
            let workspace = latest.borrow().clone(); // nothing stays borrowed while the page is drawn again
            workspace.in_session(deed);
            browser::focus_on("asked");
            true
        });
        move || drop(listener)
    });
}
