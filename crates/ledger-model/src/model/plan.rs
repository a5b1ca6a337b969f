//! What is to be calculated, with every number named by its place in a list, so that it can be done many times over.

use super::{Number, OverlapMode};
use crate::evidence::{Counts, Kind, Payer, Pool, UnitType};

/// Where a parameter's value stands in the list of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot(pub u16);

/// A number of the plan itself: known, or standing among the values, so that the plan can be written out as formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand {
    Known(f64),
    /// Standing among the values.
    Slot(Slot),
}

impl Operand {
    pub fn of<N: Number>(self, values: &[N]) -> N {
        match self {
            Self::Known(known) => N::from(known),
            Self::Slot(slot) => values[slot.0 as usize],
        }
    }
}

/// The share of people whose abuse would have gone on without a programme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Baseline {
    /// A number of its own.
    Number(Slot),
    /// Worked out from the share for whom it went on with the programme, and by how much that reduces abuse.
    After { after: Slot, reduction: Slot },
}

impl Baseline {
    /// Its value: with a reduction that leaves less than was seen, abuse would have gone on for everyone.
    pub fn of<N: Number>(self, values: &[N]) -> N {
        let value = |slot: Slot| values[slot.0 as usize];
        match self {
            Self::Number(slot) => value(slot),
            Self::After { after, reduction } => {
                let one = N::from(1.0);
                let left = one - value(reduction);
                (left - value(after)).select_positive(value(after) / left, one)
            }
        }
    }

    /// The parameters it is worked out from.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        let (first, second) = match self {
            Self::Number(slot) => (slot, None),
            Self::After { after, reduction } => (after, Some(reduction)),
        };
        std::iter::once(first).chain(second)
    }
}

/// How many lines a benefit can fall on: payers times kinds of value.
pub const CELLS: usize = Payer::COUNT * Kind::COUNT;
/// Pounds by line, in the scenario's price year.
pub type ByPayerAndKind<N = f64> = [N; CELLS];

pub fn line(payer: Payer, kind: Kind) -> usize {
    payer as usize * Kind::COUNT + kind as usize
}

/// Who gains a line's benefit, and its kind of value.
pub fn payer_and_kind(line: usize) -> (Payer, Kind) {
    (Payer::ALL[line / Kind::COUNT], Kind::ALL[line % Kind::COUNT])
}

/// The whole calculation.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Years looked at.
    pub years: usize,
    /// Years worked out, so that effects of people already started can be shown after the last year looked at.
    pub timeline: usize,
    /// Whether those later years count.
    pub count_later: bool,
    /// Discount factor of each year of the timeline.
    pub factors: Vec<f64>,
    /// The same for harm, which may have its own schedule.
    pub harm_factors: Vec<f64>,
    pub need: NeedPlan,
    /// What abuse costs.
    pub worth: WorthPlan,
    /// Share of each payer's public gain that could leave a budget.
    pub cashable: [Option<Slot>; Payer::COUNT],
    /// Effect length and fading where an estimate has none of its own: for break-even.
    pub effect_years: Slot,
    /// See `effect_years`.
    pub effect_fade: Slot,
    /// Yearly inflation, for cash budgets.
    pub inflation: Slot,
    /// Calendar years from the price year to the first delivery year.
    pub first_year_after_prices: i32,
    /// How benefits that may reach the same survivor are combined; none for figures as quoted.
    pub overlap: Option<OverlapMode>,
    /// What costs, gains and losses are multiplied by, out of caution.
    pub caution: OptimismBias,
    pub programmes: Vec<ProgrammePlan>,
}

/// What costs, gains and losses are multiplied by where the user asks for optimism bias or for effects to be halved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptimismBias {
    pub cost: f64,
    /// Costs that a cut saves.
    pub saving: f64,
    pub gain: f64,
    pub loss: f64,
}

impl OptimismBias {
    /// Everything as it is.
    pub const NONE: Self = Self { cost: 1.0, saving: 1.0, gain: 1.0, loss: 1.0 };

