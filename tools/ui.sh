#!/usr/bin/env bash
# Builds the page into ui/dist; its packages are installed anew only when their list has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh
cd ui
installed=node_modules/.installed-from
if ! cmp -s package-lock.json "$installed"; then
  npm ci --silent
  cp package-lock.json "$installed"
fi
npm run --silent build
