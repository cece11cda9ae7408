package dev.patchsmith.ui.project;

import dev.patchsmith.workspace.project.ProjectPatch;
import java.nio.file.Path;

/// A row of the project's tree.
sealed interface ProjectNode {

    /// The invisible root.
    ProjectNode ROOT = new OfFolder(Path.of(""), "", true);

    record OfPatch(ProjectPatch patch) implements ProjectNode {}

    record OfFile(Path path, String name) implements ProjectNode {}

    /// @param isRoot whether it is a source folder of the project itself
    record OfFolder(Path path, String name, boolean isRoot) implements ProjectNode {}
}
