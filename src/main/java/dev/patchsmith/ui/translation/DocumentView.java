package dev.patchsmith.ui.translation;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.ui.editor.CodeEditor;
import dev.patchsmith.ui.editor.CodeLanguage;
import dev.patchsmith.ui.editor.Mark;
import dev.patchsmith.ui.editor.PreparedText;
import dev.patchsmith.ui.editor.assist.KnowledgeAssist;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.ui.task.Latest;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The two editors of one text, in step: what belongs together is marked on both sides, and the other side follows
/// the caret.
final class DocumentView {

    private static final int LARGE = 100_000;

    private final Messages messages;
    private final DocumentViewModel document;
    private final Latest<String, PreparedText> dividing;
    private final CodeEditor left;
    private final CodeEditor right;
    private final VBox noticesLeft = new VBox();
    private final VBox noticesRight = new VBox();
    private final BorderPane leftPane = new BorderPane();
    private final BorderPane rightPane = new BorderPane();
    private final QuestionBar questions;
    private final List<KnowledgeAssist> assists = new ArrayList<>();
    private boolean following;

    /// @param answer takes what the user says to a question
    DocumentView(Shell shell, DocumentViewModel document, BiConsumer<Question, String> answer) {
        this.messages = shell.messages();
        this.document = document;
        boolean script = document.kind() == Kind.SCRIPT;
        left = new CodeEditor(shell.tasks(), shell.messages(), script ? CodeLanguage.SCRIPT : CodeLanguage.OBJECTIVE_C);
        right = new CodeEditor(shell.tasks(), shell.messages(), CodeLanguage.SCRIPT);
        left.setText(document.prepared());
        int caret = document.caretProperty().get();
        if (caret > 0) {
            left.select(caret, caret);
        }
        left.caretProperty().subscribe(now -> document.caretProperty().set(now));
        right.setText(document.scriptProperty().get());
        questions = new QuestionBar(messages, answer, left::requestFocus);
        leftPane.setTop(noticesLeft);
        leftPane.setCenter(left);
        leftPane.setBottom(questions);
        rightPane.setTop(noticesRight);
        rightPane.setCenter(right);
        right.editableProperty().bind(document.scriptEditedProperty());
        left.revisionProperty().addListener((_, _, _) -> document.edit(left.text()));
        right.revisionProperty().addListener((_, _, _) -> {
            if (document.scriptEditedProperty().get()) {
                document.editScript(right.text());
            }
        });
        document.replacedProperty().addListener((_, _, _) -> {
            if (!left.text().equals(document.text())) {
                left.setText(document.text());
            }
        });
        messages.follow(left, this::markProblems);
        dividing = shell.tasks().latest(Duration.ZERO, PreparedText::of, right::setText);
        document.scriptProperty().addListener((_, _, now) -> showScript(now));
        document.translatedProperty().addListener((_, _, _) -> markFromLeft());
        document.problems().subscribe(this::markProblems);
        markProblems();
        left.caretProperty().subscribe(_ -> follow(left, this::markFromLeft));
        left.caretProperty().subscribe(_ -> showQuestion());
        document.problems().subscribe(this::showQuestion);
        right.caretProperty().subscribe(_ -> follow(right, this::markFromRight));
    }

    /// A large script that is shown for the first time is divided into lines beside the window.
    private void showScript(String now) {
        if ((now.length() > LARGE && right.text().isEmpty())
                || dividing.busyProperty().get()) {
            dividing.submitNow(now);
        } else {
            right.update(now);
        }
    }

    CodeEditor left() {
        return left;
    }

    CodeEditor right() {
        return right;
    }

    /// Remembers who offers and explains names here.
    void assistedBy(List<KnowledgeAssist> those) {
        assists.addAll(those);
    }

    /// Forgets what completion and hover know, because the project or an answer changed.
    void knowledgeChanged() {
        assists.forEach(KnowledgeAssist::forget);
    }

    /// The source with what is to be said about it above and below.
    Region leftPane() {
        return leftPane;
    }

    /// The script with what is to be said about it above.
    Region rightPane() {
        return rightPane;
    }

