# Sourced by every script: where the tools are.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
TOOLS="${PREVENTION_LEDGER_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/prevention-ledger/tools}"
export PATH="$PWD/node_modules/.bin:$TOOLS/bin:$HOME/.cargo/bin:$PATH"
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
say() { printf '\n== %s\n' "$*"; }
python_with_numpy() { # prints the first Python that has it
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import numpy' 2>/dev/null; then echo "$python"; return; fi
  done
  return 1
}
fail() { printf '\n%s\n' "$*" >&2; exit 1; }
