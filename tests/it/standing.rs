//! What every pound of benefit rests on.

use crate::common::{derby_with, outcome_of};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{gazetteer, library};
use ledger_model::evidence::{EvidenceStatus, Group, Kind, Payer, Programme, WeakestStatus};
use ledger_model::model::{ChangedParameter, ChosenProgramme, Inputs, OverlapMode, Scenario, Stance, UnitCostBasis, evaluate};
use ledger_model::quantities::PriceYear;
use ledger_model::simulation::{EvidenceMix, Pounds, evidence_mix, shares};
use prevention_ledger::files::answer_file;
use prevention_ledger::words::{RestsOnOf, not_yet_checked_sentence, rests_on_cells, rests_on_sentence};
use proptest::prelude::*;

const EVERYONE: usize = RestsOnOf::Everyone as usize;
const PUBLIC: usize = RestsOnOf::Public as usize;

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn rests(scenario: &Scenario) -> EvidenceMix {
    answer(scenario).evidence_mix().clone()
}

fn share(pounds: &Pounds, footing: WeakestStatus) -> f64 {
    shares(pounds).expect("there is benefit")[footing as usize]
}

fn near(left: f64, right: f64) {
    assert!((left - right).abs() <= 1e-9 * right.abs().max(1.0), "{left} is not {right}");
}

fn changed(scenario: &mut Scenario, id: &str, value: f64) {
    scenario.parameters.insert(id.into(), ChangedParameter { value: Some(value), ..ChangedParameter::default() });
}

fn value(id: &str) -> f64 {
    library().parameter(id).unwrap_or_else(|| panic!("{id} is in the library")).value
}

/// What a pound of one price year is worth in 2024.
fn in_2024(year: PriceYear) -> f64 {
    library().deflator.factor(year, PriceYear::Calendar(2024)).expect("the index covers it")
}

/// A library programme made the user's own, every number of it of one standing.
fn own(like: &str, standing: EvidenceStatus) -> Programme {
    let mut own = library().programme(like).expect("it is in the library").clone();
    own.id = "own".into();
    own.name = "Our own".into();
    own.parameters.iter_mut().for_each(|parameter| parameter.standing = standing);
    own.splits.iter_mut().for_each(|split| split.standing = standing);
    own
}

fn derby_with_own(own: Programme) -> Scenario {
    let mut scenario = derby_with(&["own"]);
    scenario.own_programmes = vec![own];
    scenario
}

// By hand

#[test]
fn iris_rests_on_the_judged_source_rate_but_for_the_published_cost_that_is_added_back_and_was_read() {
    // A stock: £20 of rest and −£6 for the NHS over ten years at the source's own 3.5%, which is judged; £0.55 a year added back.
    let annuity: f64 = (0..10).map(|year| 1.035_f64.powi(-year)).sum();
    let saved = in_2024(PriceYear::Financial(2015)) / annuity;
    let (whole, part) = (value("iris.net-saving"), value("iris.net-saving-nhs"));
    let (rest, nhs, cost) = ((whole - part) * saved, part * saved, value("iris.published-cost") * in_2024(PriceYear::Calendar(2008)));
    let (judged, seen) = (nhs.abs() / (nhs.abs() + cost), cost / (nhs.abs() + cost));
    let nhs_line = (nhs + cost).abs();
    let found = rests(&derby_with(&["iris"]));
    near(share(&found.total[EVERYONE], WeakestStatus::Judgement), (rest + nhs_line * judged) / (rest + nhs_line));
    near(share(&found.total[EVERYONE], WeakestStatus::SourceSeen), nhs_line * seen / (rest + nhs_line));
    let split = &library().split("iris.gain-payers").expect("it is in the library").lines;
    let public = rest * split.iter().filter(|line| line.kind == Kind::Public).map(|line| line.percent / 100.0).sum::<f64>();
    near(share(&found.total[PUBLIC], WeakestStatus::Judgement), (public + nhs_line * judged) / (public + nhs_line));
}