    /// What the costs of a programme that adds so many units are multiplied by. It is against a cut, which saves less than is thought.
    pub fn on_cost<N: Number>(self, scale: N) -> N {
        let (cost, saving) = (N::from(self.cost), N::from(self.saving));
        if self.cost == self.saving { cost } else { scale.select_positive(cost, saving) }
    }
}

/// Need of the place.
#[derive(Clone, Copy, Debug)]
pub struct NeedPlan {
    /// Women aged 16 and over.
    pub women: Slot,
    /// Men aged 16 and over.
    pub men: Slot,
    /// Everyone.
    pub population: Slot,
    /// Share of women experiencing abuse in a year.
    pub prevalence_women: Slot,
    /// Share of men.
    pub prevalence_men: Slot,
    /// High-risk cases expected for 10,000 women.
    pub high_risk: Slot,
    /// High-risk cases now seen for 10,000 women.
    pub high_risk_now: Slot,
    pub people_per_case: Slot,
    /// Children in the home of each person reached.
    pub children_per_person: Slot,
    /// Cases for each full-time Idva.
    pub cases_per_idva: Slot,
    pub cases_per_administrator: Slot,
}

/// What a victim-year of abuse costs.
#[derive(Clone, Debug)]
pub struct WorthPlan {
    /// The nine costs of a whole spell.
    pub costs: Vec<SpellCost>,
    /// One factor that moves them all.
    pub factor: Slot,
    pub spell_years: Slot,
    /// How many times the average victim's cost, at high risk.
    pub severity: Slot,
    /// True where a prevented victim-year is worth a whole spell.
    pub whole_spell: bool,
}

/// One of the nine costs.
#[derive(Clone, Copy, Debug)]
pub struct SpellCost {
    /// Pounds of a whole spell.
    pub amount: Slot,
    /// Who bears it.
    pub payer: Payer,
    /// Kind of value.
    pub kind: Kind,
    /// Over the years of the spell, or in its first year.
    pub over_spell: bool,
    /// The share of it that is what victim support itself costs; none where it holds nothing of that.
    pub own_share: Option<Operand>,
}

/// A number of people or cases of the place.
pub use crate::evidence::Base;

/// One programme's calculation.
#[derive(Clone, Debug)]
pub struct ProgrammePlan {
    pub id: String,
    /// Whether units are new each year.
    pub unit_type: UnitType,
    /// Whether units are people; pounds and calls are not.
    pub counts_people: bool,
    /// Years of delivery, those before the start included.
    pub delivery_years: usize,
    /// The delivery year it starts in, counted from 0.
    pub start: usize,
    /// Units a year wanted.
    pub wanted: Wanted,
    /// Units a year running now; none where the user has not said.
    pub now: Option<Operand>,
    pub default_share: Slot,
    /// Of whom.
    pub default_base: Base,
    /// The number of people the share is taken of, where it is a count of the place.
    pub base_slot: Slot,
    /// Whom local need is counted by.
    pub need_base: Base,
    /// Share of the scale reached in each year; the last carries on; empty means all.
    pub ramp: Vec<RampStep>,
    /// Share of those referred who start.
    pub start_rate: Option<Slot>,
    /// Share of starts that engage.
    pub engagement: Option<Slot>,
    /// Share of the engaged that finish.
    pub completion: Option<Slot>,
    pub people_per_unit: Option<Slot>,
    pub costs: Vec<CostPlan>,
    /// True where one of those costs is not published and the user has entered none.
    pub cost_missing: bool,
    /// Everyone in the place.
    pub population_slot: Slot,
    /// The service elsewhere it is scaled from.
    pub reference: Option<ReferencePlan>,
    pub effect: EffectPlan,
    /// Which count the effect follows.
    pub counts: Counts,
    /// Whose abuse it reduces.
    pub pool: Option<Pool>,
    /// Kinds of value by which its pool is measured: those its estimate names, and every kind its benefit may fall on.
    pub covers: Vec<Kind>,
    /// How many times the average victim's cost, for the people it works with, whichever estimate is used.
    pub severity: Option<Slot>,
    /// True where a year of abuse avoided is worth less by what victim support itself costs, because the programme is victim support.
    pub leaves_out_own_service: bool,
    /// True where the benefit is shown as claimed and not added.
    pub shown_only: bool,
}

