#!/usr/bin/env bash
# Brings docker/ (compose files, commands) to the folder of the site on the server. Its settings and secrets stay as they are.
set -euo pipefail

if [[ ${1:-} == --help ]]; then
  sed -n '2s/^# //p' "$0"
  exit
fi

cd "$(dirname "$0")/../.."
tar --create --gzip --exclude=docker/.env --exclude=docker/secrets docker package.json LICENSE |
  .github/scripts/on-server.sh tar --extract --gzip --no-same-owner
