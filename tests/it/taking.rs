//! What is taken away: tables as CSV, pictures as SVG, figures with their basis; and hostile text, which stays text.

use crate::common::{all_programmes, derby_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::embedded::whole_library;
use ledger_model::model::Stance;
use ledger_model::quantities::{Held, Tabled, TabledUnit};
use prevention_ledger::app::{ResultsView, Route};
use prevention_ledger::files::{TakenRow, TakenTable, table_csv, text_field};
use prevention_ledger::ui::charts::{
    Bar, ClaimMark, ClaimRow, Dots, Drawing, Look, Mark, PictureFile, Running, Swing, Width, bars, claims, dots, key_mark, picture_svg,
    running, text_width, tornado, whole,
};
use prevention_ledger::words;
use proptest::collection::vec;
use proptest::prelude::*;

const HOSTILE: [&str; 12] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "\u{200f}=1+1",
    "a;=cmd|x",
    "a\n=cmd|x",
    "\0=1",
    "\"=1+1\"",
];

fn cell(text: &str, number: Option<Tabled>) -> (String, Option<Tabled>) {
    (text.to_owned(), number)
}

fn table(headings: &[&str], rows: Vec<TakenRow>) -> TakenTable {
    TakenTable { caption: "Cost by programme, 5 years".into(), headings: headings.iter().map(|one| (*one).to_owned()).collect(), rows }
}

fn row(heading: &str, cells: Vec<(String, Option<Tabled>)>) -> TakenRow {
    TakenRow { heading: heading.to_owned(), cells, is_total: false }
}

/// The file as a program reads it: its header and its rows.
fn read(csv: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let csv = csv.strip_prefix('\u{feff}').expect("it begins with a byte order mark");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let texts = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<String>>();
    let header = texts(reader.headers().expect("it has a header"));
    let rows = reader.records().map(|row| texts(&row.expect("every row has as many fields as the header"))).collect();
    (header, rows)
}

fn is_formula(field: &str) -> bool {
    let invisible = |letter: char| letter.is_whitespace() || letter == '"' || ('\u{200b}'..='\u{200f}').contains(&letter);
    field.trim_start_matches(invisible).starts_with(['=', '+', '-', '@'])
}

#[test]
fn numbers_of_a_table_are_in_full_with_their_unit_in_the_heading() {
    let rows = vec![
        row("IRIS", vec![cell("£1,235", Some(Tabled::pounds(1234.5678))), cell("72 in 100", Some(Tabled::share(0.7213)))]),
        row("Marac", vec![cell("−£9", Some(Tabled::pounds(-9.25))), cell("0 in 100", Some(Tabled::share(0.0)))]),
    ];
    let (header, rows) = read(&table_csv(&table(&["Programme", "Cost", "Pays back"], rows), &[("Basis", "Derby")]));
    assert_eq!(header, ["Programme", "Cost (£)", "Pays back (part of 1)", "Table", "Basis"]);
    assert_eq!(rows[0], ["IRIS", "1234.5678", "0.7213", "Cost by programme, 5 years", "Derby"]);
    assert_eq!(rows[1][..3], ["Marac", "-9.25", "0"].map(str::to_owned), "a negative number stays a number");
}

#[test]
fn a_range_an_error_and_a_reason_have_columns_of_their_own() {
    let give = Tabled { unit: TabledUnit::Pounds, held: Held::Give(7.0, 0.5) };
    let rows = vec![
        row("Central case", vec![cell("£5", Some(Tabled::pounds(5.0)))]),
        row("Average", vec![cell("£7 ± £1", Some(give))]),
        row("8 in 10 runs", vec![cell("£1 to £9", Some(Tabled::pounds_between((1.0, 9.0))))]),
        row("None", vec![cell("nothing spent", None)]),
    ];
    let (header, rows) = read(&table_csv(&table(&["Figure", "Net"], rows), &[]));
    assert_eq!(header, ["Figure", "Net (£)", "Net, low end (£)", "Net, high end (£)", "Net, one standard error (£)", "Net, note", "Table"]);
    assert_eq!(rows[0][1..6], ["5", "", "", "", ""].map(str::to_owned));
    assert_eq!(rows[1][1..6], ["7", "", "", "0.5", ""].map(str::to_owned));
    assert_eq!(rows[2][1..6], ["", "1", "9", "", ""].map(str::to_owned));
    assert_eq!(rows[3][1..6], ["", "", "", "", "nothing spent"].map(str::to_owned));
}

