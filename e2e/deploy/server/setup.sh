#!/usr/bin/env bash
# Makes what this process and its children see a fresh server: own /etc, /var, /opt and /run, own network with loopback only.
# What is written goes to the folder given, and away with it. Then waits to be ended.
set -euo pipefail
folder=$1 domain=$2
for name in etc var opt; do
  mkdir -p "$folder/$name" "$folder/work-$name"
  mount -t overlay overlay -o "lowerdir=/$name,upperdir=$folder/$name,workdir=$folder/work-$name" "/$name"
done
mount -t tmpfs -o mode=0755 tmpfs /run
ip link set lo up
printf '127.0.0.1 localhost %s\n' "$domain" >/etc/hosts
install -d -m 2775 -o postgres -g postgres /run/postgresql
rm -rf /var/lib/postgresql/15
install -d -m 0755 -o postgres -g postgres /var/lib/postgresql
echo ready
exec sleep infinity
