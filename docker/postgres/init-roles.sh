#!/usr/bin/env bash
# Makes the two roles and the database of AzioneLab. The official PostgreSQL image runs it once, on an empty volume; on a plain
# server the operator runs it. Doing it again changes nothing but the passwords.
set -euo pipefail

usage() {
  cat <<'HELP'
Usage: init-roles.sh

Makes, where they are missing, on the PostgreSQL (15 or newer) that psql reaches as a superuser:
  azionelab_owner  owns the schema and runs migrations
  azionelab_app    reads and writes rows, and can change no table
  azionelab        the database of both

Settings:
  OWNER_PASSWORD_FILE  file with the password of azionelab_owner
  APP_PASSWORD_FILE    file with the password of azionelab_app
  AZIONELAB_DATABASE   name of the database (azionelab)
  POSTGRES_USER        superuser to connect as (that of the environment, PGUSER)
HELP
}

password_of() {
  local setting="$1" file="${!1:-}" password
  [ -n "$file" ] || { echo "${setting} is missing; --help says what it is." >&2; exit 2; }
  [ -r "$file" ] || { echo "${setting} names a file that cannot be read." >&2; exit 2; }
  password="$(tr -d '\r\n' <"$file")"
  [ -n "$password" ] || { echo "${setting} names an empty file." >&2; exit 2; }
  printf '%s' "$password"
}

run_psql() {
  local options=(--no-psqlrc --quiet --set ON_ERROR_STOP=1)
  [ -z "${POSTGRES_USER:-}" ] || options+=(--username "$POSTGRES_USER")
  psql "${options[@]}" "$@"
}

# Passwords travel by the environment and psql's variables: they stand in no argument list. As to the log of the server, a
# statement that sets one is never written there.
make_roles() {
  OWNER_PASSWORD="$1" APP_PASSWORD="$2" run_psql --dbname postgres --set database="$3" <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
set log_statement = 'none';
set log_min_duration_statement = -1;
set log_min_error_statement = 'panic';
select format('create role %I login', name) from (values ('azionelab_owner'), ('azionelab_app')) as wanted (name)
where not exists (select from pg_roles where rolname = name) \gexec
alter role azionelab_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
alter role azionelab_app login nosuperuser nocreatedb nocreaterole password :'app_password';
alter role azionelab_app set idle_in_transaction_session_timeout = '60s';
select format('create database %I owner azionelab_owner', :'database')
where not exists (select from pg_database where datname = :'database') \gexec
SQL
}

grant_rights() {
  run_psql --dbname "$1" --set database="$1" <<'SQL'
revoke all on database :"database" from public;
grant connect on database :"database" to azionelab_owner, azionelab_app;
alter schema public owner to azionelab_owner;
revoke create on schema public from public;
grant usage on schema public to azionelab_app;
grant select, insert, update, delete on all tables in schema public to azionelab_app;
grant usage, select on all sequences in schema public to azionelab_app;
alter default privileges for role azionelab_owner in schema public
  grant select, insert, update, delete on tables to azionelab_app;
alter default privileges for role azionelab_owner in schema public
  grant usage, select on sequences to azionelab_app;
alter default privileges for role azionelab_owner in schema public
  grant execute on functions to azionelab_app;
SQL
}

main() {
  case "${1:-}" in
    -h | --help) usage && return ;;
    '') ;;
    *) usage >&2 && exit 2 ;;
  esac
  local owner_password app_password database="${AZIONELAB_DATABASE:-azionelab}"
  owner_password="$(password_of OWNER_PASSWORD_FILE)"
  app_password="$(password_of APP_PASSWORD_FILE)"
  echo "Making the roles azionelab_owner and azionelab_app and the database ${database} …"
  make_roles "$owner_password" "$app_password" "$database"
  grant_rights "$database"
  echo "The roles and the database are in place."
}

main "$@"
