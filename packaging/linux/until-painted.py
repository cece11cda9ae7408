#!/usr/bin/env python3
"""Starts a program and tells after how many milliseconds its window looks as it does once it has come to rest.

Usage: until-painted.py FRAMEBUFFER TITLE COMMAND...
FRAMEBUFFER is the file in which Xvfb keeps its screen (Xvfb -fbdir FOLDER makes FOLDER/Xvfb_screen0). It is looked at
every 20 ms, which costs the program next to nothing. At rest means: a window with this title is there, and for three
seconds no more than a hundredth of the screen has changed, so that a caret may blink.
"""
import mmap
import os
import signal
import subprocess
import sys
import time

SIZE = 1440 * 900 * 4
REST = 3.0
LIMIT = 120.0


def visible(title):
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True).returncode == 0


def differs(one, other):
    return sum(1 for a, b in zip(one, other) if a != b) > len(one) / 100


def main():
    path, title, command = sys.argv[1], sys.argv[2], sys.argv[3:]
    with open(path, "rb") as file:
        screen = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header = len(screen) - SIZE

    def look():
        # Every eighth line, and of that every eighth pixel.
        return b"".join(screen[header + line * 5760:header + (line + 1) * 5760:32] for line in range(0, 900, 8))

    before = look()
    begun = time.monotonic()
    program = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    frames = [(0.0, before)]
    try:
        while True:
            now = time.monotonic() - begun
            frame = look()
            if frame != frames[-1][1] and differs(frame, frames[-1][1]):
                frames.append((now, frame))
            elif len(frames) > 1 and now - frames[-1][0] > REST and visible(title):
                break
            if now > LIMIT:
                sys.exit("no window at rest: " + " ".join(command))
            time.sleep(0.02)
        last = frames[-1][1]
        print(round(1000 * next(at for at, frame in frames if not differs(frame, last))))
    finally:
        os.killpg(program.pid, signal.SIGTERM)
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)


main()
