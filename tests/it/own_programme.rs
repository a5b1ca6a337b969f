//! A programme of the user's own: typed in a form, checked as the library is, saved with the scenario, written as TOML.

use crate::common::derby_with;
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::{Audience, CostBasis, Kind, Programme, check_library, check_programme};
use ledger_model::model::{Quantity, StepId, explain};
use ledger_model::schema::{Shape, find};
use prevention_ledger::app::{Action, AnswerState, OwnDraft, OwnEdit, OwnProgrammeError, Workspace, own_as_toml};
use prevention_ledger::files::{read_scenario, write_scenario};
use prevention_ledger::words::{assumption_label, working_said};
use proptest::prelude::*;

/// Kinds of estimate, by their place in the form's list.
const KINDS: [&str; 5] = ["0", "1", "2", "3", "4"];

fn typed(mut draft: OwnDraft, fields: &[(&str, &str)]) -> OwnDraft {
    for (field, text) in fields {
        draft.type_in(field, text);
    }
    draft
}

/// The short form, filled in for a programme with an estimate of some kind.
fn filled(kind: &str) -> OwnDraft {
    let draft = typed(
        OwnDraft::fresh(),
        &[
            ("name", "Night line"),
            ("unit, one", "caller"),
            ("unit, many", "callers"),
            ("parameter share, value", "5"),
            ("parameter service-amount, value", "120"),
            ("parameter service-amount, low", "100"),
            ("parameter service-amount, high", "£150"),
            ("estimate what-it-does, kind", kind),
        ],
    );
    let numbers: &[(&str, &str)] = match kind {
        "1" => &[
            ("parameter what-it-does-effect, value", "10"),
            ("parameter what-it-does-effect, low", "-5"),
            ("parameter what-it-does-effect, high", "30"),
        ],
        "2" => &[("parameter what-it-does-amount, value", "400")],
        "3" => &[("parameter what-it-does-ratio, value", "2.5")],
        "4" => &[
            ("reference, 0 area", "E23000014"),
            ("parameter area-1-population, value", "2,980,936"),
            ("parameter area-1-net-benefit, value", "156581"),
            ("parameter area-1-ratio, value", "2.75"),
        ],
        _ => &[],
    };
    typed(draft, numbers)
}

#[test]
fn a_number_in_doubt_is_asked_about_and_never_taken_in_any_box_of_the_form() {
    let field = "parameter service-amount, value";
    for text in ["1,5", "1,50", "1.234", "12\t345", "1.234.567"] {
        let draft = typed(filled("1"), &[(field, text)]);
        let faults = draft.faults(&[]);
        assert!(faults.iter().any(|fault| fault.field == field && fault.sentence.contains(&text.replace('\t', " "))), "{text}: {faults:?}");
        assert_eq!(draft.understood(field), None, "{text}");
        let amount = draft.programme().parameters.iter().find(|one| one.id == "service-amount").expect("it is there");
        assert_eq!(amount.value, 120.0, "{text} was taken");
    }
    let draft =
        typed(filled("1"), &[(field, "£5k"), ("parameter share, value", "1.234"), ("parameter service-amount, low", "\u{200e}100")]);
    assert_eq!(draft.understood(field).as_deref(), Some("5,000"));
    assert_eq!(draft.understood("parameter share, value"), None, "a percentage may have three decimals");
    assert_eq!(draft.understood("parameter service-amount, low").as_deref(), Some("100"));
    let share = draft.programme().parameters.iter().find(|one| one.id == "share").expect("it is there");
    assert!((share.value - 0.01234).abs() < 1e-15, "{}", share.value);
    let year = typed(filled("1"), &[("parameter service-amount, price_year", " \u{ff12}024\u{200b}")]);
    let amount = year.programme().parameters.iter().find(|one| one.id == "service-amount").expect("it is there");
    assert_eq!(amount.price_year.map(|year| year.to_string()).as_deref(), Some("2024"));
}

