//! A programme's TOML as the build reads it, the other entries of the library, and the TOML that is written.

use crate::scenario::{WORKED_OUT, hash, link_opens_again, opens_again, works_out};
use ledger_model::embedded::{library, whole_library};
use ledger_model::evidence::{Embedded, EvidenceError, Library, Programme, check_programme};
use prevention_ledger::files::{open_file, write_programme, write_scenario};
use ledger_model::model::{ChosenPlace, ChosenProgramme, Scenario};
use serde::Deserialize;
use std::slice;

/// What the build reads, is checked and told of; what is sound can be written, reads back the same and works out.
pub fn toml(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let Some(table) = text.strip_prefix("# national\n") {
        shared(|parts| toml::from_str(table).map(|read| parts.national = read).is_ok());
    } else if let Some(table) = text.strip_prefix("# standards\n") {
        shared(|parts| toml::from_str(table).map(|read| parts.standards = read).is_ok());
    } else if let Some(table) = text.strip_prefix("# sources\n") {
        shared(|parts| toml::from_str::<Sources>(table).map(|read| parts.sources.extend(read.source)).is_ok());
    } else if let Ok(programme) = toml::from_str::<Programme>(text) {
        of_the_library(&programme);
        of_the_user(programme, hash(bytes) % WORKED_OUT == 0);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<ledger_model::evidence::Source>,
}

/// The library with one of its files replaced.
fn shared(replace: impl FnOnce(&mut Embedded) -> bool) {
    let (mut parts, _) = whole_library().clone().parts();
    if replace(&mut parts)
        && let Err(faults) = Library::new(parts)
    {
        said(&faults);
    }
}

fn of_the_library(programme: &Programme) {
    let Library { sources, national, deflator, .. } = whole_library();
    said(&check_programme(programme, sources, national, deflator));
}

fn of_the_user(programme: Programme, worked_out: bool) {
    let faults = library().check_own(slice::from_ref(&programme));
    let written = write_programme(&programme);
    said(&faults);
    if faults.is_empty() {
        let again = toml::from_str::<Programme>(&written).unwrap_or_else(|problem| panic!("{problem}\n{written}"));
        assert_eq!(again, programme, "{written}");
    }
    if faults.is_empty() && worked_out {
        let scenario = Scenario {
            place: Some(ChosenPlace::Areas(vec!["E06000015".into()])),
            programmes: [(programme.id.clone(), ChosenProgramme::default())].into(),
            own_programmes: vec![programme],
            ..Scenario::default()
        };
        // A table written by hand may hide characters that the app takes out as it opens a file: from then on nothing changes.
        let scenario = open_file(write_scenario(&scenario).as_bytes()).expect("it was written here").scenario;
        opens_again(&scenario);
        link_opens_again(&scenario);
        works_out(&scenario, false);
    }
}

/// Every fault names its file and ends its sentence.
fn said(faults: &[EvidenceError]) {
    for fault in faults {
        assert!(!fault.key.is_empty() && fault.sentence.ends_with(['.', '?']), "{fault}");
    }
}
