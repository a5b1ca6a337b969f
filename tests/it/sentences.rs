//! Sentences that state something hold on both sides of what they state: whose figure it is, what the draws say, of which sum.

use crate::common::{all_programmes, derby_of_2023_with, derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::{BudgetEdit, Change};
use ledger_model::embedded::library;
use ledger_model::evidence::{EstimateKind, Payer, Programme};
use ledger_model::model::{Aim, ChangedParameter, ChosenProgramme, Optimism, Priced, Scenario, Stance, UnitCostBasis, WarningKind};
use ledger_model::quantities::PriceYear;
use ledger_model::question::{Question, Unit};
use ledger_model::simulation::{Measure, Net};
use prevention_ledger::app::{ResultsView, Route};
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words::{self, Reader};
use yew::LocalServerRenderer;

fn answer(scenario: &Scenario) -> Appraisal {
    let mut scenario = scenario.clone();
    scenario.settings.draws = Some(1_000);
    Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn typed(value: f64) -> ChangedParameter {
    ChangedParameter { value: Some(value), ..ChangedParameter::default() }
}

fn with_number(mut scenario: Scenario, id: &str, value: f64) -> Scenario {
    scenario.parameters.insert(id.into(), typed(value));
    scenario
}

/// The full id of a number that a programme names: its own, or a shared one.
fn full_id(programme: &Programme, name: &str) -> String {
    let own = programme.full_id(name);
    if library().parameter(&own).is_some() { own } else { name.to_owned() }
}

fn flat(runs: Vec<words::Run>) -> String {
    runs.into_iter().map(|(text, _)| text).collect()
}

async fn rendered(page: Route, scenario: &Scenario) -> String {
    let props = AppProps { address: page.address().into(), scenario: scenario.clone(), ..AppProps::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

// Whose figure it is

#[test]
fn no_guard_says_your_figure_or_your_choice_where_nothing_was_typed_or_chosen() {
    let mut raised = 0;
    for programme in &library().programmes {
        for estimate in &programme.estimates {
            let mut scenario = derby_with(&[programme.id.as_str()]);
            scenario.programmes.entry(programme.id.clone()).or_default().estimate = Some(estimate.id.clone());
            for years in [1, 5, 20] {
                scenario.settings.years = Some(years);
                let answer = answer(&scenario);
                for warning in &answer.warnings {
                    let sentence = words::warning(warning, &answer).sentence;
                    let yours = ["your figure", "your choice", "you typed"].into_iter().find(|said| sentence.contains(said));
                    assert_eq!(yours, None, "{}, {}: {sentence}", programme.id, estimate.id);
                    raised += 1;
                }
            }
        }
    }
    assert!(raised > 20, "only {raised} guards were raised");
}

#[test]
fn a_guard_says_your_figure_where_the_figure_was_typed() {
    let warnings = |scenario: &Scenario| -> Vec<(WarningKind, String)> {
        let answer = answer(scenario);
        answer.warnings.iter().map(|warning| (warning.kind.clone(), words::warning(warning, &answer).sentence)).collect()
    };
    let said = |scenario: &Scenario, is_kind: fn(&WarningKind) -> bool| {
        warnings(scenario).into_iter().find(|(kind, _)| is_kind(kind)).map(|(_, sentence)| sentence).expect("the guard is raised")
    };
    let mut many = derby_with(&["marac"]);
    many.programmes.insert("marac".into(), ChosenProgramme { wanted: Some(90_000.0), ..ChosenProgramme::default() });
    assert!(said(&many, |kind| matches!(kind, WarningKind::ScaleAboveNeed { .. })).ends_with("Results use your figure."));
    let beyond = |kind: &WarningKind| matches!(kind, WarningKind::BeyondFollowUp { .. });
    let lasts = "drive.years";
    let long = derby_with(&["drive"]);
    let years = Appraisal::of(&long).expect("sound").inputs.slot(lasts).map(|_| lasts).unwrap_or("effect.years");
    assert!(said(&with_number(long.clone(), years, 4.0), beyond).ends_with("Results use your figure."));
    let mut newer = derby_with(&["marac"]);
    newer.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    let spells = with_number(newer, years, 4.0);
    if let Some((_, sentence)) = warnings(&spells).into_iter().find(|(kind, _)| matches!(kind, WarningKind::WholeSpellUsedAsYearly { .. }))
    {
        assert!(sentence.ends_with("Results use your choice."), "{sentence}");
    }
}

#[test]
fn a_look_shorter_than_an_effect_says_who_says_how_long_it_lasts_and_what_that_does() {
    let said = |scenario: &Scenario| {
        let answer = answer(scenario);
        let warning = answer
            .warnings
            .iter()
            .find(|warning| matches!(warning.kind, WarningKind::HorizonTooShort { .. }))
            .expect("the guard is raised");
        let said = words::warning(warning, &answer);
        format!("{}. {}", said.title, said.sentence)
    };
    let one_year = |programme: &str| {
        let mut scenario = derby_with(&[programme]);
        scenario.settings.years = Some(1);
        scenario
    };
    let mut seen = [false; 3];
    for programme in &library().programmes {
        let scenario = one_year(&programme.id);
        let resolved = answer(&scenario);
        let raised = resolved.warnings.iter().any(|warning| matches!(warning.kind, WarningKind::HorizonTooShort { .. }));
        let estimate = programme.estimate(&resolved.inputs.estimates[0]).expect("it is its own");
        match &estimate.effect {
            EstimateKind::NetSavingPerUnit { years, .. } if raised => {
                let published = said(&scenario);
                assert!(published.contains("the published effect. The study looked at"), "{published}");
                let typed = said(&with_number(scenario, &full_id(programme, years), 7.0));
                assert!(typed.contains("as you typed") && !typed.contains("published"), "{typed}");
                (seen[0], seen[1]) = (true, true);
            }
            EstimateKind::Reduction { years, .. } => {
                let scenario = with_number(scenario, &full_id(programme, years), 4.0);
                let reduction = said(&scenario);
                assert!(!reduction.contains("study") && reduction.contains("is shown and not counted"), "{reduction}");
                let mut counted = scenario;
                counted.settings.count_later_benefits = true;
                assert!(said(&counted).contains("is counted, as you asked"));
                seen[2] = true;
            }
            _ => {}
        }
    }
    assert_eq!(seen, [true; 3], "a saving as published, a saving as typed, and a reduction");
}

#[test]
fn what_was_changed_by_hand_is_no_longer_said_to_be_its_sources() {
    let example = Appraisal::example_scenario();
    let untouched = answer(&example);
    let need = |answer: &Appraisal| words::case_need(answer).map(|(_, value, source)| format!("{value} {source}")).join(" ");
    assert!(!need(&untouched).contains("changed") && !need(&untouched).contains("typed"));
    let women = answer(&with_number(example.clone(), "place.women-16-plus", 100_000.0));
    assert!(need(&women).contains("the count of women typed by whoever made this"), "{}", need(&women));
    let both = with_number(with_number(example.clone(), "place.women-16-plus", 100_000.0), "place.men-16-plus", 90_000.0);
    assert!(need(&answer(&both)).contains("People counted: Typed by you."), "{}", need(&answer(&both)));
    let harm = &library().national.unit_costs[0].amount;
    let costs = answer(&with_number(example.clone(), harm, 1.0));
    assert!(need(&costs).contains("some of them changed by whoever made this"), "{}", need(&costs));
    let evidence = |answer: &Appraisal| words::case_questions(answer)[2].answer.join(" ");
    assert!(evidence(&untouched).contains("is the Home Office’s figure;"));
    assert!(evidence(&costs).contains("is the Home Office’s figure, with changes by whoever made this;"), "{}", evidence(&costs));
    let spell = |answer: &Appraisal| words::whole_spell_said(&answer.doing_nothing(), answer).join(" ");
    assert!(spell(&costs).contains("with the numbers changed here about") && !spell(&untouched).contains("changed here"));
    let mut whole = example;
    whole.settings.unit_cost_basis = UnitCostBasis::WholeSpell;
    assert!(spell(&answer(&whole)).contains("do not quote them") && !spell(&untouched).contains("do not quote them"));
    let width = |answer: &Appraisal| words::doing_nothing_ranges(answer, &answer.doing_nothing()).join(" ");
    assert!(width(&untouched).contains("this width is our judgement"));
    let factor = &untouched.inputs.parameter(untouched.inputs.plan.worth.factor).id;
    let mut wider = Appraisal::example_scenario();
    wider.parameters.insert(factor.clone(), ChangedParameter { high: Some(2.5), ..ChangedParameter::default() });
    assert!(width(&answer(&wider)).contains("this width was changed by whoever made this"));
}

// What is most of something

#[test]
fn most_of_the_cost_of_doing_nothing_is_said_only_of_more_than_half() {
    let costs = &library().national.unit_costs;
    let only = |kept: &[ledger_model::evidence::Kind]| {
        let mut scenario = derby_with(&[]);
        for cost in costs.iter().filter(|cost| !kept.contains(&cost.kind)) {
            scenario.parameters.insert(cost.amount.clone(), ChangedParameter { low: Some(0.0), ..typed(0.0) });
        }
        answer(&scenario)
    };
    use ledger_model::evidence::Kind::{Economy, Harm, Public};
    let said = |answer: &Appraisal| {
        let cost = answer.doing_nothing();
        (flat(words::doing_nothing_answer(answer, &cost)), words::doing_nothing_finding(&cost))
    };
    let (all, finding) = said(&answer(&derby_with(&[])));
    assert!(all.ends_with("Most of the rest is harm to victims and survivors, valued in pounds."), "{all}");
    assert!(finding.starts_with("Most of the cost is harm"), "{finding}");
    let (no_harm, finding) = said(&only(&[Public, Economy]));
    assert!(no_harm.ends_with("Most of the rest is lost output and private spending.") && !finding.contains("harm"), "{no_harm} {finding}");
    let (public, finding) = said(&only(&[Public]));
    assert!(public.ends_with("is public money.") && finding.starts_with("Most of the cost is public money: 100%"), "{public} {finding}");
    let (nothing, finding) = said(&only(&[]));
    assert!(nothing.ends_with("is public money.") && finding.contains("set to £0"), "{nothing} {finding}");
    assert!(!said(&only(&[Harm])).0.contains("lost output"));
}

// By central values, and by draws

#[test]
fn why_no_sentence_says_money_is_saved_gives_the_chance_that_it_is() {
    let (mut never, mut sometimes, mut saves) = (0, 0, 0);
    for programme in &library().programmes {
        for place in ["E06000015", "E06000057"] {
            let answer = answer(&place_with(&[place], &[programme.id.as_str()]));
            if words::costs_missing(&answer).is_some() {
                continue;
            }
            let said = words::case_withheld(&answer).join(" ");
            let chance = answer.draws().expect("there are draws").summary(Measure::Total(Net::Public)).above_zero;
            let central = answer.outcome.total.public_sector.net;
            assert!(!said.contains("because it does not"), "{said}");
            if central >= 0.5 {
                assert!(!said.contains("No sentence here says that it saves money"), "{}: {said}", programme.id);
                saves += 1;
            } else if chance > 0.0 {
                let told = format!("in {} runs public services would avoid more than they pay", words::per_100(chance));
                assert!(said.contains("in the central case") && said.contains(&told), "{}: {said}", programme.id);
                sometimes += 1;
            } else {
                assert!(said.contains("In no run would they avoid more than they pay."), "{}: {said}", programme.id);
                never += 1;
            }
        }
    }
    assert!(never > 0 && sometimes > 0 && saves > 0, "{never} never, {sometimes} in some runs, {saves} in the central case");
}

#[test]
fn the_best_mix_is_best_on_central_values_and_the_draws_say_how_often_another_is() {
    let with_budget = |stance: Stance| {
        let mut scenario = Appraisal::example_scenario();
        scenario.settings.stance = stance;
        let pounds = Priced { pounds: 200_000.0, price_year: PriceYear::Calendar(2024) };
        for edit in [BudgetEdit::AYear(Some(pounds)), BudgetEdit::Aim(Aim::SocialNet)] {
            Change::Budget(edit).apply(&mut scenario);
        }
        answer(&scenario)
    };
    let central = with_budget(Stance::Central);
    let best = central.best_mix(&mut |_, _| {}).expect("a budget was typed");
    let said = words::best_mix_said(&central, &best).join(" ");
    assert!(said.contains("On central values no other mix within this budget") && said.contains("another mix may be best"), "{said}");
    let tried = central.solve_mix(true, &mut |_, _| {}).and_then(|solved| central.best_mix_of(solved));
    let agreement = tried.and_then(|best| best.agreement).expect("there is a mix");
    let told = words::agreement_said(&central, &agreement).join(" ");
    let others = format!("best in {} of 200 draws within the same budget, and another choice in {}.", agreement.same, 200 - agreement.same);
    assert!(told.contains(&others), "{told}");
    let quoted = with_budget(Stance::AsQuoted);
    let best = quoted.best_mix(&mut |_, _| {}).expect("a budget was typed");
    assert!(!words::best_mix_said(&quoted, &best).join(" ").contains("draws"), "figures as quoted have none");
}

#[tokio::test(flavor = "current_thread")]
async fn whether_one_number_could_change_the_answer_is_said_alike_however_few_numbers_a_page_shows() {
    let finding = |page: &str| {
        let at = page
            .find("could change the answer. What moves")
            .or_else(|| page.find("would change the answer. What moves"))
            .unwrap_or_else(|| panic!("no finding: {page}"));
        let start = page[..at].rfind('>').map_or(0, |start| start + 1);
        page[start..at].to_owned()
    };
    for programmes in [vec!["iris", "cara", "drive"], vec!["marac"], vec!["marac", "iris", "cara", "drive", "make-a-change"]] {
        let mut scenario = derby_with(&programmes);
        scenario.settings.draws = Some(1_000);
        let mut said = Vec::new();
        for page in [Route::Results(ResultsView::Summary), Route::Results(ResultsView::HowSure), Route::Report] {
            said.push(finding(&rendered(page, &scenario).await));
        }
        assert!(said.windows(2).all(|pair| pair[0] == pair[1]), "{said:?}");
    }
}

#[test]
fn every_programme_is_said_to_do_enough_only_where_every_one_has_a_cost_and_an_effect() {
    assert_eq!(words::needed_finding(3, 3, 3), "On public money alone, every programme does enough to pay for itself");
    let some = words::needed_finding(2, 2, 3);
    assert!(!some.contains("every") && some.contains("2 of the 2 programmes with a cost to make up and an effect do enough"), "{some}");
    assert!(
        words::needed_finding(1, 2, 3).contains("1 of the 2 programmes with a cost to make up and an effect does enough to pay for itself")
    );
    assert_eq!(words::needed_finding(1, 2, 2), "On public money alone, 1 of 2 programmes do enough to pay for themselves");
}

#[test]
fn what_is_done_many_times_and_counted_once_is_said_only_where_it_is() {
    let mut scenario = Appraisal::example_scenario();
    let central = words::four_steps(&answer(&scenario)).join(" ");
    assert!(central.contains("All of it is done 1,000 times") && central.contains("one survivor is counted once"), "{central}");
    scenario.settings.stance = Stance::AsQuoted;
    let quoted = words::four_steps(&answer(&scenario)).join(" ");
    assert!(quoted.contains("It is done once") && !quoted.contains("one survivor is counted once"), "{quoted}");
}

#[test]
fn a_cap_is_promised_only_where_there_is_one() {
    let mut scenario = all_programmes();
    scenario.place = place_with(&["E06000017"], &[]).place;
    for chosen in scenario.programmes.values_mut() {
        chosen.wanted = Some(1e6);
    }
    for (stance, wanted) in [(Stance::Central, "No more than all of it is counted."), (Stance::AsQuoted, "all that is claimed is counted.")]
    {
        scenario.settings.stance = stance;
        let answer = answer(&scenario);
        let above: Vec<String> = answer
            .warnings
            .iter()
            .filter(|warning| matches!(warning.kind, WarningKind::AbovePool { .. }))
            .map(|warning| words::warning(warning, &answer).sentence)
            .collect();
        assert!(!above.is_empty() && above.iter().all(|sentence| sentence.ends_with(wanted)), "{stance:?}: {above:?}");
    }
}

// One figure, one rounding

#[test]
fn the_number_at_the_mark_of_a_sessions_answer_is_the_number_of_its_sentence() {
    let plain = |text: &str| text.replace("\u{a0}million", "m").replace("\u{a0}billion", "bn");
    let alike = |amount: f64, unit: Unit| {
        let (mark, sentence) = (words::answer_short(amount, unit), plain(&words::answer_shown(amount, None, unit)));
        let is_there = sentence.split([' ', ';']).any(|word| word == mark);
        assert!(is_there, "{amount} {unit:?}: “{mark}” at the mark, “{sentence}” in the sentence");
    };
    for amount in [0.0, 0.4, 1.0, 3.0, 32.24, 49.5, 99.6, 100.0, 1_234.5, 64_468.2, 999_999.0, 2_847_113.7] {
        for unit in [Unit::Pounds, Unit::People] {
            alike(amount, unit);
        }
        if amount <= 100.0 {
            alike(amount, Unit::InHundred);
        }
        if amount.fract() == 0.0 && amount <= 100.0 {
            alike(amount, Unit::Years);
        }
    }
    assert_eq!(words::answer_short(32.24, Unit::InHundred), "32");
    for scenario in [Appraisal::example_scenario(), derby_with(&["marac"]), place_with(&["E06000057"], &["refuge", "iris"])] {
        let answer = answer(&scenario);
        for question in Question::ALL {
            if let Some(central) = question.found(&answer).central {
                alike(central, question.unit());
            }
        }
    }
}

// Directions, names, sums

#[test]
fn the_other_side_marks_costs_up_and_benefits_down_as_it_says() {
    let lead = words::session_text::OTHER_SIDE_LEAD;
    assert!(
        lead.contains("costs marked up and benefits marked down") && lead.contains("comparisons of the programme itself or none"),
        "{lead}"
    );
    let mut cautious = derby_with(&["cara"]);
    cautious.settings.stance = Stance::Cautious;
    let (cautious, other) = (answer(&cautious), answer(&derby_with(&["cara"])).with_opposite_stance().expect("it can be worked out"));
    assert!(other.outcome.total.cost > cautious.outcome.total.cost);
    assert!(other.outcome.total.benefit < cautious.outcome.total.benefit);
    for programme in &library().programmes {
        let estimate = programme.estimate(&programme.stances.cautious).expect("it is its own");
        assert!(estimate.is_cautious(), "{}: {:?}", programme.id, estimate.class);
    }
    let graded = Optimism { costs: 6, benefits: 6, on_top: false };
    assert!(words::optimism_grade(6, 0.4).contains("costs 40% dearer, gains 40% smaller") && graded.costs == 6);
}

#[test]
fn a_paper_is_titled_by_what_is_done_and_where_whatever_the_scenario_is_called() {
    let (first, copy) = words::names_of_copies("");
    for name in ["", "  ", "\u{200b}", first.as_str(), copy.as_str(), "Bid of March", "Bid of March, copy", "Best mix for £200,000 a year"]
    {
        let scenario = Scenario { name: name.into(), ..place_with(&["E06000057"], &["marac"]) };
        let title = words::report_title(&answer(&scenario));
        assert!(title.starts_with("Marac with Idva in Northumberland: costs and costs avoided"), "{name:?}: {title}");
        assert_eq!(title.contains('“'), !name.trim_matches(['\u{200b}', ' ']).is_empty(), "{name:?}: {title}");
    }
}

#[test]
fn fair_shares_are_the_same_on_both_pages_and_each_says_of_which_sum() {
    for scenario in [Appraisal::example_scenario(), derby_with(&["marac"]), place_with(&["E12000007"], &["iris", "cara"])] {
        let answer = answer(&scenario);
        let (Some(shares), years) = (answer.outcome.total.fair_shares(), answer.budget_years()) else { continue };
        let asks = answer.fair_asks(&years).expect("somebody gains");
        for ask in &asks {
            assert_eq!(ask.share, shares[ask.payer as usize], "{:?}", ask.payer);
        }
        let asked: f64 = asks.iter().map(|ask| ask.ask_cash_pounds).sum();
        let paid: f64 = Payer::ALL.into_iter().map(|payer| shares[payer as usize] * answer.outcome.total.cost).sum();
        let sums = [paid, asked].map(|pounds| words::present_sum(&answer, pounds, ledger_model::quantities::Perspective::Society).value);
        let needed = years.iter().map(|year| year.cash_pounds).sum();
        for (said, page) in words::fair_share_of(&answer, needed).iter().zip(["Plan a budget", "Who pays, who saves"]) {
            assert!(sums.iter().all(|sum| said.contains(sum.as_str())) && said.contains(page), "{sums:?}: {said}");
        }
    }
}

#[tokio::test(flavor = "current_thread")]
async fn both_pages_of_fair_shares_say_of_which_sum_they_are() {
    let scenario = derby_with(&["marac", "iris"]);
    for page in [Route::Results(ResultsView::WhoPays), Route::Plan] {
        let markup = rendered(page, &scenario).await;
        assert!(markup.contains("These shares are of £"), "{}", page.address());
    }
}

#[test]
fn a_price_of_one_that_is_made_of_many_units_says_so() {
    let answer = answer(&derby_with(&["marac"]));
    let mut made_of_many = 0;
    for row in answer.provision() {
        let standard = library().standards.standard(&row.standard).expect("it is a standard");
        let (Some(each), units) = (row.each, answer.units_of_one(standard)) else { continue };
        let said = words::price_said(&row, standard, &answer);
        assert_eq!(said.contains("a price for their support, not the pay of one"), units > 1.0, "{}: {said}", row.standard);
        if units > 1.0 {
            let one = words::present_sum(&answer, each / units, ledger_model::quantities::Perspective::Society).value;
            assert!(said.contains(&format!("{} clients a year at {one} each", words::count(units))), "{said}");
            made_of_many += 1;
        }
    }
    assert!(made_of_many > 0);
    let whole = ledger_model::embedded::whole_library();
    let posts = whole.programmes.iter().flat_map(|programme| &programme.claims).filter(|claim| claim.text.contains("full-time Idva"));
    let notes: Vec<&String> = posts
        .filter_map(|claim| claim.note.as_ref())
        .filter(|note| note.contains("as a check") && note.contains("page on provision"))
        .collect();
    assert!(notes.len() == 2 && notes.iter().all(|note| note.contains("page on provision prices a post by its clients")), "{notes:?}");
}

#[test]
fn others_are_asked_to_pay_only_where_one_of_them_could_take_more_out_of_a_budget_than_it_pays() {
    let said = |scenario: &Scenario| words::case_questions(&answer(scenario))[4].answer.join(" ");
    let mut marac = derby_with(&["marac"]);
    // Councils gain only where what victim support itself costs is counted.
    marac.settings.count_own_service = true;
    assert!(said(&marac).contains("It is fair to ask the others"), "{}", said(&marac));
    let others = ["police", "criminal-justice", "civil-justice", "nhs"].map(|payer| format!("cashable.{payer}"));
    let nothing = |scenario: Scenario, id: &String| {
        let mut scenario = scenario;
        scenario.parameters.insert(id.clone(), ChangedParameter { low: Some(0.0), ..typed(0.0) });
        scenario
    };
    let councils_alone = others.iter().fold(marac.clone(), nothing);
    assert!(said(&councils_alone).contains("nobody else can be asked to pay because of it"), "{}", said(&councils_alone));
    let nobody = nothing(councils_alone, &"cashable.councils".to_owned());
    assert!(said(&nobody).contains("No payer could take money out of a budget"), "{}", said(&nobody));
}

#[test]
fn a_letter_names_the_kinds_of_value_it_counts_and_no_other() {
    for programme in &library().programmes {
        let answer = answer(&derby_with(&[programme.id.as_str()]));
        let text = words::letter(&answer, Reader::Councillor);
        let said = text.split("\n\n").find(|part| part.contains("present values")).expect("what it comes to");
        let harm = answer.outcome.total.by_kind[ledger_model::evidence::Kind::Harm as usize].benefit.abs() >= 0.5;
        assert_eq!(said.contains("Counting harm avoided"), harm, "{}: {said}", programme.id);
    }
}

// The clock

#[test]
fn a_financial_year_runs_from_april_to_march() {
    for (day, year) in [("2026-03-31", 2025), ("2026-04-01", 2026), ("2027-03-31", 2026), ("2031-11-22", 2031), ("2000-01-01", 1999)] {
        assert_eq!(PriceYear::financial_of_day(day), Some(PriceYear::Financial(year)), "{day}");
    }
    for text in ["", "2026", "2026-13-01", "2026-00-01", "today", "2026-x-01"] {
        assert_eq!(PriceYear::financial_of_day(text), None, "{text}");
    }
}

#[test]
fn a_first_year_that_is_over_is_said_and_any_other_is_not() {
    let said = |first_year: u16, day: &str| words::first_year_over(first_year, PriceYear::financial_of_day(day).expect("it is a day"));
    for (first_year, day) in [(2026, "2026-01-15"), (2026, "2026-04-01"), (2026, "2027-03-31"), (2031, "2031-11-22"), (2040, "2031-11-22")]
    {
        assert_eq!(said(first_year, day), None, "{first_year} on {day}");
    }
    for (first_year, day, years) in [(2026, "2027-04-01", ["2026/27", "2027/28"]), (2026, "2031-11-22", ["2026/27", "2031/32"])] {
        let sentence = said(first_year, day).expect("the year is over");
        assert!(years.iter().all(|year| sentence.contains(year)) && sentence.contains("Results stay as they are"), "{sentence}");
    }
}

#[test]
fn nobody_has_measured_it_is_said_only_where_no_effect_is_counted() {
    let said = |scenario: &Scenario| {
        let answer = answer(scenario);
        let runs = words::answer_sentences(&answer);
        runs.into_iter().map(flat).collect::<String>()
    };
    let mut set_to_none = derby_with(&["marac"]);
    let nothing = ChangedParameter { value: Some(0.0), low: Some(0.0), high: Some(0.0), ..ChangedParameter::default() };
    set_to_none.parameters.insert("marac.reduction".into(), nothing);
    let mut of_nobody = derby_with(&["marac"]);
    of_nobody.programmes.entry("marac".into()).or_default().wanted = Some(0.0);
    for scenario in [&set_to_none, &of_nobody] {
        assert!(!said(scenario).contains("measured"), "{}", said(scenario));
    }
    assert!(said(&derby_with(&["idva-support"])).contains("nobody has measured it"));
}

// What a result leaves out, and how long effects last

#[test]
fn a_row_says_what_it_leaves_out_and_a_total_of_unlike_rows_says_so() {
    let answer = answer(&derby_of_2023_with(&["iris", "marac"]));
    let at = |id: &str| answer.outcome.programmes.iter().position(|one| one.id == id).expect("it is chosen");
    let iris = words::leaves_out(&answer, at("iris")).replace('\u{a0}', " ");
    assert!(iris.starts_with("harm; its source has a gain in health of") && iris.contains("£3.6 million, before overlap"), "{iris}");
    assert_eq!(words::leaves_out(&answer, at("marac")), "nothing");
    assert_eq!(words::total_leaves_out(&answer), "rows are not alike: some leave out harm");
    let mix = words::mix_is_unlike(&answer, &[at("iris"), at("marac")]).expect("they differ");
    assert!(mix.starts_with("Programmes are not alike in what they count: IRIS leaves out harm"), "{mix}");
    assert_eq!(words::mix_is_unlike(&answer, &[at("iris")]), None);
    let file = serde_json::to_value(prevention_ledger::files::answer_file(&answer)).expect("it can be written");
    assert_eq!(file["programmes"][at("iris")]["leaves_out"], serde_json::json!(["harm"]));
    assert_eq!(
        (&file["total"]["leaves_out"], &file["total"]["leaves_out_in_part"]),
        (&serde_json::json!([]), &serde_json::json!(["harm"]))
    );
}

#[test]
fn a_length_is_said_with_its_fading_and_who_keeps_another() {
    use ledger_model::evidence::EffectLength;
    let scenario = derby_with(&["iris", "marac"]);
    let said = |length| words::effect_length_choice(&scenario, length).replace('\u{a0}', " ");
    assert_eq!(said(EffectLength::Published), "As each estimate says");
    assert_eq!(said(EffectLength::HalfYear), "Half a year");
    assert_eq!(said(EffectLength::TwoYears), "2 years, and 50% of what is left is lost each year");
    let keep = words::keep_their_length(&answer(&scenario)).expect("IRIS has years of its own");
    assert!(keep.starts_with("IRIS keeps the years of its source"), "{keep}");
    assert_eq!(words::keep_their_length(&answer(&derby_with(&["marac"]))), None);
}

/// Derby's answer with so much of Marac running now and so much wanted.
fn marac(now: Option<f64>, wanted: Option<f64>) -> Appraisal {
    let mut scenario = derby_with(&["marac"]);
    scenario.programmes.insert("marac".into(), ChosenProgramme { now, wanted, ..ChosenProgramme::default() });
    answer(&scenario)
}

fn first(answer: &Appraisal) -> String {
    flat(words::answer_sentences(answer).into_iter().flatten().collect())
}

#[test]
fn the_answer_says_at_once_what_it_is_held_against() {
    assert!(first(&answer(&Appraisal::example_scenario())).contains(", against having none of them. "));
    assert!(first(&marac(None, None)).contains(" a year, against having none of it. "));
    let more = marac(Some(300.0), Some(400.0));
    assert!(first(&more).contains(" a year, against what runs now. "));
    assert!(words::whole_services(&more).is_some_and(|said| said.contains("not added to it")));
    assert!(words::whole_services(&marac(None, Some(400.0))).is_none());
}

#[test]
fn a_cut_is_called_a_cut_and_nothing_added_is_said_to_change_nothing() {
    let cut = first(&marac(Some(300.0), Some(200.0)));
    for part in [
        "Less of Marac with Idva is wanted than runs now. This is a cut",
        "this would save about £",
        " of costs avoided now: ",
        "100 fewer cases",
    ] {
        assert!(cut.contains(part), "{part}: {cut}");
    }
    assert!(!cut.contains('−'), "a sum that is saved is said to be saved: {cut}");
    let same = first(&marac(Some(300.0), Some(300.0)));
    assert!(same.contains("Nothing is added, and so nothing would change."), "{same}");
    let needed = |now, wanted| words::break_even(&marac(Some(now), Some(wanted)), 0).unwrap_or_default();
    assert!(needed(300.0, 200.0).contains("it is a cut") && needed(300.0, 300.0).contains("nothing of it is added"));
}

#[tokio::test(flavor = "current_thread")]
async fn every_page_of_results_can_be_read_for_a_cut_for_nothing_added_and_for_a_cut_beside_what_is_added() {
    let of = |now, wanted| ChosenProgramme { now: Some(now), wanted: Some(wanted), ..ChosenProgramme::default() };
    for (marac, cara) in [(of(300.0, 200.0), None), (of(300.0, 300.0), None), (of(300.0, 200.0), Some(ChosenProgramme::default()))] {
        let mut scenario = derby_with(&[]);
        scenario.programmes.insert("marac".into(), marac.clone());
        scenario.programmes.extend(cara.map(|cara| ("cara".to_owned(), cara)));
        for page in Route::all() {
            let text = rendered(page, &scenario).await;
            assert!(!text.contains("NaN") && !text.contains("inf "), "{}", page.address());
        }
        let summary = rendered(Route::Results(ResultsView::Summary), &scenario).await;
        assert_eq!(summary.contains("This is a cut"), marac.wanted < marac.now);
        assert!(summary.contains("The whole services, as if nothing ran now"));
    }
}
