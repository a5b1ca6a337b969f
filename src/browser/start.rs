//! What the page was asked to start with.

/// What a benchmark put into `ledgerStart` before the page was loaded; nothing for anybody else.
pub fn asked_at_start() -> String {
    js_sys::Reflect::get(&js_sys::global(), &"ledgerStart".into()).ok().and_then(|asked| asked.as_string()).unwrap_or_default()
}
