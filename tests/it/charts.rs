//! Pictures: shapes for any amounts, and the sentences above them.

use ledger_model::appraisal::Appraisal;
use ledger_model::evidence::{Kind, Payer};
use ledger_model::model::{Results, evaluate};
use ledger_model::quantities::{Defined, Reason};
use prevention_ledger::ui::charts::{
    Against, Axis, Bar, ClaimMark, ClaimRow, Dots, Drawing, Interval, Look, Mark, Needed, PayerRow, Room, Running, Side, Step, Swing,
    Width, against, bars, claims, dots, intervals, needed, payer_rows, payers, running, steps, steps_of, text_width, tornado, wrap,
};
use prevention_ledger::words::{self, Whose};
use proptest::collection::vec;
use proptest::prelude::*;

const SLACK: f64 = 0.01;
const ZERO: &str = "£0";

/// Any finite amount a picture may meet: huge, tiny, none, and of either sign.
fn any_pounds() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), -1e15..1e15f64, -1e6..1e6f64, -1.0..1.0f64, Just(1e15), Just(-1e15), Just(0.49)]
}

fn payer_row() -> impl Strategy<Value = PayerRow> {
    let name = prop_oneof![Just("NHS".to_owned()), Just("Councils and victim services".to_owned()), "[A-Za-z ]{0,80}"];
    (name, any_pounds(), any_pounds(), any_pounds(), any_pounds()).prop_map(|(name, cost, cashable, demand, elsewhere)| PayerRow {
        name,
        cost: cost.abs(),
        cashable,
        demand,
        elsewhere,
        look: Look::Harm,
    })
}

fn stays_inside(drawing: &Drawing) {
    let (width, height) = (drawing.width.units(), drawing.height);
    for mark in &drawing.marks {
        let (left, top, right, bottom) = mark.extent();
        assert!([left, top, right, bottom].iter().all(|place| place.is_finite()), "a mark has no place: {mark:?}");
        assert!(left >= -SLACK && right <= width + SLACK, "a mark leaves the drawing sideways ({left}, {right}): {mark:?}");
        assert!(top >= -SLACK && bottom <= height + SLACK, "a mark leaves the drawing ({top}, {bottom}): {mark:?}");
    }
}

fn texts_do_not_overlap(drawing: &Drawing) {
    let texts: Vec<&Mark> = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })).collect();
    for (at, one) in texts.iter().enumerate() {
        for other in &texts[at + 1..] {
            let (a, b) = (one.extent(), other.extent());
            let apart = a.2 <= b.0 + SLACK || b.2 <= a.0 + SLACK || a.3 <= b.1 + SLACK || b.3 <= a.1 + SLACK;
            assert!(apart, "two labels overlap:\n{one:?} {a:?}\n{other:?} {b:?}");
        }
    }
}

fn texts_stand_clear_of_bars(drawing: &Drawing) {
    for text in drawing.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })) {
        for bar in drawing.marks.iter().filter(|mark| matches!(mark, Mark::Bar { .. })) {
            let (a, b) = (text.extent(), bar.extent());
            let apart = a.2 <= b.0 + SLACK || b.2 <= a.0 + SLACK || a.3 <= b.1 + SLACK || b.3 <= a.1 + SLACK;
            assert!(apart, "a label stands on a bar:\n{text:?} {a:?}\n{bar:?} {b:?}");
        }
    }
}

fn says_zero(drawing: &Drawing) {
    assert!(
        drawing.marks.iter().any(|mark| matches!(mark, Mark::Text { text, class, .. } if text == ZERO && class.contains("soft"))),
        "no £0 on the axis"
    );
}

fn holds(drawing: &Drawing) {
    stays_inside(drawing);
    texts_do_not_overlap(drawing);
    texts_stand_clear_of_bars(drawing);
    says_zero(drawing);
}

fn bars_of(drawing: &Drawing, wanted: Look) -> Vec<(f64, f64)> {
    let bar = |mark: &Mark| match mark {
        Mark::Bar { x, width, look, .. } if *look == wanted => Some((*x, x + width)),
        _ => None,
    };
    drawing.marks.iter().filter_map(bar).collect()
}

