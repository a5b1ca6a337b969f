#!/usr/bin/env bash
# Prints how long the calculation takes, natively and in the browser.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/setup.sh run
say "Building the native command, optimised (about 2 minutes the first time)"
cargo build --release --offline --locked --bin appraise
.ci/build.sh
say "Timing"
node .ci/bench.mjs "${CARGO_TARGET_DIR:-target}/release/appraise"
