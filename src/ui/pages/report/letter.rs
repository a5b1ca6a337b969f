//! A letter with the place's figures, to change and to copy.

use crate::app::{LetterDraft, ReportChoice, WorkspaceHandle};
use crate::browser;
use crate::ui::pages::frame::entry;
use crate::ui::taking::copy_with;
use crate::words::{self, Reader, letter_text as texts};
use ledger_model::appraisal::Appraisal;
use yew::prelude::*;

/// The letter. What was edited is never written over: new figures are offered, and the edited text can be had back.
pub fn letter(workspace: &WorkspaceHandle, choice: &ReportChoice, answer: &Appraisal, out_of_date: bool) -> Html {
    let draft = &choice.letter;
    let written = words::letter(answer, draft.to);
    let shown = draft.edited.as_ref().map_or_else(|| written.clone(), |(text, _)| text.clone());
    let changed = draft.edited.as_ref().is_some_and(|(_, of)| *of != written);
    let with = |letter: LetterDraft| ReportChoice { letter, ..choice.clone() };
    let press = |letter: LetterDraft| {
        let (workspace, next) = (workspace.clone(), with(letter));
        Callback::from(move |_: MouseEvent| workspace.show_report(next.clone()))
    };
    let to = |reader: Reader| {
        let (workspace, next) = (workspace.clone(), with(LetterDraft { to: reader, ..draft.clone() }));
        let onchange = Callback::from(move |_: Event| workspace.show_report(next.clone()));
        let (id, checked) = (format!("letter-{}", reader as u8), reader == draft.to);
        html! {
            <div class="choice" key={id.clone()}>
                <input type="radio" name="letter-to" id={id.clone()} {checked} {onchange} />
                <label for={id}>{ words::reader(reader) }</label>
            </div>
        }
    };
    let oninput = {
        let (workspace, choice) = (workspace.clone(), choice.clone());
        let of = draft.edited.as_ref().map_or(written, |(_, of)| of.clone());
        Callback::from(move |event: InputEvent| {
            let edited = Some((browser::text_of(&event), of.clone()));
            let letter = LetterDraft { edited, ..choice.letter.clone() };
            workspace.show_report(ReportChoice { letter, ..choice.clone() });
        })
    };
    let anew = press(LetterDraft { edited: None, put_by: draft.edited.clone(), ..draft.clone() });
    let back = press(LetterDraft { edited: draft.put_by.clone(), put_by: None, ..draft.clone() });
    let matter = html! {
        <>
            if out_of_date { <p class="error">{ texts::OUT_OF_DATE }</p> }
            <fieldset class="kinds"><legend>{ texts::TO }</legend>{ for Reader::ALL.map(to) }</fieldset>
            <div class="field">
                <label for="letter">{ texts::LABEL }</label>
                <p class="hint" id="letter-hint">{ texts::HINT }</p>
                <textarea id="letter" class="letter" rows="22" aria-describedby="letter-hint" value={shown.clone()} {oninput} />
            </div>
            if changed { <p class="guard">{ texts::CHANGED }</p> }
            <p class="buttons">
                if draft.edited.is_some() { <button type="button" class="button second" onclick={anew}>{ texts::ANEW }</button> }
                if draft.edited.is_none() && draft.put_by.is_some() {
                    <button type="button" class="button second" onclick={back}>{ texts::BACK }</button>
                }
            </p>
            { copy_with(texts::COPY, move || shown.split("\n\n").map(str::to_owned).collect()) }
        </>
    };
    entry(texts::TITLE, texts::NOTE, matter)
}
