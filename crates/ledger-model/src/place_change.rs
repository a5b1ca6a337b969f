//! What a change of place leaves behind: what there was in the place before is forgotten, and what was set for a programme stays.

use crate::model::{ChosenPlace, ChosenProgramme, Scenario};

/// What the last change of place left behind.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceChange {
    /// The place since.
    place: Option<ChosenPlace>,
    /// The place for which what is forgotten was typed.
    from: String,
    /// Standards whose number of what there is now was forgotten.
    provision: Vec<String>,
    /// Whether counts of people were forgotten.
    counts: bool,
    kept: Vec<KeptScale>,
}

/// How much of a programme was set for an earlier place.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptScale {
    /// Id of the programme.
    pub programme: String,
    /// The earlier place.
    pub place: String,
    /// Units a year running now, where that was typed.
    pub now: Option<f64>,
    /// Units a year wanted, where they are not the default.
    pub wanted: Option<f64>,
}

impl KeptScale {
    fn still_holds(&self, scenario: &Scenario) -> bool {
        scenario.programmes.get(&self.programme).is_some_and(|chosen| size(chosen) == (self.now, self.wanted))
    }
}

fn size(chosen: &ChosenProgramme) -> (Option<f64>, Option<f64>) {
    (chosen.now, chosen.wanted)
}

fn counts_changed(scenario: &Scenario) -> bool {
    scenario.parameters.keys().any(|id| id.starts_with("place."))
}

/// Standards of which the user says how many there are now.
fn counted(scenario: &Scenario) -> Vec<String> {
    scenario.provision.iter().filter(|(_, provided)| provided.actual.is_some()).map(|(id, _)| id.clone()).collect()
}

impl PlaceChange {
    /// What is left behind once a scenario with a place of some name becomes another. Nothing is new where the place is the same.
    pub fn after(&self, before: (&Scenario, Option<&str>), now: (&Scenario, Option<&str>)) -> Self {
        let ((before, from), (now, to)) = (before, now);
        if before.place == now.place {
            return self.clone();
        }
        let mut next = if self.place == before.place { self.clone() } else { Self::default() };
        next.place.clone_from(&now.place);
        next.kept.retain(|kept| kept.still_holds(before) && to != Some(kept.place.as_str()));
        let Some(from) = from.filter(|_| before.place.is_some()) else { return next };
        let (provision, counts) = (counted(before), counts_changed(before));
        if counts || !provision.is_empty() {
            (next.from, next.provision, next.counts) = (from.to_owned(), provision, counts);
        }
        for (programme, chosen) in now.programmes.iter().filter(|(_, chosen)| size(chosen) != (None, None)) {
            if next.kept.iter().all(|kept| kept.programme != *programme) {
                let (now, wanted) = size(chosen);
                next.kept.push(KeptScale { programme: programme.clone(), place: from.to_owned(), now, wanted });
            }
        }
        next
    }

    /// What was forgotten and has not been typed again: the place it was for, standards by id, and whether counts of people too.
    pub fn forgotten(&self, scenario: &Scenario) -> Option<(&str, Vec<&str>, bool)> {
        let again = counted(scenario);
        let provision: Vec<&str> = self.provision.iter().filter(|id| !again.contains(id)).map(String::as_str).collect();
        let counts = self.counts && !counts_changed(scenario);
        (scenario.place == self.place && (counts || !provision.is_empty())).then_some((&self.from, provision, counts))
    }

    /// What is still as it was set for an earlier place.
    pub fn kept(&self, scenario: &Scenario) -> Vec<&KeptScale> {
        let is_here = scenario.place.is_some() && scenario.place == self.place;
        self.kept.iter().filter(|kept| is_here && kept.still_holds(scenario)).collect()
    }
}
