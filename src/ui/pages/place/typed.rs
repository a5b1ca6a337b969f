//! A form for a population in place of an area. Nothing typed is lost when something is wrong with it.

use crate::app::{PLACE_FIELDS as FIELDS, PlaceDraft, PlaceFormError as FieldFault, use_workspace};
use crate::browser;
use crate::ui::fields::input_mode;
use crate::words::{place_texts as texts, shell};
use ledger_model::change::Change;
use ledger_model::model::ChosenPlace;
use ledger_model::places::TypedField;
use yew::prelude::*;

/// Id of the list of what is wrong, which takes the focus.
const ERRORS: &str = "typed-errors";

#[derive(Properties, PartialEq)]
pub struct TypedFormProps {
    /// Called once the figures are used.
    pub used: Callback<()>,
}

/// A form for a population.
#[component]
pub fn TypedForm(props: &TypedFormProps) -> Html {
    let workspace = use_workspace();
    let draft = workspace.workspace().place_form().cloned().unwrap_or_else(|| match &workspace.scenario().place {
        Some(ChosenPlace::Typed(typed)) => PlaceDraft::of(typed),
        _ => PlaceDraft::default(),
    });
    // What is typed may come faster than it is drawn: each change goes on from the last one.
    let latest = use_mut_ref(PlaceDraft::default);
    latest.borrow_mut().clone_from(&draft);
    let put = {
        let (workspace, latest) = (workspace.clone(), latest.clone());
        Callback::from(move |draft: PlaceDraft| {
            latest.borrow_mut().clone_from(&draft);
            workspace.type_place_form(Some(draft));
        })
    };
    let faults = use_state(Vec::<FieldFault>::new);
    let tries = use_state(|| 0_u32);
    let was_there = use_mut_ref(|| workspace.workspace().place_form().is_some());
    use_effect_with(*tries, move |tries| {
        // A form that was half typed before stands open: the focus is the page's.
        if *tries > 0 || !was_there.replace(false) {
            let _ = browser::focus_on(if *tries == 0 { id_of(TypedField::Name) } else { ERRORS });
        }
    });
    let submit = {
        let (draft, faults, tries, used) = (latest.clone(), faults.clone(), tries.clone(), props.used.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let read = draft.borrow().read();
            match read {
                Ok(typed) => {
                    workspace.make(Change::TypePlace(typed));
                    workspace.type_place_form(None);
                    used.emit(());
                    browser::focus_on("top"); // the button that had the focus goes with the form
                }
                Err(found) => {
                    faults.set(found);
                    tries.set(*tries + 1);
                }
            }
        })
    };
    let now = move || latest.borrow().clone();
    let (edited, ticked) = (now.clone(), now.clone());
    let left = {
        let put = put.clone();
        Callback::from(move |field: TypedField| {
            if let Some(next) = now().understood(field) {
                put.emit(next);
            }
        })
    };
    let edit = put.reform(move |(field, text): (TypedField, String)| edited().with(field, text));
    let tick = put.reform(move |event: Event| PlaceDraft { is_outside: browser::ticked(&event), ..ticked() });
    let fields = FIELDS.map(|field| {
        let error = faults.iter().find(|(at, _)| *at == field).map(|(_, sentence)| sentence.as_str());
        typed_box(field, draft.text(field).to_owned(), error, &edit, &left)
    });
    html! {
        <form class="quote" novalidate=true aria-label={texts::TYPE_INSTEAD} onsubmit={submit}>
            if !faults.is_empty() {
                { list_faults(&faults) }
            }
            { for fields }
            <p class="choice">
                <input type="checkbox" id="typed-outside" checked={draft.is_outside} onchange={tick} />
                <label for="typed-outside">{ texts::OUTSIDE }</label>
            </p>
            <p class="buttons"><button type="submit" class="button">{ texts::USE_FIGURES }</button></p>
        </form>
    }
}

/// What is wrong, each with a way to its box. The address keeps the page, so a click only moves the focus.
fn list_faults(faults: &[FieldFault]) -> Html {
    let each = faults.iter().map(|(field, sentence)| {
        let id = id_of(*field);
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            let _ = browser::focus_on(id);
        });
        html! { <li key={id}><a href={format!("#{id}")} onclick={go}>{ sentence }</a></li> }
    });
    html! {
        <div class="errors" id={ERRORS} role="alert" tabindex="-1">
            <h3>{ texts::PUT_RIGHT }</h3>
            <ul>{ for each }</ul>
        </div>
    }
}

fn typed_box(
    field: TypedField,
    text: String,
    error: Option<&str>,
    edit: &Callback<(TypedField, String)>,
    left: &Callback<TypedField>,
) -> Html {
    let (label, hint) = match field {
        TypedField::Name => (texts::NAME, None),
        TypedField::Women16Plus => (texts::WOMEN, None),
        TypedField::Men16Plus => (texts::MEN, None),
        TypedField::Population => (texts::POPULATION, Some(texts::POPULATION_HINT)),
    };
    let id = id_of(field);
    let edit = {
        let edit = edit.clone();
        Callback::from(move |event: InputEvent| edit.emit((field, browser::text_of(&event))))
    };
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let described: Vec<&str> = error.iter().map(|_| error_id.as_str()).chain(hint.map(|_| hint_id.as_str())).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <div class="field" key={id}>
            <label for={id}>{ label }</label>
            if let Some(hint) = hint { <p class="hint" id={hint_id.clone()}>{ hint }</p> }
            if let Some(error) = error { <p class="error" id={error_id.clone()}><span class="unseen">{ shell::error_before() }</span>{ error }</p> }
            <input class={if field == TypedField::Name { "box" } else { "box number" }} {id} autocomplete="off"
                inputmode={(field != TypedField::Name).then(|| input_mode(false))} aria-describedby={described}
                aria-invalid={error.is_some().then_some("true")} value={text} oninput={edit}
                onblur={left.reform(move |_: FocusEvent| field)} />
        </div>
    }
}

/// The DOM id of a field.
fn id_of(field: TypedField) -> &'static str {
    match field {
        TypedField::Name => "typed-name",
        TypedField::Women16Plus => "typed-women",
        TypedField::Men16Plus => "typed-men",
        TypedField::Population => "typed-population",
    }
}
