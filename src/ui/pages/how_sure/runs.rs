//! How many runs, and which.

use crate::ui::fields::NumberField;
use crate::words::{self, NumberKind, doubt_text as texts};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::library;
use ledger_model::simulation::MOST_KEPT;
use yew::prelude::*;

/// Boxes for the number of runs and the seed.
pub fn runs(answer: &Appraisal) -> Html {
    let settings = &answer.inputs.settings;
    let limits = &library().national.draws;
    let most = limits.most;
    let whole = |number: f64, largest: f64| number.fract() == 0.0 && (0.0..=largest).contains(&number);
    let draws = Callback::from(move |number: f64| {
        // Too many or too few are refused by the scenario, with the numbers that are possible.
        if whole(number, f64::from(u32::MAX)) { Ok(Change::Draws(Some(number as u32))) } else { Err(words::whole_runs(most)) }
    });
    let seed =
        Callback::from(
            move |number: f64| {
                if whole(number, f64::from(u32::MAX)) { Ok(Change::Seed(Some(number as u32))) } else { Err(words::whole_seed()) }
            },
        );
    let hint = html! { { words::runs_hint(limits.fewest, limits.most, MOST_KEPT) } };
    html! {
        <div class="settings">
            <NumberField field="settings.draws" label={texts::DRAWS} asks={NumberKind::Count} shown={words::decimal(settings.draws.into())} read={draws}
                when_empty={Change::Draws(None)} {hint} changed={settings.draws != limits.default} />
            <NumberField field="settings.seed" label={texts::SEED} asks={NumberKind::Count} shown={words::decimal(settings.seed.into())} read={seed}
                when_empty={Change::Seed(None)} hint={html! { { texts::SEED_HINT } }} changed={settings.seed != limits.seed} />
        </div>
    }
}
