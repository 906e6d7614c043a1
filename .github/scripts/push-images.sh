#!/usr/bin/env bash
# Pushes both images with one tag, and with that of the commit. Signs in as REGISTRY_USER with REGISTRY_PASSWORD.
# Usage: push-images.sh TAG
set -euo pipefail

if [[ ${1:-} == --help || $# -ne 1 ]]; then
  sed -n '2,3s/^# //p' "$0"
  [[ ${1:-} == --help ]] && exit || exit 2
fi

prefix=${AZIONELAB_IMAGE:?say where the images go, such as registry.example.org/theatre/}
printf '%s' "${REGISTRY_PASSWORD:?}" |
  docker login --username "${REGISTRY_USER:?}" --password-stdin "${prefix%%/*}"
trap 'docker logout "${prefix%%/*}"' EXIT
for target in app nginx; do
  image=${prefix}azionelab-${target}
  docker tag "${image}:${1}" "${image}:${GITHUB_SHA:?}"
  for tag in "$1" "$GITHUB_SHA"; do
    echo "Pushing ${target} as ${tag} …"
    docker push --quiet "${image}:${tag}"
  done
done
