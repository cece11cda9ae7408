package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.ActionTable;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.file.TextFile.Saved;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Everything that can be done in the Author room.
final class AuthorActs {

    private static final String ROOM = AuthorRoom.ID;
    private static final List<String> SOURCES = List.of("*.m", "*.mm", "*.h", "*.mg");

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final AuthorServices services;
    private final Map<DocumentViewModel, DocumentView> views;
    private final BooleanProperty explorer;
    private final BooleanProperty lower;
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);

    AuthorActs(
            Shell shell,
            AuthorViewModel model,
            AuthorServices services,
            Map<DocumentViewModel, DocumentView> views,
            BooleanProperty explorer,
            BooleanProperty lower) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.services = services;
        this.views = views;
        this.explorer = explorer;
        this.lower = lower;
        Memory memory = shell.memory();
        wrap.set(memory.flag("editor.wrap", false));
        fontSize.set(memory.number("editor.size", 13));
        wrap.subscribe(on -> memory.put("editor.wrap", Boolean.toString(on)));
        fontSize.subscribe(size -> memory.put("editor.size", size.toString()));
    }

    /// Gives the editors of a text what is set for all of them.
    void equip(DocumentView view) {
        for (CodeEditor editor : List.of(view.left(), view.right())) {
            editor.wrapProperty().bind(wrap);
            editor.fontSizeProperty().bindBidirectional(fontSize);
        }
    }

    void register() {
        ActionTable table = shell.actions();
        ObservableValue<Boolean> open = model.activeProperty().map(_ -> true).orElse(false);
        ObservableValue<Boolean> ready = model.activeProperty()
                .flatMap(document -> document.errorsProperty()
                        .isEqualTo(0)
                        .and(document.scriptProperty().isNotEmpty()))
                .orElse(false);
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
                Action.of("file.reopenTab", () -> model.reopen().ifPresent(this::refuse))
                        .on("Shortcut+Shift+T")
                        .in(ROOM),
                Action.of("file.export", this::export)
                        .icon(Feather.PACKAGE)
                        .on("Shortcut+E")
                        .when(ready)
                        .in(ROOM));
        registerEdits(table, open);
        registerView(table);
    }

    private void registerEdits(ActionTable table, ObservableValue<Boolean> open) {
        table.add(
                edit("edit.undo", "Shortcut+Z", CodeEditor::undo).icon(Feather.CORNER_UP_LEFT),
                edit("edit.redo", "Shortcut+Shift+Z", CodeEditor::redo).icon(Feather.CORNER_UP_RIGHT),
                edit("edit.find", "Shortcut+F", editor -> editor.showFind(false))
                        .icon(Feather.SEARCH),
                edit("edit.replace", "Shortcut+R", editor -> editor.showFind(true)),
                edit("edit.goToLine", "Shortcut+G", this::goToLine),
                edit("edit.comment", "Shortcut+SLASH", CodeEditor::toggleComment),
                edit("edit.duplicate", "Shortcut+D", CodeEditor::duplicateLines),
                edit("edit.moveUp", "Alt+UP", CodeEditor::moveLinesUp),
                edit("edit.moveDown", "Alt+DOWN", CodeEditor::moveLinesDown),
                edit("edit.joinLines", "Shortcut+J", CodeEditor::joinLines),
                edit("edit.deleteLines", "Shortcut+Shift+K", CodeEditor::deleteLines),
                Action.of("edit.applyFix", this::applyFixHere)
                        .icon(Feather.TOOL)
                        .on("Alt+ENTER")
                        .when(open)
                        .in(ROOM),
                Action.of("edit.nextProblem", () -> nextProblem(1))
                        .on("F8")
                        .when(open)
                        .in(ROOM),
                Action.of("edit.previousProblem", () -> nextProblem(-1))
                        .on("Shift+F8")
                        .when(open)
                        .in(ROOM),
                Action.of("edit.checkAgain", () -> model.active().ifPresent(DocumentViewModel::translateAgain))
                        .icon(Feather.REFRESH_CW)
                        .on("Shortcut+B")
                        .when(open)
                        .in(ROOM));
    }

    private void registerView(ActionTable table) {
        table.add(
                Action.of("view.explorer", () -> explorer.set(!explorer.get()))
                        .icon(Feather.SIDEBAR)
                        .on("Shortcut+Shift+E")
                        .in(ROOM),
                Action.of("view.bottom", () -> lower.set(!lower.get()))
                        .icon(Feather.LAYOUT)
                        .on("Shortcut+Shift+M")
                        .in(ROOM),
                Action.of("view.wrap", () -> wrap.set(!wrap.get())).on("Alt+Z").in(ROOM),
                Action.of("view.zoomIn", () -> zoom(1)).on("Shortcut+EQUALS").in(ROOM),
                Action.of("view.zoomOut", () -> zoom(-1)).on("Shortcut+MINUS").in(ROOM),
                Action.of("view.zoomReset", () -> fontSize.set(13))
                        .on("Shortcut+0")
                        .in(ROOM));
    }

    private Action edit(String id, String keys, Consumer<CodeEditor> act) {
        return Action.of(id, () -> editor().ifPresent(act))
                .on(keys)
                .when(model.activeProperty().map(_ -> true).orElse(false))
                .in(ROOM);
    }

    private void zoom(int step) {
        fontSize.set(Math.clamp(fontSize.get() + step, 6, 60));
    }

    private Optional<DocumentView> view() {
        return model.active().map(views::get);
    }

    private Optional<CodeEditor> editor() {
        return view().map(DocumentView::focused);
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
        model.open(path).ifPresentOrElse(this::refuse, () -> shell.go(ROOM));
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
                        .ifPresent(path -> saved(
                                document,
                                null,
                                TextFile.create(path, document.scriptProperty().get()))));
    }

    private void saved(DocumentViewModel document, @org.jspecify.annotations.Nullable TextFile file, Saved result) {
        switch (result) {
            case Saved.Written written ->
                shell.notifications()
                        .show(
                                Tone.SUCCESS,
                                messages.get(
                                        "author.saved", written.file().path().getFileName()));
            case Saved.Failed failed -> shell.dialogs().error(messages.get("author.notSaved"), failed.sentence(), "");
            case Saved.ChangedOutside changed -> {
                if (file != null) {
                    askAboutOther(document, file, changed.path());
                }
            }
        }
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

    private void export() {
        model.active()
                .ifPresent(document -> services.export()
                        .accept(new AuthorServices.Script(
                                document.scriptTitle(),
                                document.scriptProperty().get())));
    }

    private void goToLine(CodeEditor editor) {
        Pattern form = Pattern.compile("\\s*(\\d{1,7})(?:\\s*[:,]\\s*(\\d{1,5}))?\\s*");
        shell.dialogs()
                .ask(
                        messages.get("action.edit.goToLine"),
                        messages.get("editor.line"),
                        Integer.toString(editor.caret().line()),
                        messages.get("editor.goThere"),
                        text -> form.matcher(text).matches(),
                        text -> {
                            Matcher typed = form.matcher(text);
                            if (typed.matches()) {
                                int column = typed.group(2) == null ? 1 : Integer.parseInt(typed.group(2));
                                editor.goTo(new Position(
                                        Math.max(1, Integer.parseInt(typed.group(1))), Math.max(1, column)));
                            }
                        });
    }

    private void nextProblem(int step) {
        model.active().ifPresent(document -> {
            List<Problem> onThisSide = document.problems().stream()
                    .filter(each -> each.diagnostic().severity() != Severity.INFORMATION)
                    .sorted(java.util.Comparator.comparing(Problem::inScript).thenComparing(Problem::place))
                    .toList();
            if (onThisSide.isEmpty()) {
                return;
            }
            DocumentView view = Objects.requireNonNull(views.get(document));
            Position caret = view.focused().caret();
            boolean script = view.focused() == view.right();
            int before = (int) onThisSide.stream()
                    .filter(each -> compare(each, script, caret) < 0)
                    .count();
            boolean onOne = onThisSide.stream().anyMatch(each -> compare(each, script, caret) == 0);
            int at = step < 0 ? before - 1 : onOne ? before + 1 : before;
            view.goTo(onThisSide.get(Math.floorMod(at, onThisSide.size())));
        });
    }

    private static int compare(Problem problem, boolean script, Position caret) {
        int side = Boolean.compare(problem.inScript(), script);
        return side != 0 ? side : problem.place().compareTo(caret);
    }

    private void applyFixHere() {
        model.active().ifPresent(document -> {
            DocumentView view = Objects.requireNonNull(views.get(document));
            boolean script = view.focused() == view.right();
            int line = view.focused().caret().line();
            document.problems().stream()
                    .filter(each -> each.inScript() == script && each.place().line() == line)
                    .filter(each -> !each.diagnostic().fixes().isEmpty())
                    .findFirst()
                    .ifPresent(each -> applyFix(each, each.diagnostic().fixes().getFirst()));
        });
    }

    /// Applies a fix: edits at once, as one step that can be undone; facts by asking for them.
    void applyFix(Problem problem, Fix fix) {
        switch (fix) {
            case Fix.Rewrite rewrite ->
                view().ifPresent(view -> (problem.inScript() ? view.right() : view.left())
                        .applyEdits(rewrite.edits().stream()
                                .map(each -> new CodeEditor.Replacement(
                                        each.span().start(), each.span().end(), each.replacement()))
                                .toList()));
            case Fix.Supply supply -> ask(supply);
        }
    }

    private void ask(Fix.Supply supply) {
        String label = messages.get(
                switch (supply.question()) {
                    case CONSTANT_VALUE -> "author.constantValue";
                    case FUNCTION_SIGNATURE -> "author.functionSignature";
                    case CLASS_NAME -> "author.className";
                    case TYPE_KIND -> "author.typeKind";
                    case NEW_PROPERTY -> "author.newProperty";
                    case ACCEPT_LOSS -> "author.acceptLoss";
                },
                supply.name());
        shell.dialogs()
                .ask(
                        messages.sentence(supply.label()),
                        label,
                        "",
                        messages.get("author.remember"),
                        text -> !text.isBlank(),
                        answer -> {
                            services.answers().answer(supply.question(), supply.name(), answer.strip());
                            model.documents().forEach(DocumentViewModel::translateAgain);
                        });
    }
}