#[test]
fn the_year_of_a_cost_that_falls_once_is_a_whole_one() {
    let id = filled("1").programme().costs[0].id.clone();
    let bases = ["0", "1", "2", "3"].map(|basis| typed(filled("1"), &[(&format!("cost {id}, basis"), basis)]));
    let once = bases.into_iter().find(|draft| draft.programme().costs[0].basis == CostBasis::Once).expect("the list offers it");
    let field = format!("cost {id}, year");
    for (text, is_right) in [("0", true), ("2", true), ("2.0", true), ("1.5", false), ("-1", false), ("1e9", false), ("1,5", false)] {
        let faults = typed(once.clone(), &[(&field, text)]).faults(&[]);
        assert_eq!(faults.iter().all(|fault| fault.field != field), is_right, "{text}: {faults:?}");
    }
}

#[test]
fn a_box_shows_a_keyboard_with_a_minus_where_a_number_below_nothing_may_stand() {
    let draft = filled("4");
    for one in &draft.programme().parameters {
        let field = format!("parameter {}, low", one.id);
        assert_eq!(draft.may_be_negative(&field), one.unit.bounds().smallest < 0.0, "{field}");
    }
    assert!(draft.programme().parameters.iter().any(|one| draft.may_be_negative(&format!("parameter {}, value", one.id))));
    assert!(draft.may_be_negative("claim one, value") && !draft.may_be_negative("split one, 0 percent"));
}

#[test]
fn every_list_of_the_form_offers_everything_its_field_may_be_and_takes_what_is_chosen() {
    let mut draft = typed(filled("3"), &[("estimate what-it-does, split", "+")]);
    for (field, left_out) in [
        ("tier", 0),
        ("unit, type", 0),
        ("unit, need", 0),
        ("scale, of", 0),
        ("cost service, basis", 0),
        ("cost service, counts", 0),
        ("estimate what-it-does, class", 0),
        ("estimate what-it-does, counts", 2), // people and those referred are counted for costs only
        ("estimate what-it-does, gross_or_net", 0),
        ("estimate what-it-does, base", 0),
        ("split what-it-does-split, 0 payer", 0),
        ("split what-it-does-split, 0 kind", 0),
        ("parameter share, standing", 0),
        ("ratings, impact, grade", 0),
    ] {
        let mut known = 0;
        let is_there = find(&mut draft.programme().clone(), field, &mut |_, node| {
            if let Shape::Choice(choice) = node.shape() {
                known = choice.names().len();
            }
        });
        assert!(is_there && known > 1, "{field}");
        let offers = draft.offers(field);
        assert_eq!(offers.len() + left_out, known, "{field}");
        for offer in offers {
            draft.type_in(field, &offer.value);
            assert_eq!(draft.shown(field), offer.value, "{field}: {}", offer.label);
        }
    }
    for (field, offered) in [("estimate what-it-does, pool", 3), ("estimate what-it-does, kind", 5), ("parameter share, spread", 9)] {
        let offers = draft.offers(field);
        assert_eq!(offers.len(), offered, "{field}");
        for offer in offers {
            draft.type_in(field, &offer.value);
            assert_eq!(draft.shown(field), offer.value, "{field}: {}", offer.label);
        }
    }
}

#[test]
fn what_an_estimate_covers_and_whom_a_programme_works_with_are_ticked_one_by_one() {
    let mut draft = filled("1");
    for list in ["estimate what-it-does, covers", "audiences"] {
        let offers = draft.offers(list);
        assert!(offers.len() > 3, "{list}: {offers:?}");
        for offer in offers.iter().rev() {
            let field = format!("{list}, {}", offer.value);
            for on in ["", "true"] {
                draft.type_in(&field, on);
                assert_eq!(draft.shown(&field), on, "{field}");
            }
        }
    }
    assert_eq!(draft.programme().estimates[0].covers, Kind::ALL, "they stand in their order");
    assert_eq!(draft.programme().audiences, Audience::ALL);
}

fn sentences(draft: &OwnDraft) -> Vec<String> {
    draft.faults(&[]).into_iter().map(|fault| format!("{} | {}", fault.field, fault.sentence)).collect()
}

/// What the library's own checks say of a programme.
fn library_says(programme: &Programme) -> Vec<String> {
    check_programme(programme, &library().sources, &library().national, &library().deflator)
        .into_iter()
        .map(|fault| fault.sentence)
        .collect()
}

fn edit(field: &str, text: &str) -> Action {
    Action::EditOwn { which: String::new(), edit: OwnEdit::Type { field: field.into(), text: text.into() } }
}

