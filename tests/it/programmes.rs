//! Many programmes: finding one, costs that are the user's to enter, and figures that are often misread.

use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::{
    Audience, EvidenceStatus, Finding, Grade, Group, Library, Overlap, PreventionLevel, Programme, SearchWords, Watched, check_library,
};
use ledger_model::library_with_own::LibraryWithOwn;
use ledger_model::model::{ChangedParameter, QuickFix, Scenario, Warning, WarningKind, warnings};
use ledger_model::quantities::{Defined, PriceYear, Reason};
use prevention_ledger::app::{Action, ProgrammeFilter, Rated, Workspace};
use prevention_ledger::files::answer_file;
use prevention_ledger::words::{self, answer_sentences, claim};

/// A programme of whose cost nothing is published, and of which no effect is claimed.
const UNPRICED: &str = r#"
id = "line"
name = "The Line"
full_name = "A café’s help-line"
tier = "all"
works_with = "Anyone who calls"
audiences = ["victims", "public"]
setting = "By telephone"
no_estimate = "No effect on abuse has been measured."
cohort = "People aged 16 and over."
summary = "Someone answers at any hour."
[ratings.evidence]
grade = "moderate-low"
reason = "counts of calls"
source = "prevention-ledger"
locator = "analyst judgement"
[ratings.impact]
grade = "not-rated"
reason = "not measured"
source = "prevention-ledger"
locator = "analyst judgement"
[unit]
one = "call"
many = "calls"
type = "flow"
field = "Calls each year"
need = "people-experiencing-abuse"
[scale]
share = "share"
of = "people-experiencing-abuse"
[[parameter]]
id = "share"
label = "Share of people who call"
group = "delivery"
value = 0.1
unit = "proportion"
source = "prevention-ledger"
locator = "analyst judgement"
standing = "judgement"
[[parameter]]
id = "unit-cost"
label = "Cost of a call"
group = "cost"
value = 0
enter_yours = true
unit = "pounds-per-unit"
price_year = "2023"
perspective = "programme"
source = "prevention-ledger"
locator = "analyst judgement"
standing = "judgement"
[[split]]
id = "payers"
label = "Who pays"
lines = [{ payer = "councils", percent = 100 }]
source = "prevention-ledger"
locator = "analyst judgement"
standing = "judgement"
[[cost]]
id = "calls"
label = "Calls"
basis = "per-unit"
amount = "unit-cost"
payers = "payers"
[[estimate]]
id = "none"
label = "None"
summary = "No effect is claimed."
class = "none"
effect = "none"
[stances]
central = "none"
cautious = "none"
as-quoted = "none"
"#;

fn unpriced() -> Programme {
    toml::from_str(UNPRICED).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Derby with the programme without a price, and others beside it.
fn with_unpriced(others: &[&str]) -> Scenario {
    let chosen: Vec<&str> = others.iter().copied().chain(["line"]).collect();
    Scenario { own_programmes: vec![unpriced()], ..derby_with(&chosen) }
}

fn priced(mut scenario: Scenario, pounds: f64) -> Scenario {
    let changed = ChangedParameter { value: Some(pounds), price_year: Some(PriceYear::Calendar(2024)), ..ChangedParameter::default() };
    scenario.parameters.insert("line.unit-cost".into(), changed);
    scenario
}

fn answer(scenario: &Scenario) -> Appraisal {
    Appraisal::of(scenario).unwrap_or_else(|faults| panic!("the scenario is sound, but: {faults:?}"))
}

fn not_entered(answer: &Appraisal) -> Vec<&Warning> {
    answer.warnings.iter().filter(|warning| matches!(warning.kind, WarningKind::CostNotEntered { .. })).collect()
}

fn found(search: &str) -> bool {
    ProgrammeFilter { search: search.into(), ..ProgrammeFilter::default() }.leaves(&unpriced(), false)
}

#[test]
fn a_search_goes_by_the_beginnings_of_words_wherever_they_stand() {
    let words = [
        ("the line", "its name"),
        ("help", "its name in full"),
        ("anyone", "who it works with"),
        ("16", "its cohort"),
        ("telephone", "its setting"),
        ("answers", "its summary"),
        ("survivors", "whom it is listed for"),
        ("phone", ""),
        ("line drive", ""),
    ];
    for (search, place) in words {
        assert_eq!(found(search), !place.is_empty(), "“{search}” {place}");
    }
}

/// Ids of the library's programmes that a search leaves.
fn finds(search: &str) -> Vec<&'static str> {
    let filter = ProgrammeFilter { search: search.into(), ..ProgrammeFilter::default() };
    library().programmes.iter().filter(|one| filter.leaves(one, false)).map(|one| one.id.as_str()).collect()
}

