#!/usr/bin/env bash
# Builds Steward and opens it; what follows goes to Steward: tools/run.sh --data /tmp/try
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  echo "Steward needs a display to show its window: run this in a desktop session, or over ssh -X. Without any screen: xvfb-run make run" >&2
  exit 1
fi
. tools/environment.sh
tools/ui.sh
cargo build -p steward-desktop
exec "$built/debug/steward" "$@"
