//! Two scenarios: kept, named, edited, swapped, let go; side by side and as a difference.

use super::differences::differences;
use crate::app::use_workspace;
use crate::browser;
use crate::ui::charts::{Row, Table, amount, chance, difference_chart, ledger, pounds_range, text};
use crate::words::{self, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::simulation::{Measure, Net};
use std::rc::Rc;
use yew::prelude::*;

/// Longest name of a scenario.
const LONGEST_NAME: &str = "60";

#[derive(Properties, PartialEq)]
pub struct ScenariosProps {
    pub answer: Rc<Appraisal>,
}

/// Two scenarios.
#[component]
pub fn Scenarios(props: &ScenariosProps) -> Html {
    let workspace = use_workspace();
    let verb = |act: fn(&crate::app::WorkspaceHandle)| {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| act(&workspace))
    };
    let Some(beside) = workspace.workspace().beside() else {
        return html! {
            <p class="buttons">
                <button type="button" class="button" onclick={verb(|workspace| workspace.copy_beside())}>{ texts::COPY_BESIDE }</button>
            </p>
        };
    };
    let this_name = {
        let workspace = workspace.clone();
        Callback::from(move |name: String| workspace.type_in(Change::Name(name.clone()), &name))
    };
    let other_name = {
        let workspace = workspace.clone();
        Callback::from(move |name: String| workspace.name_beside(name))
    };
    let compared = match workspace.workspace().answer_beside() {
        Some(other) => {
            // The names as they are now: an answer is not worked out again for a name.
            let here = words::scenario_name(&workspace.scenario().name, words::this_one());
            side_by_side(&props.answer, other, (&here, &words::scenario_name(&beside.name, words::other_one())))
        }
        None => html! { <p class="error">{ texts::BESIDE_FAILS }</p> },
    };
    html! {
        <>
            <div class="settings">
                { name_box("scenario-name", texts::NAME, &workspace.scenario().name, this_name) }
                { name_box("other-name", texts::NAME_OTHER, &beside.name, other_name) }
            </div>
            <p class="buttons">
                <button type="button" class="button second" onclick={verb(|workspace| workspace.swap())}>{ texts::SWAP }</button>
                <button type="button" class="button second" onclick={verb(|workspace| workspace.drop_beside())}>{ texts::DROP }</button>
            </p>
            { compared }
        </>
    }
}

fn name_box(id: &'static str, label: &'static str, name: &str, typed: Callback<String>) -> Html {
    let typed = Callback::from(move |event: InputEvent| typed.emit(browser::text_of(&event)));
    html! {
        <div class="field">
            <label for={id}>{ label }</label>
            <input class="box" {id} value={name.to_owned()} oninput={typed} maxlength={LONGEST_NAME} autocomplete="off" />
        </div>
    }
}

fn side_by_side(this: &Appraisal, other: &Appraisal, names: (&str, &str)) -> Html {
    let what = differences(this, other);
    let changed = if what.is_empty() {
        html! { <p>{ texts::SAME }</p> }
    } else {
        html! { <ul>{ for what.iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }</ul> }
    };
    let prices = (this.inputs.settings.price_year, other.inputs.settings.price_year);
    let comparable = prices.0 == prices.1;
    let difference = comparable.then(|| by_run(this, other, Net::Public)).flatten();
    html! {
        <>
            if !comparable {
                <p class="guard">{ words::other_prices(&prices.0.to_string(), &prices.1.to_string()) }</p>
            }
            { table(this, other, names, comparable) }
            if let Some(difference) = difference {
                { difference_chart(names, &difference) }
            } else if comparable {
                <p class="guard">{ words::not_comparable() }</p>
            }
            <h3>{ texts::DIFFERENT }</h3>
            { changed }
        </>
    }
}

/// The difference of two scenarios in each run; none where their runs are not the same.
fn by_run(this: &Appraisal, other: &Appraisal, net: Net) -> Option<Vec<f64>> {
    let (this, other) = (this.draws()?, other.draws()?);
    let same = this.seed == other.seed && this.detailed == other.detailed;
    let columns = (this.column(Measure::Total(net)), other.column(Measure::Total(net)));
    same.then(|| columns.0.iter().zip(columns.1.iter()).map(|(here, there)| here - there).collect())
}

fn table(this: &Appraisal, other: &Appraisal, names: (&str, &str), comparable: bool) -> Html {
    let none = || text(words::not_a_difference());
    let range =
        |answer: &Appraisal, net: Net| answer.draws().map_or_else(none, |draws| pounds_range(draws.summary(Measure::Total(net)).middle_80));
    let pays = |answer: &Appraisal| answer.draws().map_or_else(none, |draws| chance(draws.summary(Measure::Total(Net::Public)).above_zero));
    let difference_range = |net: Net| {
        let column = by_run(this, other, net).filter(|_| comparable);
        column.map_or_else(none, |column| pounds_range(ledger_model::simulation::Summary::of(&column).middle_80))
    };
    let (a, b) = (&this.outcome.total, &other.outcome.total);
    let pounds = |here: f64, there: f64| {
        let less = if comparable { amount(here - there) } else { text(words::not_a_difference()) };
        vec![amount(here), amount(there), less]
    };
    let cells = [
        vec![text(&this.inputs.place.name), text(&other.inputs.place.name), none()],
        pounds(a.cost, b.cost),
        pounds(a.public_sector.benefit, b.public_sector.benefit),
        pounds(a.public_sector.net, b.public_sector.net),
        vec![range(this, Net::Public), range(other, Net::Public), difference_range(Net::Public)],
        vec![pays(this), pays(other), none()],
        pounds(a.net_present_value, b.net_present_value),
        vec![range(this, Net::Social), range(other, Net::Social), difference_range(Net::Social)],
    ];
    let rows: Vec<Row> = words::scenarios_rows().into_iter().zip(cells).map(|(name, cells)| Row::new(name, cells)).collect();
    let caption = words::scenarios_caption(this, this.draws().map_or(0, |draws| draws.detailed));
    let (here, there) = (words::heading_this(names.0), words::heading_other(names.1));
    ledger(&Table {
        caption: &caption,
        headings: &[words::figure_heading(), &here, &there, words::difference_heading()],
        rows: &rows,
        foot: None,
        of_words: false,
    })
}
