//! The fields of the form: each with its label, hint, sentence and box.

use super::number::place;
use crate::app::{OwnDraft, OwnEdit, OwnProgrammeError, WorkspaceHandle};
use crate::browser;
use crate::ui::fields::{box_id, input_mode};
use crate::words::{self, own_text as texts, shell};
use std::cell::RefCell;
use yew::prelude::*;

/// DOM id of the list of sources.
const SOURCES: &str = "own-sources";

/// The sort of box a field has.
#[derive(Clone, Copy)]
pub enum Sort {
    /// A line of text.
    Line,
    Number,
    /// Several lines of text.
    Long,
    /// A list to choose from.
    List,
    Source,
    /// A list of numbers that may be named, and the one that is.
    Place,
}

/// The form as it is being drawn.
pub struct Form {
    handle: WorkspaceHandle,
    /// Id of the saved programme it changes; empty for a new one.
    pub which: String,
    draft: RefCell<OwnDraft>,
    faults: Vec<OwnProgrammeError>,
    drawn: RefCell<Vec<String>>,
    choices: RefCell<Vec<(String, String)>>,
    entries: RefCell<Vec<String>>,
}

/// The DOM id of a field's box.
pub fn id_of(field: &str) -> String {
    box_id(&format!("own-{field}"))
}

impl Form {
    /// The form of a draft, with what is wrong in it.
    pub fn of(handle: &WorkspaceHandle, which: &str, draft: &OwnDraft, faults: Vec<OwnProgrammeError>) -> Self {
        Self {
            handle: handle.clone(),
            which: which.to_owned(),
            draft: RefCell::new(draft.clone()),
            faults,
            drawn: RefCell::default(),
            choices: RefCell::default(),
            entries: RefCell::default(),
        }
    }

    /// What stands in a field.
    pub fn shown(&self, field: &str) -> String {
        self.draft.borrow_mut().shown(field)
    }

    /// That another programme has the same name, and another one to take.
    pub fn same_name(&self) -> Html {
        let others = self.handle.workspace().own_others(&self.which);
        let offer = self.read(|draft| draft.other_name(&others)).map(|other| {
            let edit = OwnEdit::Type { field: "name".into(), text: other.clone() };
            html! { <p class="hint">{ texts::SAME_NAME }{ " " }{ self.button("own-other-name", &words::own_call_it(&other), "", edit, Some(id_of("name"))) }</p> }
        });
        html! { <div role="status">{ offer.unwrap_or_default() }</div> }
    }

    /// Reads the draft.
    pub fn read<T>(&self, read: impl FnOnce(&mut OwnDraft) -> T) -> T {
        read(&mut self.draft.borrow_mut())
    }

    /// True the first time it is asked for an entry: a number that two places name is drawn once.
    pub fn is_first(&self, entry: &str) -> bool {
        let mut entries = self.entries.borrow_mut();
        let first = !entries.iter().any(|known| known == entry);
        if first {
            entries.push(entry.to_owned());
        }
        first
    }

    /// Lists that were drawn, each by its DOM id, with what is chosen in it.
    pub fn choices(&self) -> Vec<(String, String)> {
        self.choices.borrow().clone()
    }

    /// What is wrong, in the order of the form, and whether its field is there to go to.
    pub fn problems(&self) -> Vec<(OwnProgrammeError, bool)> {
        let drawn = self.drawn.borrow();
        let there = drawn.iter().flat_map(|field| self.faults.iter().filter(move |fault| fault.field == *field));
        let there = there.map(|fault| (fault.clone(), true));
        let elsewhere = self.faults.iter().filter(|fault| !drawn.contains(&fault.field)).map(|fault| (fault.clone(), false));
        there.chain(elsewhere).collect()
    }

    pub fn typing(&self, field: &str) -> Callback<InputEvent> {
        let (handle, which, field) = (self.handle.clone(), self.which.clone(), field.to_owned());
        Callback::from(move |event: InputEvent| type_in(&handle, &which, &field, browser::text_of(&event)))
    }

