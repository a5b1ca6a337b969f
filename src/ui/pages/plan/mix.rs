//! The mix that does most with a yearly budget.

use crate::app::{Answer, BudgetEdit, Change, MixState, WorkspaceHandle};
use crate::browser;
use crate::embedded::library;
use crate::model::{Aim, Bounds, Priced, ProgrammeOutcome, Scenario, Stance};
use crate::ui::charts::{Row, Table, text as cell};
use crate::ui::fields::{NumberField, tick};
use crate::ui::markup::Markup;
use crate::words::{self, Asks, plan_text as text};
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds without a change before the mix is asked for again.
const PAUSE: u32 = 150;

/// The budget, the aim, the bounds, the mix and the ladder.
pub fn mix(workspace: &WorkspaceHandle, answer: &Rc<Answer>, stale: bool) -> Html {
    let each = answer.outcome.programmes.iter().map(|one| bounds(workspace, answer, one));
    html! {
        <>
            <div class="boxes">{ a_year(workspace, answer) }</div>
            { aim(workspace) }
            <div class="bounds">{ for each }</div>
            if answer.budget().a_year.is_some() { <Found workspace={workspace.clone()} answer={answer.clone()} {stale} /> } else { <p>{ text::NO_BUDGET }</p> }
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
                <label for={id}>{ words::aim_label(aim) }if let Some(hint) = words::aim_hint(aim) { <span class="hint">{ hint }</span> }</label>
            </div>
        }
    };
    html! { <fieldset class="kinds"><legend>{ text::AIM }</legend>{ for Aim::ALL.into_iter().map(choice) }</fieldset> }
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
            <div class="boxes">
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
    let shown = typed.map_or_else(String::new, |units| Asks::Count.written(units));
    html! {
        <NumberField field={format!("budget.{id}.{name}")} {label} label_more={words::of_programme_named(answer, id)} asks={Asks::Count} {shown} {read}
            {when_empty} {hint} changed={typed.is_some()} />
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    workspace: WorkspaceHandle,
    answer: Rc<Answer>,
    stale: bool,
}

/// What the part that solves has said, and of which answer; none where it could not be had.
type SaidOf = (Rc<Answer>, bool, Option<AttrValue>);

/// The mix and its ladder. They are worked out by a part of the page that is fetched for it; the last ones stay, greyed,
/// until new ones are here.
#[component]
fn Found(props: &FoundProps) -> Html {
    let said = use_state(|| None::<SaidOf>);
    let busy = use_state(|| false);
    let ask = {
        let (said, busy) = (said.setter(), busy.setter());
        move |answer: Rc<Answer>, tried: bool| {
            busy.set(true);
            let (said, busy) = (said.clone(), busy.clone());
            browser::best_mix(&answer.clone().as_file(), tried, move |markup| {
                said.set(Some((answer, tried, markup.map(AttrValue::from))));
                busy.set(false);
                if tried {
                    browser::focus_soon("best-mix"); // the button that was pressed is gone
                }
            });
        }
    };
    {
        let ask = ask.clone();
        use_effect_with(props.answer.clone(), move |answer| {
            let answer = answer.clone();
            let pause = browser::after(PAUSE, move || ask(answer, false));
            move || drop(pause)
        });
    }
    let again = |tried: bool| {
        let (ask, answer) = (ask.clone(), props.answer.clone());
        Callback::from(move |_: MouseEvent| ask(answer.clone(), tried))
    };
    let taken = use_state(|| None::<Scenario>);
    let take = {
        let (workspace, answer, taken, busy) = (props.workspace.clone(), props.answer.clone(), taken.setter(), busy.setter());
        Callback::from(move |_: MouseEvent| {
            busy.set(true);
            let (workspace, taken, busy) = (workspace.clone(), taken.clone(), busy.clone());
            browser::mix_scenario(&answer.clone().as_file(), move |text| {
                taken.set(text.and_then(|text| workspace.take_mix(&text)));
                busy.set(false);
                browser::focus_soon("best-mix"); // the button that was pressed is gone
            });
        })
    };
    let is_taken = taken.as_ref().is_some_and(|taken| *taken == *props.workspace.scenario());
    let current = said.as_ref().is_some_and(|(of, ..)| *of == props.answer);
    let is_tried = current && said.as_ref().is_some_and(|(_, tried, _)| *tried);
    let shown = match said.as_ref() {
        None => html! { <p>{ text::WORKING }</p> },
        Some((_, _, None)) => html! {
            <p class="error" role="alert">{ text::NOT_FETCHED }{ " " }<button type="button" class="text-button" onclick={again(false)}>{ text::TRY_AGAIN }</button></p>
        },
        Some((_, _, Some(markup))) => Html::from_html_unchecked(markup.clone()),
    };
    let stale = props.stale || !current;
    html! {
        <>
            <div class={classes!("matter", stale.then_some("stale"))} id="best-mix" tabindex="-1" aria-busy={(*busy).to_string()}>{ shown }</div>
            <p role="status">{ if is_taken { text::TAKEN } else { "" } }</p>
            if said.as_ref().is_some_and(|(.., markup)| markup.as_ref().is_some_and(|markup| markup.contains(FOUND))) {
                <p class="buttons">
                    if !is_tried && props.answer.inputs.settings.stance != Stance::AsQuoted {
                        <button type="button" class="button second" onclick={again(true)} disabled={*busy || stale}>
                            { if *busy { text::AGREEING } else { text::AGREE } }
                        </button>
                    }
                    if !is_taken {
                        <button type="button" class="button second" onclick={take} disabled={*busy || stale}>{ text::TAKE }</button>
                    }
                </p>
            }
        </>
    }
}

/// What stands in the markup where there is a mix to run.
const FOUND: &str = "<div class=\"answer found\">";

/// What is said of the best mix, and of its draws where they are tried: written where the solver is.
pub fn mix_markup(answer: &Answer, tried: bool) -> String {
    let Some(best) = answer.best_mix() else { return String::new() };
    let rungs = &best.ladder.rungs;
    let row = |(at, rung)| {
        let below = usize::checked_sub(at, 1).and_then(|below| rungs.get(below));
        Row::new(&words::ladder_budget(rung), words::rung_cells(answer, rung, below).iter().map(|said| cell(said)).collect())
    };
    let mut markup = Markup::default();
    let is_found = matches!(&best.state, MixState::Found { run: Some(_), .. });
    markup.raw(if is_found { FOUND } else { "<div class=\"answer\">" });
    for said in words::best_mix_said(answer, &best).into_iter().chain(words::next_step(answer, &best)) {
        markup.tag("p", &said);
    }
    markup.raw("</div>");
    if let Some(agreement) = tried.then(|| answer.mix_agreement(&best)).flatten() {
        markup.raw("<div role=\"status\">");
        for said in words::agreement_said(answer, &agreement) {
            markup.tag("p", &said);
        }
        markup.raw("</div>");
    }
    if !best.market.offers.is_empty() {
        let rows: Vec<Row> = rungs.iter().enumerate().map(row).collect();
        let caption = words::ladder_caption(answer, &best);
        markup.tag("h3", text::LADDER);
        markup.table(&Table { caption: &caption, headings: &words::ladder_columns(), rows: &rows, foot: None, of_words: true });
    }
    markup.text()
}
