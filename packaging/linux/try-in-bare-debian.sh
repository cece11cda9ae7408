#!/bin/sh
# Tries the .deb on a Debian that has nothing: no desktop, no Java. It installs the package, runs the commands and the
# server, opens the window on a virtual screen, checks the menu entry and the file types once there are the tools of a
# desktop, removes the package and looks whether the user's files are left. Stops at the first thing that is not right.
# Needs root, mmdebstrap, Xvfb and xdotool on this machine, and a Debian mirror.
# Usage: packaging/linux/try-in-bare-debian.sh target/packages/patchsmith_*.deb [suite, bookworm unless told]
# MIRROR=URL takes the bare system from there instead of from where this machine has its own packages.
# BARE=FOLDER keeps the bare system there and uses it again. PICTURE=FILE.png takes a picture of the window (import).
set -eu
deb=$(readlink -f "$1")
suite=${2:-bookworm}
work=$(mktemp -d)
bare=${BARE:-$work}/$suite.tar
root=$work/root
screen=:${SCREEN:-77}
started=

ended() {
    for each in $started; do kill "$each" 2>/dev/null || true; done
    sleep 1
    for folder in proc dev; do
        if mountpoint -q "$root/$folder"; then umount "$root/$folder" || umount -l "$root/$folder"; fi
    done
    mountpoint -q "$root/dev" || mountpoint -q "$root/proc" || rm -rf --one-file-system "$work"
}
trap ended EXIT

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'NOT RIGHT: %s\n' "$*" >&2
    exit 1
}
# With EXEC=exec a command in the background is the very process that was started, so that it can be ended.
inside() { ${EXEC:-} env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive ${INSIDE:-} chroot "$root" "$@"; }
as_user() { INSIDE="${INSIDE:-} HOME=/home/dev USER=dev" inside setpriv --reuid 1000 --regid 1000 --clear-groups "$@"; }
now() { date +%s%N; }

say "a bare $suite"
[ -s "$bare" ] || {
    mkdir -p "$(dirname "$bare")"
    mmdebstrap --quiet --variant=minbase "$suite" "$bare" \
        "${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -1)}"
}
mkdir -p "$root"
tar -C "$root" -xf "$bare" --exclude='./dev/*'
mkdir -p "$root/dev" "$root/proc"
mount --bind /dev "$root/dev"
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
[ ! -d /etc/apt/apt.conf.d ] || find /etc/apt/apt.conf.d -name '*proxy*' -exec cp {} "$root/etc/apt/apt.conf.d/" \;
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"
inside useradd -m -u 1000 dev
! inside sh -c 'command -v java' || fail "there is a Java already"

say "installed by apt, with what it asks for and nothing more"
dpkg-deb -f "$deb" Package Version Architecture Depends Recommends Installed-Size
cp "$deb" "$root/tmp/patchsmith.deb"
inside apt-get -q update >"$work/apt.log" 2>&1 || { tail -5 "$work/apt.log"; fail "the mirror does not answer"; }
inside apt-get -q -y --no-install-recommends install /tmp/patchsmith.deb >"$work/apt.log" 2>&1 || {
    tail -20 "$work/apt.log"
    fail "apt does not install it"
}
tail -4 "$work/apt.log"
! inside sh -c 'command -v java' || fail "it brought a Java into the system"
[ -L "$root/usr/bin/patchsmith" ] || fail "patchsmith is not on the PATH"
[ ! -e "$root/usr/share/applications/patchsmith-patchsmith.desktop" ] || fail "a menu entry on a machine without menus"

# Left out: GTK 2, media, and the graphics card, without which JavaFX paints by itself.
say "every library it loads is there"
mkdir -p "$root/tmp/natives"
for jar in "$root"/opt/patchsmith/lib/app/javafx-*-linux.jar; do
    (cd "$root/tmp/natives" && python3 -m zipfile -e "$jar" . 2>/dev/null || unzip -qo "$jar" '*.so')
done
inside sh -c 'find /tmp/natives /opt/patchsmith -name "*.so" ! -name "*avplugin*" ! -name "libglassgtk2.so" \
    ! -name "libprism_es2.so" ! -name "libjfx*" ! -name "libgstreamer*" ! -name "libfxplugins*" -exec env LD_LIBRARY_PATH=/opt/patchsmith/lib/runtime/lib:/opt/patchsmith/lib/runtime/lib/server:/tmp/natives ldd {} + 2>/dev/null' |
    awk '/:$/ { file = $1 } /not found/ { print file, $1 }' | sort -u >"$work/missing"
if [ -s "$work/missing" ]; then
    cat "$work/missing"
    fail "libraries are missing"
fi
echo "none is missing"
rm -rf "$root/tmp/natives"

