#!/bin/sh
# Makes the Linux packages: a .deb, a .rpm where rpmbuild is installed, and a portable archive, in target/packages.
# Needs dpkg-deb (and fakeroot when not root). Usage: packaging/linux/build.sh [deb] [rpm] [portable]; without words all that can be made.
. "$(dirname "$0")/../common.sh"
wanted=${*:-deb rpm portable}

case "$(uname -m)" in
    aarch64) machine=aarch64 && prepare linux-aarch64 ;;
    *) machine=x64 && prepare linux ;;
esac
image "$work/icons/patchsmith-512.png"
app="$work/image/patchsmith"
# The start-up cache remembers when each library was last changed, in full seconds after it was packed and unpacked.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600}
export SOURCE_DATE_EPOCH
dated() { find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }
dated "$app"

# The JDK's ahead-of-time cache, recorded through the image's own launcher, on a virtual screen where there is one, so that
# the classes of a real window are in it. A missing or stale cache only costs time.
if command -v xvfb-run >/dev/null; then
    screen='xvfb-run -a -s "-screen 0 1440x900x24"'
    platform=
else
    screen=
    platform="-Dglass.platform=Headless -Dprism.order=sw"
fi
aot() {
    cfg="$app/lib/app/patchsmith.cfg"
    JAVA_TOOL_OPTIONS="$platform -XX:AOTMode=record -XX:AOTConfiguration=$work/app.aotconf" \
        PATCHSMITH_HOME="$work/home" PATCHSMITH_EXIT_WHEN_SHOWN=tour sh -c "$screen \"$app/bin/patchsmith\"" >"$work/aot-record.log" 2>&1 || return 1
    DISPLAY=${DISPLAY:-:0} JAVA_TOOL_OPTIONS="-XX:AOTMode=create -XX:AOTConfiguration=$work/app.aotconf -XX:AOTCache=$app/lib/app/app.aot" \
        PATCHSMITH_HOME="$work/home" "$app/bin/patchsmith" >"$work/aot-create.log" 2>&1 || true
    [ -s "$app/lib/app/app.aot" ] || return 1
    printf 'java-options=%s\n' '-XX:AOTCache=$APPDIR/app.aot' '-Xlog:aot*=off' '-Xlog:cds*=off' >>"$cfg"
}
aot || echo "The start-up cache could not be made (see $work/aot-record.log); the packages start without it." >&2

rm -rf "$root/target/packages"
mkdir -p "$root/target/packages"
resources="$work/resources"
mkdir -p "$resources"
cp "$root"/packaging/linux/deb/* "$root"/packaging/linux/rpm/* "$resources/"

for kind in $wanted; do
    case "$kind" in
        portable)
            mkdir -p "$work/portable"
            cp -a "$app" "$work/portable/patchsmith-$number"
            touch "$work/portable/patchsmith-$number/patchsmith.portable"
            cp "$root/LICENSE" "$root/README.md" "$work/portable/patchsmith-$number/"
            tar -C "$work/portable" -czf "$root/target/packages/patchsmith-$number-linux-$machine.tar.gz" "patchsmith-$number"
            ;;
        deb | rpm)
            if [ "$kind" = rpm ] && ! command -v rpmbuild >/dev/null; then
                echo "rpmbuild is not installed: no .rpm is made." >&2
                continue
            fi
            # An .rpm keeps the dates of its files if it is told to; a .deb is packed again with them.
            mkdir -p "$work/rpm"
            printf '%%%s 1\n' use_source_date_epoch_as_buildtime clamp_mtime_to_source_date_epoch >"$work/rpm/.rpmmacros"
            licence=
            [ "$kind" = deb ] || licence="--linux-rpm-license-type Apache-2.0"
            # shellcheck disable=SC2086
            HOME="$work/rpm" DPKG_DEB_COMPRESSOR_TYPE=none \
                "$jdk/bin/jpackage" --type "$kind" --app-image "$app" --name patchsmith --app-version "$number" \
                --vendor Patchsmith --description "repairs apps that are already in their users' hands" \
                --license-file "$work/LICENSE" $licence --linux-package-name patchsmith \
                --linux-menu-group "Development;" --linux-app-category devel --linux-shortcut \
                --linux-deb-maintainer maintainers@patchsmith.dev \
                --linux-package-deps "$([ "$kind" = deb ] && echo libgtk-3-0 || echo gtk3)" \
                --file-associations "$root/packaging/associations/mg.properties" \
                --file-associations "$root/packaging/associations/project.properties" \
                --file-associations "$root/packaging/associations/hfp.properties" \
                --file-associations "$root/packaging/associations/apatch.properties" \
                --resource-dir "$resources" --dest "$root/target/packages"
            if [ "$kind" = deb ]; then
                deb=$(ls "$root"/target/packages/patchsmith_"$number"*.deb)
                rm -rf "$work/deb"
                dpkg-deb -R "$deb" "$work/deb"
                sed -i "s|^Description: .*|Description: repairs apps that are already in their users' hands|" "$work/deb/DEBIAN/control"
                # Without a graphics card's library the window is painted in software, without a Chinese face in boxes.
                sed -i "/^Depends:/a Recommends: libgl1, libxxf86vm1, fonts-noto-cjk | fonts-wqy-zenhei | fonts-wqy-microhei" \
                    "$work/deb/DEBIAN/control"
                dated "$work/deb"
                # xz takes minutes for a tenth less.
                dpkg-deb --root-owner-group -Zgzip -b "$work/deb" "$deb" >/dev/null
            fi
            ;;
        *)
            echo "unknown kind of package: $kind (deb, rpm, portable)" >&2
            exit 2
            ;;
    esac
done
checksums
ls -l "$root/target/packages"
