//! Checks of what is said and never calculated with: claims, studies, gaps, findings.

use super::check::{Check, NATIONAL};
use super::{Claim, Finding, Programme};

const FINDINGS: &str = "findings.toml";

impl Check<'_> {
    pub(super) fn ledger(&mut self, file: &str, programme: &Programme) {
        for claim in &programme.claims {
            self.claim(file, claim);
        }
        for gap in &programme.gaps {
            self.full_stop(file, &format!("gap {}, text", gap.id), &gap.text);
        }
        for study in &programme.studies {
            let key = format!("study {}", study.source);
            self.origin(file, &key, &study.source, "study");
            self.filled(file, &format!("{key}, design"), &study.design);
            self.full_stop(file, &format!("{key}, text"), &study.text);
        }
        if let Some(why) = &programme.no_estimate {
            self.full_stop(file, "no_estimate", why);
        }
        let lists =
            [("derived", &programme.derived), ("change_our_mind", &programme.change_our_mind), ("feasibility", &programme.feasibility)];
        for (key, texts) in lists {
            for text in texts {
                self.full_stop(file, key, text);
            }
        }
        if let Some(text) = programme.feasibility.iter().find(|text| !text.ends_with('?')) {
            self.fault(file, "feasibility", format!("“{text}” must be a question that ends with a question mark."));
        }
    }

    /// Published figures of the whole country.
    pub(super) fn national_claims(&mut self) {
        let claims = &self.national.claims;
        self.unique(NATIONAL, "claim", claims.iter().map(|claim| claim.id.as_str()));
        for claim in claims {
            self.claim(NATIONAL, claim);
        }
    }

    fn claim(&mut self, file: &str, claim: &Claim) {
        let key = format!("claim {}", claim.id);
        self.id(file, &key, &claim.id, false);
        self.origin(file, &key, &claim.source, &claim.locator);
        self.full_stop(file, &format!("{key}, text"), &claim.text);
        self.filled(file, &format!("{key}, unit"), &claim.unit);
        if let Some(note) = &claim.note {
            self.full_stop(file, &format!("{key}, note"), note);
        }
        if [claim.value, claim.low, claim.high].into_iter().flatten().any(|number| !number.is_finite()) {
            self.fault(file, &format!("{key}, value"), "the number cannot be used: write it in digits.");
        }
        if claim.axis.is_some() && (claim.value.is_none() || !claim.unit.contains('£')) {
            self.fault(file, &format!("{key}, axis"), "only a figure in pounds can stand on an axis beside ours: take the axis out.");
        }
        if !claim.is_money() {
            return;
        }
        let parts = [
            ("perspective", claim.perspective.is_some(), "whose money or view it is"),
            ("payer", claim.payer.is_some(), "who pays or gains, or that the source does not say"),
            ("method", claim.method.is_some(), "how the figure was made"),
            ("price_year", claim.price_year.is_some() || claim.price_year_note.is_some(), "its price year, or a price_year_note"),
            ("years", claim.years.is_some() || claim.years_note.is_some(), "the years it covers, or a years_note"),
            ("note", claim.note.is_some(), "why our figure differs, or what it is to us"),
        ];
        for (part, there, what) in parts {
            if !there {
                self.fault(file, &format!("{key}, {part}"), format!("a claim of money must say {what}."));
            }
        }
    }

    /// Misreadings and traps, once every programme has been read.
    pub(super) fn findings(&mut self, findings: &[Finding]) {
        self.unique(FINDINGS, "finding", findings.iter().map(|finding| finding.id.as_str()));
        for finding in findings {
            let key = format!("finding {}", finding.id);
            self.id(FINDINGS, &key, &finding.id, false);
            self.filled(FINDINGS, &format!("{key}, title"), &finding.title);
            self.origin(FINDINGS, &key, &finding.source, &finding.locator);
            let texts = [("said", &finding.said), ("found", &finding.found), ("how_we_know", &finding.how_we_know), ("so", &finding.so)];
            for (part, text) in texts {
                self.full_stop(FINDINGS, &format!("{key}, {part}"), text);
            }
            for name in finding.programmes.iter().chain(finding.watch.iter().map(|watched| &watched.programme)) {
                if !self.programmes.iter().any(|programme| programme.id == *name) {
                    self.fault(FINDINGS, &format!("{key}, programmes"), format!("there is no programme “{name}”: correct the id."));
                }
            }
            self.finding_claims(&key, finding);
        }
        let shared = (NATIONAL.to_owned(), "national", &self.national.claims);
        let own = self.programmes.iter().map(|one| (format!("programmes/{}.toml", one.id), one.id.as_str(), &one.claims));
        for (file, owner, claims) in [shared].into_iter().chain(own).collect::<Vec<_>>() {
            for claim in claims.iter().filter(|claim| claim.misread) {
                let full = format!("{owner}.{}", claim.id);
                if !findings.iter().any(|finding| finding.claims.contains(&full)) {
                    self.fault(
                        &file,
                        &format!("claim {}, misread", claim.id),
                        "no finding says how it misreads its source: add one to findings.toml.",
                    );
                }
            }
        }
    }

    fn finding_claims(&mut self, key: &str, finding: &Finding) {
        for name in &finding.claims {
            let known = name.split_once('.').is_some_and(|(owner, id)| {
                let of = |claims: &[Claim]| claims.iter().any(|claim| claim.id == id);
                (owner == "national" && of(&self.national.claims))
                    || self.programmes.iter().any(|programme| programme.id == owner && of(&programme.claims))
            });
            if !known {
                self.fault(
                    FINDINGS,
                    &format!("{key}, claims"),
                    format!("there is no claim “{name}”: write programme.claim, or national.claim."),
                );
            }
        }
    }
}
