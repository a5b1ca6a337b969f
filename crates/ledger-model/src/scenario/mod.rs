//! A scenario as data: the tables of its fields, and what walks over them.

mod edit;
mod fields;
mod read;
mod schema;
mod write;

pub use edit::put;
pub use read::{LeftOut, Reason, read, read_known, read_parts};
pub use schema::{Choice, List, Map, Node, Optional, Parsed, Record, Rule, Shape, Visit, Whole};
pub use write::{is_blank, write};
