#!/usr/bin/env bash
# Makes the release page in dist/, unless nothing has changed since it was made.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
stamp=target/.page-built-from
now=$(find src data styles assets .ci/finish.mjs .ci/offline.mjs .cargo index.html Trunk.toml Cargo.toml Cargo.lock build.rs package-lock.json -type f -print0 | sort -z | xargs -0 cksum | cksum)
if [ -f dist/index.html ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then
  echo "The page in dist/ is up to date."
  exit 0
fi
say "Building the release page into dist/ (about 2 minutes the first time on two cores, under a minute after an edit)"
rm -f "$stamp"
# Trunk does not know every value of NO_COLOR.
env -u NO_COLOR trunk build --release --offline --locked --public-url ./
mkdir -p target
printf '%s' "$now" > "$stamp"
