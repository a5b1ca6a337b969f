//! The heading of each step of a working.

use crate::sentence::lower_first;
use ledger_model::evidence::{CostLine, Kind, Payer, Programme};
use ledger_model::model::{Component, Inputs, Quantity, StepId};

/// The heading of a step: what it is, of whom, and of which programme.
pub fn step_title(inputs: &Inputs, programmes: &[&Programme], which: StepId) -> String {
    let programme = which.programme.and_then(|at| programmes.get(usize::from(at)).copied());
    let what = of_part(inputs, programme, which);
    match programme {
        Some(programme) => format!("{}: {}", programme.name, lower_first(&what)),
        None if sums_programmes(which.quantity) => format!("{what}, all programmes together"),
        None => what,
    }
}

/// The short heading of what a step works out, of a programme's unit where it has one.
pub fn what_title(what: Quantity, programme: Option<&Programme>) -> String {
    let many = programme.map_or("units", |programme| programme.unit.many.as_str());
    let one = programme.map_or("unit", |programme| programme.unit.one.as_str());
    match what {
        Quantity::PeopleExperiencingAbuse => "People experiencing domestic abuse in a year".into(),
        Quantity::HighRiskCases => "High-risk cases in a year, at the rate expected".into(),
        Quantity::HighRiskCasesNow => "High-risk cases in a year, at the rate now seen across the UK".into(),
        Quantity::HighRiskPeople => "People at high risk in a year".into(),
        Quantity::IdvaPosts => "Full-time Idvas (independent domestic violence advisers) those cases need".into(),
        Quantity::AdministratorPosts => "Full-time Marac administrators those cases need".into(),
        Quantity::VictimYear => "Cost of one person’s abuse for a year".into(),
        Quantity::VictimYearPublic => "Cost to public services of one person’s abuse for a year".into(),
        Quantity::VictimYearLessSupport => "Cost of one person’s abuse for a year, less victim support’s own cost".into(),
        Quantity::VictimYearLessSupportPublic => {
            "Cost to public services of one person’s abuse for a year, less victim support’s own cost".into()
        }
        Quantity::CostOfDoingNothing => "Cost of abuse here in a year, if nothing changes".into(),
        Quantity::PublicCostOfDoingNothing => "Cost of abuse here to public services in a year, if nothing changes".into(),
        Quantity::DefaultScale => format!("Number of {many} a year, unless you say otherwise"),
        Quantity::Wanted => format!("Number of {many} wanted a year"),
        Quantity::Scale => format!("Number of {many} a year, at full scale"),
        Quantity::Starts => format!("Number of {many}, year by year"),
        Quantity::Referred => "People referred, year by year".into(),
        Quantity::Engaged => format!("Number of {many} who engage, year by year"),
        Quantity::Completed => format!("Number of {many} who finish, year by year"),
        Quantity::People => format!("People behind the {many}, year by year"),
        Quantity::ReferenceCostPerHead => "Yearly cost of the service elsewhere, for each resident".into(),
        Quantity::ReferenceBenefitPerHead => "Yearly benefit claimed for the service elsewhere, for each resident".into(),
        Quantity::ReferenceMultiple => "Size here, as a multiple of the service elsewhere".into(),
        Quantity::CostLine => "One line of the cost, year by year".into(),
        Quantity::Cost => "Cost, year by year".into(),
        Quantity::SourceFactor => "What £1 a year is worth over the source’s years".into(),
        Quantity::SavingPerUnit => format!("Costs avoided a year for each {one}, before the programme’s cost"),
        Quantity::Reduction => "Reduction in abuse".into(),
        Quantity::Baseline => "Share of people whose abuse would have gone on in the next year".into(),
        Quantity::VictimYearsAvoided => "Years of abuse avoided, year by year".into(),
        Quantity::PublishedBenefit => "Costs avoided before optimism bias and halving, year by year".into(),
        Quantity::GrossBenefit => "Costs avoided before overlap, year by year".into(),
        Quantity::PoolUse => "Costs avoided as a share of what abuse costs the group it reaches".into(),
        Quantity::Kept => "Share kept so that one survivor is counted once".into(),
        Quantity::Benefit => "Costs avoided, year by year".into(),
        Quantity::CashableBenefit => "Costs avoided that could leave a budget, year by year".into(),
        Quantity::Discount => "What £1 of each year is worth today (discount factor)".into(),
        Quantity::PresentCost => "Cost over all the years".into(),
        Quantity::PresentPublicCost => "Cost to public services over all the years".into(),
        Quantity::PresentGross => "Costs avoided over all the years, before overlap".into(),
        Quantity::PresentOverlap => "Taken off over all the years, so that one survivor is counted once (overlap)".into(),
        Quantity::PresentBenefit => "Costs avoided over all the years, every kind of value".into(),
        Quantity::PresentPublicBenefit => "Costs avoided by public services over all the years".into(),
        Quantity::PresentCashable => "Costs avoided that could leave a public budget, over all the years".into(),
        Quantity::NetPresentValue => "Costs avoided less cost, every kind of value (net present value)".into(),
        Quantity::PublicNetPresentValue => "Costs avoided less cost, public services only (net present value)".into(),
        Quantity::Ratio => "Costs avoided for each £1 spent, every kind of value".into(),
        Quantity::PublicRatio => "Public services’ costs avoided for each £1 they spend".into(),
        Quantity::CostAYear => "Cost a year, on average".into(),
        Quantity::PayerCost => "Cost over all the years".into(),
        Quantity::PayerBenefit => "Costs avoided over all the years".into(),
        Quantity::PayerCashable => "Costs avoided that could leave the budget, over all the years".into(),
        Quantity::KindBenefit => "Costs avoided over all the years".into(),
        Quantity::DemandAvoided => "Public services’ costs avoided that free time, not a budget".into(),
        Quantity::LaterBenefit => "Costs avoided after the last year looked at".into(),
        Quantity::Claimed => "Benefit claimed by the source and not added here".into(),
        Quantity::CostPerPersonHelped => "Cost for each person helped".into(),
        Quantity::PeopleHelped => "People helped, year by year".into(),
        Quantity::Payback => "Year in which the cost is made up, every kind of value (payback)".into(),
        Quantity::PublicPayback => "Year in which public services make up their cost (payback)".into(),
        Quantity::BreakEvenShare => "Share of people for whom a year of abuse must be avoided to break even".into(),
        Quantity::PublicBreakEvenShare => {
            "Share of people for whom a year of abuse must be avoided for public services to break even".into()
        }
    }
}

