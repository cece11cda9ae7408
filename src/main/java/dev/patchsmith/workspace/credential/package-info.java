/// Passwords the user asked to have remembered: in the system's keychain or nowhere.
@NullMarked
package dev.patchsmith.workspace.credential;

import org.jspecify.annotations.NullMarked;
