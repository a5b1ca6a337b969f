//! An answer as one tidy table: a row for each number, so that a spreadsheet can filter and a program can read it.

use super::draws::NetsOut;
use super::results::{AnswerFile, ResultsOut};
use super::table_csv::{begun, text_field, write_row};

/// What the columns of the table are.
const HEADER: [&str; 7] = ["programme", "measure", "part", "year", "unit", "value", "reason"];
/// Which of them holds a number.
const VALUE: usize = 5;

/// A row of the table.
type TidyRow = [String; HEADER.len()];

/// The answer as CSV, with a header row.
pub fn answer_csv(answer: &AnswerFile) -> String {
    let mut out = begun();
    write_row(&mut out, HEADER.iter().map(|name| (*name).to_owned()), "\n");
    for row in tidy_rows(answer) {
        let field = |(at, field): (usize, String)| if at == VALUE { field } else { text_field(&field) };
        write_row(&mut out, row.into_iter().enumerate().map(field), "\n");
    }
    out
}

/// The same table as JSON, an object for each row, with what it rests on.
pub fn tidy_json(answer: &AnswerFile, basis: &str, made_with: &str) -> String {
    let text = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let object = |row: TidyRow| {
        let said = row.iter().zip(HEADER).enumerate().filter(|(at, (field, _))| *at == VALUE || !field.is_empty());
        let said = said.map(|(at, (field, name))| match at {
            VALUE if field.is_empty() => format!("\"{name}\":null"),
            VALUE => format!("\"{name}\":{field}"),
            _ => format!("\"{name}\":{}", text(field)),
        });
        format!("{{{}}}", said.collect::<Vec<_>>().join(","))
    };
    let rows: Vec<String> = tidy_rows(answer).into_iter().map(object).collect();
    format!("{{\"made_with\":{},\"basis\":{},\"rows\":[\n{}\n]}}\n", text(made_with), text(basis), rows.join(",\n"))
}

fn tidy_rows(answer: &AnswerFile) -> Vec<TidyRow> {
    let mut table = Vec::new();
    let mut rows = Rows { table: &mut table, programme: "place" };
    let place = &answer.place;
    for (measure, unit, value) in [
        ("women_16_plus", "people", place.women_16_plus),
        ("men_16_plus", "people", place.men_16_plus),
        ("population", "people", place.population),
        ("people_experiencing_abuse", "people a year", answer.need.people_experiencing_abuse),
        ("high_risk_cases", "cases a year", answer.need.high_risk_cases),
        ("high_risk_people", "people a year", answer.need.high_risk_people),
        ("cost_of_doing_nothing", "pounds a year", answer.need.cost_of_doing_nothing),
        ("public_cost_of_doing_nothing", "pounds a year", answer.need.public_cost_of_doing_nothing),
    ] {
        rows.number(measure, "", "", unit, value);
    }
    for programme in &answer.programmes {
        rows.programme = &programme.id;
        rows.number("scale", &programme.unit, "", "units a year", programme.scale);
        rows.number("now", &programme.unit, "", "units a year", programme.now);
        rows.number("wanted", &programme.unit, "", "units a year", programme.wanted);
        if let Some(referred) = programme.referred {
            rows.number("referred", &programme.unit, "", "units, all years", referred);
        }
        if let Some(finishing) = &programme.finishing {
            rows.number("finishing", &programme.unit, "", "units, all years", finishing.finishing);
            rows.maybe("cost_per_finisher", "pounds", finishing.cost_per_finisher, finishing.cost_per_finisher_reason);
        }
        rows.results(&programme.results);
    }
    rows.programme = "total";
    rows.results(&answer.total);
    if let Some(children) = &answer.children {
        rows.number("children_reached", "", "", "children, all years", children.reached);
        rows.number("children_with_abuse_avoided", "", "", "children, all years", children.with_abuse_avoided);
    }
    if let Some(whole) = &answer.whole_services {
        rows.programme = "whole_services";
        for (measure, value) in [
            ("present_value_cost", whole.present_value_cost),
            ("present_value_benefit", whole.present_value_benefit),
            ("net_present_value", whole.net_present_value),
            ("public_sector_net", whole.public_sector_net),
        ] {
            rows.number(measure, "", "", "pounds, present value", value);
        }
        rows.programme = "total";
    }
    if let Some(draws) = &answer.draws {
        rows.number("draws", "", "", "draws", draws.count as f64);
        rows.number("seed", "", "", "", draws.seed.into());
        rows.nets(&draws.total);
        rows.number("value_of_perfect_information", "public", "", "pounds, present value", draws.value_of_perfect_information);
        for worth in &draws.evppi {
            rows.number("worth_knowing", &worth.parameter, "", "pounds, present value", worth.pounds);
        }
        for year in &draws.yearly {
            let name = year.year.to_string();
            for (part, ends, paid) in
                [("public", year.public_middle_80, year.public_paid_back), ("social", year.social_middle_80, year.social_paid_back)]
            {
                rows.number("net_so_far_10th_percentile", part, &name, "pounds, present value", ends.0);
                rows.number("net_so_far_90th_percentile", part, &name, "pounds, present value", ends.1);
                rows.number("paid_back", part, &name, "share of draws", paid);
            }
        }
        for programme in &draws.programmes {
            rows.programme = &programme.id;
            rows.nets(&programme.nets);
        }
    }
    table
}

