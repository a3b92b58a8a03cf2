# Finds a JDK that is new enough. Read by ./forklore and ./verify with `source`; it only sets variables and functions.

needed_version=25

# Sets `found_version` to the feature release of a JDK folder, or to 0 if it is none that can compile.
version_of() {
  local line
  found_version=0
  [[ -x $1/bin/java && -x $1/bin/javac && -r $1/release ]] || return 0
  while IFS= read -r line; do
    if [[ $line =~ ^JAVA_VERSION=\"([0-9]+) ]]; then
      found_version=${BASH_REMATCH[1]}
      return 0
    fi
  done <"$1/release"
}

# Sets `jdk` to the first JDK that is new enough, asked in this order; `tried` lists those that are not.
find_jdk() {
  local candidate folder on_path='' user=${HOME:-/nonexistent}
  local -a candidates=() path
  tried=()
  [[ -z ${JAVA_HOME:-} ]] || candidates+=("$JAVA_HOME")
  # Without another process where it can be: every start of Forklore waits for this.
  IFS=: read -ra path <<<"$PATH"
  for folder in ${path[@]+"${path[@]}"}; do
    [[ -x $folder/java && ! -d $folder/java ]] || continue
    on_path=$folder/java
    break
  done
  if [[ -n $on_path ]]; then
    for candidate in /usr/lib/jvm/*; do
      [[ ! -L $candidate && $candidate/bin/java -ef $on_path ]] || continue
      on_path=$candidate/bin/java
      break
    done
    [[ ! -L $on_path ]] || on_path=$(readlink -f -- "$on_path")
    candidates+=("${on_path%/bin/java}")
  fi
  candidates+=(/usr/lib/jvm/* /opt/jdk* /opt/java/* "$user"/.sdkman/candidates/java/* "$user"/.jdks/*)
  for candidate in "${candidates[@]}"; do
    [[ -d $candidate ]] || continue
    [[ ! -L $candidate || $candidate == "${JAVA_HOME:-}" ]] || continue
    version_of "$candidate"
    if ((found_version >= needed_version)); then
      jdk=$candidate
      return 0
    fi
    tried+=("$candidate (version ${found_version/#0/unknown})")
  done
  return 1
}

# Says on standard error that there is no JDK, what was seen and what to type.
say_no_jdk() {
  local place package=openjdk-$needed_version-jdk
  printf '%s: needs a JDK %s or newer, and found none\n' "$1" "$needed_version" >&2
  for place in ${tried[@]+"${tried[@]}"}; do
    printf '   = seen: %s\n' "$place" >&2
  done
  printf '   = why:  looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman and ~/.jdks\n' >&2
  if type -P apt-cache >/dev/null && [[ -n $(apt-cache search --names-only "^$package\$" 2>/dev/null) ]]; then
    printf '   = next: %sapt-get install -y %s\n' "$([[ $EUID == 0 ]] || printf 'sudo ')" "$package" >&2
  else
    printf '   = next: install Temurin %s from https://adoptium.net, or type: sdk install java %s-tem\n' \
      "$needed_version" "$needed_version" >&2
    printf '           then set JAVA_HOME to it, or unpack it below ~/.jdks\n' >&2
  fi
}
