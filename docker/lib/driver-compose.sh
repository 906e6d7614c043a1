# shellcheck shell=bash
# The site in containers: docker compose with docker/.env, images by version, volumes for data.

# shellcheck source=/dev/null
source "$DOCKER_DIR/lib/release-compose.sh"

driver_init() {
  SECRETS_DIR=$DOCKER_DIR/secrets
  DATABASE=azionelab DB_OWNER=azionelab_owner DB_APP=azionelab_app
  SMOKE_CONNECT_DEFAULT=nginx:8443
  BACKUP_DIR=$(setting BACKUP_VOLUME backups)
  [[ $BACKUP_DIR == /* ]] || BACKUP_DIR=$(volume_folder "$BACKUP_DIR")
  MEDIA_DIR=$(volume_folder media)
  CERT_FILE=$(volume_folder certs)/live/azionelab/fullchain.pem
}

compose() { (cd "$DOCKER_DIR" && docker compose --env-file "$COMPOSE_ENV" "$@"); }

# compose_at VERSION ARGS…: the same, as if that version were the one in docker/.env.
compose_at() { (cd "$DOCKER_DIR" && AZIONELAB_VERSION=$1 docker compose --env-file "$COMPOSE_ENV" "${@:2}"); }

# Where a volume lies on this server; nothing before the first start.
volume_folder() { docker volume inspect --format '{{.Mountpoint}}' "$(setting COMPOSE_PROJECT_NAME azionelab)_$1" 2>/dev/null || true; }

secret() { cat "$SECRETS_DIR/${1,,}"; }

# app_run VERSION COMMAND ARGS…: in a container of its own, which goes away with the command.
app_run() {
  local version=$1 service=app options=(--rm --no-deps)
  shift
  # Only migrations know the role that may change the schema.
  [[ $1 != migrate ]] || service=migrate
  [[ -t 0 && $1 == user:create ]] || options+=(-T)
  compose_at "$version" run "${options[@]}" "${APP_OVERRIDES[@]}" "$service" "$@"
}

# The same on another database; its address is no argument, so that nobody reads it in a list of processes.
app_run_on_database() {
  local version=$1 database=$2
  shift 2
  (
    DATABASE_URL=$(url_with_database "$(secret DATABASE_URL)" "$database")
    MIGRATION_DATABASE_URL=$(url_with_database "$(secret MIGRATION_DATABASE_URL)" "$database")
    export DATABASE_URL MIGRATION_DATABASE_URL
    APP_OVERRIDES=(--env DATABASE_URL --env DATABASE_URL_FILE=)
    [[ $1 != migrate ]] || APP_OVERRIDES+=(--env MIGRATION_DATABASE_URL --env MIGRATION_DATABASE_URL_FILE=)
    app_run "$version" "$@"
  )
}
APP_OVERRIDES=()

db_exec() {
  local tool=$1
  shift
  compose exec -T db "$tool" --username postgres "$@"
}

running_version() { setting AZIONELAB_VERSION; }

app_services() {
  echo app
  [[ $(setting JOBS on) != off ]] || echo jobs
}

app_containers() { compose ps --quiet app; }

app_start() {
  local services
  mapfile -t services < <(app_services)
  compose up --detach --no-deps --no-build --scale "app=${REPLICAS:-1}" "${services[@]}"
}

app_stop() {
  local services
  mapfile -t services < <(app_services)
  REPLICAS=$(app_containers | wc -l)
  ((REPLICAS > 0)) || REPLICAS=1
  compose stop "${services[@]}"
}

wait_until_healthy() {
  local deadline=$((SECONDS + ${READY_SECONDS:-120}))
  until [[ $(docker inspect --format '{{.State.Health.Status}}' "$1") == healthy ]]; do
    if ((SECONDS > deadline)) || [[ $(docker inspect --format '{{.State.Status}}' "$1") != running ]]; then
      warn 'A container does not become healthy. docker/bin/logs web says why.'
      return 1
    fi
    sleep 1
  done
}

app_wait_ready() {
  local id
  for id in $(app_containers); do wait_until_healthy "$id"; done
}

# One more replica of the new version, then one of the old ones less, until none is left. nginx looks for the replicas every five
# seconds: it knows the new one before the old one goes.
app_rolling_restart() {
  local old before count
  before=$(app_containers)
  count=$(wc -w <<<"$before")
  release_switch "$1"
  for old in $before; do
    compose up --detach --no-deps --no-build --no-recreate --scale "app=$((count + 1))" app
    app_wait_ready
    sleep "${SETTLE_SECONDS:-7}"
    docker stop "$old" >/dev/null
    docker rm "$old" >/dev/null
    say "  a replica was replaced by $1"
  done
  [[ $(setting JOBS on) != off ]] || compose up --detach --no-deps --no-build jobs
  # The one moment without an answer, about a second: the ports belong to one container at a time.
  compose up --detach --no-deps --no-build nginx
}

# Lines "name state".
app_replicas() {
  compose ps --all --format '{{.Service}} {{.Name}} {{.State}} {{.Health}}' | while read -r service name state health; do
    case $service in
      migrate) ;;
      *) if [[ $state == running && ${health:-healthy} == healthy ]]; then echo "$name ready"; else echo "$name ${health:-$state}"; fi ;;
    esac
  done
}

# app_logs SINCE SERVICE…: the lines as they were written.
app_logs() {
  local since service services=()
  since=$(date -u -d "$1" +%Y-%m-%dT%H:%M:%SZ)
  shift
  for service in "$@"; do
    case $service in
      web | app) services+=(app) ;;
      jobs) if [[ $(setting JOBS on) == off ]]; then services+=(jobs); else services+=(app); fi ;;
      nginx | db) services+=("$service") ;;
      cert) services+=(certbot) ;;
      backup | drill)
        journalctl --no-pager --output cat --since "$since" --unit "azionelab-$service"
        return
        ;;
      *) fail "There is no service $service: web, jobs, nginx, db, backup, drill, cert." ;;
    esac
  done
  ((${#services[@]} > 0)) || mapfile -t services < <(app_services)
  compose logs --no-color --no-log-prefix --since "$since" "${services[@]}"
}

settings_archive() { tar --create --directory "$DOCKER_DIR" --file - .env secrets; }

media_owner() { echo 10001:10001; }

disk_paths() { printf '%s\n' "$BACKUP_DIR" "$MEDIA_DIR"; }
