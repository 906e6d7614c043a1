# shellcheck shell=bash
# Backups that are there: which, whether they are whole, and how one is opened.

# Only what has its checksums counts; a folder without is nobody's backup and no reason to delete another.
complete_backups() {
  local folder
  for folder in "$BACKUP_DIR"/*T*Z/; do
    if [[ -f $folder/SHA256SUMS && -f $folder/manifest.json ]]; then basename "$folder"; fi
  done | sort
}

newest_backup() { complete_backups | tail -n 1; }

check_sums() {
  [[ -f $1/SHA256SUMS ]] || fail "There is no backup with checksums in $1."
  (cd "$1" && sha256sum --check --quiet --strict SHA256SUMS) ||
    fail "The backup ${1##*/} is damaged: its checksums do not fit. Nothing was changed. Take another one."
}

# open_file FOLDER NAME: its content, decrypted when it is encrypted.
open_file() {
  local identity
  if [[ -f $1/$2 ]]; then cat "$1/$2"
  else
    identity=$(setting BACKUP_AGE_IDENTITY)
    [[ -f $identity ]] ||
      fail "The backup is encrypted: name the file of its key with BACKUP_AGE_IDENTITY, in $SETTINGS_FILE or before the command."
    age --decrypt --identity "$identity" "$1/$2.age"
  fi
}

manifest_rows() {
  sed -nE 's/.*"rows": \{ (.*) \}.*/\1/p' "$1/manifest.json" | tr ',' '\n' | sed -E 's/ *"([a-z_]+)": ([0-9]+)/\1 \2/'
}

# restore_beside BACKUP DATABASE MEDIA: into a new database and a new folder; checks what came against the manifest.
restore_beside() {
  local folder=$BACKUP_DIR/$1 database=$2 media=$3
  db_create_beside "$database"
  open_file "$folder" database.dump | db_restore "$database"
  open_file "$folder" media.tar.zst | media_unpack "$media"
  media_own "$media"
  diff <(manifest_rows "$folder") <(count_rows_of_database "$database") >&2 ||
    fail 'What was restored has other numbers of rows than the backup says.'
  [[ $(media_count "$media") == "$(json_value "$folder/manifest.json" mediaFiles)" ]] ||
    fail 'What was restored has another number of media files than the backup says.'
}

rows_in_words() { manifest_rows "$BACKUP_DIR/$1" | awk '{ printf "%s%s %s", (NR > 1 ? ", " : ""), $2, $1 }'; }