proptest! {
    #[test]
    fn paired_bars_hold_for_any_amounts(rows in vec(payer_row(), 1..9)) {
        for width in Width::BOTH {
            holds(&payers(&rows, width));
        }
    }

    #[test]
    fn separate_bars_hold_for_any_amounts(
        pounds in vec((any_pounds(), proptest::option::of((any_pounds(), any_pounds()))), 1..7),
        name in "[A-Za-z ]{0,60}",
    ) {
        let rows: Vec<Bar> = pounds
            .iter()
            .map(|(pounds, ends)| {
                let range = ends.map(|(one, other)| (one.min(other), one.max(other)));
                Bar { name: name.clone(), note: name.clone(), pounds: *pounds, look: Look::Harm, range }
            })
            .collect();
        for width in Width::BOTH {
            holds(&bars(&rows, width));
        }
    }

    #[test]
    fn steps_hold_for_any_amounts(parts in vec(("[A-Za-z ]{0,60}", any_pounds()), 0..8), overlap in any_pounds(), cost in any_pounds()) {
        let rows = steps_of(&parts, overlap, cost.abs());
        for width in Width::BOTH {
            holds(&steps(&rows, width));
        }
    }

    #[test]
    fn a_hundred_dots_hold_for_any_results(results in vec(any_pounds(), 100), scale in prop_oneof![Just(1.0), Just(1e-9), Just(0.0)]) {
        let mut results: Vec<f64> = results.into_iter().map(|pounds| pounds * scale).collect();
        results.sort_by(f64::total_cmp);
        let (below, above) = words::dots_heads();
        let hundred = Dots { results, below, above, even: words::break_even_line() };
        for width in Width::BOTH {
            let drawing = dots(&hundred, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            says_zero(&drawing);
            let zero = drawing.marks.iter().find_map(|mark| match mark {
                Mark::Line { from, class: "even", .. } => Some(from.0),
                _ => None,
            });
            let zero = zero.expect("break-even is drawn");
            let mut drawn = 0;
            for mark in &drawing.marks {
                if let Mark::Dots { at, hollow, .. } = mark {
                    drawn += at.len();
                    for (place, _) in at {
                        prop_assert!(if *hollow { *place <= zero } else { *place >= zero }, "a dot stands on the wrong side of break-even");
                    }
                }
            }
            prop_assert_eq!(drawn, 100);
        }
    }

    #[test]
    fn tornadoes_hold_for_any_amounts(ends in vec((any_pounds(), any_pounds()), 0..11), central in any_pounds(), name in "[A-Za-z ]{0,160}") {
        let swing = |(one, other): &(f64, f64)| Swing {
            name: name.clone(),
            moved: "12.2% to 45.5%".into(),
            worse: one.min(*other),
            better: one.max(*other),
        };
        let rows: Vec<Swing> = ends.iter().map(swing).collect();
        for width in Width::BOTH {
            let drawing = tornado(&rows, central, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            texts_stand_clear_of_bars(&drawing);
            says_zero(&drawing);
        }
    }

    #[test]
    fn intervals_hold_for_any_amounts(rows in vec((any_pounds(), any_pounds(), any_pounds()), 1..9), name in "[A-Za-z ]{0,80}") {
        let row = |(central, one, other): &(f64, f64, f64)| Interval {
            name: name.clone(),
            note: "Respond early".into(),
            central: *central,
            range: (one.min(*other), one.max(*other)),
            says: words::per_100(0.995),
            is_known: central.abs() > 1.0,
        };
        let rows: Vec<Interval> = rows.iter().map(row).collect();
        for width in Width::BOTH {
            let drawing = intervals(&rows, words::runs_that_pay_back(), width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            says_zero(&drawing);
        }
    }

    #[test]
    fn claims_on_one_axis_hold_for_any_amounts(
        figures in vec((any_pounds(), proptest::option::of((any_pounds(), any_pounds())), 0usize..4), 1..9),
        name in "[A-Za-z ]{0,80}",
        even in proptest::option::of(prop_oneof![Just(0.0), Just(1.0)]),
    ) {
        let marks = [ClaimMark::WithRange, ClaimMark::Alone, ClaimMark::Misread, ClaimMark::Ours];
        let row = |(value, ends, mark): &(f64, Option<(f64, f64)>, usize)| ClaimRow {
            name: name.clone(),
            note: "£16.79 return per £1, as the provider has it".into(),
            value: *value,
            range: ends.map(|(one, other)| (one.min(other), one.max(other))),
            says: words::strip_value(*value),
            mark: marks[*mark],
        };
        let rows: Vec<ClaimRow> = figures.iter().map(row).collect();
        for width in Width::BOTH {
            let drawing = claims(&rows, even, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            says_zero(&drawing);
        }
    }

    #[test]
    fn what_is_needed_holds_for_any_share(shares in vec((0.0..1e9f64, 0..4usize), 1..9), name in "[A-Za-z ]{0,80}") {
        let row = |(share, at): &(f64, usize)| {
            let none = [Reason::NotAchievable, Reason::NoBenefitClaimed, Reason::NoCostEntered];
            let share = none.get(*at).map_or(Defined::Value(*share), |reason| Defined::Undefined(*reason));
            Needed { name: name.clone(), note: words::what_we_assume(share).into(), share, says: words::needs(share) }
        };
        let rows: Vec<Needed> = shares.iter().map(row).collect();
        for width in Width::BOTH {
            let drawing = needed(&rows, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
        }
    }

    #[test]
    fn actual_against_recommended_holds_for_any_numbers(
        shares in vec(prop_oneof![Just(None), Just(Some(0.0)), (0.0..3.0f64).prop_map(Some), (0.0..1e12f64).prop_map(Some)], 1..9),
        name in "[A-Za-z ]{0,80}",
        says in prop_oneof![Just("3.5 posts, 60%".to_owned()), Just("100,000,000 family spaces, 1,000,000%".to_owned()), "[a-z ]{0,60}"],
    ) {
        let row = |share: &Option<f64>| Against {
            name: name.clone(),
            note: "5.8 recommended".into(),
            share: *share,
            enough: share.is_some_and(|share| share >= 1.0),
            says: says.clone(),
        };
        let rows: Vec<Against> = shares.iter().map(row).collect();
        for width in Width::BOTH {
            let drawing = against(&rows, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            texts_stand_clear_of_bars(&drawing);
            for wanted in ["0%", "100%"] {
                let there = |mark: &Mark| matches!(mark, Mark::Text { text, class, .. } if text == wanted && class.contains("soft"));
                prop_assert!(drawing.marks.iter().any(there), "no {wanted} on the axis");
            }
        }
    }

    #[test]
    fn a_bar_of_provision_ends_at_the_heavy_line_where_there_is_as_much_as_recommended(share in 0.0..2.0f64) {
        let row = |share: f64| Against {
            name: "Idva posts".into(), note: "5.8 recommended".into(), share: Some(share), enough: share >= 1.0, says: "3 posts".into(),
        };
        for width in Width::BOTH {
            let drawing = against(&[row(1.0), row(share)], width);
            let line = drawing.marks.iter().find_map(|mark| match mark {
                Mark::Line { from, class: "even", .. } => Some(from.0),
                _ => None,
            });
            let line = line.expect("100% is drawn");
            let bars: Vec<(f64, f64)> = [Look::Saved, Look::Part].iter().flat_map(|look| bars_of(&drawing, *look)).collect();
            prop_assert!(bars.iter().any(|bar| (bar.1 - line).abs() < SLACK), "a bar of all that is recommended ends at the line");
            let drawn = bars.iter().map(|bar| bar.1 - bar.0).fold(f64::MAX, f64::min) / (line - bars[0].0);
            prop_assert!((drawn - share.min(1.0)).abs() < 1e-6 || share < 1e-9, "{drawn} of {share}");
        }
    }

    #[test]
    fn running_totals_hold_for_any_amounts(
        totals in vec(any_pounds(), 0..31),
        ends in vec((any_pounds(), any_pounds()), 0..31),
        pays_back in proptest::option::of(1usize..31),
    ) {
        let years = (0..totals.len()).map(|at| words::year_name(2026, at)).collect();
        let says = words::running_mark(Defined::Undefined(Reason::NotWithinTheYears), totals.len());
        let band = ends.into_iter().take(totals.len()).map(|(one, other)| (one.min(other), one.max(other))).collect();
        let line = Running { years, totals, pays_back, says, band };
        for width in Width::BOTH {
            let drawing = running(&line, width);
            stays_inside(&drawing);
            texts_do_not_overlap(&drawing);
            says_zero(&drawing);
        }
    }

    #[test]
    fn ticks_are_few_in_order_and_always_have_zero(left in 0.0..1e12f64, right in 0.0..1e12f64, wide in any::<bool>()) {
        let width = if wide { Width::Wide } else { Width::Narrow };
        let room = Room { left: Side { pounds: left, text: 80.0 }, right: Side { pounds: right, text: 80.0 } };
        let axis = Axis::fit(&[room], (0.0, width.units()), width.most_ticks(), width.small_letters(), true);
        let least = if wide { 3 } else { 2 };
        prop_assert!((least..=width.most_ticks()).contains(&axis.ticks.len()), "{:?}", axis.ticks);
        prop_assert!(axis.ticks.iter().any(|(place, label)| label == ZERO && *place == axis.zero));
        prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 != pair[1].1), "{:?}", axis.ticks);
    }

    #[test]
    fn heights_hold_every_amount_between_their_ticks(one in any_pounds(), other in any_pounds(), wide in any::<bool>()) {
        let width = if wide { Width::Wide } else { Width::Narrow };
        let axis = Axis::between(one.min(other), one.max(other), (250.0, 40.0), width.most_ticks());
        for pounds in [one, other, 0.0] {
            prop_assert!((39.9..=250.1).contains(&axis.place(pounds)));
        }
        prop_assert!((2..=width.most_ticks()).contains(&axis.ticks.len()), "{:?}", axis.ticks);
        prop_assert!(axis.ticks.iter().any(|(place, label)| label == ZERO && (place - axis.zero).abs() < SLACK));
    }

    #[test]
    fn a_wrapped_text_stays_in_its_width(text in ".{0,120}", width in 40.0..300.0f64, lines in 1usize..4) {
        let wrapped = wrap(&text, width, 15.0, lines);
        prop_assert!(wrapped.len() <= lines);
        prop_assert!(wrapped.iter().all(|line| text_width(line, 15.0) <= width + 1.0), "{wrapped:?}");
    }

    #[test]
    fn bars_are_as_long_as_their_amounts_say(cost in 1.0..1e12f64, demand in 1.0..1e12f64) {
        let row = PayerRow { name: "NHS".into(), cost, cashable: 0.0, demand, elsewhere: 0.0, look: Look::Harm };
        let drawing = payers(&[row], Width::Wide);
        let (left, right) = (bars_of(&drawing, Look::Cost)[0], bars_of(&drawing, Look::Demand)[0]);
        prop_assert!((left.1 - right.0).abs() < SLACK, "both start at £0");
        let (long, wide) = (left.1 - left.0, right.1 - right.0);
        prop_assert!((long / wide / (cost / demand) - 1.0).abs() < 1e-6);
    }
}

#[test]
fn a_loss_is_drawn_on_the_side_of_cost() {
    let row = PayerRow { name: "NHS".into(), cost: 100.0, cashable: -40.0, demand: 0.0, elsewhere: 0.0, look: Look::Harm };
    for width in Width::BOTH {
        let drawing = payers(std::slice::from_ref(&row), width);
        let zero = bars_of(&drawing, Look::Cost)[0].1;
        let lost = bars_of(&drawing, Look::Lost);
        assert_eq!(lost.len(), 1, "one bar of costs that rise");
        assert!((lost[0].1 - zero).abs() < SLACK && lost[0].0 < zero, "it stands left of £0");
        let says = |mark: &Mark| matches!(mark, Mark::Text { text, class, .. } if text == "−£40: costs rise" && class.contains("below"));
        assert!(drawing.marks.iter().any(says), "it says so with a true minus sign");
    }
}

#[test]
fn the_last_step_of_a_loss_stands_left_of_zero() {
    let rows = steps_of(&[("One".into(), 30.0)], 0.0, 100.0);
    let left_over = rows.last().expect("there is a last step");
    assert_eq!((left_over.from, left_over.to), (0.0, -70.0));
    assert_eq!(bars_of(&steps(&rows, Width::Wide), Look::Lost).len(), 1);
    assert!(rows.iter().all(|step: &Step| step.name != words::overlap_step()), "no overlap, no step for it");
}

fn example() -> Appraisal {
    Appraisal::of(&Appraisal::example_scenario()).expect("the example can be worked out")
}

fn nothing(mut results: Results) -> Results {
    for payer in &mut results.by_payer {
        *payer = Default::default();
    }
    for kind in &mut results.by_kind {
        *kind = Default::default();
    }
    (results.cost, results.benefit, results.public_sector.benefit, results.public_sector.cashable) = (0.0, 0.0, 0.0, 0.0);
    results
}

#[test]
fn five_public_payers_are_always_shown_and_others_only_where_they_pay_or_gain() {
    let results = nothing(example().outcome.total);
    assert_eq!(payer_rows(&results).len(), 5);
    let mut one_more = results;
    one_more.by_payer[Payer::Charities as usize].cost = 1.0;
    assert_eq!(payer_rows(&one_more).len(), 6);
}

#[test]
fn the_parts_of_a_payer_add_up_to_its_benefit() {
    let results = example().outcome.total;
    let rows = payer_rows(&results);
    let sum: f64 = rows.iter().map(PayerRow::benefit).sum();
    assert!((sum - results.benefit).abs() < 0.01);
    for row in rows {
        assert!((row.avoided() - row.lost() - row.benefit()).abs() < 0.01);
    }
}

#[test]
fn a_finding_is_said_for_every_sign() {
    let base = nothing(example().outcome.total);
    assert_eq!(words::who_pays_finding(&base), "Nothing is spent, and no public service avoids costs");
    assert_eq!(words::kinds_finding(&base), "Nothing is spent and no benefit is counted");
    let mut cost = base.clone();
    cost.by_payer[Payer::Nhs as usize].cost = 1000.0;
    cost.cost = 1000.0;
    assert_eq!(words::who_pays_finding(&cost), "The NHS pays most. Nobody avoids costs");
    assert_eq!(words::kinds_finding(&cost), "No benefit is counted, so there is only a cost");
    let mut gain = cost.clone();
    gain.by_payer[Payer::Police as usize].benefit = 500.0;
    gain.by_payer[Payer::Police as usize].cashable = 50.0;
    gain.by_kind[Kind::Public as usize].benefit = 500.0;
    (gain.public_sector.benefit, gain.public_sector.cashable, gain.benefit) = (500.0, 50.0, 500.0);
    assert_eq!(words::who_pays_finding(&gain), "The NHS pays most. Among public services, the police avoid most, but little of it is cash");
    assert_eq!(words::kinds_finding(&gain), "Most of the value is public-sector money, of which £50 could leave a budget");
    let mut unnamed = cost.clone();
    unnamed.by_payer[Payer::Unallocated as usize].benefit = 500.0;
    unnamed.public_sector.benefit = 500.0;
    assert!(
        words::who_pays_finding(&unnamed).ends_with("is given by its source to no one payer"),
        "nobody is credited with what no source gives them"
    );
    let mut loss = cost;
    loss.by_kind[Kind::Public as usize].benefit = -500.0;
    assert_eq!(words::kinds_finding(&loss), "Costs would rise, not fall");
}

#[test]
fn payback_is_said_whether_it_comes_or_not() {
    let never = Defined::Undefined(Reason::NotWithinTheYears);
    assert_eq!(words::running_finding(Whose::Public, Defined::Value(3.0), &[1.0; 5], 5), "Public money is made up in year 3");
    assert_eq!(
        words::running_finding(Whose::Public, never, &[-2_300_000.0; 5], 5),
        "Public money is not made up within 5\u{a0}years: it ends £2.3\u{a0}million short"
    );
    assert_eq!(words::running_mark(never, 5), "Does not pay back within 5\u{a0}years");
    assert_eq!(words::running_mark(Defined::Undefined(Reason::NoPublicCost), 5), "Nothing to pay back");
}

#[test]
fn overlap_is_named_only_where_there_is_some() {
    assert!(words::steps_finding(Whose::Society, false, 270_000.0, 380_000.0).starts_with("£270,000 would be counted twice"));
    assert!(
        words::steps_finding(Whose::Society, false, 0.0, -380_000.0)
            .starts_with("Nothing is taken off for overlap. Even counting everything, what is avoided falls £380,000 short")
    );
    let quoted = words::steps_finding(Whose::Public, true, 0.0, 380_000.0);
    assert!(quoted.starts_with("Figures as quoted take nothing off"), "as quoted is never said to count nobody twice: {quoted}");
}

#[test]
fn every_programme_of_the_example_says_what_it_would_take() {
    let answer = example();
    let outcome = evaluate(&answer.inputs.plan, &answer.inputs.values);
    for at in 0..outcome.programmes.len() {
        let sentence = words::break_even(&answer, at).expect("there is a sentence");
        assert!(sentence.ends_with('.') && !sentence.contains("NaN") && !sentence.contains(".."), "{sentence}");
        println!("{sentence}");
    }
}
