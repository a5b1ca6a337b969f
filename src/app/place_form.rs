//! What is typed in the form for a population, before it is a place.

use crate::words::{self, NumberKind};
use ledger_model::places::{Place, TypedField, TypedPlace};
use ledger_model::record;

/// The fields, in the order of the form.
pub const PLACE_FIELDS: [TypedField; 4] = [TypedField::Name, TypedField::Women16Plus, TypedField::Men16Plus, TypedField::Population];

/// What is wrong with a field, and what to do.
pub type PlaceFormError = (TypedField, String);

/// The form as typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceDraft {
    /// Texts, in the order of [`PLACE_FIELDS`].
    pub texts: [String; 4],
    /// Whether it is outside England and Wales.
    pub is_outside: bool,
}

record!(PlaceDraft { texts: required, is_outside: required });

impl PlaceDraft {
    /// A place already typed, to be changed.
    pub fn of(typed: &TypedPlace) -> Self {
        let counts = [typed.women_16_plus, typed.men_16_plus, typed.population].map(words::count);
        let [women, men, population] = counts;
        Self { texts: [typed.name.clone(), women, men, population], is_outside: typed.outside_england_and_wales }
    }

    pub fn text(&self, field: TypedField) -> &str {
        PLACE_FIELDS.iter().zip(&self.texts).find(|(known, _)| **known == field).map_or("", |(_, text)| text)
    }

    /// The form with another text in a field.
    pub fn with(&self, field: TypedField, text: String) -> Self {
        let mut next = self.clone();
        for (known, slot) in PLACE_FIELDS.iter().zip(&mut next.texts) {
            if *known == field {
                slot.clone_from(&text);
            }
        }
        next
    }

    /// The form with what was read in a field as its box writes it; none where it stands so already.
    pub fn understood(&self, field: TypedField) -> Option<Self> {
        let text =
            Some(field).filter(|field| *field != TypedField::Name).and_then(|field| words::understood(self.text(field), NumberKind::Count));
        text.map(|text| self.with(field, text))
    }

    /// The place.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the form.
    pub fn read(&self) -> Result<TypedPlace, Vec<PlaceFormError>> {
        let number = |field| words::parse_number(self.text(field), NumberKind::Count).unwrap_or(f64::NAN);
        let typed = TypedPlace {
            name: self.text(TypedField::Name).trim().to_owned(),
            women_16_plus: number(TypedField::Women16Plus),
            men_16_plus: number(TypedField::Men16Plus),
            population: number(TypedField::Population),
            outside_england_and_wales: self.is_outside,
        };
        let Err(refused) = Place::typed(typed.clone()) else { return Ok(typed) };
        let is_unread = |field| field != TypedField::Name && number(field).is_nan();
        let said = refused.faults.iter().map(|fault| {
            let field = fault.field();
            let sentence = if is_unread(field) { words::typed_not_read(field, self.text(field)) } else { fault.to_string() };
            (field, sentence)
        });
        Err(said.collect())
    }
}
