//! Checks of the standards of provision.

use super::check::Check;
use super::{EvidenceError, Makes, Standard, StandardRule, Standards, Unit, check_programme};

const STANDARDS: &str = "standards.toml";

impl Check<'_> {
    /// The standards, once every programme has been read.
    pub(super) fn standards(&mut self, standards: &Standards) {
        self.unique(STANDARDS, "standard", standards.standards.iter().map(|standard| standard.id.as_str()));
        self.unique(STANDARDS, "pace", standards.paces.iter().map(|pace| pace.id.as_str()));
        for standard in &standards.standards {
            self.standard(standard);
        }
        for pace in &standards.paces {
            let key = format!("pace {}", pace.id);
            self.filled(STANDARDS, &format!("{key}, label"), &pace.label);
            let sound = pace.ramp.iter().all(|share| (0.0..=1.0).contains(share)) && pace.ramp.last() == Some(&1.0);
            if !sound {
                self.fault(STANDARDS, &format!("{key}, ramp"), "each share must be from 0 to 1, and the last must be 1.");
            }
        }
        if standards.paces.is_empty() {
            self.fault(STANDARDS, "pace", "name at least one pace at which a gap may be closed.");
        }
        for fault in check_programme(&standards.template, self.sources, self.national, self.deflator) {
            self.faults.push(EvidenceError { file: STANDARDS.into(), key: format!("template, {}", fault.key), ..fault });
        }
    }

    fn standard(&mut self, standard: &Standard) {
        let key = format!("standard {}", standard.id);
        self.id(STANDARDS, &key, &standard.id, false);
        let texts = [("label", &standard.label), ("one", &standard.one), ("many", &standard.many), ("field", &standard.field)];
        for (part, text) in texts {
            self.filled(STANDARDS, &format!("{key}, {part}"), text);
        }
        self.origin(STANDARDS, &key, &standard.source, &standard.locator);
        if let Some(note) = &standard.note {
            self.full_stop(STANDARDS, &format!("{key}, note"), note);
        }
        let counted = match standard.rule {
            StandardRule::Need(_) => None,
            StandardRule::Women16Plus(number) | StandardRule::Region(number) => Some(number),
        };
        if counted.is_some_and(|number| !(number.is_finite() && number > 0.0)) {
            self.fault(STANDARDS, &format!("{key}, rule"), "the rule needs a number above 0.");
        }
        if let Some(id) = standard.programme.as_ref().filter(|id| !self.programmes.iter().any(|programme| programme.id == **id)) {
            let sentence = format!("there is no programme “{id}”: correct the id, or take it out.");
            self.fault(STANDARDS, &format!("{key}, programme"), sentence);
        }
        let made = match &standard.makes {
            Makes::Number(number) => number.is_finite() && *number > 0.0,
            Makes::Parameter(name) => self.national.parameters.iter().any(|one| one.id == *name && one.unit == Unit::CasesPerPost),
        };
        if !made {
            self.fault(STANDARDS, &format!("{key}, makes"), "name a number above 0, or a shared parameter of cases for each post.");
        }
    }
}
