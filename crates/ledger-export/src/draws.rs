//! What the draws of an answer say, for analysts: the same figures as on the page.

use ledger_model::appraisal::Appraisal;
use ledger_model::model::Slot;
use ledger_model::quantities::Reason;
use ledger_model::simulation::{Draws, Measure, Net, Summary, SwitchingValue, switching_value};
use ledger_text as words;
use serde::Serialize;

/// Inputs listed in what matters.
const LISTED: usize = 10;

/// What the draws say. All money is present values in pounds of `settings.price_year`.
#[derive(Clone, Debug, Serialize)]
pub struct DrawsOut {
    /// How many draws the totals rest on.
    pub count: usize,
    /// How many everything else rests on: longer runs are drawn again for the totals only.
    pub detailed: usize,
    /// Where they started.
    pub seed: u32,
    /// What stands beside every chance.
    pub caution: &'static str,
    /// All programmes together.
    pub total: NetsOut,
    pub programmes: Vec<ProgrammeDrawsOut>,
    /// Net so far by the end of each year.
    pub yearly: Vec<YearDrawsOut>,
    /// Inputs moved from their 10th to their 90th percentile with the rest at their centre, net for public services, the largest swing first.
    pub tornado: Vec<NudgeOut>,
    /// What it would be worth at most to know everything before funding all or nothing, public money.
    pub value_of_perfect_information: f64,
    /// The same for each input alone, the most valuable first.
    #[serde(rename = "worth_knowing")]
    pub evppi: Vec<WorthOut>,
    /// Draws held at the edge of what is possible, by input.
    pub held: Vec<HeldOut>,
    /// Results too large to be worked with, which were held.
    pub overflowed: u32,
}

/// The three net benefits.
#[derive(Clone, Debug, Serialize)]
pub struct NetsOut {
    pub public: SummaryOut,
    pub cashable: SummaryOut,
    pub social: SummaryOut,
}

/// What the draws of one net benefit say.
#[derive(Clone, Debug, Serialize)]
pub struct SummaryOut {
    pub mean: f64,
    /// Monte Carlo error: one standard error.
    pub mean_error: f64,
    pub median: f64,
    pub middle_80: (f64, f64),
    pub middle_95: (f64, f64),
    /// Share of draws in which benefits exceed costs.
    pub chance: f64,
    /// Monte Carlo error: one standard error.
    pub chance_error: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeDrawsOut {
    pub id: String,
    #[serde(flatten)]
    pub nets: NetsOut,
}

#[derive(Clone, Debug, Serialize)]
pub struct YearDrawsOut {
    /// Counted from 1.
    pub year: usize,
    pub public_middle_80: (f64, f64),
    pub social_middle_80: (f64, f64),
    /// Share of draws that have made up their cost by the end of the year and stay so.
    pub public_paid_back: f64,
    pub social_paid_back: f64,
}

/// One input nudged, and where the answer turns.
#[derive(Clone, Debug, Serialize)]
pub struct NudgeOut {
    pub parameter: String,
    pub low: f64,
    pub high: f64,
    pub net_at_low: f64,
    pub net_at_high: f64,
    /// The value within its range at which the net for public services is 0.
    pub public_turns_at: Option<f64>,
    pub public_turns_at_reason: Option<Reason>,
    pub social_turns_at: Option<f64>,
    pub social_turns_at_reason: Option<Reason>,
}

/// What an input is worth knowing.
#[derive(Clone, Debug, Serialize)]
pub struct WorthOut {
    pub parameter: String,
    pub pounds: f64,
}

/// Draws of an input that were held.
#[derive(Clone, Debug, Serialize)]
pub struct HeldOut {
    pub parameter: String,
    pub draws: u32,
}

/// What the draws of an answer say; none where it carries no chances. Runs the whole number the scenario asks for.
pub fn draws_out(answer: &Appraisal) -> Option<DrawsOut> {
    let kept = answer.draws()?;
    let longer = answer.long_run().map(|mut run| {
        while !run.advance(LISTED) {}
        run.extend_run(kept)
    });
    Some(of_draws(answer, longer.as_ref().unwrap_or(kept)))
}

/// What the draws say that the page shows, however many more the scenario asks for.
pub fn kept_draws_out(answer: &Appraisal) -> Option<DrawsOut> {
    answer.draws().map(|draws| of_draws(answer, draws))
}

fn of_draws(answer: &Appraisal, draws: &Draws) -> DrawsOut {
    let id = |slot: Slot| answer.inputs.parameter(slot).id.clone();
    let paid = [draws.paid_back_by(false), draws.paid_back_by(true)];
    let mut worth = draws.evppi(Net::Public);
    worth.sort_by(|one, other| other.1.total_cmp(&one.1));
    DrawsOut {
        count: draws.count,
        detailed: draws.detailed,
        seed: draws.seed,
        caution: words::chance_caution(),
        total: nets(draws, Measure::Total),
        programmes: answer
            .outcome
            .programmes
            .iter()
            .enumerate()
            .map(|(at, one)| ProgrammeDrawsOut { id: one.id.clone(), nets: nets(draws, |net| Measure::Programme(at, net)) })
            .collect(),
        yearly: (0..draws.years())
            .map(|year| YearDrawsOut {
                year: year + 1,
                public_middle_80: draws.middle_80(Measure::PublicSoFar(year)),
                social_middle_80: draws.middle_80(Measure::SocialSoFar(year)),
                public_paid_back: paid[0][year],
                social_paid_back: paid[1][year],
            })
            .collect(),
        tornado: draws.prepared.one_way(Net::Public).iter().take(LISTED).map(|nudge| nudge_out(answer, nudge)).collect(),
        value_of_perfect_information: draws.perfect_information(Net::Public),
        evppi: worth.into_iter().map(|(slot, pounds)| WorthOut { parameter: id(slot), pounds }).collect(),
        held: draws.held.iter().map(|(slot, draws)| HeldOut { parameter: id(*slot), draws: *draws }).collect(),
        overflowed: draws.overflowed,
    }
}

fn nets(draws: &Draws, measure: impl Fn(Net) -> Measure) -> NetsOut {
    let of = |net: Net| {
        let summary: Summary = draws.summary(measure(net));
        SummaryOut {
            mean: summary.mean,
            mean_error: summary.mean_error(),
            median: summary.median,
            middle_80: summary.middle_80,
            middle_95: summary.middle_95,
            chance: summary.above_zero,
            chance_error: summary.chance_error(),
        }
    };
    NetsOut { public: of(Net::Public), cashable: of(Net::Cashable), social: of(Net::Social) }
}

fn nudge_out(answer: &Appraisal, nudge: &ledger_model::simulation::OneWay) -> NudgeOut {
    let parameter = answer.inputs.parameter(nudge.slot);
    let ends = parameter.rebased_ends().unwrap_or((nudge.low, nudge.high));
    let turns = |net: Net| match switching_value(&answer.inputs, nudge.slot, ends, net) {
        SwitchingValue::At { value, .. } => (Some(value), None),
        SwitchingValue::AlwaysPays => (None, Some(Reason::PaysThroughout)),
        SwitchingValue::NeverPays => (None, Some(Reason::PaysNowhere)),
    };
    let ((public_turns_at, public_turns_at_reason), (social_turns_at, social_turns_at_reason)) = (turns(Net::Public), turns(Net::Social));
    NudgeOut {
        parameter: parameter.id.clone(),
        low: nudge.low,
        high: nudge.high,
        net_at_low: nudge.at_low,
        net_at_high: nudge.at_high,
        public_turns_at,
        public_turns_at_reason,
        social_turns_at,
        social_turns_at_reason,
    }
}
