# shellcheck shell=bash
# What a first installation asks and looks at, whatever it runs on.

# ask_for FLAG GIVEN QUESTION
ask_for() {
  local answer=$2
  if [[ -z $answer ]]; then
    [[ -t 0 && $ASSUME_YES != yes ]] || fail "Say $1. See --help."
    read -r -p "$3: " answer
  fi
  [[ -n $answer ]] || fail "Say $1. See --help."
  printf '%s' "$answer"
}

ask_for_secret() {
  if [[ -n $2 ]]; then cat "$2"
  else ask_for "$1" '' "$3"; fi
}

up_machine() {
  local memory free
  memory=$(awk '/^MemTotal:/ { printf "%d000", $2 }' /proc/meminfo)
  ((memory > 900000000)) || fail "This server has $(human "$memory") of memory; the site needs 1 GB, better 2."
  free=$(free_bytes "$1")
  ((free > ${UP_BYTES:-3000000000})) || fail "The disk of $1 has $(human "$free") left; the site needs 3 GB to begin with."
}

# Somebody else's web server on these ports would keep visitors and the certificate away.
up_ports() {
  local port holder
  for port in "$@"; do
    holder=$(ss --listening --tcp --numeric --processes --no-header "sport = :$port" 2>/dev/null | sed -nE 's/.*users:\(\("([^"]+)".*/\1/p' | head -n 1)
    [[ -z $holder || $holder == nginx || $holder == docker* ]] ||
      fail "Port $port is held by $holder. Stop that, or use compose.basic.yml behind it."
  done
}

# A certificate is given only to the machine that the domain leads to.
up_dns() {
  local domain=${1%%:*} address own
  address=$(getent ahosts "$domain" | awk 'NR == 1 { print $1 }')
  if [[ -z $address ]]; then
    warn "$domain leads nowhere yet: no certificate before its DNS entry does. Run docker/bin/up again then."
    return
  fi
  own=" $(hostname -I 2>/dev/null) 127.0.0.1 ::1 "
  [[ $own == *" $address "* ]] || warn "$domain leads to $address, which is none of this server's own addresses; fine behind a proxy or NAT."
}

# The link is printed by the site's first process, once; it is shown to the operator and kept nowhere else.
up_first_admin() {
  local url link
  url=$(setting PUBLIC_URL)
  if [[ -n $UP_ADMIN_EMAIL ]]; then
    app_run "$(running_version)" user:create --email "$UP_ADMIN_EMAIL" --name "${UP_ADMIN_NAME:-Admin}" --role admin
    return
  fi
  if [[ $(sql "$DATABASE" <<<"select count(*) from staff_user where role = 'admin' and disabled_at is null") != 0 ]]; then
    say '  there is an admin already'
    return
  fi
  link=$(started_lines | grep -Eo "$url/admin/setup#[A-Za-z0-9_-]+" | tail -n 1 || true)
  if [[ -n $link ]]; then say '' 'Make the first admin here, within 24 hours; the link works once:' "  $link" ''
  else say "  nobody can sign in yet: docker/bin/up --admin-email you@example.org"; fi
}
