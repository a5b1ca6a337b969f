//! Who has promised what, and what a fair share would be.

use super::greyed;
use crate::app::WorkspaceHandle;
use crate::browser;
use crate::ui::charts::{Row, Table, amount, ledger, number};
use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind, plan_text as text};
use ledger_model::appraisal::Appraisal;
use ledger_model::budget::BudgetYear;
use ledger_model::change::{BudgetEdit, Change};
use ledger_model::evidence::Payer;
use ledger_model::model::Funder;
use ledger_model::quantities::Tabled;
use ledger_model::text_limits::LONGEST_NAME;
use yew::prelude::*;

/// The list of funders.
pub fn funders(workspace: &WorkspaceHandle, answer: &Appraisal) -> Html {
    let funders = &workspace.scenario().budget.funders;
    let add = {
        let workspace = workspace.clone();
        let at = funders.len();
        Callback::from(move |_: MouseEvent| {
            workspace.make(Change::Budget(BudgetEdit::AddFunder));
            browser::focus_when_drawn(&format!("funder-{at}-name"));
        })
    };
    html! {
        <>
            if funders.is_empty() { <p>{ text::NO_FUNDERS }</p> }
            { for funders.iter().enumerate().map(|(at, one)| funder(workspace, answer, at, one)) }
            <p class="buttons"><button type="button" class="button second" id="add-funder" onclick={add}>{ text::ADD_FUNDER }</button></p>
        </>
    }
}

fn funder(workspace: &WorkspaceHandle, answer: &Appraisal, at: usize, one: &Funder) -> Html {
    let name = words::funder_name(&one.name, at);
    let edit = |change: fn(usize, String) -> BudgetEdit| {
        let workspace = workspace.clone();
        Callback::from(move |event: Event| workspace.make(Change::Budget(change(at, browser::text_of(&event)))))
    };
    let named = edit(BudgetEdit::FunderName);
    let payer = edit(|at, id| BudgetEdit::FunderPayer(at, Payer::ALL.into_iter().find(|payer| payer.id() == id)));
    let remove = {
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            workspace.make(Change::Budget(BudgetEdit::RemoveFunder(at)));
            browser::focus_when_drawn("add-funder");
        })
    };
    let option = |payer: Payer| html! { <option value={payer.id()} selected={one.payer == Some(payer)}>{ words::payer(payer) }</option> };
    let (name_id, payer_id) = (format!("funder-{at}-name"), format!("funder-{at}-payer"));
    html! {
        <fieldset class="funder" key={at}>
            <legend>{ &name }</legend>
            <div class="boxes">
                <div class="field">
                    <label for={name_id.clone()}>{ text::FUNDER_NAME }</label>
                    <input class="box" id={name_id} value={one.name.clone()} onchange={named} maxlength={LONGEST_NAME.to_string()} autocomplete="off" />
                </div>
                <div class="field">
                    <label for={payer_id.clone()}>{ text::FUNDER_PAYER }</label>
                    <select class="box" id={payer_id} onchange={payer}>
                        <option value="" selected={one.payer.is_none()}>{ text::NO_PAYER }</option>
                        { for Payer::ALL.into_iter().map(option) }
                    </select>
                </div>
                { for (0..answer.inputs.plan.years).map(|year| promise(answer, at, year, one)) }
            </div>
            <p><button type="button" class="text-button" onclick={remove}>{ text::REMOVE }<span class="unseen">{ words::of_funder(&one.name, at) }</span></button></p>
        </fieldset>
    }
}

fn promise(answer: &Appraisal, funder: usize, year: usize, one: &Funder) -> Html {
    let field = format!("budget.funders.{funder}.{year}");
    let change = move |cash_pounds| Change::Budget(BudgetEdit::Promise { funder, year, cash_pounds });
    let read = Callback::from(move |pounds| Ok(change(Some(pounds))));
    let promised = one.promised_cash_pounds.get(year).copied().unwrap_or_default();
    html! {
        <NumberField key={year} {field} label={words::promise_label(answer, year)} label_more={words::of_funder(&one.name, funder)}
            asks={NumberKind::Pounds} shown={words::pounds_typed(promised)} {read} when_empty={change(None)} changed={promised != 0.0} />
    }
}

/// The fair-share ask.
pub fn fair(answer: &Appraisal, years: &[BudgetYear], stale: bool) -> Html {
    let Some(asks) = answer.fair_asks(years) else { return html! { <p>{ text::NO_FAIR }</p> } };
    let rows: Vec<Row> = asks
        .iter()
        .map(|ask| {
            let share = number(&words::fair_share(ask), Tabled::share(ask.share));
            Row::new(words::payer(ask.payer), vec![share, amount(ask.ask_cash_pounds), amount(ask.promised_cash_pounds)])
        })
        .collect();
    let table = ledger(&Table {
        caption: &words::fair_caption(answer),
        headings: &words::fair_columns(),
        rows: &rows,
        foot: None,
        of_words: false,
    });
    let others = answer.budget().funders.iter().enumerate().filter(|(_, funder)| funder.payer.is_none());
    let others: f64 = others.map(|(at, _)| years.iter().map(|year| year.promised_cash_pounds[at]).sum::<f64>()).sum();
    let [_, of] = words::fair_share_of(answer, years.iter().map(|year| year.cash_pounds).sum());
    greyed(
        stale,
        html! { <>{ table }<p class="quietly">{ of }</p>if others > 0.0 { <p class="quietly">{ words::promised_by_others(others) }</p> }</> },
    )
}
