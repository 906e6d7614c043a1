#!/usr/bin/env bash
# Starts one container of the stand-in for docker, in a mount namespace of its own: container.sh ROOT IMAGE USER READY COMMAND…
# The root is made new: the system's programs, the image's folders, and what MOUNTS names (source:target[:ro], one a line). It cannot
# be written except in volumes and tmpfs, and the program has no capability and no way to gain one. READY is made when it is entered.
set -euo pipefail
root=$1 image=$2 user=$3 ready=$4
shift 4
mkdir -p "$root"
mount -t tmpfs -o mode=0755 tmpfs "$root"
for name in bin sbin lib lib64; do ln -s "usr/$name" "$root/$name"; done
for name in usr etc dev proc app srv/azionelab/web srv/azionelab/nginx certbot run tmp var/log/nginx var/lib/nginx docker-entrypoint-initdb.d; do
  mkdir -p "$root/$name"
done
for name in usr etc dev proc; do mount --rbind "/$name" "$root/$name"; done
for name in run tmp var/log; do mount -t tmpfs -o mode=1777 tmpfs "$root/$name"; done
mkdir -p "$root/run/postgresql" "$root/run/secrets" "$root/run/azionelab" "$root/var/log/nginx" "$root/var/backups"
ln -s ../run "$root/var/run"
chown postgres "$root/run/postgresql"
chown "$user" "$root/run/azionelab"
if [[ -n $image ]]; then
  mount --bind "$image" "$root/app"
  mount --bind "$image/apps/web/dist" "$root/srv/azionelab/web"
  mount --bind "$image/docker/nginx" "$root/srv/azionelab/nginx"
fi
while IFS=: read -r source target mode; do
  [[ -n $source ]] || continue
  if [[ -d $source ]]; then mkdir -p "$root$target"
  else mkdir -p "$(dirname "$root$target")" && touch "$root$target"; fi
  mount --bind "$source" "$root$target"
  [[ $mode != ro ]] || mount -o remount,bind,ro "$root$target"
done <<<"$MOUNTS"
unset MOUNTS
mount -o remount,ro "$root"
: >"$ready"
cd "$root"
export PATH=/app/node_modules/.bin:/usr/lib/postgresql/15/bin:/usr/sbin:/usr/bin
exec chroot "$root" /usr/bin/setpriv "--reuid=${user%:*}" "--regid=${user#*:}" --clear-groups --no-new-privs --bounding-set=-all \
  --inh-caps=-all -- /usr/bin/env --chdir="${WORKDIR:-/}" "$@"
