//! Putting things in order by a text, in one place: each kind of sort that is compiled costs the page five kilobytes.

/// The items in the order of their texts; items with the same text stay as they were.
pub(super) fn in_order<T>(items: Vec<T>, text: impl Fn(&T) -> String) -> Vec<T> {
    let mut order: Vec<(String, usize)> = items.iter().map(&text).zip(0..).collect();
    order.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, at)| items.get_mut(at).and_then(Option::take)).collect()
}
