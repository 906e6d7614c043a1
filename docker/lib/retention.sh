# shellcheck shell=bash
# Which backups are kept: everything of the last two days, the newest of each of the last 7 days, 4 weeks and 12 months
# that have one. Counted in days, weeks and months with backups, so that nothing goes when backups stop.

BACKUP_NAME='^[0-9]{8}T[0-9]{6}Z$'

# retention_goes NOW [PROTECTED…] < names: the names that may go. NOW is a stamp as well. The newest always stays.
retention_goes() {
  local now=$1 names
  shift
  names=$(grep -E "$BACKUP_NAME" | sort -ru || true)
  [[ -n $names ]] || return 0
  paste -d' ' <(printf '%s\n' "$names") \
    <(sed -E 's/^(....)(..)(..)T(..)(..)(..)Z$/\1-\2-\3 \4:\5:\6 UTC/' <<<"$names" | date -u -f - '+%Y%m%d %G-%V %Y%m %s') |
    awk -v now="$(date -u -d "$(sed -E 's/^(....)(..)(..)T(..)(..)(..)Z$/\1-\2-\3 \4:\5:\6 UTC/' <<<"$now")" +%s)" \
      -v protected=" $* " '
      {
        stays = NR == 1 || now - $5 < 172800 || index(protected, " " $1 " ") > 0
        if (!($2 in day)) { day[$2]; if (++days <= 7) stays = 1 }
        if (!($3 in week)) { week[$3]; if (++weeks <= 4) stays = 1 }
        if (!($4 in month)) { month[$4]; if (++months <= 12) stays = 1 }
        if (!stays) print $1
      }'
}
