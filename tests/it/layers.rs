//! The invariants of ARCHITECTURE.md, and the layers within a crate, held by reading the `use` lines. Cargo holds those between crates.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each folder may use of this crate, and which crates besides std, serde and thiserror.
const LAYERS: [(&str, &[&str], &[&str]); 11] = [
    ("quantities", &[], &[]),
    ("evidence", &["quantities"], &[]),
    ("places", &["quantities", "evidence"], &[]),
    ("model", &["quantities", "evidence", "places"], &[]),
    ("simulation", &["quantities", "evidence", "model"], &["rand", "rand_distr", "statrs", "wide", "bytemuck"]),
    ("budget", &["quantities", "evidence", "model"], &["microlp"]),
    ("words", &["app"], &[]),
    (
        "files",
        &["words", "app"],
        &["serde_json", "csv", "toml_writer", "miniz_oxide", "base64", "qrcodegen", "postcard", "rust_xlsxwriter"],
    ),
    ("browser", &["files"], &["gloo", "web_sys", "js_sys", "wasm_bindgen"]),
    ("app", &["words", "files", "browser"], &["yew", "serde_json"]),
    ("ui", &["words", "app", "browser"], &["yew"]),
];

/// Folders that never name the page, the browser, the clock or chance.
const PURE: [&str; 3] = ["crates/ledger-model/src", "src/words", "src/files"];

/// Where a folder of either crate is.
fn home_of(folder: &str) -> PathBuf {
    let of_the_model = Path::new("crates/ledger-model/src").join(folder);
    if of_the_model.exists() { of_the_model } else { Path::new("src").join(folder) }
}

/// All of the program's own code.
fn all_files() -> Vec<PathBuf> {
    ["src", "crates"].map(Path::new).into_iter().flat_map(files_of).collect()
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            found.extend(files_of(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("the file can be read");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn names_after<'a>(code: &'a str, before: &str) -> Vec<&'a str> {
    let part = |rest: &'a str| rest.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next().unwrap_or_default();
    code.match_indices(before).map(|(at, _)| part(&code[at + before.len()..])).collect()
}

#[test]
fn a_folder_uses_only_the_layers_its_row_lists() {
    for (folder, layers, _) in LAYERS {
        for path in files_of(&home_of(folder)) {
            let code = code_of(&path);
            for used in names_after(&code, "crate::") {
                let allowed = used == folder || layers.contains(&used);
                assert!(allowed, "{} uses crate::{used}, which its layer does not list", path.display());
            }
        }
    }
}

#[test]
fn a_folder_uses_only_the_crates_its_row_lists() {
    let known: BTreeSet<&str> =
        LAYERS.iter().flat_map(|(_, _, crates)| crates.iter().copied()).chain(["getrandom", "lexopt", "toml"]).collect();
    for (folder, _, crates) in LAYERS {
        for path in files_of(&home_of(folder)) {
            let code = code_of(&path);
            for other in &known {
                let names = [format!("{other}::"), format!("use {other};")].iter().any(|text| {
                    code.match_indices(text.as_str())
                        .any(|(at, _)| !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_'))
                });
                assert!(!names || crates.contains(other), "{} names {other}, which its layer does not list", path.display());
            }
        }
    }
}

#[test]
fn pure_folders_name_no_page_no_browser_no_clock_and_no_chance() {
    for folder in PURE {
        for path in files_of(Path::new(folder)) {
            let code = code_of(&path);
            for word in [
                "yew::",
                "web_sys",
                "js_sys",
                "gloo",
                "wasm_bindgen",
                "Instant::now",
                "SystemTime",
                "thread_rng",
                "rand::rng()",
                "rand::random",
                "from_os_rng",
                "std::env::",
                "std::fs",
            ] {
                assert!(!code.contains(word), "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn nothing_outside_tests_unwraps_or_leaves_a_mark_of_unfinished_work() {
    for path in all_files() {
        let code = code_of(&path);
        for word in [".unwrap()", "todo!", "unimplemented!", "TODO", "FIXME", "dbg!"] {
            assert!(!code.contains(word), "{} contains {word}", path.display());
        }
    }
}

#[test]
fn pages_carry_no_inline_style_and_no_address() {
    for path in files_of(Path::new("src/ui")) {
        let code = code_of(&path);
        assert!(!code.contains("style="), "{} has an inline style, which the content policy refuses", path.display());
        assert!(!code.contains("https://") && !code.contains("http://"), "{} names an address", path.display());
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in all_files() {
        let text = fs::read_to_string(&path).expect("the file can be read");
        assert!(text.starts_with("//! "), "{} does not begin with what it is for", path.display());
    }
}

#[test]
fn the_map_of_the_code_stays_short_enough_to_read() {
    let lines = fs::read_to_string("ARCHITECTURE.md").expect("the map is there").lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines, and at most 150 are read");
}

/// Otherwise it could be drawn onto what a translator left of it.
#[test]
fn every_component_puts_the_page_back_before_it_is_drawn() {
    let mut found = 0;
    for path in all_files() {
        let code = code_of(&path);
        for component in code.split("#[component]").skip(1) {
            let body = &component[..component.find("\n}").expect("a component ends")];
            let name = body.split('(').next().unwrap_or_default().trim();
            let puts_back = body.contains("use_workspace()") || body.contains("before_drawing()");
            assert!(puts_back, "{}: {name} calls neither use_workspace nor before_drawing", path.display());
            found += 1;
        }
    }
    assert!(found > 20, "{found} components were found");
}
