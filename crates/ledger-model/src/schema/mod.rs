//! What values of a file are made of, and what walks over them: reading, writing, and putting a value where a path leads.

mod node;
mod put;
mod read;
mod write;

pub use node::{Choice, List, Map, Node, Optional, Parsed, Record, Rule, Shape, Visit, Whole};
pub use put::put;
pub use read::{LeftOut, Reason, read, read_known, read_parts};
pub use write::{is_blank, write};
