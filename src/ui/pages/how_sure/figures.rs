//! The three net benefits with their ranges and chances, in figures.

use crate::app::Answer;
use crate::simulation::{Draws, Measure, Net};
use crate::ui::charts::{Row, Table, ledger, text};
use crate::words;
use yew::prelude::*;

/// The table of all programmes together.
pub fn ranges_table(answer: &Answer, draws: &Draws, caption: &str) -> Html {
    let central = Net::ALL.map(|net| words::central_net(answer, net));
    let summaries = Net::ALL.map(|net| draws.summary(Measure::Total(net)));
    let rows = words::ranges_rows(central, &summaries);
    let rows: Vec<Row> = rows.into_iter().map(|(name, cells)| Row::new(name, cells.iter().map(|cell| text(cell)).collect())).collect();
    ledger(&Table { caption, headings: &words::ranges_columns(), rows: &rows, foot: None, of_words: false })
}

/// The same with what ± means and what had to be held.
pub fn figures(answer: &Answer, draws: &Draws) -> Html {
    html! {
        <>
            { ranges_table(answer, draws, &words::ranges_caption(answer, draws)) }
            <p class="quietly">{ words::plus_minus() }{ " " }{ words::chance_caution() }</p>
            if let Some(others) = words::other_ends_said(answer, draws) {
                <p class="quietly">{ others }</p>
            }
            if let Some(held) = words::held_said(answer, draws) {
                <p class="guard">{ held }</p>
            }
        </>
    }
}
