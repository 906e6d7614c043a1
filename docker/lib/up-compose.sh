# shellcheck shell=bash
# First installation in containers. Every part looks first whether it is done already.

up_tools() {
  need_tools docker curl openssl zstd flock
  docker compose version >/dev/null 2>&1 || fail 'The docker client here has no compose plugin: install docker-compose-plugin.'
  docker info >/dev/null 2>&1 || fail 'The Docker engine does not answer. Start it, or run this as root.'
}

up_settings() {
  [[ -f $COMPOSE_ENV ]] && return
  local domain mail_from smtp
  domain=$(ask_for --domain "$UP_DOMAIN" 'Domain of the site (such as theatre.example.org)')
  mail_from=$(ask_for --mail-from "$UP_MAIL_FROM" 'Sender of all mail (such as Theatre <noreply@example.org>)')
  smtp=$(ask_for_secret --smtp-url-file "$UP_SMTP_FILE" 'Mail relay (such as smtps://user:password@mail.example.org)')
  printf '%s\n' "$smtp" | keep_secret smtp_url
  UP_VALUES=(
    "SITE_DOMAIN=${domain%%:*}" "PUBLIC_URL=https://$domain" "MAIL_FROM=\"$mail_from\"" "ACME_EMAIL=$(address_in "$mail_from")"
    "AZIONELAB_VERSION=${UP_VERSION:-$(release_default_version)}"
  )
  with_values <"$DOCKER_DIR/.env.example" | write_atomically "$COMPOSE_ENV" 0640
}

address_in() {
  local address=${1##*<}
  printf '%s' "${address%>}"
}

# The example with some of its lines replaced.
with_values() {
  local line name value
  while IFS= read -r line; do
    name=${line%%=*}
    for value in "${UP_VALUES[@]}"; do [[ ${value%%=*} != "$name" ]] || line=$value; done
    printf '%s\n' "$line"
  done
}

# keep_secret NAME < value: never over one that is there. The folder keeps others out: containers read the files as users of their own.
keep_secret() {
  local folder=$DOCKER_DIR/secrets
  install -d -m 0700 "$folder"
  if [[ -s $folder/$1 ]]; then cat >/dev/null
  else write_atomically "$folder/$1" 0644; fi
}

random_word() { openssl rand -hex 24; }

up_secrets() {
  local name
  openssl rand -base64 48 | keep_secret app_secret
  for name in postgres_password database_owner_password database_app_password; do random_word | keep_secret "$name"; done
  printf 'postgresql://azionelab_owner:%s@db:5432/azionelab\n' "$(secret DATABASE_OWNER_PASSWORD)" | keep_secret migration_database_url
  printf 'postgresql://azionelab_app:%s@db:5432/azionelab\n' "$(secret DATABASE_APP_PASSWORD)" | keep_secret database_url
}

up_folders() { [[ $(setting BACKUP_VOLUME) != /* ]] || install -d -m 0755 "$(setting BACKUP_VOLUME)"; }

up_release() { release_exists "$(running_version)" || release_fetch "$(running_version)"; }

up_database() { compose up --detach --wait db; }

up_migrate() { app_run "$(running_version)" migrate; }

up_units() {
  local count
  count=$(app_containers | wc -l)
  compose up --detach --no-build --scale "app=$((count > 0 ? count : 1))"
  driver_init
  app_wait_ready
}

up_nginx() { compose up --detach --no-deps --no-build nginx; }

# certbot's container asks for it by itself as soon as it runs.
certbot_run() { :; }
certbot_webroot() { :; }

up_timers() {
  local name
  if ! command -v systemctl >/dev/null; then
    warn 'There is no systemd here: let something else call docker/bin/backup every night and docker/bin/drill every week.'
    return
  fi
  for name in backup drill; do
    sed "s|/opt/azionelab/docker|$DOCKER_DIR|g" "$DOCKER_DIR/systemd/compose/azionelab-$name.service" |
      write_atomically "$UNITS_DIR/azionelab-$name.service"
    write_atomically "$UNITS_DIR/azionelab-$name.timer" <"$DOCKER_DIR/systemd/azionelab-$name.timer"
  done
  systemctl daemon-reload
  systemctl enable --now azionelab-backup.timer azionelab-drill.timer
}

public_ports() { printf '80 443'; }

started_lines() { compose logs --no-color --no-log-prefix app; }
