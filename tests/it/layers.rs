//! The invariants of ARCHITECTURE.md that are held by reading the code. Cargo holds the layers between crates.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that never name the page, the browser, the clock or chance.
const PURE: [&str; 3] = ["crates/ledger-model/src", "crates/ledger-text/src", "crates/ledger-export/src"];

/// All of the program's own code.
fn all_files() -> Vec<PathBuf> {
    let is_of_tests = |path: &PathBuf| path.components().any(|part| part.as_os_str() == "tests");
    ["src", "crates"].map(Path::new).into_iter().flat_map(files_of).filter(|path| !is_of_tests(path)).collect()
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

/// Cargo holds the layers between crates; these are within one.
#[test]
fn within_the_page_only_the_browser_folder_names_the_browser_and_nothing_names_what_is_above_it() {
    let browsers = ["web_sys", "js_sys", "gloo", "wasm_bindgen"];
    let above: [(&str, &[&str], &[&str]); 3] = [("browser", &["app", "ui"], &[]), ("app", &["ui"], &browsers), ("ui", &[], &browsers)];
    for (folder, above, crates) in above {
        for path in files_of(&Path::new("src").join(folder)) {
            let code = code_of(&path);
            for used in names_after(&code, "crate::") {
                assert!(!above.contains(&used), "{} uses crate::{used}, which is above it", path.display());
            }
            for other in crates {
                assert!(!code.contains(&format!("{other}::")), "{} names {other}", path.display());
            }
        }
    }
}

/// A file's place among the modules, such as `model::explain::place`.
fn module_of(root: &Path, path: &Path) -> Vec<String> {
    let inside = path.strip_prefix(root).expect("the file is in the folder").with_extension("");
    let mut parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.pop_if(|last| last == "mod" || last == "lib");
    parts
}

/// The paths of a `use` line, its braces opened.
fn opened(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some(brace) = tree.find('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let (before, inside) = (&tree[..brace], &tree[brace + 1..tree.len() - 1]);
    let (mut depth, mut from, mut paths) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices().chain([(inside.len(), ',')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let each = opened(&inside[from..at]).into_iter().filter(|path| !path.is_empty());
                paths.extend(each.map(|path| format!("{before}{path}")));
                from = at + 1;
            }
            _ => {}
        }
    }
    paths
}

/// The modules of a crate, and which file each name that a module hands on is from.
struct Modules {
    files: BTreeMap<Vec<String>, PathBuf>,
    handed_on: BTreeMap<(Vec<String>, String), Vec<String>>,
}

impl Modules {
    fn of(root: &Path) -> Self {
        let files: BTreeMap<_, _> = files_of(root).into_iter().map(|path| (module_of(root, &path), path)).collect();
        let mut handed_on = BTreeMap::new();
        for (module, path) in &files {
            for line in code_of(path).split("pub use ").skip(1) {
                for full in opened(line.split(';').next().unwrap_or_default()) {
                    let parts: Vec<String> = full.split("::").map(str::to_owned).collect();
                    handed_on.insert((module.clone(), parts[parts.len() - 1].clone()), parts);
                }
            }
        }
        Self { files, handed_on }
    }

    /// The module that defines what a path names, seen from a module; none for what is of another crate.
    fn defining(&self, from: &[String], path: &[String]) -> Option<Vec<String>> {
        let (mut at, mut rest) = (from.to_vec(), path);
        match path.first()?.as_str() {
            "crate" => (at, rest) = (Vec::new(), &path[1..]),
            "self" => rest = &path[1..],
            _ => {
                while rest.first().is_some_and(|part| part == "super") {
                    at.pop();
                    rest = &rest[1..];
                }
                let below = rest.first().is_some_and(|part| self.files.contains_key(&[&at[..], std::slice::from_ref(part)].concat()));
                let named = rest.first().is_some_and(|part| self.handed_on.contains_key(&(at.clone(), part.clone())));
                if rest.len() == path.len() && !below && !named {
                    return None;
                }
            }
        }
        while let Some((first, after)) = rest.split_first() {
            let below = [&at[..], std::slice::from_ref(first)].concat();
            if !self.files.contains_key(&below) {
                let Some(further) = self.handed_on.get(&(at.clone(), first.clone())) else { break };
                return if further == path { Some(at) } else { self.defining(&at, further).or(Some(at)) };
            }
            (at, rest) = (below, after);
        }
        Some(at)
    }

    /// The modules whose definitions a file reads. What it only hands on, it does not read.
    fn read_by(&self, module: &[String], path: &Path) -> BTreeSet<Vec<String>> {
        let code = code_of(path);
        let (mut paths, mut body) = (Vec::new(), String::new());
        for statement in code.split(';') {
            let begins_line = |at: usize| statement[..at].rsplit('\n').next().is_some_and(|before| before.trim().is_empty());
            let starts = |word: &str| statement.rmatch_indices(word).map(|(at, _)| at).find(|at| begins_line(*at));
            match (starts("use "), starts("pub use ")) {
                (Some(at), _) => {
                    body.extend([&statement[..at], " "]);
                    paths.extend(opened(&statement[at + "use ".len()..]));
                }
                (None, Some(at)) => body.extend([&statement[..at], " "]),
                (None, None) => body.extend([statement, " "]),
            }
        }
        let part_of_a_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
        paths.extend(body.split(|letter| !part_of_a_path(letter)).filter(|word| word.contains("::")).map(str::to_owned));
        let parts = paths.iter().map(|path| path.split("::").map(str::to_owned).collect::<Vec<String>>());
        parts.filter_map(|parts| self.defining(module, &parts)).filter(|read| read != module).collect()
    }
}

#[test]
fn no_files_of_the_model_name_each_other_in_a_circle() {
    let modules = Modules::of(Path::new("crates/ledger-model/src"));
    let mut left: BTreeMap<_, _> = modules.files.iter().map(|(module, path)| (module.clone(), modules.read_by(module, path))).collect();
    let arrows: usize = left.values().map(BTreeSet::len).sum();
    assert!(arrows > left.len(), "only {arrows} arrows between {} files were found", left.len());
    // A file that reads none of those left is in no circle.
    loop {
        let before = left.len();
        let still: BTreeSet<_> = left.keys().cloned().collect();
        left.retain(|_, read| read.intersection(&still).next().is_some());
        if left.len() == before {
            break;
        }
    }
    let circles: Vec<String> = left.keys().map(|module| module.join("::")).collect();
    assert!(circles.is_empty(), "these files are in circles, or read one that is: {circles:?}");
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
