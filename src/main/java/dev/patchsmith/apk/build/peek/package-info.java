/// A look into a finished patch of any open scheme: what it carries, for which base, and what the app is after it.
@NullMarked
package dev.patchsmith.apk.build.peek;

import org.jspecify.annotations.NullMarked;