struct Rows<'a, 'b> {
    table: &'a mut Vec<TidyRow>,
    programme: &'b str,
}

impl Rows<'_, '_> {
    fn number(&mut self, measure: &str, part: &str, year: &str, unit: &str, value: f64) {
        self.table.push([self.programme, measure, part, year, unit, &value.to_string(), ""].map(str::to_owned));
    }

    fn nets(&mut self, nets: &NetsOut) {
        let pounds = "pounds, present value";
        for (part, net) in [("public", &nets.public), ("cashable", &nets.cashable), ("social", &nets.social)] {
            for (measure, unit, value) in [
                ("net_mean", pounds, net.mean),
                ("net_mean_error", pounds, net.mean_error),
                ("net_median", pounds, net.median),
                ("net_10th_percentile", pounds, net.middle_80.0),
                ("net_90th_percentile", pounds, net.middle_80.1),
                ("net_2.5th_percentile", pounds, net.middle_95.0),
                ("net_97.5th_percentile", pounds, net.middle_95.1),
                ("chance_benefits_exceed_costs", "share of draws", net.chance),
                ("chance_error", "share of draws", net.chance_error),
            ] {
                self.number(measure, part, "", unit, value);
            }
        }
    }

    fn maybe(&mut self, measure: &str, unit: &str, value: Option<f64>, reason: Option<ledger_model::quantities::Reason>) {
        let reason = reason.and_then(|reason| serde_json::to_string(&reason).ok()).unwrap_or_default();
        let value = value.map(|value| value.to_string()).unwrap_or_default();
        self.table.push([self.programme, measure, "", "", unit, &value, reason.trim_matches('"')].map(str::to_owned));
    }

    fn results(&mut self, results: &ResultsOut) {
        let pounds = "pounds, present value";
        for (measure, value) in [
            ("present_value_cost", results.present_value_cost),
            ("present_value_benefit_gross", results.present_value_benefit_gross),
            ("present_value_overlap", results.present_value_overlap),
            ("present_value_benefit", results.present_value_benefit),
            ("net_present_value", results.net_present_value),
            ("public_sector_cost", results.public_sector.cost),
            ("public_sector_benefit", results.public_sector.benefit),
            ("public_sector_net", results.public_sector.net),
            ("public_sector_cashable", results.public_sector.cashable),
        ] {
            self.number(measure, "", "", pounds, value);
        }
        self.maybe("benefit_cost_ratio", "pounds for each pound", results.benefit_cost_ratio, results.benefit_cost_ratio_reason);
        self.maybe("public_sector_ratio", "pounds for each pound", results.public_sector.ratio, results.public_sector.ratio_reason);
        self.maybe("payback_year", "year, counted from 1", results.payback_year, results.payback_year_reason);
        let public = &results.public_sector;
        self.maybe("public_sector_payback_year", "year, counted from 1", public.payback_year, public.payback_year_reason);
        self.maybe("cost_per_person_helped", "pounds", results.cost_per_person_helped, results.cost_per_person_helped_reason);
        for (name, needed) in [("social", &results.break_even.social), ("public", &results.break_even.public)] {
            match needed {
                Some(needed) => self.maybe(&format!("break_even_share_{name}"), "share", needed.share, needed.share_reason),
                None => self.maybe(&format!("break_even_share_{name}"), "share", None, results.break_even.reason),
            }
        }
        for year in &results.yearly {
            let number = year.year.to_string();
            for (measure, value) in [
                ("cost", year.cost),
                ("benefit_gross", year.benefit_gross),
                ("overlap", year.overlap),
                ("benefit", year.benefit),
                ("public_cost", year.public_cost),
                ("public_benefit", year.public_benefit),
                ("cashable", year.cashable),
                ("cash_cost", year.cash_cost),
            ] {
                self.number(measure, "", &number, "pounds", value);
            }
        }
        for payer in &results.by_payer {
            for (measure, value) in [("payer_cost", payer.cost), ("payer_benefit", payer.benefit), ("payer_cashable", payer.cashable)] {
                self.number(measure, payer.payer.id(), "", pounds, value);
            }
        }
        for kind in &results.by_kind {
            self.number("kind_benefit", kind.kind.id(), "", pounds, kind.benefit);
        }
    }
}
