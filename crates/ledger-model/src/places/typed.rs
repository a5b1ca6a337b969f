//! A place whose figures the user typed in.

use serde::{Deserialize, Serialize};

use super::{LONGEST_NAME, NationCoverage, Place, TypedField, TypedFieldError, TypedPlaceError};

/// The largest count that may be typed, people: more than live in the United Kingdom.
pub const LARGEST_COUNT: f64 = 100_000_000.0;

/// Figures for a place as typed, not yet checked. Counts are people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedPlace {
    /// What to call it.
    pub name: String,
    /// Women aged 16 and over.
    pub women_16_plus: f64,
    /// Men aged 16 and over.
    pub men_16_plus: f64,
    /// People of all ages.
    pub population: f64,
    /// Whether it is in Scotland, in Northern Ireland or abroad, where figures for England and Wales may not hold.
    pub outside_england_and_wales: bool,
}

impl Place {
    /// Makes a place of typed figures.
    ///
    /// # Errors
    /// Every fault at once, so that each can be shown beside its field.
    pub fn typed(typed: TypedPlace) -> Result<Self, TypedPlaceError> {
        let TypedPlace { name, women_16_plus, men_16_plus, population, outside_england_and_wales } = typed;
        let mut faults: Vec<TypedFieldError> = name_fault(&name).into_iter().collect();
        faults.extend(count_fault(TypedField::Women16Plus, women_16_plus));
        faults.extend(count_fault(TypedField::Men16Plus, men_16_plus));
        faults.extend(count_fault(TypedField::Population, population));
        if population == 0.0 {
            faults.push(TypedFieldError::NobodyThere);
        } else if faults.iter().all(|fault| fault.field() == TypedField::Name) && women_16_plus + men_16_plus > population {
            faults.push(TypedFieldError::AdultsExceedPopulation);
        }
        if !faults.is_empty() {
            return Err(TypedPlaceError { faults });
        }
        let coverage = if outside_england_and_wales { NationCoverage::Outside } else { NationCoverage::EnglandAndWales };
        Ok(Self {
            name: name.trim().to_owned(),
            codes: Vec::new(),
            women_16_plus: women_16_plus + 0.0, // so that -0 becomes 0
            men_16_plus: men_16_plus + 0.0,
            population,
            counts_year: Vec::new(),
            mixed_years: false,
            members: Vec::new(),
            force: None,
            coverage,
            typed: true,
        })
    }
}

fn name_fault(name: &str) -> Option<TypedFieldError> {
    let name = name.trim();
    if !name.chars().any(char::is_alphanumeric) {
        Some(TypedFieldError::NameBlank)
    } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        Some(TypedFieldError::NameUnprintable)
    } else {
        None
    }
}

fn count_fault(field: TypedField, count: f64) -> Option<TypedFieldError> {
    if !count.is_finite() {
        Some(TypedFieldError::NotANumber(field))
    } else if count < 0.0 {
        Some(TypedFieldError::BelowZero(field))
    } else if count > LARGEST_COUNT {
        Some(TypedFieldError::TooLarge(field))
    } else {
        None
    }
}
