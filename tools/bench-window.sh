#!/usr/bin/env bash
# What a person waits for in the window, beside a bare window.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
tools/ui.sh
cargo build --quiet --release -p steward-desktop --bins --examples
cargo bench --quiet -p steward --bench list -- no-figure >/dev/null # fills the folder; its figures are make bench's matter
STEWARD_BENCH_DATA=$(dirname "$(ls -t "$built"/tmp/list-*/data/steward.db | head -n 1)")
STEWARD_BENCH_DATA=$(realpath "$STEWARD_BENCH_DATA")
export STEWARD_BENCH_DATA
cargo bench --quiet -p steward-window-tests
