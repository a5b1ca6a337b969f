#!/usr/bin/env bash
# Builds the page with every letter of its sentences accented, in dist/pseudo of its own copy: a debug build, for the test that
# no sentence stands in a page. Prints the folder of the built page.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
node .ci/language.mjs pseudo >&2
export CARGO_TARGET_DIR="$PWD/target" # what it needs is built already
(cd target/language/pseudo && env -u NO_COLOR trunk build --offline --locked --public-url ./ --dist dist) >&2
# What is said of the programmes is fetched by the page; a debug build has no file of it.
cargo run --quiet --offline --locked --bin prerender evidence > target/language/pseudo/dist/evidence.bin
sed -i 's|<meta name="referrer"|<meta name="evidence" content="./evidence.bin"><meta name="referrer"|' target/language/pseudo/dist/index.html
echo "$PWD/target/language/pseudo/dist"