#[test]
fn iris_with_its_source_rate_changed_by_the_user_rests_on_judgement_for_public_money_only_because_the_split_is_judged() {
    let mut scenario = derby_with(&["iris"]);
    changed(&mut scenario, "iris.source-rate", 0.035);
    let found = rests(&scenario);
    near(share(&found.total[EVERYONE], WeakestStatus::Judgement), 0.0);
    assert!(share(&found.total[EVERYONE], WeakestStatus::Yours) > 0.9);
    assert!(share(&found.total[PUBLIC], WeakestStatus::Judgement) > 0.5);
    let gains = library().split("iris.gain-payers").expect("it is in the library").lines.clone();
    scenario.splits.insert("iris.gain-payers".into(), gains);
    near(share(&rests(&scenario).total[PUBLIC], WeakestStatus::Judgement), 0.0);
}

#[test]
fn marac_rests_wholly_on_its_judged_reduction_and_on_what_is_judged_of_every_reduction() {
    near(share(&rests(&derby_with(&["marac"])).total[EVERYONE], WeakestStatus::Judgement), 1.0);
}

#[test]
fn cara_rests_wholly_on_the_judged_share_that_comes_about_and_without_it_on_the_derived_weight_of_two_forces() {
    let mut scenario = derby_with(&["cara"]);
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Judgement), 1.0);
    changed(&mut scenario, "cara.realised", 1.0);
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Yours), 1.0);
    let mut cara = library().programme("cara").expect("it is in the library").clone();
    (cara.id, cara.name) = ("own".into(), "Our own".into());
    cara.parameters
        .iter_mut()
        .filter(|parameter| parameter.id.ends_with("realised"))
        .for_each(|one| one.standing = EvidenceStatus::SourceSeen);
    near(share(&rests(&derby_with_own(cara)).total[EVERYONE], WeakestStatus::Derived), 1.0);
}

#[test]
fn make_a_change_rests_wholly_on_judgement_and_as_quoted_on_the_judged_year_it_covers() {
    let mut scenario = derby_with(&["make-a-change"]);
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Judgement), 1.0);
    scenario.settings.stance = Stance::AsQuoted;
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Judgement), 1.0);
    // One year at any rate is one year: the judged rate is not multiplied in.
    changed(&mut scenario, "make-a-change.quoted-saving-years", 1.0);
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Yours), 1.0);
}

#[test]
fn a_reduction_without_any_judgement_rests_on_the_recalled_cost_lines_and_on_the_ones_read_by_their_pounds() {
    // £1,200, £370 and two of £5 are recalled; £645, £170 and £70 were read, and so were, here, £24,300 and £7,245 over three years.
    let mut checked = library().clone();
    for parameter in &mut checked.national.parameters {
        let line = parameter.id.starts_with("home-office.") && parameter.standing == EvidenceStatus::Recalled;
        parameter.standing = if line { EvidenceStatus::Recalled } else { EvidenceStatus::SourceSeen };
    }
    let inputs = Inputs::resolve(&checked, gazetteer(), &derby_with(&["drive"])).expect("the scenario is sound");
    let found = evidence_mix(&inputs, &evaluate(&inputs.plan, &inputs.values));
    let worth = |id: &str| value(&format!("home-office.{id}"));
    let lasting = (worth("harm") + worth("lost-output")) / worth("spell-years");
    let public: f64 = ["health", "victim-services", "other"].map(worth).iter().sum();
    let seen: f64 = ["police", "criminal-legal", "civil-legal"].map(worth).iter().sum();
    let recalled = public + worth("anticipation");
    near(share(&found.total[EVERYONE], WeakestStatus::Recalled), recalled / (recalled + lasting + seen));
    near(share(&found.total[PUBLIC], WeakestStatus::Recalled), public / (public + seen));
    near(share(&found.total[PUBLIC], WeakestStatus::SourceSeen), seen / (public + seen));
}