    fn choosing(&self, field: &str) -> Callback<Event> {
        let (handle, which, field) = (self.handle.clone(), self.which.clone(), field.to_owned());
        Callback::from(move |event: Event| type_in(&handle, &which, &field, browser::text_of(&event)))
    }

    /// Does something with a button; the focus then goes to the element with an id, where one is given.
    pub fn doing(&self, edit: OwnEdit, then: Option<String>) -> Callback<MouseEvent> {
        let (handle, which) = (self.handle.clone(), self.which.clone());
        Callback::from(move |_| {
            handle.edit_own(&which, edit.clone());
            if let Some(id) = &then {
                browser::focus_when_drawn(id);
            }
        })
    }

    fn sentences(&self, field: &str) -> Vec<&str> {
        self.faults.iter().filter(|fault| fault.field == field).map(|fault| fault.sentence.as_str()).collect()
    }

    /// What is wrong at a field; nothing where nothing is.
    pub fn error(&self, field: &str) -> Html {
        let mut drawn = self.drawn.borrow_mut();
        if !drawn.iter().any(|known| known == field) {
            drawn.push(field.to_owned());
        }
        let sentences = self.sentences(field);
        if sentences.is_empty() {
            return html! {};
        }
        let id = format!("{}-error", id_of(field));
        html! { <p class="error" {id}><span class="unseen">{ shell::error_before() }</span>{ sentences.join(" ") }</p> }
    }

