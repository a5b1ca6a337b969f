//! A button that copies a text which carries its range and cautions.

use crate::browser;
use crate::words::doubt_text as texts;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// What is copied.
    pub text: AttrValue,
    /// What the button says.
    pub label: AttrValue,
}

/// Copies, and says whether that worked.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let said = use_state(|| None::<&'static str>);
    {
        // What was said of another text is no longer true.
        let said = said.setter();
        use_effect_with(props.text.clone(), move |_| said.set(None));
    }
    let copy = {
        let (said, text) = (said.setter(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            browser::copy(&text, move |worked| said.set(Some(if worked { texts::COPIED } else { texts::COPY_FAILED })));
        })
    };
    html! {
        <p class="buttons">
            <button type="button" class="button" onclick={copy}>{ &props.label }</button>
            <span role="status">{ said.unwrap_or_default() }</span>
        </p>
    }
}