/// Derby with IRIS, and the short form filled in with a reduction but not saved.
fn at_work() -> Workspace {
    let mut workspace = Workspace::of(derby_with(&["iris"]));
    for (field, text) in [
        ("name", "Night line"),
        ("parameter share, value", "5"),
        ("parameter service-amount, value", "120"),
        ("estimate what-it-does, kind", "1"),
        ("parameter what-it-does-effect, value", "10"),
    ] {
        workspace = workspace.reduce(edit(field, text));
    }
    workspace
}

fn cost(workspace: &Workspace) -> f64 {
    workspace.answer().answer().map(|answer| answer.outcome.total.cost).unwrap_or_default()
}

#[test]
fn the_short_form_makes_a_programme_of_every_kind_of_estimate_that_the_library_would_take() {
    for kind in KINDS {
        let draft = filled(kind);
        assert_eq!(sentences(&draft), Vec::<String>::new(), "kind {kind}");
        let made = draft.made(&[]);
        assert_eq!(library_says(&made), Vec::<String>::new(), "kind {kind}");
        assert_eq!(made.id, "night-line");
        let mut scenario = derby_with(&["night-line"]);
        scenario.own_programmes = vec![made];
        let outcome = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{kind}: {faults:?}")).outcome;
        assert!(outcome.total.cost > 0.0, "kind {kind} costs something");
        assert_eq!(outcome.total.benefit > 0.0, kind != "0", "kind {kind} avoids something unless nothing is claimed");
    }
}

#[test]
fn a_fault_in_the_form_gets_the_sentence_of_the_library_at_its_field() {
    let cases = [
        ("2", "parameter service-amount, price_year", "", "parameter service-amount, price_year", "needs the year"),
        ("2", "parameter service-amount, price_year", "2031", "parameter service-amount, price_year", "no price index for 2031"),
        ("1", "parameter share, source", "Somebody, 2020", "parameter share, source", "the source “Somebody, 2020” is not in sources.toml"),
        ("1", "split cost-payers, 0 percent", "90", "split cost-payers", "the shares add up to 90%, and must add up to 100%"),
        (
            "1",
            "estimate what-it-does, effect",
            "share",
            "estimate what-it-does, effect",
            "“share” is measured in proportion, and here reduction or rate-ratio is needed",
        ),
        ("1", "id", "iris", "id", "the id “iris” is used by two programmes: give each its own."),
        ("1", "id", "Night line", "id", "must be kebab-case"),
        ("1", "audiences, 0", "", "audiences", "name at least one group"),
        ("1", "stances, cautious", "what-it-does", "stances, cautious", "takes a controlled or a matched estimate, or none"),
    ];
    for (kind, field, text, at, part) in cases {
        let draft = typed(filled(kind), &[(field, text)]);
        let found = draft.faults(&[]);
        let fault = found.iter().find(|fault| fault.field == at && fault.sentence.contains(part));
        let fault: &OwnProgrammeError = fault.unwrap_or_else(|| panic!("{field} = “{text}” says {found:?}"));
        if field != "id" || text != "iris" {
            let said = library_says(&draft.made(&[]));
            assert!(said.iter().any(|sentence| fault.sentence.ends_with(sentence.as_str())), "{} is not among {said:?}", fault.sentence);
        }
    }
}

#[test]
fn what_is_wrong_with_a_share_is_said_in_percent_and_with_pounds_in_pounds() {
    for (field, text, sentence) in [
        ("parameter share, value", "150", "the value is 150%, and must be between 0% and 100%."),
        ("parameter share, value", "0.5e4", "the value is 5,000%, and must be between 0% and 100%."),
        ("parameter what-it-does-effect, low", "40.25", "low is 40.25% and high is 30%; low must not be above high."),
        ("parameter service-amount, low", "160", "low is 160 and high is 150; low must not be above high."),
    ] {
        let said = sentences(&typed(filled("1"), &[(field, text)]));
        assert!(said.iter().any(|said| said.ends_with(sentence)), "{field} = “{text}” says {said:?}");
    }
}