#[test]
fn units_that_differ_down_a_column_stand_on_each_row_and_totals_are_marked() {
    let mut rows =
        vec![row("Cost", vec![cell("£5", Some(Tabled::pounds(5.0)))]), row("Pays back", vec![cell("40 in 100", Some(Tabled::share(0.4)))])];
    rows[1].is_total = true;
    let (header, rows) = read(&table_csv(&table(&["Figure", "This one"], rows), &[]));
    assert_eq!(header, ["Figure", "This one", "Unit", "Is a total", "Table"]);
    assert_eq!(rows[0][..4], ["Cost", "5", "£", "no"].map(str::to_owned));
    assert_eq!(rows[1][..4], ["Pays back", "0.4", "part of 1", "yes"].map(str::to_owned));
}

#[test]
fn hostile_text_is_no_formula_in_any_place_of_a_file() {
    for text in HOSTILE {
        let mut hostile = table(&[text, text], vec![row(text, vec![cell(text, None)])]);
        hostile.caption = text.to_owned();
        let csv = table_csv(&hostile, &[("Basis", text)]);
        let (header, rows) = read(&csv);
        for field in header.iter().chain(&rows[0]) {
            assert!(!is_formula(field), "{field:?} of {text:?} would be taken for a formula");
            assert!(!field.contains('\0'), "{field:?}");
            for part in field.split([';', '\n', '\t']) {
                assert!(!is_formula(part), "{part:?} of {text:?} would be one where cells end elsewhere");
            }
        }
    }
    assert_eq!(text_field("−£5 to £6"), "−£5 to £6", "a minus sign in a text is left alone");
    assert_eq!(text_field("Year 1-2"), "Year 1-2");
}

proptest! {
    #[test]
    fn any_text_and_any_number_come_back_from_a_file(
        names in vec("\\PC{0,30}", 1..5),
        numbers in vec(proptest::option::of(-1e15..1e15f64), 5),
    ) {
        let rows: Vec<TakenRow> =
            names.iter().zip(&numbers).map(|(name, number)| row(name, vec![cell(name, number.map(Tabled::pounds))])).collect();
        let (header, read) = read(&table_csv(&table(&["Name", "Sum"], rows), &[("Basis", "here")]));
        prop_assert_eq!(read.len(), names.len());
        let at = header.iter().position(|heading| heading == "Sum (£)");
        for ((name, number), row) in names.iter().zip(&numbers).zip(&read) {
            let bare = |text: &str| text.chars().filter(|letter| *letter != '\'').collect::<String>();
            prop_assert_eq!(bare(&row[0]), bare(name), "only an apostrophe may be added");
            if let Some(number) = number {
                prop_assert_eq!(row[at.expect("there is a number")].parse::<f64>().expect("it is a number"), *number);
            }
        }
    }

    #[test]
    fn a_text_in_lines_loses_no_letter_and_no_line_is_too_wide(text in "\\PC{0,200}", width in 40.0..800.0f64) {
        let lines = whole(&text, width, 15.0);
        let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        prop_assert_eq!(bare(&lines.concat()), bare(&text));
        for line in lines {
            prop_assert!(text_width(&line, 15.0) <= width + 0.01, "{line:?}");
        }
    }
}

fn picture(drawing: Drawing, finding: &str) -> PictureFile {
    PictureFile {
        finding: finding.to_owned(),
        measure: "Net for public services, 5 years, discounted, 2024 prices.".into(),
        keys: vec![(vec![key_mark(Look::Harm)], "Harm avoided".into()), (vec![key_mark(Look::Cost)], finding.to_owned())],
        drawing,
        caveat: Some("This covers doubt in the numbers.".into()),
        title: finding.to_owned(),
        description: finding.to_owned(),
    }
}

fn drawings() -> Vec<Drawing> {
    let looks = [Look::Cost, Look::Saved, Look::Demand, Look::Economy, Look::Harm, Look::Part];
    let bar = |look| Bar { name: "<b>\"&'".into(), note: "note".into(), pounds: 5_000.0, look, range: Some((1.0, 9_000.0)) };
    let mut rows: Vec<Bar> = looks.into_iter().map(bar).collect();
    rows[1].pounds = -400.0;
    let hundred: Vec<f64> = (0..100).map(|at| f64::from(at) * 100.0 - 3_000.0).collect();
    let heads = || ["one".to_owned(), "two".to_owned()];
    let line = Running {
        years: vec!["2026/27".into(), "2027/28".into()],
        totals: vec![-5.0, 8.0],
        pays_back: Some(2),
        says: "Pays back in year 2".into(),
        band: vec![(-9.0, 0.0), (1.0, 12.0)],
    };
    let swing = Swing { name: "A number".into(), moved: "1 to 2".into(), worse: -50.0, better: 70.0 };
    let claim = |mark| ClaimRow { name: "a".into(), note: "b".into(), value: 3.0, range: Some((1.0, 9.0)), says: "£3".into(), mark };
    let marks = [ClaimMark::WithRange, ClaimMark::Alone, ClaimMark::Misread, ClaimMark::Ours];
    vec![
        bars(&rows, Width::Wide),
        dots(&Dots { results: hundred, below: heads(), above: heads(), even: "break-even".into() }, Width::Wide),
        running(&line, Width::Wide),
        tornado(&[swing], 10.0, Width::Wide),
        claims(&marks.map(claim), Some(1.0), Width::Wide),
    ]
}

