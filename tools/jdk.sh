#!/usr/bin/env bash
# Sourced by ./fulfil, .ci/run and tools/benchmarks/run. Also runs in the bash 3.2 of macOS.

# shellcheck disable=SC2034 # the scripts name it in their messages
needed_jdk=25

# Exports JAVA_HOME: the first JDK that is new enough. Searches JAVA_HOME, the variables of GitHub's hosted runners, PATH,
# and the usual directories of systems and installers. Returns 1 if there is none.
find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "$(jdk_on_path)" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/*; do
    [ -n "$home" ] || continue
    version=$(jdk_version "$home")
    if [ -n "$version" ] && [ "$version" -ge "$needed_jdk" ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

# Prints the feature version of the JDK in a directory; nothing if there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# Resolves javac's symbolic links by hand: readlink -f is not everywhere.
jdk_on_path() {
  local javac target
  javac=$(command -v javac) || return 0
  while [ -L "$javac" ]; do
    target=$(readlink "$javac")
    case $target in
      /*) javac=$target ;;
      *) javac=$(dirname "$javac")/$target ;;
    esac
  done
  dirname "$(dirname "$javac")"
}
