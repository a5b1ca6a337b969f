//! Releases of the evidence: what each number was, kept for ever, and a scenario as it was then.

use crate::common::{derby_with, place_with};
use ledger_model::appraisal::Appraisal;
use ledger_model::change::Change;
use ledger_model::embedded::{gazetteer, library, whole_library};
use ledger_model::evidence::ReleaseReasons;
use ledger_model::places::Area;
use ledger_model::releases::{Release, ReleasedValue, reasons_since};
use prevention_ledger::words;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// Where the people of every area are kept, from the release that first had them until the next.
const COUNTS: &str = "data/releases/counts";

fn path(release: &str) -> PathBuf {
    PathBuf::from(format!("data/releases/{release}.csv"))
}

fn today() -> String {
    library().national.release.evidence.clone()
}

/// Every number and every default estimate of the library, as a release keeps them.
fn table() -> String {
    let end = |end: Option<f64>| end.map(|end| end.to_string()).unwrap_or_default();
    let numbers = library().parameters().map(|(id, one)| {
        let ends = one.spread.ends(one.value);
        let year = one.price_year.map(|year| year.to_string()).unwrap_or_default();
        format!("{id},{},{},{},{year}\n", one.value, end(ends.map(|ends| ends.0)), end(ends.map(|ends| ends.1)))
    });
    let estimates = library().programmes.iter().map(|programme| format!("{},{},,,\n", programme.id, programme.stances.central));
    let rows: String = numbers.chain(estimates).collect();
    format!("id,value,low,high,price_year\n{rows}")
}

/// The tables of a folder, by the day each is named for.
fn tables(folder: &str) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("it can be read").path());
    let each = files.filter(|path| path.extension().is_some_and(|ending| ending == "csv")).map(|path| {
        let name = path.file_stem().and_then(|name| name.to_str()).expect("it is named for its day").to_owned();
        (name, fs::read_to_string(&path).expect("it can be read"))
    });
    each.collect()
}

/// All releases as the page fetches them.
fn releases() -> String {
    let numbers = tables("data/releases").into_iter().map(|(name, rows)| format!("release,{name}\n{rows}"));
    numbers.chain(tables(COUNTS).into_iter().map(|(name, rows)| format!("counts,{name}\n{rows}"))).collect()
}

/// The people of every area, as a release keeps them.
fn counts() -> String {
    let row = |area: &Area| format!("{},{},{},{}\n", area.code, area.women_16_plus, area.men_16_plus, area.population);
    let rows: String = gazetteer().areas().iter().map(row).collect();
    format!("code,women_16_plus,men_16_plus,population\n{rows}")
}

#[test]
fn todays_release_is_the_library() {
    if std::env::var_os("WRITE_RELEASE").is_some() {
        fs::write(path(&today()), table()).expect("the release can be written");
    }
    let kept = fs::read_to_string(path(&today())).unwrap_or_default();
    let differs =
        table().lines().zip(kept.lines().chain(std::iter::repeat(""))).find(|(now, then)| now != then).map(|(now, _)| now.to_owned());
    assert!(
        kept == table(),
        "data/ differs from data/releases/{}.csv (first at {:?}). If that release was never published, write it again with \
         WRITE_RELEASE=1 cargo test --test it releases::. If it was, give data/national.toml a new release date first: a published \
         release is never changed.",
        today(),
        differs
    );
}

#[test]
fn every_release_is_named_for_its_day_and_every_row_can_be_read() {
    for name in tables("data/releases").into_keys() {
        let path = path(&name);
        assert_ne!(words::day_said(&name), name, "{} is not named for a day", path.display());
        let mut table = csv::Reader::from_path(&path).expect("it is a table");
        assert_eq!(table.headers().expect("it has headings"), vec!["id", "value", "low", "high", "price_year"]);
        for row in table.records() {
            let row = row.expect("a row has five cells");
            assert!(row[0].contains('.') == row[1].parse::<f64>().is_ok(), "{}: {row:?}", path.display());
            let replaced = library().national.families.iter().flat_map(|family| &family.replaced_numbers);
            let known = library().parameter(&row[0]).is_some()
                || library().programme(&row[0]).is_some()
                || replaced.into_iter().any(|id| *id == row[0]);
            assert!(known, "{}: {} is gone, and ids are never changed once released", path.display(), &row[0]);
        }
        assert!(Release::read(&releases(), &name).is_some());
    }
}