#[test]
fn a_picture_that_stands_alone_holds_everything_that_is_said_of_it() {
    let foot = ["Derby. 8 in 10 runs.".to_owned(), "Source: Prevention Ledger 0.1.0.".to_owned()];
    for drawing in drawings() {
        let height = drawing.height;
        let (svg, size) = picture_svg(&picture(drawing, "In 72 of 100 runs, costs avoided were bigger than the cost"), &foot);
        for part in ["In 72 of 100 runs", "Net for public services", "Harm avoided", "This covers doubt", "Derby. 8 in 10 runs.", "Source:"]
        {
            assert!(svg.contains(part), "{part} is in the picture");
        }
        assert!(size.0 > 800.0 && size.1 > height, "it has room for its texts: {size:?}");
        assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>"));
    }
}

#[test]
fn a_picture_that_stands_alone_needs_nothing_from_elsewhere_and_runs_nothing() {
    let hostile = "<script>alert(1)</script><image href=\"https://example.com/a.png\"/> ]]> &amp; \u{202e}\0\u{fffe} '\"";
    for drawing in drawings() {
        let (svg, _) = picture_svg(&picture(drawing, hostile), &[hostile.to_owned()]);
        for forbidden in
            ["<script", "<image", "<a ", "<style", "style=", "onload", "class=", "data-", "var(", "\0", "\u{fffe}", "foreignObject"]
        {
            assert!(!svg.contains(forbidden), "{forbidden} in the picture");
        }
        let tags_only = svg.split('<').filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag).collect::<String>();
        assert!(!tags_only.contains("href"), "nothing is fetched");
        assert!(svg.matches("url(").count() == svg.matches("url(#").count(), "patterns are its own");
    }
}

#[test]
fn every_mark_of_a_picture_that_stands_alone_can_be_seen() {
    for drawing in drawings() {
        let presses = drawing.marks.iter().filter(|mark| matches!(mark, Mark::Press { .. })).count();
        let marks = drawing.marks.len() - presses;
        let (svg, _) = picture_svg(&picture(drawing, "Finding"), &[]);
        let painted = svg.split('<').filter(|tag| ["rect ", "line ", "path ", "circle ", "text "].iter().any(|kind| tag.starts_with(kind)));
        let painted: Vec<&str> = painted.collect();
        assert!(painted.len() > marks, "every mark is there");
        for tag in painted {
            let seen = tag.contains("stroke=\"#") || tag.contains("fill=\"#") || tag.contains("fill=\"url(#");
            assert!(seen, "a mark has neither colour nor pattern: {tag}");
        }
    }
}

fn answer_of(stance: Stance) -> Appraisal {
    let mut scenario = derby_with(&["iris", "cara", "marac"]);
    scenario.settings.stance = stance;
    scenario.settings.draws = Some(1_000);
    Appraisal::of(&scenario).expect("the scenario is sound")
}

const KEYS: [&str; 9] =
    ["programme iris", "programme cara", "who-pays", "years", "how-sure", "break-even", "doing-nothing", "provision idva-posts", "need"];

fn copied(key: &str, answer: &Appraisal, out_of_date: bool) -> String {
    words::copied(key, answer, out_of_date).join("\n\n")
}

#[test]
fn whatever_is_copied_carries_place_payer_years_price_year_version_and_range() {
    for stance in [Stance::Central, Stance::AsQuoted] {
        let answer = answer_of(stance);
        let shown = |key: &&&str| !key.starts_with("provision") && (stance == Stance::Central || **key != "how-sure");
        for key in KEYS.iter().filter(shown) {
            let text = copied(key, &answer, false);
            for part in ["Derby", "2024 prices", "2026/27", env!("CARGO_PKG_VERSION"), "evidence of"] {
                let year = part == "2026/27" && *key == "doing-nothing"; // one year of need, whichever it is
                assert!(year || text.contains(part), "{part} in {key}: {text}");
            }
            let who = ["public services", "Public services", "everyone", "Everyone"].iter().any(|who| text.contains(who));
            assert!(who, "{key} says whose money: {text}");
            assert!(text.contains("8 in 10 runs") || text.contains("central case"), "{key} says how sure: {text}");
            assert!(!text.contains('\u{a0}') && !text.contains("  "), "{key}: {text}");
        }
    }
}

