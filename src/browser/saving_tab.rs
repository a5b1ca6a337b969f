//! Which of several tabs saves: the one that holds a lock of the browser's. `assets/start.js` asks for the lock before the app starts.
//! Where there is no such lock, every tab saves.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = isSavingTab)]
    fn is_saving() -> Result<bool, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = onSavingTab)]
    fn listen(call: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "ledger"], js_name = saveHere)]
    fn take() -> Result<(), JsValue>;
}

/// Whether this tab saves.
pub fn is_saving_tab() -> bool {
    is_saving().unwrap_or(true)
}

/// Calls back whenever this tab becomes the one that saves, or is no longer. The last caller is called.
pub fn on_saving_tab(call: impl Fn(bool) + 'static) {
    let _ = listen(&Closure::<dyn Fn(bool)>::new(call).into_js_value()); // refused only where every tab saves
}

/// Makes this tab the one that saves.
pub fn save_here() {
    let _ = take(); // refused only where every tab saves
}
