//! How each step is worked out, in a sentence.

use super::title::{cost_line, sums_programmes};
use crate::number::percent_exact;
use ledger_model::evidence::{Counts, Programme, UnitType};
use ledger_model::model::{
    Component, CostPlanBasis, EffectPlan, Inputs, OptimismBias, OverlapMode, ProgrammePlan, Quantity, StepId, UnitCostBasis, Wanted,
};

/// How a step is worked out, in a sentence or two.
pub fn step_rule(inputs: &Inputs, programme: Option<(&Programme, &ProgrammePlan)>, which: StepId) -> String {
    if which.programme.is_none() && sums_programmes(which.quantity) && adds_up(which.quantity) {
        return "The same figure of every programme, added up.".into();
    }
    match programme {
        Some((programme, plan)) => of_programme(inputs, programme, plan, which),
        None => of_all(inputs, which),
    }
}

/// Whether the figure of all programmes is their sum; the others follow from sums.
fn adds_up(what: Quantity) -> bool {
    use Quantity::*;
    !matches!(
        what,
        NetPresentValue
            | PublicNetPresentValue
            | Ratio
            | PublicRatio
            | DemandAvoided
            | Payback
            | PublicPayback
            | CostPerPersonHelped
            | CostAYear
    )
}

fn of_all(inputs: &Inputs, which: StepId) -> String {
    match which.quantity {
        Quantity::PeopleExperiencingAbuse => {
            "Women aged 16 and over × the share of women who experience abuse, plus men aged 16 and over × the share of men."
        }
        Quantity::HighRiskCases => "Women aged 16 and over ÷ 10,000 × the cases expected for every 10,000 women.",
        Quantity::HighRiskCasesNow => "Women aged 16 and over ÷ 10,000 × the cases now seen for every 10,000 women.",
        Quantity::HighRiskPeople => "High-risk cases × people for each case, because some cases are the same person again.",
        Quantity::IdvaPosts => "High-risk cases ÷ the referrals one full-time Idva can take in a year.",
        Quantity::AdministratorPosts => "High-risk cases ÷ the cases one full-time administrator can take in a year.",
        Quantity::VictimYear => {
            "The Home Office’s nine costs of a whole spell of abuse. Harm and lost output are divided by the years of the spell. \
             The rest counts in one year. All nine are multiplied by the factor that moves them together."
        }
        Quantity::VictimYearPublic => {
            "Those of the Home Office’s costs that fall on public services, added up. All are multiplied by the factor that moves them \
             together."
        }
        Quantity::VictimYearLessSupport | Quantity::VictimYearLessSupportPublic => {
            "The cost of one person’s abuse for a year − other public costs − the cost of victim services × the share shown. A programme that is victim support does not avoid its own cost."
        }
        Quantity::CostOfDoingNothing if which.component != Component::Whole => {
            "People experiencing abuse × what one person’s abuse costs this payer in a year. Harm and lost output are divided by the \
             years of the spell. All costs are multiplied by the factor that moves them together."
        }
        Quantity::CostOfDoingNothing => "People experiencing abuse × the cost of one person’s abuse for a year.",
        Quantity::PublicCostOfDoingNothing => "People experiencing abuse × the cost to public services of one person’s abuse for a year.",
        Quantity::Discount => return discount(inputs),
        what => return follows(what),
    }
    .into()
}

fn discount(inputs: &Inputs) -> String {
    let rate = match inputs.settings.discount_rate {
        Some(rate) => format!("your rate of {}", percent_exact(rate)),
        None => "the Green Book’s rate, 3.5% for the first 30 years".into(),
    };
    let harm = if inputs.settings.harm_at_health_rate { " Harm is taken at the Green Book’s health rate instead." } else { "" };
    format!("The first year counts in full. Each later year is the year before ÷ (1 + {rate}).{harm}")
}

