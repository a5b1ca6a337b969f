//! An answer as one tidy CSV table: a row for each number, so that a spreadsheet can filter and a program can read it.

use super::draws::NetsOut;
use super::results::{AnswerFile, ResultsOut};

/// The answer as CSV, with a header row.
///
/// # Errors
/// Only where memory runs out.
pub fn answer_csv(answer: &AnswerFile) -> Result<String, csv::Error> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(["programme", "measure", "part", "year", "unit", "value", "reason"])?;
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
        rows.number(measure, "", "", unit, value)?;
    }
    for programme in &answer.programmes {
        rows.programme = &programme.id;
        rows.number("scale", &programme.unit, "", "units a year", programme.scale)?;
        rows.results(&programme.results)?;
    }
    rows.programme = "total";
    rows.results(&answer.total)?;
    if let Some(draws) = &answer.draws {
        rows.number("draws", "", "", "draws", draws.count as f64)?;
        rows.number("seed", "", "", "", draws.seed.into())?;
        rows.nets(&draws.total)?;
        rows.number("value_of_perfect_information", "public", "", "pounds, present value", draws.value_of_perfect_information)?;
        for worth in &draws.worth_knowing {
            rows.number("worth_knowing", &worth.parameter, "", "pounds, present value", worth.pounds)?;
        }
        for year in &draws.yearly {
            let name = year.year.to_string();
            for (part, ends, paid) in
                [("public", year.public_middle_80, year.public_paid_back), ("social", year.social_middle_80, year.social_paid_back)]
            {
                rows.number("net_so_far_10th_percentile", part, &name, "pounds, present value", ends.0)?;
                rows.number("net_so_far_90th_percentile", part, &name, "pounds, present value", ends.1)?;
                rows.number("paid_back", part, &name, "share of draws", paid)?;
            }
        }
        for programme in &draws.programmes {
            rows.programme = &programme.id;
            rows.nets(&programme.nets)?;
        }
    }
    let bytes = table.into_inner().map_err(|problem| csv::Error::from(problem.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

struct Rows<'a, 'b> {
    table: &'a mut csv::Writer<Vec<u8>>,
    programme: &'b str,
}

impl Rows<'_, '_> {
    fn number(&mut self, measure: &str, part: &str, year: &str, unit: &str, value: f64) -> Result<(), csv::Error> {
        self.table.write_record([self.programme, measure, part, year, unit, &value.to_string(), ""])
    }

    fn nets(&mut self, nets: &NetsOut) -> Result<(), csv::Error> {
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
                self.number(measure, part, "", unit, value)?;
            }
        }
        Ok(())
    }

    fn maybe(
        &mut self,
        measure: &str,
        unit: &str,
        value: Option<f64>,
        reason: Option<crate::quantities::Reason>,
    ) -> Result<(), csv::Error> {
        let reason = reason.and_then(|reason| serde_json::to_value(reason).ok()).and_then(|name| name.as_str().map(str::to_owned));
        let value = value.map(|value| value.to_string()).unwrap_or_default();
        self.table.write_record([self.programme, measure, "", "", unit, &value, &reason.unwrap_or_default()])
    }

    fn results(&mut self, results: &ResultsOut) -> Result<(), csv::Error> {
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
            self.number(measure, "", "", pounds, value)?;
        }
        self.maybe("benefit_cost_ratio", "pounds for each pound", results.benefit_cost_ratio, results.benefit_cost_ratio_reason)?;
        self.maybe("public_sector_ratio", "pounds for each pound", results.public_sector.ratio, results.public_sector.ratio_reason)?;
        self.maybe("payback_year", "year, counted from 1", results.payback_year, results.payback_year_reason)?;
        let public = &results.public_sector;
        self.maybe("public_sector_payback_year", "year, counted from 1", public.payback_year, public.payback_year_reason)?;
        self.maybe("cost_per_person_helped", "pounds", results.cost_per_person_helped, results.cost_per_person_helped_reason)?;
        for (name, needed) in [("social", &results.break_even.social), ("public", &results.break_even.public)] {
            match needed {
                Some(needed) => self.maybe(&format!("break_even_share_{name}"), "share", needed.share, needed.share_reason)?,
                None => self.maybe(&format!("break_even_share_{name}"), "share", None, results.break_even.reason)?,
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
                self.number(measure, "", &number, "pounds", value)?;
            }
        }
        for payer in &results.by_payer {
            for (measure, value) in [("payer_cost", payer.cost), ("payer_benefit", payer.benefit), ("payer_cashable", payer.cashable)] {
                self.number(measure, payer.payer.id(), "", pounds, value)?;
            }
        }
        for kind in &results.by_kind {
            self.number("kind_benefit", kind.kind.id(), "", pounds, kind.benefit)?;
        }
        Ok(())
    }
}