#[test]
fn what_is_left_of_a_read_saving_once_a_recalled_part_is_taken_off_rests_on_both_by_their_pounds() {
    let mut own = own("iris", EvidenceStatus::SourceSeen);
    own.parameters.iter_mut().filter(|one| one.id.ends_with("net-saving-nhs")).for_each(|one| one.standing = EvidenceStatus::Recalled);
    let found = rests(&derby_with_own(own)).total[EVERYONE];
    let outcome = outcome_of(&derby_with(&["iris"]));
    let line = |payer: Payer| outcome.total.by_payer[payer as usize].benefit.abs();
    let nhs = line(Payer::Nhs);
    let rest: f64 = Payer::ALL.into_iter().filter(|payer| *payer != Payer::Nhs).map(line).sum();
    let (whole, apart) = (value("iris.net-saving"), value("iris.net-saving-nhs").abs());
    let prices = in_2024(PriceYear::Calendar(2008)) / in_2024(PriceYear::Financial(2015));
    let annuity: f64 = (0..10).map(|year| 1.035_f64.powi(-year)).sum();
    let (loss, back) = (apart / annuity, value("iris.published-cost") * prices);
    let recalled = rest * apart / (whole + apart) + nhs * loss / (loss + back);
    near(share(&found, WeakestStatus::Recalled), recalled / (rest + nhs));
}

#[test]
fn a_programme_whose_every_number_was_read_rests_on_nothing_else() {
    for like in ["iris", "cara"] {
        let scenario = derby_with_own(own(like, EvidenceStatus::SourceSeen));
        let found = rests(&scenario);
        near(share(&found.total[PUBLIC], WeakestStatus::Judgement), 0.0);
        near(share(&found.total[EVERYONE], WeakestStatus::SourceSeen), 1.0);
    }
}

// Laws

/// Any programmes of the library at any scale with any of their estimates, in Derby, with any settings.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let count = library().programmes.len();
    let stances = prop_oneof![Just(Stance::Central), Just(Stance::Cautious), Just(Stance::AsQuoted)];
    let overlaps = prop_oneof![Just(OverlapMode::Independent), Just(OverlapMode::AddUp), Just(OverlapMode::SamePeople)];
    let one = (0..count, 0..10_usize, proptest::option::of(0.0..20_000.0_f64), any::<bool>(), any::<bool>());
    let settings = (stances, overlaps, 1_u16..=12, any::<bool>(), any::<bool>(), any::<bool>());
    (proptest::collection::vec(one, 1..5), settings, proptest::option::of(0.0..4.0_f64)).prop_map(|(chosen, settings, years)| {
        let mut scenario = derby_with(&[]);
        for (at, estimate, wanted, count_claimed, health_gain) in chosen {
            let programme = &library().programmes[at];
            let estimate = programme.estimates.get(estimate).map(|one| one.id.clone());
            let with = ChosenProgramme { estimate, wanted, count_claimed, health_gain, ..ChosenProgramme::default() };
            scenario.programmes.insert(programme.id.clone(), with);
        }
        let (stance, overlap, looked_at, later, whole, halve) = settings;
        let set = &mut scenario.settings;
        (set.stance, set.overlap, set.years, set.count_later_benefits, set.halve_effects) =
            (stance, overlap, Some(looked_at), later, halve);
        set.unit_cost_basis = if whole { UnitCostBasis::WholeSpell } else { UnitCostBasis::Yearly };
        if let Some(years) = years {
            changed(&mut scenario, "effect.years", years);
        }
        scenario
    })
}

