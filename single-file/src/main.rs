//! Packs a file: `pack FROM TO`. What was packed is unpacked again, and must be the same.

use std::process::ExitCode;

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().collect();
    let [_, from, to] = asked.as_slice() else {
        eprintln!("Say which file to pack, and where to: pack FROM TO");
        return ExitCode::FAILURE;
    };
    let bytes = match std::fs::read(from) {
        Ok(bytes) => bytes,
        Err(problem) => {
            eprintln!("{from}: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let packed = packed::packed(&bytes);
    if packed::unpacked(&packed, bytes.len()) != bytes {
        eprintln!("{from}: what was packed is not the same once unpacked.");
        return ExitCode::FAILURE;
    }
    match std::fs::write(to, packed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{to}: {problem}");
            ExitCode::FAILURE
        }
    }
}
