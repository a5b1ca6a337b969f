//! The foot: helplines, quiet pages, whose data.

use super::offline::offline_line;
use crate::app::{Route, WorkspaceHandle};
use crate::words::shell;
use yew::prelude::*;

pub fn foot(current: Route, workspace: &WorkspaceHandle) -> Html {
    let [before, between, end] = shell::close_to_home();
    let ((helpline, helpline_link), (emergency, emergency_link)) = (shell::helpline(), shell::emergency());
    let item = |page: Route| {
        let here = (page == current).then_some("page");
        html! { <li key={page.address()}><a href={page.address()} aria-current={here}>{ page.name() }</a></li> }
    };
    html! {
        <footer class="foot">
            <p>
                { before }<a href={helpline_link}>{ helpline }</a>{ between }<a href={emergency_link}>{ emergency }</a>{ end }
            </p>
            <ul>{ for [Route::Plan, Route::Case, Route::Session].map(item) }</ul>
            <ul>{ for [Route::Privacy, Route::Accessibility, Route::Method, Route::Data, Route::Glossary, Route::BusinessCase, Route::Misled].map(item) }</ul>
            <p class="quietly">{ shell::nothing_leaves() }</p>
            { offline_line(workspace) }
            <p class="quietly">{ shell::attribution() }</p>
        </footer>
    }
}
