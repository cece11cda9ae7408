# Sourced by the packaging scripts. Expects `target/patchsmith` (made by `./mvnw package`) and the JDK 25 that runs the build.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd -P)
. "$root/packaging/launcher/find-jdk.sh"
jdk=$(find_jdk) || {
    printf '%s\n' "$no_jdk_sentence" >&2
    exit 3
}
work="$root/target/packaging"
version=$(sed -n 's|^    <revision>\(.*\)</revision>.*|\1|p' "$root/pom.xml" | head -1)
# Installers want plain numbers; a snapshot is the version it leads to.
number=${version%-SNAPSHOT}

# What the application and its libraries use of the JDK; found by running every room, since static analysis misses reflection.
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.rmi,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,jdk.unsupported,jdk.crypto.ec,jdk.crypto.cryptoki,jdk.zipfs,jdk.localedata,jdk.charsets,jdk.accessibility,jdk.jfr

# The commit the packages are made of, as "about" shows it; nothing without git.
commit() { git -C "$root" rev-parse --short=10 HEAD 2>/dev/null || true; }

# Builds the class path, draws the icons and copies the libraries of one platform only: $1 is linux, linux-aarch64, mac,
# mac-aarch64 or win.
prepare() {
    [ -d "$root/target/patchsmith/lib" ] || (cd "$root" && ./mvnw -q -B -ntp package -DskipTests "-Dpatchsmith.commit=$(commit)")
    rm -rf "$work"
    mkdir -p "$work/input" "$work/icons"
    cp "$root"/target/patchsmith/lib/*.jar "$work/input/"
    for other in linux mac mac-aarch64 win linux-aarch64; do
        [ "$other" = "$1" ] || rm -f "$work"/input/javafx-*-"$other".jar
    done
    (cd "$root" && ./mvnw -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$work/test.classpath" -Dmdep.includeScope=test >/dev/null)
    "$jdk/bin/java" -Djava.awt.headless=true -cp "$root/target/test-classes:$(cat "$work/test.classpath")" \
        dev.patchsmith.packaging.IconMaker "$root/icons/patchsmith.svg" "$work/icons"
    "$jdk/bin/java" -cp "$root/target/test-classes:$(cat "$work/test.classpath")" dev.patchsmith.packaging.OwnNatives "$1" "$work"/input/*.jar
    cp "$root/LICENSE" "$work/"
}

# The application image with its own trimmed runtime; $1 is the icon file.
image() {
    "$jdk/bin/jpackage" --type app-image --name patchsmith --app-version "$number" --vendor Patchsmith \
        --description "Repairs apps that are already in their users' hands" --copyright "Apache-2.0" \
        --input "$work/input" --main-jar patchsmith.jar --main-class dev.patchsmith.Main \
        --add-modules "$modules" --jlink-options "--strip-native-commands --strip-debug --no-man-pages --no-header-files --compress zip-6" \
        --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-XX:+UseSerialGC" --java-options "-XX:MaxNewSize=128m" \
        --icon "$1" --dest "$work/image"
}

# Writes SHA256SUMS beside the finished packages.
checksums() {
    (cd "$root/target/packages" && rm -f SHA256SUMS && if command -v sha256sum >/dev/null; then sha256sum -- *; else shasum -a 256 -- *; fi >"$work/sums" && mv "$work/sums" SHA256SUMS)
}
