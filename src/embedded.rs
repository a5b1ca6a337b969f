//! The library and the areas of the United Kingdom as embedded by `build.rs`, read once when first asked for.

use crate::evidence::{Embedded, Library};
use crate::places::{AreaRow, CareBoardShare, Gazetteer};
use std::sync::OnceLock;

/// Everything that is known, checked when the program was built.
///
/// # Panics
/// Never in a program that was built: the build stops at the first bad entry.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let parts = serde_json::from_str::<Embedded>(include_str!(concat!(env!("OUT_DIR"), "/library.json"))).ok();
        parts.and_then(Library::checked_before).expect("the library was checked when the program was built")
    })
}

/// Every area of the United Kingdom that may be chosen.
///
/// # Panics
/// Never in a program that was built: the build stops at the first bad row.
pub fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let json = include_str!(concat!(env!("OUT_DIR"), "/areas.json"));
        let rows = serde_json::from_str::<(Vec<AreaRow>, Vec<CareBoardShare>)>(json).ok();
        rows.and_then(|(areas, shares)| Gazetteer::new(areas, shares).ok()).expect("the areas were checked when the program was built")
    })
}
