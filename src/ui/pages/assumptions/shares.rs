//! One split: a box for each share, which together must come to 100%.

use super::drafts::{Draft, Edit, as_text, drafts, lines, not_read};
use crate::app::use_workspace;
use crate::browser;
use crate::ui::fields::{box_id, input_mode, to_problems_on_enter};
use crate::words::{self, NumberKind, assumption_texts as texts};
use ledger_model::change::Change;
use ledger_model::evidence::{Kind, Payer, SplitLine};
use ledger_model::library_with_own::LibraryWithOwn;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct SplitRowProps {
    /// Full id.
    pub id: String,
    /// What is shared out.
    pub label: String,
    pub published: Vec<SplitLine>,
    /// As the user changed it.
    pub changed: Option<Vec<SplitLine>>,
}

#[component]
pub fn SplitRow(props: &SplitRowProps) -> Html {
    let workspace = use_workspace();
    let field = format!("splits.{}", props.id);
    let problem = workspace.workspace().problems().get(&field).cloned();
    let drafts = {
        let typed = problem.as_ref().map(|problem| problem.text.clone());
        let (published, changed) = (props.published.clone(), props.changed.clone());
        use_mut_ref(move || drafts(&published, changed.as_ref(), typed.as_deref()))
    };
    let redraw = use_force_update();
    let edit = use_callback((workspace.clone(), drafts.clone(), props.id.clone(), props.label.clone()), move |edit: Edit, deps| {
        let (workspace, drafts, id, label) = deps;
        edit.make(&mut drafts.borrow_mut());
        redraw.force_update(); // the scenario may stay as it was
        let next = drafts.borrow();
        let text = as_text(&next);
        match lines(&next) {
            Some(lines) => workspace.type_in(Change::Split { split: id.clone(), lines: Some(lines) }, &text),
            None => workspace.cannot_read(&format!("splits.{id}"), &text, not_read(&next, label)),
        }
    });
    let drafts = drafts.borrow();
    let error_id = box_id(&format!("{field}.error"));
    let boxes = drafts.iter().enumerate().map(|(at, draft)| share_box(&field, at, draft, &edit, problem.is_some(), &error_id));
    let sum = lines(&drafts).map(|lines| lines.iter().map(|line| line.percent).sum::<f64>());
    html! {
        <li class="assume">
            <div><h3>{ &props.label }</h3>{ source(&LibraryWithOwn::of(workspace.scenario()), &props.id) }</div>
            <div>
                if let Some(problem) = &problem {
                    <p class="error" id={error_id.clone()}><span class="unseen">{ texts::ERROR }</span>{ &problem.sentence }</p>
                }
                <div class="shares">{ for boxes }</div>
                { adder(&field, &drafts, &edit) }
                if let Some(sum) = sum { <p class="hint">{ words::split_sum(sum) }</p> }
            </div>
            <div class="standing">{ standing(props, &workspace) }</div>
        </li>
    }
}

fn share_box(field: &str, at: usize, draft: &Draft, edit: &Callback<Edit>, wrong: bool, error_id: &str) -> Html {
    let id = if at == 0 { box_id(field) } else { box_id(&format!("{field}.{}.{}", draft.payer.id(), draft.kind.id())) };
    let read = edit.clone();
    let left = Callback::from(move |event: FocusEvent| {
        if let Some(text) = words::understood(&browser::text_of(&event), NumberKind::Percent) {
            read.emit(Edit::Type(at, text));
        }
    });
    let typed = edit.reform(move |event: InputEvent| Edit::Type(at, browser::text_of(&event)));
    html! {
        <div class="field" key={id.clone()}>
            <label for={id.clone()}>{ words::share_label(draft.payer, draft.kind) }{ ", %" }</label>
            <input class="box number" {id} inputmode={input_mode(false)} autocomplete="off" value={draft.text.clone()} oninput={typed} onblur={left} onkeydown={to_problems_on_enter(wrong)}
                aria-invalid={wrong.then_some("true")} aria-describedby={wrong.then(|| error_id.to_owned())} />
        </div>
    }
}

/// A list of those who have no share yet.
fn adder(field: &str, drafts: &[Draft], edit: &Callback<Edit>) -> Html {
    let missing: Vec<Payer> = Payer::ALL.into_iter().filter(|payer| drafts.iter().all(|draft| draft.payer != *payer)).collect();
    if missing.is_empty() {
        return html! {};
    }
    let id = box_id(&format!("{field}.add"));
    let edit = edit.clone();
    let list = id.clone();
    let add = Callback::from(move |event: Event| {
        let chosen = browser::text_of(&event);
        if let Some(payer) = Payer::ALL.into_iter().find(|payer| payer.id() == chosen) {
            edit.emit(Edit::Add(payer));
            browser::show_choice(&list, "");
        }
    });
    html! {
        <div class="field">
            <label for={id.clone()}>{ texts::ADD_PAYER }</label>
            <select class="box" {id} onchange={add}>
                <option value="" selected=true>{ texts::CHOOSE }</option>
                { for missing.into_iter().map(|payer| html! {
                    <option key={payer.id()} value={payer.id()}>{ words::share_label(payer, Kind::Public) }</option>
                }) }
            </select>
        </div>
    }
}

fn source(library: &LibraryWithOwn, id: &str) -> Html {
    let Some(split) = library.split(id) else { return html! {} };
    html! {
        <>
            <p class="quietly">{ words::split_source(split) }</p>
            if let Some(note) = &split.note { <p class="quietly">{ note }</p> }
        </>
    }
}

fn standing(props: &SplitRowProps, workspace: &crate::app::WorkspaceHandle) -> Html {
    if props.changed.is_none() {
        return html! { { for LibraryWithOwn::of(workspace.scenario()).split(&props.id).map(|split| html! { <span class="tag plain">{ words::standing_tag(split.standing) }</span> }) } };
    }
    let (workspace, id) = (workspace.clone(), props.id.clone());
    let reset = Callback::from(move |_: MouseEvent| {
        workspace.make(Change::Split { split: id.clone(), lines: None });
        browser::focus_on(&box_id(&format!("splits.{id}")));
    });
    html! {
        <>
            <span class="tag">{ texts::CHANGED }</span>
            <button type="button" class="text-button" onclick={reset}>{ texts::RESET }<span class="unseen">{ format!(" {}", props.label) }</span></button>
        </>
    }
}
