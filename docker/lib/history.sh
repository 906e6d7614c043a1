# shellcheck shell=bash
# What ran here and was good: one line a change, "time version schema backup", oldest first. `schema` is the newest
# migration that the version itself brought, `backup` the one made just before it.

HISTORY_FILE() { printf '%s' "$STATE_DIR/releases"; }

history_note() {
  mkdir -p "$STATE_DIR"
  printf '%s %s %s %s\n' "$(iso_now)" "$1" "${2:--}" "${3:--}" >>"$(HISTORY_FILE)"
}

history_lines() { [[ -f $(HISTORY_FILE) ]] && cat "$(HISTORY_FILE)" || true; }

last_good_version() { history_lines | tail -n 1 | awk '{ print $2 }'; }

# The newest good one that is not this one.
version_before() { history_lines | awk -v now="$1" '$2 != now { found = $2 } END { print found }'; }

schema_of_version() { history_lines | awk -v version="$1" '$2 == version { found = $3 } END { print found }'; }

# The backup made before the first upgrade that went past this version.
backup_after_version() {
  history_lines | awk -v version="$1" '$2 == version { seen = 1; next } seen && $4 != "-" { print $4; exit }'
}

# The last three versions: what is kept of releases, images and of the backups made before them.
kept_versions() { history_lines | tac | awk '!seen[$2]++ { print $2 }' | head -n 3; }
protected_backups() {
  local kept
  kept=" $(kept_versions | tr '\n' ' ') "
  history_lines | awk -v kept="$kept" 'index(kept, " " $2 " ") && $4 != "-" { print $4 }' | sort -u
}

# Migrations that a version does not know, in the order in which the database had them.
migrations_after() {
  local schema=$1
  applied_migrations "$DATABASE" | awk -v schema="$schema" 'seen { print } $1 == schema { seen = 1 }'
}

# The rule of the database: an expand migration leaves older code working, anything else does not.
refuse_past_contract() {
  local version=$1 schema blocking backup
  schema=$(schema_of_version "$version")
  [[ -n $schema ]] || fail "Version $version never ran here: nobody knows which schema it needs. See: docker/bin/upgrade --to $version"
  [[ $schema != - ]] || return 0
  blocking=$(migrations_after "$schema" | grep -Ev '^[0-9]+-expand-' || true)
  [[ -n $blocking ]] || return 0
  backup=$(backup_after_version "$version")
  fail "Version $version cannot run on this database: ${blocking//$'\n'/, } took away what it needs.
The way back is the backup made before that, and it loses what was booked since:
  docker/bin/restore ${backup:-NAME} --version $version"
}
