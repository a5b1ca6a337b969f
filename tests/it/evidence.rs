//! What is known of the programmes: every evidence page, every finding, and what a bad entry gets.

use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::{SAID, whole_library};
use ledger_model::evidence::{EstimateKind, EvidenceStatus, Group, Listed, Programme, check_programme};
use ledger_model::model::{ChangedParameter, Stance};
use prevention_ledger::app::{EvidenceTextState, Route};
use prevention_ledger::ui::shell::{App, AppProps};
use prevention_ledger::words;
use yew::LocalServerRenderer;

fn programme(id: &str) -> &'static Programme {
    whole_library().programme(id).unwrap_or_else(|| panic!("{id} is in the library"))
}

/// A page as it stands once what is said has been fetched.
async fn rendered(page: Route) -> String {
    assert!(matches!(EvidenceTextState::of_bytes(Some(SAID.to_vec())), EvidenceTextState::Here(_)));
    let props = AppProps { address: page.address().into(), ..AppProps::default() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;")
}

#[tokio::test(flavor = "current_thread")]
async fn every_evidence_page_shows_its_claims_studies_gaps_and_questions() {
    for (at, programme) in whole_library().programmes.iter().enumerate() {
        let page = rendered(Route::Evidence(Some(at))).await;
        assert!(page.contains(&plain(&words::evidence_title(programme))), "{}: heading", programme.id);
        let claims = programme.claims.iter().map(|claim| &claim.text);
        let studies = programme.studies.iter().map(|study| &study.text);
        let gaps = programme.gaps.iter().map(|gap| &gap.text);
        let said =
            claims.chain(studies).chain(gaps).chain(&programme.derived).chain(&programme.change_our_mind).chain(&programme.feasibility);
        for text in said.chain(&programme.no_estimate) {
            assert!(page.contains(&plain(text)), "{}: “{text}” is not on its page", programme.id);
        }
        for finding in whole_library().findings.iter().filter(|finding| finding.programmes.contains(&programme.id)) {
            assert!(page.contains(&plain(&finding.found)), "{}: finding {}", programme.id, finding.id);
        }
        assert!(!page.contains("NaN") && !page.contains("inf "), "{}: a number is broken", programme.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_list_of_evidence_holds_every_programme_and_every_finding() {
    let page = rendered(Route::Evidence(None)).await;
    for programme in &whole_library().programmes {
        assert!(page.contains(&format!("#/evidence/{}", programme.id)), "{}", programme.id);
    }
    for finding in &whole_library().findings {
        assert!(page.contains(&plain(&finding.title)), "{}", finding.id);
    }
}

#[tokio::test(flavor = "current_thread")]
async fn the_data_page_lists_every_recalled_figure() {
    let page = rendered(Route::Data).await;
    let recalled: Vec<_> = whole_library().figures().filter(|figure| figure.has(EvidenceStatus::Recalled)).collect();
    assert!(recalled.len() > 5, "some figures are recalled");
    assert!(page.contains(&words::figures_shown(recalled.len(), EvidenceStatus::Recalled)));
}

#[test]
fn the_tally_counts_every_figure_once() {
    let library = whole_library();
    let tally = library.tally();
    let splits = library.national.splits.len() + library.programmes.iter().map(|programme| programme.splits.len()).sum::<usize>();
    assert_eq!(tally.iter().map(|one| one.read).sum::<usize>(), library.parameters().count() + splits);
    let claims = library.national.claims.len() + library.programmes.iter().map(|one| one.claims.len()).sum::<usize>();
    assert_eq!(tally.iter().map(|one| one.shown).sum::<usize>(), claims);
}

#[test]
fn every_programme_of_the_review_is_there() {
    let wanted = [
        "coaching-boys-into-men",
        "real-consent",
        "safe-dates",
        "relationships-without-fear",
        "tender",
        "mentors-in-violence-prevention",
        "escape-the-control",
        "safe-to-say",
        "active-bystander-communities",
        "good-night-out",
        "stop-sv",
        "screening",
        "iris",
        "helplines",
        "cbt-victims",
        "dart",
        "dapp",
        "make-a-change",
        "clear",
        "cara",
        "cbt-perpetrators",
        "restorative-justice",
        "marac",
        "idva-support",
        "isva-support",
        "drive",
        "second-responders",
        "refuge",
        "counselling",
        "dvpo",
        "mappa",
        "change-that-lasts-ask-me",
        "change-that-lasts-trusted-professional",
        "change-that-lasts-expert-voices",
    ];
    for id in wanted {
        assert!(whole_library().programme(id).is_some(), "{id} is missing");
    }
}

#[test]
fn each_programme_has_a_default_estimate_or_says_why_not() {
    for programme in &whole_library().programmes {
        let central = programme.estimate(&programme.stances.central).unwrap_or_else(|| panic!("{} has a central stance", programme.id));
        assert_eq!(central.effect == EstimateKind::None, programme.no_estimate.is_some(), "{}", programme.id);
        assert!(!programme.change_our_mind.is_empty(), "{} says what would change our mind", programme.id);
        assert!(!programme.feasibility.is_empty(), "{} asks what to settle first", programme.id);
        assert_eq!(programme.derived.is_empty(), central.effect == EstimateKind::None, "{}: derived", programme.id);
    }
}

#[test]
fn no_text_is_a_placeholder() {
    let text = format!("{:?} {:?}", whole_library().programmes, whole_library().findings);
    for placeholder in ["To be described", "TODO", "TBC", "lorem"] {
        assert!(!text.contains(placeholder), "{placeholder}");
    }
}

#[test]
fn the_136_and_178_are_a_claim_of_the_review_under_screening_and_nobodys_cost_or_saving() {
    let screening = programme("screening");
    for (id, value) in [("review-cost", 136.0), ("review-saving", 178.0)] {
        let claim = screening.claims.iter().find(|claim| claim.id == id).unwrap_or_else(|| panic!("screening has {id}"));
        assert_eq!((claim.value, claim.source.as_str()), (Some(value), "crest-2023"));
        assert!(claim.locator.contains("1021"));
    }
    for (id, parameter) in whole_library().parameters() {
        assert!(parameter.value != 136.0 && parameter.value != 178.0, "{id} is a misread figure");
    }
    let finding = whole_library().findings.iter().find(|finding| finding.id == "iris-interval").expect("the finding is there");
    for (owner, group, value) in [("iris", Group::Cost, 136.0), ("iris", Group::Effect, 178.0), ("screening", Group::Cost, 136.0)] {
        let watched = finding.watch.iter().any(|one| one.programme == owner && one.group == group && one.value == value);
        assert!(watched, "{value} typed into {owner} is watched");
    }
}

/// The coverage table as README has it.
fn coverage() -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let headings = words::COVERAGE_HEADINGS.map(str::to_owned);
    let rule = words::COVERAGE_HEADINGS.map(|_| "---".to_owned());
    let rows = whole_library().programmes.iter().map(|programme| line(&words::coverage_row(whole_library(), programme)));
    [line(&headings), line(&rule)].into_iter().chain(rows).collect()
}

#[test]
fn the_readme_has_the_coverage_table_of_the_library() {
    let (start, end) = ("<!-- coverage: made from data/ -->\n", "<!-- end of coverage -->");
    let readme = std::fs::read_to_string("README.md").expect("README.md is there");
    let (before, rest) = readme.split_once(start).expect("README.md says where the table starts");
    let (table, after) = rest.split_once(end).expect("README.md says where the table ends");
    if std::env::var_os("WRITE_README").is_some() {
        std::fs::write("README.md", format!("{before}{start}{}{end}{after}", coverage())).expect("README.md can be written");
        return;
    }
    assert!(table == coverage(), "the table is out of date: run `WRITE_README=1 cargo test --test it readme`");
}

#[test]
fn every_programme_can_be_put_in_a_scenario_in_every_stance_and_gives_numbers_or_reasons() {
    for programme in &whole_library().programmes {
        for stance in [Stance::Central, Stance::Cautious, Stance::AsQuoted] {
            let mut scenario = Appraisal::example_scenario();
            scenario.programmes = [(programme.id.clone(), Default::default())].into();
            scenario.settings.stance = stance;
            let answer = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{} {stance:?}: {faults:?}", programme.id));
            let results = &answer.outcome.programmes[0].results;
            assert!(results.cost.is_finite() && results.benefit.is_finite(), "{} {stance:?}", programme.id);
            let central = programme.estimate(&programme.stances.central).expect("there is a central estimate");
            if central.effect == EstimateKind::None && stance != Stance::AsQuoted {
                assert_eq!(results.benefit, 0.0, "{} {stance:?}: no effect is invented", programme.id);
            }
        }
    }
}

#[test]
fn every_figure_names_a_source_and_where_in_it() {
    let library = whole_library();
    for figure in library.figures() {
        let (what, source, locator) = match figure {
            Listed::Read(parameter, _) => (&parameter.label, &parameter.source, &parameter.locator),
            Listed::Shown(claim, _) => (&claim.text, &claim.source, &claim.locator),
        };
        assert!(library.source(source).is_some() && !locator.trim().is_empty(), "{what}");
    }
}

#[test]
fn typing_a_misread_figure_raises_a_guard_that_names_it() {
    for (value, parameter) in [(136.0, "iris.unit-cost"), (178.0, "iris.net-saving"), (136.0, "screening.unit-cost")] {
        let id = parameter.split_once('.').expect("an id has two parts").0;
        let mut scenario = Appraisal::example_scenario();
        scenario.programmes = [(id.to_owned(), Default::default())].into();
        scenario.parameters.insert(parameter.into(), ChangedParameter { value: Some(value), ..Default::default() });
        let answer = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{parameter}: {faults:?}"));
        let said: Vec<String> = answer.warnings.iter().map(|warning| format!("{warning:?}")).collect();
        assert!(said.iter().any(|warning| warning.contains("MisreadFigure")), "{parameter} = {value}: {said:?}");
    }
}

#[test]
fn a_claim_of_money_says_whose_it_is_who_pays_how_and_over_which_years_and_prices() {
    let mut programme = programme("drive").clone();
    let claim = programme.claims.iter_mut().find(|claim| claim.is_money()).expect("Drive has a claim of money");
    (claim.perspective, claim.payer, claim.method, claim.note) = (None, None, None, None);
    (claim.price_year, claim.price_year_note, claim.years, claim.years_note) = (None, None, None, None);
    let key = format!("claim {}", claim.id);
    let library = whole_library();
    let faults = check_programme(&programme, &library.sources, &library.national, &library.deflator);
    for part in ["perspective", "payer", "method", "price_year", "years", "note"] {
        let found = faults.iter().any(|fault| fault.file == "programmes/drive.toml" && fault.key == format!("{key}, {part}"));
        assert!(found, "{part} is asked for: {faults:?}");
    }
}
