#!/usr/bin/env bash
# Builds the Debian package, with steward-cli in it, and says where it is.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
tools/ui.sh
rm -f "$built"/release/bundle/deb/*.deb
# Both packages, so that what they share is built once.
cargo build --release -p steward -p steward-desktop --bin steward-cli
cli=$(realpath "$built/release/steward-cli")
ui/node_modules/.bin/tauri build --bundles deb \
  --config "{\"bundle\":{\"linux\":{\"deb\":{\"files\":{\"/usr/bin/steward-cli\":\"$cli\"}}}}}"
ls -l "$built"/release/bundle/deb/*.deb