say "commands, as a user without a display"
as_user patchsmith --version
cat >"$root/home/dev/Cart.m" <<'SOURCE'
@implementation Cart
- (NSString *)total {
    return [NSString stringWithFormat:@"%ld", (long)self.count];
}
@end
SOURCE
as_user patchsmith translate /home/dev/Cart.m -o /home/dev/Cart.mg
cat "$root/home/dev/Cart.mg"
as_user patchsmith check /home/dev/Cart.mg
code=0
as_user patchsmith || code=$?
[ "$code" = 3 ] || fail "without a display the window has to say so and end with 3, not $code"

say "the server, and how long until it answers"
port=${PORT:-18377}
for attempt in 1 2 3 4 5; do
    EXEC=exec INSIDE="PATCHSMITH_ADMIN_PASSWORD=Bare-Debian-1" as_user patchsmith serve --port "$port" --data "/home/dev/server$attempt" \
        >"$work/serve.log" 2>&1 &
    server=$!
    started="$started $server"
    begun=$(now)
    until curl -s -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null; do
        kill -0 "$server" 2>/dev/null || { cat "$work/serve.log"; fail "the server ended"; }
        sleep 0.02
    done
    echo "answers after $((($(now) - begun) / 1000000)) ms"
    kill "$server"
    wait "$server" 2>/dev/null || true
    started=${started% "$server"}
done

say "the window on a virtual screen"
Xvfb "$screen" -screen 0 1440x900x24 -nolisten unix -listen local -ac >"$work/xvfb.log" 2>&1 &
started="$started $!"
sleep 2
begun=$(now)
EXEC=exec INSIDE="DISPLAY=$screen" as_user patchsmith >"$work/window.log" 2>&1 &
window=$!
started="$started $window"
until DISPLAY=$screen xdotool search --onlyvisible --name Patchsmith >/dev/null 2>&1; do
    kill -0 "$window" 2>/dev/null || { cat "$work/window.log"; fail "the window did not open"; }
    [ $((($(now) - begun) / 1000000000)) -lt 60 ] || { cat "$work/window.log"; fail "no window after a minute"; }
    sleep 0.05
done
echo "there after $((($(now) - begun) / 1000000)) ms"
sleep 3
[ -z "${PICTURE:-}" ] || DISPLAY=$screen import -window root "$PICTURE"
say "a second start passes its file to the window and ends"
INSIDE="DISPLAY=$screen" as_user timeout 60 patchsmith /home/dev/Cart.m || fail "the second start did not end well"
begun=$(now)
until DISPLAY=$screen xdotool search --onlyvisible --name 'Cart.m' >/dev/null 2>&1; do
    [ $((($(now) - begun) / 1000000000)) -lt 30 ] || fail "the window does not show the file of the second start"
    sleep 0.1
done
DISPLAY=$screen xdotool getwindowname "$(DISPLAY=$screen xdotool search --onlyvisible --name 'Cart.m' | head -1)"
DISPLAY=$screen xdotool key ctrl+q
wait "$window" || fail "the window did not end well"
started=${started% "$window"}
cat "$work/window.log"
[ -s "$root/home/dev/.config/patchsmith/settings.json" ] || fail "the settings were not kept"

say "menu entry and file types, once there are the tools of a desktop"
inside apt-get -q -y --no-install-recommends install desktop-file-utils shared-mime-info \
    libfile-mimeinfo-perl >"$work/apt.log" 2>&1
mkdir -p "$root/usr/share/desktop-directories"
inside dpkg -i /tmp/patchsmith.deb >"$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "it cannot be installed again"; }
entry=$(find "$root/usr/share/applications" -name '*patchsmith*.desktop' | head -1)
[ -n "$entry" ] || fail "there is no menu entry"
cat "$entry"
grep -q '^Exec=.* %F$' "$entry" || fail "the menu entry does not pass the files that are opened with it"
inside desktop-file-validate "${entry#"$root"}" || fail "the menu entry is not valid"
: >"$root/home/dev/a.hfp"
: >"$root/home/dev/a.patchsmith"
for file in Cart.mg a.hfp a.patchsmith; do
    type=$(as_user mimetype -b "/home/dev/$file") || fail "$file has no type"
    echo "$file is $type, opened by $(as_user xdg-mime query default "$type" || true)"
    grep -q "^$type=.*patchsmith" "$root/usr/share/applications/mimeinfo.cache" || fail "nothing opens $type"
    case "$type" in application/x-patchsmith-*) ;; *) fail "$file is not known" ;; esac
done

say "removed"
inside apt-get -q -y purge patchsmith >"$work/apt.log" 2>&1 || { tail "$work/apt.log"; fail "it cannot be removed"; }
left=$(find "$root/opt/patchsmith" "$root/usr/bin/patchsmith" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
    -name '*patchsmith*' 2>/dev/null || true)
[ -z "$left" ] || fail "this is left of the program: $left"
[ -s "$root/home/dev/.config/patchsmith/settings.json" ] && [ -d "$root/home/dev/server1" ] || fail "the user's files are gone"
echo "the program is gone, the user's files are there:"
(cd "$root/home/dev" && find .config .local server1 -maxdepth 2 2>/dev/null | head -20)
say "all is right on $suite"
