#!/usr/bin/env bash
# Runs Lighthouse on the release page. What it needs is large (about 190 MB from npm), and is installed the first time.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
.ci/setup.sh test
.ci/build.sh
stamp=.ci/lighthouse/node_modules/.installed-for
wanted=$(cksum .ci/lighthouse/package-lock.json)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
  say "Installing Lighthouse from npm (seconds)"
  npm ci --prefix .ci/lighthouse --ignore-scripts --no-audit --no-fund
  printf '%s' "$wanted" > "$stamp"
fi
say "Lighthouse (about a minute)"
CHROMIUM="${CHROMIUM:-$(command -v chromium)}" node .ci/lighthouse/run.mjs dist || fail "Lighthouse finds something: see above."
