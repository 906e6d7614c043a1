#!/usr/bin/env bash
# Tries both images of a tag: the commands answer, production without settings is refused, nginx takes its configuration; all of
# it with a root that cannot be written and without a capability.
# Usage: try-images.sh TAG
set -euo pipefail

if [[ ${1:-} == --help || $# -ne 1 ]]; then
  sed -n '2,4s/^# //p' "$0"
  [[ ${1:-} == --help ]] && exit || exit 2
fi

confined=(docker run --rm --read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp)
app=${AZIONELAB_IMAGE:-}azionelab-app:$1
nginx=${AZIONELAB_IMAGE:-}azionelab-nginx:$1

echo 'The commands of the app:'
"${confined[@]}" "$app" --help
[[ $("${confined[@]}" "$app" id -u) != 0 ]] || { echo 'The app runs as root.' >&2; exit 1; }

echo 'Without settings it does not start:'
if "${confined[@]}" "$app"; then
  echo 'It did.' >&2
  exit 1
fi

echo 'nginx takes its configuration:'
"${confined[@]}" --tmpfs /run/azionelab:uid=10101,gid=10101 --entrypoint /srv/azionelab/nginx/render.sh \
  --env SITE_DOMAIN=theatre.example.org --env APP_UPSTREAMS=127.0.0.1:3000 "$nginx"
