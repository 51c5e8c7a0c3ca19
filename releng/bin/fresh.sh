# SPDX-License-Identifier: EPL-2.0
# Sourced by ./sansho and ./sansho-workbench: builds at the first call, and again when a source changed. POSIX sh.
#
# The script sets root, home (the folder of everything that it makes) and says what it is made from and how:
#   sources ACTION…  the tracked files, with what find does with each
#   build            begin; maven …; puts what it needs into $new; finish

stamp=$home/stamp # older than what it was built from; holds the names of the sources
common=$root/.build # two builds of one checkout would disturb each other, whatever they build

up_to_date() {
  [ -f "$stamp" ] && [ -f "$home/java" ] && [ -x "$(cat "$home/java")" ] && [ -z "$(sources -newer "$stamp" -print | head -n 1)" ] && [ "$(sources -print | cksum)" = "$(cat "$stamp")" ]
}

# Whether the lock was left behind by a call that was killed: its process is gone, or it never came to say which it was.
abandoned() {
  if [ -n "$1" ]; then ! kill -0 "$1" 2>/dev/null; else [ -n "$(find "$common/lock" -maxdepth 0 -mmin +1 2>/dev/null)" ]; fi
}

# Waits for another call that builds; whoever gets the lock builds only what is still out of date.
lock() {
  mkdir -p "$home" "$common"
  until mkdir "$common/lock" 2>/dev/null; do
    holder=$(cat "$common/lock/pid" 2>/dev/null || :)
    if abandoned "$holder" && mv "$common/lock" "$common/lock.$$" 2>/dev/null; then
      rm -rf "$common/lock.$$"
    else
      [ -n "${waiting:-}" ] || echo "Sansho: 別の準備が終わるのを待っています… / waiting for another build to end…" >&2
      waiting=yes
      sleep 1
    fi
  done
  echo $$ > "$common/lock/pid"
  trap 'rm -rf "$common/lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

progress() {
  message="Sansho: 初回の準備をしています(数分かかります)… / building, first use takes some minutes"
  [ -t 2 ] || echo "$message" >&2
  while IFS= read -r line; do
    case $line in
      '[INFO] Building '*'['*/*']')
        step=${line##*'['}
        module=${line#'[INFO] Building '}
        [ -t 2 ] && printf '\r\033[K%s (%s %s)' "$message" "${step%']'}" "${module%% *}" >&2 ;;
    esac
  done
  [ -t 2 ] && printf '\r\033[K' >&2
  return 0
}

# Starts a build in a folder of its own, $new: programs that still run keep what they were started with.
begin() {
  new=$home/$$
  mkdir -p "$new"
  touch "$new/stamp"
  sources -print | cksum > "$new/names"
}

# Runs Maven with these arguments, unless what it has just built is to be adopted.
maven() {
  [ -z "${SANSHO_ADOPT_BUILD:-}" ] || return 0
  log=$home/build.log
  # shellcheck disable=SC2086 # SANSHO_MAVEN_FLAGS are words
  { (cd "$root" && ./mvnw -B -ntp "$@" ${SANSHO_MAVEN_FLAGS:-} 2>&1 && : > "$new/built") | tee "$log" | progress; } || :
  if [ ! -f "$new/built" ]; then
    rm -rf "$new"
    grep -m 5 '^\[ERROR\]' "$log" >&2 || tail -n 5 "$log" >&2
    echo "Sansho: 準備に失敗しました。記録: $log / the build failed, its log is $log" >&2
    exit 3
  fi
}

# From now on $new is what is started.
finish() {
  # The stamp's age is the moment before the build began.
  printf '%s' "$JAVA_HOME/bin/java" > "$home/java"
  cp "$new/names" "$home/stamp.$$"
  touch -r "$new/stamp" "$home/stamp.$$"
  echo "$new" > "$home/current.$$"
  mv -f "$home/current.$$" "$home/current"
  mv -f "$home/stamp.$$" "$stamp"
  # Keep this build and the one before, which may still be running.
  for old in $(cd "$home" && ls -dt [0-9]*/ | tail -n +3); do rm -rf "${home:?}/$old"; done
}

# Builds if anything changed.
freshen() {
  up_to_date && return 0
  find_jdk || exit 3
  require_ascii "$root" || exit 2
  lock
  up_to_date || build
  rm -rf "$common/lock"
  trap - EXIT INT TERM
}
