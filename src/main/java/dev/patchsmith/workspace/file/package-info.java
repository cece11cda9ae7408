/// Files of the user: read with their encoding, written whole or not at all, watched for changes from outside.
@NullMarked
package dev.patchsmith.workspace.file;

import org.jspecify.annotations.NullMarked;