#[test]
fn programmes_are_found_by_words_that_others_use_for_them() {
    for (search, wanted) in [
        ("perpetrators", ["cara", "drive", "make-a-change", "dapp"].as_slice()),
        ("abuser", &["cara", "drive"]),
        ("girls", &["safe-dates", "tender", "refuge", "isva-support"]),
        ("teenagers", &["safe-dates", "mentors-in-violence-prevention"]),
        ("GP", &["iris", "iris-plus", "screening"]),
        ("girls school", &["safe-dates", "tender"]),
    ] {
        let found = finds(search);
        for id in wanted {
            assert!(found.contains(id), "“{search}” finds {found:?}");
        }
    }
    assert!(!finds("girls").contains(&"cara"), "a word for victims does not find work with people using abusive behaviour alone");
}

#[test]
fn a_programme_found_by_another_word_says_by_which() {
    let cara = library().programme("cara").expect("it is in the library");
    let by = |search: &str| ProgrammeFilter { search: search.into(), ..ProgrammeFilter::default() }.found_by(cara);
    assert_eq!(by("abusers"), ["abusers"]);
    assert_eq!(by("caution offend"), ["offenders"]);
    assert!(by("caution").is_empty() && by("").is_empty(), "its own texts need no explanation");
}

#[test]
fn search_words_find_something_that_is_there() {
    let mut whole = whole_library().clone();
    let (none, word) = (Vec::new(), "word".to_owned());
    let entry = |programmes: Vec<String>, word: &str| SearchWords { audiences: none.clone(), programmes, words: vec![word.into()] };
    whole.national.search_words = vec![entry(vec!["nobody".into()], &word), entry(vec![], &word), entry(vec!["cara".into()], "Two words")];
    let Library { sources, national, programmes, findings, standards, deflator, .. } = &whole;
    let faults = check_library(sources, national, programmes, findings, standards, deflator);
    let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(keys, ["search_words 1, programmes", "search_words 2", "search_words 3, words"]);
}

#[test]
fn case_punctuation_accents_and_spaces_do_not_count_in_a_search() {
    for search in ["CAFE", "café's", "Cafés", "helpline", "help line", "help-line", "  LINE, the ", "", " … "] {
        assert!(found(search), "“{search}”");
    }
}

#[test]
fn every_filter_takes_away_what_does_not_fit_and_together_they_take_away_more() {
    let all = ProgrammeFilter::default;
    let mut one = unpriced();
    let filters = [
        (ProgrammeFilter { tier: Some(PreventionLevel::All), ..all() }, ProgrammeFilter { tier: Some(PreventionLevel::Primary), ..all() }),
        (ProgrammeFilter { audience: Some(Audience::Public), ..all() }, ProgrammeFilter { audience: Some(Audience::Young), ..all() }),
        (ProgrammeFilter { evidence: Some(Rated::Lower), ..all() }, ProgrammeFilter { evidence: Some(Rated::Moderate), ..all() }),
    ];
    for (fits, does_not) in &filters {
        assert!(fits.leaves(&one, false) && !does_not.leaves(&one, false), "{fits:?}");
    }
    let both = ProgrammeFilter { tier: Some(PreventionLevel::All), audience: Some(Audience::Young), ..all() };
    assert!(!both.leaves(&one, true), "one filter that does not fit is enough");
    let effect = ProgrammeFilter { with_effect: true, ..all() };
    assert!(!effect.leaves(&one, true), "its central estimate has no effect");
    let chosen = ProgrammeFilter { chosen_only: true, ..all() };
    assert!(chosen.leaves(&one, true) && !chosen.leaves(&one, false));
    for (grade, rated) in
        [(Grade::High, Rated::High), (Grade::Moderate, Rated::Moderate), (Grade::Low, Rated::Lower), (Grade::NotRated, Rated::Lower)]
    {
        one.ratings.evidence.grade = grade;
        assert!(ProgrammeFilter { evidence: Some(rated), ..all() }.leaves(&one, false), "{grade:?}");
    }
}

