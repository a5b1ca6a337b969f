//! Prints the start page as it stands before the app has loaded: the worked example, answered while building.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use prevention_ledger::ui::shell::{App, AppProps};
    use std::process::ExitCode;

    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else { return ExitCode::FAILURE };
    let page = yew::LocalServerRenderer::<App>::with_props(AppProps::default()).hydratable(false);
    println!("{}", runtime.block_on(page.render()));
    ExitCode::SUCCESS
}
