//! Numbers as text, figures with what must stand beside them, and reading what people type.

use ledger_model::embedded::library;
use ledger_model::evidence::Unit;
use ledger_model::quantities::{Figure, Period, Perspective, PriceYear, Range};
use prevention_ledger::words::{
    NumberKind, ParseNumberError, axis_pounds, count, decimal, list, method_sections, number_typed, parse_number, pence_or_pounds, percent,
    percent_exact, pounds_prose, pounds_whole, ratio, rounded_count, said, shell, understood, years_of,
};
use proptest::prelude::*;

#[test]
fn pounds_in_prose_have_two_significant_figures() {
    let cases = [
        (0.0, "£0"),
        (0.101, "£0.10"),
        (0.996, "£1.00"),
        (2.977, "£3.00"),
        (9.96, "£10"),
        (47.3, "£47"),
        (99.6, "£100"),
        (146.0, "£150"),
        (9_960.0, "£10,000"),
        (418_000.0, "£420,000"),
        (994_000.0, "£990,000"),
        (996_000.0, "£1.0\u{a0}million"),
        (1_008_859.0, "£1.0\u{a0}million"),
        (2_000_000.0, "£2.0\u{a0}million"),
        (2_790_000.0, "£2.8\u{a0}million"),
        (12_400_000.0, "£12\u{a0}million"),
        (178_000_000.0, "£180\u{a0}million"),
        (999_000_000.0, "£1.0\u{a0}billion"),
        (66_192_000_000.0, "£66\u{a0}billion"),
    ];
    for (pounds, text) in cases {
        assert_eq!(pounds_prose(pounds), text, "{pounds}");
    }
}

#[test]
fn negative_pounds_have_a_true_minus_sign_before_the_pound_sign() {
    assert_eq!(pounds_prose(-0.101), "\u{2212}£0.10");
    assert_eq!(pounds_prose(-418_000.0), "\u{2212}£420,000");
    assert_eq!(pounds_prose(-1_008_859.0), "\u{2212}£1.0\u{a0}million");
    assert_eq!(pounds_whole(-1234.4), "\u{2212}£1,234");
    assert_eq!(axis_pounds(-1_500_000.0), "\u{2212}£1.5m");
    assert_eq!(ratio(-0.5), "\u{2212}£0.50");
}

#[test]
fn what_rounds_to_nothing_has_no_sign() {
    assert_eq!(pounds_whole(-0.4), "£0");
    assert_eq!(pence_or_pounds(-0.001), "£0.00");
    assert_eq!(count(-0.2), "0");
    assert_eq!(ratio(-0.001), "£0.00");
    assert_eq!(percent_exact(-0.0001), "0%");
    assert_eq!(axis_pounds(-0.3), "£0");
    assert_eq!(pounds_prose(-0.001), "£0.00");
}

#[test]
fn whole_pounds_and_counts_are_grouped_by_thousands() {
    assert_eq!(pounds_whole(1_234_567.5), "£1,234,568");
    assert_eq!(pounds_whole(999.0), "£999");
    assert_eq!(count(10_578.9), "10,579");
    assert_eq!(count(999_999.6), "1,000,000");
    assert_eq!(rounded_count(10_579.0), "10,600");
    assert_eq!(rounded_count(53.4), "53");
    assert_eq!(rounded_count(99.7), "100");
    assert_eq!(rounded_count(-53.0), "\u{2212}53");
}

#[test]
fn prices_below_a_hundred_pounds_keep_their_pence() {
    assert_eq!(pence_or_pounds(0.822), "£0.82");
    assert_eq!(pence_or_pounds(99.994), "£99.99");
    assert_eq!(pence_or_pounds(99.996), "£100");
    assert_eq!(pence_or_pounds(-2.156), "\u{2212}£2.16");
}

#[test]
fn percentages_are_as_exact_as_they_are_useful() {
    assert_eq!(percent(0.069), "6.9%");
    assert_eq!(percent(0.6), "60%");
    assert_eq!(percent(1.087), "109%");
    assert_eq!(percent(0.0), "0%");
    assert_eq!(percent(0.0002), "0.02%");
    assert_eq!(percent(-0.05), "\u{2212}5%");
    assert_eq!(percent_exact(0.2059), "20.6%");
    assert_eq!(percent_exact(1.2067), "120.7%");
}

