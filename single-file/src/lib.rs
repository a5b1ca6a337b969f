//! Packs bytes by guessing each bit from what came before: slower than what browsers unpack by themselves, and a fifth smaller.

mod coder;
mod curves;
mod instructions;
mod model;
mod refined;
mod repeated;
mod slots;

pub use coder::{packed, unpacked};

/// What the page calls.
#[cfg(target_arch = "wasm32")]
mod page {
    use lol_alloc::{AssumeSingleThreaded, LeakingAllocator};

    // Nothing is given back before the page drops all of it, and this allocator is a tenth of the standard one.
    // SAFETY: the page runs this on one thread.
    #[global_allocator]
    static MEMORY: AssumeSingleThreaded<LeakingAllocator> = unsafe { AssumeSingleThreaded::new(LeakingAllocator::new()) };

    /// Room for so many bytes, which is never given back: the page drops all of it.
    #[unsafe(no_mangle)]
    pub extern "C" fn room(length: usize) -> *mut u8 {
        Box::leak(vec![0_u8; length].into_boxed_slice()).as_mut_ptr()
    }

    /// Where the unpacked bytes stand, of what was put into [`room`].
    ///
    /// # Safety
    /// `packed` came from `room`, with `size` at most what was asked for.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn unpack(packed: *const u8, size: usize, length: usize) -> *const u8 {
        // SAFETY: the page hands back what `room` gave it.
        let packed = unsafe { core::slice::from_raw_parts(packed, size) };
        Box::leak(super::unpacked(packed, length).into_boxed_slice()).as_ptr()
    }
}