#[test]
fn every_programme_of_the_library_is_found_by_its_own_name_and_under_one_of_each_filter() {
    for programme in &library().programmes {
        let fits = |filter: &ProgrammeFilter| filter.leaves(programme, false);
        let all = ProgrammeFilter::default;
        assert!(fits(&all()));
        assert!(fits(&ProgrammeFilter { search: programme.name.clone(), ..all() }), "{}", programme.id);
        assert_eq!(Rated::ALL.into_iter().filter(|rated| fits(&ProgrammeFilter { evidence: Some(*rated), ..all() })).count(), 1);
        let audiences = Audience::ALL.into_iter().filter(|audience| fits(&ProgrammeFilter { audience: Some(*audience), ..all() }));
        assert_eq!(audiences.count(), programme.audiences.len(), "{}", programme.id);
    }
}

#[test]
fn how_the_list_looks_outlives_every_change_and_is_no_step_to_undo() {
    let filter = ProgrammeFilter { search: "gp".into(), chosen_only: true, ..ProgrammeFilter::default() };
    let before = Workspace::of(derby_with(&["iris"]));
    let looked = before.reduce(Action::ShowProgrammes(filter.clone()));
    assert_eq!((looked.can_undo(), looked.scenario()), (false, before.scenario()));
    let make = |workspace: &Workspace, change| workspace.reduce(Action::Make { change, text: None });
    let changed = make(&looked, Change::ChooseProgramme("marac".into())).reduce(Action::Undo).reduce(Action::Open(Box::default()));
    assert_eq!(changed.programme_filter(), &filter);
    assert_eq!(changed.reduce(Action::ClearEverything).programme_filter(), &ProgrammeFilter::default(), "clearing leaves no trace");
}

#[test]
fn how_many_are_shown_and_which_chosen_ones_are_hidden_is_said() {
    assert_eq!(words::programmes_shown(12, 35), "12 of 35 programmes shown.");
    assert_eq!(words::programmes_shown(35, 35), "All 35 programmes shown.");
    assert_eq!(words::chosen_hidden(&[]), None);
    assert_eq!(words::chosen_hidden(&["Drive".into()]).as_deref(), Some("1 chosen programme is hidden: Drive."));
    let two = words::chosen_hidden(&["Drive".into(), "IRIS".into()]);
    assert_eq!(two.as_deref(), Some("2 chosen programmes are hidden: Drive and IRIS."));
}

#[test]
fn a_cost_nobody_published_raises_a_guard_until_one_is_entered_even_if_it_is_0() {
    let missing = answer(&with_unpriced(&[]));
    let raised = not_entered(&missing);
    assert_eq!(raised.len(), 1);
    assert_eq!((raised[0].programme.as_deref(), raised[0].field.as_str()), (Some("line"), "parameters.line.unit-cost"));
    let said = words::warning(raised[0], &missing);
    assert!(said.title.contains("The Line") && said.sentence.contains("Cost of a call") && said.sentence.contains("£0"), "{said:?}");
    assert!(said.link.is_some_and(|(_, address)| address == "#/programmes?field=parameters.line.unit-cost"));
    for pounds in [12.0, 0.0] {
        assert!(not_entered(&answer(&priced(with_unpriced(&[]), pounds))).is_empty(), "£{pounds} was entered");
    }
    let mut noted = with_unpriced(&[]);
    noted.parameters.insert("line.unit-cost".into(), ChangedParameter { note: "Ask finance".into(), ..ChangedParameter::default() });
    assert_eq!(not_entered(&answer(&noted)).len(), 1, "a note is no cost");
    let mut left_out = with_unpriced(&[]);
    left_out.programmes.entry("line".into()).or_default().without_costs = vec!["calls".into()];
    assert!(not_entered(&answer(&left_out)).is_empty(), "a line that is left out needs no cost");
    assert!(not_entered(&answer(&derby_with(&["iris"]))).is_empty());
}