/// Present benefit after overlap, gains and losses of each line by their absolute amounts: every kind, and public money.
fn absolute(answer: &Appraisal, programme: usize) -> [f64; 2] {
    let (plan, one) = (&answer.inputs.plan, &answer.outcome.programmes[programme]);
    let mut pounds = [0.0; 2];
    for year in 0..plan.counted_years() {
        for (line, gross) in one.gross[year].iter().enumerate() {
            let kind = Kind::ALL[line % Kind::COUNT];
            let factor = if kind == Kind::Harm { plan.harm_factors[year] } else { plan.factors[year] };
            let present = (gross * one.kept[year] * factor).abs();
            pounds[EVERYONE] += present;
            pounds[PUBLIC] += if kind == Kind::Public { present } else { 0.0 };
        }
    }
    pounds
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_pound_of_benefit_is_put_down_to_one_standing_and_shares_add_up_to_1(scenario in scenarios()) {
        let answer = answer(&scenario);
        let rests = answer.evidence_mix();
        let mut sum = [0.0; 2];
        for (at, pounds) in rests.programmes.iter().enumerate() {
            for (of, whole) in absolute(&answer, at).into_iter().enumerate() {
                near(pounds[of].iter().sum(), whole);
                sum[of] += whole;
                prop_assert!(pounds[of].iter().all(|part| *part >= 0.0));
            }
        }
        for of in [EVERYONE, PUBLIC] {
            near(rests.total[of].iter().sum(), sum[of]);
            match shares(&rests.total[of]) {
                Some(shares) => near(shares.iter().sum(), 1.0),
                None => prop_assert_eq!(sum[of], 0.0),
            }
        }
    }

    #[test]
    fn a_judgement_taken_over_by_the_user_moves_its_pounds_to_theirs_and_leaves_the_rest(scenario in scenarios(), which in 0..1000_usize) {
        let before = answer(&scenario);
        let ours = |one: &&ledger_model::model::ResolvedParameter| {
            one.standing == Some(EvidenceStatus::Judgement) && !matches!(one.group, Some(Group::Delivery | Group::Cashable))
        };
        let judged: Vec<_> = before.inputs.parameters.iter().filter(ours).collect();
        prop_assume!(!judged.is_empty());
        let taken = judged[which % judged.len()];
        let mut theirs = scenario.clone();
        changed(&mut theirs, &taken.id, taken.central);
        let after = answer(&theirs);
        for of in [EVERYONE, PUBLIC] {
            let (before, after) = (before.evidence_mix().total[of], after.evidence_mix().total[of]);
            let moved = before[WeakestStatus::Judgement as usize] - after[WeakestStatus::Judgement as usize];
            prop_assert!(moved >= -1e-6, "judgement grew by {moved}");
            near(after[WeakestStatus::Yours as usize], before[WeakestStatus::Yours as usize] + moved);
            for footing in [WeakestStatus::SourceSeen, WeakestStatus::Review, WeakestStatus::Derived, WeakestStatus::Recalled] {
                near(after[footing as usize], before[footing as usize]);
            }
        }
    }

    #[test]
    fn said_percentages_are_whole_and_add_up_to_100(scenario in scenarios()) {
        for pounds in answer(&scenario).evidence_mix().total {
            let cells = rests_on_cells(&pounds);
            let percents: Vec<u32> = cells.iter().filter_map(|cell| cell.strip_suffix('%')?.parse().ok()).collect();
            prop_assert_eq!((percents.len(), percents.iter().sum::<u32>()), if shares(&pounds).is_some() { (4, 100) } else { (0, 0) });
        }
    }
}

#[test]
fn how_much_is_delivered_is_a_choice_and_changes_no_share_of_a_programme() {
    let mut scenario = derby_with(&["iris"]);
    let before = rests(&scenario).total[EVERYONE];
    scenario
        .programmes
        .insert("iris".into(), ChosenProgramme { wanted: Some(12.0), ramp: Some(vec![0.2, 0.7]), ..ChosenProgramme::default() });
    changed(&mut scenario, "place.women-16-plus", 90_000.0);
    let after = rests(&scenario).total[EVERYONE];
    for (before, after) in shares(&before).expect("there is benefit").iter().zip(shares(&after).expect("there is benefit")) {
        near(after, *before);
    }
}

