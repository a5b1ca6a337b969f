//! The mix that does most with a yearly budget.

use crate::app::{WorkspaceHandle, file_of};
use crate::browser;
use crate::ui::charts::{Row, Table, text as cell};
use crate::ui::fields::{NumberField, tick};
use crate::ui::nodes::Nodes;
use crate::words::{self, NumberKind, plan_text as text};
use ledger_export::read_mix;
use ledger_model::appraisal::{Appraisal, BestMix, MixState};
use ledger_model::change::{BudgetEdit, Change};
use ledger_model::embedded::library;
use ledger_model::model::{Aim, Bounds, Priced, ProgrammeOutcome, Scenario, Stance};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds without a change before the mix is asked for again.
const PAUSE: u32 = 150;

/// The budget, the aim, the bounds, the mix and the ladder.
pub fn mix(workspace: &WorkspaceHandle, answer: &Rc<Appraisal>, stale: bool) -> Html {
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

fn a_year(workspace: &WorkspaceHandle, answer: &Appraisal) -> Html {
    let price_year = answer.inputs.settings.price_year;
    let change = |pounds: Option<Priced>| Change::Budget(BudgetEdit::AYear(pounds));
    let read = Callback::from(move |pounds| Ok(change(Some(Priced { pounds, price_year }))));
    let typed = workspace.scenario().budget.a_year;
    let shown = typed.map_or_else(String::new, |cost| words::pounds_typed(cost.in_prices_of(&library().deflator, price_year)));
    let hint = html! { { words::pounds_of(answer) } };
    html! {
        <NumberField field="budget.a_year" label={text::A_YEAR} asks={NumberKind::Pounds} {shown} {read} when_empty={change(None)}
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

fn bounds(workspace: &WorkspaceHandle, answer: &Appraisal, outcome: &ProgrammeOutcome) -> Html {
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
fn end(answer: &Appraisal, id: &str, set: Bounds, largest: bool, hint: Html) -> Html {
    let change = move |programme: String, units| {
        Change::Budget(if largest { BudgetEdit::Largest { programme, units } } else { BudgetEdit::Smallest { programme, units } })
    };
    let (programme, when_empty) = (id.to_owned(), change(id.to_owned(), None));
    let read = Callback::from(move |units| Ok(change(programme.clone(), Some(units))));
    let (name, label, typed) = if largest { ("largest", text::LARGEST, set.largest) } else { ("smallest", text::SMALLEST, set.smallest) };
    let shown = typed.map_or_else(String::new, |units| NumberKind::Count.written(units));
    html! {
        <NumberField field={format!("budget.{id}.{name}")} {label} label_more={words::of_programme_named(answer, id)} asks={NumberKind::Count} {shown} {read}
            {when_empty} {hint} changed={typed.is_some()} />
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    workspace: WorkspaceHandle,
    answer: Rc<Appraisal>,
    stale: bool,
}

/// The best mix, of which answer, and whether its draws were tried; none where it could not be had.
type Solved = (Rc<Appraisal>, bool, Option<Rc<BestMix>>);

/// Whether something is being worked out.
#[derive(Clone, Copy, PartialEq)]
enum Work {
    None,
    Stopped,
    /// How far it came, and of how much; nothing of nothing at first.
    Busy(u32, u32),
}

/// Questions to the part that solves. What comes of one that is not the latest is left.
#[derive(Clone)]
struct Questions {
    latest: Rc<RefCell<u32>>,
    work: UseStateSetter<Work>,
}

impl Questions {
    /// Gives the latest question up.
    fn leave(&self, work: Work) -> u32 {
        browser::stop_solving();
        self.work.set(work);
        self.latest.replace_with(|number| *number + 1) + 1
    }

    /// Begins another: what is called with how far it came, and what says at its end whether it is still the latest.
    fn begin(&self) -> (impl Fn(u32, u32) + 'static, impl FnOnce() -> bool + 'static) {
        let number = self.leave(Work::Busy(0, 0));
        let turn = |questions: Self| {
            move |work| {
                let is_latest = *questions.latest.borrow() == number;
                if is_latest {
                    questions.work.set(work);
                }
                is_latest
            }
        };
        let (tell, end) = (turn(self.clone()), turn(self.clone()));
        (move |done, of| _ = tell(Work::Busy(done, of)), move || end(Work::None))
    }
}

/// DOM id of the mix, and of the buttons under it.
const MIX: &str = "best-mix";
const DEEDS: &str = "mix-deeds";

/// Where a button was pressed that is gone now, the focus goes to the mix.
fn to_mix() {
    if browser::is_focus_in(DEEDS) {
        browser::focus_when_drawn(MIX);
    }
}

/// The mix and its ladder. They are worked out apart from the page, by a part that is fetched for it; the last ones stay, greyed,
/// until new ones are here.
#[component]
fn Found(props: &FoundProps) -> Html {
    browser::before_drawing();
    let said = use_state(|| None::<Solved>);
    let work = use_state(|| Work::None);
    let questions = Questions { latest: use_mut_ref(|| 0), work: work.setter() };
    let ask = {
        let (said, questions) = (said.setter(), questions.clone());
        move |answer: Rc<Appraisal>, tried: bool| {
            let said = said.clone();
            let (tell, end) = questions.begin();
            browser::best_mix(&file_of(&answer.scenario), tried, tell, move |text| {
                if end() {
                    let best = text.and_then(|text| read_mix(&answer, &text)).map(Rc::new);
                    said.set(Some((answer, tried, best)));
                    to_mix();
                }
            });
        }
    };
    {
        let (ask, questions) = (ask.clone(), questions.clone());
        use_effect_with(props.answer.clone(), move |answer| {
            let answer = answer.clone();
            let pause = browser::after(PAUSE, move || ask(answer, false));
            move || {
                drop(pause);
                questions.leave(Work::None);
            }
        });
    }
    let current = said.as_ref().is_some_and(|(of, ..)| *of == props.answer);
    let stale = props.stale || !current;
    let is_busy = matches!(*work, Work::Busy(..));
    let waits = is_busy || stale;
    let again = |tried: bool| {
        let (ask, answer) = (ask.clone(), props.answer.clone());
        Callback::from(move |_: MouseEvent| {
            if !tried || !waits {
                ask(answer.clone(), tried);
            }
        })
    };
    let best = said.as_ref().and_then(|(.., best)| best.clone());
    let taken = use_state(|| None::<Scenario>);
    let take = {
        let (workspace, answer, taken, best) = (props.workspace.clone(), props.answer.clone(), taken.setter(), best.clone());
        Callback::from(move |_: MouseEvent| {
            let mix = best.as_ref().filter(|_| !waits).and_then(|best| answer.mix_scenario(best, words::mix_named));
            if let Some(mix) = mix {
                taken.set(Some(mix.clone()));
                workspace.adopt_mix(mix);
                to_mix();
            }
        })
    };
    let stop = Callback::from(move |_: MouseEvent| {
        questions.leave(Work::Stopped);
        to_mix();
    });
    let is_taken = taken.as_ref().is_some_and(|taken| *taken == *props.workspace.scenario());
    let is_tried = current && said.as_ref().is_some_and(|(_, tried, _)| *tried);
    let is_found = best.as_ref().is_some_and(|best| matches!(&best.state, MixState::Found { run: Some(_), .. }));
    let try_again = html! { <button type="button" class="text-button" onclick={again(false)}>{ text::TRY_AGAIN }</button> };
    let shown = match said.as_ref() {
        None => html! {},
        Some((_, _, None)) => html! { <p class="error" role="alert">{ text::NOT_FETCHED }{ " " }{ try_again.clone() }</p> },
        Some((answer, _, Some(best))) => best_mix(answer, best),
    };
    let waits = waits.then_some("true");
    html! {
        <>
            <div class={classes!("matter", stale.then_some("stale"))} id={MIX} tabindex="-1" aria-busy={is_busy.to_string()}>{ shown }</div>
            <p role="status">{ if is_taken { text::TAKEN } else { "" } }</p>
            if *work == Work::Stopped && !current { <p>{ text::STOPPED }{ " " }{ try_again }</p> }
            <p class="buttons" id={DEEDS}>
                if is_found && !is_tried && props.answer.inputs.settings.stance != Stance::AsQuoted {
                    <button type="button" class="button second" onclick={again(true)} aria-disabled={waits}>{ text::AGREE }</button>
                }
                if is_found && !is_taken {
                    <button type="button" class="button second" onclick={take} aria-disabled={waits}>{ text::TAKE }</button>
                }
                if let Work::Busy(done, of) = *work {
                    <progress max={(of > 0).then(|| of.to_string())} value={(of > 0).then(|| done.to_string())} aria-label={text::WORKING} />
                    <span>{ text::WORKING }</span>
                    <button type="button" class="button second" onclick={stop}>{ text::STOP }</button>
                }
            </p>
        </>
    }
}

/// What is said of the best mix, and of its draws where they were tried; and the ladder.
pub fn best_mix(answer: &Appraisal, best: &BestMix) -> Html {
    let rungs = &best.ladder.rungs;
    let row = |(at, rung)| {
        let below = usize::checked_sub(at, 1).and_then(|below| rungs.get(below));
        Row::new(&words::ladder_budget(rung), words::rung_cells(answer, rung, below).iter().map(|said| cell(said)).collect())
    };
    let mut page = Nodes::default();
    page.within("div", &[("class", "answer")], |part| {
        for said in words::best_mix_said(answer, best).into_iter().chain(words::next_step(answer, best)) {
            part.tag("p", &said);
        }
    });
    if let Some(agreement) = &best.agreement {
        page.within("div", &[("role", "status")], |part| {
            words::agreement_said(answer, agreement).iter().for_each(|said| _ = part.tag("p", said));
        });
    }
    if !best.market.offers.is_empty() {
        let rows: Vec<Row> = rungs.iter().enumerate().map(row).collect();
        let caption = words::ladder_caption(answer, best);
        page.tag("h3", text::LADDER);
        page.table(&Table { caption: &caption, headings: &words::ladder_columns(), rows: &rows, foot: None, of_words: true });
    }
    page.html()
}
