#!/usr/bin/env bash
# Prints how long the calculation takes, natively and in the browser, beside plain JavaScript and numpy.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/setup.sh bench
say "Building the native command, optimised (about 2 minutes the first time)"
cargo build --release --offline --locked --bin appraise
.ci/build.sh
say "Timing"
folder=target/bench
mkdir -p "$folder"
appraise="${CARGO_TARGET_DIR:-target}/release/appraise"
"$appraise" --bench > "$folder/native.jsonl" || fail "The command could not time itself: appraise --bench failed."
"$appraise" --bench-portfolio "$folder/portfolio.json" || fail "The command could not write the portfolio: appraise --bench-portfolio failed."
node .ci/bench/portfolio.mjs "$folder/portfolio.json" > "$folder/node.jsonl" || fail "The calculation in JavaScript does not agree with ours, or failed."
if python="$(python_with_numpy)"; then
  # Memory that numpy gives back is kept for its next array: otherwise asking the system again is half of what is timed.
  MALLOC_TRIM_THRESHOLD_=1000000000 MALLOC_TOP_PAD_=100000000 MALLOC_MMAP_THRESHOLD_=1000000000 \
    "$python" .ci/bench/portfolio.py "$folder/portfolio.json" > "$folder/numpy.jsonl" || fail "The calculation in numpy does not agree with ours, or failed."
else
  : > "$folder/numpy.jsonl"
fi
node .ci/bench.mjs "$folder"
