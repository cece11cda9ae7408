#!/bin/sh
# Measures the time from the start of the process until the window is painted and at rest (until-painted.py): the image with
# and without its start-up cache in turns, and other programs beside it. Needs Xvfb, xdotool and Python 3; the machine should
# be quiet. Nothing of the screen is asked for in a tight loop, which would take one core from the program.
# Usage: packaging/linux/measure-start.sh IMAGE-FOLDER [ROUNDS] [NAME:WINDOW-TITLE:COMMAND]...
set -eu
here=$(dirname "$(readlink -f "$0")")
image=$(readlink -f "$1")
rounds=${2:-7}
[ $# -lt 2 ] && shift || shift 2
work=$(mktemp -d)
DISPLAY=":${SCREEN:-78}"
export DISPLAY
Xvfb "$DISPLAY" -screen 0 1440x900x24 -noreset -fbdir "$work" >"$work/xvfb.log" 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null; rm -rf "$work"' EXIT
sleep 2
cp -a "$image" "$work/plain"
sed -i '/AOTCache/d' "$work/plain/lib/app/patchsmith.cfg"
rm -f "$work/plain/lib/app/app.aot"
PATCHSMITH_HOME=$work/home
export PATCHSMITH_HOME

# once TITLE COMMAND...: milliseconds until the window is painted
once() { python3 "$here/until-painted.py" "$work/Xvfb_screen0" "$@"; }

# told NAME: the median of what was measured for it
told() {
    printf '%-24s median %5d ms   all: %s\n' "$1" "$(sort -n "$work/times.$2" | sed -n "$(((rounds + 1) / 2))p")" \
        "$(sort -n "$work/times.$2" | tr '\n' ' ')"
}

# The first round warms the disk and is not counted.
once Patchsmith "$image/bin/patchsmith" >/dev/null
once Patchsmith "$work/plain/bin/patchsmith" >/dev/null
round=0
while [ $round -lt "$rounds" ]; do
    once Patchsmith "$image/bin/patchsmith" >>"$work/times.with"
    once Patchsmith "$work/plain/bin/patchsmith" >>"$work/times.without"
    round=$((round + 1))
done
told "with the cache" with
told "without the cache" without
for other in "$@"; do
    name=${other%%:*}
    rest=${other#*:}
    : >"$work/times.other"
    round=-1
    while [ $round -lt "$rounds" ]; do
        # shellcheck disable=SC2086
        took=$(once "${rest%%:*}" ${rest#*:})
        [ $round -lt 0 ] || echo "$took" >>"$work/times.other"
        round=$((round + 1))
    done
    told "$name" other
done
