//! The part of the page that is fetched when a workbook or the best mix is first asked for: a scenario's text in, the file's bytes
//! or markup out. They are exported here and not in the library, so that the app carries neither the writer nor the solver.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod part {
    use js_sys::Function;
    use ledger_model::appraisal::Appraisal;
    use prevention_ledger::files::{read_scenario, workbook, write_scenario, write_workbook};
    use prevention_ledger::ui::pages::mix_markup;
    use wasm_bindgen::prelude::*;

    /// The workbook of a scenario.
    #[wasm_bindgen(js_name = workbook)]
    pub fn make(scenario: &str) -> Result<Vec<u8>, JsError> {
        Ok(write_workbook(&workbook(&answered(scenario)?))?)
    }

    /// What is said of the best mix of a scenario, and of its draws where they are to be tried. `tell` is called with how far it came.
    #[wasm_bindgen(js_name = bestMix)]
    pub fn best_mix(scenario: &str, tried: bool, tell: &Function) -> Result<String, JsError> {
        Ok(mix_markup(&answered(scenario)?, tried, &mut telling(tell)))
    }

    /// The scenario that runs the best mix of a scenario, as the text of its file; none where there is none.
    #[wasm_bindgen(js_name = mixScenario)]
    pub fn mix_scenario(scenario: &str, tell: &Function) -> Result<Option<String>, JsError> {
        Ok(answered(scenario)?.mix_scenario(&mut telling(tell), prevention_ledger::words::mix_named).map(|mix| write_scenario(&mix)))
    }

    fn telling(tell: &Function) -> impl FnMut(usize, usize) {
        |done, of| _ = tell.call2(&JsValue::NULL, &done.into(), &of.into()) // who does not listen is not told
    }

    fn answered(scenario: &str) -> Result<Appraisal, JsError> {
        Appraisal::of(&read_scenario(scenario)?).map_err(|_| JsError::new("the scenario has faults"))
    }
}
