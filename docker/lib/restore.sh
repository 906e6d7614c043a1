# shellcheck shell=bash
# A backup is brought back beside what runs, and only what passed every check takes its place.

OLD_SUFFIX=before_restore

# prepare_beside BACKUP DATABASE MEDIA VERSION: restored, migrated to what that version expects, and seen by the doctor.
prepare_beside() {
  step 'check the checksums' check_sums "$BACKUP_DIR/$1"
  db_drop "$2"
  rm -rf "$3"
  step 'restore database and media beside what runs' restore_beside "$1" "$2" "$3"
  step 'migrate what was restored' app_run_on_database "$4" "$2" migrate
  step 'doctor on what was restored' app_run_on_database "$4" "$2" doctor
}

# Names instead of copies: the old database and media stay, under another name, until the next restore.
swap_in() {
  db_drop "${DATABASE}_$OLD_SUFFIX"
  rm -rf "$MEDIA_DIR"/.before-restore
  ! db_exists "$DATABASE" || db_rename "$DATABASE" "${DATABASE}_$OLD_SUFFIX"
  db_rename "$1" "$DATABASE"
  media_swap "$(basename "$2")" .before-restore
}

swap_back() {
  db_rename "$DATABASE" "$1"
  db_rename "${DATABASE}_$OLD_SUFFIX" "$DATABASE"
  media_swap .before-restore .restore-failed
  rm -rf "$MEDIA_DIR"/.restore-failed
  db_drop "$1"
}

forget_old() {
  db_drop "${DATABASE}_$OLD_SUFFIX"
  rm -rf "$MEDIA_DIR"/.before-restore
}

# Nothing is lost when nobody has put anything in.
target_is_empty() {
  db_exists "$DATABASE" || return 0
  ! db_is_empty "$DATABASE" || return 0
  [[ $(sql "$DATABASE" <<<'select (select count(*) from "show") + (select count(*) from reservation)') == 0 ]]
}
