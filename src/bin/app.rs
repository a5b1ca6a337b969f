//! The page: mounts the app.

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
fn main() {
    page::start();
}

#[cfg(target_arch = "wasm32")]
mod page {
    use prevention_ledger::app::Keeping;
    use prevention_ledger::bench;
    use prevention_ledger::browser;
    use prevention_ledger::ui::shell::{App, AppProps};
    use wasm_bindgen::prelude::*;

    /// Mounts the app on `#app`. Mounting on the body would empty it.
    pub fn start() {
        let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id("app"));
        if let Some(root) = root {
            let address = browser::address().into();
            let props = match browser::asked_at_start().as_str() {
                "bench" => AppProps { address, scenario: bench::eight_programmes_scenario(), ..AppProps::default() },
                _ => AppProps { address, keeping: Keeping::on_device(), ..AppProps::default() },
            };
            // Some browsers put what is kept on the device only between two tasks: that this work is being drawn stands there first.
            browser::after(0, move || {
                root.set_text_content(None); // the page as it was built, until now
                yew::Renderer::<App>::with_root_and_props(root, props).render();
            })
            .forget();
        }
    }

    /// Timings of one central case, for `make bench`.
    #[wasm_bindgen(js_name = bench)]
    pub fn bench_lines() -> String {
        bench::lines(browser::now_milliseconds)
    }
}
