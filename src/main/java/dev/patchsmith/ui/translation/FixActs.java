package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.Severity;
import dev.patchsmith.ui.editor.Choice;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.project.ProjectViewModel;
import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Going from problem to problem and doing something about them.
final class FixActs {

    private static final String ROOM = AuthorRoom.ID;

    private final Shell shell;
    private final Messages messages;
    private final AuthorViewModel model;
    private final ProjectViewModel project;
    private final Views views;

    FixActs(Shell shell, AuthorViewModel model, ProjectViewModel project, Views views) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.project = project;
        this.views = views;
    }

    void register() {
        ObservableValue<Boolean> open = model.activeProperty().map(_ -> true).orElse(false);
        shell.actions()
                .add(
                        Action.of("edit.applyFix", this::applyFixHere)
                                .icon(Feather.TOOL)
                                .on("Alt+ENTER")
                                .when(open)
                                .in(ROOM),
                        Action.of("edit.nextProblem", () -> nextProblem(1))
                                .icon(Feather.ARROW_DOWN)
                                .on("F8")
                                .when(open)
                                .in(ROOM),
                        Action.of("edit.previousProblem", () -> nextProblem(-1))
                                .icon(Feather.ARROW_UP)
                                .on("Shift+F8")
                                .when(open)
                                .in(ROOM),
                        Action.of("edit.checkAgain", this::checkAgain)
                                .icon(Feather.REFRESH_CW)
                                .on("Shortcut+B")
                                .when(open)
                                .in(ROOM));
    }

    private void checkAgain() {
        project.refresh();
        model.active().ifPresent(DocumentViewModel::translateAgain);
    }

    private void nextProblem(int step) {
        model.active().ifPresent(document -> {
            List<Problem> all = document.problems().stream()
                    .filter(each -> each.diagnostic().severity() != Severity.INFORMATION)
                    .sorted(Comparator.comparing(Problem::inScript).thenComparing(Problem::place))
                    .toList();
            if (all.isEmpty()) {
                return;
            }
            DocumentView view = views.of(document);
            Position caret = view.focused().caret();
            boolean script = view.focused() == view.right();
            int before = (int) all.stream()
                    .filter(each -> compare(each, script, caret) < 0)
                    .count();
            boolean onOne = all.stream().anyMatch(each -> compare(each, script, caret) == 0);
            int at = step < 0 ? before - 1 : onOne ? before + 1 : before;
            view.goTo(all.get(Math.floorMod(at, all.size())));
        });
    }

    private static int compare(Problem problem, boolean script, Position caret) {
        int side = Boolean.compare(problem.inScript(), script);
        return side != 0 ? side : problem.place().compareTo(caret);
    }

    /// Applies the fix of the line the caret is in; of several, the user chooses at the caret.
    private void applyFixHere() {
        model.active().ifPresent(document -> {
            DocumentView view = views.of(document);
            boolean script = view.focused() == view.right();
            int line = view.focused().caret().line();
            List<Choice> choices = new ArrayList<>();
            for (Problem problem : document.problems()) {
                if (problem.inScript() == script && problem.place().line() == line) {
                    for (Fix fix : problem.diagnostic().fixes()) {
                        choices.add(new Choice(messages.sentence(fix.label()), () -> apply(problem, fix)));
                    }
                }
            }
            if (choices.size() == 1) {
                choices.getFirst().act().run();
            } else if (!choices.isEmpty()) {
                view.focused().assistance().showChoices(choices);
            }
        });
    }

    /// Applies a fix: edits at once, as one step that can be undone; facts by asking for them in place.
    void apply(Problem problem, Fix fix) {
        views.front().ifPresent(view -> {
            switch (fix) {
                case Fix.Rewrite rewrite -> rewrite(view, problem, rewrite);
                case Fix.Supply supply -> {
                    view.goTo(problem);
                    view.ask(new Question(problem, supply));
                }
            }
        });
    }

    private void rewrite(DocumentView view, Problem problem, Fix.Rewrite rewrite) {
        boolean ofScript = problem.inScript();
        if (ofScript
                && model.active()
                        .filter(each -> each.scriptEditedProperty().get())
                        .isEmpty()) {
            // A fix of the script is an edit by hand; from then on the script is the user's own.
            model.active().ifPresent(each -> each.scriptEditedProperty().set(true));
        }
        (ofScript ? view.right() : view.left())
                .applyEdits(rewrite.edits().stream()
                        .map(each -> new CodeEditor.Replacement(
                                each.span().start(), each.span().end(), each.replacement()))
                        .toList());
    }

    /// Remembers what the user says to a question; everything is translated anew with it.
    void answer(Question question, String answer) {
        var entry = question.answered(answer, nameOf(question));
        project.answer(
                entry.kind(),
                entry.name(),
                entry.answer(),
                unwritable -> shell.dialogs().error(messages.get("author.answerNotKept"), "", unwritable));
    }

    /// A file is remembered by its path in the project, so that the answer holds on every computer.
    private String nameOf(Question question) {
        Optional<Path> file = model.active()
                .flatMap(DocumentViewModel::file)
                .map(each -> each.path())
                .filter(path -> path.toString().equals(question.about()));
        if (file.isEmpty()) {
            return question.about();
        }
        return project.project()
                .map(each -> each.relative(file.get()))
                .orElseGet(() -> Objects.toString(file.get().getFileName()));
    }
}
