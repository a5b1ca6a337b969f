//! The steps of the calculation that get a line of their own, in the order in which they are read.

use ledger_model::evidence::{Payer, Pool};
use ledger_model::expr::Expr;
use ledger_model::model::{CELLS, CashFlows, EffectPlan, Number, Plan, Quantity, Step, StepId, StepUnit, cash_flows, line, trace_flows};
use std::collections::BTreeSet;

/// A line of the calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A step of the working.
    Step(StepId),
    /// What one person's abuse costs in a year, by payer and kind.
    VictimYear(usize),
    /// The same to a programme of victim support.
    VictimYearLessSupport(usize),
    /// What one person's abuse costs in each year of a spell, by payer and kind.
    Spell(usize),
    /// The same to a programme of victim support.
    SpellLessSupport(usize),
    /// What a payer pays for a programme.
    CostTo(usize, Payer),
    /// Partners' time given in kind.
    InKind(usize),
    /// Share of the effect there is in each year after a start.
    EffectLeft(usize),
    /// What £1 of each of the source's years is worth.
    SourceYears(usize),
    /// Gross benefit by payer and kind.
    Gross(usize, usize),
    /// The same of a benefit that is shown and not added.
    Claimed(usize, usize),
    /// People counted by the estimate.
    Counted(usize),
    /// People for whom a year of abuse might be avoided.
    Lasting(usize),
    /// What the programmes of a pool claim of it.
    PoolClaimed(usize),
    /// What they remove together.
    PoolCombined(usize),
    /// What is kept of each because of that.
    PoolFactor(usize),
    /// What fits within the place's whole cost of abuse.
    Fits,
    /// What a programme claims of its pool.
    PoolUse(usize),
    Kept(usize),
}

/// One named step.
pub struct Named<'g> {
    pub key: Key,
    pub unit: StepUnit,
    /// True for one value for each year.
    pub by_year: bool,
    pub values: Vec<Expr<'g>>,
}

/// The steps of the calculation that get a line.
pub struct Steps<'g> {
    /// How dear abuse is for the people of each programme, for its break-even.
    pub severity: Vec<Expr<'g>>,
    /// The steps, in order.
    pub named: Vec<Named<'g>>,
}

/// Runs the calculation of a plan on expressions.
pub fn steps<'g>(plan: &Plan, values: &[Expr<'g>]) -> Steps<'g> {
    let worked = cash_flows(plan, values);
    let mut collect = Collect { plan, noted: trace_flows(plan, &worked).steps, named: Vec::new() };
    collect.place(&worked);
    let mut severity = Vec::new();
    for at in 0..plan.programmes.len() {
        let lasting = worked.lasting(plan, at, values);
        severity.push(lasting.severity);
        collect.delivery(&worked, at);
        collect.series(Key::Counted(at), StepUnit::People, lasting.people);
        collect.series(Key::EffectLeft(at), StepUnit::Share, lasting.weights);
        collect.series(Key::Lasting(at), StepUnit::VictimYears, lasting.reached);
        collect.effect(&worked, at, values);
    }
    collect.overlap(&worked);
    Steps { severity, named: collect.named }
}

struct Collect<'a, 'g> {
    plan: &'a Plan,
    noted: Vec<Step<Expr<'g>>>,
    named: Vec<Named<'g>>,
}

