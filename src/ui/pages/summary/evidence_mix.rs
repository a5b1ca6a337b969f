//! How much of the benefit rests on judgement: in a sentence, and by programme.

use crate::app::Route;
use crate::ui::charts::{Row, Table, ledger, text};
use crate::ui::pages::frame::entry;
use crate::words::{self, RestsOnOf, standing_share_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::simulation::Pounds;
use std::rc::Rc;
use yew::prelude::*;

/// The sentence under the answer, with the way to every figure's standing.
pub fn rests_on_line(answer: &Appraisal) -> Html {
    html! {
        <p class="quietly">
            { words::rests_on_sentence(answer, RestsOnOf::Public) }{ " " }{ texts::ONCE }{ " " }
            { words::not_yet_checked_sentence(answer) }{ " " }<a href={Route::Data.address()}>{ texts::LINK }</a>
        </p>
    }
}

/// Both tables by programme.
pub fn evidence_mix(answer: &Rc<Appraisal>) -> Html {
    let matter = html! {
        <>
            <p>{ words::rests_on_sentence(answer, RestsOnOf::Everyone) }</p>
            { table(answer, RestsOnOf::Public) }
            { table(answer, RestsOnOf::Everyone) }
        </>
    };
    entry(texts::HEADING, texts::NOTE, matter)
}

fn table(answer: &Appraisal, of: RestsOnOf) -> Html {
    let rests = answer.evidence_mix();
    let cells = |pounds: &[Pounds; 2]| words::rests_on_cells(&pounds[of as usize]).iter().map(|cell| text(cell)).collect();
    let row = |(one, pounds): (&ledger_model::model::ProgrammeOutcome, &[Pounds; 2])| {
        Row::new(&words::programme_name(answer, &one.id), cells(pounds)).known_as(&one.id)
    };
    let rows: Vec<Row> = answer.outcome.programmes.iter().zip(&rests.programmes).map(row).collect();
    let foot = Row::new(words::all_programmes(), cells(&rests.total));
    let caption = words::rests_on_caption(answer, of);
    ledger(&Table { caption: &caption, headings: &words::rests_on_columns(), rows: &rows, foot: Some(&foot), of_words: false })
}
