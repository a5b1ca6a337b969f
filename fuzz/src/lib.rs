//! What must hold of whatever is read: a law for each parser. A law that does not hold panics, which the fuzzer keeps.

mod cells;
mod mutate;
mod programme;
mod scenario;
mod tables;

pub use mutate::mutate;
pub use programme::toml;
pub use scenario::{file, link};
pub use tables::csv;
