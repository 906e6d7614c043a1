# shellcheck shell=bash
# First installation as plain processes. Every part looks first whether it is done already.

up_tools() {
  local major
  need_tools node npm npx psql pg_dump pg_restore nginx certbot openssl zstd curl flock setpriv systemctl git
  major=$(node --version | sed -E 's/^v([0-9]+).*/\1/')
  ((major >= 20)) || fail "Node $major is too old: 20 or newer installs the site's own."
}

up_settings() {
  [[ -f $SETTINGS_FILE ]] && return
  install -d -m 0755 "$CONFIG_DIR"
  local domain mail_from smtp
  domain=$(ask_for --domain "$UP_DOMAIN" 'Domain of the site (such as theatre.example.org)')
  mail_from=$(ask_for --mail-from "$UP_MAIL_FROM" 'Sender of all mail (such as Theatre <noreply@example.org>)')
  smtp=$(ask_for_secret --smtp-url-file "$UP_SMTP_FILE" 'Mail relay (such as smtps://user:password@mail.example.org)')
  up_user
  printf '%s\n' "$smtp" | keep_secret smtp_url
  write_atomically "$SETTINGS_FILE" 0640 <<SETTINGS
# Settings of the site: README.md lists them all. Values as they are, one a line; restart with docker/bin/up after a change.
NODE_ENV=production
PUBLIC_URL=https://$domain
SITE_DOMAIN=${domain%%:*}
MAIL_FROM=$mail_from
SMTP_URL_FILE=$CONFIG_DIR/secrets/smtp_url
DATABASE_URL_FILE=$CONFIG_DIR/secrets/database_url
MIGRATION_DATABASE_URL_FILE=$CONFIG_DIR/secrets/migration_database_url
APP_SECRET_FILE=$CONFIG_DIR/secrets/app_secret
TRUST_PROXY=1
DATA_DIR=${AZIONELAB_DATA:-/var/lib/azionelab}
BACKUP_DIR=${AZIONELAB_BACKUPS:-/var/backups/azionelab}
CERTIFICATE_FILE=${AZIONELAB_CERTIFICATES:-/etc/letsencrypt/live/azionelab}/fullchain.pem
$(given_settings)
SETTINGS
  own_config "$SETTINGS_FILE"
}

# What else the environment of this command says, so that the site's processes know it too.
given_settings() {
  local name
  for name in AZIONELAB_PORTS ALTERNATE_DOMAINS DEFAULT_LOCALE TIME_ZONE HTTP_PORT HTTPS_PORT STATUS_PORT ACME_ROOT ACME_SERVER \
    ACME_EMAIL SENTRY_DSN NODE_EXTRA_CA_CERTS BACKUP_AGE_RECIPIENT ADMIN_DATABASE_URL_FILE; do
    [[ -z ${!name:-} ]] || printf '%s=%s\n' "$name" "${!name}"
  done
}

up_user() {
  ((EUID == 0)) || return 0
  id "$APP_USER" >/dev/null 2>&1 ||
    useradd --system --user-group --home-dir "$DATA_DIR" --no-create-home --shell /usr/sbin/nologin "$APP_USER"
}

own_config() { ((EUID != 0)) || chown "root:$APP_USER" "$1"; }

# keep_secret NAME < value: never over one that is there.
keep_secret() {
  local file=$CONFIG_DIR/secrets/$1
  [[ -d $CONFIG_DIR/secrets ]] || install -d -m 0750 "$CONFIG_DIR/secrets"
  own_config "$CONFIG_DIR/secrets"
  [[ ! -s $file ]] || { cat >/dev/null && return; }
  write_atomically "$file" 0640
  own_config "$file"
}

random_word() { openssl rand -hex 24; }

up_secrets() {
  local host=${AZIONELAB_DATABASE_HOST:-127.0.0.1:5432}
  openssl rand -base64 48 | keep_secret app_secret
  random_word | keep_secret owner_password
  random_word | keep_secret app_password
  printf 'postgresql://azionelab_app:%s@%s/azionelab\n' "$(cat "$CONFIG_DIR/secrets/app_password")" "$host" | keep_secret database_url
  printf 'postgresql://azionelab_owner:%s@%s/azionelab\n' "$(cat "$CONFIG_DIR/secrets/owner_password")" "$host" | keep_secret migration_database_url
}

