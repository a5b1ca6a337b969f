//! What values of a file are made of, and what walks over them: reading, writing, finding a
//! value by its key, and putting one where a path leads.

mod bytes;
mod key;
mod node;
mod put;
mod read;
mod write;

pub use bytes::{from_bytes, to_bytes};
pub use key::{find, names, text};
pub use node::{Choice, Field, List, Map, Names, Node, Optional, Parsed, Record, Rule, Shape, Visit, Whole};
pub use put::put;
pub use read::{LeftOut, Reason, read, read_known, read_parts};
pub use write::{is_blank, write};