#[test]
fn a_range_of_the_users_own_leaves_the_centre_where_it_stands() {
    let mut scenario = derby_with(&["cara"]);
    let range = ChangedParameter { low: Some(0.9), high: Some(1.1), ..ChangedParameter::default() };
    scenario.parameters.insert("cara.realised".into(), range);
    near(share(&rests(&scenario).total[EVERYONE], WeakestStatus::Judgement), 1.0);
}

#[test]
fn no_benefit_gives_no_share_and_says_so_in_words_and_in_the_file() {
    let mut scenario = derby_with(&["marac"]);
    scenario.settings.stance = Stance::Cautious;
    let answer = answer(&scenario);
    assert_eq!(shares(&answer.evidence_mix().total[PUBLIC]), None);
    assert_eq!(rests_on_sentence(&answer, RestsOnOf::Public), "No public-sector costs avoided are counted, so nothing rests on judgement.");
    let file = serde_json::to_value(answer_file(&answer)).expect("an answer can be written");
    assert!(file["total"]["rests_on"]["public"].is_null());
    assert_eq!(file["programmes"][0]["rests_on"]["social_reason"], "no_benefit_claimed");
}

#[test]
fn the_sentence_names_judgement_first_and_the_users_own_only_where_there_are_any() {
    let mut scenario = derby_with(&["marac"]);
    let said = |scenario: &Scenario, of| rests_on_sentence(&answer(scenario), of);
    let all_judged =
        "100% of the public-sector costs avoided rests on judgement, 0% on figures not yet checked, 0% on checked or derived ones.";
    assert_eq!(said(&scenario, RestsOnOf::Public), all_judged);
    scenario = derby_with(&["cara"]);
    changed(&mut scenario, "cara.realised", 1.0);
    let own =
        "0% of all benefit rests on judgement, 100% on numbers of your own, 0% on figures not yet checked, 0% on checked or derived ones.";
    assert_eq!(said(&scenario, RestsOnOf::Everyone), own);
}

#[test]
fn every_recalled_number_that_moves_an_answer_is_named_under_it_and_no_other() {
    let of_a_year = "health services, victim services, other public costs, protection and other costs before abuse";
    let continuing = "share of people whose abuse would have gone on in the next year";
    let named = |programmes: &[&str]| not_yet_checked_sentence(&answer(&derby_with(programmes)));
    let after = "share of people whose abuse went on within a year of a Marac";
    assert_eq!(named(&["drive"]), Some(format!("Not yet checked at the source, and in this answer: {of_a_year} and {after}.")));
    assert_eq!(named(&["dapp"]), Some(format!("Not yet checked at the source, and in this answer: {of_a_year} and {continuing}.")));
    assert_eq!(named(&["iris"]), None, "IRIS takes its costs from its own study");
    assert_eq!(named(&["dart"]), None, "no benefit is counted");
    let mut scenario = derby_with(&["dapp"]);
    changed(&mut scenario, "effect.continuing-abuse", 0.5);
    let own = not_yet_checked_sentence(&answer(&scenario)).expect("the costs of a year of abuse are named");
    assert!(!own.contains(continuing), "a number of the user’s own is not recalled: {own}");
}

#[test]
fn the_file_holds_the_shares_of_the_page_in_total_and_by_programme() {
    let answer = answer(&derby_with(&["iris", "marac"]));
    let file = serde_json::to_value(answer_file(&answer)).expect("an answer can be written");
    let rests = answer.evidence_mix();
    let found = |results: &serde_json::Value, of: &str| results["rests_on"][of]["judgement"].as_f64().expect("it is there");
    near(found(&file["total"], "social"), share(&rests.total[EVERYONE], WeakestStatus::Judgement));
    for (at, pounds) in rests.programmes.iter().enumerate() {
        near(found(&file["programmes"][at], "public"), share(&pounds[PUBLIC], WeakestStatus::Judgement));
    }
}
