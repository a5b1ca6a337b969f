//! The tables of fields agree with what reads the library's files, and a walk over them loses nothing.

use crate::common::all_programmes;
use ledger_model::embedded::whole_library;
use ledger_model::evidence::{Audience, Embedded, EvidenceStatus, Kind, Payer, Programme, Said, Unit};
use ledger_model::model::Scenario;
use ledger_model::quantities::Distribution;
use ledger_model::schema::{Node, Reason, from_bytes, put, read, read_known, to_bytes, write};
use serde_json::{Value, json};

fn written(programme: &Programme) -> Value {
    write(&mut programme.clone())
}

#[test]
fn the_table_of_a_programme_reads_and_writes_what_the_files_of_the_library_hold() {
    let programmes = &whole_library().programmes;
    assert!(programmes.len() > 5);
    for programme in programmes {
        let by_table = written(programme);
        let back: Programme = serde_json::from_value(by_table.clone()).expect("what the table writes is a file of the library");
        assert_eq!(&back, programme);
        let mut read_back = Programme::blank();
        assert_eq!(read(&mut read_back, &by_table), Ok(()));
        assert_eq!(&read_back, programme);
        let whole = serde_json::to_value(programme).expect("a programme can be written");
        let mut from_whole = Programme::blank();
        assert_eq!(read(&mut from_whole, &whole), Ok(()), "{}", programme.id);
        assert_eq!(&from_whole, programme);
    }
}

fn named_alike<T: Node + Clone + serde::Serialize>(all: &[T]) {
    for one in all {
        assert_eq!(write(&mut one.clone()), serde_json::to_value(one).expect("it has a name"));
    }
}

#[test]
fn choices_have_the_names_in_the_tables_that_the_library_reads_them_by() {
    named_alike(&Unit::ALL);
    named_alike(&Payer::ALL);
    named_alike(&Kind::ALL);
    named_alike(&EvidenceStatus::ALL);
    named_alike(&Audience::ALL);
    let (low, high, sd) = (1.0, 2.0, 0.5);
    named_alike(&[
        Distribution::Fixed,
        Distribution::Triangular { low, high },
        Distribution::Pert { low, high },
        Distribution::Uniform { low, high },
        Distribution::Lognormal { low, high },
        Distribution::Normal { low, high },
        Distribution::NormalSd { sd },
        Distribution::Beta { low, high },
        Distribution::Gamma { low, high },
        Distribution::GammaSd { sd },
        Distribution::ShiftedLognormal { shift: low, scale: high, sigma: sd },
        Distribution::ShiftedLognormalFitted { low, high },
    ]);
}

#[test]
fn every_field_of_a_programme_that_must_be_there_is_missed_and_one_that_is_not_known_is_refused() {
    let programme = &whole_library().programmes[0];
    let whole = written(programme);
    let required = |key: &str| {
        let mut without = whole.clone();
        without.as_object_mut().expect("it is an object").remove(key);
        let by_serde = serde_json::from_value::<Programme>(without.clone()).is_err();
        let by_table = read(&mut Programme::blank(), &without);
        assert_eq!(by_table.is_err(), by_serde, "{key}");
        if by_serde {
            assert_eq!(by_table, Err((vec![key.to_owned()], Reason::Missing)));
        }
        by_serde
    };
    let keys = whole.as_object().expect("it is an object").keys();
    assert!(keys.filter(|key| required(key)).count() > 10);
    let mut more = whole.clone();
    more["parameter"][0]["weight"] = json!(1);
    let path = ["parameter", "1", "weight"].map(str::to_owned).to_vec();
    assert_eq!(read(&mut Programme::blank(), &more), Err((path, Reason::Unknown)));
    assert_eq!(read_known(&mut Programme::blank(), &more), Ok(()));
}

#[test]
fn a_value_put_where_a_path_leads_stands_there_and_null_takes_it_out_again() {
    let before = all_programmes();
    let mut scenario = before.clone();
    for (path, value) in [
        (["settings", "years"].as_slice(), json!(7)),
        (&["settings", "optimism"], json!({"costs": 1, "benefits": 2})),
        (&["programmes", "marac", "wanted"], json!(12.5)),
        (&["parameters", "marac.unit-cost", "low"], json!(3)),
        (&["budget", "programmes", "marac", "set_up"], json!({"pounds": 5.0, "price_year": "2024"})),
    ] {
        assert!(put(&mut scenario, path, &value), "{path:?}");
        let there = path.iter().try_fold(write(&mut scenario), |value, key| value.get(key).cloned()).expect("it stands there");
        assert!(there == value || there.as_f64() == value.as_f64() && there.is_number(), "{path:?}: {there}");
        assert!(put(&mut scenario, path, &Value::Null));
    }
    scenario.parameters.retain(|_, changed| changed.has_number());
    scenario.budget.programmes.clear();
    assert_eq!(scenario, before);
    assert!(!put(&mut scenario, &["settings", "decades"], &json!(1)));
    assert!(!put(&mut scenario, &["settings", "years"], &json!("many")));
    assert!(!put(&mut Scenario::default(), &["budget", "funders", "0", "name"], &json!("A")));
}

#[test]
fn what_is_embedded_reads_back_the_same_and_bytes_that_are_damaged_are_refused() {
    let (mut parts, mut said) = whole_library().clone().parts();
    let bytes = to_bytes(&mut said);
    let mut back = Said::blank();
    assert!(from_bytes(&mut back, &bytes));
    assert_eq!(back, said);
    for end in [0, 1, bytes.len() / 2, bytes.len() - 1] {
        assert!(!from_bytes(&mut Said::blank(), &bytes[..end]), "{end} of {} bytes", bytes.len());
    }
    assert!(!from_bytes(&mut Said::blank(), &[bytes.as_slice(), &[0]].concat()), "more than there should be");
    assert!(!from_bytes(&mut Said::blank(), &[0xff; 40]));
    let mut read = Embedded::blank();
    assert!(from_bytes(&mut read, &to_bytes(&mut parts)));
    assert_eq!((read.national, read.programmes, read.standards), (parts.national, parts.programmes, parts.standards));
    assert_eq!((read.sources, read.findings, read.deflator), (parts.sources, parts.findings, parts.deflator));
}
