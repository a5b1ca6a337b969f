//! Overlap, survey questions, the worth of an avoided year, and later benefits.

use super::super::boxes::{Radio, Tick};
use crate::app::{Change, use_workspace};
use crate::model::{OverlapMode, PrevalenceQuestions, ResolvedSettings, UnitCostBasis};
use crate::words::{self, assumption_texts as texts};
use yew::prelude::*;

/// The settings.
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// Defaults filled in.
    pub settings: ResolvedSettings,
}

/// Choices that change how everything is worked out.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let workspace = use_workspace();
    let make = |change: Change| {
        let workspace = workspace.clone();
        Callback::from(move |()| workspace.make(change.clone()))
    };
    let settings = &props.settings;
    let overlap = [OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople].into_iter().enumerate().map(|(at, mode)| {
        let choose = make(Change::Overlap(mode));
        html! { <Radio key={at} group="overlap" value={at.to_string()} label={words::overlap_choice(mode)} checked={settings.overlap == mode} {choose} /> }
    });
    let prevalence = [PrevalenceQuestions::Older, PrevalenceQuestions::Newer].into_iter().enumerate().map(|(at, questions)| {
        let choose = make(Change::Prevalence(questions));
        let (label, checked) = (words::prevalence_choice(questions), settings.prevalence == questions);
        html! { <Radio key={at} group="prevalence" value={at.to_string()} {label} {checked} {choose} /> }
    });
    let basis = [UnitCostBasis::Yearly, UnitCostBasis::WholeSpell].into_iter().enumerate().map(|(at, basis)| {
        let choose = make(Change::UnitCostBasis(basis));
        let (label, checked) = (words::basis_choice(basis), settings.unit_cost_basis == basis);
        html! { <Radio key={at} group="basis" value={at.to_string()} {label} {checked} {choose} /> }
    });
    let later = {
        let workspace = workspace.clone();
        Callback::from(move |on: bool| workspace.make(Change::CountLaterBenefits(on)))
    };
    html! {
        <>
            <fieldset class="setting" id="settings-overlap" tabindex="-1"><legend>{ texts::OVERLAP }</legend>{ for overlap }</fieldset>
            <fieldset class="setting" id="settings-prevalence" tabindex="-1">
                <legend>{ texts::PREVALENCE }</legend>
                { for prevalence }
                <p class="hint">{ texts::PREVALENCE_WARNING }</p>
            </fieldset>
            <fieldset class="setting" id="settings-unit-cost-basis" tabindex="-1"><legend>{ texts::BASIS }</legend>{ for basis }</fieldset>
            <Tick id="settings-count-later-benefits" label={texts::LATER} checked={settings.count_later_benefits} change={later} />
        </>
    }
}