#[test]
fn a_cost_left_to_the_user_must_be_0_and_certain_in_the_library() {
    let faults = |from: &str, to: &str| {
        let programme: Programme = toml::from_str(&UNPRICED.replacen(from, to, 1)).unwrap_or_else(|problem| panic!("{problem}"));
        ledger_model::evidence::check_programme(&programme, &library().sources, &library().national, &library().deflator)
    };
    assert_eq!(faults("", ""), []);
    for to in ["value = 5\nenter_yours", "value = 0\nspread = { uniform = { low = 0, high = 9 } }\nenter_yours"] {
        let found = faults("value = 0\nenter_yours", to);
        assert!(found.iter().any(|fault| fault.key == "parameter unit-cost, enter_yours"), "{to}: {found:?}");
    }
}

#[test]
fn without_its_cost_a_programme_has_no_ratio_no_payback_and_nothing_to_break_even() {
    let alone = answer(&with_unpriced(&[]));
    let beside = answer(&with_unpriced(&["iris"]));
    let of = |answer: &Appraisal| answer.outcome.programmes.iter().find(|one| one.id == "line").cloned().expect("it is worked out");
    for outcome in [of(&alone), of(&beside)] {
        let results = &outcome.results;
        let (social, public) = (&outcome.break_even.social, &outcome.break_even.public);
        let undefined = [
            results.ratio,
            results.return_on_investment,
            results.payback,
            results.cost_per_person_helped,
            results.public_sector.ratio,
            results.public_sector.payback,
            social.share,
            social.effect_share,
            public.share,
            public.effect_share,
        ];
        assert!(undefined.iter().all(|value| value.reason() == Some(Reason::NoCostEntered)), "{undefined:?}");
        assert_eq!((results.cost, results.benefit, results.net_present_value), (0.0, 0.0, 0.0));
        assert!(results.people_helped.value().is_some_and(|people| people > 0.0), "people are still counted");
    }
    assert_eq!(alone.outcome.total.payback.reason(), Some(Reason::NoCostEntered), "nothing at all is known to be spent");
    let iris = answer(&derby_with(&["iris"])).outcome.total;
    assert_eq!(beside.outcome.total.net_present_value, iris.net_present_value, "the sum is that of the others");
}

#[test]
fn a_cost_that_was_entered_is_counted_and_taken_as_certain() {
    let scenario = priced(with_unpriced(&[]), 12.0);
    let priced = answer(&scenario);
    let results = &priced.outcome.total;
    let calls: f64 = results.yearly.iter().map(|year| year.starts).sum();
    assert!((results.undiscounted_cost - 12.0 * calls).abs() < 1e-6 * results.undiscounted_cost);
    assert_eq!(results.ratio, Defined::Value(0.0));
    assert_eq!(results.payback.reason(), Some(Reason::NotWithinTheYears));
    assert_eq!(priced.outcome.programmes[0].break_even.social.effect_share.reason(), Some(Reason::NoBenefitClaimed));
    let slot = priced.inputs.slot("line.unit-cost").expect("it is used");
    assert!(priced.draws().is_some_and(|draws| draws.drawn(slot).is_none()), "it is not drawn");
    let nothing = answer(&self::priced(scenario, 0.0));
    assert_eq!(nothing.outcome.total.payback.reason(), Some(Reason::NothingSpent), "0 was entered, so nothing is spent");
}

