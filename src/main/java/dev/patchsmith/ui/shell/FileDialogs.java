package dev.patchsmith.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the system for files. It is an interface because a system without a display has no such dialogs.
public interface FileDialogs {

    /// @param endings such as `*.m`
    List<Path> open(String title, String kind, List<String> endings);

    Optional<Path> save(String title, String suggestedName, String kind, List<String> endings);

    Optional<Path> folder(String title);

    /// Shows a folder in the program the system has for that.
    void show(Path folder);
}
