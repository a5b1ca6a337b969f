#!/usr/bin/env bash
# What must hold for what is handed out, beside `.ci/test.sh`: the fully optimised page, its size, the single file, and everything that
# takes long. Stops at the first step that fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
export CHROMIUM="${CHROMIUM:-$(command -v chromium || true)}"

.ci/test.sh
step "The single file, of the release page" .ci/single-file.sh
step "Size budget" node .ci/size.mjs dist
step "The release page in Chromium" playwright test --config tests/page --project release
HOSTILE_MANY="${HOSTILE_MANY:-10000}" step "Scenarios of extreme numbers" .ci/hostile.sh
say "Every step passed in $SECONDS s."