    /// Label, hint and sentence round a box, which is told its DOM id, what describes it and whether it is wrong.
    fn field(&self, field: &str, boxed: impl FnOnce(String, Option<String>, Option<&'static str>) -> Html) -> Html {
        let id = id_of(field);
        let hint = words::own_hint(field);
        let wrong = !self.sentences(field).is_empty();
        let parts = [wrong.then(|| format!("{id}-error")), hint.map(|_| format!("{id}-hint"))];
        let described = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let described = (!described.is_empty()).then_some(described);
        html! {
            <div class="field" key={id.clone()}>
                <label for={id.clone()}>{ words::own_label(field) }{ self.owner(field) }</label>
                if let Some(hint) = hint { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> }
                { self.error(field) }
                { boxed(id, described, wrong.then_some("true")) }
            </div>
        }
    }

    /// What a field belongs to, for people who hear the page.
    fn owner(&self, field: &str) -> Html {
        let said = self.read(|draft| words::own_label_in(field, draft.programme()));
        let label = words::own_label(field);
        if said == label {
            html! {}
        } else {
            html! { <span class="unseen">{ format!(": {said}") }</span> }
        }
    }

    /// Several fields of an entry, one under another.
    pub fn fields(&self, head: &str, parts: &[(Sort, &str)]) -> Html {
        let each = parts.iter().map(|(sort, part)| {
            let field = if head.is_empty() { (*part).to_owned() } else { format!("{head}, {part}") };
            match sort {
                Sort::Line => self.text(&field),
                Sort::Number => self.number(&field),
                Sort::Long => self.long(&field),
                Sort::List => self.list(&field),
                Sort::Source => self.source(&field),
                Sort::Place => place(self, &field),
            }
        });
        each.collect()
    }

    /// A line of text.
    pub fn text(&self, field: &str) -> Html {
        self.boxed(field, "box", None, None, None)
    }

    /// A number. Leaving its box shows what was read in it.
    pub fn number(&self, field: &str) -> Html {
        let (handle, which, name) = (self.handle.clone(), self.which.clone(), field.to_owned());
        let onblur = Callback::from(move |_: FocusEvent| handle.edit_own(&which, OwnEdit::Leave(name.clone())));
        let inputmode = input_mode(self.read(|draft| draft.may_be_negative(field)));
        self.boxed(field, "box number", Some(inputmode), None, Some(onblur))
    }

    /// A source, with those of the library to choose from.
    pub fn source(&self, field: &str) -> Html {
        self.boxed(field, "box", None, Some(SOURCES), None)
    }

    fn boxed(
        &self,
        field: &str,
        class: &'static str,
        inputmode: Option<&'static str>,
        list: Option<&'static str>,
        onblur: Option<Callback<FocusEvent>>,
    ) -> Html {
        self.field(field, |id, described, wrong| {
            html! {
                <input type="text" {class} {id} {inputmode} {list} autocomplete="off" value={self.shown(field)}
                    aria-invalid={wrong} aria-describedby={described} oninput={self.typing(field)} {onblur} />
            }
        })
    }

    /// Several lines of text.
    pub fn long(&self, field: &str) -> Html {
        self.field(field, |id, described, wrong| {
            html! {
                <textarea class="box" {id} value={self.shown(field)} aria-invalid={wrong} aria-describedby={described}
                    oninput={self.typing(field)} />
            }
        })
    }

    /// A list to choose from.
    pub fn list(&self, field: &str) -> Html {
        let offers = self.read(|draft| draft.offers(field));
        let now = self.shown(field);
        self.choices.borrow_mut().push((id_of(field), now.clone()));
        let offer = |offer: crate::app::Offer| {
            html! { <option key={offer.value.clone()} value={offer.value.clone()} selected={offer.value == now}>{ offer.label }</option> }
        };
        let offers: Html = offers.into_iter().map(offer).collect();
        self.field(field, |id, described, wrong| {
            html! {
                <select class="box" {id} aria-invalid={wrong} aria-describedby={described} onchange={self.choosing(field)}>{ offers }</select>
            }
        })
    }

    pub fn tick(&self, field: &str, label: &str) -> Html {
        let (handle, which, name) = (self.handle.clone(), self.which.clone(), field.to_owned());
        let choose = Callback::from(move |on: bool| type_in(&handle, &which, &name, if on { "true".into() } else { String::new() }));
        crate::ui::fields::tick(id_of(field), label, None, !self.shown(field).is_empty(), choose)
    }

    /// Several ticks under one heading, one for each thing a list offers.
    pub fn ticks(&self, field: &str) -> Html {
        let error = self.error(field);
        let offers = self.read(|draft| draft.offers(field));
        let each: Html = offers.into_iter().map(|offer| self.tick(&format!("{field}, {}", offer.value), &offer.label)).collect();
        html! {
            <fieldset class="setting" id={id_of(field)} tabindex="-1">
                <legend>{ words::own_label(field) }</legend>
                { error }
                { each }
            </fieldset>
        }
    }

    /// A button that does something in the form.
    pub fn button(&self, id: &str, label: &str, about: &str, edit: OwnEdit, then: Option<String>) -> Html {
        let onclick = self.doing(edit, then);
        html! {
            <button type="button" class="text-button" id={id.to_owned()} {onclick}>
                { label }if !about.is_empty() { <span class="unseen">{ format!(": {about}") }</span> }
            </button>
        }
    }

    /// What is folded away.
    pub fn more(&self, about: &str, matter: Html) -> Html {
        folded(texts::MORE, about, matter)
    }
}

/// What is folded away under a summary.
pub fn folded(summary: &str, about: &str, matter: Html) -> Html {
    html! {
        <details>
            <summary>{ summary }if !about.is_empty() { <span class="unseen">{ format!(": {about}") }</span> }</summary>
            <div class="matter own-more">{ matter }</div>
        </details>
    }
}

fn type_in(handle: &WorkspaceHandle, which: &str, field: &str, text: String) {
    handle.edit_own(which, OwnEdit::Type { field: field.to_owned(), text });
}

/// The library's sources, for the boxes that name one.
pub fn sources() -> Html {
    let each = words::own_sources().into_iter().map(|short| html! { <option key={short} value={short}></option> });
    html! { <datalist id={SOURCES}>{ for each }</datalist> }
}
