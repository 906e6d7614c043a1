#!/usr/bin/env bash
# Builds both images with one tag. AZIONELAB_IMAGE stands before their names, such as registry.example.org/theatre/.
# Usage: build-images.sh TAG
set -euo pipefail

if [[ ${1:-} == --help || $# -ne 1 ]]; then
  sed -n '2,3s/^# //p' "$0"
  [[ ${1:-} == --help ]] && exit || exit 2
fi

cd "$(dirname "$0")/../.."
for target in app nginx; do
  echo "Building ${target} as ${1} …"
  docker build --file docker/Dockerfile --target "$target" --pull \
    --build-arg VERSION="$1" \
    --build-arg REVISION="${GITHUB_SHA:-$(git rev-parse HEAD)}" \
    --build-arg SOURCE="${GITHUB_SERVER_URL:-}${GITHUB_REPOSITORY:+/$GITHUB_REPOSITORY}" \
    --tag "${AZIONELAB_IMAGE:-}azionelab-${target}:${1}" .
  docker image inspect --format '{{.Size}} bytes' "${AZIONELAB_IMAGE:-}azionelab-${target}:${1}"
done
