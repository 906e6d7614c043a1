#!/usr/bin/env bash
# Entry of the nginx container, and of a unit on a plain server.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

if [[ ${1:-} == --help ]]; then
  cat <<'TEXT'
start.sh: renders nginx's configuration from the environment, runs nginx in the foreground and watches what the configuration hangs on.

As root (a plain server) the workers run as www-data; as any other user (the container) nothing but OUT is written. SIGTERM, SIGQUIT
and SIGINT let requests finish before nginx ends. The settings: render.sh --help and watch.sh --help.
TEXT
  exit 0
fi

# Under systemd this is a socket, which cannot be opened by its name: a pipe can.
[[ ! -S /proc/self/fd/1 ]] || exec > >(exec cat)

mkdir -p "${OUT:?}"
# Links and folders of a run that was cut off.
rm -rf -- "$OUT"/conf "$OUT"/conf.*
"$here/render.sh" >&2
"${NGINX:-nginx}" -c "$OUT/conf/nginx.conf" -g 'daemon off;' &
nginx=$!
"$here/watch.sh" &
watcher=$!

stop() {
  kill "$watcher" 2>/dev/null || true
  kill -QUIT "$nginx" 2>/dev/null || true
}
trap stop TERM QUIT INT
# A signal ends the first wait before nginx has ended.
code=0
wait "$nginx" || code=$?
while kill -0 "$nginx" 2>/dev/null; do
  code=0
  wait "$nginx" || code=$?
done
kill "$watcher" 2>/dev/null || true
exit "$code"
