#!/usr/bin/env bash
# Builds the Debian package and says where it is.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
tools/ui.sh
rm -f "$built"/release/bundle/deb/*.deb
ui/node_modules/.bin/tauri build --bundles deb
ls -l "$built"/release/bundle/deb/*.deb