#[test]
fn the_answer_its_copy_and_the_file_say_that_a_cost_is_missing() {
    let beside = answer(&with_unpriced(&["iris"]));
    let first: String = answer_sentences(&beside)[0].iter().map(|(text, _)| text.as_str()).collect();
    assert!(first.starts_with("In Derby, IRIS would cost about"), "{first}");
    assert!(first.contains("No cost is entered for The Line"), "{first}");
    assert!(claim(&beside).contains("No cost is entered for The Line"));
    let alone = answer(&with_unpriced(&[]));
    let text = claim(&alone);
    assert!(text.contains("No cost is entered for The Line") && !text.contains("Nothing is spent"), "{text}");
    assert!(words::who_pays_answer(&alone)[0].0.contains("No cost is entered for The Line"));
    assert!(words::break_even(&alone, 0).is_some_and(|said| said.contains("no cost is entered")));
    assert!(words::slip_basis(&beside).contains("No cost is entered"));
    let file = serde_json::to_value(answer_file(&alone)).expect("it can be written");
    assert_eq!(file["programmes"][0]["benefit_cost_ratio_reason"], "no_cost_entered");
    assert!(
        claim(&answer(&priced(with_unpriced(&["iris"]), 12.0))).contains("IRIS and The Line would cost"),
        "and no longer once it is entered"
    );
}

#[test]
fn what_is_published_of_a_cost_is_said_as_it_is() {
    let programme = unpriced();
    let range = |scenario: &Scenario| words::cost_range(&programme, &programme.costs, scenario, &LibraryWithOwn::of(scenario));
    assert_eq!(range(&with_unpriced(&[])), "Not published: enter yours");
    assert_eq!(range(&priced(with_unpriced(&[]), 12.0)), "yours: £12.00 for each call; 2024 prices");
    for programme in &library().programmes {
        let said = words::cost_range(programme, &programme.costs, &Scenario::default(), library());
        assert!(!said.contains("£0.00") && !said.contains("about £0;"), "{}: {said}", programme.id);
    }
}

#[test]
fn a_cost_the_user_changed_is_said_as_it_is_used_and_as_changed() {
    let marac = library().programme("marac").expect("Marac is in the library");
    let said = |scenario: &Scenario| words::cost_range(marac, &marac.costs, scenario, library());
    let published = said(&derby_with(&["marac"]));
    assert!(!published.contains("changed by you"), "{published}");
    let mut scenario = derby_with(&["marac"]);
    let changed = ChangedParameter { value: Some(1234.0), price_year: Some(PriceYear::Calendar(2024)), ..Default::default() };
    scenario.parameters.insert("marac.unit-cost".into(), changed);
    let now = said(&scenario);
    assert!(now.starts_with("£1,234") && now.contains(", changed by you"), "{now}");
    assert_ne!(now.split(';').next(), published.split(';').next());
}

#[test]
fn every_programme_alone_gives_figures_or_named_reasons_and_never_pays_back_from_nothing() {
    for programme in &library().programmes {
        let answer = answer(&derby_with(&[&programme.id]));
        let results = &answer.outcome.programmes[0].results;
        if results.cost <= 0.0 {
            let reasons = [results.payback.reason(), results.public_sector.payback.reason(), results.ratio.reason()];
            assert!(reasons.iter().all(Option::is_some), "{} costs nothing and has {reasons:?}", programme.id);
        }
        let text = claim(&answer);
        assert!(!text.contains("NaN") && !text.contains("inf"), "{text}");
        if !programme.has_effect() {
            assert_eq!(results.benefit, 0.0, "{}", programme.id);
        }
    }
}

