package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.project.ProjectViewModel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The files a user may mean: those that are open, then the patches and sources of the project.
final class KnownFiles {

    private final AuthorViewModel model;
    private final ProjectViewModel project;

    KnownFiles(AuthorViewModel model, ProjectViewModel project) {
        this.model = model;
        this.project = project;
    }

    List<Path> all() {
        Set<Path> known = new LinkedHashSet<>();
        model.documents().forEach(each -> each.file().ifPresent(file -> known.add(file.path())));
        project.project()
                .ifPresent(open -> open.patches().forEach(patch -> {
                    if (!patch.source().isEmpty()) {
                        known.add(open.resolve(patch.source()));
                    }
                }));
        project.sources().forEach(tree -> tree.files().forEach(known::add));
        return List.copyOf(known);
    }

    /// How a file is called here: from the folder of the project on, if it is in there.
    String shown(Path path) {
        return project.project().map(open -> open.relative(path)).orElseGet(path::toString);
    }
}
