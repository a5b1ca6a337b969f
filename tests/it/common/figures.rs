//! Figures of the worked example that must be the same natively and in a browser.

use prevention_ledger::app::Answer;
use prevention_ledger::simulation::Measure;

/// Central figures, what the draws say, and some of the draws themselves.
pub fn figures(answer: &Answer) -> Vec<f64> {
    let total = &answer.outcome.total;
    let mut figures =
        vec![total.cost, total.benefit_gross, total.overlap, total.benefit, total.public_sector.net, total.public_sector.cashable];
    let draws = answer.draws().expect("the example carries chances");
    for measure in Measure::TOTALS {
        let summary = draws.summary(measure);
        figures.extend([summary.mean, summary.deviation, summary.median, summary.middle_95.0, summary.middle_95.1, summary.above_zero]);
        figures.extend([0, 1, 4_999, 9_999].map(|draw| draws.column(measure)[draw]));
    }
    figures
}
