//! Which numbers to show: all or changed, of one programme or of all.

use super::boxes::Radio;
use crate::browser;
use crate::embedded::library;
use crate::words::{self, assumption_texts as texts};
use yew::prelude::*;

/// Whose numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Owner {
    /// All of them.
    #[default]
    Anyone,
    /// Those shared by all programmes.
    Shared,
    /// Those of one programme.
    Programme(String),
}

/// Which numbers to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Only those the user changed.
    pub changed_only: bool,
    /// Whose.
    pub owner: Owner,
}

/// The filter, and how many there are.
#[derive(Properties, PartialEq)]
pub struct FiltersProps {
    /// As it is.
    pub filter: Filter,
    /// Takes another.
    pub choose: Callback<Filter>,
    /// How many numbers there are.
    pub all: usize,
    /// How many the user changed.
    pub changed: usize,
    /// Ids of the programmes among them.
    pub programmes: Vec<String>,
}

/// The value of the list's entry for shared numbers; no programme has this id.
const SHARED: &str = "*shared";

/// Id of the list of programmes.
const LIST: &str = "show-programme";

fn value_of(owner: &Owner) -> &str {
    match owner {
        Owner::Anyone => "",
        Owner::Shared => SHARED,
        Owner::Programme(id) => id,
    }
}

/// Which numbers to show.
#[component]
pub fn Filters(props: &FiltersProps) -> Html {
    let which = |changed_only: bool| {
        let (filter, choose) = (props.filter.clone(), props.choose.clone());
        Callback::from(move |()| choose.emit(Filter { changed_only, ..filter.clone() }))
    };
    let whose = {
        let (filter, choose) = (props.filter.clone(), props.choose.clone());
        Callback::from(move |event: Event| {
            let owner = match browser::text_of(&event).as_str() {
                "" => Owner::Anyone,
                SHARED => Owner::Shared,
                id => Owner::Programme(id.to_owned()),
            };
            choose.emit(Filter { owner, ..filter.clone() });
        })
    };
    let owner = &props.filter.owner;
    use_effect_with(owner.clone(), |owner| browser::show_choice(LIST, value_of(owner)));
    html! {
        <section class="entry">
            <header><h2>{ texts::FILTER }</h2></header>
            <div class="matter">
                <fieldset class="choices">
                    <legend class="unseen">{ texts::FILTER }</legend>
                    <Radio group="show" value="all" label={words::show_all(props.all)} checked={!props.filter.changed_only} choose={which(false)} />
                    <Radio group="show" value="changed" label={words::show_changed(props.changed)} checked={props.filter.changed_only} choose={which(true)} />
                </fieldset>
                <div class="field">
                    <label for={LIST}>{ texts::OF_PROGRAMME }</label>
                    <select class="box" id={LIST} onchange={whose}>
                        <option value="" selected={*owner == Owner::Anyone}>{ texts::EVERY_PROGRAMME }</option>
                        <option value={SHARED} selected={*owner == Owner::Shared}>{ texts::SHARED }</option>
                        { for props.programmes.iter().map(|id| option(id, owner)) }
                    </select>
                </div>
            </div>
        </section>
    }
}

fn option(id: &str, owner: &Owner) -> Html {
    let name = library().programme(id).map_or(id, |programme| programme.name.as_str()).to_owned();
    html! { <option key={id.to_owned()} value={id.to_owned()} selected={*owner == Owner::Programme(id.to_owned())}>{ name }</option> }
}
