/// What really changed between two APKs: an immutable tree of differences, each told apart from the noise of a build,
/// and a verdict in one sentence.
@NullMarked
package dev.patchsmith.apk.diff;

import org.jspecify.annotations.NullMarked;
