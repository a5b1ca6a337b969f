//! The mix that does most with a yearly budget.

use super::greyed;
use crate::app::{Answer, BestMix, BudgetEdit, Change, MixState, WorkspaceHandle};
use crate::browser;
use crate::budget::Agreement;
use crate::embedded::library;
use crate::model::{Aim, Bounds, Priced, ProgrammeOutcome};
use crate::ui::charts::{Row, Table, ledger, text as cell};
use crate::ui::fields::{NumberField, tick};
use crate::words::{self, Asks, plan_text as text};
use std::rc::Rc;
use yew::prelude::*;

/// The budget, the aim, the bounds, the mix and the ladder.
pub fn mix(workspace: &WorkspaceHandle, answer: &Rc<Answer>, stale: bool) -> Html {
    let best = answer.best_mix();
    let each = answer.outcome.programmes.iter().map(|one| bounds(workspace, answer, one));
    html! {
        <>
            <div class="settings">{ a_year(workspace, answer) }{ aim(workspace) }</div>
            <div class="bounds">{ for each }</div>
            if let Some(best) = best {
                { greyed(stale, found(answer, &best)) }
            } else {
                <p>{ text::NO_BUDGET }</p>
            }
        </>
    }
}

fn a_year(workspace: &WorkspaceHandle, answer: &Answer) -> Html {
    let price_year = answer.inputs.settings.price_year;
    let change = |pounds: Option<Priced>| Change::Budget(BudgetEdit::AYear(pounds));
    let read = Callback::from(move |pounds| Ok(change(Some(Priced { pounds, price_year }))));
    let typed = workspace.scenario().budget.a_year;
    let shown = typed.map_or_else(String::new, |cost| words::pounds_typed(cost.in_prices_of(&library().deflator, price_year)));
    let hint = html! { { words::pounds_of(answer) } };
    html! {
        <NumberField field="budget.a_year" label={text::A_YEAR} asks={Asks::Pounds} {shown} {read} when_empty={change(None)}
            step={library().national.defaults.budget_step} {hint} changed={typed.is_some()} />
    }
}

fn aim(workspace: &WorkspaceHandle) -> Html {
    let chosen = workspace.scenario().budget.aim;
    let choice = |aim: Aim| {
        let workspace = workspace.clone();
        let id = format!("aim-{}", aim as usize);
        let choose = Callback::from(move |_: Event| workspace.make(Change::Budget(BudgetEdit::Aim(aim))));
        html! {
            <div class="choice" key={id.clone()}>
                <input type="radio" name="aim" id={id.clone()} checked={chosen == aim} onchange={choose} />
                <label for={id}>{ words::aim_label(aim) }</label>
            </div>
        }
    };
    html! { <fieldset class="field"><legend>{ text::AIM }</legend>{ for Aim::ALL.into_iter().map(choice) }</fieldset> }
}

fn bounds(workspace: &WorkspaceHandle, answer: &Answer, outcome: &ProgrammeOutcome) -> Html {
    let id = &outcome.id;
    let plan = answer.inputs.plan.programmes.iter().find(|one| one.id == *id);
    if plan.is_some_and(|plan| plan.cost_missing) {
        return html! { <p key={id.clone()} class="quietly">{ words::not_offered(answer, outcome) }</p> };
    }
    let set = workspace.scenario().budget.programmes.get(id).copied().unwrap_or_default();
    let largest = html! { { words::largest_hint(answer, outcome) } };
    let must = {
        let (workspace, programme) = (workspace.clone(), id.clone());
        Callback::from(move |must| workspace.make(Change::Budget(BudgetEdit::MustRun { programme: programme.clone(), must })))
    };
    let name = words::budget_programme(answer, id);
    html! {
        <fieldset class="bound" key={id.clone()}>
            <legend>{ &name }</legend>
            <div class="settings">
                { end(answer, id, set, false, html! { { words::smallest_hint() } }) }
                { end(answer, id, set, true, largest) }
            </div>
            { tick(format!("must-{id}"), text::MUST, None, set.must_run, must) }
        </fieldset>
    }
}

/// The fewest or the most a year.
fn end(answer: &Answer, id: &str, set: Bounds, largest: bool, hint: Html) -> Html {
    let change = move |programme: String, units| {
        Change::Budget(if largest { BudgetEdit::Largest { programme, units } } else { BudgetEdit::Smallest { programme, units } })
    };
    let (programme, when_empty) = (id.to_owned(), change(id.to_owned(), None));
    let read = Callback::from(move |units| Ok(change(programme.clone(), Some(units))));
    let (name, label, typed) = if largest { ("largest", text::LARGEST, set.largest) } else { ("smallest", text::SMALLEST, set.smallest) };
    let shown = typed.map_or_else(String::new, words::units_typed);
    html! {
        <NumberField field={format!("budget.{id}.{name}")} {label} label_more={words::of_programme_named(answer, id)} {shown} {read}
            {when_empty} {hint} changed={typed.is_some()} />
    }
}

fn found(answer: &Rc<Answer>, best: &BestMix) -> Html {
    let said = words::best_mix_said(answer, best);
    let is_found = matches!(&best.state, MixState::Found { mix, .. } if !mix.chosen.is_empty());
    let rungs = &best.ladder.rungs;
    let row = |(at, rung)| {
        let below = usize::checked_sub(at, 1).and_then(|below| rungs.get(below));
        Row::new(&words::ladder_budget(rung), words::rung_cells(answer, rung, below).iter().map(|said| cell(said)).collect())
    };
    let rows: Vec<Row> = rungs.iter().enumerate().map(row).collect();
    let caption = words::ladder_caption(answer, best);
    html! {
        <>
            <div class="answer" id="best-mix">
                { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
                { for words::next_step(answer, best).map(|said| html! { <p>{ said }</p> }) }
            </div>
            if is_found { <Agree answer={answer.clone()} /> }
            if !best.offers.is_empty() {
                <h3>{ text::LADDER }</h3>
                { ledger(&Table { caption: &caption, headings: &words::ladder_columns(), rows: &rows, foot: None, of_words: true }) }
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AgreeProps {
    answer: Rc<Answer>,
}

/// Tries the mix on the draws when it is asked to.
#[component]
fn Agree(props: &AgreeProps) -> Html {
    let tried = use_state(|| None::<(Rc<Answer>, Agreement)>);
    let busy = use_state(|| false);
    let answer = props.answer.clone();
    let try_it = {
        let (answer, tried, busy) = (answer.clone(), tried.clone(), busy.clone());
        Callback::from(move |_: MouseEvent| {
            busy.set(true);
            let (answer, tried, busy) = (answer.clone(), tried.setter(), busy.setter());
            // Drawn once more first, so that the button says that it is at work.
            let later = browser::after(50, move || {
                if let Some(agreement) = answer.best_mix().and_then(|best| answer.mix_agreement(&best)) {
                    tried.set(Some((answer, agreement)));
                }
                busy.set(false);
            });
            later.forget();
        })
    };
    let said = tried.as_ref().filter(|(of, _)| *of == answer).map(|(_, agreement)| words::agreement_said(&answer, agreement));
    html! {
        <div role="status">
            if let Some(said) = said {
                { for said.into_iter().map(|said| html! { <p>{ said }</p> }) }
            } else {
                <p class="buttons"><button type="button" class="button second" onclick={try_it} disabled={*busy}>{ if *busy { text::AGREEING } else { text::AGREE } }</button></p>
            }
        </div>
    }
}