#[test]
fn the_newest_counts_of_areas_are_those_of_today() {
    let newest = |kept: BTreeMap<String, String>| kept.into_iter().rfind(|(since, _)| *since <= today());
    if std::env::var_os("WRITE_RELEASE").is_some() && newest(tables(COUNTS)).is_none_or(|(_, kept)| kept != counts()) {
        fs::write(format!("{COUNTS}/{}.csv", today()), counts()).expect("the counts can be written");
    }
    let (since, kept) = newest(tables(COUNTS)).expect("they are kept");
    assert!(kept == counts(), "data/areas.csv differs from {COUNTS}/{since}.csv: write today’s as for a release.");
    assert!(tables(COUNTS).keys().all(|since| tables("data/releases").contains_key(since)), "counts are named for a release");
}

#[test]
fn a_place_has_the_people_of_then_where_its_areas_were_known() {
    let table = "release,2026-01-01\nid,value,low,high,price_year\nrelease,2026-02-01\nid,value,low,high,price_year\n\
                 counts,2026-01-01\ncode,women_16_plus,men_16_plus,population\nE06000015,100,90,250\n\
                 counts,2026-02-01\ncode,women_16_plus,men_16_plus,population\nE06000015,200,190,500\n";
    let scenario = derby_with(&["iris"]);
    for (name, women) in [("2026-01-01", 100.0), ("2026-02-01", 200.0)] {
        let release = Release::read(table, name).expect("it is there");
        let different = release.differences(&scenario);
        let ids: Vec<&str> = different.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["place.women-16-plus", "place.men-16-plus", "place.population"]);
        assert_eq!((different[0].then.value, different[0].now.value), (women, 110_475.0));
        let was = release.pin_released(&scenario, "then");
        assert_eq!(Appraisal::of(&was).expect("it is sound").outcome.need.women_16_plus, women);
        assert_eq!(release.pin_current(&was, "then"), scenario);
        let elsewhere = place_with(&["E06000015", "E06000016"], &["iris"]);
        assert_eq!(release.differences(&elsewhere), vec![], "Leicester was not known then");
    }
}

#[test]
fn every_reason_for_a_move_is_said_of_its_programme_since_the_release_before_it() {
    let mut library = whole_library().clone();
    let reasons = library.reasons.clone();
    assert!(!reasons.is_empty() && reasons.iter().all(|one| words::day_said(&one.release) != one.release));
    let scenario = derby_with(&["cara", "tender"]);
    for one in &reasons {
        library.national.release.evidence = one.release.clone();
        let said = reasons_since(&library, "2026-11-29", &scenario);
        assert!(said.contains(&(None, one.every_programme.as_str())));
        assert_eq!(said.iter().any(|(id, _)| *id == Some("cara")), one.programmes.contains_key("cara"));
        assert!(said.iter().all(|(id, _)| id.is_none_or(|id| scenario.programmes.contains_key(id))));
        assert_eq!(reasons_since(&library, &one.release, &scenario), vec![], "nothing has moved since");
    }
    library.national.release.evidence = "2026-11-29".into();
    assert_eq!(reasons_since(&library, "2026-11-22", &scenario), vec![], "what is to come is not said");
}

