//! The proof that every area's people are those of the local authorities inside it.

use super::table_error::area_fault;
use super::{Area, TableError};

/// The heading of a column of counts, and how to read it.
type Column = (&'static str, fn(&Area) -> u32);

/// Proves that every area's counts are those of the local authorities inside it. Skipped where the years differ, as
/// when one nation publishes before the others. A share has four decimals, so a board that splits authorities may be out by
/// half of the last of them.
pub(super) fn check_sums(areas: &[Area]) -> Result<(), TableError> {
    let columns: [Column; 3] =
        [("population", |area| area.population), ("women_16_plus", |area| area.women_16_plus), ("men_16_plus", |area| area.men_16_plus)];
    for (index, area) in areas.iter().enumerate() {
        if area.members.is_empty() {
            return Err(area_fault(index, "code", format!("no local authority lies in {}", area.named())));
        }
        if area.members.iter().any(|member| areas[usize::from(*member)].year != area.year) {
            continue;
        }
        for (column, count) in columns {
            let people = |member: u16| f64::from(count(&areas[usize::from(member)]));
            let sum: f64 = area.members.iter().map(|member| people(*member) * area.share_of(*member)).sum();
            let rounding: f64 = area.split.iter().map(|(member, _)| 1.0 + 0.000_05 * people(*member)).sum();
            if (sum - f64::from(count(area))).abs() > rounding {
                let fault = format!("it is {}, but the local authorities inside hold {sum:.0}", count(area));
                return Err(area_fault(index, column, fault));
            }
        }
    }
    Ok(())
}
