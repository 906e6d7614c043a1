# shellcheck shell=bash
# Releases of the plain processes: one folder a version, and the link `current` to the one that runs.

PNPM=(npx --yes pnpm@12.18.0)

release_folder() {
  local folder=$APP_ROOT/releases/$1
  [[ -d $folder ]] || fail "There is no release $1 in $APP_ROOT/releases."
  printf '%s' "$folder"
}

release_exists() { [[ -d $APP_ROOT/releases/$1 ]]; }

# release_fetch VERSION [FOLDER]: makes the folder of that release, from a folder or from the git reference of that name.
release_fetch() {
  local version=$1 source=${2:-} folder=$APP_ROOT/releases/$1 partial=$APP_ROOT/releases/.partial
  if [[ -d $folder ]]; then
    say "  release $version is here already"
    return
  fi
  # What was unpacked as a whole release is one.
  [[ -n $source || ! -f $REPOSITORY/release.env || $version != "$(release_default_version "$REPOSITORY")" ]] || source=$REPOSITORY
  rm -rf "$partial"
  mkdir -p "$partial"
  if [[ -n $source && -f $source/release.env ]]; then cp -a "$source/." "$partial"
  else
    release_source "$version" "$source" | tar --extract --directory "$partial"
    release_build "$partial"
  fi
  keep_old_assets "$partial"
  printf 'RELEASE=%s\n' "$version" >"$partial/release.env"
  ((EUID != 0)) || chown -R root:root "$partial"
  chmod -R go-w,a+rX "$partial"
  mv "$partial" "$folder"
}

release_source() {
  local repository
  if [[ -n $2 ]]; then
    tar --create --directory "$2" --exclude=node_modules --exclude=./.git --exclude=./.data --exclude=./docker/.env \
      --exclude=./docker/secrets .
    return
  fi
  repository=$(source_folder)
  if [[ -n $(git -C "$repository" remote 2>/dev/null) ]]; then
    git -C "$repository" fetch --quiet --tags || warn "What is new could not be fetched to $repository."
  fi
  git -C "$repository" rev-parse --quiet --verify "$1^{commit}" >/dev/null ||
    fail "The repository at $repository knows no version $1. Bring it there, or name a folder with --from."
  git -C "$repository" archive "$1"
}

# What is built elsewhere (apps/web/dist in the folder) is taken as it is.
release_build() (
  cd "$1"
  if [[ ! -f apps/web/dist/index.html ]]; then
    "${PNPM[@]}" install --frozen-lockfile
    PATH=$PWD/node_modules/.bin:$PATH npm run build
    rm -rf node_modules apps/*/node_modules packages/*/node_modules e2e/node_modules
  fi
  CI=true "${PNPM[@]}" install --prod --frozen-lockfile --filter . --filter '@azionelab/server...'
)

# A page that a visitor opened before the switch still asks for its own files, whose names no other release has.
keep_old_assets() {
  local old=$APP_ROOT/current/apps/web/dist/assets
  [[ -d $old && -d $1/apps/web/dist/assets ]] || return 0
  find -L "$old" -type f -mtime -30 -exec cp --preserve=timestamps --no-clobber -t "$1/apps/web/dist/assets" {} +
}

release_switch() {
  ln -sfn "releases/$1" "$APP_ROOT/current.new"
  mv -fT "$APP_ROOT/current.new" "$APP_ROOT/current"
}

# release_prune VERSION…: those stay, and what runs.
release_prune() {
  local folder name
  for folder in "$APP_ROOT"/releases/*/; do
    name=$(basename "$folder")
    [[ " $* $(running_version) " == *" $name "* ]] || { rm -rf "$folder" && say "  removed release $name"; }
  done
}
