//! Which numbers to show: all or changed, of one programme or of all.

use super::boxes::radio;
use super::listed::Listed;
use crate::browser;
use crate::words::{self, assumption_texts as texts};
use yew::prelude::*;

/// Whose numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Owner {
    #[default]
    Anyone,
    /// Those shared by all programmes.
    Shared,
    Programme(String),
}

/// Which numbers to show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Only those the user changed.
    pub changed_only: bool,
    pub owner: Owner,
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

/// Shows in the list whose numbers are shown.
pub fn show_owner(owner: &Owner) {
    browser::show_choice(LIST, value_of(owner));
}

/// Which numbers to show, as it is, with what takes another and what it is chosen from.
pub fn filters(filter: &Filter, choose: &Callback<Filter>, listed: &Listed) -> Html {
    let which = |changed_only: bool| {
        let (filter, choose) = (filter.clone(), choose.clone());
        Callback::from(move |_: Event| choose.emit(Filter { changed_only, ..filter.clone() }))
    };
    let whose = {
        let (filter, choose) = (filter.clone(), choose.clone());
        Callback::from(move |event: Event| {
            let owner = match browser::text_of(&event).as_str() {
                "" => Owner::Anyone,
                SHARED => Owner::Shared,
                id => Owner::Programme(id.to_owned()),
            };
            choose.emit(Filter { owner, ..filter.clone() });
        })
    };
    let owner = &filter.owner;
    html! {
        <section class="entry">
            <header><h2>{ texts::FILTER }</h2></header>
            <div class="matter">
                <fieldset class="choices">
                    <legend class="unseen">{ texts::FILTER }</legend>
                    { radio("show", "all", &words::show_all(listed.len()), !filter.changed_only, which(false)) }
                    { radio("show", "changed", &words::show_changed(listed.changed()), filter.changed_only, which(true)) }
                </fieldset>
                <div class="field">
                    <label for={LIST}>{ texts::OF_PROGRAMME }</label>
                    <select class="box" id={LIST} onchange={whose}>
                        <option value="" selected={*owner == Owner::Anyone}>{ texts::EVERY_PROGRAMME }</option>
                        <option value={SHARED} selected={*owner == Owner::Shared}>{ texts::SHARED }</option>
                        { for listed.programmes().iter().map(|(id, name)| option(id, name, owner)) }
                    </select>
                </div>
            </div>
        </section>
    }
}

fn option(id: &str, name: &str, owner: &Owner) -> Html {
    html! { <option key={id.to_owned()} value={id.to_owned()} selected={*owner == Owner::Programme(id.to_owned())}>{ name.to_owned() }</option> }
}