/// Units a year wanted.
#[derive(Clone, Copy, Debug)]
pub enum Wanted {
    /// The default share of its base.
    Default,
    /// The same at its central value: once what runs now is typed, both are counts and neither is drawn.
    Held(f64),
    Typed(Operand),
}

/// A share of the scale reached: the library's parameter or what the user typed.
#[derive(Clone, Copy, Debug)]
pub enum RampStep {
    /// The library's.
    Parameter(Slot),
    /// Typed, a proportion.
    Typed(f64),
}

/// One cost line.
#[derive(Clone, Debug)]
pub struct CostPlan {
    pub id: String,
    /// What it is charged by.
    pub basis: CostPlanBasis,
    /// Real growth a year.
    pub growth: Slot,
    /// Who pays which share.
    pub payers: Vec<(Payer, Operand)>,
    /// True for partners' time given in kind.
    pub in_kind: bool,
}

/// What a cost line is charged by.
#[derive(Clone, Copy, Debug)]
pub enum CostPlanBasis {
    /// For each unit counted.
    PerUnit {
        counts: Counts,
        /// Pounds for each.
        amount: Slot,
        /// Hours for each, for partners' time.
        hours: Option<Slot>,
        /// Whether staff are paid for from the first start, as many as the fullest year needs.
        from_start: bool,
    },
    /// Each delivery year.
    PerYear {
        /// Pounds a year.
        amount: Slot,
        /// Hours a year, for partners' time.
        hours: Option<Slot>,
    },
    Once {
        /// Pounds.
        amount: Slot,
        /// Hours, for partners' time.
        hours: Option<Slot>,
        /// Years after the start, which may be after the last year of delivery.
        year: usize,
    },
    /// From the reference service.
    Reference,
}

impl CostPlanBasis {
    /// The amount it is charged at; none for a service elsewhere.
    pub fn amount(self) -> Option<Slot> {
        match self {
            Self::PerUnit { amount, .. } | Self::PerYear { amount, .. } | Self::Once { amount, .. } => Some(amount),
            Self::Reference => None,
        }
    }
}

/// A service elsewhere.
#[derive(Clone, Debug)]
pub struct ReferencePlan {
    pub areas: Vec<ReferenceAreaPlan>,
    /// Weight of the first.
    pub weight: Slot,
    /// The area whose figures are used alone: the one the estimate names, or the place itself.
    pub own: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
pub struct ReferenceAreaPlan {
    /// Residents.
    pub population: Slot,
    /// Yearly net benefit.
    pub net_benefit: Slot,
    /// Gross ratio of benefit to cost.
    pub ratio: Slot,
}

/// The five kinds of estimate.
#[derive(Clone, Debug)]
pub enum EffectPlan {
    /// A saving for each unit over some years.
    NetSaving {
        /// The saving.
        amount: Slot,
        /// Over how many years.
        years: Slot,
        /// The source's own discount rate.
        source_rate: Slot,
        /// Yearly cost already taken off, and whom the paper charges.
        published_cost: Option<(Slot, Payer)>,
        /// Parts reported apart.
        fixed: Vec<(usize, Slot)>,
        /// Who gains the rest.
        split: Vec<(usize, Operand)>,
        /// QALYs and the value of one.
        health: Option<(Slot, Slot)>,
        /// Years before the effect.
        lag: Option<Slot>,
    },
    /// A relative reduction in abuse.
    Reduction {
        effect: Slot,
        /// True where the effect is a rate ratio, whose reduction is one minus it.
        is_rate_ratio: bool,
        /// Share of people counted whom the evidence is of; the others gain nothing.
        of_share: Option<Slot>,
        /// Share whose abuse would have gone on.
        baseline: Baseline,
        /// How long it lasts.
        years: Slot,
        /// Share lost each year.
        fade: Slot,
        /// Share that would have happened anyway.
        deadweight: Option<Slot>,
        /// Multiple of the average victim's cost.
        severity: Option<Slot>,
        /// QALYs and the value of one, in place of harm.
        health: Option<(Slot, Slot)>,
        /// Years before the effect.
        lag: Option<Slot>,
    },
    PerPound {
        ratio: Slot,
        /// True where 1 is to be added.
        net: bool,
        /// Source's cost of a unit, where the base is units.
        source_cost: Option<Slot>,
        /// Share that comes about.
        realised: Option<Slot>,
        /// Who gains.
        split: Vec<(usize, Operand)>,
    },
    /// Scaled from the reference service.
    Reference {
        /// Share that comes about.
        realised: Option<Slot>,
        /// Who gains.
        split: Vec<(usize, Operand)>,
    },
    /// None claimed.
    None,
}

impl EffectPlan {
    /// The lines among which gains are split, and their shares.
    pub fn split(&self) -> &[(usize, Operand)] {
        match self {
            Self::NetSaving { split, .. } | Self::PerPound { split, .. } | Self::Reference { split, .. } => split,
            Self::Reduction { .. } | Self::None => &[],
        }
    }

