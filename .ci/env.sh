# Sourced by every script: where the tools are.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
TOOLS="${PREVENTION_LEDGER_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/prevention-ledger/tools}"
export PATH="$PWD/node_modules/.bin:$TOOLS/bin:$HOME/.cargo/bin:$PATH"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
say() { printf '\n== %s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }
step() { say "$1 ($SECONDS s so far)"; shift; "$@" || fail "Stopped: that step failed."; }
