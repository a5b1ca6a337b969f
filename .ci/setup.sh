#!/usr/bin/env bash
# Installs what is missing, for `run` (build and serve), `test` (a browser too), `native` (no page) or
# `fuzz` (no page, but a C++ compiler).
# A second run takes a second or two.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
for_what="${1:-run}"
TRUNK=0.21.14
BINDGEN=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
TARGET=wasm32-unknown-unknown

command -v cargo >/dev/null || fail "Rust is missing: install it with rustup (see rustup.rs), then run this again."
command -v node >/dev/null || fail "Node is missing: install Node 20 or later, then run this again."
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node $(node --version) is too old: install Node 20 or later, then run this again."
command -v npm >/dev/null || fail "npm is missing: it comes with Node; install it, then run this again."

command -v cc >/dev/null || fail "A C compiler is missing, which Rust needs to link: install one ('apt-get install build-essential' on Debian), then run this again."

# The wasm target: seconds.
if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$TARGET" ]; then
  command -v rustup >/dev/null || fail "The Rust target $TARGET is missing, and rustup is not here to add it: install Rust with rustup."
  say "Adding Rust's $TARGET target (seconds)"
  rustup target add "$TARGET"
fi

# The checks that tests begin with: seconds, and there already in most installations.
if [ "$for_what" != run ] && ! { cargo fmt --version && cargo clippy --version; } >/dev/null 2>&1; then
  command -v rustup >/dev/null || fail "rustfmt or clippy is missing, and rustup is not here to add them: install both, then run this again."
  say "Adding rustfmt and clippy (seconds)"
  rustup component add rustfmt clippy
fi

install_packages() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; } || return 1
  "${as_root[@]}" apt-get update -q && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

# Native tests alone need no page.
if [ "$for_what" = native ]; then
  cargo fetch --locked
  exit 0
fi

# libFuzzer is C++, compiled with the fuzzers.
if [ "$for_what" = fuzz ]; then
  if ! command -v c++ >/dev/null; then
    say "Installing a C++ compiler with apt-get (about a minute)"
    install_packages g++ || fail "A C++ compiler is missing: install one ('apt-get install g++' on Debian), then run this again."
  fi
  cargo fetch --manifest-path fuzz/Cargo.toml
  exit 0
fi

# Ours are kept apart from any copies the user has: versions must match exactly.
has() { command -v "$1" >/dev/null && "$1" --version 2>/dev/null | grep -qw "$2"; }
install_tool() { # binary, package, version, how long, flags
  if has "$1" "$3"; then return; fi
  say "Installing $2 $3 into $TOOLS ($4, once)"
  mkdir -p "$TOOLS"
  if cargo binstall -V >/dev/null 2>&1 && cargo binstall --no-confirm --root "$TOOLS" "$2@$3"; then return; fi
  # Quick to compile rather than quick to run: these run for seconds.
  # shellcheck disable=SC2086
  env -u CARGO_TARGET_DIR CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install "$2" --version "$3" --locked --root "$TOOLS" $5
  hash -r
  has "$1" "$3" || fail "$2 $3 was installed, but $1 --version does not say so: remove $TOOLS and run this again."
}
install_tool trunk trunk "$TRUNK" "about 5 minutes on two cores" "--no-default-features"
install_tool wasm-bindgen wasm-bindgen-cli "$BINDGEN" "about 2 minutes on two cores" ""

# wasm-opt and what tests need: seconds.
stamp="node_modules/.installed-for"
wanted=$(cksum package-lock.json)
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
  say "Installing the build tools from npm (seconds)"
  npm ci --no-audit --no-fund
  printf '%s' "$wanted" > "$stamp"
fi

if [ "$for_what" != run ] && ! { [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null; }; then
  command -v apt-get >/dev/null || fail "Tests need Chromium on the PATH: install it, then run this again."
  say "Installing Chromium with apt-get (about a minute)"
  install_packages chromium || fail "Chromium was not installed: run 'apt-get install chromium' as root, then run this again."
fi

# Opens the workbook as a reader would: a minute.
if [ "$for_what" = test ] && ! command -v soffice >/dev/null; then
  say "Installing LibreOffice Calc with apt-get (about a minute)"
  install_packages libreoffice-calc-nogui || fail "LibreOffice was not installed: run 'apt-get install libreoffice-calc-nogui' as root, then run this again."
fi

# Reads what the report prints: seconds.
if [ "$for_what" = test ] && ! command -v pdftotext >/dev/null; then
  say "Installing poppler-utils with apt-get (seconds)"
  install_packages poppler-utils || fail "pdftotext was not installed: run 'apt-get install poppler-utils' as root, then run this again."
fi

# Everything is fetched here, so that nothing after this needs the network.
locks() { cksum Cargo.lock; }
if [ ! -f target/.fetched-for ] || [ "$(cat target/.fetched-for)" != "$(locks)" ] || ! cargo metadata --offline --locked --format-version 1 >/dev/null 2>&1; then
  say "Fetching the libraries (under a minute)"
  cargo fetch --locked
  mkdir -p target
  locks > target/.fetched-for
fi
