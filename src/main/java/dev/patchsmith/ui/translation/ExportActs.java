package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.ui.project.ProjectActs;
import dev.patchsmith.ui.review.ReviewRoom;
import dev.patchsmith.ui.review.ReviewViewModel;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.TranslateSource;
import dev.patchsmith.workspace.project.PatchState;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// The way of a script out of the room: through the review, then into a package.
final class ExportActs {

    private final Shell shell;
    private final AuthorViewModel model;
    private final AuthorServices services;
    private final PatchFiles patches;
    private final ProjectActs project;
    private final ReviewViewModel review;

    ExportActs(
            Shell shell,
            AuthorViewModel model,
            AuthorServices services,
            PatchFiles patches,
            ProjectActs project,
            ReviewViewModel review) {
        this.shell = shell;
        this.model = model;
        this.services = services;
        this.patches = patches;
        this.project = project;
        this.review = review;
    }

    void register() {
        ObservableValue<Boolean> ready = model.activeProperty()
                .flatMap(document -> document.errorsProperty()
                        .isEqualTo(0)
                        .and(document.scriptProperty().isNotEmpty())
                        .and(document.busyProperty().not()))
                .orElse(false);
        shell.actions()
                .add(Action.of("file.export", () -> model.active().ifPresent(this::review))
                        .icon(Feather.PACKAGE)
                        .on("Shortcut+E")
                        .when(ready)
                        .in(AuthorRoom.ID));
    }

    private void review(DocumentViewModel document) {
        String script = document.scriptProperty().get();
        boolean byHand = document.kind() == DocumentViewModel.Kind.SCRIPT
                || document.scriptEditedProperty().get();
        List<Diagnostic> ofScript = byHand ? document.side().problems() : List.of();
        Optional<TranslateSource.Translated.Script> source = document.kind() == DocumentViewModel.Kind.SCRIPT
                ? Optional.empty()
                : document.translatedProperty().get().whole();
        review.begin(new ReviewViewModel.Subject(
                document.scriptTitle(), source, script, ofScript, () -> leave(document, script)));
        shell.go(ReviewRoom.ID);
    }

    private void leave(DocumentViewModel document, String script) {
        patches.patchOf(document)
                .filter(each -> each.state() == PatchState.DRAFT)
                .ifPresent(each -> project.setState(each, PatchState.CHECKED));
        services.export().accept(new AuthorServices.Script(document.scriptTitle(), script));
    }
}