    /// Puts a notice above a side, shown while its condition holds.
    void notice(boolean above, Notice notice) {
        (above ? noticesLeft : noticesRight).getChildren().add(notice);
    }

    /// Asks in place, with the caret in the field.
    void ask(Question question) {
        questions.ask(question);
    }

    private void showQuestion() {
        int line = left.caret().line();
        questions.show(document.problems().stream()
                .filter(each -> !each.inScript() && each.place().line() == line)
                .map(Question::of)
                .flatMap(Optional::stream)
                .findFirst());
    }

    /// The editor the user is in; the left one if he is in none.
    CodeEditor focused() {
        return right.hasTextFocus() ? right : left;
    }

    void goTo(Problem problem) {
        (problem.inScript() ? right : left).goTo(problem.place());
    }

    void goTo(Position place) {
        left.goTo(place);
    }

    /// Marks a stretch of the source and what was made of it.
    void mark(Span source) {
        SourceText text = document.translatedProperty().get().source();
        int first = text.position(source.start()).line() - 1;
        int last = text.position(Math.max(source.start(), source.end() - 1)).line() - 1;
        left.markLines(first, last);
        left.scrollTo(first);
        markScriptOf(source.start());
    }

    private void follow(CodeEditor editor, Runnable mark) {
        if (editor.hasTextFocus() && !following) {
            following = true;
            try {
                mark.run();
            } finally {
                following = false;
            }
        }
    }

    private void markFromLeft() {
        Translated now = document.translatedProperty().get();
        if (right.hasTextFocus() || document.kind() == Kind.SCRIPT) {
            return;
        }
        int caret = left.caretOffset();
        Optional<Span> statement = statementAt(now, caret);
        if (statement.isEmpty() || document.scriptEditedProperty().get()) {
            left.markLines(-1, -1);
            right.markLines(-1, -1);
            return;
        }
        int first = now.source().position(statement.get().start()).line() - 1;
        int last = now.source().position(Math.max(0, statement.get().end() - 1)).line() - 1;
        left.markLines(first, last);
        markScriptOf(statement.get().start());
    }

    private static Optional<Span> statementAt(Translated now, int offset) {
        OptionalInt line = now.lines().scriptLineAt(offset);
        return line.isEmpty() ? Optional.empty() : now.lines().originOf(line.getAsInt());
    }

    private void markScriptOf(int sourceOffset) {
        LineMap lines = document.translatedProperty().get().lines();
        OptionalInt first = lines.scriptLineAt(sourceOffset);
        if (first.isEmpty()) {
            right.markLines(-1, -1);
            return;
        }
        int last = lines.entries().stream()
                .filter(entry -> entry.firstLine() == first.getAsInt())
                .mapToInt(LineMap.Entry::lastLine)
                .min()
                .orElse(first.getAsInt());
        right.markLines(first.getAsInt() - 1, last - 1);
        right.scrollTo(first.getAsInt() - 1);
    }

    private void markFromRight() {
        Translated now = document.translatedProperty().get();
        Optional<Span> origin = now.lines().originOf(right.caret().line());
        if (origin.isEmpty() || document.scriptEditedProperty().get()) {
            return;
        }
        right.markLines(-1, -1);
        int first = now.source().position(origin.get().start()).line() - 1;
        int last = now.source().position(Math.max(0, origin.get().end() - 1)).line() - 1;
        left.markLines(first, last);
        left.scrollTo(first);
    }

    private void markProblems() {
        List<Mark> onLeft = new ArrayList<>();
        List<Mark> onRight = new ArrayList<>();
        for (Problem problem : document.problems()) {
            Span span = problem.diagnostic().span();
            Mark mark = new Mark(
                    span.start(),
                    span.end(),
                    problem.diagnostic().severity(),
                    problem.diagnostic().code() + "  "
                            + messages.sentence(problem.diagnostic().message()));
            (problem.inScript() ? onRight : onLeft).add(mark);
        }
        left.setMarks(onLeft);
        right.setMarks(onRight);
    }
}
