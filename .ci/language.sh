#!/usr/bin/env bash
# Builds the page in another language and prints the folder of it: pseudo (the default) has every letter of its sentences
# accented, for the test that none stands in a page; cy is Welsh, as far as languages/cy.csv has it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
language="${1:-pseudo}"
features=()
if [ "$language" = cy ]; then
  export LEDGER_LANGUAGE=cy
  features=(--features welsh)
fi
node .ci/language.mjs "$language" >&2
export CARGO_TARGET_DIR="$PWD/target" # what it needs is built already
(cd "target/language/$language" && env -u NO_COLOR trunk build --offline --locked "${features[@]}" --public-url ./ --dist dist) >&2
# What is said of the programmes is fetched by the page; a debug build has no file of it.
cargo run --quiet --offline --locked --bin prerender evidence > "target/language/$language/dist/evidence.bin"
sed -i 's|<meta name="referrer"|<meta name="evidence" content="./evidence.bin"><meta name="referrer"|' "target/language/$language/dist/index.html"
echo "$PWD/target/language/$language/dist"
