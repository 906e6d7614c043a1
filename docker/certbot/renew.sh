#!/bin/sh
# Obtains and renews the certificate of the site; runs in the certbot container, whose shell is no bash.
set -eu

CONFIG_DIR="${CONFIG_DIR:-/etc/letsencrypt}"
ACME_ROOT="${ACME_ROOT:-/var/www/acme}"
LAST_SUCCESS="${LAST_SUCCESS:-/tmp/last-success}"
HALF_A_DAY=43200
# An authority allows five failures an hour.
AFTER_FAILURE=900

usage() {
  cat <<'HELP'
Usage: renew.sh [--once [CERTBOT OPTIONS…] | --check]

Obtains one certificate for SITE_DOMAIN and every domain of ALTERNATE_DOMAINS by the webroot that nginx serves, and renews it when
it is due: now, and then twice a day.

  --once   does it once and ends; --once --force-renewal renews before it is due
  --check  fails when no attempt has succeeded for 26 hours
HELP
}

# `theatre.example.org=en, …` as the site reads it; certificates know no ports.
domains() {
  printf '%s,%s\n' "$SITE_DOMAIN" "${ALTERNATE_DOMAINS:-}" | tr ',' '\n' | sed 's/=.*//; s/:.*//; s/[[:space:]]//g; /^$/d'
}

obtain() {
  echo "Looking whether the certificate of ${SITE_DOMAIN} is due …"
  if [ -n "${ACME_EMAIL:-}" ]; then set -- --email "$ACME_EMAIL" "$@"
  else set -- --register-unsafely-without-email "$@"; fi
  certbot certonly --non-interactive --agree-tos --server "$ACME_SERVER" \
    --config-dir "$CONFIG_DIR" --webroot --webroot-path "$ACME_ROOT" \
    --cert-name azionelab --keep-until-expiring --renew-with-new-domains \
    --domains "$(domains | paste -s -d , -)" "$@" || return 1
  hand_over
  date >"$LAST_SUCCESS"
}

# nginx runs as another user and reads the key by its group; the site reads the certificate to tell how long it is valid.
hand_over() {
  chmod 0755 "${CONFIG_DIR}/live" "${CONFIG_DIR}/archive" || return 1
  chmod 0640 "${CONFIG_DIR}"/archive/azionelab/privkey*.pem
}

keep_renewing() {
  trap 'exit 0' TERM INT
  while :; do
    pause=$HALF_A_DAY
    obtain || pause=$AFTER_FAILURE
    sleep "$pause" &
    wait "$!"
  done
}

case "${1:-}" in
  -h | --help) usage ;;
  --check) [ -n "$(find "$LAST_SUCCESS" -mmin -1560 2>/dev/null)" ] ;;
  --once)
    shift
    obtain "$@"
    ;;
  '') keep_renewing ;;
  *)
    usage >&2
    exit 2
    ;;
esac
