#!/bin/sh
# Makes the macOS disk image in target/packages. To be run on a Mac with the Xcode command line tools; it was not run
# where the Linux packages are made. Usage: packaging/mac/build.sh
# To sign it, name the identity: MAC_SIGNING_IDENTITY="Developer ID Application: ..." packaging/mac/build.sh; then notarise
# the disk image with "xcrun notarytool submit ... --wait" and "xcrun stapler staple".
. "$(dirname "$0")/../common.sh"

case "$(uname -m)" in
    arm64) prepare mac-aarch64 ;;
    *) prepare mac ;;
esac
# Apple wants the first number of a version to be at least 1.
case "$number" in 0.*) number="1.${number#0.}" ;; esac
image "$work/icons/patchsmith.icns"
app="$work/image/patchsmith.app"

# The JDK's ahead-of-time cache, recorded through the image's own launcher. A missing or stale cache only costs time.
aot() {
    inside="$app/Contents/app"
    JAVA_TOOL_OPTIONS="-Dglass.platform=Headless -Dprism.order=sw -XX:AOTMode=record -XX:AOTConfiguration=$work/app.aotconf" \
        PATCHSMITH_HOME="$work/home" PATCHSMITH_EXIT_WHEN_SHOWN=tour "$app/Contents/MacOS/patchsmith" >"$work/aot-record.log" 2>&1 || return 1
    JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$work/app.aotconf -XX:AOTCache=$inside/app.aot" \
        PATCHSMITH_HOME="$work/home" "$app/Contents/MacOS/patchsmith" >"$work/aot-create.log" 2>&1 || true
    [ -s "$inside/app.aot" ] || return 1
    printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/app.aot' '-Xlog:aot*=off' '-Xlog:cds*=off' >>"$inside/patchsmith.cfg"
}
aot || echo "The start-up cache could not be made (see $work/aot-record.log); the application starts without it." >&2
# What was added after jpackage made the image broke the seal over its files; "-" seals without an identity.
codesign --force --preserve-metadata=entitlements,requirements,flags,runtime --sign "${MAC_SIGNING_IDENTITY:--}" "$app"

rm -rf "$root/target/packages"
mkdir -p "$root/target/packages"
set -- --type dmg --app-image "$app" --name Patchsmith --app-version "$number" --vendor Patchsmith \
    --license-file "$work/LICENSE" --dest "$root/target/packages"
for association in mg hfp apatch project; do
    set -- "$@" --file-associations "$root/packaging/associations/$association.properties"
done
if [ -n "${MAC_SIGNING_IDENTITY:-}" ]; then
    set -- "$@" --mac-sign --mac-signing-key-user-name "$MAC_SIGNING_IDENTITY"
fi
"$jdk/bin/jpackage" "$@"
checksums
ls -l "$root/target/packages"
