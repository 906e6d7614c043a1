# shellcheck shell=bash
# Where things are and what is set, for compose and for plain processes. Every root can be moved by the environment.

REPOSITORY=$(cd "${BASH_SOURCE[0]%/*}/../.." && pwd)
DOCKER_DIR=$REPOSITORY/docker
STATE_DIR=${AZIONELAB_STATE:-/var/lib/azionelab-operator}
UNITS_DIR=${AZIONELAB_UNITS:-/etc/systemd/system}
CONFIG_DIR=${AZIONELAB_CONFIG:-/etc/azionelab}
COMPOSE_ENV=${AZIONELAB_COMPOSE_ENV:-$DOCKER_DIR/.env}

declare -A FILE_SETTINGS=()

has_compose() { command -v docker >/dev/null && docker compose version >/dev/null 2>&1; }

# compose when docker/.env is there and the docker client knows compose; a first installation goes by the client alone.
guess_mode() {
  if [[ -f $CONFIG_DIR/env ]]; then echo plain
  elif has_compose && [[ -f $COMPOSE_ENV || ${1:-} == first ]]; then echo compose
  else echo plain; fi
}

# Reads NAME=VALUE lines as systemd and compose do, without running them.
read_env_file() {
  local line name value
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ ^[[:space:]]*([A-Z][A-Z0-9_]*)=(.*)$ ]] || continue
    name=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
    value=${value%"${value##*[![:space:]]}"}
    [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]] && value=${BASH_REMATCH[1]}
    FILE_SETTINGS[$name]=$value
  done <"$1"
}

# The environment first, then the file, then the default.
setting() {
  local given=${!1:-}
  printf '%s' "${given:-${FILE_SETTINGS[$1]:-${2:-}}}"
}

load_settings() {
  MODE=${AZIONELAB_MODE:-$(guess_mode "${1:-}")}
  case $MODE in
    compose) SETTINGS_FILE=$COMPOSE_ENV ;;
    plain) SETTINGS_FILE=$CONFIG_DIR/env ;;
    *) fail "AZIONELAB_MODE must be compose or plain, not $MODE." ;;
  esac
  if [[ -f $SETTINGS_FILE ]]; then read_env_file "$SETTINGS_FILE"
  elif [[ ${1:-} != first ]]; then fail "There is no $SETTINGS_FILE: the site is not installed here. Begin with docker/bin/up."; fi
  # shellcheck source=/dev/null
  source "$DOCKER_DIR/lib/driver-$MODE.sh"
  driver_init
}
