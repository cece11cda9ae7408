# Sourced, not run. find_jdk prints the home of a JDK 25, or fails when there is none in the usual places.
# A home counts when its `release` file says JAVA_VERSION="25...": nothing is started to find out.

is_jdk() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."+]' "$1/release"
}

find_jdk() {
    for home in "${PATCHSMITH_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JAVA_HOME_25:-}" "${JAVA_HOME_25_X64:-}" "${JDK_25:-}"; do
        if [ -n "$home" ] && is_jdk "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    on_path=$(command -v java 2>/dev/null) || on_path=
    if [ -n "$on_path" ]; then
        while [ -L "$on_path" ]; do
            link=$(readlink "$on_path")
            case "$link" in
                /*) on_path=$link ;;
                *) on_path=$(dirname "$on_path")/$link ;;
            esac
        done
        home=$(cd "$(dirname "$on_path")/.." 2>/dev/null && pwd -P) || home=
        if [ -n "$home" ] && is_jdk "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    fi
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/.m2/jdks/*; do
        if is_jdk "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    return 1
}

no_jdk_sentence='Patchsmith needs a JDK 25 and found none in the usual places: install one, for example from https://adoptium.net (or point PATCHSMITH_JAVA_HOME at it), and try again.'
