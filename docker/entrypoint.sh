#!/usr/bin/env bash
# Starts one role of AzioneLab: of the container, or of the plain checkout that this file lies in.
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
readonly ROOT
readonly SERVER="${ROOT}/apps/server/src"

usage() {
  cat <<'HELP'
Usage: entrypoint.sh [ROLE] [ARGUMENTS…]

Runs one role of AzioneLab and hands its exit code on.

  web            the site (default); also mail and schedules, unless JOBS=off
  jobs           mail and schedules alone
  migrate        brings the schema to what this release knows
  seed           puts a season into an empty database: seed demo
  doctor         checks every invariant of the data; --deploy: the installation too
  user           makes an account: user --email ada@example.org --name "Ada Porta" --role admin
  backup-check   fails when the last backup is missing or too old
  smoke          books, confirms and checks in on a hidden performance: smoke --url https://…
  status         says what runs and how it is
  shell          a Node shell with the database and the services at hand
  version        says which release this is
  health [PORT]  asks the process of this container whether it is ready
  COMMAND …      anything else is run as it is, for example: bash

Settings come from the environment: docker/.env.example lists them.
HELP
}

# Ready means database, schema, disk and clock; a process with jobs alone answers on METRICS_PORT. Asked every few seconds, so without
# a program of its own.
health() {
  local port="${1:-${PORT:-3000}}" status=
  exec 3<>"/dev/tcp/127.0.0.1/${port}"
  printf 'GET /api/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  read -r -t 4 _ status _ <&3
  [ "$status" = 200 ]
}

main() {
  local role="${1:-web}"
  [ "$#" -eq 0 ] || shift
  case "$role" in
    web) exec node "${SERVER}/main.ts" "$@" ;;
    jobs) exec node "${SERVER}/main.ts" --jobs "$@" ;;
    migrate | seed | doctor | backup-check | smoke | status | shell | version)
      exec node "${SERVER}/cli.ts" "$role" "$@"
      ;;
    user | user:create) exec node "${SERVER}/cli.ts" user:create "$@" ;;
    health) health "$@" ;;
    help | -h | --help) usage ;;
    -*)
      echo "Name a role before its options; --help lists them." >&2
      exit 2
      ;;
    *) exec "$role" "$@" ;;
  esac
}

main "$@"
