/// The difference of two binary files in the form Tinker's SDK applies to native libraries and large resources.
@NullMarked
package dev.patchsmith.apk.build.tinker.binary;

import org.jspecify.annotations.NullMarked;
