#!/usr/bin/env bash
# Makes prevention-ledger.html: the whole app in one file that opens from disk with no network. Skipped where nothing has changed.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
work=target/single
made=prevention-ledger.html
now=$(find src data styles assets single-file .ci/single-file.* .cargo index.html Cargo.toml Cargo.lock build.rs package-lock.json -path single-file/target -prune -o -type f -print0 | sort -z | xargs -0 cksum | cksum)
if [ -f "$made" ] && [ -f "$work/.made-from" ] && [ "$(cat "$work/.made-from")" = "$now" ]; then
  echo "$made is up to date."
  exit 0
fi
say "Building $made (about 4 minutes on two cores)"
mkdir -p "$work"
rm -f "$work/.made-from"
# One part, with the workbook in it: two would carry the model and the library twice.
cargo build --release --offline --locked --target wasm32-unknown-unknown --bin app --features one-file
wasm-bindgen --target no-modules --no-typescript --out-dir "$work" --out-name app target/wasm32-unknown-unknown/release/app.wasm
wasm-opt -Oz "$work/app_bg.wasm" -o "$work/app.wasm"
cargo run --quiet --offline --locked --bin prerender evidence > "$work/evidence.bin"
# What packs it, and unpacks it in the browser.
packer=(--release --offline --locked --manifest-path single-file/Cargo.toml --target-dir target/single-file)
cargo build "${packer[@]}" --bin pack
cargo build "${packer[@]}" --lib --target wasm32-unknown-unknown
wasm-opt -O3 --strip-debug --strip-producers target/single-file/wasm32-unknown-unknown/release/packed.wasm -o "$work/unpack.wasm"
node .ci/single-file.mjs "$work" "$made"
printf '%s' "$now" > "$work/.made-from"
