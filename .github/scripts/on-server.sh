#!/usr/bin/env bash
# Runs a command in the folder of the site (DEPLOY_PATH) on the server (DEPLOY_USER at DEPLOY_HOST); its words arrive as they are.
# Usage: on-server.sh COMMAND [ARGUMENTS…]
set -euo pipefail

if [[ ${1:-} == --help || $# -eq 0 ]]; then
  sed -n '2,3s/^# //p' "$0"
  [[ ${1:-} == --help ]] && exit || exit 2
fi

words=$(printf '%q ' "$@")
exec "${SSH:-ssh}" "${DEPLOY_USER:?}@${DEPLOY_HOST:?}" "cd $(printf '%q' "${DEPLOY_PATH:?}") && ${words}"
