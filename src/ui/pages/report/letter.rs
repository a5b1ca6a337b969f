//! A letter with the place's figures, to change and to copy.

use crate::app::Answer;
use crate::browser;
use crate::ui::copy::CopyButton;
use crate::ui::pages::frame::entry;
use crate::words::{self, Reader, letter_text as texts};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LetterProps {
    pub answer: Rc<Answer>,
    pub out_of_date: bool,
}

/// The letter. What was edited is never written over: new figures are offered.
#[component]
pub fn Letter(props: &LetterProps) -> Html {
    let to = use_state(Reader::default);
    // What the user made of it, and of which text.
    let edited = use_state(|| None::<(String, String)>);
    let written = words::letter(&props.answer, *to);
    let shown = edited.as_ref().map_or_else(|| written.clone(), |(text, _)| text.clone());
    let changed = edited.as_ref().is_some_and(|(_, of)| *of != written);
    let choice = |reader: Reader| {
        let (to, checked) = (to.clone(), reader == *to);
        let onchange = Callback::from(move |_: Event| {
            to.set(reader);
        });
        let id = format!("letter-{}", reader as u8);
        html! {
            <div class="choice" key={id.clone()}>
                <input type="radio" name="letter-to" id={id.clone()} {checked} {onchange} />
                <label for={id}>{ words::reader(reader) }</label>
            </div>
        }
    };
    let oninput = {
        let (edited, written) = (edited.clone(), edited.as_ref().map_or_else(|| written.clone(), |(_, of)| of.clone()));
        Callback::from(move |event: InputEvent| edited.set(Some((browser::text_of(&event), written.clone()))))
    };
    let anew = {
        let edited = edited.clone();
        Callback::from(move |_: MouseEvent| edited.set(None))
    };
    let matter = html! {
        <>
            if props.out_of_date { <p class="error">{ texts::OUT_OF_DATE }</p> }
            <fieldset><legend>{ texts::TO }</legend>{ for Reader::ALL.map(choice) }</fieldset>
            <div class="field">
                <label for="letter">{ texts::LABEL }</label>
                <p class="hint" id="letter-hint">{ texts::HINT }</p>
                <textarea id="letter" class="letter" rows="22" aria-describedby="letter-hint" value={shown.clone()} {oninput} />
            </div>
            if changed { <p class="guard">{ texts::CHANGED }</p> }
            <p class="buttons">
                if edited.is_some() { <button type="button" class="button second" onclick={anew}>{ texts::ANEW }</button> }
            </p>
            <CopyButton text={shown} label={texts::COPY} />
        </>
    };
    entry(texts::TITLE, texts::NOTE, matter)
}
