package dev.patchsmith.ui.translation;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.QuickPick;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextFile.Saved;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Opening, saving, closing and ordering of texts.
final class FileActs {

    private static final String ROOM = AuthorRoom.ID;
    private static final List<String> SOURCES = List.of("*.m", "*.mm", "*.h", "*.mg");

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final AuthorServices services;
    private final PatchFiles patches;
    private final Views views;
    private final KnownFiles known;
    private final FileSearchForm search;

    FileActs(Shell shell, AuthorViewModel model, AuthorServices services, PatchFiles patches, Views views) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.services = services;
        this.patches = patches;
        this.views = views;
        known = new KnownFiles(model, services.project());
        search = new FileSearchForm(shell, model, views, known, this::show);
    }

    void register() {
        ActionTable table = shell.actions();
        ObservableValue<Boolean> open = model.activeProperty().map(_ -> true).orElse(false);
        table.add(
                Action.of("file.new", this::create).icon(Feather.FILE_PLUS).on("Shortcut+N"),
                Action.of("file.open", this::open).icon(Feather.FOLDER).on("Shortcut+O"),
                Action.of("file.save", this::save)
                        .icon(Feather.SAVE)
                        .on("Shortcut+S")
                        .when(open)
                        .in(ROOM),
                Action.of("file.saveAs", this::saveAs)
                        .on("Shortcut+Shift+S")
                        .when(open)
                        .in(ROOM),
                Action.of("file.saveScript", this::saveScript).when(open).in(ROOM),
                Action.of("file.closeTab", () -> model.active().ifPresent(this::close))
                        .on("Shortcut+W")
                        .when(open)
                        .in(ROOM),
                Action.of("file.closeOthers", this::closeOthers)
                        .on("Shortcut+Alt+W")
                        .when(open)
                        .in(ROOM),
                Action.of("file.reopenTab", () -> model.reopen().ifPresent(this::refuse))
                        .on("Shortcut+Shift+T")
                        .in(ROOM),
                Action.of("file.pinTab", this::pin)
                        .icon(Feather.MAP_PIN)
                        .when(open)
                        .in(ROOM));
        registerOrder(table, open);
    }

    /// The keyboard's way to the menus of the status bar, and to every file of the project by its name.
    void registerForm(FormButtons form) {
        ObservableValue<Boolean> open = model.activeProperty().map(_ -> true).orElse(false);
        shell.actions()
                .add(
                        Action.of("file.quickOpen", this::quickOpen)
                                .icon(Feather.SEARCH)
                                .on("Shortcut+P"),
                        Action.of(FileSearchForm.ACTION, search::show)
                                .icon(Feather.SEARCH)
                                .on("Shortcut+Shift+F")
                                .in(ROOM),
                        Action.of("file.encoding", form::chooseEncoding)
                                .when(open)
                                .in(ROOM),
                        Action.of("file.lineEnds", form::chooseLineEnds)
                                .when(open)
                                .in(ROOM));
    }

    private void quickOpen() {
        List<QuickPick.Item> items = known.all().stream()
                .map(path -> new QuickPick.Item(
                        path.toString(), String.valueOf(path.getFileName()), known.shown(path), () -> open(path)))
                .toList();
        QuickPick.show(shell, "files", "author.quickOpen", Feather.FILE_TEXT, items);
    }

    private void registerOrder(ActionTable table, ObservableValue<Boolean> open) {
        table.add(
                Action.of("file.nextTab", () -> model.next(1))
                        .on("Shortcut+Page Down")
                        .when(open)
                        .in(ROOM),
                Action.of("file.previousTab", () -> model.next(-1))
                        .on("Shortcut+Page Up")
                        .when(open)
                        .in(ROOM),
                Action.of("file.tabRight", () -> move(1))
                        .on("Shortcut+Shift+Page Down")
                        .when(open)
                        .in(ROOM),
                Action.of("file.tabLeft", () -> move(-1))
                        .on("Shortcut+Shift+Page Up")
                        .when(open)
                        .in(ROOM));
    }

    private void move(int step) {
        model.active().ifPresent(each -> model.move(each, step));
    }

    private void pin() {
        model.active().ifPresent(each -> model.pin(each, !each.pinnedProperty().get()));
    }

    private void create() {
        model.create(messages.get("author.untitled") + ".m", Kind.OBJECTIVE_C, "");
        shell.go(ROOM);
    }

    private void open() {
        services.files()
                .open(messages.get("action.file.open"), messages.get("author.kindSource"), SOURCES)
                .forEach(this::open);
    }

    void open(Path path) {
        model.openSoon(path, refused -> refused.ifPresentOrElse(this::refuse, () -> shell.go(ROOM)));
    }

    /// Opens a file and selects what was found in it.
    private void show(FileSearch.Hit hit) {
        model.openSoon(
                hit.file(),
                refused -> refused.ifPresentOrElse(this::refuse, () -> {
                    shell.go(ROOM);
                    model.of(hit.file())
                            .ifPresent(document -> views.of(document).left().select(hit.start(), hit.end()));
                }));
    }

    private void refuse(String sentence) {
        shell.dialogs().error(messages.get("author.notOpened"), sentence, "");
    }

    private void save() {
        model.active().ifPresent(document -> {
            Optional<TextFile> file = document.file();
            if (file.isEmpty()) {
                saveAs();
            } else {
                saved(document, file.get(), model.save(document, file.get(), false));
            }
        });
    }

    private void saveAs() {
        model.active()
                .ifPresent(document -> services.files()
                        .save(
                                messages.get("action.file.saveAs"),
                                document.titleProperty().get(),
                                messages.get("author.kindSource"),
                                SOURCES)
                        .ifPresent(path -> saved(document, null, model.saveAs(document, path))));
    }

    private void saveScript() {
        model.active()
                .ifPresent(document -> services.files()
                        .save(
                                messages.get("action.file.saveScript"),
                                document.scriptTitle(),
                                messages.get("author.kindScript"),
                                List.of("*.mg"))
                        .ifPresent(path -> {
                            Saved result = TextFile.create(
                                    path, document.scriptProperty().get());
                            if (result instanceof Saved.Written written) {
                                document.scriptSaved();
                                say(written);
                            } else {
                                saved(document, null, result);
                            }
                        }));
    }

    private void saved(DocumentViewModel document, @Nullable TextFile file, Saved result) {
        switch (result) {
            case Saved.Written written -> {
                patches.keepScript(document).ifPresent(this::notSaved);
                say(written);
            }
            case Saved.Failed failed -> notSaved(failed.sentence());
            case Saved.ChangedOutside changed -> {
                if (file != null) {
                    askAboutOther(document, file, changed.path());
                }
            }
        }
    }

    private void say(Saved.Written written) {
        shell.notifications()
                .show(
                        Tone.SUCCESS,
                        messages.get("author.saved", written.file().path().getFileName()));
    }

    private void notSaved(String sentence) {
        shell.dialogs().error(messages.get("author.notSaved"), sentence, "");
    }

    private void askAboutOther(DocumentViewModel document, TextFile file, Path path) {
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get("author.changedOutside", path.getFileName()),
                                List.of(messages.get("author.overwriteLoss")),
                                messages.get("author.overwrite"),
                                messages.get("dialog.cancel"),
                                false,
                                ""),
                        () -> saved(document, file, model.save(document, file, true)));
    }

    private void closeOthers() {
        model.active()
                .ifPresent(front -> List.copyOf(model.documents()).stream()
                        .filter(each -> each != front && !each.pinnedProperty().get())
                        .forEach(this::close));
    }

    /// Closes a text; one with changes that are not saved only after a question.
    void close(DocumentViewModel document) {
        boolean worthAsking = document.dirtyProperty().get() && !document.text().isBlank();
        if (!worthAsking) {
            model.close(document);
            return;
        }
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                messages.get(
                                        "author.unsaved",
                                        document.titleProperty().get()),
                                List.of(messages.get("author.unsavedText")),
                                messages.get("author.discard"),
                                messages.get("author.keepOpen"),
                                false,
                                ""),
                        () -> model.close(document));
    }
}