fn changes(values: &[Expr<'_>]) -> bool {
    values.iter().any(|value| matches!(value, Expr::Node(..)))
}

impl<'g> Collect<'_, 'g> {
    fn push(&mut self, key: Key, unit: StepUnit, by_year: bool, values: Vec<Expr<'g>>) {
        self.named.push(Named { key, unit, by_year, values });
    }

    /// A series by year, unless it is known beforehand.
    fn series(&mut self, key: Key, unit: StepUnit, values: Vec<Expr<'g>>) {
        if changes(&values) {
            self.push(key, unit, true, values);
        }
    }

    fn noted(&mut self, wanted: impl Fn(StepId) -> bool) {
        let steps: Vec<Step<Expr<'g>>> = self.noted.iter().filter(|step| wanted(step.id)).cloned().collect();
        for step in steps {
            let by_year = is_series(step.id.quantity);
            self.push(Key::Step(step.id), step.unit, by_year, step.values);
        }
    }

    fn place(&mut self, worked: &CashFlows<Expr<'g>>) {
        for line in 0..CELLS {
            if changes(&worked.need.victim_year[line..=line]) {
                self.push(Key::VictimYear(line), StepUnit::Pounds, false, vec![worked.need.victim_year[line]]);
            }
        }
        let less_support = &worked.need.victim_year_less_support;
        for line in self.lines_of_support() {
            self.push(Key::VictimYearLessSupport(line), StepUnit::Pounds, false, vec![less_support[line]]);
        }
        for line in (0..CELLS).filter(|_| self.plan.worth.whole_spell) {
            self.series(Key::Spell(line), StepUnit::Pounds, worked.profile.iter().map(|lines| lines[line]).collect());
        }
        for line in self.lines_of_support().into_iter().filter(|_| self.plan.worth.whole_spell) {
            let series = worked.profile_less_support.iter().map(|lines| lines[line]).collect();
            self.series(Key::SpellLessSupport(line), StepUnit::Pounds, series);
        }
        self.noted(|which| which.programme.is_none());
    }

    /// The lines on which what victim support itself costs falls, where a programme leaves it out.
    fn lines_of_support(&self) -> BTreeSet<usize> {
        let costs = self.plan.worth.costs.iter().filter(|cost| cost.own_share.is_some() && self.plan.leaves_out_own_service());
        costs.map(|cost| line(cost.payer, cost.kind)).collect()
    }

    fn of(&mut self, at: usize, wanted: impl Fn(StepId) -> bool) {
        self.noted(|which| which.programme == Some(at as u16) && wanted(which));
    }

    fn delivery(&mut self, worked: &CashFlows<Expr<'g>>, at: usize) {
        let alone = &worked.programmes[at];
        self.push(Key::Step(StepId::programme(at, Quantity::DefaultScale)), StepUnit::Units, false, vec![alone.delivered.default_scale]);
        self.of(at, |which| !is_cost(which.quantity) && !is_effect(which.quantity));
        self.of(at, |which| which.quantity == Quantity::CostLine);
        for payer in Payer::ALL {
            let series = alone.spent.by_payer.iter().map(|year| year[payer as usize]).collect();
            self.series(Key::CostTo(at, payer), StepUnit::Pounds, series);
        }
        self.of(at, |which| which.quantity == Quantity::Cost);
        self.series(Key::InKind(at), StepUnit::Pounds, alone.spent.in_kind.clone());
    }

    fn effect(&mut self, worked: &CashFlows<Expr<'g>>, at: usize, values: &[Expr<'g>]) {
        let alone = &worked.programmes[at];
        if let EffectPlan::NetSaving { years, source_rate, .. } = self.plan.programmes[at].effect {
            let [years, rate] = [years, source_rate].map(|slot| values[slot.0 as usize]);
            self.series(Key::SourceYears(at), StepUnit::Plain, source_years(years, rate));
        }
        self.of(at, |which| is_effect(which.quantity) && !is_gross(which.quantity));
        self.of(at, |which| which.quantity == Quantity::PublishedBenefit);
        for line in 0..CELLS {
            self.series(Key::Gross(at, line), StepUnit::Pounds, alone.gross.iter().map(|lines| lines[line]).collect());
            let claimed = alone.claimed.iter().flatten().map(|lines| lines[line]).collect();
            self.series(Key::Claimed(at, line), StepUnit::Pounds, claimed);
        }
        self.of(at, |which| which.quantity == Quantity::GrossBenefit);
    }

    fn overlap(&mut self, worked: &CashFlows<Expr<'g>>) {
        let kept = &worked.overlap;
        for at in 0..self.plan.programmes.len() {
            self.series(Key::PoolUse(at), StepUnit::Share, kept.pool_share[at].clone());
        }
        for pool in [Pool::Everyone, Pool::HighRisk].map(|pool| pool as usize) {
            let of =
                |part: fn(&ledger_model::model::PoolUse<Expr<'g>>) -> Expr<'g>| kept.pools.iter().map(|pools| part(&pools[pool])).collect();
            let (claimed, combined, factor) = (of(|one| one.claimed), of(|one| one.combined), of(|one| one.factor));
            self.series(Key::PoolClaimed(pool), StepUnit::Share, claimed);
            self.series(Key::PoolCombined(pool), StepUnit::Share, combined);
            self.series(Key::PoolFactor(pool), StepUnit::Share, factor);
        }
        self.series(Key::Fits, StepUnit::Share, kept.fits.clone());
        for at in 0..self.plan.programmes.len() {
            self.series(Key::Kept(at), StepUnit::Share, kept.factor[at].clone());
        }
    }
}

fn is_cost(what: Quantity) -> bool {
    matches!(what, Quantity::CostLine | Quantity::Cost)
}

fn is_gross(what: Quantity) -> bool {
    matches!(what, Quantity::GrossBenefit | Quantity::PublishedBenefit)
}

fn is_effect(what: Quantity) -> bool {
    is_gross(what)
        || matches!(
            what,
            Quantity::SourceFactor | Quantity::SavingPerUnit | Quantity::Reduction | Quantity::Baseline | Quantity::VictimYearsAvoided
        )
}

/// Whether a step has a value for each year.
fn is_series(what: Quantity) -> bool {
    matches!(
        what,
        Quantity::Starts
            | Quantity::Referred
            | Quantity::Engaged
            | Quantity::Completed
            | Quantity::People
            | Quantity::PeopleHelped
            | Quantity::CostLine
            | Quantity::Cost
            | Quantity::VictimYearsAvoided
            | Quantity::PublishedBenefit
            | Quantity::GrossBenefit
    )
}

/// The terms of the model's annuity, so that they stand beside each other.
fn source_years<'g>(years: Expr<'g>, rate: Expr<'g>) -> Vec<Expr<'g>> {
    let one = Expr::from(1.0);
    let mut factor = one;
    let mut terms = Vec::new();
    for year in 0..years.largest().ceil() as usize {
        terms.push(factor * (years - Expr::from(year as f64)).share());
        factor = factor / (one + rate);
    }
    terms
}
