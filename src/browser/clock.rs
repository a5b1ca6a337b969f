//! Milliseconds since the page was opened, for benchmarks, and a pause.

use gloo::timers::callback::Timeout;

/// Milliseconds since the page was opened.
pub fn now_milliseconds() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// Calls back after a pause, unless the pause is dropped before.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, call)
}
