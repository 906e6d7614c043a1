#!/usr/bin/env bash
# Stands in for the entrypoint of the official PostgreSQL image, with Debian's PostgreSQL 15: on an empty volume it makes a cluster and
# runs the scripts of /docker-entrypoint-initdb.d, then it serves with the arguments of the compose file.
set -euo pipefail
data=/var/lib/postgresql/15
serve() { pg_ctl --pgdata "$data" --silent --wait "$@"; }
if [[ ! -f $data/PG_VERSION ]]; then
  # shellcheck disable=SC2086
  initdb --pgdata "$data" --username "$POSTGRES_USER" --pwfile "$POSTGRES_PASSWORD_FILE" --auth-local trust --auth-host scram-sha-256 \
    --no-sync $POSTGRES_INITDB_ARGS >/dev/null
  echo 'host all all all scram-sha-256' >>"$data/pg_hba.conf"
  serve start -o "-k /run/postgresql -c listen_addresses=" >/dev/null
  for script in /docker-entrypoint-initdb.d/*.sh; do PGHOST=/run/postgresql bash "$script"; done
  serve stop
fi
shift
exec postgres -D "$data" -k /run/postgresql -c 'listen_addresses=*' "$@"
