//! A form for a population in place of an area. Nothing typed is lost when something is wrong with it.

use super::draft::{Draft, FIELDS, FieldFault, id_of};
use crate::app::{Change, use_workspace};
use crate::browser;
use crate::model::ChosenPlace;
use crate::places::TypedField;
use crate::words::{place_texts as texts, shell};
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
    let draft = use_state(|| match &workspace.scenario().place {
        Some(ChosenPlace::Typed(typed)) => Draft::of(typed),
        _ => Draft::default(),
    });
    let faults = use_state(Vec::<FieldFault>::new);
    let tries = use_state(|| 0_u32);
    use_effect_with(*tries, |tries| {
        let _ = browser::focus_on(if *tries == 0 { id_of(TypedField::Name) } else { ERRORS });
    });
    let submit = {
        let (draft, faults, tries, used) = (draft.clone(), faults.clone(), tries.clone(), props.used.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match draft.read() {
                Ok(typed) => {
                    workspace.make(Change::TypePlace(typed));
                    used.emit(());
                }
                Err(found) => {
                    faults.set(found);
                    tries.set(*tries + 1);
                }
            }
        })
    };
    let edit = use_callback(draft.clone(), |(field, text): (TypedField, String), draft| draft.set(draft.with(field, text)));
    let tick =
        use_callback(draft.clone(), |event: Event, draft| draft.set(Draft { is_outside: browser::ticked(&event), ..(**draft).clone() }));
    let fields = FIELDS.map(|field| {
        let error = faults.iter().find(|(at, _)| *at == field).map(|(_, sentence)| sentence.clone());
        html! { <TypedBox key={id_of(field)} {field} text={draft.text(field).to_owned()} {error} edit={edit.clone()} /> }
    });
    html! {
        <form class="quote" novalidate=true aria-label={texts::TYPE_INSTEAD} onsubmit={submit}>
            if !faults.is_empty() {
                <Faults faults={(*faults).clone()} />
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

#[derive(Properties, PartialEq)]
struct FaultsProps {
    faults: Vec<FieldFault>,
}

/// What is wrong, each with a way to its box. The address keeps the page, so a click only moves the focus.
#[component]
fn Faults(props: &FaultsProps) -> Html {
    let each = props.faults.iter().map(|(field, sentence)| {
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

#[derive(Properties, PartialEq)]
struct TypedBoxProps {
    field: TypedField,
    text: AttrValue,
    error: Option<String>,
    edit: Callback<(TypedField, String)>,
}

#[component]
fn TypedBox(props: &TypedBoxProps) -> Html {
    let (label, hint) = match props.field {
        TypedField::Name => (texts::NAME, None),
        TypedField::Women16Plus => (texts::WOMEN, None),
        TypedField::Men16Plus => (texts::MEN, None),
        TypedField::Population => (texts::POPULATION, Some(texts::POPULATION_HINT)),
    };
    let id = id_of(props.field);
    let edit = use_callback((props.edit.clone(), props.field), |event: InputEvent, (edit, field)| {
        edit.emit((*field, browser::text_of(&event)));
    });
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let described: Vec<&str> = props.error.iter().map(|_| error_id.as_str()).chain(hint.map(|_| hint_id.as_str())).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            if let Some(hint) = hint { <p class="hint" id={hint_id.clone()}>{ hint }</p> }
            if let Some(error) = &props.error { <p class="error" id={error_id.clone()}><span class="unseen">{ shell::error_before() }</span>{ error }</p> }
            <input class={if props.field == TypedField::Name { "box" } else { "box number" }} {id} autocomplete="off"
                inputmode={(props.field != TypedField::Name).then_some("decimal")} aria-describedby={described}
                aria-invalid={props.error.is_some().then_some("true")} value={props.text.clone()} oninput={edit} />
        </div>
    }
}
