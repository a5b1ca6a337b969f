//! The part of the page that is fetched when a workbook or the best mix is first asked for: a scenario's text in, the file's bytes
//! or the mix out. They are exported here and not in the library, so that the app carries neither the writer nor the solver.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod part {
    use js_sys::Function;
    use ledger_model::appraisal::Appraisal;
    use prevention_ledger::files::{read_scenario, solved_mix, workbook, write_workbook};
    use wasm_bindgen::prelude::*;

    /// The workbook of a scenario.
    #[wasm_bindgen(js_name = workbook)]
    pub fn make(scenario: &str) -> Result<Vec<u8>, JsError> {
        Ok(write_workbook(&workbook(&answered(scenario)?))?)
    }

    /// The best mix of a scenario as JSON, and how its draws would choose where they are to be tried; none where no budget was typed.
    /// `tell` is called with how far it came.
    #[wasm_bindgen(js_name = bestMix)]
    pub fn best_mix(scenario: &str, tried: bool, tell: &Function) -> Result<Option<String>, JsError> {
        Ok(solved_mix(&answered(scenario)?, tried, &mut telling(tell)))
    }

    fn telling(tell: &Function) -> impl FnMut(usize, usize) {
        |done, of| _ = tell.call2(&JsValue::NULL, &done.into(), &of.into()) // who does not listen is not told
    }

    fn answered(scenario: &str) -> Result<Appraisal, JsError> {
        Appraisal::of(&read_scenario(scenario)?).map_err(|_| JsError::new("the scenario has faults"))
    }
}
