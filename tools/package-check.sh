#!/usr/bin/env bash
# Installs the package, sees the first screen of the installed program, and removes it again.
set -euo pipefail
cd "$(dirname "$0")/.."
. tools/environment.sh

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

is_installed() {
  dpkg-query -W -f='${db:Status-Status}' steward 2>/dev/null | grep -qx installed
}

if is_installed; then
  echo "Steward is installed on this computer already. Remove it first: apt-get remove steward"
  exit 1
fi
package=$(realpath "$built"/release/bundle/deb/*.deb)
trap 'as_root apt-get remove -y -qq steward >/dev/null' EXIT
# apt reads packages as a user without rights, who may not reach this folder.
reachable=$(mktemp -d) && chmod 755 "$reachable" && cp "$package" "$reachable/steward.deb"
as_root apt-get install -y -qq --no-install-recommends "$reachable/steward.deb" >/dev/null
rm -rf "$reachable"

/usr/bin/steward --version
# What a link from an e-mail needs: the scheme, and the place where the desktop puts the link.
for line in 'MimeType=x-scheme-handler/steward;' 'Exec=steward %u'; do
  grep -qxF "$line" /usr/share/applications/Steward.desktop || { echo "Steward.desktop lacks $line"; exit 1; }
done
/usr/bin/steward-cli commands | grep ListUsers
STEWARD_BIN=/usr/bin/steward cargo test --quiet -p steward-window-tests --test first_screen
as_root apt-get remove -y -qq steward >/dev/null
trap - EXIT
for program in /usr/bin/steward /usr/bin/steward-cli; do
  if [ -e "$program" ]; then
    echo "$program is still there after removing the package"
    exit 1
  fi
done
echo "The package installs, starts and can be removed: $(basename "$package")"