/// Who pays or gains, for a heading or a label.
pub fn payer_in_working(payer: Payer) -> &'static str {
    match payer {
        Payer::Police => "police",
        Payer::CriminalJustice => "criminal justice",
        Payer::CivilJustice => "civil justice",
        Payer::Nhs => "NHS",
        Payer::Councils => "councils and victim services",
        Payer::Charities => "charities",
        Payer::Economy => "employers and the economy",
        Payer::Victims => "victims and survivors",
        Payer::Unallocated => "not allocated by the source",
    }
}

/// A kind of value, for a heading or a label.
pub fn kind_in_working(kind: Kind) -> &'static str {
    match kind {
        Kind::Public => "public-sector money",
        Kind::Economy => "economy",
        Kind::Harm => "harm",
        Kind::Unsplit => "not split by the source",
    }
}

/// The cost line of a step, by its place in the plan.
pub fn cost_line<'a>(inputs: &Inputs, programme: &'a Programme, which: StepId) -> Option<&'a CostLine> {
    let Component::CostLine(line) = which.component else { return None };
    let plan = inputs.plan.programmes.get(usize::from(which.programme?))?;
    let id = &plan.costs.get(usize::from(line))?.id;
    let estimate = inputs.estimates.get(usize::from(which.programme?)).and_then(|id| programme.estimate(id));
    let own = estimate.into_iter().flat_map(|estimate| &estimate.costs);
    own.chain(&programme.costs).find(|cost| cost.id == *id)
}

/// The heading of a step without the name of its programme.
pub fn of_part(inputs: &Inputs, programme: Option<&Programme>, which: StepId) -> String {
    let what = what_title(which.quantity, programme);
    match which.component {
        Component::Whole => what,
        Component::Payer(payer) => format!("{what}: {}", payer_in_working(payer)),
        Component::Kind(kind) => format!("{what}: {}", kind_in_working(kind)),
        Component::CostLine(_) => {
            let label = programme.and_then(|programme| cost_line(inputs, programme, which)).map(|line| line.label.as_str());
            label.map_or(what, |label| format!("Cost of {}, year by year", lower_first(label)))
        }
    }
}

/// Whether a figure without a programme is the sum over programmes, and not of the place.
pub(super) fn sums_programmes(what: Quantity) -> bool {
    use Quantity::*;
    !matches!(
        what,
        PeopleExperiencingAbuse
            | HighRiskCases
            | HighRiskCasesNow
            | HighRiskPeople
            | IdvaPosts
            | AdministratorPosts
            | VictimYear
            | VictimYearPublic
            | VictimYearLessSupport
            | VictimYearLessSupportPublic
            | CostOfDoingNothing
            | PublicCostOfDoingNothing
            | Discount
    )
}
