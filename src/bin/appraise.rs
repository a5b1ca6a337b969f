//! Prints the results of a scenario as JSON or CSV, without a browser.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    prevention_ledger::appraise::run(std::env::args_os())
}
