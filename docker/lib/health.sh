# shellcheck shell=bash
# Is the site well? The site's own command line answers; these run it in the right place.

doctor() { app_run "$1" doctor; }

# Books, confirms and admits on a hidden performance under the public name, and removes it again. It speaks to the nginx of this
# server, whatever the name leads to: a server behind NAT may not reach its own public address. SMOKE_CONNECT=public does.
smoke() {
  local to
  to=$(setting SMOKE_CONNECT "$SMOKE_CONNECT_DEFAULT")
  if [[ $to == public ]]; then app_run "$1" smoke
  else app_run "$1" smoke --connect "$to"; fi
}

site_answers() {
  local options=()
  [[ $(setting SMOKE_CONNECT here) == public ]] || options=(--connect-to "::127.0.0.1:$(setting HTTPS_PORT 443)")
  curl --silent --fail --retry 3 --retry-all-errors --retry-delay 1 --max-time 10 --output /dev/null "${options[@]}" "$(setting PUBLIC_URL)/api/health"
}

age_in_seconds() { printf '%s' "$(($(date +%s) - $(date -d "$1" +%s)))"; }

age_in_words() {
  local seconds=$1
  if ((seconds < 7200)); then printf '%s min' $((seconds / 60))
  elif ((seconds < 172800)); then printf '%s h' $((seconds / 3600))
  else printf '%s days' $((seconds / 86400)); fi
}

PROBLEMS=()
problem() { PROBLEMS+=("$1"); }

status_versions() {
  local version good
  version=$(running_version)
  good=$(last_good_version)
  say "version     ${version:-none} (last good: ${good:-none})"
  [[ $version == "$good" ]] || problem "Version $version runs, but $good is the last that passed its smoke test: docker/bin/rollback, or docker/bin/upgrade again."
}

status_site() {
  local name state
  if site_answers; then say "site        answers at $(setting PUBLIC_URL)"
  else
    say "site        does not answer at $(setting PUBLIC_URL)"
    problem "The site does not answer at $(setting PUBLIC_URL)."
  fi
  while read -r name state; do
    say "replica     $name $state"
    [[ $state == ready ]] || problem "$name is not ready: docker/bin/logs."
  done < <(app_replicas)
}

status_queue() {
  local out
  if out=$(app_run "$(running_version)" status 2>&1); then say "$(sed 's/^/            /' <<<"$out")"
  else
    say "$(sed 's/^/            /' <<<"$out")"
    problem "The site's own status finds something: $(tail -n 1 <<<"$out")"
  fi
}

# status_age LABEL FILE LONGEST_SECONDS COMMAND
status_age() {
  local seconds
  if [[ ! -f $2 ]]; then
    say "$1 never"
    problem "No ${1%% *} yet: $4."
    return
  fi
  seconds=$(age_in_seconds "$(json_value "$2" finishedAt)")
  say "$1 $(json_value "$2" name), $(age_in_words "$seconds") ago"
  ((seconds <= $3)) || problem "The last ${1%% *} is $(age_in_words "$seconds") old: $4."
  [[ $(json_value "$2" ok) != false ]] || problem "The last ${1%% *} failed: $4."
}

status_certificate() {
  local file end days
  file=$CERT_FILE
  if [[ -z $file || ! -f $file ]]; then
    say 'certificate none'
    problem 'There is no certificate: docker/bin/up gets one.'
    return
  fi
  end=$(openssl x509 -noout -enddate -in "$file" | cut -d= -f2)
  days=$((($(date -d "$end" +%s) - $(date +%s)) / 86400))
  say "certificate valid for $days days"
  ((days >= ${CERTIFICATE_DAYS:-14})) || problem "The certificate ends in $days days and was not renewed."
}

status_disk() {
  local path used
  while read -r path; do
    [[ -e $path ]] || continue
    used=$(df --output=pcent "$path" | tail -n 1 | tr -d ' %')
    say "disk        $path: $used % used, $(human "$(free_bytes "$path")") left"
    ((used < ${DISK_PERCENT:-90})) || problem "The disk of $path is $used % full."
  done < <(disk_paths)
}

status_doctor() {
  say 'doctor'
  doctor "$(running_version)" || problem 'The doctor found something: docs/operator.md#doctor-finds-something-broken.'
}

status_deploy() {
  say 'installation'
  app_run "$(running_version)" doctor --deploy || problem 'The installation could be better: see its lines above.'
}
