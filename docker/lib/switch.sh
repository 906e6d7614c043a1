# shellcheck shell=bash
# From one version to another, one replica at a time.

valid_version() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$ ]] || fail "$1 is no name of a version: letters, digits, dots and dashes."; }

preflight() {
  local name state free
  while read -r name state; do
    [[ $state == ready ]] || fail "$name is not ready. Mend that first (docker/bin/status), or say --even-if-unwell."
  done < <(app_replicas)
  site_answers || fail "The site does not answer at $(setting PUBLIC_URL). Mend that first (docker/bin/status), or say --even-if-unwell."
  doctor "$(running_version)" || fail 'The doctor found something. Mend that first, or say --even-if-unwell.'
}

room_for_release() {
  local path free
  path=$(disk_paths | tail -n 1)
  free=$(free_bytes "$path")
  ((free > ${RELEASE_BYTES:-1500000000})) || fail "The disk of $path has $(human "$free") left, too little for another version."
}

switch_and_smoke() {
  step "switch to $1, one replica at a time" app_rolling_restart "$1"
  step 'smoke test' smoke "$1"
}

# go_back VERSION FROM: the code alone; what an expand migration added stays and harms nobody.
go_back() {
  say "Version $2 did not pass. Going back to $1."
  refuse_past_contract "$1"
  step "switch back to $1" app_rolling_restart "$1"
  step 'smoke test' smoke "$1"
}

# Where versions come from: the repository of this command, else a clone beside the releases.
source_folder() {
  if [[ -e $REPOSITORY/.git || -z ${APP_ROOT:-} ]]; then printf '%s' "$REPOSITORY"
  else setting AZIONELAB_SOURCE "$APP_ROOT/source"; fi
}

# The version of the folder given, else the one of the files here.
release_default_version() {
  local source=${1:-$(source_folder)}
  [[ -d $source ]] || source=$REPOSITORY
  if [[ -f $source/release.env ]]; then sed -n 's/^RELEASE=//p' "$source/release.env"
  elif git -C "$source" rev-parse --quiet --verify HEAD >/dev/null 2>&1; then git -C "$source" describe --tags --always
  else sed -nE 's/^  "version": "(.*)",$/\1/p' "$source/package.json"; fi
}
