#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own, which is gone afterwards.
# Usage: tools/postgres.sh COMMAND...   The command finds it in STEWARD_TEST_POSTGRES.
set -euo pipefail

programs=$(dirname "$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1)")
programs=$(readlink -f "$programs/initdb"); programs=${programs%/*}
folder=$(mktemp -d "${TMPDIR:-/tmp}/steward-postgres.XXXXXX")
server=

stop() {
  [ -z "$server" ] || { kill -INT "$server" 2>/dev/null; wait "$server" 2>/dev/null; } || true
  rm -rf "$folder"
}
trap stop EXIT

# PostgreSQL refuses to run as root.
as_somebody=()
if [ "$(id -u)" = 0 ]; then
  somebody=$(id -un postgres 2>/dev/null || echo nobody)
  as_somebody=(setpriv --reuid="$somebody" --regid="$(id -g "$somebody")" --clear-groups --)
  chown "$somebody" "$folder"
fi

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$folder/password"
[ "$(id -u)" != 0 ] || chown "$somebody" "$folder/password"
cd "$folder"
"${as_somebody[@]}" "$programs/initdb" -D "$folder/data" -U steward --pwfile="$folder/password" -A scram-sha-256 \
  -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" || { cat "$folder/initdb.log"; exit 1; }

start() { # port
  "${as_somebody[@]}" setpriv --pdeathsig INT -- "$programs/postgres" -D "$folder/data" -p "$1" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories="$folder" -c max_connections=200 \
    -c fsync=off -c full_page_writes=off -c synchronous_commit=off >"$folder/server.log" 2>&1 &
  server=$!
  for _ in $(seq 300); do
    "$programs/pg_isready" -q -h 127.0.0.1 -p "$1" -U steward && kill -0 "$server" 2>/dev/null && return
    kill -0 "$server" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

for attempt in 1 2 3 4 5; do
  port=$(shuf -i 20000-32000 -n 1)
  start "$port" && break
  [ "$attempt" -lt 5 ] || { cat "$folder/server.log"; exit 1; }
done

cd "$OLDPWD"
export STEWARD_TEST_POSTGRES="postgres://steward:$password@127.0.0.1:$port/postgres"
"$@"
