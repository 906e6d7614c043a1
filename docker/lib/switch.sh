# shellcheck shell=bash
# From one version to another, one replica at a time.

valid_version() { [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$ ]] || fail "$1 is no name of a version: letters, digits, dots and dashes."; }

preflight() {
  local name state free
  while read -r name state; do
    [[ $state == ready ]] || fail "$name is not ready. Mend that first (docker/bin/status), or say --even-if-unwell."
  done < <(app_replicas)
  site_answers || fail "The site does not answer at $(site_url). Mend that first (docker/bin/status), or say --even-if-unwell."
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
