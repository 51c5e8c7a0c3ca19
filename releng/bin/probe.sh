# SPDX-License-Identifier: EPL-2.0
# Sourced by the scripts that look at a workbench from inside. JAVA_HOME must be a JDK. POSIX sh.

# Compiles the probe against the unpacked workbench or Eclipse in folder $1, and adds it there: do this to a copy.
add_probe() {
  mkdir -p "$1/probe-classes"
  "$JAVA_HOME/bin/javac" -nowarn -proc:none --release 21 -encoding UTF-8 -d "$1/probe-classes" -cp "$1/plugins/*" "$root"/releng/probe/src/org/sansho/ui/probe/*.java
  "$JAVA_HOME/bin/jar" -c -f "$1/plugins/org.sansho.probe.jar" -m "$root/releng/probe/META-INF/MANIFEST.MF" -C "$root/releng/probe" fragment.xml -C "$1/probe-classes" org
  rm -rf "$1/probe-classes"
  sed 's|^osgi\.bundles=|&reference\\:file\\:org.sansho.probe.jar,|' "$1/configuration/config.ini" > "$1/config.new"
  mv "$1/config.new" "$1/configuration/config.ini"
}

# Runs a command on a display of its own, for at most $1 seconds; 124 when that was not enough. Everything that it starts ends with it.
on_display_for() {
  seconds=$1; shift
  timeout -k 10 "$seconds" xvfb-run -a -s '-screen 0 1600x1000x24' "$@"
}
