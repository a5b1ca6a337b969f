//! The need of a place: each figure with its source and its year.

use super::super::doing_nothing::{costs_of_abuse_changed, doing_nothing_ranges};
use super::super::figure::{central_case, price_basis};
use super::super::number::{pounds_prose, rounded_count};
use super::super::place::{cases_source, counts_source, outside_said, people_between, place_texts, prevalence_source};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::Kind;

/// A figure of need: what it is, the figure, and where it is from.
pub type NeedLine = (&'static str, String, String);

/// People, high-risk cases, and what doing nothing more costs in a year.
pub fn case_need(answer: &Appraisal) -> [NeedLine; 3] {
    let (inputs, cost) = (&answer.inputs, answer.doing_nothing());
    let plan = &inputs.plan.need;
    let between = inputs.people_range().map(|(low, high)| format!(" ({})", people_between(low, high))).unwrap_or_default();
    let prevalence = prevalence_source(inputs.parameter(plan.prevalence_women), inputs.parameter(plan.prevalence_men));
    let ranges = doing_nothing_ranges(answer, &cost).into_iter().next().unwrap_or_default();
    [
        (
            place_texts::PEOPLE,
            format!("about {}{between}", rounded_count(cost.people)),
            format!("{prevalence}. People counted: {}.{}", counts_source(answer), outside_said(&inputs.place)),
        ),
        (
            "High-risk cases in a year (heard at a multi-agency risk assessment conference, Marac)",
            format!("about {}", rounded_count(answer.outcome.need.high_risk_cases)),
            format!("{}.", cases_source(inputs.parameter(plan.high_risk))),
        ),
        (
            "Cost of doing nothing more, a year",
            format!("about {}, of which {} public money", pounds_prose(cost.total), pounds_prose(cost.kinds[Kind::Public as usize])),
            format!(
                "Home Office, economic and social costs of domestic abuse{}; everyone together, one year, {}, {}. {ranges} It includes what services now spend.",
                if costs_of_abuse_changed(answer) { ", some of them changed by whoever made this" } else { "" },
                price_basis(inputs.settings.price_year),
                central_case()
            ),
        ),
    ]
}
