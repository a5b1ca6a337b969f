//! What must hold inside a browser: the same numbers as outside, and the app on a real page.
#![cfg(target_arch = "wasm32")]

#[path = "it/common/figures.rs"]
mod figures;

use figures::figures;
use prevention_ledger::app::Answer;
use prevention_ledger::ui::shell::{App, AppProps};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The worked example as the native tests have it (`tests/it/properties.rs` holds the laws; these are its figures).
const NATIVE: &str = include_str!("example-figures.txt");

#[wasm_bindgen_test]
fn the_worked_example_has_the_same_figures_in_a_browser_as_natively() {
    let answer = Answer::to(&Answer::example_scenario()).expect("the example is sound");
    let here = figures(&answer);
    let there: Vec<f64> = NATIVE.lines().map(|line| line.parse().expect("a figure")).collect();
    assert_eq!(here.len(), there.len());
    for (here, there) in here.into_iter().zip(there) {
        assert!((here - there).abs() <= 1e-9 * there.abs().max(1.0), "{here} here, {there} natively");
    }
}

#[wasm_bindgen_test]
async fn the_app_mounts_on_a_page_and_shows_the_example() {
    let document = web_sys::window().and_then(|window| window.document()).expect("there is a page");
    let root = document.create_element("div").expect("an element can be made");
    document.body().expect("the page has a body").append_child(&root).expect("it can be put on the page");
    let props = AppProps { address: "#/results".into(), scenario: Answer::example_scenario(), ..AppProps::default() };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    yew::scheduler::flush().await;
    let text = root.text_content().unwrap_or_default();
    assert!(text.contains("Derby") && text.contains("central case"), "{text}");
    app.destroy();
    root.remove();
}