/// Figures that follow from others in the same way for one programme and for all together.
fn follows(what: Quantity) -> String {
    match what {
        Quantity::NetPresentValue | Quantity::PublicNetPresentValue => "Costs avoided − cost.",
        Quantity::Ratio | Quantity::PublicRatio => "Costs avoided ÷ cost. A loss stays in the first number.",
        Quantity::DemandAvoided => "Public services’ costs avoided − the part of them that could leave a budget.",
        Quantity::Payback => {
            "Years are counted from 1. It is the first of the years looked at by which money has been spent and the costs avoided so \
             far, counted for less the later they come, reach the cost so far and stay there."
        }
        Quantity::PublicPayback => {
            "Years are counted from 1. It is the first of the years looked at by which public services have spent money and their \
             costs avoided so far, counted for less the later they come, reach their cost so far and stay there."
        }
        Quantity::CostPerPersonHelped => {
            "Cost of all years ÷ people helped in all years. Nothing is counted for less because it comes later."
        }
        Quantity::CostAYear => "Cost of all years ÷ the number of years in which anything is spent.",
        Quantity::PresentOverlap => "Costs avoided before overlap − costs avoided after it.",
        _ => "Worked out from the figures below.",
    }
    .into()
}

fn of_programme(inputs: &Inputs, programme: &Programme, plan: &ProgrammePlan, which: StepId) -> String {
    let one = &programme.unit.one;
    let many = &programme.unit.many;
    match which.quantity {
        Quantity::DefaultScale => "The share of local need that is reached.".into(),
        Quantity::Scale if plan.now.is_some() => "What is wanted − what runs now. Below 0 it is a cut.".into(),
        Quantity::Wanted | Quantity::Scale if matches!(plan.wanted, Wanted::Typed(_)) => "The number you typed.".into(),
        Quantity::Wanted | Quantity::Scale => "The share reached × the number it is a share of.".into(),
        Quantity::Starts if plan.ramp.is_empty() => "The full scale, in every year of delivery.".into(),
        Quantity::Starts => "Full scale × the share of it reached in each year of delivery. The last share carries on.".into(),
        Quantity::Referred => format!("Number of {many} ÷ the share of those referred who start."),
        Quantity::Engaged => format!("Number of {many} × the share who engage."),
        Quantity::Completed => format!("Number of {many} × the share who engage × the share of those who finish."),
        Quantity::People if plan.people_per_unit.is_some() => format!("Number of {many} × people for each {one}."),
        Quantity::People => format!("One for each {one}."),
        Quantity::PeopleHelped => {
            let engaged = if plan.engagement.is_some() { " who engage" } else { "" };
            let each = if plan.people_per_unit.is_some() { format!(" × people for each {one}") } else { String::new() };
            let again = if programme.unit.unit_type == UnitType::Stock { " Each year covered counts again." } else { "" };
            format!("Number of {many}{engaged}{each}.{again}")
        }
        Quantity::ReferenceCostPerHead => format!("Published net benefit ÷ (published ratio − 1) ÷ residents. {}", weighted(plan)),
        Quantity::ReferenceBenefitPerHead => {
            format!("Cost worked out in the same way + published net benefit, ÷ residents. {}", weighted(plan))
        }
        Quantity::ReferenceMultiple => "The number a year here ÷ the number the service elsewhere would come to here.".into(),
        Quantity::CostLine => cost_rule(inputs, programme, plan, which),
        Quantity::Cost => "Every line of the cost, added up.".into(),
        Quantity::SourceFactor => {
            "£1 for each year of the published saving, counted for less the later it comes, at the source’s own rate.".into()
        }
        Quantity::SavingPerUnit => saving_rule(plan),
        Quantity::Reduction => match &plan.effect {
            EffectPlan::Reduction { is_rate_ratio: true, .. } => "1 − the rate with the programme ÷ the rate without it.".into(),
            _ => "As the source has it.".into(),
        },
        Quantity::Baseline => {
            "The share for whom abuse went on with the programme ÷ (1 − the reduction). It is at most all of them.".into()
        }
        Quantity::VictimYearsAvoided => avoided_rule(plan),
        Quantity::GrossBenefit if inputs.plan.caution != OptimismBias::NONE => {
            "Costs avoided before optimism bias and halving × what is left of a gain. A loss grows instead.".into()
        }
        Quantity::GrossBenefit | Quantity::PublishedBenefit => gross_rule(inputs, plan),
        Quantity::PoolUse => {
            "Costs avoided before overlap ÷ (people in the group × the yearly cost of their abuse, of the kinds of value this \
             programme covers)."
                .into()
        }
        Quantity::Kept => kept_rule(inputs),
        Quantity::Benefit if plan.pool.is_some() => "Costs avoided before overlap × the share kept.".into(),
        Quantity::Benefit => "The costs avoided before overlap. This programme shares no group of people with another.".into(),
        Quantity::Claimed => "The source’s ratio × cost, counted for less the later it comes. It is listed and not added.".into(),
        Quantity::CashableBenefit => "Each public payer’s gain × the share of it that could leave a budget.".into(),
        what => present_rule(plan, what),
    }
}

