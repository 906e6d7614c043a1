#!/usr/bin/env bash
# Writes nginx's configuration from the environment and has nginx check it.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

usage() {
  cat <<'TEXT'
render.sh: writes nginx's configuration from the environment into OUT/conf, checked by `nginx -t`.

Says `rendered`, or `unchanged` when it would be what is there already. A configuration that nginx refuses is thrown away, and what
is there stays. Without a certificate in CERT_DIR only the authority's challenge and the health checks are answered; with one, the
whole site over https.

  SITE_DOMAIN        domain of the site
  ALTERNATE_DOMAINS  further domains with their language: theatre.example.org=en, teatro.example.org=it
  APP_UPSTREAMS      where the app listens: app:3000, or 127.0.0.1:3101,127.0.0.1:3102; a name stands for all its addresses
  WEB_ROOT           the built web app (apps/web/dist)
  MEDIA_ROOT         uploaded pictures (DATA_DIR/media)
  ACME_ROOT          where certbot puts its challenges (--webroot)
  CERT_DIR           holds fullchain.pem and privkey.pem, or will
  OUT                folder to write into; temporary, and nginx's own
  HTTP_PORT          default 80 for root, else 8080
  HTTPS_PORT         default 443 for root, else 8443
  STATUS_PORT        default 8081; on 127.0.0.1 only: /live and /connections
  REAL_IP_FROM       networks of a CDN or balancer in front, whose X-Forwarded-For is believed: 192.0.2.0/24,2001:db8::/32
  DEFAULT_LOCALE     language of SITE_DOMAIN for the maintenance page: it (default) or en
  MAINTENANCE_FLAG   default OUT/maintenance; while this file is there, visitors see the maintenance page
  ACCESS_LOG         default /dev/stdout
  WORKERS            default auto
TEXT
}

fail() {
  printf 'render.sh: %s\n' "$1" >&2
  exit 1
}

DOMAIN='([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}'

# Everything that ends up in the configuration is of a form that cannot end a directive.
check_settings() {
  local name
  for name in SITE_DOMAIN APP_UPSTREAMS WEB_ROOT MEDIA_ROOT ACME_ROOT CERT_DIR OUT; do
    [[ -n ${!name:-} ]] || fail "$name is not set"
  done
  [[ $SITE_DOMAIN =~ ^$DOMAIN$ ]] || fail 'SITE_DOMAIN must be a domain such as teatro.example.org'
  for name in WEB_ROOT MEDIA_ROOT ACME_ROOT CERT_DIR OUT MAINTENANCE_FLAG ACCESS_LOG; do
    [[ ${!name} =~ ^/[A-Za-z0-9._/@+-]*$ ]] || fail "$name must be an absolute path of plain characters"
  done
  for name in HTTP_PORT HTTPS_PORT STATUS_PORT; do
    is_port "${!name}" || fail "$name must be a port"
  done
  [[ $DEFAULT_LOCALE =~ ^(it|en)$ ]] || fail 'DEFAULT_LOCALE must be it or en'
  [[ $WORKERS =~ ^(auto|[1-9][0-9]?)$ ]] || fail 'WORKERS must be auto or a number'
}