    /// Whether some of its benefit may be of a kind of value.
    pub fn may_bring(&self, kind: Kind, worth: &WorthPlan) -> bool {
        let of_line = |line: usize| line % Kind::COUNT == kind as usize;
        let of_split = |split: &[(usize, Operand)]| split.iter().any(|(line, _)| of_line(*line));
        let of_health = |health: &Option<(Slot, Slot)>| health.is_some() && kind == Kind::Harm;
        match self {
            Self::NetSaving { published_cost, fixed, split, health, .. } => {
                let refunded = published_cost.is_some_and(|(_, payer)| published_cost_kind(payer) == kind);
                refunded || fixed.iter().any(|(line, _)| of_line(*line)) || of_split(split) || of_health(health)
            }
            Self::Reduction { health, .. } => worth.costs.iter().any(|cost| cost.kind == kind) || of_health(health),
            Self::PerPound { split, .. } | Self::Reference { split, .. } => of_split(split),
            Self::None => false,
        }
    }

    /// How long an avoided year of abuse lasts and how much of it is lost each year, where the estimate says so itself.
    pub fn lasts(&self) -> Option<[Slot; 2]> {
        match self {
            Self::Reduction { years, fade, .. } => Some([*years, *fade]),
            _ => None,
        }
    }

    /// Years before the effect, where it has a delay.
    pub fn lag(&self) -> Option<Slot> {
        match self {
            Self::NetSaving { lag, .. } | Self::Reduction { lag, .. } => *lag,
            _ => None,
        }
    }

