#!/bin/sh
# Types into a real window with real keys, takes the process away in the middle of it (kill -9), starts again and brings
# back what was put aside: only the last few seconds may be lost, and the file on disk must be untouched until then.
# Needs Xvfb, xdotool and import (ImageMagick). Ends with a sentence that says how much was lost.
# Usage: packaging/linux/kill-while-typing.sh COMMAND PICTURE-FOLDER [SECONDS-THAT-MAY-BE-LOST]
set -eu
command=$1
pictures=$2
most=${3:-7}
# Where "Look at them" stands in the notice of a window of 1440 x 900.
notice_x=${NOTICE_X:-1290}
notice_y=${NOTICE_Y:-840}
mkdir -p "$pictures"
work=$(mktemp -d)
export DISPLAY=":${SCREEN:-78}"
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

picture() { import -window root "$pictures/$1.png"; }
fail() {
    picture failed
    printf 'NOT RIGHT: %s\n' "$*" >&2
    exit 1
}
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

PATCHSMITH_HOME=$work/home
export PATCHSMITH_HOME
mkdir -p "$PATCHSMITH_HOME/settings"
printf '{"choices":{"theme":"LIGHT","language":"ENGLISH"}}\n' >"$PATCHSMITH_HOME/settings/settings.json"
file=$work/Cart.m
printf '// typed by hand:' >"$file"
cksum <"$file" >"$work/before"

start() {
    $command "$@" >"$work/program.log" 2>&1 &
    program=$!
    soon "the window opens" titled 'Cart.m'
}
start "$file"
still
xdotool mousemove 600 400 click 1 sleep 0.5 key --clearmodifiers ctrl+End sleep 0.5

# Word after word, each with the second in which it was on its way, until the process is gone.
word=0
typing=$(date +%s)
while [ $(($(date +%s) - typing)) -lt 15 ]; do
    word=$((word + 1))
    xdotool type --delay 25 " w$word."
    printf '%s %s\n' "$(date +%s)" "$word" >>"$work/typed"
    [ $word -ne 20 ] || picture typing
done
xdotool type --delay 25 " never never never" &
hand=$!
sleep 0.2
kill -9 "$program"
killed=$(date +%s)
wait "$program" "$hand" 2>/dev/null || true
cksum <"$file" | cmp -s - "$work/before" || fail "the file was changed before anybody saved it"

start
still
picture offered
xdotool mousemove "$notice_x" "$notice_y" click 1
still
picture choice
xdotool key --clearmodifiers Return
still
xdotool key --clearmodifiers ctrl+s
soon "what was put aside is in the file" grep -q 'w1\.' "$file"
picture restored
last=$(sed 's/.* w\([0-9]*\)\..*/\1/' "$file" | head -1)
second=$(awk -v word="$last" '$2 == word { print $1 }' "$work/typed")
lost=$((killed - second))
echo "$word words typed, word $last is back: the last $lost seconds were lost"
[ "$lost" -le "$most" ] || fail "more than $most seconds were lost"
