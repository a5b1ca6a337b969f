//! Checks of what a programme says of others: whose evidence overlaps with its own.

use super::Programme;
use super::check::Check;

impl Check<'_> {
    /// Overlaps name another programme that is there, and say how.
    pub(super) fn overlaps(&mut self, programmes: &[&Programme]) {
        for programme in programmes {
            let file = format!("programmes/{}.toml", programme.id);
            for overlap in &programme.overlaps {
                let key = format!("overlap {}", overlap.with);
                if overlap.with == programme.id || !self.programmes.iter().any(|one| one.id == overlap.with) {
                    let sentence = format!("“{}” is not another programme of the library: correct the id or take it out.", overlap.with);
                    self.fault(&file, &format!("{key}, with"), sentence);
                }
                self.full_stop(&file, &format!("{key}, note"), &overlap.note);
            }
        }
    }
}
