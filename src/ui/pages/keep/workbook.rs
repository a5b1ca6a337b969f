//! The workbook, made when it is asked for.

use crate::app::{AnswerState, WorkspaceHandle, file_of};
use crate::browser;
use crate::words::{self, workbook_page as texts};
use yew::prelude::*;

/// The workbook, made when it is asked for.
pub fn workbook(workspace: &WorkspaceHandle) -> Html {
    html! { <WorkbookMaker state={workspace.answer()} /> }
}

#[derive(Properties, PartialEq)]
struct MakerProps {
    state: AnswerState,
}

/// Where the making stands.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    NotAsked,
    Making,
    Made,
    Failed,
}

#[component]
fn WorkbookMaker(props: &MakerProps) -> Html {
    browser::before_drawing();
    let stands = use_state(|| Stands::NotAsked);
    let make = {
        let (answer, stands) = (props.state.answer().cloned(), stands.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(answer) = answer.as_ref().filter(|_| *stands != Stands::Making) else { return };
            stands.set(Stands::Making);
            let done = stands.setter();
            browser::download_workbook(&file_of(&answer.scenario), &words::workbook_file_name(answer), move |made| {
                done.set(if made { Stands::Made } else { Stands::Failed });
            });
        })
    };
    let said = match *stands {
        Stands::NotAsked => "",
        Stands::Making => texts::MAKING,
        Stands::Made => texts::MADE,
        Stands::Failed => texts::FAILED,
    };
    let matter = match &props.state {
        AnswerState::NoPlace => html! { <p>{ texts::NO_PLACE }</p> },
        state => html! {
            <>
                if state.is_out_of_date() { <p class="caveat">{ texts::OUT_OF_DATE }</p> }
                <p class="buttons"><button type="button" class="button second" id="make-workbook" onclick={make}>{ texts::MAKE }</button></p>
                <p role="status" class={classes!((*stands == Stands::Failed).then_some("problem"))}>{ said }</p>
            </>
        },
    };
    html! {
        <section class="entry">
            <header><h2>{ texts::TITLE }</h2><p>{ texts::MARGIN }</p></header>
            <div class="matter"><p>{ texts::HOLDS }</p>{ matter }</div>
        </section>
    }
}
