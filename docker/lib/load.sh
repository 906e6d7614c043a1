# shellcheck shell=bash
# Everything that the commands in docker/bin share.
for part in common settings postgres retention media backup-read backup-make history health restore switch; do
  # shellcheck source=/dev/null
  source "${BASH_SOURCE[0]%/*}/$part.sh"
done
