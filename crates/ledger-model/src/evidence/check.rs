//! One validator for the library while it is built and for a user's own programme while the page runs.

use super::{
    CostBasis, CostLine, Counts, Derived, EffectLength, Estimate, EstimateKind, EvidenceClass, EvidenceOf, Family, Finding, Kind,
    MOST_YEARS, National, OwnCost, PaidFrom, Parameter, Payer, Programme, Rating, Source, SpendBase, Split, Standards, Unit,
};
use crate::quantities::{Deflator, Distribution};
use crate::schema::{Names, names, text};
use std::collections::HashSet;

/// Something wrong in an entry: which file, which key, and a sentence saying what and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {key}: {sentence}")]
pub struct EvidenceError {
    /// The file, as in `data/`: "programmes/iris.toml". For a user's own programme, its name.
    pub file: String,
    /// The key in it: "parameter unit-cost, price_year".
    pub key: String,
    /// What is wrong and what to do.
    pub sentence: String,
}

impl EvidenceError {
    /// A fault at a key of a file.
    pub fn new(file: &str, key: &str, sentence: impl Into<String>) -> Self {
        Self { file: file.into(), key: key.into(), sentence: sentence.into() }
    }
}

/// Most entries of a list of a programme: what is worked out for each grows with them.
pub const MOST_LISTED: usize = 100;

/// File name of the shared numbers.
pub(super) const NATIONAL: &str = "national.toml";

/// How far figures may differ in their last digits.
const LAST_DIGITS: f64 = 1e-9;

/// Characters that take no room and show nothing.
const ZERO_WIDTH: [char; 13] = [
    '\u{ad}', '\u{34f}', '\u{61c}', '\u{180e}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{2061}',
    '\u{2063}', '\u{feff}',
];

/// Every fault in the whole library.
pub fn check_library(
    sources: &[Source],
    national: &National,
    programmes: &[Programme],
    findings: &[Finding],
    standards: &Standards,
    deflator: &Deflator,
) -> Vec<EvidenceError> {
    let programmes: Vec<&Programme> = programmes.iter().collect();
    let mut check = Check {
        sources,
        national,
        programmes: programmes.clone(),
        deflator,
        used: HashSet::new(),
        faults: Vec::new(),
        is_users_own: false,
    };
    check.sources();
    check.national();
    check.national_claims();
    check.programmes(&programmes);
    check.overlaps(&programmes);
    programmes.iter().for_each(|programme| check.central(programme));
    check.search_words();
    check.findings(findings);
    check.standards(standards);
    check.faults
}

/// Every fault in one programme, beside a library that is sound.
pub fn check_programme(programme: &Programme, sources: &[Source], national: &National, deflator: &Deflator) -> Vec<EvidenceError> {
    let mut check =
        Check { sources, national, programmes: vec![programme], deflator, used: HashSet::new(), faults: Vec::new(), is_users_own: false };
    check.programmes(&[programme]);
    check.faults
}

/// Names that rows of results have beside those of programmes.
pub const RESULT_ROWS: [&str; 2] = ["total", "place"];

/// Every fault in a user's own programmes beside a library that is sound: they may read its numbers, and no id may be used twice.
pub(super) fn check_beside(
    own: &[Programme],
    sources: &[Source],
    national: &National,
    programmes: &[Programme],
    deflator: &Deflator,
) -> Vec<EvidenceError> {
    let own: Vec<&Programme> = own.iter().collect();
    let programmes = programmes.iter().chain(own.iter().copied()).collect();
    let mut check = Check { sources, national, programmes, deflator, used: HashSet::new(), faults: Vec::new(), is_users_own: true };
    check.programmes(&own);
    check.overlaps(&own);
    check.names_of_their_own(&own);
    check.faults
}

pub(super) struct Check<'a> {
    pub(super) sources: &'a [Source],
    pub(super) national: &'a National,
    pub(super) programmes: Vec<&'a Programme>,
    pub(super) deflator: &'a Deflator,
    used: HashSet<String>,
    pub(super) faults: Vec<EvidenceError>,
    /// Whether the programmes are a user's own, which are asked for less.
    is_users_own: bool,
}

