# shellcheck shell=bash
# Versions in containers: two images with the version as their tag, built here or pulled from AZIONELAB_IMAGE.

image_of() { printf '%sazionelab-%s:%s' "$(setting AZIONELAB_IMAGE)" "$1" "$2"; }

release_exists() { docker image inspect "$(image_of app "$1")" "$(image_of nginx "$1")" >/dev/null 2>&1; }

# release_fetch VERSION FOLDER: pulled where a registry is set, else built of the files here.
release_fetch() {
  local version=$1
  [[ -z ${2:-} ]] || fail 'With containers a version is an image: say AZIONELAB_IMAGE in docker/.env, or build from the files here.'
  if [[ -n $(setting AZIONELAB_IMAGE) ]]; then compose_at "$version" pull --quiet app nginx
  elif release_exists "$version"; then say "  the images of $version are here already"
  elif [[ $version == "$(release_default_version)" ]]; then
    AZIONELAB_REVISION=$(git -C "$REPOSITORY" rev-parse --short HEAD 2>/dev/null || echo local) compose_at "$version" build app nginx
  else
    fail "The files in $REPOSITORY are version $(release_default_version), not $version. Check out $version there, or set AZIONELAB_IMAGE to pull it."
  fi
}

# What compose starts from now on, after a restart of the server too.
release_switch() {
  sed "s|^AZIONELAB_VERSION=.*|AZIONELAB_VERSION=$1|" "$COMPOSE_ENV" | write_atomically "$COMPOSE_ENV" 0640
  FILE_SETTINGS[AZIONELAB_VERSION]=$1
}

# release_prune VERSION…: their images stay, and those of what runs.
release_prune() {
  local image tag name
  for name in app nginx; do
    docker image ls --format '{{.Repository}}:{{.Tag}}' "$(setting AZIONELAB_IMAGE)azionelab-$name" | while read -r image; do
      tag=${image##*:}
      [[ " $* $(running_version) " == *" $tag "* ]] || { docker image rm "$image" >/dev/null && say "  removed $image"; }
    done
  done
}
