/// Who gets a patch, as one pure function: bucket, conditions, decision with its reason.
@NullMarked
package dev.patchsmith.patch.rollout;

import org.jspecify.annotations.NullMarked;
