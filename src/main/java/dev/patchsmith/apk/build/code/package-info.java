/// What the builders of code patches and their proofs share: the classes of an app by name, what they refer to, and
/// the rules that follow from the advice.
@NullMarked
package dev.patchsmith.apk.build.code;

import org.jspecify.annotations.NullMarked;