#[test]
fn decimals_have_no_needless_digits() {
    assert_eq!(decimal(0.069 * 100.0), "6.9");
    assert_eq!(decimal(100.0), "100");
    assert_eq!(decimal(1440.0), "1,440");
    assert_eq!(decimal(1_440.5), "1,440.5");
    assert_eq!(decimal(0.0014), "0.0014");
    assert_eq!(decimal(-3.25), "\u{2212}3.25");
    assert_eq!(decimal(0.0), "0");
    assert_eq!(decimal(999_999.96), "1,000,000");
    assert_eq!(decimal(1e9), "1,000,000,000");
    assert_eq!(decimal(31_661.94), "31,661.9");
    assert_eq!(decimal(1_234_567.0), "1,234,567");
    assert_eq!(decimal(1_234_567.8), "1,234,568");
    assert_eq!(number_typed(31_661.94), "31,661.94");
}

proptest! {
    #[test]
    fn what_a_person_typed_comes_back_in_its_box_as_the_same_number(hundredths in 0u64..100_000_000_000_000, is_whole in any::<bool>()) {
        let number = if is_whole { hundredths as f64 } else { hundredths as f64 / 100.0 };
        let read = parse_number(&number_typed(number), NumberKind::Number).expect("a shown number can be read");
        prop_assert!((read - number).abs() <= 1e-12 * number, "{number} reads back as {read}");
    }

    #[test]
    fn a_small_number_keeps_six_figures_in_its_box(figures in 0u32..1_000_000, places in 0i32..9) {
        let number = f64::from(figures) / 10f64.powi(places);
        let read = parse_number(&number_typed(number), NumberKind::Number).expect("a shown number can be read");
        prop_assert!((read - number).abs() <= 1e-12 * number, "{number} reads back as {read}");
    }
}

#[test]
fn axes_are_short() {
    let cases = [(0.0, "£0"), (500.0, "£500"), (9_999.0, "£9,999"), (250_000.0, "£250k"), (1e6, "£1m"), (2.5e6, "£2.5m"), (1e9, "£1bn")];
    for (pounds, text) in cases {
        assert_eq!(axis_pounds(pounds), text);
    }
    assert_eq!(axis_pounds(999_990.0), "£1m", "what rounds up to a thousand thousand is a million");
}

#[test]
fn lists_and_years_read_as_english() {
    assert_eq!(list::<&str>(&[]), "");
    assert_eq!(list(&["a"]), "a");
    assert_eq!(list(&["a", "b"]), "a and b");
    assert_eq!(list(&["a", "b", "c"]), "a, b and c");
    assert_eq!(years_of(1.0), "1\u{a0}year");
    assert_eq!(years_of(1.5), "1.5\u{a0}years");
}

/// Every kind of box.
const BOXES: [NumberKind; 6] =
    [NumberKind::Number, NumberKind::Count, NumberKind::Pounds, NumberKind::PoundsPerPound, NumberKind::Percent, NumberKind::AsPrinted];

