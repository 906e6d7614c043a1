# shellcheck shell=bash
# A backup is a folder that appears under its name only when all of it is written and read back.

# Leaves the name of the new backup in BACKUP_MADE.
make_backup() {
  local begun partial name seconds bytes
  begun=$(now_ms)
  name=$(stamp)
  partial=$BACKUP_DIR/.partial-$name
  (umask 027 && mkdir -p "$BACKUP_DIR")
  # What an interrupted run left; the lock says that none is at work.
  rm -rf "$BACKUP_DIR"/.partial-*
  refuse_full_disk
  while [[ -e $BACKUP_DIR/$name ]]; do
    sleep 1
    name=$(stamp)
    partial=$BACKUP_DIR/.partial-$name
  done
  (umask 077 && mkdir "$partial")
  # shellcheck disable=SC2064
  trap "rm -rf '$partial'" EXIT
  step 'write the database' write_dump "$partial"
  step 'write the media' write_media "$partial"
  step 'read the backup back' read_back "$partial"
  seconds=$(seconds_since "$begun")
  write_manifest "$partial" "$seconds"
  [[ -z $(setting BACKUP_AGE_RECIPIENT) ]] || step 'encrypt the backup' encrypt_backup "$partial"
  (cd "$partial" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs sha256sum >SHA256SUMS)
  sync "$partial"/* "$partial"
  mv "$partial" "$BACKUP_DIR/$name"
  trap - EXIT
  share_with_app "$BACKUP_DIR"
  bytes=$(du -sb "$BACKUP_DIR/$name" | cut -f1)
  seconds=$(seconds_since "$begun")
  note_success "$name" "$bytes" "$seconds"
  BACKUP_MADE=$name
  say "Backup $name: $(human "$bytes") in $seconds s, in $BACKUP_DIR."
}

# Twice the newest backup, or the size of the database, must fit; nothing is begun otherwise.
refuse_full_disk() {
  local newest needed
  newest=$(newest_backup)
  if [[ -n $newest ]]; then needed=$((2 * $(du -sb "$BACKUP_DIR/$newest" | cut -f1)))
  else needed=$(db_bytes "$DATABASE"); fi
  needed=$((needed + 16777216))
  (($(free_bytes "$BACKUP_DIR") > needed)) ||
    fail "The disk of $BACKUP_DIR has $(human "$(free_bytes "$BACKUP_DIR")") left, a backup needs $(human "$needed"). Make room first; the old backups are untouched."
}

write_dump() { db_dump "$DATABASE" >"$1/database.dump"; }

write_media() {
  mkdir -p "$MEDIA_DIR"
  media_pack >"$1/media.tar.zst"
}

# pg_restore reads the whole dump, as a restore would; that is where the counts come from.
read_back() {
  db_exec pg_restore --list <"$1/database.dump" | grep ' TABLE DATA ' >/dev/null || fail 'The dump holds no table.'
  count_rows <"$1/database.dump" >"$1/.rows"
  zstd -q -d <"$1/media.tar.zst" | tar --list --file - | grep -vc '/$' >"$1/.files" || [[ $(cat "$1/.files") == 0 ]]
}

write_manifest() {
  local folder=$1 schema rows
  schema=$(applied_migrations "$DATABASE" | tail -n 1)
  rows=$(awk '{ printf "%s\"%s\": %s", (NR > 1 ? ", " : ""), $1, $2 }' "$folder/.rows")
  cat >"$folder/manifest.json" <<JSON
{
  "release": "$(running_version)",
  "schema": "$schema",
  "database": "$DATABASE",
  "databaseBytes": $(stat -c %s "$folder/database.dump"),
  "mediaBytes": $(stat -c %s "$folder/media.tar.zst"),
  "mediaFiles": $(cat "$folder/.files"),
  "seconds": $2,
  "rows": { $rows }
}
JSON
  rm "$folder/.rows" "$folder/.files"
}

# With the settings and secrets, without which nothing that was mailed can be read: only an encrypted backup may hold them.
encrypt_backup() {
  local file recipient
  recipient=$(setting BACKUP_AGE_RECIPIENT)
  settings_archive | zstd -q >"$1/settings.tar.zst"
  for file in database.dump media.tar.zst settings.tar.zst; do
    age --recipient "$recipient" --output "$1/$file.age" "$1/$file"
    rm "$1/$file"
  done
}

# The site reads how old its backup is, not what is in it.
share_with_app() {
  chmod 0755 "$1"
}

note_success() {
  printf '{ "finishedAt": "%s", "name": "%s", "bytes": %s, "seconds": %s }\n' "$(iso_now)" "$1" "$2" "$3" |
    write_atomically "$BACKUP_DIR/last-success.json"
}

prune_backups() {
  local name
  while read -r name; do
    rm -rf "${BACKUP_DIR:?}/$name"
    say "  removed backup $name"
  done < <(complete_backups | retention_goes "$(stamp)" $(protected_backups))
}
