//! Who lives where: the areas of the United Kingdom, finding one by what people type, and joining several.
//!
//! A [`Gazetteer`] is built once from the rows of `data/areas.csv`, `data/care-board-shares.csv` and `data/other-codes.csv`. It
//! answers [`Gazetteer::search`] (the picker), [`Gazetteer::find`] (the command line) and
//! [`Gazetteer::join`], whose answer, a [`Place`], is all that the rest of the program needs to know
//! about where people live. Figures typed in become a `Place` through [`Place::typed`].
//!
//! This folder must not read a file, know a browser, round a count or guess one: counts are held as
//! published, with their year and basis, and areas that would count anybody twice are refused.

mod area;
mod ended;
mod fields;
mod gazetteer;
mod inside;
mod join;
mod join_error;
mod kind;
mod kind_words;
mod membership;
mod name_error;
mod naming;
mod order;
mod other_codes;
mod place;
mod portions;
mod regions;
mod row_checks;
mod rows;
mod search;
mod search_key;
mod spelling;
mod sums;
mod table_error;
mod typed;
mod typed_error;

pub use area::{Area, AreaName};
pub use ended::EndedArea;
pub use gazetteer::Gazetteer;
pub use inside::Inside;
pub use join_error::JoinError;
pub use kind::{AreaKind, Basis, Nation};
pub use name_error::NameError;
pub use other_codes::OtherCode;
pub use place::{NationCoverage, Place};
pub use regions::InRegion;
pub use rows::{AreaRow, CareBoardShare};
pub use search::Match;
pub use search_key::Closeness;
pub use spelling::words as compared_words;
pub use table_error::TableError;
pub use typed::{LARGEST_COUNT, TypedPlace};
pub use typed_error::{LONGEST_NAME, TypedField, TypedFieldError, TypedPlaceError};
