# SPDX-License-Identifier: EPL-2.0
# Sourced by the scripts of a checkout and of an unpacked archive: finds a JDK and makes file names UTF-8. POSIX sh.

# The oldest Java that builds and runs Sansho.
JAVA_MINIMUM=21
# What a folder must hold to be taken for a JDK; whoever only runs Sansho is content with java.
JAVA_PROGRAM=javac

# Prints the major version of the JDK in folder $1, 0 when it is none. Reads the JDK's own `release` file: no JVM is started.
jdk_version() {
  version=0
  if [ -x "$1/bin/$JAVA_PROGRAM" ] && [ -r "$1/release" ]; then
    while IFS='=' read -r key value; do
      if [ "$key" = JAVA_VERSION ]; then
        value=${value#\"}
        version=${value%%[!0-9]*}
        break
      fi
    done < "$1/release"
  fi
  echo "${version:-0}"
}

# Sets JAVA_HOME and JAVA_MAJOR: JAVA_HOME itself, the `java` on the path, or the newest JDK in the usual folders.
find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    JAVA_MAJOR=$(jdk_version "$JAVA_HOME")
    [ "$JAVA_MAJOR" -ge "$JAVA_MINIMUM" ] && export JAVA_HOME && return 0
  fi
  if on_path=$(command -v java); then
    on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
    JAVA_HOME=$(dirname "$(dirname "$on_path")")
    JAVA_MAJOR=$(jdk_version "$JAVA_HOME")
    [ "$JAVA_MAJOR" -ge "$JAVA_MINIMUM" ] && export JAVA_HOME && return 0
  fi
  JAVA_HOME= JAVA_MAJOR=0
  for candidate in /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/*; do
    [ -d "$candidate" ] || continue
    found=$(jdk_version "$candidate")
    if [ "$found" -gt "$JAVA_MAJOR" ]; then JAVA_HOME=$candidate JAVA_MAJOR=$found; fi
  done
  if [ "$JAVA_MAJOR" -ge "$JAVA_MINIMUM" ]; then export JAVA_HOME; return 0; fi
  unset JAVA_HOME
  echo "Sansho: JDK $JAVA_MINIMUM 以降をインストールし、JAVA_HOME に設定してください(例: Eclipse Temurin)。 / Please install JDK $JAVA_MINIMUM or newer (for example Eclipse Temurin) and let JAVA_HOME point to it." >&2
  return 1
}

# As find_jdk, but content with a runtime; the one in folder $1 comes first.
find_java() {
  JAVA_PROGRAM=java
  JAVA_MAJOR=$(jdk_version "$1")
  if [ "$JAVA_MAJOR" -ge "$JAVA_MINIMUM" ]; then JAVA_HOME=$1; export JAVA_HOME; return 0; fi
  find_jdk
}

# Prints what the JVM needs to say nothing about what libraries do.
java_flags() {
  printf '%s' --enable-native-access=ALL-UNNAMED
  [ "$JAVA_MAJOR" -lt 24 ] || printf ' %s' --sun-misc-unsafe-memory-access=allow
}

# Japanese file names survive only under a UTF-8 character map that is installed. The language that was asked for is kept in
# SANSHO_LANGUAGE, empty when the locale could stay as it was; a script that is started by another one of ours keeps what that one has found.
use_utf8() {
  SANSHO_LANGUAGE=${SANSHO_LANGUAGE:-}
  export SANSHO_LANGUAGE
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] && return 0
  asked=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
  case $asked in ja*) SANSHO_LANGUAGE=ja ;; *) SANSHO_LANGUAGE=en ;; esac
  case $(uname) in
    Darwin)
      LC_ALL=en_US.UTF-8
      # What a double click starts has no locale; Java asks the system for the language then.
      [ -n "$asked" ] || SANSHO_LANGUAGE= ;;
    *) LC_ALL=C.UTF-8 ;;
  esac
  export LC_ALL
}

# The parser generator cannot work in a folder whose path holds anything but ASCII.
require_ascii() {
  case $1 in
    *[!\ -~]*)
      echo "Sansho: この場所では組み立てられません。パスに日本語などを含まないフォルダーに置いてください: $1 / Sansho cannot be built here. Put it into a folder whose path is plain ASCII." >&2
      return 1 ;;
  esac
}
