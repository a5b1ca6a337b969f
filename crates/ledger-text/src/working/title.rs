//! The heading of each step of a working.

use crate::sentence::lower_first;
use ledger_model::evidence::{CostLine, Kind, Payer, Programme};
use ledger_model::model::{Inputs, Part, What, Which};

/// The heading of a step: what it is, of whom, and of which programme.
pub fn step_title(inputs: &Inputs, programmes: &[&Programme], which: Which) -> String {
    let programme = which.programme.and_then(|at| programmes.get(usize::from(at)).copied());
    let what = of_part(inputs, programme, which);
    match programme {
        Some(programme) => format!("{}: {}", programme.name, lower_first(&what)),
        None if sums_programmes(which.what) => format!("{what}, all programmes together"),
        None => what,
    }
}

/// The short heading of what a step works out, of a programme's unit where it has one.
pub fn what_title(what: What, programme: Option<&Programme>) -> String {
    let many = programme.map_or("units", |programme| programme.unit.many.as_str());
    let one = programme.map_or("unit", |programme| programme.unit.one.as_str());
    match what {
        What::PeopleExperiencingAbuse => "People experiencing domestic abuse in a year".into(),
        What::HighRiskCases => "High-risk cases in a year, at the rate expected".into(),
        What::HighRiskCasesNow => "High-risk cases in a year, at the rate now seen across the UK".into(),
        What::HighRiskPeople => "People at high risk in a year".into(),
        What::IdvaPosts => "Full-time Idvas (independent domestic violence advisers) those cases need".into(),
        What::AdministratorPosts => "Full-time Marac administrators those cases need".into(),
        What::VictimYear => "Cost of one person’s abuse for a year".into(),
        What::VictimYearPublic => "Cost to public services of one person’s abuse for a year".into(),
        What::CostOfDoingNothing => "Cost of abuse here in a year, if nothing changes".into(),
        What::PublicCostOfDoingNothing => "Cost of abuse here to public services in a year, if nothing changes".into(),
        What::DefaultScale => format!("Number of {many} a year, unless you say otherwise"),
        What::Scale => format!("Number of {many} a year, at full scale"),
        What::Starts => format!("Number of {many}, year by year"),
        What::Engaged => format!("Number of {many} who engage, year by year"),
        What::Completed => format!("Number of {many} who finish, year by year"),
        What::People => format!("People behind the {many}, year by year"),
        What::ReferenceCostPerHead => "Yearly cost of the service elsewhere, for each resident".into(),
        What::ReferenceBenefitPerHead => "Yearly benefit claimed for the service elsewhere, for each resident".into(),
        What::ReferenceMultiple => "Size here, as a multiple of the service elsewhere".into(),
        What::CostLine => "One line of the cost, year by year".into(),
        What::Cost => "Cost, year by year".into(),
        What::SourceFactor => "What £1 a year is worth over the source’s years".into(),
        What::SavingPerUnit => format!("Costs avoided a year for each {one}, before the programme’s cost"),
        What::Reduction => "Reduction in abuse".into(),
        What::VictimYearsAvoided => "Years of abuse avoided, year by year".into(),
        What::PublishedBenefit => "Costs avoided before optimism bias and halving, year by year".into(),
        What::GrossBenefit => "Costs avoided before overlap, year by year".into(),
        What::PoolUse => "Costs avoided as a share of what abuse costs the group it reaches".into(),
        What::Kept => "Share kept so that one survivor is counted once".into(),
        What::Benefit => "Costs avoided, year by year".into(),
        What::CashableBenefit => "Costs avoided that could leave a budget, year by year".into(),
        What::Discount => "What £1 of each year is worth today (discount factor)".into(),
        What::PresentCost => "Cost over all the years".into(),
        What::PresentPublicCost => "Cost to public services over all the years".into(),
        What::PresentGross => "Costs avoided over all the years, before overlap".into(),
        What::PresentOverlap => "Taken off over all the years, so that one survivor is counted once (overlap)".into(),
        What::PresentBenefit => "Costs avoided over all the years, every kind of value".into(),
        What::PresentPublicBenefit => "Costs avoided by public services over all the years".into(),
        What::PresentCashable => "Costs avoided that could leave a public budget, over all the years".into(),
        What::NetPresentValue => "Costs avoided less cost, every kind of value (net present value)".into(),
        What::PublicNetPresentValue => "Costs avoided less cost, public services only (net present value)".into(),
        What::Ratio => "Costs avoided for each £1 spent, every kind of value".into(),
        What::PublicRatio => "Public services’ costs avoided for each £1 they spend".into(),
        What::CostAYear => "Cost a year, on average".into(),
        What::PayerCost => "Cost over all the years".into(),
        What::PayerBenefit => "Costs avoided over all the years".into(),
        What::PayerCashable => "Costs avoided that could leave the budget, over all the years".into(),
        What::KindBenefit => "Costs avoided over all the years".into(),
        What::DemandAvoided => "Public services’ costs avoided that free time, not a budget".into(),
        What::LaterBenefit => "Costs avoided after the last year looked at".into(),
        What::Claimed => "Benefit claimed by the source and not added here".into(),
        What::CostPerPersonHelped => "Cost for each person helped".into(),
        What::PeopleHelped => "People helped, year by year".into(),
        What::Payback => "Year in which the cost is made up, every kind of value (payback)".into(),
        What::PublicPayback => "Year in which public services make up their cost (payback)".into(),
        What::BreakEvenShare => "Share of people for whom a year of abuse must be avoided to break even".into(),
        What::PublicBreakEvenShare => "Share of people for whom a year of abuse must be avoided for public services to break even".into(),
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
pub fn cost_line<'a>(inputs: &Inputs, programme: &'a Programme, which: Which) -> Option<&'a CostLine> {
    let Part::CostLine(line) = which.part else { return None };
    let plan = inputs.plan.programmes.get(usize::from(which.programme?))?;
    let id = &plan.costs.get(usize::from(line))?.id;
    let estimate = inputs.estimates.get(usize::from(which.programme?)).and_then(|id| programme.estimate(id));
    let own = estimate.into_iter().flat_map(|estimate| &estimate.costs);
    own.chain(&programme.costs).find(|cost| cost.id == *id)
}

/// The heading of a step without the name of its programme.
pub fn of_part(inputs: &Inputs, programme: Option<&Programme>, which: Which) -> String {
    let what = what_title(which.what, programme);
    match which.part {
        Part::Whole => what,
        Part::Payer(payer) => format!("{what}: {}", payer_in_working(payer)),
        Part::Kind(kind) => format!("{what}: {}", kind_in_working(kind)),
        Part::CostLine(_) => {
            let label = programme.and_then(|programme| cost_line(inputs, programme, which)).map(|line| line.label.as_str());
            label.map_or(what, |label| format!("Cost of {}, year by year", lower_first(label)))
        }
    }
}

/// Whether a figure without a programme is the sum over programmes, and not of the place.
pub(super) fn sums_programmes(what: What) -> bool {
    use What::*;
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
            | CostOfDoingNothing
            | PublicCostOfDoingNothing
            | Discount
    )
}
