//! How many units, and so people, a programme reaches each year.

use super::plan::{ProgrammePlan, RampStep, Slot, Wanted};
use super::{Need, Number};
use crate::evidence::Counts;
use crate::quantities::Reason;

/// Units and people of each delivery year; years after delivery hold 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Volumes<N = f64> {
    /// Units a year added at full scale: what is wanted less what runs now. Below 0 it is a cut.
    pub scale: N,
    /// Units a year wanted.
    pub wanted: N,
    /// Units a year running now.
    pub now: N,
    /// Units a year the library would deliver.
    pub default_scale: N,
    /// Scale as a multiple of the default; for services scaled from elsewhere.
    pub multiple: N,
    /// Share of the scale reached, by year; 0 when there is no delivery.
    pub ramp: Vec<N>,
    /// Units started, by year.
    pub starts: Vec<N>,
    /// Units that staff are there for, by year: from the first start on, as many as are started in the fullest year.
    pub staffed: Vec<N>,
    /// Those referred for each start; one for each where nobody says how many start.
    pub referred: N,
    /// Share of starts that engage.
    pub engagement: N,
    /// Share of starts that finish.
    pub completed: N,
    pub people_per_unit: N,
}

impl<N: Number> Volumes<N> {
    pub fn per_start(&self, counts: Counts) -> N {
        match counts {
            Counts::Starts => N::from(1.0),
            Counts::Engaged => self.engagement,
            Counts::Completed => self.completed,
            Counts::People => self.people_per_unit,
            Counts::Referred => self.referred,
        }
    }

    pub fn people_engaged(&self, year: usize) -> N {
        self.starts[year] * self.engagement * self.people_per_unit
    }
}

impl Volumes {
    /// Why no return on its cost means anything: nothing is added, or it is a cut.
    pub fn no_return(&self) -> Option<Reason> {
        match self.scale {
            scale if scale < 0.0 => Some(Reason::Cut),
            0.0 => Some(Reason::NothingAdded),
            _ => None,
        }
    }
}

/// Delivery of one programme.
pub fn deliver<N: Number>(plan: &ProgrammePlan, timeline: usize, need: &Need<N>, values: &[N]) -> Volumes<N> {
    let value = |slot: Slot| values[slot.0 as usize];
    let or_one = |slot: Option<Slot>| slot.map_or(N::from(1.0), value);
    let default_scale = value(plan.default_share) * need.base(plan.default_base);
    let wanted = match plan.wanted {
        Wanted::Default => default_scale,
        Wanted::Held(units) => N::from(units),
        Wanted::Typed(typed) => typed.of(values),
    };
    let now = plan.now.map_or(N::zero(), |typed| typed.of(values));
    let scale = wanted - now;
    let step = |year: usize| {
        let reached = plan.ramp.get(year - plan.start).or(plan.ramp.last());
        reached.map_or(N::from(1.0), |step| match step {
            RampStep::Parameter(slot) => value(*slot),
            RampStep::Typed(share) => N::from(*share),
        })
    };
    let ramp: Vec<N> =
        (0..timeline).map(|year| if (plan.start..plan.delivery_years).contains(&year) { step(year) } else { N::zero() }).collect();
    let fullest = ramp.iter().copied().fold(N::zero(), N::larger);
    let mut so_far = N::zero();
    let staffed = ramp.iter().enumerate().map(|(year, reached)| {
        so_far = so_far.larger(*reached);
        if year < plan.delivery_years { so_far.select_positive(scale * fullest, N::zero()) } else { N::zero() }
    });
    let engagement = or_one(plan.engagement);
    let start_rate = or_one(plan.start_rate);
    Volumes {
        staffed: staffed.collect(),
        scale,
        wanted,
        now,
        default_scale,
        multiple: default_scale.select_positive(scale / default_scale, N::zero()),
        starts: ramp.iter().map(|reached| scale * *reached).collect(),
        ramp,
        // Where nobody starts, nobody can be said to be referred.
        referred: start_rate.select_positive(N::from(1.0) / start_rate, N::zero()),
        engagement,
        completed: engagement * or_one(plan.completion),
        people_per_unit: or_one(plan.people_per_unit),
    }
}
