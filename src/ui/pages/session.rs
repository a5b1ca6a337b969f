//! Run a session: the room guesses, the answer is shown, the room argues.

mod against;
mod check;
mod guess;
mod pool;
mod reveal;
mod script;
mod share;

pub use check::SessionCheckPage;

use crate::app::{Route, SessionAction, Stage, Step, WorkspaceHandle, link_of, use_workspace};
use crate::browser;
use crate::ui::pages::frame::no_place;
use crate::words::{self, session_text as texts};
use ledger_model::appraisal::Appraisal;
use std::rc::Rc;
use yew::prelude::*;

/// DOM id of the question.
const ASKED: &str = "asked";

/// A guess that could not be used: the question it was for, what was typed and why.
#[derive(Clone, PartialEq)]
struct Refused {
    at: usize,
    text: String,
    why: String,
}

#[component]
pub fn SessionPage() -> Html {
    let workspace = use_workspace();
    let refused = use_state(|| None::<Refused>);
    use_clicker(&workspace, &refused);
    let said = use_state(Vec::<String>::new);
    let session = workspace.workspace().session();
    let link = link_of(workspace.scenario(), false);
    let state = workspace.answer();
    let matter = match (state.answer().cloned(), session.step()) {
        (Some(answer), Some(step)) if session.hidden => {
            html! { <div class="asking">{ asked(&workspace, step) }<p class="guard" role="status">{ texts::HIDDEN }</p>{ steer(&workspace, &answer, &refused) }</div> }
        }
        (Some(answer), Some(step)) => {
            html! { <div class="asking">{ asked(&workspace, step) }{ changed(&workspace, &link) }{ stage(&workspace, &answer, step, &refused) }{ steer(&workspace, &answer, &refused) }</div> }
        }
        _ => no_place(),
    };
    html! {
        <>
            <div class="opening">
                <h1 id="top" tabindex="-1">{ texts::TITLE }</h1>
                <p class="lead">{ texts::LEAD }</p>
                <p class="on-screen"><a href={Route::SessionCheck.address()}>{ texts::CHECK }</a></p>
            </div>
            { matter }
            { pool::pool(&workspace) }
            { share::share(&workspace, link) }
            { script::script(&workspace, &said) }
        </>
    }
}

/// What is asked, and how far the session is.
fn asked(workspace: &WorkspaceHandle, step: &Step) -> Html {
    let session = workspace.workspace().session();
    html! {
        <section aria-labelledby={ASKED}>
            <p class="quietly">{ words::question_of(session.at, session.script.steps.len()) }</p>
            <h2 id={ASKED} tabindex="-1">{ step.asked() }</h2>
        </section>
    }
}

/// That guesses were made about another scenario.
fn changed(workspace: &WorkspaceHandle, link: &str) -> Html {
    let session = workspace.workspace().session();
    let is_changed = !session.is_unguessed() && !session.asked_of.is_empty() && session.asked_of != link;
    html! { if is_changed { <p class="guard" role="status">{ texts::CHANGED }</p> } }
}

fn stage(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, step: &Step, refused: &UseStateHandle<Option<Refused>>) -> Html {
    match workspace.workspace().session().stage {
        Stage::Guess => guess::guess(workspace, step, refused),
        Stage::Reveal => reveal::reveal(workspace, answer, step),
        Stage::Discuss => reveal::discuss(workspace, answer, step),
    }
}

/// The buttons that steer.
fn steer(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, refused: &UseStateHandle<Option<Refused>>) -> Html {
    let session = workspace.workspace().session();
    let next = texts::NEXT[session.stage as usize];
    let shows = session.stage != Stage::Guess && !session.hidden && session.with_opposite_stance;
    let on = Callback::from({
        let (workspace, refused) = (workspace.clone(), refused.clone());
        move |_: MouseEvent| go_on(&workspace, &refused)
    });
    html! {
        <>
            <p class="buttons steer" role="group" aria-label={texts::TITLE}>
                { button(workspace, texts::BACK, SessionAction::Back, session.is_first(), "button second") }
                <button type="button" class="button" aria-disabled={session.is_last().then_some("true")} onclick={on}>{ next }</button>
                { button(workspace, if session.hidden { texts::SHOW } else { texts::HIDE }, SessionAction::Hide(!session.hidden), false, "button second") }
                if session.stage != Stage::Guess {
                    { button(workspace, if session.with_opposite_stance { texts::OTHER_SIDE_AWAY } else { texts::OTHER_SIDE }, SessionAction::OtherSide(!session.with_opposite_stance), false, "button second") }
                }
                { button(workspace, texts::RESET, SessionAction::Reset, false, "button second") }
                if session.can_bring_back() { { button(workspace, texts::BRING_BACK, SessionAction::BringBack, false, "button second") } }
            </p>
            if session.is_last() { <p>{ texts::END }</p> }
            if shows { { against::against(workspace, answer) } }
            <p class="hint on-screen">{ texts::KEYS }</p>
        </>
    }
}

/// A button that does a deed. One that can do nothing stays where the focus can be. What changes the question says it, by the focus.
fn button(workspace: &WorkspaceHandle, says: &'static str, deed: SessionAction, disabled: bool, class: &'static str) -> Html {
    let workspace = workspace.clone();
    let moves = matches!(deed, SessionAction::Back | SessionAction::Reset | SessionAction::BringBack);
    let onclick = Callback::from(move |_: MouseEvent| {
        if disabled {
            return;
        }
        workspace.in_session(deed.clone());
        if moves {
            browser::focus_on(ASKED);
        }
    });
    html! { <button type="button" {class} aria-disabled={disabled.then_some("true")} {onclick}>{ says }</button> }
}

/// On to what comes next; a guess that is typed and not yet added is added first, and one that cannot be used is said instead.
fn go_on(workspace: &WorkspaceHandle, refused: &UseStateHandle<Option<Refused>>) {
    let session = workspace.workspace().session();
    let is_guessing = session.stage == Stage::Guess && !session.hidden;
    if is_guessing && !guess::take(workspace, refused, false) {
        return;
    }
    workspace.in_session(SessionAction::Next);
    browser::focus_on(ASKED);
}

/// Page Down and Page Up, which presenters’ clickers send. Held down they do no more than once.
#[hook]
fn use_clicker(workspace: &WorkspaceHandle, refused: &UseStateHandle<Option<Refused>>) {
    let latest = use_mut_ref(|| (workspace.clone(), refused.clone()));
    *latest.borrow_mut() = (workspace.clone(), refused.clone());
    use_effect_with((), move |()| {
        let listener = browser::on_key(move |pressed| {
            let goes_on = match pressed.key.as_str() {
                "PageDown" => true,
                "PageUp" => false,
                _ => return false,
            };
            let (workspace, refused) = latest.borrow().clone(); // nothing stays borrowed while the page is drawn again
            let asks = workspace.answer().answer().is_some() && workspace.workspace().session().step().is_some();
            if !asks || pressed.command || pressed.shift || browser::is_typing() || browser::is_dialog_open() {
                return false;
            }
            if pressed.repeats {
                return true;
            }
            if goes_on {
                go_on(&workspace, &refused);
            } else {
                workspace.in_session(SessionAction::Back);
                browser::focus_on(ASKED);
            }
            true
        });
        move || drop(listener)
    });
}
