#!/bin/sh
# Uses the installed program as a user does: real keys and a real mouse on a real X server, through the three ways in,
# in both themes and both languages. Every step is checked by what it leaves: the title of the window, the file that was
# saved, the package on the built-in server. Each way leaves its pictures.
# Needs Xvfb, xdotool and import (ImageMagick). Usage: packaging/linux/walk-through.sh COMMAND PICTURE-FOLDER
set -eu
command=$1
pictures=$2
mkdir -p "$pictures"
work=$(mktemp -d)
export DISPLAY=":${SCREEN:-79}"
Xvfb "$DISPLAY" -screen 0 1440x900x24 >"$work/xvfb.log" 2>&1 &
screen=$!
program=

ended() {
    [ -z "$program" ] || kill "$program" 2>/dev/null || true
    kill "$screen" 2>/dev/null || true
    rm -rf "$work"
}
trap ended EXIT
sleep 2

fail() {
    import -window root "$pictures/failed.png" || true
    printf 'NOT RIGHT: %s (see %s)\n' "$*" "$pictures/failed.png" >&2
    exit 1
}
picture() {
    sleep 1
    import -window root "$pictures/$1-$look.png"
}
click() {
    xdotool mousemove "$1" "$2"
    sleep 0.2
    xdotool click 1
    sleep 0.5
}
press() { for each; do xdotool key --clearmodifiers "$each" && sleep 0.3; done; }
write() { xdotool type --delay 30 -- "$1"; }
# until_so WHAT COMMAND...: waits at most a minute
until_so() {
    what=$1
    shift
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 300 ] || fail "$what"
        sleep 0.2
    done
}
titled() { xdotool search --onlyvisible --name "$1"; }
# The samples' buttons of the first page; the words of the languages differ in length.
sample() {
    press ctrl+shift+h
    case "$look-$1" in
        *-en-1) click 975 "$samples" ;;
        *-en-2) click 1111 "$samples" ;;
        *-en-3) click 984 $((samples + 40)) ;;
        *-zh-1) click 970 "$samples" ;;
        *-zh-2) click 1090 "$samples" ;;
        *-zh-3) click 1225 "$samples" ;;
    esac
}
