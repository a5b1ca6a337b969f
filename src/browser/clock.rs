//! The time: since the page was opened, for benchmarks; of day; and a pause.

use gloo::timers::callback::Timeout;
use js_sys::{Date, Math};

/// Milliseconds since the page was opened.
pub fn now_milliseconds() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// A pause that has begun.
pub type Pause = Timeout;

/// Calls back after a pause, unless the pause is dropped before.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Pause {
    Timeout::new(milliseconds, call)
}

/// The time now: milliseconds since 1970, and as the clock on the wall has it, "2026-11-22T14:05".
pub fn moment_now() -> (f64, String) {
    let now = Date::new_0();
    let (day, minute) = ((now.get_full_year(), now.get_month() + 1, now.get_date()), (now.get_hours(), now.get_minutes()));
    (now.get_time(), format!("{}-{:02}-{:02}T{:02}:{:02}", day.0, day.1, day.2, minute.0, minute.1))
}

/// A name for this tab that no other tab has.
pub fn tab_name() -> String {
    format!("{:x}{:x}", Date::now() as u64, (Math::random() * 1e9) as u64)
}