up_folders() {
  local folder
  install -d -m 0755 "$APP_ROOT" "$APP_ROOT/releases" "$BACKUP_DIR"
  for folder in "$DATA_DIR" "$MEDIA_DIR"; do
    install -d -m 0755 "$folder"
    media_own "$folder"
  done
}

# The roles' passwords are read by whoever runs psql, which may be the user postgres.
up_database() {
  local folder
  folder=$(mktemp -d)
  # shellcheck disable=SC2064
  trap "rm -rf '$folder'" EXIT
  cp "$CONFIG_DIR/secrets/owner_password" "$CONFIG_DIR/secrets/app_password" "$DOCKER_DIR/postgres/init-roles.sh" "$folder"
  if ((EUID == 0)) && [[ -z $(secret ADMIN_DATABASE_URL) ]]; then chown -R postgres "$folder"; fi
  db_exec env OWNER_PASSWORD_FILE="$folder/owner_password" APP_PASSWORD_FILE="$folder/app_password" \
    AZIONELAB_DATABASE="$DATABASE" bash "$folder/init-roles.sh"
  rm -rf "$folder"
  trap - EXIT
}

up_release() {
  local version
  version=$(running_version)
  [[ -z $version ]] || return 0
  version=${UP_VERSION:-$(release_default_version "$UP_FROM")}
  valid_version "$version"
  release_fetch "$version" "$UP_FROM"
  release_switch "$version"
}

up_migrate() { app_run "$(running_version)" migrate; }

# Where a root was moved, the units say so too.
render_unit() {
  sed -e "s|/opt/azionelab/current|$APP_ROOT/current|g" -e "s|/etc/azionelab|$CONFIG_DIR|g" \
    -e "s|/var/lib/azionelab-operator|$STATE_DIR|g" -e "s|/var/lib/azionelab\b|$DATA_DIR|g" \
    -e "s|/var/backups/azionelab|$BACKUP_DIR|g" -e "s|^\(User\|Group\)=azionelab|\1=$APP_USER|" "$1"
}

up_units() {
  local unit units
  for unit in "$DOCKER_DIR"/systemd/*.service "$DOCKER_DIR"/systemd/*.timer; do
    render_unit "$unit" | write_atomically "$UNITS_DIR/$(basename "$unit")"
  done
  up_upstreams
  systemctl daemon-reload
  mapfile -t units < <(web_units)
  [[ ${AZIONELAB_FIREWALL:-on} == off ]] || units+=(azionelab-firewall.service)
  systemctl enable --now "${units[@]}" azionelab-jobs.service
  app_wait_ready
}

# nginx knows the replicas and the folders by the same settings as they do.
up_upstreams() {
  local addresses
  addresses=$(printf '127.0.0.1:%s,' "${WEB_PORTS[@]}")
  install -d -m 0755 "$UNITS_DIR/azionelab-nginx.service.d"
  write_atomically "$UNITS_DIR/azionelab-nginx.service.d/site.conf" <<UNIT
[Service]
Environment=APP_UPSTREAMS=${addresses%,} CERT_DIR=$(dirname "$CERT_FILE") ACME_ROOT=$ACME_ROOT
UNIT
}

up_nginx() {
  install -d -m 0755 "$ACME_ROOT"
  if systemctl is-active --quiet nginx.service; then
    confirm 'nginx runs here with a configuration of its own; the site brings another and needs its ports.'
    systemctl disable --now nginx.service
  fi
  systemctl enable --now azionelab-nginx.service
}

public_ports() { printf '%s %s' "$(setting HTTP_PORT 80)" "$(setting HTTPS_PORT 443)"; }

# The site tells how long its certificate is valid; the keys stay root's.
certbot_run() {
  local folder
  folder=$(dirname "$(dirname "$(dirname "$CERT_FILE")")")
  certbot "$@"
  chmod 0755 "$folder/live" "$folder/archive"
}
certbot_webroot() { printf '%s' "$ACME_ROOT"; }

up_timers() { systemctl enable --now azionelab-backup.timer azionelab-drill.timer azionelab-cert.timer; }

# What the processes wrote when they started: the link for the first admin is among it.
started_lines() { journalctl --no-pager --output cat --since '1 hour ago' --unit 'azionelab*'; }
