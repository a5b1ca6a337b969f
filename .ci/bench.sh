#!/usr/bin/env bash
# Prints how long one central case takes, natively and in the browser, side by side.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/setup.sh test
say "Building the native command, optimised (about 2 minutes the first time)"
cargo build --release --offline --locked --bin appraise
.ci/build.sh
say "Timing"
mkdir -p target
"${CARGO_TARGET_DIR:-target}/release/appraise" --bench > target/bench-native.jsonl || fail "The command could not time itself: appraise --bench failed."
node .ci/bench.mjs target/bench-native.jsonl
