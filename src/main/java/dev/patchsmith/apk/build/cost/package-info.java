/// What a patch costs: its size in every scheme and as a plain difference, and what devices spend on it.
@NullMarked
package dev.patchsmith.apk.build.cost;

import org.jspecify.annotations.NullMarked;
