//! Fetches the part that writes workbooks and solves, has it write one and hands the user the file, or asks it for the best mix. `start.js` knows where the part lies.

use super::download::{blob, hand_over};
use super::promise::after;
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;

/// What an Excel file is called among kinds of files.
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = makeWorkbook)]
    fn make_workbook(scenario: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = bestMix)]
    fn ask_best_mix(scenario: &str, tried: bool, tell: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = stopSolving)]
    fn stop() -> Result<(), JsValue>;
}

/// Makes the workbook of a scenario, given as the text of its file, and downloads it under a name. Says whether it could.
pub fn download_workbook(scenario: &str, name: &str, then: impl FnOnce(bool) + 'static) {
    let name = name.to_owned();
    match make_workbook(scenario) {
        Err(_) => then(false),
        Ok(promise) => after(&promise, move |bytes| {
            let bytes = bytes.and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
            then(bytes.and_then(|bytes| hand_over(&name, &blob(&bytes, KIND)?)).is_some());
        }),
    }
}

/// The best mix of a scenario, given as the text of its file, as JSON; `tried` on its draws too. `tell` is called with how far it
/// came. Another question stops this one, which is then never answered.
pub fn best_mix(scenario: &str, tried: bool, tell: impl Fn(u32, u32) + 'static, then: impl FnOnce(Option<String>) + 'static) {
    let tell = Closure::<dyn Fn(u32, u32)>::new(tell).into_js_value();
    match ask_best_mix(scenario, tried, &tell) {
        Err(_) => then(None),
        Ok(promise) => after(&promise, move |text| then(text.and_then(|text| text.as_string()))),
    }
}

/// Stops looking for a mix.
pub fn stop_solving() {
    let _ = stop(); // refused only where nothing was asked
}
