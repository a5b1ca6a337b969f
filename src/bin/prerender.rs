//! Prints the start page as it stands before the app has loaded: the worked example, answered while building. With `evidence`
//! it prints the bytes of what is said of the programmes, which the page fetches afterwards.

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use prevention_ledger::ui::shell::{App, AppProps};
    use std::io::Write;
    use std::process::ExitCode;

    if std::env::args().nth(1).as_deref() == Some("evidence") {
        let written = std::io::stdout().write_all(ledger_model::embedded::SAID);
        return if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else { return ExitCode::FAILURE };
    let page = yew::LocalServerRenderer::<App>::with_props(AppProps::default()).hydratable(false);
    println!("{}", runtime.block_on(page.render()));
    ExitCode::SUCCESS
}
