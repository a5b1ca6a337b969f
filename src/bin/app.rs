//! The page: mounts the app.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    page::start();
}

#[cfg(target_arch = "wasm32")]
mod page {
    use prevention_ledger::bench;
    use prevention_ledger::browser;
    use prevention_ledger::ui::shell::{App, AppProps};
    use wasm_bindgen::prelude::*;

    /// Mounts the app on `#app`. Mounting on the body would empty it.
    pub fn start() {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
        if let Some(root) = root {
            root.set_text_content(None); // the page as it was built, until now
            let scenario = if browser::asked_at_start() == "bench" { bench::eight_programmes_scenario() } else { Default::default() };
            let props = AppProps { address: browser::address().into(), scenario };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
    }

    /// Timings of one central case, for `make bench`.
    #[wasm_bindgen(js_name = bench)]
    pub fn bench_lines() -> String {
        bench::lines(browser::now_milliseconds)
    }
}
