//! Reads `data/`, checks every entry, and embeds the result. A bad entry stops the build, naming file and key.

#![allow(dead_code, unused_imports)] // the shared folders hold more than the build needs

#[path = "src/evidence/mod.rs"]
mod evidence;
#[path = "src/places/mod.rs"]
mod places;
#[path = "src/quantities/mod.rs"]
mod quantities;
#[path = "src/schema/mod.rs"]
mod schema;

use serde::de::DeserializeOwned;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() {
    // Only tests read the acceptance tables.
    for entry in fs::read_dir("../../data").into_iter().flatten().flatten().filter(|entry| entry.file_name() != "acceptance") {
        println!("cargo::rerun-if-changed={}", entry.path().display());
    }
    for folder in ["src/evidence", "src/quantities", "src/places", "src/schema", "build.rs"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    if let Err(problem) = embed() {
        eprintln!("\nThe library in data/ cannot be used:\n{problem}\n");
        process::exit(1);
    }
}

fn embed() -> Outcome<()> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    env::set_current_dir("../..")?; // so that a file is named as its reader finds it
    let parts = evidence::Embedded {
        sources: read_toml::<Sources>(Path::new("data/sources.toml"))?.source,
        national: read_toml(Path::new("data/national.toml"))?,
        programmes: programmes()?,
        findings: read_toml::<Findings>(Path::new("data/findings.toml"))?.finding,
        standards: read_toml(Path::new("data/standards.toml"))?,
        deflator: rows("data/deflator.csv")?,
    };
    let mut library = evidence::Library::new(parts).map_err(listed)?;
    library.reasons = reasons(&library.programmes)?;
    let (mut core, mut said) = library.parts();
    fs::write(out.join("library.bin"), schema::to_bytes(&mut core))?;
    fs::write(out.join("said.bin"), schema::to_bytes(&mut said))?;
    let areas: Vec<places::AreaRow> = rows("data/areas.csv")?;
    let shares: Vec<places::CareBoardShare> = rows("data/care-board-shares.csv")?;
    let other_codes: Vec<places::OtherCode> = rows("data/other-codes.csv")?;
    let gazetteer = places::Gazetteer::new(areas, shares, other_codes)?;
    fs::write(out.join("areas.bin"), schema::to_bytes(&mut gazetteer.parts()))?;
    Ok(())
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Sources {
    source: Vec<evidence::Source>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Findings {
    finding: Vec<evidence::Finding>,
}

/// Every TOML file of a folder, in the order of their names.
fn toml_files(folder: &str) -> Outcome<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| entry.map(|file| file.path())).collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    Ok(paths)
}

/// Why results moved with each release, in the order of their names; each file must be named for the release inside it.
fn reasons(programmes: &[evidence::Programme]) -> Outcome<Vec<evidence::ReleaseReasons>> {
    let mut all = Vec::new();
    for path in toml_files("data/releases")? {
        let reasons: evidence::ReleaseReasons = read_toml(&path)?;
        if path.file_stem().is_none_or(|stem| stem != reasons.release.as_str()) {
            let named = &reasons.release;
            return Err(format!("{}: release: it says “{named}”; name the file {named}.toml.", path.display()).into());
        }
        let faults = reasons.check(programmes);
        if !faults.is_empty() {
            return Err(listed(faults));
        }
        all.push(reasons);
    }
    Ok(all)
}

/// Every file in `data/programmes/`; each must be named for the id inside it.
fn programmes() -> Outcome<Vec<evidence::Programme>> {
    let mut programmes = Vec::new();
    for path in toml_files("data/programmes")? {
        let programme: evidence::Programme = read_toml(&path)?;
        if path.file_stem().is_none_or(|stem| stem != programme.id.as_str()) {
            return Err(format!("{}: id: the id is “{}”; name the file {}.toml.", path.display(), programme.id, programme.id).into());
        }
        programmes.push(programme);
    }
    Ok(programmes)
}

fn read_toml<T: DeserializeOwned>(path: &Path) -> Outcome<T> {
    let text = fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    toml::from_str(&text).map_err(|problem| format!("{}: {problem}", path.display()).into())
}

fn rows<T: DeserializeOwned>(path: &str) -> Outcome<Vec<T>> {
    let mut reader = csv::Reader::from_path(path).map_err(|problem| format!("{path}: {problem}"))?;
    let rows: Result<Vec<T>, _> = reader.deserialize().collect();
    rows.map_err(|problem| format!("{path}: {problem}").into())
}

fn listed(faults: Vec<evidence::EvidenceError>) -> Box<dyn Error> {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n").into()
}