    /// Every parameter that says how good the programme is.
    pub fn slots(&self) -> Vec<Slot> {
        match self {
            Self::NetSaving { amount, fixed, health, .. } => {
                [*amount].into_iter().chain(fixed.iter().map(|(_, slot)| *slot)).chain(health.map(|(qalys, _)| qalys)).collect()
            }
            Self::Reduction { effect, of_share, baseline, years, fade, deadweight, health, .. } => {
                let optional = of_share.iter().chain(deadweight).copied().chain(health.map(|(qalys, _)| qalys));
                [*effect, *years, *fade].into_iter().chain(baseline.slots()).chain(optional).collect()
            }
            Self::PerPound { ratio, realised, .. } => [*ratio].into_iter().chain(*realised).collect(),
            Self::Reference { realised, .. } => realised.iter().copied().collect(),
            Self::None => Vec::new(),
        }
    }
}

/// The kind of value of a published cost that goes back to the payer the paper charges.
pub fn published_cost_kind(payer: Payer) -> Kind {
    if payer.is_public() { Kind::Public } else { Kind::Unsplit }
}

/// Whether a unit's effect stays within the year it is covered.
pub fn effect_stays_in_year(unit_type: UnitType) -> bool {
    unit_type == UnitType::Stock
}

/// Years after the last start in which an effect may still fall, by the most each number of years can be. Where later years
/// count, those of break-even do too: they go by `effect_years` where an estimate has no length of its own.
pub fn years_after(
    programmes: &[ProgrammePlan],
    worth: &WorthPlan,
    effect_years: Slot,
    count_later: bool,
    longest: impl Fn(Slot) -> f64,
) -> usize {
    let spell = if worth.whole_spell { longest(worth.spell_years).ceil() - 1.0 } else { 0.0 };
    let after = |programme: &ProgrammePlan| {
        let stays = effect_stays_in_year(programme.unit_type);
        let lag = programme.effect.lag().map_or(0.0, &longest).ceil();
        let lasting = |years: Slot| if stays { lag } else { longest(years).ceil() - 1.0 + lag };
        let effect = match &programme.effect {
            EffectPlan::NetSaving { years, .. } => lasting(*years),
            EffectPlan::Reduction { years, .. } => lasting(*years) + spell,
            _ => 0.0,
        };
        let break_even = lasting(effect_years) + spell;
        if count_later { effect.max(break_even) } else { effect }
    };
    programmes.iter().map(after).fold(0.0, f64::max) as usize
}

impl ProgrammePlan {
    /// Whether its units are people it works with: women covered by a practice are not, and neither are pounds or calls.
    pub fn counts_as_reached(&self) -> bool {
        self.counts_people && !effect_stays_in_year(self.unit_type)
    }

    /// Whether its effect is worth less by its own cost: what a source puts in pounds loses nothing.
    pub fn effect_leaves_out_own_service(&self) -> bool {
        self.leaves_out_own_service && matches!(self.effect, EffectPlan::Reduction { .. })
    }

    /// Units a year running now that are known without the values; 0 where the user has not said.
    pub fn runs_now(&self) -> f64 {
        match self.now {
            Some(Operand::Known(units)) => units,
            _ => 0.0,
        }
    }

    /// Whether an effect is counted, however large it is: one is claimed, and not only shown.
    pub fn counts_an_effect(&self) -> bool {
        !self.shown_only && !matches!(self.effect, EffectPlan::None)
    }
}

impl Plan {
    /// The kinds of value that a programme's result leaves out, however large it is. What a source does not split may be of any.
    pub fn left_out(&self, programme: &ProgrammePlan) -> Vec<Kind> {
        let brings = |kind: Kind| programme.counts_an_effect() && programme.effect.may_bring(kind, &self.worth);
        let kinds = [Kind::Public, Kind::Economy, Kind::Harm];
        kinds.into_iter().filter(|kind| !brings(*kind) && !brings(Kind::Unsplit)).collect()
    }

    /// The kinds of value that every programme's result leaves out, and those that some leave out and others count: a total of
    /// unlike results.
    pub fn left_out_of_total(&self) -> [Vec<Kind>; 2] {
        let each: Vec<Vec<Kind>> = self.programmes.iter().map(|programme| self.left_out(programme)).collect();
        let by = |wanted: fn(usize, usize) -> bool| {
            let times = |kind: &Kind| each.iter().filter(|left_out| left_out.contains(kind)).count();
            Kind::ALL.into_iter().filter(|kind| wanted(times(kind), each.len())).collect()
        };
        [by(|times, of| times > 0 && times == of), by(|times, of| times > 0 && times < of)]
    }

    /// Whether a programme of the plan is victim support and leaves out its own cost.
    pub fn leaves_out_own_service(&self) -> bool {
        self.programmes.iter().any(|programme| programme.leaves_out_own_service)
    }

    /// Whether all programmes count people alike, so that their people can be added up.
    pub fn people_add_up(&self) -> bool {
        let kind = |one: &ProgrammePlan| (one.unit_type, one.counts_people);
        self.programmes.windows(2).all(|pair| kind(&pair[0]) == kind(&pair[1]))
    }
}
