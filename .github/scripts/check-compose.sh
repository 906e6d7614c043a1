#!/usr/bin/env bash
# Has compose itself read every combination of the compose files, with the settings of the example and empty secrets.
set -euo pipefail

if [[ ${1:-} == --help ]]; then
  sed -n '2s/^# //p' "$0"
  exit
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$(dirname "$0")/../../docker/." "$folder"
cp "$folder/.env.example" "$folder/.env"
cd "$folder"

compose=(docker compose)
"${compose[@]}" version >/dev/null 2>&1 || compose=(docker-compose)
for files in 'compose.yml' 'compose.yml compose.small.yml' 'compose.basic.yml' 'compose.dev.yml'; do
  echo "Reading ${files// / with } …"
  options=()
  for file in $files; do options+=(--file "$file"); done
  "${compose[@]}" "${options[@]}" config --quiet
done
