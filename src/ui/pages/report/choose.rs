//! Which kind of paper, and which of its parts.

use crate::app::{Preset, ReportChoice, Section, WorkspaceHandle};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::words::{self, report_text as texts};
use yew::prelude::*;

/// The kinds, the switches and the button that prints.
pub fn choose(workspace: &WorkspaceHandle, choice: &ReportChoice) -> Html {
    let kind = |preset: Preset| {
        let (name, note) = words::preset(preset);
        let (workspace, checked) = (workspace.clone(), preset == choice.preset);
        let next = choice.of_kind(preset);
        let onchange = Callback::from(move |_: Event| workspace.show_report(next.clone()));
        let id = format!("report-{}", preset as u8);
        html! {
            <div class="choice" key={id.clone()}>
                <input type="radio" name="report-kind" id={id.clone()} {checked} {onchange} />
                <label for={id}>{ name }<span class="hint">{ note }</span></label>
            </div>
        }
    };
    let part = |section: &Section| {
        let (next, workspace, checked) = (choice.switched(*section), workspace.clone(), choice.shows(*section));
        let onchange = Callback::from(move |_: Event| workspace.show_report(next.clone()));
        let id = format!("part-{}", *section as u8);
        html! {
            <div class="choice" key={id.clone()}>
                <input type="checkbox" id={id.clone()} {checked} {onchange} />
                <label for={id}>{ words::section_heading(*section, choice.preset) }</label>
            </div>
        }
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    let matter = html! {
        <>
            <fieldset class="kinds"><legend>{ texts::KIND }</legend>{ for Preset::ALL.map(kind) }</fieldset>
            <fieldset class="parts"><legend>{ texts::PARTS }</legend>{ for choice.preset.sections().iter().map(part) }</fieldset>
            <p class="buttons"><button type="button" class="button" onclick={print}>{ texts::PRINT }</button></p>
            <p class="hint">{ texts::PRINT_NOTE }</p>
        </>
    };
    html! { <div class="screen-only">{ entry(texts::CHOOSE, texts::CHOOSE_NOTE, matter) }</div> }
}
