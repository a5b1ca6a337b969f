//! The three net benefits with their ranges and chances, in figures.

use crate::ui::charts::{Row, Table, ledger, number};
use crate::words;
use ledger_model::appraisal::Appraisal;
use ledger_model::quantities::{Held, Tabled, TabledUnit};
use ledger_model::simulation::{Draws, Measure, Net, Summary};
use yew::prelude::*;

/// The table of all programmes together.
pub fn ranges_table(answer: &Appraisal, draws: &Draws, caption: &str) -> Html {
    let central = Net::ALL.map(|net| words::central_net(answer, net));
    let summaries = Net::ALL.map(|net| draws.summary(Measure::Total(net)));
    let rows = words::ranges_rows(central, &summaries);
    let row = |((name, said), held): ((&str, [String; 3]), [Tabled; 3])| {
        Row::new(name, said.iter().zip(held).map(|(said, held)| number(said, held)).collect())
    };
    let rows: Vec<Row> = rows.into_iter().zip(held(central, &summaries)).map(row).collect();
    ledger(&Table { caption, headings: &words::ranges_columns(), rows: &rows, foot: None, of_words: false })
}

/// What the rows say, in full.
fn held(central: [f64; 3], summaries: &[Summary; 3]) -> [[Tabled; 3]; 6] {
    let of = |say: fn(&Summary) -> Tabled| [say(&summaries[0]), say(&summaries[1]), say(&summaries[2])];
    [
        central.map(Tabled::pounds),
        of(|one| Tabled { unit: TabledUnit::Pounds, held: Held::Give(one.mean, one.mean_error()) }),
        of(|one| Tabled::pounds(one.median)),
        of(|one| Tabled::pounds_between(one.middle_80)),
        of(|one| Tabled::pounds_between(one.middle_95)),
        of(|one| Tabled { unit: TabledUnit::Share, held: Held::Give(one.above_zero, one.chance_error()) }),
    ]
}

/// The same with what ± means and what had to be held.
pub fn figures(answer: &Appraisal, draws: &Draws) -> Html {
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
