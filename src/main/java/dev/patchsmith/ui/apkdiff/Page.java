package dev.patchsmith.ui.apkdiff;

/// What the right side of the room shows.
enum Page {
    OVERVIEW,
    ADVICE,
    PATCH,
    NODE
}
