//! The library and the areas of the United Kingdom as embedded by `build.rs`, read once when first asked for.

use crate::evidence::{Embedded, Library};
use crate::places::{Area, Gazetteer};
use std::sync::OnceLock;

/// Everything that is known, checked when the program was built.
///
/// # Panics
/// Never in a program that was built: the build stops at the first bad entry.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let parts = postcard::from_bytes::<Embedded>(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"))).ok();
        let library = parts.and_then(Library::checked_before).expect("the library was checked when the program was built");
        with_ledger(library)
    })
}

/// Every area of the United Kingdom that may be chosen.
///
/// # Panics
/// Never in a program that was built: the build stops at the first bad row.
pub fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/areas.bin"));
        let (areas, names) =
            postcard::from_bytes::<(Vec<Area>, Vec<String>)>(bytes).expect("the areas were checked when the program was built");
        Gazetteer::checked_before(areas, names)
    })
}

/// Claims and studies are not shown on a page yet, and would be a tenth of what a browser has to fetch: the page goes
/// without them, and everything else has them.
#[cfg(not(target_arch = "wasm32"))]
fn with_ledger(library: Library) -> Library {
    let ledger = postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/ledger.bin")));
    library.with_ledger(ledger.expect("the claims were checked when the program was built"))
}

#[cfg(target_arch = "wasm32")]
fn with_ledger(library: Library) -> Library {
    library
}
