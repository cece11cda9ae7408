package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.project.ProjectViewModel;
import dev.patchsmith.workspace.project.EditedScript;
import dev.patchsmith.workspace.project.PatchProject;
import dev.patchsmith.workspace.project.ProjectPatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Which patch of the project a text belongs to, and the edited script that is kept with it.
final class PatchFiles {

    private final ProjectViewModel model;

    PatchFiles(ProjectViewModel model) {
        this.model = model;
    }

    /// The patch whose source a text is.
    Optional<ProjectPatch> patchOf(DocumentViewModel document) {
        return document.file().flatMap(file -> patchOf(file.path()));
    }

    Optional<ProjectPatch> patchOf(Path source) {
        return model.project()
                .flatMap(project -> project.patches().stream()
                        .filter(patch -> !patch.source().isEmpty()
                                && project.resolve(patch.source()).equals(source))
                        .findFirst());
    }

    /// Brings back the edited script of a text that was just read.
    void restore(DocumentViewModel document) {
        model.project()
                .ifPresent(project -> patchOf(document)
                        .flatMap(patch -> EditedScript.load(project, patch))
                        .ifPresent(kept -> document.restoreScript(new ScriptSide.Edited(kept.text(), kept.base()))));
    }

    /// Writes the edited script of a text that was just saved, or forgets it if it follows again.
    ///
    /// @return a sentence if it could not be written
    Optional<String> keepScript(DocumentViewModel document) {
        PatchProject project = model.project().orElse(null);
        ProjectPatch patch = patchOf(document).orElse(null);
        if (project == null || patch == null) {
            return Optional.empty();
        }
        try {
            Optional<ScriptSide.Edited> edits = document.side().edits();
            ProjectPatch kept = edits.isPresent()
                    ? new EditedScript(edits.get().text(), edits.get().base()).save(project, patch)
                    : EditedScript.giveUp(project, patch);
            document.scriptSaved();
            return kept.equals(patch) ? Optional.empty() : model.change(project.with(kept));
        } catch (IOException unwritable) {
            return Optional.of("The edited script of \"" + patch.name() + "\" could not be written: "
                    + unwritable.getMessage() + ". Save it elsewhere.");
        }
    }
}
