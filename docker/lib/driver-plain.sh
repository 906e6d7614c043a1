# shellcheck shell=bash
# The site as plain processes on a Debian server: releases in folders, systemd units, the server's own PostgreSQL and nginx.

# shellcheck source=release-plain.sh
source "$DOCKER_DIR/lib/release-plain.sh"

driver_init() {
  APP_ROOT=${AZIONELAB_ROOT:-/opt/azionelab}
  APP_USER=$(setting AZIONELAB_USER azionelab)
  DATA_DIR=$(setting DATA_DIR /var/lib/azionelab)
  MEDIA_DIR=$DATA_DIR/media
  BACKUP_DIR=$(setting BACKUP_DIR /var/backups/azionelab)
  read -r -a WEB_PORTS <<<"$(setting AZIONELAB_PORTS '3101 3102')"
  CERT_FILE=$(setting CERTIFICATE_FILE)
  ACME_ROOT=$(setting ACME_ROOT /var/www/azionelab-acme)
  SMOKE_CONNECT_DEFAULT=127.0.0.1:$(setting HTTPS_PORT 443)
  NODE_BIN=node_modules/.bin/node
  [[ -f $SETTINGS_FILE ]] || return 0
  local owner_url
  DATABASE=$(name_in_url "$(secret DATABASE_URL)")
  DB_APP=$(user_in_url "$(secret DATABASE_URL)")
  owner_url=$(secret MIGRATION_DATABASE_URL)
  DB_OWNER=$(user_in_url "${owner_url:-$(secret DATABASE_URL)}")
}

# A setting's value, or the content of the file that NAME_FILE names.
secret() {
  local file
  file=$(setting "$1_FILE")
  if [[ -z $file ]]; then setting "$1"
  elif [[ -f $file ]]; then cat "$file"; fi
}

# As the site's user, with the settings of the site and nothing of the operator's own environment.
as_app() {
  local name keep=" PATH HOME LANG LC_ALL TERM ${APP_OVERRIDES[*]:-} "
  local -a user=()
  for name in $(compgen -e); do
    [[ $keep == *" $name "* ]] || unset "$name" 2>/dev/null || true
  done
  for name in "${!FILE_SETTINGS[@]}"; do
    [[ $keep == *" $name "* ]] || export "$name=${FILE_SETTINGS[$name]}"
  done
  ((EUID != 0)) || user=(setpriv "--reuid=$APP_USER" "--regid=$APP_USER" --init-groups)
  exec "${user[@]}" "$@"
}

# app_run VERSION COMMAND ARGS…: the command line of that version. APP_OVERRIDES names variables that are given as they are.
app_run() {
  local folder
  folder=$(release_folder "$1")
  shift
  (
    cd "$folder"
    # What the units say to the processes, so that a command knows where they listen.
    FILE_SETTINGS[RELEASE]=${folder##*/}
    FILE_SETTINGS[PORT]=${WEB_PORTS[0]}
    FILE_SETTINGS[METRICS_PORT]=13100
    as_app "$NODE_BIN" apps/server/src/cli.ts "$@"
  )
}

# The same on another database; its address is no argument, so that nobody reads it in a list of processes.
app_run_on_database() {
  local version=$1 database=$2
  shift 2
  (
    owner_url=$(secret MIGRATION_DATABASE_URL)
    DATABASE_URL=$(url_with_database "$(secret DATABASE_URL)" "$database")
    MIGRATION_DATABASE_URL=$(url_with_database "${owner_url:-$DATABASE_URL}" "$database")
    export DATABASE_URL MIGRATION_DATABASE_URL DATABASE_URL_FILE='' MIGRATION_DATABASE_URL_FILE=''
    APP_OVERRIDES=(DATABASE_URL DATABASE_URL_FILE MIGRATION_DATABASE_URL MIGRATION_DATABASE_URL_FILE)
    app_run "$version" "$@"
  )
}

db_exec() {
  local admin
  admin=$(secret ADMIN_DATABASE_URL)
  if [[ -n $admin ]]; then
    (
      export_pg "$admin"
      "$@"
    )
  elif ((EUID == 0)); then
    (
      cd /
      exec setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    )
  else "$@"; fi
}

running_version() {
  local target
  target=$(readlink "$APP_ROOT/current" 2>/dev/null) || return 0
  printf '%s' "${target##*/}"
}

web_units() { printf 'azionelab@%s.service\n' "${WEB_PORTS[@]}"; }

app_start() {
  local units
  mapfile -t units < <(web_units)
  systemctl start "${units[@]}" azionelab-jobs.service
}

app_stop() {
  local units
  mapfile -t units < <(web_units)
  systemctl stop "${units[@]}" azionelab-jobs.service
}

port_is_ready() { curl --silent --fail --max-time 3 --output /dev/null "http://127.0.0.1:$1/api/health/ready"; }

wait_until_ready() {
  local deadline=$((SECONDS + ${READY_SECONDS:-90})) unit="azionelab@$1.service"
  until port_is_ready "$1"; do
    if ((SECONDS > deadline)) || systemctl is-failed --quiet "$unit"; then
      warn "$unit does not become ready. docker/bin/logs web says why."
      return 1
    fi
    sleep 0.2
  done
}

app_wait_ready() {
  local port
  for port in "${WEB_PORTS[@]}"; do wait_until_ready "$port"; done
}

# One replica after the other, so that one always answers; nginx sees each come back before the next one goes.
app_rolling_restart() {
  local port
  release_switch "$1"
  for port in "${WEB_PORTS[@]}"; do
    systemctl restart "azionelab@$port.service"
    wait_until_ready "$port"
    say "  replica $port answers as $1"
    sleep "${SETTLE_SECONDS:-3}"
  done
  systemctl restart azionelab-jobs.service
  systemctl is-active --quiet azionelab-jobs.service
}

# A replica that was just started gets the time to come up.
soon_ready() {
  local _
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    if port_is_ready "$1"; then return; fi
    sleep 1
  done
  return 1
}

# Lines "name state".
app_replicas() {
  local port state
  for port in "${WEB_PORTS[@]}"; do
    state=away
    if systemctl is-active --quiet "azionelab@$port.service" && soon_ready "$port"; then state=ready; fi
    printf 'azionelab@%s %s\n' "$port" "$state"
  done
  state=away
  systemctl is-active --quiet azionelab-jobs.service && state=ready
  printf 'azionelab-jobs %s\n' "$state"
}

# app_logs SINCE SERVICE…: the lines as they were written.
app_logs() {
  local since=$1 service units=()
  shift
  for service in "$@"; do
    case $service in
      web | app) units+=(--unit 'azionelab@*') ;;
      jobs) units+=(--unit azionelab-jobs) ;;
      nginx) units+=(--unit azionelab-nginx) ;;
      db) units+=(--unit 'postgresql*') ;;
      backup | drill | cert) units+=(--unit "azionelab-$service") ;;
      *) fail "There is no service $service: web, jobs, nginx, db, backup, drill, cert." ;;
    esac
  done
  ((${#units[@]} > 0)) || units=(--unit 'azionelab*')
  journalctl --no-pager --output cat --since "$since" "${units[@]}"
}

settings_archive() { tar --create --directory / --exclude=azionelab/backup-identity --file - "${CONFIG_DIR#/}"; }

media_owner() { printf '%s' "$APP_USER:$APP_USER"; }

disk_paths() { printf '%s\n' "$DATA_DIR" "$BACKUP_DIR" "$APP_ROOT"; }