#[test]
fn a_published_figure_used_as_an_effect_is_refused_with_the_sentence_of_the_library() {
    let mut draft = filled("1").after(OwnEdit::Add("claim".into()), &OwnDraft::fresh());
    for (part, text) in [("text", "It halves abuse"), ("value", "50"), ("unit", "% less abuse"), ("locator", "page 3")] {
        draft.type_in(&format!("claim figure, {part}"), text);
    }
    assert_eq!(sentences(&draft), Vec::<String>::new());
    draft.type_in("estimate what-it-does, effect", "figure");
    let found = draft.faults(&[]);
    let said = found.iter().any(|fault| {
        fault.field == "estimate what-it-does, effect"
            && fault.sentence.ends_with("“figure” is a claim, and claims are never used in a sum: name a parameter.")
    });
    assert!(said, "{found:?}");
}

#[test]
fn text_that_is_no_number_is_named_once_and_kept() {
    let mut draft = typed(filled("1"), &[("parameter share, value", "lots")]);
    let found = draft.faults(&[]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].sentence.contains("“lots” is not a number"));
    assert_eq!(draft.shown("parameter share, value"), "lots");
    let mut draft = typed(filled("1"), &[("parameter service-amount, low", "")]);
    assert!(sentences(&draft)[0].contains("Type both low and high"), "{:?}", sentences(&draft));
    draft.type_in("parameter service-amount, high", "");
    assert_eq!(sentences(&draft), Vec::<String>::new(), "a number without low and high stays as it is");
}

#[test]
fn a_pound_sign_in_a_share_and_a_percent_sign_in_pounds_are_refused_and_kept() {
    for (field, text, part) in [
        ("parameter share, value", "£5", "has a pound sign, and this box asks for a percentage"),
        ("split cost-payers, 0 percent", "£100", "asks for a percentage"),
        ("parameter service-amount, value", "120%", "has a percent sign, and this box asks for pounds"),
        ("parameter service-amount, high", "150%", "asks for pounds"),
    ] {
        let mut draft = typed(filled("1"), &[(field, text)]);
        let found = draft.faults(&[]);
        assert!(found.iter().any(|fault| fault.field == field && fault.sentence.contains(part)), "{field} says {found:?}");
        assert_eq!(draft.shown(field), text);
    }
    let signed = [("parameter share, value", "5%"), ("parameter service-amount, value", "£120"), ("split cost-payers, 0 percent", "100%")];
    assert_eq!(sentences(&typed(filled("1"), &signed)), Vec::<String>::new(), "the sign of what a box asks for may be typed");
}

#[test]
fn an_empty_form_says_what_is_missing_and_nothing_else() {
    let fields: Vec<String> = OwnDraft::fresh().faults(&[]).into_iter().map(|fault| fault.field).collect();
    let wanted = ["parameter service-amount, value", "parameter share, value", "name"];
    for field in wanted {
        assert!(fields.iter().any(|one| one == field), "{field} is not among {fields:?}");
    }
    assert!(fields.iter().all(|field| wanted.contains(&field.as_str())), "{fields:?}");
}

#[test]
fn ids_are_made_from_names_beside_the_library_and_the_users_others() {
    let first = typed(filled("1"), &[("name", "IRIS")]).made(&[]);
    assert_eq!(first.id, "iris-2");
    let second = typed(filled("1"), &[("name", "Íris!")]).made(&[first]);
    assert_ne!(second.id, "iris-2");
    assert!(second.id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter.is_ascii_digit()));
}

#[test]
fn a_name_that_another_programme_has_is_pointed_out_and_not_refused() {
    let other = |name: &str, others: &[Programme]| typed(filled("1"), &[("name", name)]).other_name(others);
    assert_eq!(other("Night line", &[]), None);
    let saved = filled("1").made(&[]);
    assert_eq!(other(" night LINE ", std::slice::from_ref(&saved)), Some("night LINE 2".into()));
    let second = typed(filled("1"), &[("name", "Night line 2")]).made(std::slice::from_ref(&saved));
    assert_eq!(other("Night line", &[saved.clone(), second]), Some("Night line 3".into()));
    assert!(other("IRIS", &[]).is_some(), "the library's names count too");
    assert_eq!(filled("1").faults(&[saved]), [], "it may be saved all the same");
}

