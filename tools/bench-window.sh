#!/usr/bin/env bash
# What a person waits for in the window, beside a bare window.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
tools/ui.sh
cargo build --quiet --release -p steward-desktop --bins --examples
cargo bench --quiet -p steward-window-tests
