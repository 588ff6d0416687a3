#!/usr/bin/env bash
# Runs every test, names what failed, and ends with the sum of what the runners counted.
set -uo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

passed=0 failed=0 broken=()
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# How many tests a runner says it passed or failed, whichever of the three it was.
count() { # passed|failed
  sed 's/\x1b\[[0-9;]*m//g' "$output" |
    grep -E '^test result:|^ *Summary \[|^ *Tests  ' | grep -oE "[0-9]+ $1" | awk '{ sum += $1 } END { print sum + 0 }'
}

step() { # heading, command...
  local heading="$1" before=$SECONDS status=0
  shift
  printf '\n== %s\n' "$heading"
  "$@" 2>&1 | tee "$output" || status=$?
  local good bad
  good=$(count passed) bad=$(count failed)
  if [ "$status" != 0 ]; then
    [ "$bad" -gt 0 ] || bad=1
    broken+=("$heading")
  fi
  passed=$((passed + good)) failed=$((failed + bad))
  printf -- '-- %s: %s in %d s\n' "$heading" "$([ "$status" = 0 ] && echo fine || echo FAILED)" $((SECONDS - before))
}

cargo_test() {
  if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --no-fail-fast --show-progress=none --status-level=fail "$@"
  else
    cargo test --no-fail-fast --quiet "$@"
  fi
}

core_stories() {
  tools/postgres.sh bash -c "$(declare -f cargo_test); cargo_test \"\$@\"" _ -p steward
}

shell_tests() {
  cargo_test -p steward-desktop
}

# Two at a time: each has a display, a bus, a driver and a window.
window_stories() {
  cargo build --quiet -p steward-desktop && cargo test --quiet --no-fail-fast -p steward-window-tests -- --test-threads 2
}

in_ui() {
  (cd ui && "$@")
}

step "What the system must have" tools/install.sh test
[ "$failed" = 0 ] || exit 1
step "Formatting" cargo fmt --all --check
step "The page is built" tools/ui.sh
step "The page's types" in_ui npm run --silent check
step "The page's unit tests" in_ui npm run --silent test
step "Clippy, warnings denied" cargo clippy --quiet --workspace --all-targets -- -D warnings
step "Stories of the core, on SQLite and on PostgreSQL" core_stories
step "The shell" shell_tests
step "Stories in the real window" window_stories

printf '\n'
[ "${#broken[@]}" = 0 ] || printf 'Failed: %s\n' "${broken[@]}"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