#[test]
fn a_name_with_nothing_to_read_in_it_is_refused() {
    for name in ["\u{200b}\u{200d}", "\u{feff}", "\u{7}", "\u{1b} \u{2060}"] {
        let found = typed(filled("1"), &[("name", name)]).faults(&[]);
        assert_eq!(found.len(), 1, "{name:?} says {found:?}");
        assert!(found[0].field == "name" && found[0].sentence.contains("nothing in it that can be seen"), "{name:?} says {found:?}");
    }
    assert_eq!(sentences(&typed(filled("1"), &[("name", "Line 24/7 – Nōs")])), Vec::<String>::new());
}

#[test]
fn a_saved_programme_changes_the_answer_is_undone_in_one_step_and_survives_the_scenario_file() {
    let before = at_work();
    assert!(before.scenario().own_programmes.is_empty(), "typing changes nothing");
    let saved = before.reduce(Action::SaveOwn(String::new()));
    assert_eq!(saved.scenario().own_programmes.len(), 1);
    assert!(saved.scenario().programmes.contains_key("night-line"));
    assert!(cost(&saved) > cost(&before));
    let undone = saved.reduce(Action::Undo);
    assert_eq!(undone.scenario(), before.scenario());
    assert_eq!(undone.reduce(Action::Redo).scenario(), saved.scenario());
    let read = read_scenario(&write_scenario(saved.scenario())).expect("the file is read");
    assert_eq!(&read, &**saved.scenario());
    assert_eq!(Workspace::of(read).answer(), saved.answer());
}

#[test]
fn undoing_a_save_brings_the_form_back_and_redoing_it_takes_the_form_away_again() {
    let shown = |workspace: &Workspace, which: &str| (*workspace.own_draft(which)).clone().shown("name");
    let saved = at_work().reduce(Action::SaveOwn(String::new()));
    assert_eq!(shown(&saved, ""), "", "a saved form is empty for the next one");
    let undone = saved.reduce(Action::Undo);
    assert_eq!(shown(&undone, ""), "Night line");
    let redone = undone.reduce(Action::Redo);
    assert_eq!(shown(&redone, ""), "");
    assert_eq!(redone.scenario().own_programmes.len(), 1);
    assert_eq!(shown(&redone.reduce(Action::Undo), ""), "Night line", "and as often as one likes");

    let typed_since = undone.reduce(edit("name", "Day line")).reduce(Action::Redo);
    assert_eq!(shown(&typed_since, ""), "Day line", "what was typed since is kept");
    let another = saved.reduce(edit("name", "Another")).reduce(Action::Undo);
    assert_eq!(shown(&another, ""), "Another", "a form begun since is kept");
}

#[test]
fn undoing_a_change_to_an_own_programme_brings_its_form_back_as_it_was_typed() {
    let id = "night-line";
    let saved = at_work().reduce(Action::SaveOwn(String::new()));
    let renamed = OwnEdit::Type { field: "name".into(), text: "Night and day line".into() };
    let changed = saved.reduce(Action::EditOwn { which: id.into(), edit: renamed }).reduce(Action::SaveOwn(id.into()));
    let undone = changed.reduce(Action::Undo);
    assert_eq!(undone.scenario().own_programmes[0].name, "Night line");
    assert_eq!((*undone.own_draft(id)).clone().shown("name"), "Night and day line");
}

#[test]
fn a_form_with_a_fault_is_not_saved_and_loses_nothing() {
    let saved = at_work().reduce(Action::SaveOwn(String::new()));
    let id = "night-line".to_owned();
    let broken = OwnEdit::Type { field: "split cost-payers, 0 percent".into(), text: "50".into() };
    let edited = saved.reduce(Action::EditOwn { which: id.clone(), edit: broken });
    let refused = edited.reduce(Action::SaveOwn(id.clone()));
    assert_eq!(refused.scenario(), saved.scenario());
    assert!(matches!(refused.answer(), AnswerState::Current(_)), "results go on with what was last saved");
    let draft = refused.own_draft(&id);
    assert!(draft.faults(&refused.own_others(&id)).iter().any(|fault| fault.field == "split cost-payers"));
    assert_eq!((*draft).clone().shown("split cost-payers, 0 percent"), "50");
    let mended = refused.reduce(Action::EditOwn { which: id.clone(), edit: OwnEdit::Add("split cost-payers".into()) });
    let fields = [("split cost-payers, 1 payer", "3"), ("split cost-payers, 1 percent", "50")];
    let mended = fields.iter().fold(mended, |workspace, (field, text)| {
        workspace.reduce(Action::EditOwn { which: id.clone(), edit: OwnEdit::Type { field: (*field).into(), text: (*text).into() } })
    });
    let again = mended.reduce(Action::SaveOwn(id.clone()));
    assert_eq!(again.scenario().own_programmes[0].splits[0].lines.len(), 2);
    assert_eq!(again.reduce(Action::Undo).scenario(), saved.scenario(), "each saving is a step of its own");
}

