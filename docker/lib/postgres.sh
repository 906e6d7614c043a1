# shellcheck shell=bash
# PostgreSQL through its own tools. A driver gives db_exec TOOL ARGS…, which runs one as the database's administrator.

decode_url() { local text=${1//+/ }; printf '%b' "${text//%/\\x}"; }

# export_pg URL: libpq's variables, so that no password stands in a list of processes.
export_pg() {
  [[ $1 =~ ^postgres(ql)?://([^:@/]+)(:([^@/]*))?@([^:/?]*)(:([0-9]+))?/([^?]+)(\?(.*))?$ ]] ||
    fail 'An address of the database is not of the form postgresql://user:password@host:port/name.'
  local query=${BASH_REMATCH[10]} host=${BASH_REMATCH[5]} part
  PGUSER=$(decode_url "${BASH_REMATCH[2]}")
  PGPASSWORD=$(decode_url "${BASH_REMATCH[4]}")
  PGPORT=${BASH_REMATCH[7]:-5432}
  PGDATABASE=$(decode_url "${BASH_REMATCH[8]}")
  for part in ${query//&/ }; do
    case $part in
      host=*) host=$(decode_url "${part#host=}") ;;
      sslmode=*) export PGSSLMODE=${part#sslmode=} ;;
    esac
  done
  PGHOST=$host
  export PGUSER PGPASSWORD PGPORT PGDATABASE PGHOST
}

name_in_url() { local rest=${1##*/}; printf '%s' "${rest%%\?*}"; }
user_in_url() { local rest=${1#*://}; rest=${rest%%@*}; printf '%s' "${rest%%:*}"; }

# url_with_database URL NAME: the same server and role, another database.
url_with_database() {
  local query=''
  [[ $1 == *\?* ]] && query="?${1#*\?}"
  local base=${1%%\?*}
  printf '%s/%s%s' "${base%/*}" "$2" "$query"
}

# sql DATABASE [-v name=value …] < statements: rows without ornament, tab between columns; stops at the first error.
sql() {
  local database=$1
  shift
  db_exec psql --dbname "$database" --no-psqlrc --quiet --tuples-only --no-align --field-separator $'\t' \
    -v ON_ERROR_STOP=1 "$@"
}

db_exists() { [[ $(sql postgres -v name="$1" <<<"select 1 from pg_database where datname = :'name'") == 1 ]]; }

# An empty database beside the others, owned by the role that owns the schema, open to the site's role alone.
db_create_beside() {
  sql postgres -v name="$1" -v owner="$DB_OWNER" -v app="$DB_APP" <<'SQL'
create database :"name" owner :"owner" template template0 encoding 'UTF8';
revoke all on database :"name" from public;
grant connect on database :"name" to :"app", :"owner";
SQL
}

db_drop() { sql postgres -v name="$1" <<<'drop database if exists :"name" with (force);' 2>/dev/null; }

# Nobody can be connected to a database that changes its name.
db_rename() {
  sql postgres -v old="$1" -v new="$2" >/dev/null <<'SQL'
select pg_terminate_backend(pid) from pg_stat_activity where datname = :'old' and pid <> pg_backend_pid();
alter database :"old" rename to :"new";
SQL
}

db_dump() { db_exec pg_dump --format=custom --compress=6 --dbname "$1"; }

# db_restore NAME < dump: everything or nothing, into a database that db_create_beside made.
db_restore() { db_exec pg_restore --dbname "$1" --no-owner --role "$DB_OWNER" --single-transaction --exit-on-error; }

db_is_empty() { [[ $(sql "$1" <<<"select count(*) from pg_tables where schemaname = 'public'") == 0 ]]; }

db_bytes() { sql postgres -v name="$1" <<<"select pg_database_size(:'name')"; }

# Names of the migrations that the database has had, oldest first.
applied_migrations() {
  [[ $(sql "$1" <<<"select to_regclass('mikro_orm_migrations') is not null") == t ]] || return 0
  sql "$1" <<<'select name from mikro_orm_migrations order by id'
}

# count_rows TABLES < dump: reads the whole dump, as a restore would, and says "table rows" for each of the tables.
COUNTED_TABLES='show performance reservation admission outbox_email staff_user'
count_rows() {
  db_exec pg_restore --data-only --file=- | awk -v wanted="$COUNTED_TABLES" '
    BEGIN { split(wanted, names, " "); for (i in names) count[names[i]] = 0 }
    table == "" && /^COPY / { split($2, part, "."); table = part[2]; gsub(/"/, "", table); next }
    table != "" && /^\\\.$/ { table = ""; next }
    table != "" { if (table in count) count[table]++ }
    END { split(wanted, names, " "); for (i = 1; i in names; i++) print names[i], count[names[i]] }'
}

count_rows_of_database() {
  local table
  for table in $COUNTED_TABLES; do
    printf '%s %s\n' "$table" "$(sql "$1" -v table="$table" <<<'select count(*) from :"table"')"
  done
}
