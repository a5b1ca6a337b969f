#!/usr/bin/env bash
# Tries HOSTILE_MANY (100,000) scenarios of extreme numbers from HOSTILE_FIRST (1,000) on: each is worked out, drawn and written as
# a workbook, some are shown as pages and look for their best mix. Prints the slowest; one that hangs stops it.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/setup.sh native
cargo test --profile ci --offline --locked --test it extremes:: -- --ignored --nocapture
cargo test --profile ci --offline --locked -p ledger-model --test it quantiles:: -- --nocapture