#[test]
fn removing_an_own_programme_takes_its_choice_and_its_changed_numbers_along_and_is_undone() {
    let saved = at_work().reduce(Action::SaveOwn(String::new()));
    let change = Change::Central { parameter: "night-line.service-amount".into(), value: 90.0, price_year: None };
    let changed = saved.reduce(Action::Make { change, text: Some("90".into()) });
    assert!(cost(&changed) < cost(&saved));
    let removed = changed.reduce(Action::RemoveOwn("night-line".into()));
    assert_eq!(&**removed.scenario(), &derby_with(&["iris"]));
    assert_eq!(removed.reduce(Action::Undo).scenario(), changed.scenario());
    let cheaper = OwnEdit::Type { field: "parameter service-amount, value".into(), text: "60".into() };
    let resaved =
        changed.reduce(Action::EditOwn { which: "night-line".into(), edit: cheaper }).reduce(Action::SaveOwn("night-line".into()));
    assert!(cost(&resaved) < cost(&changed), "what the form says later counts");
}

#[test]
fn everything_in_the_form_may_be_replaced_and_brought_back() {
    let before = at_work();
    let copied = before.reduce(Action::EditOwn { which: String::new(), edit: OwnEdit::Copy("cara".into()) });
    assert!(copied.own_draft("").programme().name.starts_with("CARA"));
    assert!(copied.can_bring_back_own(""));
    let back = copied.reduce(Action::BringBackOwn(String::new()));
    assert_eq!(back.own_draft("").programme(), before.own_draft("").programme());
}

#[test]
fn a_copy_of_any_programme_of_the_library_is_sound_and_gives_what_the_library_gives() {
    for programme in &library().programmes {
        let made = OwnDraft::copy(programme).made(&[]);
        assert_ne!(made.id, programme.id);
        let mut scenario = derby_with(&[&made.id]);
        let copy = made.id.clone();
        scenario.own_programmes = vec![made];
        let own = Appraisal::of(&scenario).unwrap_or_else(|faults| panic!("{}: {faults:?}", programme.id)).outcome;
        let library = Appraisal::of(&derby_with(&[&programme.id])).expect("it is sound").outcome;
        assert!((own.total.net_present_value - library.total.net_present_value).abs() < 1e-6, "{copy}");
    }
}

#[test]
fn a_copy_says_whose_published_figures_are_its_own_and_keeps_that_with_the_scenario() {
    let copied = Workspace::of(derby_with(&[]))
        .reduce(Action::EditOwn { which: String::new(), edit: OwnEdit::Copy("cara".into()) })
        .reduce(Action::SaveOwn(String::new()));
    let own = &copied.scenario().own_programmes[0];
    assert_eq!(own.copied_from.as_deref(), Some("cara"));
    let read = read_scenario(&write_scenario(copied.scenario())).expect("the scenario reads back");
    assert_eq!(read.own_programmes[0].copied_from.as_deref(), Some("cara"));
    assert_eq!(filled("1").made(&[]).copied_from, None, "what was typed from nothing is nobody's copy");
}

#[test]
fn a_saved_programme_opened_again_makes_the_same_and_lists_only_what_was_typed() {
    for kind in KINDS {
        let made = filled(kind).made(&[]);
        let again = OwnDraft::of(&made);
        assert_eq!(again.made(&[]), made, "kind {kind}");
        assert_eq!(again.programme().estimates.len(), 1, "kind {kind}");
    }
    for programme in &library().programmes {
        assert_eq!(&OwnDraft::of(programme).made(&[]), programme);
    }
}

#[test]
fn a_kind_chosen_again_finds_what_was_typed_for_it() {
    let draft = typed(filled("1"), &[("estimate what-it-does, kind", "2")]);
    assert!(!sentences(&draft).is_empty(), "the saving is not typed yet");
    let back = typed(draft, &[("estimate what-it-does, kind", "1")]);
    assert_eq!(back.made(&[]), filled("1").made(&[]));
}