fn present_rule(plan: &ProgrammePlan, what: Quantity) -> String {
    let said = match what {
        Quantity::PresentCost => "Each year’s cost × what £1 of that year is worth today, added up.",
        Quantity::PresentPublicCost => {
            "The part of each year’s cost that public services pay × what £1 of that year is worth today, added up."
        }
        Quantity::PresentGross => "Each year’s costs avoided before overlap × what £1 of that year is worth today, added up.",
        Quantity::PresentBenefit => "Each year’s costs avoided × what £1 of that year is worth today, added up.",
        Quantity::PresentPublicBenefit => {
            "The public-sector money in each year’s costs avoided × what £1 of that year is worth today, added up."
        }
        Quantity::PresentCashable => {
            "Each public payer’s gain × the share of it that could leave a budget × what £1 of that year is worth today, added up. \
             An extra cost counts in full."
        }
        Quantity::PayerCost => "The share this payer bears of each line of the cost × what £1 of that year is worth today, added up.",
        Quantity::PayerBenefit => {
            "The part of each year’s costs avoided that falls to this payer × what £1 of that year is worth today, added up."
        }
        Quantity::PayerCashable => {
            "This payer’s public gain × the share of it that could leave a budget × what £1 of that year is worth today, added up. \
             An extra cost counts in full."
        }
        Quantity::KindBenefit => "The part of each year’s costs avoided of this kind × what £1 of that year is worth today, added up.",
        Quantity::LaterBenefit => {
            "Costs avoided after the last year looked at, from people who started before, × what £1 of that year is worth today, added up."
        }
        Quantity::BreakEvenShare => {
            "Cost over all the years ÷ what one avoided year of abuse, with as long as an effect lasts, would be worth for everyone \
             counted. It is this programme alone, before overlap."
        }
        Quantity::PublicBreakEvenShare => {
            "Cost to public services over all the years ÷ what one avoided year of abuse, with as long as an effect lasts, would be \
             worth to them for everyone counted. It is this programme alone, before overlap."
        }
        other => return follows(other),
    };
    let is_break_even = matches!(what, Quantity::BreakEvenShare | Quantity::PublicBreakEvenShare);
    let severe = if is_break_even && plan.severity.is_some() {
        " It counts how much dearer abuse is for the people this programme works with, whichever estimate is used."
    } else {
        ""
    };
    format!("{said}{severe}")
}

fn weighted(plan: &ProgrammePlan) -> &'static str {
    match &plan.reference {
        Some(service) if service.own.is_some() => {
            "One area’s figures are used alone: this place’s own, or those of the one the estimate names."
        }
        Some(service) if service.areas.len() > 1 => "The first area has the weight shown; the others share the rest by residents.",
        _ => "There is one area.",
    }
}

fn cost_rule(inputs: &Inputs, programme: &Programme, plan: &ProgrammePlan, which: StepId) -> String {
    let Component::CostLine(line) = which.component else { return "A line of the cost.".into() };
    let Some(cost) = plan.costs.get(usize::from(line)) else { return "A line of the cost.".into() };
    let hours = |hours: bool| if hours { " × hours" } else { "" };
    let rule = match cost.basis {
        CostPlanBasis::PerUnit { counts, hours: time, from_start, .. } => {
            let counted = match counts {
                Counts::Engaged => format!("{} who engage", programme.unit.many),
                Counts::Completed => format!("{} who finish", programme.unit.many),
                Counts::People => "people".into(),
                Counts::Referred => "people referred".into(),
                Counts::Starts => programme.unit.many.clone(),
            };
            let when = if from_start { " in the fullest year, paid for from the first start" } else { "" };
            format!("Number of {counted}{when} × cost of each{}", hours(time.is_some()))
        }
        CostPlanBasis::PerYear { hours: time, .. } => format!("The cost of each year of delivery{}", hours(time.is_some())),
        CostPlanBasis::Once { hours: time, year, .. } => format!("Once, in year {}{}", plan.start + year + 1, hours(time.is_some())),
        CostPlanBasis::Reference => "Cost of the service elsewhere for each resident × residents here × its size here".into(),
    };
    let note = cost_line(inputs, programme, which).and_then(|line| line.note.as_deref()).unwrap_or_default();
    let in_kind = if cost.in_kind { " It is partners’ time given in kind, a real cost and not cash." } else { "" };
    format!("{rule}, growing by the yearly rate shown.{in_kind} {note}").trim_end().to_owned()
}

