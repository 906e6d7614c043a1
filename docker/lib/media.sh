# shellcheck shell=bash
# The folder of posters and pictures. It may be a volume, which cannot be renamed: a restore exchanges what is in it.

media_pack() { tar --create --directory "$MEDIA_DIR" --exclude='./.restore-*' --exclude='./.before-*' --file - . | zstd -q -T0 -3; }

# media_unpack FOLDER < media.tar.zst
media_unpack() {
  mkdir -p "$1"
  zstd -q -d | tar --extract --no-same-owner --directory "$1" --file -
}

media_count() { find "$1" -mindepth 1 \( -name '.restore-*' -o -name '.before-*' \) -prune -o -type f -print | wc -l; }

media_own() { ((EUID != 0)) || chown -R "$(media_owner)" "$1"; }

# media_swap IN OUT: what is in the folder goes into OUT inside it, what is in IN takes its place.
media_swap() {
  mkdir -p "$MEDIA_DIR/$2"
  find "$MEDIA_DIR" -mindepth 1 -maxdepth 1 ! -name '.restore-*' ! -name '.before-*' -exec mv -t "$MEDIA_DIR/$2" {} +
  find "$MEDIA_DIR/$1" -mindepth 1 -maxdepth 1 -exec mv -t "$MEDIA_DIR" {} +
  rmdir "$MEDIA_DIR/$1"
}
