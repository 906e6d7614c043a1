#!/usr/bin/env bash
# Renders again and again; reloads nginx when that changed something.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

if [[ ${1:-} == --help ]]; then
  cat <<'TEXT'
watch.sh: keeps a running nginx up to date, every WATCH_SECONDS (default 5), without dropping a connection.

It renders the configuration (see render.sh --help) and reloads nginx when that is another one: the first certificate has come (http
only becomes https), it was renewed, or the names in APP_UPSTREAMS have got other addresses. Started by start.sh.
TEXT
  exit 0
fi

while sleep "${WATCH_SECONDS:-5}"; do
  # A refused configuration has said why; nginx goes on with the one it has.
  outcome=$("$here/render.sh") || continue
  [[ $outcome == rendered ]] || continue
  echo 'watch.sh: the configuration has changed, nginx reloads it' >&2
  kill -HUP "$(<"${OUT:?}/nginx.pid")" || true
done