fn saving_rule(plan: &ProgrammePlan) -> String {
    let EffectPlan::NetSaving { published_cost, fixed, health, .. } = &plan.effect else { return "Published saving.".into() };
    let mut rule = "The published saving ÷ what £1 a year is worth over the source’s years".to_owned();
    if published_cost.is_some() {
        rule.push_str(", plus the yearly cost already taken off, so that the cost is not taken off twice");
    }
    if health.is_some() {
        rule.push_str(", plus the gain in health × the value of a QALY, spread in the same way");
    }
    rule.push('.');
    if !fixed.is_empty() {
        rule.push_str(" Parts the source reports apart stay as they are; the rest of the saving is shared out.");
    }
    rule
}

fn avoided_rule(plan: &ProgrammePlan) -> String {
    let EffectPlan::Reduction { of_share, deadweight, lag, .. } = &plan.effect else { return "Worked out from the figures below.".into() };
    let anyway = if deadweight.is_some() { " × (1 − share that would have happened anyway)" } else { "" };
    let lasts = match (plan.unit_type, lag) {
        (UnitType::Stock, None) => " The effect is in the year of cover only.",
        (UnitType::Stock, Some(_)) => " Each year of cover has its effect in one year only, after the delay shown.",
        (UnitType::Flow, _) => " Each year’s starters bring it for the years it lasts, less the share lost each year.",
    };
    let later = if lag.is_some() && plan.unit_type == UnitType::Flow { " It begins after the delay shown." } else { "" };
    let part = if of_share.is_some() { " × share of them whom the evidence is of" } else { "" };
    format!("People counted{part} × share whose abuse would have gone on × reduction{anyway}.{lasts}{later}")
}

fn gross_rule(inputs: &Inputs, plan: &ProgrammePlan) -> String {
    let realised = |realised: bool| if realised { " × the share expected to come about" } else { "" };
    match &plan.effect {
        EffectPlan::NetSaving { lag, .. } => {
            let later = if lag.is_some() { " It begins after the delay shown." } else { "" };
            format!("Number counted × costs avoided a year for each.{later}")
        }
        EffectPlan::Reduction { severity, health, .. } => {
            let severe = if severity.is_some() { " × how much dearer abuse is at high risk" } else { "" };
            let spell = match inputs.settings.unit_cost_basis {
                UnitCostBasis::WholeSpell => " You asked for the cost of a whole spell for each year avoided, spread over the spell.",
                UnitCostBasis::Yearly => "",
            };
            let health = if health.is_some() {
                " The gain in health, number counted × the value of what each gains, takes the place of the Home Office’s harm."
            } else {
                ""
            };
            format!("Years of abuse avoided × cost of one person’s abuse for a year{severe}.{spell}{health}")
        }
        EffectPlan::PerPound { net, source_cost, realised: share, .. } => {
            let base = if source_cost.is_some() { "Number counted × the source’s cost of each" } else { "Cost of the year" };
            let ratio = if *net { "(net return for each £1 + 1)" } else { "return for each £1" };
            format!("{base} × {ratio}{}.", realised(share.is_some()))
        }
        EffectPlan::Reference { realised: share, .. } => format!(
            "Benefit of the service elsewhere for each resident × residents here × its size here{}, times the share of the scale \
             reached each year.",
            realised(share.is_some())
        ),
        EffectPlan::None => "No benefit is claimed for this programme, because no measured effect was found.".into(),
    }
}

fn kept_rule(inputs: &Inputs) -> String {
    match inputs.plan.overlap {
        None => "Figures as quoted: nothing is taken off.",
        Some(OverlapMode::Independent) => {
            "Each programme for the same group reduces what the others leave: 1 − the product of (1 − each share), ÷ the shares added up."
        }
        Some(OverlapMode::AddUp) => "The shares of programmes for the same group are added up. Only what is above 100% is taken off.",
        Some(OverlapMode::SamePeople) => {
            "All programmes for the same group are taken to reach the same people: the largest share ÷ the shares added up."
        }
    }
    .into()
}
