# shellcheck shell=bash
# The first certificate. nginx answers the authority over http meanwhile and takes the certificate up by itself; renewal is a
# timer's (plain processes) or a container's work.

certificate_domains() {
  local part
  setting SITE_DOMAIN
  for part in $(setting ALTERNATE_DOMAINS | tr ',' ' '); do
    part=${part%%=*}
    printf ' %s' "${part%%:*}"
  done
}

certificate_is_fresh() { [[ -f $CERT_FILE ]] && openssl x509 -checkend 1209600 -noout -in "$CERT_FILE" >/dev/null; }

certificate_get() {
  local domain options=()
  if certificate_is_fresh; then
    say '  there is one already'
    return
  fi
  for domain in $(certificate_domains); do options+=(--domain "$domain"); done
  [[ -z $(setting ACME_SERVER) ]] || options+=(--server "$(setting ACME_SERVER)")
  if [[ -n $(setting ACME_EMAIL) ]]; then options+=(--email "$(setting ACME_EMAIL)")
  else options+=(--register-unsafely-without-email); fi
  certbot_run certonly --non-interactive --agree-tos --cert-name azionelab --webroot --webroot-path "$(certbot_webroot)" \
    --expand "${options[@]}"
}

# nginx looks for a certificate every few seconds; the first one may take a container's certbot a minute.
wait_for_https() {
  local deadline=$((SECONDS + ${HTTPS_SECONDS:-90}))
  until site_answers || ((SECONDS > deadline)); do sleep 0.5; done
}
