//! Ways to doubt the whole answer at once, each with what it would do.

use crate::app::{WorkspaceHandle, use_workspace};
use crate::browser;
use crate::ui::fields::tick;
use crate::words::{self, switch_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::evidence::EffectLength;
use ledger_model::model::{Optimism, Stance};
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds without a change before the choices are worked out again.
const PAUSE: u32 = 250;
/// Years between two horizons that are offered; any other is typed in assumptions.
const HORIZON_STEP: u16 = 5;

/// One choice of a switch: its value, what it says, the change it makes, whether it is taken now.
type Choice = (String, String, Change, bool);

#[derive(Properties, PartialEq)]
pub struct SwitchesProps {
    pub answer: Rc<Appraisal>,
}

/// Every switch. Lists show what is taken even after undo: the browser keeps what was last chosen in them.
#[component]
pub fn Switches(props: &SwitchesProps) -> Html {
    let workspace = use_workspace();
    // What each choice would do is worked out once the user pauses: while a number is dragged nobody reads the lists.
    let settled = use_state(|| props.answer.clone());
    {
        let settle = settled.setter();
        use_effect_with(props.answer.clone(), move |answer| {
            let answer = answer.clone();
            let pause = browser::after(PAUSE, move || settle.set(answer));
            move || drop(pause)
        });
    }
    let effects = use_memo((*settled).clone(), |answer| every(answer).map(|(_, _, choices)| effects(answer, &choices)));
    let answer = &*props.answer;
    let all = every(answer);
    let taken: Vec<(&'static str, String)> = all
        .iter()
        .filter_map(|(id, _, choices)| choices.iter().find(|(.., taken)| *taken).map(|(value, ..)| (*id, value.clone())))
        .collect();
    use_effect(move || {
        for (id, value) in taken {
            browser::show_choice(&format!("switch-{id}"), &value);
        }
    });
    let shown = all.iter().zip(&*effects).map(|((id, label, choices), effects)| {
        html! {
            <>
                { switch(&workspace, id, label, choices, effects) }
                if *id == "length" { { lengths_note(answer, choices, effects) } }
                if *id == "optimism" { { optimism_note(&workspace, answer) } }
            </>
        }
    });
    html! { <div class="settings">{ for shown }</div> }
}

fn every(answer: &Appraisal) -> [(&'static str, &'static str, Vec<Choice>); 6] {
    let settings = &answer.inputs.settings;
    let stances = [Stance::Central, Stance::Cautious, Stance::AsQuoted];
    let stance = stances.map(|stance| {
        (format!("{stance:?}").to_lowercase(), words::stance_choice(stance).to_owned(), Change::Stance(stance), settings.stance == stance)
    });
    let halve = [false, true].map(|on| {
        let says = if on { texts::HALF } else { texts::WHOLE };
        (on.to_string(), says.to_owned(), Change::HalveEffects(on), settings.halve_effects == on)
    });
    let length = std::iter::once(EffectLength::Published).chain(EffectLength::ASKED).map(|length| {
        let says = words::effect_length_choice(&answer.scenario, length);
        (format!("{length:?}").to_lowercase(), says, Change::EffectLength(length), settings.effect_length == length)
    });
    [
        ("stance", texts::STANCE, stance.to_vec()),
        ("optimism", texts::OPTIMISM, optimism(answer)),
        ("halve", texts::HALVE, halve.to_vec()),
        ("length", texts::LENGTH, length.collect()),
        ("rate", texts::DISCOUNT, rates(answer)),
        ("horizon", texts::YEARS, horizons(answer)),
    ]
}

fn optimism(answer: &Appraisal) -> Vec<Choice> {
    let now = answer.inputs.settings.optimism;
    let on_top = now.is_some_and(|chosen| chosen.on_top);
    let grades = library().national.optimism.grades.iter().enumerate().map(|(at, share)| {
        let grade = at as u8 + 1;
        let taken = now.is_some_and(|chosen| chosen.costs == grade && chosen.benefits == grade);
        let change = Change::Optimism(Some(Optimism { costs: grade, benefits: grade, on_top }));
        (grade.to_string(), words::optimism_grade(at + 1, *share), change, taken)
    });
    let none = ("none".to_owned(), texts::NONE.to_owned(), Change::Optimism(None), now.is_none());
    std::iter::once(none).chain(grades).collect()
}

/// Where the grades come from, and which ranges were already widened for the same weakness.
fn optimism_note(workspace: &WorkspaceHandle, answer: &Appraisal) -> Html {
    let bias = &library().national.optimism;
    let source = library().source(&bias.source).map_or("", |source| source.short.as_str());
    let note = html! { <p class="hint">{ words::optimism_note(source, &bias.note) }</p> };
    let Some(now) = answer.inputs.settings.optimism else { return note };
    let Some(held) = words::optimism_held(answer, now.on_top) else { return note };
    let workspace = workspace.clone();
    let on_top = Callback::from(move |on_top: bool| workspace.make(Change::Optimism(Some(Optimism { on_top, ..now }))));
    html! {
        <>
            { note }
            <p class="guard">{ held }</p>
            { tick("optimism-on-top".into(), texts::ON_TOP, None, now.on_top, on_top) }
        </>
    }
}

/// Net values at every length, and which programmes keep their own.
fn lengths_note(answer: &Appraisal, choices: &[Choice], effects: &[(String, String)]) -> Html {
    let line = |(value, says, ..): &Choice| {
        let effect = effects.iter().find(|(known, _)| known == value).map_or("", |(_, effect)| effect);
        html! { <li key={value.clone()}>{ format!("{says}: {effect}") }</li> }
    };
    html! {
        <>
            <p class="hint">{ texts::LENGTHS }</p>
            <ul class="hint" id="lengths">{ for choices.iter().map(line) }</ul>
            if let Some(keep) = words::keep_their_length(answer) { <p class="hint">{ keep }</p> }
        </>
    }
}

fn rates(answer: &Appraisal) -> Vec<Choice> {
    let now = answer.inputs.settings.discount_rate;
    let green_book = ("green-book".to_owned(), texts::GREEN_BOOK.to_owned(), Change::DiscountRate(None), now.is_none());
    let green_book_rate = library().national.discounting.tables.standard.rate(0);
    let mut shown: Vec<f64> = answer.rates().iter().copied().filter(|rate| *rate != green_book_rate).collect();
    shown.extend(now.filter(|rate| !shown.contains(rate)));
    let flat = shown
        .into_iter()
        .map(|rate| (words::percent_exact(rate), words::percent_exact(rate), Change::DiscountRate(Some(rate)), now == Some(rate)));
    std::iter::once(green_book).chain(flat).collect()
}

fn horizons(answer: &Appraisal) -> Vec<Choice> {
    let limits = &library().national.defaults;
    let now = answer.inputs.settings.years;
    let offered = |years: &u16| *years == now || *years == limits.fewest_years || years.is_multiple_of(HORIZON_STEP);
    (limits.fewest_years..=limits.most_years)
        .filter(offered)
        .map(|years| {
            (years.to_string(), words::years_of(years.into()), Change::Years((years != limits.years).then_some(years)), years == now)
        })
        .collect()
}

/// What each choice would do to the headline, by its value.
fn effects(answer: &Appraisal, choices: &[Choice]) -> Vec<(String, String)> {
    let effect = |(value, _, change, taken): &Choice| {
        let effect = if *taken {
            words::choice_with_effect(texts::NOW, &words::would_make(answer))
        } else {
            answer.after(change.clone()).map_or_else(|| texts::CANNOT.to_owned(), |after| words::would_make(&after))
        };
        (value.clone(), effect)
    };
    choices.iter().map(effect).collect()
}

/// A list of choices, each saying what it would do to the headline before it is taken.
fn switch(workspace: &WorkspaceHandle, id: &str, label: &str, choices: &[Choice], effects: &[(String, String)]) -> Html {
    let take = {
        let (workspace, choices) = (workspace.clone(), choices.to_vec());
        Callback::from(move |event: Event| {
            let wanted = browser::text_of(&event);
            if let Some((_, _, change, _)) = choices.iter().find(|(value, ..)| *value == wanted) {
                workspace.make(change.clone());
            }
        })
    };
    let option = |(value, says, _, taken): &Choice| {
        let effect = effects.iter().find(|(known, _)| known == value).map_or("", |(_, effect)| effect);
        html! { <option key={value.clone()} value={value.clone()} selected={*taken}>{ format!("{says}: {effect}") }</option> }
    };
    let id = format!("switch-{id}");
    html! {
        <div class="field">
            <label for={id.clone()}>{ label.to_owned() }</label>
            <select class="box" {id} onchange={take}>{ for choices.iter().map(option) }</select>
        </div>
    }
}
