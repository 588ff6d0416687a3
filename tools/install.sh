#!/usr/bin/env bash
# Installs what building (and, with `test`, testing) Steward needs and this system lacks.
# Does nothing when all is there. Usage: tools/install.sh build|test
set -euo pipefail
for_what="${1:-build}"
missing=() why=()

need() { # package, reason
  dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed && return
  missing+=("$1")
  why+=("  $1: $2")
}

at_least() { # wanted, version: whether the version is not older
  [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

check_compilers() {
  local rust node
  rust=$(rustc --version 2>/dev/null | cut -d ' ' -f 2 || true)
  if ! command -v cargo >/dev/null || ! at_least 1.94 "${rust:-0}"; then
    echo "Steward needs Rust 1.94 or newer; found: ${rust:-none}."
    echo "Install it from https://rustup.rs, or with rustup: rustup update stable"
    exit 1
  fi
  node=$(node --version 2>/dev/null | tr -d v || true)
  if ! command -v npm >/dev/null || ! at_least 20 "${node:-0}"; then
    echo "Steward needs Node.js 20 or newer, with npm; found: ${node:-none}."
    echo "Install it from https://nodejs.org"
    exit 1
  fi
}

has_postgres() {
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null
}

list_packages() {
  need build-essential "compiles and links"
  need pkg-config "finds the libraries"
  need libwebkit2gtk-4.1-dev "the web view of the window"
  need mold "links quickly"
  need xdg-utils "opens folders in the file manager"
  [ "$for_what" = test ] || return 0
  need webkit2gtk-driver "drives the window in the tests"
  need xvfb "a display that nobody sees"
  need dbus-daemon "the message bus of a desktop session"
  need fonts-dejavu-core "letters on that display"
  has_postgres || need postgresql "the second database that every story is told on"
}

explain_other_system() {
  pkg-config --exists webkit2gtk-4.1 2>/dev/null && [ "$for_what" = build ] && return
  echo "This script installs packages on Debian 12 and Ubuntu. On another system install, under their names there:"
  echo "  a C compiler, pkg-config, WebKitGTK 4.1 with its development files, xdg-utils; mold if there is one"
  echo "and for the tests:"
  echo "  WebKitWebDriver, Xvfb, dbus-daemon, setpriv, PostgreSQL 15 or newer (initdb, postgres)"
  [ "$for_what" = build ] && exit 1
  for program in WebKitWebDriver Xvfb dbus-daemon setpriv; do
    command -v "$program" >/dev/null || { echo "Missing: $program"; exit 1; }
  done
  has_postgres || { echo "Missing: initdb"; exit 1; }
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# The tests start a server of their own; one that runs all the time is not wanted.
without_running_server() {
  local rule=/etc/postgresql-common/createcluster.conf
  if [[ " ${missing[*]} " == *" postgresql "* ]] && [ ! -e "$rule" ]; then
    as_root mkdir -p "${rule%/*}"
    echo "create_main_cluster = false" | as_root tee "$rule" >/dev/null
  fi
}

install_packages() {
  echo "Steward needs these packages, which this system lacks:"
  printf '%s\n' "${why[@]}"
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Install them as root: apt-get install ${missing[*]}"; exit 1; }
    echo "They are installed with apt-get; sudo may ask for your password."
  fi
  without_running_server
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Options::=--force-confold "${missing[@]}"
}

check_compilers
if ! command -v apt-get >/dev/null; then
  explain_other_system
  exit 0
fi
list_packages
[ "${#missing[@]}" = 0 ] || install_packages
