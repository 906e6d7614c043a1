# shellcheck shell=bash
# What every command needs: words, questions, steps with their time, the lock, the log that is kept.
shopt -s inherit_errexit
set -E
umask 022
# Whatever stops a command without a sentence of its own at least says where.
trap 'printf "Stopped at %s, line %s.\n" "${BASH_SOURCE[0]##*/}" "$LINENO" >&2' ERR

say() { printf '%s\n' "$@"; }
warn() { printf 'Warning: %s\n' "$*" >&2; }

# The end of a command that cannot do what was asked: one sentence on why, and what to do.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

stamp() { date -u +%Y%m%dT%H%M%SZ; }
iso_now() { date -u +%Y-%m-%dT%H:%M:%SZ; }

# Prints the comment block at the top of a command, without its `#`.
usage_of() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$1"; }

need_value() { [[ -n ${2:-} ]] || fail "$1 needs a value. See --help."; }

now_ms() { local t=${EPOCHREALTIME/[.,]/}; printf '%s' "$((t / 1000))"; }

# Tenths of seconds since a moment of now_ms.
seconds_since() {
  local tenths=$((($(now_ms) - $1) / 100))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# step NAME COMMAND…: says what is done, does it, says how long it took. Never call it in a condition: bash would then
# go on after a command that failed inside.
step() {
  local name=$1 begun
  shift
  begun=$(now_ms)
  say "→ $name"
  "$@"
  say "  done: $name ($(seconds_since "$begun") s)"
}

# attempt COMMAND…: as a statement of its own; leaves the exit code in ATTEMPT instead of ending the command.
attempt() {
  local said
  said=$(trap -p ERR)
  trap - ERR
  set +e
  (
    set -e
    eval "$said"
    "$@"
  )
  ATTEMPT=$?
  eval "$said"
  set -e
}

ASSUME_YES=${AZIONELAB_YES:-no}

# Asks for a yes, unless --yes was given (or AZIONELAB_YES=yes); without a terminal the answer is no.
confirm() {
  [[ $ASSUME_YES == yes ]] && return
  [[ -t 0 ]] || fail "$1 Say --yes to go on without a question."
  local answer
  read -r -p "$1 Go on? [y/N] " answer
  [[ $answer == [yY] || $answer == [yY]es ]] || fail 'Nothing was done.'
}

# Asks for a name to be typed, so that nobody destroys the wrong thing by habit.
confirm_typed() {
  [[ $ASSUME_YES == yes ]] && return
  [[ -t 0 ]] || fail "$1 Say --yes to go on without a question."
  local answer
  read -r -p "$1 Type $2 to go on: " answer
  [[ $answer == "$2" ]] || fail 'Nothing was done.'
}

# One command at a time changes the site; a command that calls another keeps the lock.
take_lock() {
  [[ ${AZIONELAB_LOCKED:-no} == yes ]] && return
  mkdir -p "$STATE_DIR"
  chmod 0700 "$STATE_DIR"
  exec 9>>"$STATE_DIR/lock"
  flock -n 9 || fail "Another command is at work ($(cat "$STATE_DIR/lock-holder" 2>/dev/null || echo unknown)). Wait for it to end."
  printf '%s, process %s, since %s\n' "$1" "$$" "$(iso_now)" >"$STATE_DIR/lock-holder"
  export AZIONELAB_LOCKED=yes
}

# keep_log NAME "$@": runs this command once more with everything it says also written to a file.
keep_log() {
  local name=$1 log
  shift
  [[ ${AZIONELAB_LOG:-} ]] && return
  mkdir -p "$STATE_DIR/logs"
  chmod 0700 "$STATE_DIR" "$STATE_DIR/logs"
  log="$STATE_DIR/logs/$name-$(stamp).log"
  (umask 077 && : >"$log")
  find "$STATE_DIR/logs" -name '*.log' -printf '%T@ %p\n' | sort -rn | tail -n +51 | cut -d' ' -f2- | xargs -r rm -f
  trap - ERR
  set +e
  AZIONELAB_LOG=$log "$0" "$@" 2>&1 | tee -a "$log"
  exit "${PIPESTATUS[0]}"
}

# write_atomically FILE < content: whoever reads sees the old or the new, never a half.
write_atomically() {
  local new
  new=$(mktemp "$1.XXXXXX")
  if ! cat >"$new"; then
    rm -f "$new"
    return 1
  fi
  chmod "${2:-0644}" "$new"
  mv -f "$new" "$1"
}

# json_value FILE KEY: from the small flat files that these commands write themselves.
json_value() {
  sed -nE "s/.*\"$2\": *(\"([^\"]*)\"|([0-9.]+|true|false|null)).*/\2\3/p" "$1" | head -n 1
}

free_bytes() { df --output=avail -B1 "$1" | tail -n 1 | tr -d ' '; }

human() { numfmt --to=iec --suffix=B "$1"; }

need_tools() {
  local tool missing=()
  for tool in "$@"; do command -v "$tool" >/dev/null || missing+=("$tool"); done
  ((${#missing[@]} == 0)) || fail "Not installed: ${missing[*]}."
}
