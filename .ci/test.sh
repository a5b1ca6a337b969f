#!/usr/bin/env bash
# The whole suite. Stops at the first step that fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
began=$SECONDS
step() { say "$1 ($((SECONDS - began)) s so far)"; shift; "$@" || fail "Stopped: that step failed."; }
# The same random cases every time, so that what passed once passes again: change the seed to look for more.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED:-1}"
WASM="--target wasm32-unknown-unknown"
export CHROMIUM="${CHROMIUM:-$(command -v chromium || true)}"

step "Set-up" .ci/setup.sh test
export CHROMIUM="${CHROMIUM:-$(command -v chromium || true)}"
step "Format" cargo fmt --check
step "Clippy, native" cargo clippy --all-targets --offline --locked -- -D warnings
# shellcheck disable=SC2086
step "Clippy, wasm" cargo clippy $WASM --lib --bins --test browser --offline --locked -- -D warnings
step "Native tests" cargo test --offline --locked
# shellcheck disable=SC2086
step "Tests in the browser" cargo test $WASM --test browser --offline --locked
step "The release page" .ci/build.sh
step "The single file" .ci/single-file.sh
step "Size budget" node .ci/size.mjs dist
step "The page in Chromium: end to end, accessibility, policy" node --test --test-concurrency=1 tests/page/*.test.mjs # Node 21 and later refuse a folder
say "Every step passed in $((SECONDS - began)) s."
