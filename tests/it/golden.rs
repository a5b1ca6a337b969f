//! Files and links of every format ever written open for ever. Files in tests/golden are never changed and never deleted: a new
//! format adds its own beside them.

use crate::common::golden;
use ledger_model::appraisal::Appraisal;
use ledger_model::model::InputError;
use prevention_ledger::files::{FORMAT, link_of, open_file, open_link, write_scenario};
use std::fs;
use std::path::PathBuf;

fn path(format: u32, name: &str, ending: &str) -> PathBuf {
    PathBuf::from(format!("tests/golden/{format}-{name}.{ending}"))
}

/// `WRITE_GOLDEN=1 cargo test --test golden` writes what is missing of today’s format, and nothing else.
fn write_missing(name: &str, ending: &str, text: &str) {
    let path = path(FORMAT, name, ending);
    if std::env::var_os("WRITE_GOLDEN").is_some() && !path.exists() {
        fs::write(path, text).expect("the file can be written");
    }
}

#[test]
fn a_file_of_every_format_opens_as_what_was_saved() {
    for (name, _, scenario) in golden::ALL {
        write_missing(name, "json", &(write_scenario(&scenario()) + "\n"));
    }
    for (name, first, scenario) in golden::ALL {
        let scenario = scenario();
        for format in first..=FORMAT {
            let bytes = fs::read(path(format, name, "json")).unwrap_or_else(|_| panic!("{format}-{name}.json is there"));
            let opened = open_file(&bytes).unwrap_or_else(|refused| panic!("{format}-{name}: {refused}"));
            assert_eq!(opened.unread, Vec::<String>::new(), "{format}-{name}");
            assert_eq!(opened.scenario, scenario, "{format}-{name}");
            assert_eq!(opened.made_with.is_some(), format >= 2, "{format}-{name} says what it was made with");
        }
    }
}

#[test]
fn a_link_of_every_format_opens_as_what_was_shared() {
    for (name, first, scenario) in golden::ALL {
        let scenario = scenario();
        write_missing(name, "link", &(link_of(&scenario, true) + "\n"));
        for format in first.max(2)..=FORMAT {
            let link = fs::read_to_string(path(format, name, "link")).unwrap_or_else(|_| panic!("{format}-{name}.link is there"));
            let opened = open_link(&link).unwrap_or_else(|refused| panic!("{format}-{name}: {refused}"));
            assert_eq!((opened.unread, opened.scenario), (Vec::new(), scenario.clone()), "{format}-{name}");
        }
    }
}

#[test]
fn every_golden_scenario_can_be_worked_out() {
    for (name, _, scenario) in golden::ALL {
        let faults: Vec<InputError> = Appraisal::of(&scenario()).err().unwrap_or_default();
        assert_eq!(faults, vec![], "{name}");
    }
}
