#!/usr/bin/env bash
# Builds Steward and opens it; what follows goes to Steward: tools/run.sh --data /tmp/try
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
tools/ui.sh
cargo build -p steward-desktop
exec "$built/debug/steward" "$@"