#[test]
fn a_reason_that_names_no_programme_or_is_no_short_sentence_is_refused_with_its_file_and_key() {
    let of = |every: &str, id: &str, why: &str| {
        let reasons: ReleaseReasons =
            toml::from_str(&format!("release = \"2026-01-01\"\nevery_programme = \"{every}\"\nprogrammes.{id} = \"{why}\""))
                .expect("it can be read");
        reasons.check(&library().programmes).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(of("People are counted anew.", "cara", "It fell."), Vec::<String>::new());
    let long = "word ".repeat(25) + "word.";
    for (every, id, why, part) in [
        ("People are counted anew.", "caro", "It fell.", "releases/2026-01-01.toml: programmes: there is no programme “caro”"),
        ("People are counted anew", "cara", "It fell.", "releases/2026-01-01.toml: every_programme: say it in one sentence"),
        ("People are counted anew.", "cara", "", "programmes, cara: say it in one sentence"),
        ("People are counted anew.", "cara", "It fell. It rose.", "programmes, cara: say it in one sentence"),
        ("People are counted anew.", "cara", &long, "it has 26."),
    ] {
        let said = of(every, id, why);
        assert!(said.len() == 1 && said[0].contains(part), "{said:?}");
    }
}

#[test]
fn the_release_of_five_programmes_had_other_people_and_prevalence_one_other_weight_and_two_other_ranges() {
    let then = Release::read(&releases(), "2026-11-22a").expect("it is kept");
    let own = |programmes: &[&str]| {
        let different = then.differences(&derby_with(programmes));
        let (shared, own): (Vec<_>, Vec<_>) =
            different.into_iter().partition(|one| one.id.starts_with("place.") || one.id.starts_with("need.prevalence"));
        assert_eq!(shared.len(), 5, "people of three kinds, and prevalence among women and men");
        own
    };
    assert_eq!(own(&["iris", "make-a-change"]), vec![]);
    // Since then two ranges that could not be, or had no ground, have moved; their centres have not.
    let moved = own(&["marac", "drive"]);
    assert_eq!(moved.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), vec!["drive.police-incidents", "marac.reduction"]);
    assert!(moved.iter().all(|one| one.then.value == one.now.value));
    // Since then CARA's weight is the whole quotient of two populations, and not three figures of it.
    let different = own(&["cara"]);
    let weights: Vec<_> = different.iter().map(|one| (one.id.as_str(), one.then.value, one.now.value)).collect();
    assert_eq!(weights, vec![("cara.weight", 0.594, 2_980_936.0 / 5_016_808.0)]);
    assert!(Release::read(&releases(), "2020-01-01").is_none(), "a release that never was is not known");
}

#[test]
fn a_scenario_is_shown_as_it_was_and_back_and_what_the_user_changed_stays() {
    let release = Release::read(
        "release,2026-01-01\nid,value,low,high,price_year\nmarac.unit-cost,3000,2000,4000,2016\neffect.years,2,,,\niris.unit-cost,9,,,2009\n\
         drive,no-such-estimate,,,\nrelease,2026-02-01\nid,value,low,high,price_year\nmarac.unit-cost,1,,,2016\n",
        "2026-01-01",
    )
    .expect("it is there");
    let mut scenario = derby_with(&["marac"]);
    let different = release.differences(&scenario);
    let cost = different.iter().find(|one| one.id == "marac.unit-cost").expect("it was different");
    assert_eq!((cost.then.value, cost.then.ends), (3_000.0, Some((2_000.0, 4_000.0))));
    assert_eq!(Some(cost.now), ReleasedValue::now("marac.unit-cost"));
    assert!(different.iter().all(|one| one.id != "iris.unit-cost"), "a programme that is not chosen reads no number");

    let note = words::as_in_release("2026-01-01");
    let was = release.pin_released(&scenario, &note);
    assert_eq!(was.parameters["marac.unit-cost"].value, Some(3_000.0));
    assert_eq!(was.parameters["marac.unit-cost"].note, "As in the evidence of 1 January 2026.");
    let cost_of = |scenario: &_| Appraisal::of(scenario).expect("it is sound").outcome.total.cost;
    assert!(cost_of(&was) != cost_of(&scenario));
    assert_eq!(release.pin_current(&was, &note), scenario);

    Change::Central { parameter: "marac.unit-cost".into(), value: 1_234.0, price_year: None }.apply(&mut scenario);
    let was = release.pin_released(&scenario, &note);
    assert_eq!(was.parameters["marac.unit-cost"].value, Some(1_234.0), "what the user typed is the user’s");
    assert_eq!(release.pin_current(&was, &note), scenario);
}

#[test]
fn a_number_of_then_that_cannot_stand_today_stays_todays() {
    let release =
        Release::read("release,2026-01-01\nid,value,low,high,price_year\nmarac.unit-cost,-5,,,2016\n", "2026-01-01").expect("it is there");
    let scenario = derby_with(&["marac"]);
    assert_eq!(release.pin_released(&scenario, "then"), scenario);
}

#[test]
fn two_releases_of_a_day_are_told_apart() {
    assert_eq!(words::day_said("2026-11-22"), "22 November 2026");
    assert_eq!(words::day_said("2026-11-22a"), "22 November 2026 (a)");
    assert_eq!(words::day_said("yesterday"), "yesterday");
}