#[test]
fn numbers_are_read_as_people_type_them() {
    let cases = [
        ("1,440", 1440.0),
        (" £2,970 ", 2970.0),
        ("6.9%", 6.9),
        ("1.5k", 1500.0),
        ("£5k", 5000.0),
        ("2m", 2e6),
        ("1.5 m", 1.5e6),
        ("£1.234m", 1_234_000.0),
        ("2bn", 2e9),
        ("\u{2212}3", -3.0),
        ("-£3", -3.0),
        ("£\u{2212}3", -3.0),
        ("- 3", -3.0),
        ("+4", 4.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("007", 7.0),
        ("0.125", 0.125),
        ("1.2340", 1.234),
        ("1440.125", 1440.125),
        ("1e3", 1000.0),
        ("1e6", 1e6),
        ("1.5E-2", 0.015),
        ("5 000", 5000.0),
        ("1\u{a0}440", 1440.0),
        ("1\u{202f}234\u{2009}567.5", 1_234_567.5),
        ("1_000_000", 1e6),
        ("1,234,567.891", 1_234_567.891),
        ("\u{ff11}\u{ff0c}\u{ff14}\u{ff14}\u{ff10}", 1440.0),
        ("\u{ffe1}\u{ff15}\u{ff4b}", 5000.0),
        ("\u{ff0d}\u{ff13}\u{ff0e}\u{ff15}", -3.5),
        ("1,440\r\n", 1440.0),
        ("\t40\t", 40.0),
    ];
    for (text, number) in cases {
        assert_eq!(parse_number(text, NumberKind::AsPrinted), Ok(number), "{text}");
    }
}

#[test]
fn digits_that_are_not_in_groups_of_three_are_a_question_and_never_a_guess() {
    let cases = [
        ("1,5", vec!["1.5", "15"]),
        ("1,50", vec!["1.50", "150"]),
        ("£1,5k", vec!["1.5k", "15k"]),
        ("\u{2212}0,5", vec!["\u{2212}0.5"]),
        (",5", vec!["0.5"]),
        ("0,125", vec!["0.125"]),
        ("1234,5", vec!["1,234.5", "12,345"]),
        ("1,4400", vec!["1.4400", "14,400"]),
        ("1.234,50", vec!["1,234.50"]),
        ("1 234,5", vec!["1,234.5"]),
        ("1.234.567", vec!["1,234,567"]),
        ("12,34,567", vec!["1,234,567"]),
        ("1 2", vec!["12"]),
        ("5  000", vec![]),
        ("1, 440", vec![]),
        ("1,234 567", vec![]),
        ("0,1,2", vec![]),
    ];
    for (text, meant) in cases {
        let why = parse_number(text, NumberKind::Pounds).expect_err(text);
        assert_eq!(why, ParseNumberError::Unclear(meant.iter().map(|one| (*one).to_owned()).collect()), "{text}");
        for one in meant {
            assert!(parse_number(one, NumberKind::Pounds).is_ok(), "{text}: {one} is offered and cannot be read");
        }
    }
    let said = |text: &str, asks| shell::not_read("Cost", text, parse_number(text, asks).expect_err(text));
    assert_eq!(said("1,5", NumberKind::Pounds), "Cost: “1,5” can be read as 1.5 or as 15. Write 1.5 or 15.");
    assert_eq!(said("1,50", NumberKind::Percent), "Cost: “1,50” can be read as 1.50 or as 150. Write 1.50 or 150.");
    assert_eq!(said("1.234", NumberKind::Pounds), "Cost: “1.234” can be read as 1,234 or as 1.2340. Write 1,234 or 1.2340.");
    assert_eq!(
        said("1.234,50", NumberKind::Pounds),
        "Cost: “1.234,50” can be read in more than one way. If you mean 1,234.50, write it like that."
    );
    assert_eq!(
        said("5, 000", NumberKind::Count),
        "Cost: the digits of “5, 000” are not in groups of three. Write one number, such as 40 or 1,440."
    );
    assert_eq!(
        said("12\t345", NumberKind::Count),
        "Cost: “12 345” holds several numbers, with a tab or a line end between them. Paste one of them."
    );
}

#[test]
fn a_point_before_three_digits_is_asked_about_where_thousands_are_as_likely() {
    for asks in [NumberKind::Pounds, NumberKind::Count, NumberKind::AsPrinted] {
        for (text, meant) in [("1.234", ["1,234", "1.2340"]), ("10.000", ["10,000", "10"]), ("999.999", ["999,999", "999.9990"])] {
            assert_eq!(parse_number(text, asks), Err(ParseNumberError::Unclear(meant.map(str::to_owned).into())), "{text} {asks:?}");
        }
    }
    for asks in [NumberKind::Number, NumberKind::PoundsPerPound, NumberKind::Percent] {
        assert_eq!(parse_number("1.234", asks), Ok(1.234), "{asks:?}");
    }
    let expected = |unit: Unit| match unit {
        unit if unit.is_money() => NumberKind::Pounds,
        Unit::Proportion | Unit::Reduction | Unit::YearlyRate => NumberKind::Percent,
        Unit::PerPound => NumberKind::PoundsPerPound,
        Unit::Count | Unit::CasesPerPost | Unit::HoursPerUnit => NumberKind::Count,
        _ => NumberKind::Number,
    };
    for unit in Unit::ALL {
        assert_eq!(NumberKind::of(unit), expected(unit), "{unit:?}");
    }
}

#[test]
fn what_was_read_is_written_as_the_box_writes_it() {
    for (text, asks, written) in [
        ("£5k", NumberKind::Pounds, Some("5,000")),
        ("1.5m", NumberKind::Pounds, Some("1,500,000")),
        ("5 000", NumberKind::Count, Some("5,000")),
        ("6.90%", NumberKind::Percent, Some("6.9")),
        ("-3", NumberKind::Number, Some("\u{2212}3")),
        ("\u{200e}40\u{200e}", NumberKind::Number, Some("40")),
        ("1.2340", NumberKind::Number, Some("1.234")),
        ("1,440", NumberKind::Pounds, None),
        ("1.2340", NumberKind::Pounds, None),
        ("0.123456789", NumberKind::Percent, None),
        ("1,5", NumberKind::Pounds, None),
        ("abc", NumberKind::Pounds, None),
    ] {
        assert_eq!(understood(text, asks).as_deref(), written, "{text}");
    }
}

#[test]
fn every_number_of_the_library_can_be_read_back_from_the_box_it_is_shown_in() {
    let library = library();
    for parameter in library.national.parameters.iter().chain(library.programmes.iter().flat_map(|one| &one.parameters)) {
        let times = if parameter.unit.is_percentage() { 100.0 } else { 1.0 };
        let asks = NumberKind::of(parameter.unit);
        let ends = parameter.spread.ends(parameter.value);
        for number in [Some(parameter.value), ends.map(|ends| ends.0), ends.map(|ends| ends.1)].into_iter().flatten() {
            let written = asks.written(number * times);
            let read = parse_number(&written, asks).unwrap_or_else(|why| panic!("{}: {written}: {why:?}", parameter.id));
            assert!((read - number * times).abs() <= 5e-6 * (number * times).abs(), "{}: {written}", parameter.id);
        }
    }
}

proptest! {
    #[test]
    fn any_number_in_our_own_format_is_read_back_in_every_box(
        hundredths in -1_000_000_000_000i64..1_000_000_000_000, thousandths in -1_000_000i64..1_000_000, places in 0i32..9,
    ) {
        for number in [hundredths as f64 / 100.0, thousandths as f64 / 1_000.0, thousandths as f64 / 10f64.powi(places)] {
            for asks in BOXES {
                let written = asks.written(number);
                let read = parse_number(&written, asks);
                prop_assert!(read.as_ref().is_ok_and(|read| (read - number).abs() <= 5e-6 * number.abs()), "{asks:?}: {written}: {read:?}");
            }
        }
        let whole = (hundredths / 100) as f64;
        prop_assert_eq!(parse_number(&count(whole), NumberKind::Count), Ok(whole));
        prop_assert_eq!(parse_number(&pounds_whole(whole), NumberKind::Pounds), Ok(whole));
        let share = hundredths as f64 / 1e12;
        prop_assert!(parse_number(&percent_exact(share), NumberKind::Percent).is_ok_and(|read| (read - share * 100.0).abs() < 0.051));
    }

    #[test]
    fn a_group_that_is_not_of_three_digits_is_refused(
        groups in prop::collection::vec("[0-9]{1,6}", 1..5), first in "[0-9]{1,5}", separator in "[, _\u{a0}\u{2009}]", at in 0usize..6,
    ) {
        let all: Vec<&str> = std::iter::once(first.as_str()).chain(groups.iter().map(String::as_str)).collect();
        let is_grouped = first.len() <= 3 && !first.starts_with('0') && groups.iter().all(|group| group.len() == 3);
        let text = all.join(&separator);
        let read = parse_number(&text, BOXES[at]);
        if is_grouped {
            prop_assert_eq!(read, Ok(all.concat().parse::<f64>().expect("digits")));
        } else {
            prop_assert!(matches!(read, Err(ParseNumberError::Unclear(_) | ParseNumberError::NotANumber)), "{text}: {read:?}");
        }
    }

    #[test]
    fn what_nobody_sees_round_a_number_does_not_count(
        number in 0u64..100_000_000, before in "[\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}\u{feff}]{0,4}", after in "[\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}\u{feff}]{0,4}", at in 0usize..6, places in 0usize..3,
    ) {
        let text = format!("{:.places$}", number as f64 / 100.0);
        let around = format!("{before}\u{a0}{before}{text}{after} {after}");
        prop_assert_eq!(parse_number(&around, BOXES[at]), parse_number(&text, BOXES[at]));
        prop_assert!(parse_number(&text, BOXES[at]).is_ok());
    }

    #[test]
    fn numbers_of_two_cells_are_never_one(
        one in "[-£]?[0-9]{1,6}([.,][0-9]{1,3})?", other in "[0-9.,]{0,3}[0-9]{1,6}%?", end in "[ ]?[\t\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}]{1,2}[ ]?", at in 0usize..6,
    ) {
        let text = format!("{one}{end}{other}");
        prop_assert!(matches!(parse_number(&text, BOXES[at]), Err(ParseNumberError::SeveralCells | ParseNumberError::WrongSign(..))), "{text:?}");
    }

    #[test]
    fn any_text_is_a_number_or_refused_and_what_is_offered_can_be_read(
        any in any::<String>(), near in "[-+£%0-9.,_ kmeE\t\u{200b}\u{2212}\u{ff11}]{0,14}", at in 0usize..6,
    ) {
        let asks = BOXES[at];
        for text in [any, near] {
            match parse_number(&text, asks) {
                Ok(number) => prop_assert!(number.is_finite()),
                Err(why) => {
                    if let ParseNumberError::Unclear(meant) = &why {
                        prop_assert!(meant.len() <= 2);
                        let read: Vec<_> = meant.iter().map(|one| parse_number(one, asks)).collect();
                        prop_assert!(read.iter().all(Result::is_ok), "{text:?}: {meant:?}");
                        prop_assert!(read.len() < 2 || read[0] != read[1], "{text:?}: {meant:?}");
                    }
                    let sentence = shell::not_read("Box", &text, why);
                    prop_assert!(sentence.starts_with("Box: ") && sentence.ends_with('.'), "{sentence}");
                }
            }
            if let Some(written) = understood(&text, asks) {
                prop_assert_eq!(parse_number(&written, asks), parse_number(&text, asks));
            }
        }
    }
}

#[test]
fn a_sign_of_something_else_than_the_box_asks_for_is_refused_with_what_to_type() {
    for (text, asks, said) in [
        (
            "£5",
            NumberKind::Percent,
            "Share: “£5” has a pound sign, and this box asks for a percentage. Type a percentage, such as 5 or 6.9%.",
        ),
        ("50 %", NumberKind::Pounds, "Share: “50 %” has a percent sign, and this box asks for pounds. Type pounds, such as 40 or £2,970."),
        (
            "£40",
            NumberKind::Number,
            "Share: “£40” has a pound sign, and this box asks for a plain number. Type a number in digits, such as 40 or 1,440.",
        ),
        (
            "40%",
            NumberKind::of(Unit::Count),
            "Share: “40%” has a percent sign, and this box asks for a plain number. Type a number in digits, such as 40 or 1,440.",
        ),
    ] {
        let why = parse_number(text, asks).expect_err(text);
        assert_eq!(shell::not_read("Share", text, why), said);
    }
}

#[test]
fn the_sign_of_what_a_box_asks_for_may_be_typed() {
    assert_eq!(parse_number("6.9%", NumberKind::of(Unit::Reduction)), Ok(6.9));
    assert_eq!(parse_number("£2,970", NumberKind::of(Unit::PoundsPerUnit)), Ok(2970.0));
    assert_eq!(parse_number("£1.20", NumberKind::of(Unit::PerPound)), Ok(1.2));
    assert_eq!(parse_number("1,650", NumberKind::of(Unit::HoursPerUnit)), Ok(1650.0));
    assert_eq!(parse_number("1,440", NumberKind::Number), Ok(1440.0));
    for text in ["£3", "3%"] {
        assert_eq!(parse_number(text, NumberKind::AsPrinted), Ok(3.0), "{text}");
    }
}

#[test]
fn what_is_no_number_is_refused_by_its_reason() {
    for text in ["", "  ", "£", "%"] {
        assert_eq!(parse_number(text, NumberKind::AsPrinted), Err(ParseNumberError::Empty), "{text:?}");
    }
    for text in ["-", ".", "\u{2212}", "1e", "1e-", "+", "1,", "1,440,"] {
        assert_eq!(parse_number(text, NumberKind::AsPrinted), Err(ParseNumberError::Unfinished), "{text:?}");
    }
    for text in ["abc", "1 2x", "inf", "nan", "1e999", "--1", "k", "12kk", "0x10", "1.2.3", "4£5", "5%5", "(5)", "1–2", &"9".repeat(41)]
    {
        assert_eq!(parse_number(text, NumberKind::AsPrinted), Err(ParseNumberError::NotANumber), "{text:?}");
    }
}

#[test]
fn a_figure_is_said_with_its_range_payer_years_and_price_year() {
    let figure = Figure {
        pounds: 2_790_000.0,
        range: Range::Middle80 { low: 1_900_000.0, high: 3_800_000.0 },
        perspective: Perspective::PublicSector,
        period: Period { first_year: 2026, years: 5, discounted: true },
        price_year: PriceYear::Calendar(2024),
    };
    let words = said(&figure);
    assert_eq!(words.value, "£2.8\u{a0}million");
    assert_eq!(words.full, "£2,790,000");
    assert_eq!(words.range, "8 in 10 runs: £1.9\u{a0}million to £3.8\u{a0}million");
    assert_eq!(words.basis, "Public services, 2026/27 to 2030/31, discounted, 2024 prices");
    for part in [&words.value, &words.range, "public services", "2026/27 to 2030/31", "2024 prices"] {
        assert!(words.whole.contains(part), "{} lacks {part}", words.whole);
    }
    let central = said(&Figure { range: Range::CentralCase, period: Period { first_year: 2026, years: 1, discounted: false }, ..figure });
    assert_eq!(central.whole, "£2.8\u{a0}million (central case; public services, 2026/27, 2024 prices)");
}

#[test]
fn the_method_page_names_the_numbers_that_the_library_holds() {
    let text: String = method_sections().iter().flat_map(|section| section.paragraphs).copied().collect::<Vec<_>>().join(" ");
    let value = |id: &str| library().parameter(id).map(|parameter| parameter.value).expect("the library has it");
    let spell: f64 = library().national.unit_costs.iter().map(|cost| value(&cost.amount)).sum();
    // The nine rounded lines come to a little less than the published total of 34,015.
    assert!((spell - 34_015.0).abs() <= 10.0, "{spell}");
    let year = spell - (value("home-office.harm") + value("home-office.lost-output")) * (1.0 - 1.0 / value("home-office.spell-years"));
    assert!((year - 12_980.0).abs() < 5.0, "{year}");
    for shown in [
        percent(value("need.prevalence-women")),
        format!("{:.1}%", value("need.prevalence-men") * 100.0),
        format!("{} people for each case", decimal(value("need.people-per-case"))),
        format!("are {} a year for every 10,000 women", decimal(value("need.high-risk-cases"))),
        format!("{} for councils", percent(value("cashable.councils"))),
        format!("{} for other public payers", percent(value("cashable.police"))),
    ] {
        assert!(text.contains(&shown), "the method page does not say {shown}");
    }
    assert!(text.contains("twice the average victim") && value("effect.severity-high-risk") == 2.0);
    assert!(text.contains("half unless you change it") && value("effect.deadweight") == 0.5);
    assert!(text.contains("one year unless you change it") && value("effect.years") == 1.0);
}

#[test]
fn an_error_that_is_there_is_never_said_to_be_nothing() {
    use prevention_ledger::words::{mean_with_error, share_with_error};
    assert_eq!(share_with_error(0.316, 0.0004), "31.6% ± less than 0.1");
    assert_eq!(share_with_error(0.714, 0.0046), "71.4% ± 0.5");
    assert_eq!(share_with_error(1.0, 0.0), "100.0%");
    assert_eq!(mean_with_error(1_234.4, 0.3), "£1,234 ± less than £1");
    assert_eq!(mean_with_error(-1_234.4, 56.0), "\u{2212}£1,234 ± £56");
    for power in -120..50 {
        let error = 10f64.powf(f64::from(power) / 10.0);
        for text in [share_with_error(0.5, error), mean_with_error(5.0, error)] {
            let (_, error) = text.split_once(" ± ").expect("it has an error");
            assert!(error.starts_with("less than ") || error.contains(|digit: char| ('1'..='9').contains(&digit)), "{text}");
        }
    }
}

#[test]
fn next_to_nothing_is_said_as_nothing() {
    for tiny in [1e-320, -1e-320, 1e-13] {
        assert!(prevention_ledger::words::pounds_prose(tiny).ends_with("£0"), "{}", prevention_ledger::words::pounds_prose(tiny));
        assert_eq!(prevention_ledger::words::rounded_count(tiny.abs()), "0");
    }
}
