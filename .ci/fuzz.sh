#!/usr/bin/env bash
# Fuzzes everything that is read: each parser gets FUZZ_SECONDS (60) of made-up inputs, guided by the code they reach.
# FUZZ_ONLY="file link" runs some. What was learned is kept in target/fuzz/corpus and carried on with; remove it to begin again.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
seconds="${FUZZ_SECONDS:-60}"
targets="${FUZZ_ONLY:-link file toml csv}"
work="$PWD/target/fuzz"

# Longest input made up, in bytes: the longest real one fits. (A function: macOS has no associative arrays.)
longest() { case "$1" in link) echo 8192 ;; file) echo 12288 ;; toml) echo 12288 ;; csv) echo 8192 ;; *) fail "There is no fuzz target $1: name some of link, file, toml and csv in FUZZ_ONLY." ;; esac; }
for target in $targets; do longest "$target" > /dev/null; done

.ci/setup.sh fuzz
host=$(rustc -vV | awk '/^host:/ { print $2 }')
say "Building the fuzzers (about 4 minutes on two cores the first time)"
# Where the code went is counted by LLVM, which stable Rust lets us ask for. The target is named so that only what is
# fuzzed is counted, not what runs while building. Compared values are not traced: it costs half the speed, and the
# dictionaries and the changes by words find them too.
counted="-Cpasses=sancov-module"
for asked in level=4 inline-8bit-counters pc-table; do counted+=" -Cllvm-args=-sanitizer-coverage-$asked"; done
RUSTFLAGS="$counted" CARGO_TARGET_DIR="$work" cargo build --release --offline --manifest-path fuzz/Cargo.toml --target "$host"

crashed=()
table=$(printf '%-6s %12s %8s %9s %14s %8s %8s' target inputs seconds 'a second' 'code reached' kept memory)
for target in $targets; do
  corpus="$work/corpus/$target" crashes="$work/crashes/$target" log="$work/$target.log"
  mkdir -p "$corpus" "$crashes"
  seeds=("fuzz/seeds/$target")
  case "$target" in
    toml) find data/programmes -name '*.toml' -size -8k -exec cp {} "$corpus" \; ;; # short ones: the others would take the time of ten
    file | link) cp tests/golden/*."${target/file/json}" "$corpus" ;;
    csv) head -n 30 data/areas.csv > "$corpus/areas-beginning"; cp data/deflator.csv data/care-board-shares.csv "$corpus" ;;
  esac
  say "Fuzzing $target for $seconds s (what it says: $log)"
  began=$SECONDS
  # The fuzzer stops itself, unless an input hangs where its own alarm cannot be raised.
  limit=()
  if command -v timeout >/dev/null; then limit=(timeout --signal=KILL "$((seconds + 300))"); fi
  ${limit[@]+"${limit[@]}"} "$work/$host/release/$target" -max_total_time="$seconds" -max_len="$(longest "$target")" -timeout=10 -rss_limit_mb=2048 \
    -dict="fuzz/dictionaries/$target.dict" -artifact_prefix="$crashes/" -print_final_stats=1 \
    "$corpus" "${seeds[@]}" > "$log" 2>&1 || crashed+=("$target")
  number() { awk -v name="stat::$1:" '$1 == name { print $2 }' "$log"; }
  reached=$(grep -oE 'cov: [0-9]+' "$log" | tail -n 1 | cut -d ' ' -f 2 || true)
  table+=$'\n'$(printf '%-6s %12s %8s %9s %14s %8s %5s MB' "$target" "$(number number_of_executed_units)" "$((SECONDS - began))" \
    "$(number average_exec_per_sec)" "${reached:-0} places" "$(find "$corpus" -type f | wc -l)" "$(number peak_rss_mb)")
done

printf '\n%s\n' "$table"
for target in ${crashed[@]+"${crashed[@]}"}; do
  printf '\n%s: a law does not hold, or it crashed, hung or took too much memory:\n' "$target"
  grep -E -m 4 -A 3 'panicked at|ERROR: |SUMMARY: ' "$work/$target.log" || tail -n 20 "$work/$target.log"
  echo "The input that did it is the newest file in $work/crashes/$target. To run it again: $work/$host/release/$target FILE"
done
[ ${#crashed[@]} = 0 ] || fail "Fuzzing found something: ${crashed[*]}. Put it right and keep the input as a test in tests/it/hostile.rs."
say "No crash, no hang, and every law held."
