//! An answer as JSON, for analysts, tests and batch runs. Undefined values are null with a named reason beside them.

use super::draws::{DrawsOut, draws_out, kept_draws_out};
use super::evidence_mix::{EvidenceMixOut, evidence_mix_out};
use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Counts, Kind, Payer};
use ledger_model::model::{KindSum, PayerSum, ProgrammeOutcome, Results, ShareNeeded, Year};
use ledger_model::quantities::{Defined, Reason};
use ledger_model::simulation::Pounds;
use ledger_text as words;
use serde::Serialize;

/// A whole answer. All money is real pounds of `settings.price_year`; present values are discounted to year 0.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerFile {
    /// Version of the program.
    pub version: &'static str,
    /// "central case": every figure but those under `draws` is one.
    pub range: &'static str,
    pub place: PlaceOut,
    /// What was looked at.
    pub settings: SettingsOut,
    /// Need of the place in a year.
    pub need: NeedOut,
    pub programmes: Vec<ProgrammeOut>,
    /// All together.
    pub total: ResultsOut,
    /// Children in the homes of those reached, over all years; left out where none are. Beside the answer, never in its sums.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<ChildrenOut>,
    /// What the whole services come to, with nothing taken to run now, where the user has said that something does. Beside the
    /// answer, never added to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole_services: Option<WholeServicesOut>,
    /// What a careful reader would object to.
    #[serde(rename = "guards")]
    pub warnings: Vec<WarningOut>,
    /// What the draws say, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draws: Option<DrawsOut>,
    /// Why there are none although they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draws_reason: Option<Reason>,
}

impl AnswerFile {
    /// The same with what the draws say that the page shows.
    pub fn with_kept_draws(self, answer: &Appraisal) -> Self {
        Self { draws: kept_draws_out(answer), ..self }
    }

