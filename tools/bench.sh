#!/usr/bin/env bash
# The list at 100,000 users, beside the fastest hand-written SQL for the same answers.
# A word measures only the figures that have it in their names: tools/bench.sh email
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
cargo bench --quiet -p steward --bench list -- "$@"