#[test]
fn with_runs_a_copied_net_has_its_range_and_without_them_it_says_why_there_is_none() {
    for key in ["programme iris", "years", "how-sure"] {
        let with = copied(key, &answer_of(Stance::Central), false);
        assert!(with.contains("8 in 10 runs"), "{key}: {with}");
        assert!(with.contains(words::chance_caution()), "{key} carries the fixed line: {with}");
        let without = copied(key, &answer_of(Stance::AsQuoted), false);
        if key == "how-sure" {
            assert!(without.is_empty(), "there is nothing to be sure of: {without}");
            continue;
        }
        assert!(!without.contains("8 in 10 runs") && without.contains("figures as quoted"), "{key}: {without}");
    }
}

#[test]
fn a_loss_that_is_copied_stays_a_loss() {
    let answer = Appraisal::of(&all_programmes()).expect("the scenario is sound");
    let losing = answer.outcome.programmes.iter().find(|one| one.results.public_sector.net < -1_000.0 && one.results.cost > 0.0);
    let losing = losing.expect("some programme costs public services more than it avoids");
    let text = copied(&format!("programme {}", losing.id), &answer, false);
    assert!(text.contains("Net for public services −£"), "{text}");
}

#[test]
fn what_is_copied_while_out_of_date_says_so() {
    let answer = answer_of(Stance::Central);
    for key in KEYS {
        let (now, stale) = (copied(key, &answer, false), copied(key, &answer, true));
        if !now.is_empty() {
            assert!(stale.contains("Out of date: something on the page had to be put right"), "{key}: {stale}");
            assert!(!now.contains("Out of date"), "{key}");
        }
    }
    assert!(words::answer_copied(&answer, true)[0].starts_with("Out of date"));
    let results = Route::Results(ResultsView::Summary);
    assert!(words::whole_basis(results, Some(&answer), true).starts_with("Out of date"));
    assert!(!words::whole_basis(Route::Data, Some(&answer), true).contains("Out of date"), "published figures do not go out of date");
}

#[test]
fn a_key_of_nothing_copies_nothing() {
    let answer = answer_of(Stance::Central);
    for key in ["", "programme", "programme none", "provision none", "other thing"] {
        assert!(words::copied(key, &answer, false).is_empty(), "{key}");
    }
}

#[test]
fn every_published_claim_of_money_is_copied_with_its_source_payer_and_method() {
    let library = whole_library();
    for programme in &library.programmes {
        for claim in programme.claims.iter().filter(|claim| claim.is_money()) {
            let text = words::claim_copied(library, programme, claim).join("\n\n");
            for part in ["Who pays or gains:", "Made by:", "Counts:", claim.locator.as_str()] {
                assert!(text.contains(part), "{part} of {} of {}: {text}", claim.id, programme.id);
            }
        }
    }
}

#[test]
fn a_selection_gets_its_basis_only_where_it_holds_pounds_and_lacks_it() {
    let basis = words::whole_basis(Route::Results(ResultsView::Summary), Some(&answer_of(Stance::Central)), false);
    let added = words::selection_basis("Net for society: £1.2 million", &basis).expect("a figure in pounds gets its basis");
    assert!(added.contains("Derby") && added.contains("2024 prices") && added.contains("evidence of"));
    assert_eq!(words::selection_basis(&format!("£5\n\n{added}"), &basis), None, "it is there already");
    for none in ["", "no money", "£", "£ sign", "$5"] {
        assert_eq!(words::selection_basis(none, &basis), None, "{none:?}");
    }
}

#[test]
fn a_file_has_a_plain_name_whatever_the_place_is_called() {
    assert_eq!(words::file_name(Some("Derby"), "who-pays", "png"), "derby-who-pays.png");
    assert_eq!(words::file_name(Some("../=cmd|\u{202e}<b>Ö"), "Cost & benefit", "csv"), "cmd-b-cost-benefit.csv");
    assert_eq!(words::file_name(Some("名前"), "…", "csv"), "table.csv");
    assert!(words::file_name(Some(&"long ".repeat(100)), &"what ".repeat(100), "csv").len() < 130);
}
