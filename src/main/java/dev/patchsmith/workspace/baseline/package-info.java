/// The builds that users have: base APKs with their mappings, kept in the project under their identity.
@NullMarked
package dev.patchsmith.workspace.baseline;

import org.jspecify.annotations.NullMarked;
