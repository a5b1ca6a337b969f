//! What can be wrong with typed figures, field by field.

use serde::Serialize;
use thiserror::Error;

/// The longest name that may be typed, characters.
pub const LONGEST_NAME: usize = 120;

/// A field of [`super::TypedPlace`] that can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TypedField {
    /// `name`
    Name,
    /// `women_16_plus`
    Women16Plus,
    /// `men_16_plus`
    Men16Plus,
    /// `population`
    Population,
}

impl TypedField {
    /// The field as a sentence names it.
    fn said(self) -> &'static str {
        match self {
            Self::Name => "The name",
            Self::Women16Plus => "Women aged 16 and over",
            Self::Men16Plus => "Men aged 16 and over",
            Self::Population => "Whole population",
        }
    }
}

/// One thing wrong with what was typed. The sentence names the field and says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum TypedFieldError {
    #[error("The name is blank: type what the place is called.")]
    NameBlank,
    /// The name is too long or holds characters that do not print.
    #[error("The name is too long, or has characters that do not print: use at most {LONGEST_NAME} letters.")]
    NameUnprintable,
    /// A count is not a number.
    #[error("{} must be a number: type how many people there are.", .0.said())]
    NotANumber(TypedField),
    /// A count is below nought.
    #[error("{} cannot be below 0: type how many people there are.", .0.said())]
    BelowZero(TypedField),
    /// A count is above [`super::LARGEST_COUNT`].
    #[error("{} cannot be above 100 million, more than live in the United Kingdom: check for extra digits.", .0.said())]
    TooLarge(TypedField),
    /// Nobody lives there.
    #[error("Whole population is 0: type how many people live there.")]
    NobodyThere,
    /// Women and men together are more than everybody.
    #[error(
        "Whole population is less than women and men aged 16 and over together: \
        raise it, or lower one of them; it counts children too."
    )]
    AdultsExceedPopulation,
}

impl TypedFieldError {
    /// The field to show the message beside.
    pub fn field(&self) -> TypedField {
        match self {
            Self::NameBlank | Self::NameUnprintable => TypedField::Name,
            Self::NotANumber(field) | Self::BelowZero(field) | Self::TooLarge(field) => *field,
            Self::NobodyThere | Self::AdultsExceedPopulation => TypedField::Population,
        }
    }
}

/// Everything wrong with what was typed, in the order of the fields; never empty.
#[derive(Clone, Debug, PartialEq, Error)]
#[error("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
pub struct TypedPlaceError {
    pub faults: Vec<TypedFieldError>,
}
