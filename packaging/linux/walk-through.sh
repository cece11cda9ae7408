#!/bin/sh
# Uses the installed program as a user does: a real mouse and real keys on a real X server, through the three ways in.
# What each way must leave is looked at: the text that was typed is in the saved file, the title names the pair of
# builds, the server of this computer has the package. Every step leaves a picture.
# Needs Xvfb, xdotool and import (ImageMagick).
# Usage: packaging/linux/walk-through.sh COMMAND PICTURE-FOLDER [LIGHT|DARK|ALL] [ENGLISH|CHINESE]
# ALL goes the three ways in every look: light and dark, in English and in Chinese.
set -eu
command=$1
pictures=$2
theme=${3:-LIGHT}
language=${4:-ENGLISH}
if [ "$theme" = ALL ]; then
    for look in "LIGHT ENGLISH" "DARK ENGLISH" "LIGHT CHINESE" "DARK CHINESE"; do
        # shellcheck disable=SC2086
        "$0" "$command" "$pictures" $look
    done
    exit 0
fi
mkdir -p "$pictures"
# Where the samples' buttons stand on the first page: the words of the languages differ in length.
case "$language" in
    CHINESE) compare=1085 rollout=1194 rollout_line=596 ;;
    *) compare=1111 rollout=984 rollout_line=636 ;;
esac
work=$(mktemp -d)
export DISPLAY=":${SCREEN:-79}"
Xvfb "$DISPLAY" -screen 0 1440x900x24 -noreset >"$work/xvfb.log" 2>&1 &
screen=$!
program=

ended() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap ended EXIT
sleep 2

picture() {
    still
    import -window root "$pictures/$1-$theme-$language.png"
}
fail() {
    picture failed
    printf 'NOT RIGHT: %s\n' "$*" >&2
    exit 1
}
click() {
    xdotool mousemove "$1" "$2" sleep 0.3 click 1
    sleep 0.5
}
press() { for each; do xdotool key --clearmodifiers "$each" sleep 0.4; done; }
# soon WHAT COMMAND...: waits at most a minute
soon() {
    what=$1
    shift
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 300 ] || fail "$what"
        sleep 0.2
    done
}
# Waits until nothing on the screen has changed for two seconds.
still() {
    before=
    now=$(import -window root rgb:- | cksum)
    while [ "$now" != "$before" ]; do
        sleep 2
        before=$now
        now=$(import -window root rgb:- | cksum)
    done
}
titled() { xdotool search --onlyvisible --name "$1"; }

# Each way begins on the first page of a program that was never used.
begin() {
    PATCHSMITH_HOME=$work/$1
    export PATCHSMITH_HOME
    mkdir -p "$PATCHSMITH_HOME/settings"
    printf '{"choices":{"theme":"%s","language":"%s"}}\n' "$theme" "$language" >"$PATCHSMITH_HOME/settings/settings.json"
    $command >"$work/$1.log" 2>&1 &
    program=$!
    soon "the window opens" titled Patchsmith
    still
}
leave() {
    press ctrl+q
    wait "$program" || fail "the program ends with an error: $(cat "$work/$1.log")"
    program=
    echo "$theme $language: $1 is right"
}

begin fix
picture welcome
click 975 596
soon "the sample patch is open" titled voucher-discount
still
click 600 400
press ctrl+Home
xdotool type --delay 40 '// typed by hand'
press Return ctrl+s
soon "the typed text is saved" grep -rq 'typed by hand' "$PATCHSMITH_HOME" --include=voucher-discount.m
picture author
press ctrl+2
picture packages
leave fix

begin compare
click "$compare" 596
soon "the two builds are compared" titled 'shop-3.16.0'
soon "the pair is remembered among the recent ones" grep -rq 'shop-3.16.0-fix' "$PATCHSMITH_HOME/settings"
still
press F7 F7
picture compare
leave compare

begin roll-out
click "$rollout" "$rollout_line"
soon "the server of this computer runs" test -d "$PATCHSMITH_HOME/data/server"
soon "the room of the roll-outs is open" titled 'Roll-outs|发布'
still
picture upload
press ctrl+a
xdotool type --delay 60 '2.4.0'
press Return
soon "the package is on the server" grep -rqa voucher-discount "$PATCHSMITH_HOME/data/server"
picture roll-out
leave roll-out
