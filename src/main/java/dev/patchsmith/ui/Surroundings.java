package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.workspace.credential.CredentialStore;
import dev.patchsmith.workspace.settings.UserFolders;
import java.util.function.Function;

/// What the window finds around it, and a test gives it in other forms: folders, file dialogs, a keychain.
///
/// @param files makes the file dialogs, which remember where the user was last
public record Surroundings(UserFolders folders, Function<Memory, FileDialogs> files, CredentialStore credentials) {}
