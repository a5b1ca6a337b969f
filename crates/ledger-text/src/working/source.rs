//! The sources of a working, numbered in the order they are first named.

use ledger_model::embedded::library;
use ledger_model::model::Inputs;
use ledger_model::places::{Basis, Place};

/// A source in full.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceSaid {
    /// Its number in the list, from 1.
    pub number: usize,
    /// As a reader would look it up.
    pub citation: String,
    /// Public address, shown as text.
    pub address: Option<String>,
    /// Licence, where one must be named.
    pub licence: Option<String>,
    /// What of it was read, and other cautions.
    pub note: Option<String>,
}

/// Sources named so far.
#[derive(Default)]
pub struct Sources {
    keys: Vec<String>,
    said: Vec<SourceSaid>,
}

impl Sources {
    /// The number and short name of a source of the library.
    pub fn number(&mut self, id: &str) -> Option<(usize, String)> {
        let source = library().source(id)?;
        let number = self.numbered(id, |number| SourceSaid {
            number,
            citation: source.citation.clone(),
            address: source.address.clone(),
            licence: source.licence.clone(),
            note: source.note.clone(),
        });
        Some((number, source.short.clone()))
    }

    /// The number and short name of where a place's counts come from; none where the user typed them.
    pub fn counts(&mut self, place: &Place) -> Option<(usize, String)> {
        if place.typed {
            return None;
        }
        let short = counts_short(place);
        let number = self.numbered("place", |number| SourceSaid {
            number,
            citation: counts_citation(place),
            address: None,
            licence: Some("Open Government Licence v3.0".into()),
            note: None,
        });
        Some((number, short))
    }

    /// All of them, in order.
    pub fn listed(self) -> Vec<SourceSaid> {
        self.said
    }

    fn numbered(&mut self, key: &str, said: impl FnOnce(usize) -> SourceSaid) -> usize {
        if let Some(at) = self.keys.iter().position(|known| known == key) {
            return at + 1;
        }
        self.keys.push(key.to_owned());
        self.said.push(said(self.keys.len()));
        self.keys.len()
    }
}

/// Every source that the numbers of some inputs rest on.
pub fn sources_of(inputs: &Inputs) -> Vec<SourceSaid> {
    let mut sources = Sources::default();
    sources.counts(&inputs.place);
    for resolved in &inputs.parameters {
        let own = inputs.own_number(&resolved.id).map(|(number, _)| number);
        if let Some(parameter) = library().parameter(&resolved.id).or(own) {
            sources.number(&parameter.source);
        }
    }
    sources.number(&library().national.discounting.source);
    sources.listed()
}

fn years(place: &Place) -> Vec<u16> {
    let mut years: Vec<u16> = place.counts_year.iter().map(|(year, _)| *year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn counts_short(place: &Place) -> String {
    let years: Vec<String> = years(place).iter().map(|year| format!("mid-{year}")).collect();
    format!("Population estimates, {}", crate::list(&years))
}

fn counts_citation(place: &Place) -> String {
    let mut citation = Vec::new();
    citation.extend(years(place).into_iter().map(crate::counts_cited));
    let has = |wanted: Basis| place.counts_year.iter().any(|(_, basis)| *basis == wanted);
    if has(Basis::Sum) {
        citation.push("Whole local authorities are added up.".into());
    }
    if has(Basis::Apportioned) {
        citation.push("An authority split between care boards is divided by where its people lived at Census 2021.".into());
    }
    citation.join(" ")
}