    /// The same with what the draws of the answer say.
    pub fn with_draws(mut self, answer: &Appraisal) -> Self {
        self.draws = draws_out(answer);
        self.draws_reason = self.draws.is_none().then_some(Reason::NoChances);
        self
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct PlaceOut {
    pub name: String,
    pub codes: Vec<String>,
    pub women_16_plus: f64,
    pub men_16_plus: f64,
    pub population: f64,
    pub count_years: Vec<u16>,
}

/// What was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct SettingsOut {
    pub years: u16,
    pub delivery_years: u16,
    pub first_year: u16,
    pub price_year: String,
    /// A flat rate, or null for the Green Book's.
    pub discount_rate: Option<f64>,
}

/// Need of the place in a year.
#[derive(Clone, Debug, Serialize)]
pub struct NeedOut {
    pub people_experiencing_abuse: f64,
    pub high_risk_cases: f64,
    pub high_risk_cases_at_present_uk_rate: f64,
    pub high_risk_people: f64,
    pub idva_posts: f64,
    pub administrator_posts: f64,
    pub cost_of_doing_nothing: f64,
    pub public_cost_of_doing_nothing: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct ProgrammeOut {
    pub id: String,
    pub name: String,
    pub estimate: String,
    /// Units a year added at full scale: what is wanted less what runs now. Below 0 it is a cut.
    pub scale: f64,
    /// Units a year running now.
    pub now: f64,
    /// Units a year wanted.
    pub wanted: f64,
    pub unit: String,
    /// Benefit claimed by a source and not added, present value.
    pub claimed_not_added: f64,
    /// Units referred over all years; left out where a programme does not say how many of them start.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referred: Option<f64>,
    #[serde(flatten)]
    pub finishing: Option<FinishingOut>,
    #[serde(flatten)]
    pub results: ResultsOut,
}

/// Children in the homes of those reached.
#[derive(Clone, Debug, Serialize)]
pub struct ChildrenOut {
    pub reached: f64,
    /// Those for whom a year of abuse at home is avoided, where an estimate measures how much is.
    pub with_abuse_avoided: f64,
}

/// Units that finish over all years; left out where a programme does not say how many do.
#[derive(Clone, Debug, Serialize)]
pub struct FinishingOut {
    pub finishing: f64,
    /// Undiscounted cost for each of them.
    pub cost_per_finisher: Option<f64>,
    pub cost_per_finisher_reason: Option<Reason>,
}

/// Present values of the whole services, with nothing taken to run now.
#[derive(Clone, Debug, Serialize)]
pub struct WholeServicesOut {
    pub present_value_cost: f64,
    pub present_value_benefit: f64,
    pub net_present_value: f64,
    pub public_sector_net: f64,
}

/// Results of one programme or of all. Unqualified figures are social (every kind of value).
#[derive(Clone, Debug, Serialize)]
pub struct ResultsOut {
    pub present_value_cost: f64,
    pub present_value_in_kind: f64,
    pub present_value_benefit_gross: f64,
    pub present_value_overlap: f64,
    pub present_value_benefit: f64,
    pub net_present_value: f64,
    pub benefit_cost_ratio: Option<f64>,
    pub benefit_cost_ratio_reason: Option<Reason>,
    pub return_on_investment: Option<f64>,
    pub return_on_investment_reason: Option<Reason>,
    pub public_sector: PublicOut,
    /// First year, counted from 1.
    pub payback_year: Option<f64>,
    pub payback_year_reason: Option<Reason>,
    pub break_even: BreakEvenOut,
    pub later_benefit: f64,
    pub undiscounted_cost: f64,
    pub people_helped: Option<f64>,
    pub people_helped_reason: Option<Reason>,
    pub cost_per_person_helped: Option<f64>,
    pub cost_per_person_helped_reason: Option<Reason>,
    pub net_present_value_at: Vec<RateOut>,
    /// Real and undiscounted, year 0 first.
    pub yearly: Vec<YearOut>,
    pub by_payer: Vec<PayerOut>,
    pub by_kind: Vec<KindOut>,
    /// Kinds of value that the result leaves out.
    pub leaves_out: Vec<Kind>,
    /// Of all programmes together: kinds of value that some of them leave out and others count.
    pub leaves_out_in_part: Vec<Kind>,
    /// What the present benefit rests on.
    #[serde(rename = "rests_on")]
    pub evidence_mix: EvidenceMixOut,
}

/// Results for the five public payers.
#[derive(Clone, Debug, Serialize)]
pub struct PublicOut {
    pub cost: f64,
    pub benefit: f64,
    pub net: f64,
    pub ratio: Option<f64>,
    pub ratio_reason: Option<Reason>,
    pub cashable: f64,
    pub payback_year: Option<f64>,
    pub payback_year_reason: Option<Reason>,
}

/// What it would take to break even: null for all programmes together, each being taken alone.
#[derive(Clone, Debug, Serialize)]
pub struct BreakEvenOut {
    pub social: Option<ShareOut>,
    pub public: Option<ShareOut>,
    pub reason: Option<Reason>,
}

/// A share of those counted, and how many people that is.
#[derive(Clone, Debug, Serialize)]
pub struct ShareOut {
    pub share: Option<f64>,
    pub share_reason: Option<Reason>,
    pub people: Option<f64>,
    pub people_reason: Option<Reason>,
    pub of_people: f64,
    pub effect_share: Option<f64>,
    pub effect_share_reason: Option<Reason>,
}

/// Net present value at one flat rate.
#[derive(Clone, Debug, Serialize)]
pub struct RateOut {
    pub rate: f64,
    pub public_sector: f64,
    pub social: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct YearOut {
    pub year: usize,
    pub cost: f64,
    pub benefit_gross: f64,
    pub overlap: f64,
    pub benefit: f64,
    pub public_cost: f64,
    pub public_benefit: f64,
    pub cashable: f64,
    /// In the money of that year.
    pub cash_cost: f64,
    pub starts: f64,
    pub people: f64,
}

/// One payer, present values.
#[derive(Clone, Debug, Serialize)]
pub struct PayerOut {
    pub payer: Payer,
    pub cost: f64,
    pub benefit_gross: f64,
    pub overlap: f64,
    pub benefit: f64,
    pub net: f64,
    pub cashable: f64,
    /// Part of the whole cost if cost followed positive cashable gains; null where nobody has one.
    pub fair_share: Option<f64>,
    pub fair_share_reason: Option<Reason>,
}

/// One kind of value, present values.
#[derive(Clone, Debug, Serialize)]
pub struct KindOut {
    pub kind: Kind,
    pub benefit_gross: f64,
    pub overlap: f64,
    pub benefit: f64,
}

/// One guard.
#[derive(Clone, Debug, Serialize)]
pub struct WarningOut {
    pub programme: Option<String>,
    pub field: String,
    pub title: String,
    pub sentence: String,
}

/// The answer in the shape of the file.
pub fn answer_file(answer: &Appraisal) -> AnswerFile {
    let (inputs, outcome) = (&answer.inputs, &answer.outcome);
    let (need, settings) = (&outcome.need, &inputs.settings);
    let mut count_years: Vec<u16> = inputs.place.counts_year.iter().map(|(year, _)| *year).collect();
    count_years.dedup();
    AnswerFile {
        version: env!("CARGO_PKG_VERSION"),
        range: words::central_case(),
        place: PlaceOut {
            name: inputs.place.name.clone(),
            codes: inputs.place.codes.clone(),
            women_16_plus: need.women_16_plus,
            men_16_plus: need.men_16_plus,
            population: need.population,
            count_years,
        },
        settings: SettingsOut {
            years: settings.years,
            delivery_years: settings.delivery_years,
            first_year: settings.first_year,
            price_year: settings.price_year.to_string(),
            discount_rate: settings.discount_rate,
        },
        need: NeedOut {
            people_experiencing_abuse: need.people_experiencing_abuse,
            high_risk_cases: need.high_risk_cases,
            high_risk_cases_at_present_uk_rate: need.high_risk_cases_now,
            high_risk_people: need.high_risk_people,
            idva_posts: need.idva_posts,
            administrator_posts: need.administrator_posts,
            cost_of_doing_nothing: need.cost_of_doing_nothing(),
            public_cost_of_doing_nothing: need.public_cost_of_doing_nothing(),
        },
        programmes: outcome
            .programmes
            .iter()
            .zip(&inputs.estimates)
            .zip(&answer.evidence_mix().programmes)
            .enumerate()
            .map(|(at, ((one, estimate), pounds))| programme(answer, at, one, estimate, pounds))
            .collect(),
        total: results(&outcome.total, None, answer.rates(), &answer.evidence_mix().total, inputs.plan.left_out_of_total()),
        children: answer.children().map(|one| ChildrenOut { reached: one.reached, with_abuse_avoided: one.spared }),
        whole_services: answer.whole_services().map(|whole| WholeServicesOut {
            present_value_cost: whole.cost,
            present_value_benefit: whole.benefit,
            net_present_value: whole.net_present_value,
            public_sector_net: whole.public_sector.net,
        }),
        warnings: answer.warnings.iter().map(|warning| warning_out(answer, warning)).collect(),
        draws: None,
        draws_reason: None,
    }
}

fn programme(answer: &Appraisal, at: usize, outcome: &ProgrammeOutcome, estimate: &str, pounds: &[Pounds; 2]) -> ProgrammeOut {
    let entry = answer.programme(&outcome.id);
    let plan = &answer.inputs.plan;
    let left_out = [plan.left_out(&plan.programmes[at]), Vec::new()];
    let plan = &plan.programmes[at];
    ProgrammeOut {
        id: outcome.id.clone(),
        name: entry.map(|entry| entry.name.clone()).unwrap_or_default(),
        estimate: estimate.to_owned(),
        scale: outcome.delivered.scale,
        now: outcome.delivered.now,
        wanted: outcome.delivered.wanted,
        unit: entry.map(|entry| entry.unit.many.clone()).unwrap_or_default(),
        claimed_not_added: outcome.claimed,
        referred: plan.start_rate.map(|_| outcome.counted(Counts::Referred)),
        finishing: plan.completion.map(|_| FinishingOut {
            finishing: outcome.counted(Counts::Completed),
            cost_per_finisher: outcome.cost_per_finisher().value(),
            cost_per_finisher_reason: outcome.cost_per_finisher().reason(),
        }),
        results: results(&outcome.results, Some(outcome), answer.rates(), pounds, left_out),
    }
}

fn warning_out(answer: &Appraisal, warning: &ledger_model::model::Warning) -> WarningOut {
    let said = words::warning(warning, answer);
    WarningOut { programme: warning.programme.clone(), field: warning.field.clone(), title: said.title, sentence: said.sentence }
}

fn results(
    results: &Results,
    alone: Option<&ProgrammeOutcome>,
    rates: &[f64],
    pounds: &[Pounds; 2],
    [leaves_out, leaves_out_in_part]: [Vec<Kind>; 2],
) -> ResultsOut {
    let public = &results.public_sector;
    let fair = results.fair_shares();
    ResultsOut {
        present_value_cost: results.cost,
        present_value_in_kind: results.in_kind,
        present_value_benefit_gross: results.benefit_gross,
        present_value_overlap: results.overlap,
        present_value_benefit: results.benefit,
        net_present_value: results.net_present_value,
        benefit_cost_ratio: results.ratio.value(),
        benefit_cost_ratio_reason: results.ratio.reason(),
        return_on_investment: results.return_on_investment.value(),
        return_on_investment_reason: results.return_on_investment.reason(),
        public_sector: PublicOut {
            cost: public.cost,
            benefit: public.benefit,
            net: public.net,
            ratio: public.ratio.value(),
            ratio_reason: public.ratio.reason(),
            cashable: public.cashable,
            payback_year: public.payback.value(),
            payback_year_reason: public.payback.reason(),
        },
        payback_year: results.payback.value(),
        payback_year_reason: results.payback.reason(),
        break_even: BreakEvenOut {
            social: alone.map(|one| share(&one.break_even.social)),
            public: alone.map(|one| share(&one.break_even.public)),
            reason: alone.is_none().then_some(Reason::EachProgrammeAlone),
        },
        later_benefit: results.later_benefit,
        undiscounted_cost: results.undiscounted_cost,
        people_helped: results.people_helped.value(),
        people_helped_reason: results.people_helped.reason(),
        cost_per_person_helped: results.cost_per_person_helped.value(),
        cost_per_person_helped_reason: results.cost_per_person_helped.reason(),
        net_present_value_at: rates.iter().map(|&rate| rate_out(results, rate)).collect(),
        yearly: results.yearly.iter().map(year).collect(),
        by_payer: Payer::ALL.iter().map(|&payer| payer_out(payer, &results.by_payer[payer as usize], fair)).collect(),
        by_kind: Kind::ALL.iter().map(|&kind| kind_out(kind, &results.by_kind[kind as usize])).collect(),
        leaves_out,
        leaves_out_in_part,
        evidence_mix: evidence_mix_out(pounds),
    }
}

fn rate_out(results: &Results, rate: f64) -> RateOut {
    let (public_sector, social) = results.net_at(rate);
    RateOut { rate, public_sector, social }
}

fn share(needed: &ShareNeeded) -> ShareOut {
    let parts = |value: Defined<f64>| (value.value(), value.reason());
    let ((share, share_reason), (people, people_reason)) = (parts(needed.share), parts(needed.people));
    let (effect_share, effect_share_reason) = parts(needed.effect_share);
    ShareOut { share, share_reason, people, people_reason, of_people: needed.of_people, effect_share, effect_share_reason }
}

fn year(year: &Year) -> YearOut {
    let Year { year, cost, public_cost, cash_cost, benefit_gross, overlap, benefit, public_benefit, cashable, starts, people } = *year;
    YearOut { year, cost, benefit_gross, overlap, benefit, public_cost, public_benefit, cashable, cash_cost, starts, people }
}

fn payer_out(payer: Payer, sum: &PayerSum, fair: Option<[f64; Payer::COUNT]>) -> PayerOut {
    PayerOut {
        payer,
        cost: sum.cost,
        benefit_gross: sum.benefit_gross,
        overlap: sum.overlap,
        benefit: sum.benefit,
        net: sum.benefit - sum.cost,
        cashable: sum.cashable,
        fair_share: fair.map(|shares| shares[payer as usize]),
        fair_share_reason: fair.is_none().then_some(Reason::NoCashableSaving),
    }
}

fn kind_out(kind: Kind, sum: &KindSum) -> KindOut {
    KindOut { kind, benefit_gross: sum.benefit_gross, overlap: sum.overlap, benefit: sum.benefit }
}
