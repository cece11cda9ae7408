package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.project.ProjectViewModel;
import dev.patchsmith.ui.shell.FileDialogs;
import java.util.function.Consumer;

/// What the Author room needs from outside.
///
/// @param export takes a script that was reviewed on its way into a package
public record AuthorServices(ProjectViewModel project, FileDialogs files, Consumer<Script> export) {

    /// A finished script.
    ///
    /// @param name a file name for it
    public record Script(String name, String text) {}
}