/// The library with one finding that watches the price of a case of Marac.
fn watching(value: f64) -> Library {
    let (mut parts, said) = library().clone().parts();
    let none = String::new;
    parts.findings = vec![Finding {
        id: "watched".into(),
        title: "A price of 2009 is quoted as a price of today".into(),
        said: none(),
        found: none(),
        how_we_know: none(),
        so: none(),
        programmes: vec!["marac".into()],
        claims: vec![],
        source: "prevention-ledger".into(),
        locator: none(),
        standing: EvidenceStatus::Judgement,
        watch: vec![Watched { programme: "marac".into(), group: Group::Cost, value }],
    }];
    drop(said);
    Library::checked_before(parts).expect("the parts were checked")
}

fn misread(library: &Library, scenario: &Scenario) -> Vec<Warning> {
    let answer = answer(scenario);
    let found = warnings(library, scenario, &answer.inputs, &answer.outcome);
    found.into_iter().filter(|warning| matches!(warning.kind, WarningKind::MisreadFigure { .. })).collect()
}

fn overlapping(answer: &Appraisal) -> Vec<String> {
    let warnings = answer.warnings.iter().filter(|warning| matches!(warning.kind, WarningKind::EvidenceOverlaps { .. }));
    warnings.map(|warning| words::warning(warning, answer).title).collect()
}

#[test]
fn programmes_whose_evidence_overlaps_raise_a_guard_once_both_are_counted() {
    let strands = ["change-that-lasts-ask-me", "change-that-lasts-expert-voices"];
    let mut scenario = derby_with(&strands);
    assert!(overlapping(&answer(&scenario)).is_empty(), "their benefits are only shown unless the user counts them");
    scenario.programmes.get_mut(strands[0]).expect("it is chosen").count_claimed = true;
    assert!(overlapping(&answer(&scenario)).is_empty(), "one of them alone overlaps with nothing");
    scenario.programmes.get_mut(strands[1]).expect("it is chosen").count_claimed = true;
    assert_eq!(
        overlapping(&answer(&scenario)),
        ["Change That Lasts: Ask Me and Change That Lasts: Expert Voices: their evidence overlaps"],
        "said once, and not of each"
    );
    assert_eq!(overlapping(&answer(&derby_with(&["dapp", "cbt-perpetrators"]))).len(), 1);
}

#[test]
fn an_overlap_names_another_programme_and_says_how() {
    let mut parts = whole_library().clone();
    let dapp = parts.programmes.iter_mut().find(|one| one.id == "dapp").expect("it is in the library");
    let (with, note) = ("nobody".to_owned(), "no full stop".to_owned());
    dapp.overlaps = vec![Overlap { with: with.clone(), note: note.clone() }, Overlap { with: "dapp".into(), note: "Itself.".into() }];
    let Library { sources, national, programmes, findings, standards, deflator, .. } = &parts;
    let faults = check_library(sources, national, programmes, findings, standards, deflator);
    let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
    assert_eq!(keys, ["overlap nobody, with", "overlap nobody, note", "overlap dapp, with"]);
    assert!(faults.iter().all(|fault| fault.file == "programmes/dapp.toml"));
}

#[test]
fn a_number_that_is_known_to_be_misread_raises_a_guard_wherever_in_its_group_it_is_typed() {
    let library = watching(1534.5);
    let typed = |parameter: &str, changed: ChangedParameter| {
        let mut scenario = derby_with(&["marac"]);
        scenario.parameters.insert(parameter.into(), changed);
        scenario
    };
    let prices = Some(PriceYear::Calendar(2024));
    let value = ChangedParameter { value: Some(1534.5), price_year: prices, ..ChangedParameter::default() };
    let high = ChangedParameter { high: Some(1534.5), price_year: prices, ..ChangedParameter::default() };
    for (changed, field) in [(value.clone(), "parameters.marac.unit-cost"), (high, "parameters.marac.unit-cost.high")] {
        let scenario = typed("marac.unit-cost", changed);
        let found = misread(&library, &scenario);
        assert_eq!(found.len(), 1, "{field}");
        assert_eq!((found[0].field.as_str(), found[0].programme.as_deref()), (field, Some("marac")));
        assert_eq!(found[0].remedy, Some(QuickFix::Reset("marac.unit-cost".into())));
        let said = words::warning(&found[0], &answer(&scenario));
        assert!(said.sentence.contains("A price of 2009 is quoted as a price of today"), "{said:?}");
        assert!(said.link.is_some_and(|(_, address)| address == "#/evidence/marac"));
    }
    let close = ChangedParameter { value: Some(1534.0), price_year: prices, ..ChangedParameter::default() };
    assert!(misread(&library, &typed("marac.unit-cost", close)).is_empty(), "only exactly that number");
    assert!(misread(&library, &derby_with(&["marac"])).is_empty(), "only where it was typed");
    let mut other = typed("marac.unit-cost", value);
    other.programmes = derby_with(&["iris"]).programmes;
    assert!(misread(&library, &other).is_empty(), "only where the programme is chosen");
}

