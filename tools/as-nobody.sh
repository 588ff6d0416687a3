#!/usr/bin/env bash
# Runs a command as a user without rights: root may write everywhere, and proves nothing about permissions.
# Usage: tools/as-nobody.sh COMMAND...   Whoever is not root runs it as they are.
set -euo pipefail
export STEWARD_UNPRIVILEGED=1
[ "$(id -u)" = 0 ] || exec "$@"

home=$(mktemp -d "${TMPDIR:-/tmp}/steward-nobody.XXXXXX")
trap 'rm -rf "$home"' EXIT
# A program in a folder of root's cannot be reached by anybody else.
cp "$(command -v "$1")" "$home/program"
shift
chmod 755 "$home/program"
chown -R nobody "$home"
env HOME="$home" TMPDIR="$home" setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups -- "$home/program" "$@"