is_port() { [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && (($1 <= 65535)); }

read_domains() {
  local part
  server_names=$SITE_DOMAIN
  domain_languages=''
  for part in ${ALTERNATE_DOMAINS//,/ }; do
    part=${part,,}
    [[ $part =~ ^($DOMAIN)(:[0-9]{1,5})?=(it|en)$ ]] ||
      fail 'ALTERNATE_DOMAINS must be domains with their language, such as theatre.example.org=en'
    server_names+=" ${BASH_REMATCH[1]}"
    domain_languages+="    ${BASH_REMATCH[1]} ${part##*=};"$'\n'
  done
}

# Who is behind a CDN is limited by their own address, not by the CDN's.
write_trusted() {
  local part
  for part in ${REAL_IP_FROM//,/ }; do
    [[ $part =~ ^[0-9a-fA-F.:]+(/[0-9]{1,3})?$ ]] || fail 'REAL_IP_FROM must be networks such as 192.0.2.0/24'
    printf 'set_real_ip_from %s;\n' "$part"
  done
  [[ -z $REAL_IP_FROM ]] || printf 'real_ip_header X-Forwarded-For;\nreal_ip_recursive on;\n'
}

# Each name by all its addresses, so that every replica is found; what cannot be found yet refuses until the watcher finds it.
write_upstreams() {
  local part host port address found='' lines=''
  for part in ${APP_UPSTREAMS//,/ }; do
    host=${part%:*} port=${part##*:}
    [[ $host =~ ^[A-Za-z0-9._-]+$ ]] && is_port "$port" || fail 'APP_UPSTREAMS must be host:port, separated by commas'
    while read -r address _; do
      [[ -n $address && $found != *" $address:$port "* ]] || continue
      found+=" $address:$port "
      [[ $address == *:* ]] && address="[$address]"
      lines+="    server $address:$port max_fails=0;"$'\n'
    done < <(getent ahosts "$host" | sort -u || true)
  done
  [[ -n $lines ]] || lines=$'    # No address is known yet.\n    server 127.0.0.1:1;\n'
  cat >"$1/upstreams.conf" <<TEXT
upstream app {
    zone app 64k;
    least_conn;
    # No replica is ever set aside: one that refuses costs no time, and one that has just come back is needed when the other goes.
$lines
    keepalive 16;
    # Shorter than the second in which a stopping app tells its connections to go: none is idle when it closes them.
    keepalive_timeout 700ms;
}
TEXT
}

listen_lines() {
  local port=$1 words=$2
  printf '    listen %s%s;' "$port" "$words"
  [[ -s /proc/net/if_inet6 ]] && printf '\n    listen [::]:%s%s;' "$port" "$words"
  return 0
}

# Questions asked by POST, and what carries a key by which the app knows it again.
REPEATABLE='(?:reservations\.(?:create|confirm|preview|progress|show)|tickets\.(?:show|calendar)|door\.(?:scan|admitByCode|search)'
REPEATABLE+='|auth\.linkInfo|account\.secondFactorOffer|admin\.(?:emails|admissions|customers|reservations)\.(?:list|export)'
REPEATABLE+='|admin\.jump\.find|admin\.people\.list|admin\.reservations\.(?:previewBulk|ticket))'

fill() {
  local text
  text=$(<"$1")
  local name
  for name in "${!values[@]}"; do text=${text//"@@$name@@"/"${values[$name]}"}; done
  [[ $text =~ (@@[A-Z_]+@@) ]] && fail "nothing to put for ${BASH_REMATCH[1]} in $1"
  printf '%s\n' "$text"
}

write_all() {
  local to=$1 mode=http-only module file page locale
  declare -A values=(
    [OUT]=$OUT [WEB_ROOT]=$WEB_ROOT [MEDIA_ROOT]=$MEDIA_ROOT [ACME_ROOT]=$ACME_ROOT [CERT_DIR]=$CERT_DIR
    [STATUS_PORT]=$STATUS_PORT [WORKERS]=$WORKERS [ACCESS_LOG]=$ACCESS_LOG [MAINTENANCE_FLAG]=$MAINTENANCE_FLAG
    [DEFAULT_LOCALE]=$DEFAULT_LOCALE [DOMAIN_LANGUAGES]=$domain_languages [SERVER_NAMES]=$server_names
    [REPEATABLE]=$REPEATABLE [USER]='' [BROTLI_MODULE]='' [BROTLI_STATIC]='' [CERTIFICATE_SUM]=none
    [LISTEN_HTTP]=$(listen_lines "$HTTP_PORT" '') [LISTEN_HTTPS]=$(listen_lines "$HTTPS_PORT" ' ssl http2')
    [LISTEN_HTTP_UNKNOWN]=$(listen_lines "$HTTP_PORT" ' default_server')
    [LISTEN_HTTPS_UNKNOWN]=$(listen_lines "$HTTPS_PORT" ' ssl http2 default_server')
    [STYLE]=$(<"$here/pages/style.css")
  )
  [[ $(id -u) -ne 0 ]] || values[USER]='user www-data;'
  module=/usr/lib/nginx/modules/ngx_http_brotli_static_module.so
  if [[ -e $module ]]; then
    values[BROTLI_MODULE]="load_module $module;"
    values[BROTLI_STATIC]='brotli_static on;'
  fi
  if [[ -r $CERT_DIR/fullchain.pem && -r $CERT_DIR/privkey.pem ]]; then
    mode=https
    values[CERTIFICATE_SUM]=$(cat "$CERT_DIR/fullchain.pem" "$CERT_DIR/privkey.pem" | sha256sum | cut -c 1-64)
  fi
  mkdir -p "$to/pages"
  for file in "$here"/templates/*; do
    case ${file##*/} in
    servers-*) ;;
    *) fill "$file" >"$to/${file##*/}" ;;
    esac
  done
  fill "$here/templates/servers-$mode.conf" >"$to/servers.conf"
  write_upstreams "$to"
  write_trusted >"$to/trusted.conf"
  cp "$here"/pages/*.json "$to/pages/"
  for page in maintenance problem; do
    for locale in it en; do
      values[LOCALE]=$locale
      fill "$here/pages/$page.html" >"$to/pages/$page.$locale.html"
    done
  done
}

main() {
  local said
  [[ ${1:-} != --help ]] || { usage; exit 0; }
  [[ $# -eq 0 ]] || fail 'takes no arguments; see --help'
  if [[ $(id -u) -eq 0 ]]; then : "${HTTP_PORT:=80}" "${HTTPS_PORT:=443}"; fi
  : "${HTTP_PORT:=8080}" "${HTTPS_PORT:=8443}" "${STATUS_PORT:=8081}" "${ALTERNATE_DOMAINS:=}" "${REAL_IP_FROM:=}" "${DEFAULT_LOCALE:=it}"
  : "${MAINTENANCE_FLAG:=${OUT:-}/maintenance}" "${ACCESS_LOG:=/dev/stdout}" "${WORKERS:=auto}"
  check_settings
  read_domains
  mkdir -p "$OUT/tmp"
  next=$(mktemp -d "$OUT/conf.XXXXXX")
  trap 'rm -rf -- "$next"' EXIT
  chmod 755 "$next"
  write_all "$next"
  if [[ -d $OUT/conf ]] && diff -rq "$OUT/conf/" "$next/" >/dev/null; then
    echo unchanged
    return
  fi
  said=$("${NGINX:-nginx}" -t -q -c "$next/nginx.conf" 2>&1) || fail "nginx refuses the configuration:"$'\n'"$said"
  replace_by "$next"
  echo rendered
}

# One rename of a link: there is never a moment without a whole configuration.
replace_by() {
  local old
  old=$(readlink "$OUT/conf" || true)
  ln -s "${1##*/}" "$OUT/conf.link"
  mv -T "$OUT/conf.link" "$OUT/conf"
  trap - EXIT
  [[ -z $old ]] || rm -rf -- "${OUT:?}/$old"
}

main "$@"
