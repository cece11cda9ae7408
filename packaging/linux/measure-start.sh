#!/bin/sh
# Measures the time from the start of the process until the window is visible: the installed image with and without its
# start-up cache, and other programs beside it. A display is needed (DISPLAY; Xvfb with -noreset), xdotool too; the machine should be quiet.
# Usage: packaging/linux/measure-start.sh IMAGE-FOLDER [ROUNDS] [NAME:WINDOW-TITLE:COMMAND]...
set -eu
image=$(readlink -f "$1")
rounds=${2:-7}
[ $# -lt 2 ] && shift || shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -a "$image" "$work/plain"
sed -i '/AOTCache/d' "$work/plain/lib/app/patchsmith.cfg"
rm -f "$work/plain/lib/app/app.aot"

# once TITLE COMMAND...: milliseconds until a window with this title is visible
once() {
    title=$1
    shift
    begun=$(date +%s%N)
    setsid "$@" >"$work/log" 2>&1 &
    program=$!
    until xdotool search --onlyvisible --name "$title" >/dev/null 2>&1; do
        [ $((($(date +%s%N) - begun) / 1000000000)) -lt 90 ] || { echo "no window: $*" >&2; cat "$work/log" >&2; break; }
    done
    echo $((($(date +%s%N) - begun) / 1000000))
    kill -TERM "-$program" 2>/dev/null || true
    while xdotool search --onlyvisible --name "$title" >/dev/null 2>&1; do sleep 0.1; done
    sleep 1
}

# measured NAME TITLE COMMAND...: the first round warms the disk and is not counted
measured() {
    name=$1
    shift
    once "$@" >/dev/null
    : >"$work/times"
    round=0
    while [ $round -lt "$rounds" ]; do
        once "$@" >>"$work/times"
        round=$((round + 1))
    done
    printf '%-24s median %5d ms   all: %s\n' "$name" "$(sort -n "$work/times" | sed -n "$(((rounds + 1) / 2))p")" \
        "$(sort -n "$work/times" | tr '\n' ' ')"
}

PATCHSMITH_HOME=$work/home
export PATCHSMITH_HOME
measured "with the cache" Patchsmith "$image/bin/patchsmith"
measured "without the cache" Patchsmith "$work/plain/bin/patchsmith"
for other in "$@"; do
    name=${other%%:*}
    rest=${other#*:}
    # shellcheck disable=SC2086
    measured "$name" "${rest%%:*}" ${rest#*:}
done
