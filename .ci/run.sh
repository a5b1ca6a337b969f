#!/usr/bin/env bash
# Sets up, builds and serves the page.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
source "$here/env.sh"
.ci/setup.sh run
.ci/build.sh
exec node .ci/serve.mjs dist
