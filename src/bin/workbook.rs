//! The workbook's own part of the page, fetched when a workbook is first asked for: a scenario's text in, the file's bytes out.
//! It is exported here and not in the library, so that the app does not carry the writer.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod part {
    use prevention_ledger::app::Answer;
    use prevention_ledger::files::{read_scenario, workbook, write_workbook};
    use wasm_bindgen::prelude::*;

    /// The workbook of a scenario.
    #[wasm_bindgen(js_name = workbook)]
    pub fn make(scenario: &str) -> Result<Vec<u8>, JsError> {
        let answer = Answer::to(&read_scenario(scenario)?).map_err(|_| JsError::new("the scenario has faults"))?;
        Ok(write_workbook(&workbook(&answer))?)
    }
}
