//! What comes out of the calculation. All money is real pounds of the scenario's price year unless it says otherwise.

use super::Need;
use super::costs::CostsByPayer;
use super::delivery::Volumes;
use super::plan::ByPayerAndKind;
use super::timing::present_value;
use crate::evidence::{Counts, Kind, Payer};
use crate::quantities::{Defined, DiscountSchedule, Reason};

/// One outcome: the place's need, each programme, and all of them together.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Need of the place.
    pub need: Need,
    /// Each programme, in the order of the plan.
    pub programmes: Vec<ProgrammeOutcome>,
    /// All together: sums of the parts.
    pub total: Results,
}

/// One programme's outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct ProgrammeOutcome {
    pub id: String,
    /// What is delivered each year.
    pub delivered: Volumes,
    /// What is spent each year.
    pub spent: CostsByPayer,
    /// Gross benefit by year and line, undiscounted.
    pub gross: Vec<ByPayerAndKind>,
    /// Share of it kept once nobody is counted twice, by year.
    pub kept: Vec<f64>,
    /// Gross benefit as a share of its pool's whole cost of the kinds it covers, by year.
    pub pool_share: Vec<f64>,
    /// Benefit claimed by a source and shown, not added: present value.
    pub claimed: f64,
    /// What it would take to break even, alone.
    pub break_even: BreakEven,
    pub results: Results,
}

/// Results of one programme or of all together.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Year by year, undiscounted, year 0 first.
    pub yearly: Vec<Year>,
    /// Present value of cost.
    pub cost: f64,
    /// The part of it that is partners' time given in kind, present value.
    pub in_kind: f64,
    /// Present value of benefit before overlap.
    pub benefit_gross: f64,
    /// Present value taken off because a survivor is counted once.
    pub overlap: f64,
    /// Present value of benefit of every kind, after overlap: the social total.
    pub benefit: f64,
    /// Benefit less cost.
    pub net_present_value: f64,
    /// Benefit divided by cost.
    pub ratio: Defined<f64>,
    /// Net divided by cost.
    pub return_on_investment: Defined<f64>,
    /// First of the years looked at, counted from 1, in which money has been spent and is made up for good.
    pub payback: Defined<f64>,
    /// The same for public money only.
    pub public_sector: PublicSector,
    /// Present values by payer, in the order of `Payer::ALL`.
    pub by_payer: [PayerSum; Payer::COUNT],
    /// Present values by kind of value, in the order of `Kind::ALL`.
    pub by_kind: [KindSum; Kind::COUNT],
    /// Present value of benefits after the last year looked at; counted above only where the user says so.
    pub later_benefit: f64,
    /// The part of it that is public money.
    pub later_public_benefit: f64,
    /// Cost over all years, undiscounted.
    pub undiscounted_cost: f64,
    /// People engaged over all years (for a stock, each year covered counts), where units are people and can be added up.
    pub people_helped: Defined<f64>,
    /// Undiscounted cost for each person engaged.
    pub cost_per_person_helped: Defined<f64>,
    /// Discounted benefit less cost so far, by year, every kind.
    pub cumulative_net: Vec<f64>,
    /// The same for public money.
    pub cumulative_public_net: Vec<f64>,
}

/// Results for the five public payers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PublicSector {
    /// Present cost to public payers.
    pub cost: f64,
    /// Present value of public-sector money gained, after overlap.
    pub benefit: f64,
    /// Benefit less cost.
    pub net: f64,
    /// Benefit divided by cost to public payers.
    pub ratio: Defined<f64>,
    /// What of the benefit could leave a budget; losses in full.
    pub cashable: f64,
    /// First of the years looked at, counted from 1, in which public money has been spent and is made up for good.
    pub payback: Defined<f64>,
}

/// One year, undiscounted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Year {
    /// Counted from 0.
    pub year: usize,
    pub cost: f64,
    /// Cost to public payers.
    pub public_cost: f64,
    /// Cost in the money of that year, for budgets.
    pub cash_cost: f64,
    /// Benefit before overlap.
    pub benefit_gross: f64,
    /// Taken off for overlap.
    pub overlap: f64,
    /// Benefit of every kind after overlap.
    pub benefit: f64,
    /// The part of it that is public money.
    pub public_benefit: f64,
    /// What of that could leave a budget; losses in full.
    pub cashable: f64,
    /// Units started.
    pub starts: f64,
    /// People engaged.
    pub people: f64,
}

/// Present values of one payer.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PayerSum {
    pub cost: f64,
    /// Benefit before overlap.
    pub benefit_gross: f64,
    /// Taken off for overlap.
    pub overlap: f64,
    /// Benefit after overlap.
    pub benefit: f64,
    /// What of it could leave a budget (public money only); losses in full.
    pub cashable: f64,
}

/// Present values of one kind of value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KindSum {
    /// Benefit before overlap.
    pub benefit_gross: f64,
    /// Taken off for overlap.
    pub overlap: f64,
    /// Benefit after overlap.
    pub benefit: f64,
}

/// What would have to be true for a programme to pay for itself, alone and before overlap.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BreakEven {
    /// Counting every kind of value.
    pub social: ShareNeeded,
    /// Counting public money only.
    pub public: ShareNeeded,
}

/// A share of people, and the people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ShareNeeded {
    /// Share of those counted for whom a victim-year of abuse would have to be avoided.
    pub share: Defined<f64>,
    /// That share of the people counted over all delivery years.
    pub people: Defined<f64>,
    /// All the people counted, over all delivery years.
    pub of_people: f64,
    /// Share of the claimed effect that would do; above 1 when all of it would not.
    pub effect_share: Defined<f64>,
}

impl ProgrammeOutcome {
    /// Units of all years, counted in some way: those referred, those who finish.
    pub fn counted(&self, counts: Counts) -> f64 {
        self.delivered.starts.iter().sum::<f64>() * self.delivered.per_start(counts)
    }

    /// Undiscounted cost for each unit that finishes.
    pub fn cost_per_finisher(&self) -> Defined<f64> {
        let unknown = self.results.ratio.reason().filter(|reason| *reason == Reason::NoCostEntered);
        match self.delivered.no_return().or(unknown) {
            Some(reason) => Defined::Undefined(reason),
            None => Defined::quotient(self.results.undiscounted_cost, self.counted(Counts::Completed), Reason::NobodyEngaged),
        }
    }
}

impl Results {
    /// Net present value at one flat rate: public money, then every kind.
    pub fn net_at(&self, rate: f64) -> (f64, f64) {
        amounts_at_rate(&self.yearly, rate)
    }

    /// Demand avoided: public money that frees time rather than a budget.
    pub fn demand_avoided(&self) -> f64 {
        self.public_sector.benefit - self.public_sector.cashable
    }

    /// Each payer's part of the whole cost if cost followed positive cashable gains; none where nobody has one.
    pub fn fair_shares(&self) -> Option<[f64; Payer::COUNT]> {
        let gains = self.by_payer.map(|payer| payer.cashable.max(0.0));
        let sum: f64 = gains.iter().sum();
        (sum > 0.0).then(|| gains.map(|gain| gain / sum))
    }
}

/// Net present value of a yearly series at one flat rate: public money, then every kind.
pub fn amounts_at_rate(yearly: &[Year], rate: f64) -> (f64, f64) {
    let factors = DiscountSchedule::flat(rate).factors(yearly.len());
    let public = present_value(yearly.iter().map(|year| year.public_benefit - year.public_cost), &factors);
    let social = present_value(yearly.iter().map(|year| year.benefit - year.cost), &factors);
    (public, social)
}
