//! Overlap, survey questions, the worth of an avoided year, and later benefits.

use super::super::boxes::radio;
use crate::app::WorkspaceHandle;
use crate::ui::fields;
use crate::words::{self, assumption_texts as texts};
use ledger_model::change::Change;
use ledger_model::evidence::EffectLength;
use ledger_model::model::{OverlapMode, PrevalenceQuestions, ResolvedSettings, UnitCostBasis};
use yew::prelude::*;

/// Choices that change how everything is worked out.
pub fn choices(workspace: &WorkspaceHandle, settings: &ResolvedSettings) -> Html {
    let one = |group: &'static str, at: usize, label: &str, checked: bool, change: Change| {
        let workspace = workspace.clone();
        radio(group, &at.to_string(), label, checked, Callback::from(move |_: Event| workspace.make(change.clone())))
    };
    let overlap = [OverlapMode::Independent, OverlapMode::AddUp, OverlapMode::SamePeople].into_iter().enumerate();
    let overlap =
        overlap.map(|(at, mode)| one("overlap", at, words::overlap_choice(mode), settings.overlap == mode, Change::Overlap(mode)));
    let prevalence = [PrevalenceQuestions::Older, PrevalenceQuestions::Newer].into_iter().enumerate().map(|(at, questions)| {
        let (label, checked) = (words::prevalence_choice(questions), settings.prevalence == questions);
        one("prevalence", at, label, checked, Change::Prevalence(questions))
    });
    let basis = [UnitCostBasis::Yearly, UnitCostBasis::WholeSpell].into_iter().enumerate().map(|(at, basis)| {
        let (label, checked) = (words::basis_choice(basis), settings.unit_cost_basis == basis);
        one("basis", at, label, checked, Change::UnitCostBasis(basis))
    });
    let later = {
        let workspace = workspace.clone();
        Callback::from(move |on: bool| workspace.make(Change::CountLaterBenefits(on)))
    };
    let length = std::iter::once(EffectLength::Published).chain(EffectLength::ASKED).enumerate().map(|(at, length)| {
        let label = words::effect_length_choice(workspace.scenario(), length);
        one("length", at, &label, settings.effect_length == length, Change::EffectLength(length))
    });
    let own_service = {
        let workspace = workspace.clone();
        Callback::from(move |on: bool| workspace.make(Change::CountOwnService(on)))
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
            <fieldset class="setting" id="settings-effect-length" tabindex="-1">
                <legend>{ texts::LENGTH }</legend>
                { for length }
                <p class="hint">{ texts::LENGTH_HINT }</p>
            </fieldset>
            { fields::tick("settings-count-own-service".into(), texts::OWN_SERVICE, Some(texts::OWN_SERVICE_HINT), settings.count_own_service, own_service) }
            { fields::tick("settings-count-later-benefits".into(), texts::LATER, None, settings.count_later_benefits, later) }
        </>
    }
}
