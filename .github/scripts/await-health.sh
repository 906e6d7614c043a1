#!/usr/bin/env bash
# Waits until the site at an address says that it is well, for at most HEALTH_WAIT seconds (120).
# Usage: await-health.sh https://theatre.example.org
set -euo pipefail

if [[ ${1:-} == --help || $# -ne 1 ]]; then
  sed -n '2,3s/^# //p' "$0"
  [[ ${1:-} == --help ]] && exit || exit 2
fi

deadline=$((SECONDS + ${HEALTH_WAIT:-120}))
until curl --silent --show-error --fail --max-time 10 --output /dev/null "${1%/}/api/health"; do
  ((SECONDS < deadline)) || { echo 'The site does not become well.' >&2; exit 1; }
  sleep 3
done
echo "The site is well after ${SECONDS} s."