#[test]
fn why_this_number_and_the_list_of_assumptions_name_an_own_programme_and_its_numbers() {
    let saved = at_work().reduce(Action::SaveOwn(String::new()));
    let state = saved.answer();
    let answer = state.answer().expect("there is a place");
    let at = answer.inputs.plan.programmes.iter().position(|plan| plan.id == "night-line").expect("it is chosen");
    let which = StepId { programme: Some(at as u16), ..StepId::total(Quantity::Cost) };
    let said = working_said(&answer.inputs, &explain(&answer.inputs, which).expect("it costs something"));
    assert!(said.steps[0].title.starts_with("Night line"), "{}", said.steps[0].title);
    let text = format!("{said:?}");
    assert!(text.contains("Night line, amount") && text.contains("typed by you"), "{text}");
    assert_eq!(assumption_label(&answer.library(), "night-line.share"), "Night line, how many each year, as a share");
}

fn reads_back(programme: &Programme) {
    let text = own_as_toml(programme);
    assert!(text.starts_with("# ") && text.contains("Before proposing it, check"), "{text}");
    let read: Programme = toml::from_str(&text).unwrap_or_else(|problem| panic!("{problem}\n{text}"));
    assert_eq!(&read, programme);
    let whole = whole_library();
    let programmes: Vec<Programme> = whole.programmes.iter().chain([&read]).cloned().collect();
    assert_eq!(check_library(&whole.sources, &whole.national, &programmes, &whole.findings, &whole.standards, &whole.deflator), []);
}

#[test]
fn any_programme_of_the_library_written_as_toml_reads_back_the_same() {
    for programme in &whole_library().programmes {
        let read: Programme = toml::from_str(&own_as_toml(programme)).unwrap_or_else(|problem| panic!("{}: {problem}", programme.id));
        assert_eq!(&read, programme);
    }
}

proptest! {
    #[test]
    fn what_the_form_makes_reads_back_from_toml_and_passes_every_check_of_the_library(
        kind in 0..KINDS.len(),
        name in "[A-Za-z“”\"\\\\#='é\u{7f}\t ]{1,30}[a-z]",
        note in "\\PC{0,60}",
        share in 0.0..100.0f64,
        amount in 1.0..1e7f64,
        stock in any::<bool>(),
        ramp in any::<bool>(),
        claim in any::<bool>(),
        more in any::<bool>(),
    ) {
        let mut draft = typed(filled(KINDS[kind]), &[
            ("name", &name),
            ("parameter share, value", &share.to_string()),
            ("parameter service-amount, value", &amount.to_string()),
            ("parameter service-amount, low", &(amount / 2.0).to_string()),
            ("parameter service-amount, high", &(amount * 1.5).to_string()),
            ("parameter service-amount, note", &note),
            ("unit, type", if stock { "1" } else { "0" }),
            ("gaps", "Children\n\nHousing"),
            ("feasibility", "Who hosts it"),
            // A central effect of the library is at least measured, if without a comparison.
            ("estimate what-it-does, class", "1"),
        ]);
        if ramp {
            draft = draft.after(OwnEdit::Add("ramp".into()), &OwnDraft::fresh());
            draft.type_in("parameter ramp, value", "50");
        }
        if claim {
            draft = draft.after(OwnEdit::Add("claim".into()), &OwnDraft::fresh());
            for (part, text) in [("text", "It works"), ("value", "2"), ("unit", "years"), ("locator", "page 1")] {
                draft.type_in(&format!("claim figure, {part}"), text);
            }
        }
        if more {
            draft = draft.after(OwnEdit::Add("cost".into()), &OwnDraft::fresh());
            for (field, text) in [("cost cost, basis", "2"), ("parameter cost-amount, value", "5000"), ("parameter cost-amount, spread", "4"),
                ("parameter cost-amount, low", "2000"), ("parameter cost-amount, high", "9000"), ("split cost-payers, 0 payer", "5")] {
                draft.type_in(field, text);
            }
            draft = draft.after(OwnEdit::Add("estimate".into()), &OwnDraft::fresh());
        }
        prop_assert_eq!(sentences(&draft), Vec::<String>::new());
        reads_back(&draft.made(&[]));
    }
}
