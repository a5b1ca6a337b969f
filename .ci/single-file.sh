#!/usr/bin/env bash
# Makes prevention-ledger.html: the release page in one file that opens from disk with no network.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/build.sh
node .ci/single-file.mjs dist prevention-ledger.html
