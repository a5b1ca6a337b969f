//! The library and the areas of the United Kingdom as embedded by `build.rs`, read once when first asked for.

use crate::evidence::{Embedded, Library, Said};
use crate::places::Gazetteer;
use crate::schema::{Node, from_bytes};
use std::sync::OnceLock;

/// Everything that is known, checked when the program was built.
///
/// # Panics
/// Never in a program that was built: the build stops at the first bad entry.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let parts: Option<Embedded> = read(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin")));
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
        let bytes = include_bytes!(concat!(env!("OUT_DIR"), "/areas.bin"));
        let (areas, (names, other_codes)) = read(bytes).expect("the areas were checked when the program was built");
        Gazetteer::checked_before(areas, names, other_codes)
    })
}

/// Everything that is said and never calculated with, as bytes for [`said`]. The page fetches them after its first answer
/// (`.ci/finish.mjs` puts them beside it); everything else carries them.
#[cfg(not(target_arch = "wasm32"))]
pub const SAID: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/said.bin"));

/// What is said, from its bytes; nothing where they are damaged or of another version.
pub fn said(bytes: &[u8]) -> Option<Said> {
    read(bytes)
}

fn read<T: Node>(bytes: &[u8]) -> Option<T> {
    let mut value = T::blank();
    from_bytes(&mut value, bytes).then_some(value)
}

/// The library with everything that is said put back.
///
/// # Panics
/// Never in a program that was built.
#[cfg(not(target_arch = "wasm32"))]
pub fn whole_library() -> &'static Library {
    static WHOLE: OnceLock<Library> = OnceLock::new();
    WHOLE.get_or_init(|| library().clone().with_said(said(SAID).expect("the claims were checked when the program was built")))
}