#[test]
fn every_number_the_library_watches_raises_its_guard_when_it_is_typed() {
    for finding in &library().findings {
        for watched in &finding.watch {
            let programme = library().programme(&watched.programme).unwrap_or_else(|| panic!("{} names a programme", finding.id));
            let fits = |value: f64, unit: ledger_model::evidence::Unit| {
                let bounds = unit.bounds();
                (bounds.smallest..=bounds.largest).contains(&value)
            };
            let family = programme.family.as_deref().and_then(|id| library().national.family(id));
            let own = programme.parameters.iter().map(|one| (programme.full_id(&one.id), one));
            let familys = library().national.parameters.iter().map(|one| (one.id.clone(), one));
            let mut may_be_typed = own.chain(familys.filter(|(id, _)| family.is_some_and(|family| family.owns(id))));
            let fitting = may_be_typed.find(|(_, one)| one.group == watched.group && fits(watched.value, one.unit));
            let Some((id, _)) = fitting else { panic!("{} watches a number that can be typed nowhere in {}", finding.id, programme.id) };
            let mut scenario = derby_with(&[&programme.id]);
            let ends = Some(watched.value);
            scenario.parameters.insert(id, ChangedParameter { value: ends, ..ChangedParameter::default() });
            if Appraisal::of(&scenario).is_ok() {
                assert!(!misread(library(), &scenario).is_empty(), "{}", finding.id);
            }
        }
    }
}

#[test]
fn pounds_invested_and_calls_answered_are_not_counted_as_people() {
    for (id, others) in [("change-that-lasts-ask-me", &[][..]), ("helplines", &[]), ("change-that-lasts-ask-me", &["cara"])] {
        let mut ids = others.to_vec();
        ids.push(id);
        let answer = answer(&derby_with(&ids));
        let one = answer.outcome.programmes.iter().find(|one| one.id == id).expect("it is chosen");
        let total = &answer.outcome.total;
        assert_eq!(one.results.people_helped.reason(), Some(Reason::PeopleNotCounted), "{id}");
        assert_eq!(one.results.cost_per_person_helped.reason(), Some(Reason::PeopleNotCounted), "{id}");
        let why = if others.is_empty() { Reason::PeopleNotCounted } else { Reason::PeopleNotAddedUp };
        assert_eq!((total.people_helped.reason(), total.cost_per_person_helped.reason()), (Some(why), Some(why)), "{id}");
        assert!(!words::cost_per_person(&answer).is_some_and(|said| said.contains("person")));
        let at = answer.outcome.programmes.iter().position(|one| one.id == id).expect("it is chosen");
        let pays = words::break_even(&answer, at).expect("there is something to say");
        assert!(!pays.contains("who start"), "{pays}");
    }
    let flows = answer(&derby_with(&["cara", "make-a-change", "marac"])).outcome.total;
    assert!(flows.people_helped.value().is_some(), "cases and people who start are added");
    let covered = answer(&derby_with(&["iris", "marac"])).outcome.total;
    assert_eq!(covered.people_helped.reason(), Some(Reason::PeopleNotAddedUp), "women covered and cases are not");
}