/// Where a reference stands: the file, the programme it belongs to and the key.
struct Place<'a> {
    file: &'a str,
    programme: Option<&'a Programme>,
    key: String,
}

impl Place<'_> {
    fn under(&self, key: &str) -> Place<'_> {
        Place { file: self.file, programme: self.programme, key: format!("{}, {key}", self.key) }
    }
}

impl<'a> Check<'a> {
    pub(super) fn fault(&mut self, file: &str, key: &str, sentence: impl Into<String>) {
        self.faults.push(EvidenceError::new(file, key, sentence));
    }

    pub(super) fn id(&mut self, file: &str, key: &str, id: &str, dotted: bool) {
        let good = |part: &str| {
            part.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
                && part.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
        };
        let sound = if dotted { id.split_once('.').is_some_and(|(a, b)| good(a) && good(b)) } else { good(id) };
        if !sound {
            let shape = if dotted { "kebab-case words with one dot, such as effect.years" } else { "kebab-case, such as unit-cost" };
            self.fault(file, key, format!("the id “{id}” must be {shape}."));
        }
    }

    pub(super) fn unique<'b>(&mut self, file: &str, what: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.fault(file, &format!("{what} {id}"), format!("the id “{id}” is used twice: give each {what} its own."));
            }
        }
    }

    /// A number of a user's own programme must not have the full id of a shared one, nor a programme the name of other rows of results.
    fn names_of_their_own(&mut self, own: &[&Programme]) {
        for programme in own {
            let file = format!("programmes/{}.toml", programme.id);
            if RESULT_ROWS.contains(&programme.id.as_str()) {
                let sentence = format!("“{}” is what results call other rows: give the programme another id.", programme.id);
                self.fault(&file, "id", sentence);
            }
            for parameter in &programme.parameters {
                let full = programme.full_id(&parameter.id);
                if self.national.parameters.iter().any(|shared| shared.id == full) {
                    let sentence = format!("“{full}” is a number that every programme shares: give the programme another id.");
                    self.fault(&file, "id", sentence);
                }
            }
        }
    }

    pub(super) fn full_stop(&mut self, file: &str, key: &str, text: &str) {
        let ends = text.trim_end().ends_with(['.', '?', '”']);
        if !ends || text.trim() != text {
            self.fault(file, key, "the text must be a sentence that ends with a full stop, with no space round it.");
        }
    }

    pub(super) fn filled(&mut self, file: &str, key: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault(file, key, "the text is empty: fill it in.");
        }
    }

    /// A name must have something to read in it.
    fn name(&mut self, file: &str, name: &str) {
        let is_seen = |letter: char| !letter.is_whitespace() && !letter.is_control() && !ZERO_WIDTH.contains(&letter);
        if !name.trim().is_empty() && !name.chars().any(is_seen) {
            self.fault(file, "name", "the name has nothing in it that can be seen: type it again.");
        }
    }

    pub(super) fn origin(&mut self, file: &str, key: &str, source: &str, locator: &str) {
        if !self.sources.iter().any(|known| known.id == source) {
            self.fault(
                file,
                &format!("{key}, source"),
                format!("the source “{source}” is not in sources.toml: add it there or correct the id."),
            );
        }
        self.filled(file, &format!("{key}, locator"), locator);
    }

    fn sources(&mut self) {
        self.unique("sources.toml", "source", self.sources.iter().map(|source| source.id.as_str()));
        for source in self.sources {
            let key = format!("source {}", source.id);
            self.id("sources.toml", &key, &source.id, false);
            self.filled("sources.toml", &format!("{key}, short"), &source.short);
            self.full_stop("sources.toml", &format!("{key}, citation"), &source.citation);
            if let Some(note) = &source.note {
                self.full_stop("sources.toml", &format!("{key}, note"), note);
            }
        }
    }

    fn national(&mut self) {
        let national = self.national;
        self.unique(NATIONAL, "parameter", national.parameters.iter().map(|one| one.id.as_str()));
        for parameter in &national.parameters {
            self.id(NATIONAL, &format!("parameter {}", parameter.id), &parameter.id, true);
            self.parameter(NATIONAL, parameter);
            self.derived(NATIONAL, None, parameter);
        }
        for split in &national.splits {
            self.split(NATIONAL, split);
        }
        self.unique(NATIONAL, "family", national.families.iter().map(Family::id));
        for family in &national.families {
            let place = Place { file: NATIONAL, programme: None, key: format!("family {}", family.id()) };
            self.effect(&place, &family.estimate);
        }
        self.origin(NATIONAL, "defaults", &national.defaults.source, "default");
        self.full_stop(NATIONAL, "defaults, note", &national.defaults.note);
        self.origin(NATIONAL, "discounting", &national.discounting.source, &national.discounting.locator);
        self.full_stop(NATIONAL, "discounting, note", &national.discounting.note);
        for unit_cost in &national.unit_costs {
            let place = Place { file: NATIONAL, programme: None, key: format!("unit_cost {}", unit_cost.amount) };
            self.reads(&place, &unit_cost.amount, &[Unit::PoundsPerVictim]);
            if let Some(OwnCost::Share { share }) = &unit_cost.victim_support {
                self.reads(&place.under("victim_support"), share, &[Unit::Proportion]);
            }
            if (unit_cost.kind == Kind::Public) != unit_cost.payer.is_public() {
                self.fault(NATIONAL, &place.key, "public money must be a public payer's, and a public payer's must be public money.");
            }
        }
        let alternative = &national.alternative_prevalence;
        for name in [&alternative.women, &alternative.men] {
            let place = Place { file: NATIONAL, programme: None, key: "alternative_prevalence".into() };
            self.reads(&place, name, &[Unit::Proportion]);
        }
        self.effect_lengths(national);
        self.caution(national);
        if let Err(refused) = self.deflator.index(national.defaults.price_year) {
            self.fault(NATIONAL, "defaults, price_year", refused.to_string());
        }
    }

    fn effect_lengths(&mut self, national: &National) {
        let lengths: Vec<EffectLength> = national.effect_lengths.iter().map(|one| one.length).collect();
        if lengths != EffectLength::ASKED {
            self.fault(NATIONAL, "effect_length", "the lengths must be half-year, one-year, two-years and three-years, in this order.");
        }
        for one in &national.effect_lengths {
            let place = Place { file: NATIONAL, programme: None, key: "effect_length".into() };
            self.reads(&place.under("years"), &one.years, &[Unit::Years]);
            self.reads(&place.under("fade"), &one.fade, &[Unit::Proportion]);
        }
    }

    fn caution(&mut self, national: &National) {
        let deaths = &national.deaths;
        self.origin(NATIONAL, "deaths", &deaths.source, &deaths.locator);
        self.full_stop(NATIONAL, "deaths, note", &deaths.note);
        if deaths.suspected_suicides > deaths.all {
            self.fault(NATIONAL, "deaths, suspected_suicides", "they are some of all the deaths, and cannot be more.");
        }
        let (optimism, halved, draws) = (&national.optimism, &national.halved_effects, &national.draws);
        self.origin(NATIONAL, "optimism", &optimism.source, &optimism.locator);
        self.full_stop(NATIONAL, "optimism, note", &optimism.note);
        self.origin(NATIONAL, "halved_effects", &halved.source, "default");
        self.full_stop(NATIONAL, "halved_effects, note", &halved.note);
        if optimism.grades.is_empty() || optimism.grades.iter().chain([&halved.share]).any(|share| !(0.0..1.0).contains(share)) {
            self.fault(NATIONAL, "optimism, grades", "each grade, and what is left of halved gains, must be from 0 to below 1.");
        }
        if !(1 <= draws.fewest && draws.fewest <= draws.default && draws.default <= draws.most) {
            self.fault(NATIONAL, "draws", "fewest, default and most must follow each other, from 1 up.");
        }
    }

    /// What a parameter is drawn together with must be there, and must not itself be drawn with another.
    fn drawn_together(&mut self, file: &str, parameter: &Parameter) {
        let (Some(with), Some(correlation)) = (&parameter.correlated_with, parameter.correlation) else { return };
        let key = format!("parameter {}, correlated_with", parameter.id);
        if !(-1.0..=1.0).contains(&correlation) {
            self.fault(file, &format!("parameter {}, correlation", parameter.id), "a correlation must be between −1 and 1.");
        }
        let other = self.find(with);
        let fault = match other {
            None => Some(format!("there is no parameter {with}; give the full id of one that is there.")),
            Some(other) if other.correlated_with.is_some() => Some(format!("{with} is itself drawn together with another; name that one.")),
            Some(_) => None,
        };
        if let Some(sentence) = fault {
            self.fault(file, &key, sentence);
        }
    }

    fn parameter(&mut self, file: &str, parameter: &Parameter) {
        let key = format!("parameter {}", parameter.id);
        self.filled(file, &format!("{key}, label"), &parameter.label);
        self.origin(file, &key, &parameter.source, &parameter.locator);
        if let Some(note) = &parameter.note {
            self.full_stop(file, &format!("{key}, note"), note);
        }
        match (parameter.unit.is_money(), parameter.price_year) {
            (true, None) => self.fault(file, &format!("{key}, price_year"), "an amount of money needs the year whose prices it is in."),
            (false, Some(_)) => {
                self.fault(file, &format!("{key}, price_year"), "only amounts of money have a price year: take it out or correct the unit.")
            }
            (true, Some(year)) => {
                if let Err(refused) = self.deflator.index(year) {
                    self.fault(file, &format!("{key}, price_year"), refused.to_string());
                }
            }
            (false, None) => {}
        }
        if parameter.unit.is_money() && parameter.perspective.as_deref().is_none_or(str::is_empty) {
            self.fault(file, &format!("{key}, perspective"), "an amount of money needs its perspective: say whose money it is.");
        }
        if let Err(refused) = parameter.uncertain().check(parameter.unit.bounds()) {
            self.fault(file, &format!("{key}, value"), format!("{refused}."));
        }
        let may_be_left = parameter.unit.is_money() || parameter.unit == Unit::Proportion;
        if parameter.enter_yours && (!may_be_left || parameter.value != 0.0 || parameter.spread != Distribution::Fixed) {
            let sentence = "only an amount of money or a share may be left to the user, with the value 0 and no spread.";
            self.fault(file, &format!("{key}, enter_yours"), sentence);
        }
        if parameter.correlated_with.is_some() != parameter.correlation.is_some() {
            self.fault(file, &format!("{key}, correlation"), "a correlation needs both its size and the parameter it is with.");
        }
        self.drawn_together(file, parameter);
    }

    /// What a parameter is worked out from must be there, and able to give what it says.
    fn derived(&mut self, file: &str, programme: Option<&'a Programme>, parameter: &Parameter) {
        let Some(Derived::BaselineAfter { after, reduction, before }) = &parameter.derived else { return };
        let place = Place { file, programme, key: format!("parameter {}, derived", parameter.id) };
        self.reads(&place, after, &[Unit::Proportion]);
        self.reads(&place, reduction, &[Unit::Reduction]);
        if parameter.spread != Distribution::Fixed || parameter.enter_yours || parameter.correlated_with.is_some() {
            self.fault(file, &place.key, "a number worked out from others is never drawn itself: give them the range.");
        }
        if before.as_ref().is_some_and(|before| self.find(&before.number).is_none()) {
            self.fault(file, &place.under("before").key, "the number before it is not there: correct its full id.");
        }
        let full = |name: &str| programme.map_or_else(|| name.to_owned(), |owner| owner.full_id(name));
        let (Some(seen), Some(less)) = (self.find(&full(after)), self.find(&full(reduction))) else { return };
        let highest = less.spread.ends(less.value).map_or(less.value, |(_, high)| high.max(less.value));
        let most = 1.0 - seen.value;
        if highest > most + LAST_DIGITS {
            let sentence = format!(
                "“{reduction}” reaches {highest}, and cannot be above {most:.4}: “{after}” says that abuse went on for {}, and without \
                 the programme it would have gone on for no more than all. Lower the reduction or its range.",
                seen.value
            );
            self.fault(file, &place.key, sentence);
        } else if (parameter.value * (1.0 - less.value) - seen.value).abs() > LAST_DIGITS {
            let sentence = format!("the value times (1 − “{reduction}”) must be “{after}”, {}: correct it.", seen.value);
            self.fault(file, &format!("parameter {}, value", parameter.id), sentence);
        }
    }

    fn split(&mut self, file: &str, split: &Split) {
        let key = format!("split {}", split.id);
        self.filled(file, &format!("{key}, label"), &split.label);
        self.origin(file, &key, &split.source, &split.locator);
        let sum = Split::sum(&split.lines);
        if !Split::is_whole(sum) {
            self.fault(file, &key, format!("the shares add up to {sum}%, and must add up to 100%."));
        }
        for line in &split.lines {
            if !(0.0..=100.0).contains(&line.percent) {
                self.fault(file, &key, format!("a share is {}%, and must be between 0% and 100%.", line.percent));
            }
            let fits = line.kind != Kind::Public || line.payer.is_public() || matches!(line.payer, Payer::Charities | Payer::Unallocated);
            if !fits {
                self.fault(file, &key, format!("“{}” is not a public payer, so its share cannot be public money.", line.payer.id()));
            }
        }
    }

    /// Notes that the model reads this name, and that it exists with a unit that fits.
    fn reads(&mut self, place: &Place<'_>, name: &str, units: &[Unit]) {
        let full = place.programme.map_or_else(|| name.to_owned(), |programme| programme.full_id(name));
        let found = self.find(&full).map(|one| one.unit);
        if self.find(&full).is_some_and(|one| one.derived.is_some()) && !place.key.ends_with(", baseline") {
            self.fault(place.file, &place.key, format!("“{name}” is worked out from others, and can only stand as a baseline."));
        }
        match found {
            Some(unit) if units.contains(&unit) => {
                self.used.insert(full);
            }
            Some(unit) => {
                let needed = units.iter().map(|unit| unit.id()).collect::<Vec<_>>().join(" or ");
                self.fault(place.file, &place.key, format!("“{name}” is measured in {}, and here {needed} is needed.", unit.id()));
            }
            None if place.programme.is_some_and(|owner| owner.claims.iter().any(|claim| claim.id == name)) => {
                self.fault(place.file, &place.key, format!("“{name}” is a claim, and claims are never used in a sum: name a parameter."));
            }
            None => self.fault(place.file, &place.key, format!("there is no parameter “{name}”: add it or correct the name.")),
        }
    }

    fn find(&self, full: &str) -> Option<&'a Parameter> {
        let own = self.programmes.iter().find_map(|programme| {
            let name = full.strip_prefix(&programme.id)?.strip_prefix('.')?;
            programme.parameters.iter().find(|one| one.id == name)
        });
        own.or_else(|| self.national.parameters.iter().find(|one| one.id == full))
    }

    fn uses_split(&mut self, place: &Place<'_>, name: &str) {
        let shared = self.national.splits.iter().any(|split| split.id == name);
        let own = place.programme.is_some_and(|programme| programme.splits.iter().any(|split| split.id == name));
        if !(shared || own) {
            self.fault(place.file, &place.key, format!("there is no split “{name}”: add it or correct the name."));
        }
    }

    fn programme(&mut self, programme: &'a Programme) {
        let file = format!("programmes/{}.toml", programme.id);
        self.id(&file, "id", &programme.id, false);
        if self.programmes.iter().filter(|other| other.id == programme.id).count() > 1 {
            self.fault(&file, "id", format!("the id “{}” is used by two programmes: give each its own.", programme.id));
        }
        let texts = [("name", &programme.name), ("full_name", &programme.full_name), ("works_with", &programme.works_with)];
        for (key, text) in texts {
            self.filled(&file, key, text);
        }
        self.name(&file, &programme.name);
        self.filled(&file, "setting", &programme.setting);
        if programme.audiences.is_empty() {
            self.fault(&file, "audiences", "name at least one group of people it works with.");
        }
        self.full_stop(&file, "cohort", &programme.cohort);
        self.full_stop(&file, "summary", &programme.summary);
        self.rating(&file, "ratings, evidence", &programme.ratings.evidence);
        self.rating(&file, "ratings, impact", &programme.ratings.impact);
        self.unique(&file, "parameter", programme.parameters.iter().map(|one| one.id.as_str()));
        self.unique(&file, "split", programme.splits.iter().map(|one| one.id.as_str()));
        self.unique(&file, "cost", programme.costs.iter().map(|one| one.id.as_str()));
        self.unique(&file, "estimate", programme.estimates.iter().map(|one| one.id.as_str()));
        self.unique(&file, "claim", programme.claims.iter().map(|one| one.id.as_str()));
        self.unique(&file, "gap", programme.gaps.iter().map(|one| one.id.as_str()));
        for parameter in &programme.parameters {
            self.id(&file, &format!("parameter {}", parameter.id), &parameter.id, false);
            self.parameter(&file, parameter);
            self.derived(&file, Some(programme), parameter);
        }
        for split in &programme.splits {
            self.split(&file, split);
        }
        self.names(&file, programme);
        self.lengths(&file, programme);
        for cost in &programme.costs {
            self.cost(&file, programme, cost);
        }
        if programme.reference.as_ref().is_some_and(|reference| reference.areas.is_empty()) {
            self.fault(&file, "reference", "a reference service needs at least one area.");
        }
        for estimate in &programme.estimates {
            self.estimate(&file, programme, estimate);
        }
        if let Some(family) = programme.family.as_ref().filter(|id| self.national.family(id).is_none()) {
            self.fault(&file, "family", format!("there is no family “{family}” in {NATIONAL}: add it there or correct the id."));
        }
        self.stances(&file, programme);
        self.ledger(&file, programme);
    }

    /// No list of a programme is so long, and no year so late, that it could not be worked out in time.
    fn lengths(&mut self, file: &str, programme: &Programme) {
        let mut lists = vec![
            ("parameter".to_owned(), programme.parameters.len()),
            ("split".into(), programme.splits.len()),
            ("cost".into(), programme.costs.len()),
            ("estimate".into(), programme.estimates.len()),
            ("claim".into(), programme.claims.len()),
            ("gap".into(), programme.gaps.len()),
            ("study".into(), programme.studies.len()),
            ("overlap".into(), programme.overlaps.len()),
            ("ramp, years".into(), programme.ramp.as_ref().map_or(0, |ramp| ramp.years.len())),
            ("reference, areas".into(), programme.reference.as_ref().map_or(0, |reference| reference.areas.len())),
        ];
        lists.extend(programme.splits.iter().map(|split| (format!("split {}, lines", split.id), split.lines.len())));
        for estimate in &programme.estimates {
            lists.push((format!("estimate {}, costs", estimate.id), estimate.costs.len()));
            if let EstimateKind::NetSavingPerUnit { fixed_lines, .. } = &estimate.effect {
                lists.push((format!("estimate {}, fixed_lines", estimate.id), fixed_lines.len()));
            }
        }
        for (key, length) in lists.into_iter().filter(|(_, length)| *length > MOST_LISTED) {
            self.fault(file, &key, format!("the list has {length} entries, and may have at most {MOST_LISTED}: take some out."));
        }
        let most = f64::from(MOST_YEARS);
        let late = |years: f64| format!("{years} is not a number of years from 0 to {MOST_YEARS}: correct it.");
        let lines = programme.costs.iter().chain(programme.estimates.iter().flat_map(|estimate| &estimate.costs));
        for line in lines.filter(|line| line.year > MOST_YEARS) {
            self.fault(file, &format!("cost {}, year", line.id), late(line.year.into()));
        }
        let followed = programme.estimates.iter().map(|one| (format!("estimate {}, follow_up_years", one.id), one.follow_up_years));
        let claimed = programme.claims.iter().map(|one| (format!("claim {}, years", one.id), one.years));
        for (key, years) in followed.chain(claimed).filter_map(|(key, years)| Some((key, years?))) {
            if !(0.0..=most).contains(&years) {
                self.fault(file, &key, late(years));
            }
        }
    }

    fn rating(&mut self, file: &str, key: &str, rating: &Rating) {
        self.origin(file, key, &rating.source, &rating.locator);
        self.filled(file, &format!("{key}, reason"), &rating.reason);
    }

    /// Every name in a programme must be that of a number or a split that fits there.
    fn names(&mut self, file: &str, programme: &'a Programme) {
        names(&mut programme.clone(), &mut |key, field, node| {
            let Some(name) = text(node) else { return };
            let place = Place { file, programme: Some(programme), key: key.to_owned() };
            match field.names {
                Names::Number(units) => self.reads(&place, name, units),
                Names::Shares => self.uses_split(&place, name),
                Names::Nothing => {}
            }
        });
    }

    fn cost(&mut self, file: &str, programme: &'a Programme, cost: &CostLine) {
        let place = Place { file, programme: Some(programme), key: format!("cost {}", cost.id) };
        self.id(file, &place.key, &cost.id, false);
        self.filled(file, &place.under("label").key, &cost.label);
        if let Some(note) = &cost.note {
            self.full_stop(file, &place.under("note").key, note);
        }
        if cost.paid_from == PaidFrom::Start && cost.basis != CostBasis::PerUnit {
            self.fault(file, &place.under("paid_from").key, "only a line per unit can be paid from the start: take it out.");
        }
        if cost.basis == CostBasis::ReferenceArea {
            if programme.reference.is_none() || cost.amount.is_some() {
                let sentence = "a line from a reference area has no amount of its own, and the programme needs a [reference].";
                self.fault(file, &place.key, sentence);
            }
        } else if cost.amount.is_none() {
            self.fault(file, &place.key, "the line has no amount: name the parameter that holds it.");
        }
    }

    fn estimate(&mut self, file: &str, programme: &'a Programme, estimate: &Estimate) {
        let place = Place { file, programme: Some(programme), key: format!("estimate {}", estimate.id) };
        self.id(file, &place.key, &estimate.id, false);
        self.filled(file, &place.under("label").key, &estimate.label);
        self.full_stop(file, &place.under("summary").key, &estimate.summary);
        if let Some(flag) = &estimate.flag {
            self.full_stop(file, &place.under("flag").key, flag);
        }
        for cost in &estimate.costs {
            self.cost(file, programme, cost);
        }
        if estimate.pool.is_some() && estimate.covers.is_empty() {
            self.fault(file, &place.key, "an estimate in a pool must name the kinds of value it covers.");
        }
        if matches!(estimate.counts, Counts::People | Counts::Referred) {
            self.fault(
                file,
                &place.under("counts").key,
                "an estimate counts starts, engaged or completed; people for each unit are applied to it anyway.",
            );
        }
        self.whom(&place, programme, estimate);
        self.effect(&place, estimate);
    }

    /// What was measured is counted for those of whom it was measured.
    fn whom(&mut self, place: &Place<'_>, programme: &Programme, estimate: &Estimate) {
        let key = place.under("evidence_of").key;
        match estimate.evidence_of {
            None if self.is_users_own || estimate.effect == EstimateKind::None => {}
            None => self.fault(place.file, &key, "say whom its source followed: starters, engaged or completers."),
            Some(of) if of.counts() != estimate.counts => {
                let sentence = "what is known of these people is counted for others: evidence of starters counts starts, of those \
                                engaged counts engaged, of completers counts completed.";
                self.fault(place.file, &place.under("counts").key, sentence);
            }
            Some(EvidenceOf::Completers) if programme.delivery.completion.is_none() && !self.is_users_own => {
                self.fault(
                    place.file,
                    &key,
                    "it is evidence of completers, and the programme does not say how many finish: name a completion.",
                );
            }
            Some(_) => {}
        }
    }

    fn effect(&mut self, place: &Place<'_>, estimate: &Estimate) {
        let sentence = match &estimate.effect {
            EstimateKind::NetSavingPerUnit { published_cost, published_cost_payer, .. }
                if published_cost.is_some() != published_cost_payer.is_some() =>
            {
                "a published cost needs the payer the paper charges, and the other way round."
            }
            EstimateKind::ReturnPerPound { base, source_cost, .. } if (*base == SpendBase::Units) != source_cost.is_some() => {
                "a return on units needs the source's cost of a unit, and a return on spend has none."
            }
            EstimateKind::ReferenceArea { .. } if place.programme.is_some_and(|programme| programme.reference.is_none()) => {
                "the programme needs a [reference] to be scaled from."
            }
            EstimateKind::ReferenceArea { area: Some(area), .. } => {
                let areas = place.programme.and_then(|programme| programme.reference.as_ref()).map(|service| service.areas.iter());
                if !areas.is_some_and(|mut known| known.any(|known| known.area == *area)) {
                    let sentence = format!("the programme’s [reference] has no area “{area}”: name one of its areas.");
                    self.fault(place.file, &place.under("area").key, sentence);
                }
                return;
            }
            _ => return,
        };
        self.fault(place.file, &place.key, sentence);
    }

    fn stances(&mut self, file: &str, programme: &Programme) {
        let stances = &programme.stances;
        for (key, id) in [("central", &stances.central), ("cautious", &stances.cautious), ("as-quoted", &stances.as_quoted)] {
            let Some(estimate) = programme.estimate(id) else {
                self.fault(file, &format!("stances, {key}"), format!("there is no estimate “{id}”: add it or correct the id."));
                continue;
            };
            if key == "cautious" && !estimate.is_cautious() {
                self.fault(file, "stances, cautious", "the cautious stance takes a controlled or a matched estimate, or none.");
            }
            let better =
                programme.estimates.iter().any(|other| !matches!(other.effect, EstimateKind::ReturnPerPound { .. } | EstimateKind::None));
            if key == "central" && (estimate.effect == EstimateKind::None) != programme.no_estimate.is_some() {
                self.fault(file, "no_estimate", "say why there is no default estimate where there is none, and only there.");
            }
            if key == "central" && estimate.provider_ratio && better {
                self.fault(file, "stances, central", "a provider's own ratio is never the default where a better estimate exists.");
            }
        }
    }

    /// The one rule for what is central: a comparison of the programme's own; its family's; abuse measured after it and judged net; none.
    fn central(&mut self, programme: &Programme) {
        let Some(central) = programme.estimate(&programme.stances.central).filter(|one| !one.shown_only) else { return };
        let family = programme.family.as_deref();
        let compared = |one: &Estimate| one.class <= EvidenceClass::Modelled && one.effect != EstimateKind::None && !one.shown_only;
        let sentence = if programme.estimates.iter().any(compared) {
            (!compared(central)).then_some("the programme has a comparison of its own, which is central.")
        } else if family.is_some() {
            (Some(central.id.as_str()) != family)
                .then_some("the programme has no comparison of its own, so its family’s estimate is central.")
        } else if central.effect == EstimateKind::None {
            None
        } else if central.class == EvidenceClass::None {
            Some("nothing was measured, so central claims no effect.")
        } else {
            let is_net = central.class == EvidenceClass::Uncontrolled && !central.before_after;
            (!is_net).then_some("without a comparison, central is an effect judged net of what would have happened anyway.")
        };
        if let Some(sentence) = sentence {
            self.fault(&format!("programmes/{}.toml", programme.id), "stances, central", sentence);
        }
    }

    /// Some of the programmes, each by itself; then whether anything reads their parameters.
    fn programmes(&mut self, programmes: &[&'a Programme]) {
        for programme in programmes {
            self.programme(programme);
        }
        self.unused(programmes);
    }

    /// A parameter nothing reads would be a number that moves no result.
    fn unused(&mut self, programmes: &[&Programme]) {
        for programme in programmes {
            for parameter in &programme.parameters {
                let full = programme.full_id(&parameter.id);
                if !self.used.contains(&full) {
                    let file = format!("programmes/{}.toml", programme.id);
                    self.fault(
                        &file,
                        &format!("parameter {}", parameter.id),
                        "nothing in the model reads it: use it, or record it as a claim.",
                    );
                }
            }
        }
    }
}
