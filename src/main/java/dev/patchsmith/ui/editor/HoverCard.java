package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.Explanation;
import dev.patchsmith.language.assist.Explanation.Subject;
import dev.patchsmith.language.knowledge.Origin;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.task.Latest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.jspecify.annotations.Nullable;

/// Tells what is known about the place below the mouse, or at the caret on demand: the sentences of its problems, then
/// type, value and source of the name.
final class HoverCard implements EditorPart {

    private record Question(String text, int offset, Bounds place) {}

    private record Answer(Question question, Optional<Explanation> found) {}

    private final CodeEditor editor;
    private final Messages messages;
    private final ProblemMarks problems;
    private final Latest<Question, Answer> asking;
    private final VBox card = Parts.styled(new VBox(4), "hover-card");
    private @Nullable HoverSource source;

    HoverCard(CodeEditor editor, Messages messages, ProblemMarks problems) {
        this.editor = editor;
        this.messages = messages;
        this.problems = problems;
        asking = editor.tasks().latest(Duration.ofMillis(20), this::answer, this::show);
        card.setId("hover-card");
        card.setMouseTransparent(true);
        card.setMaxWidth(520);
    }

    void setSource(@Nullable HoverSource names) {
        source = names;
    }

    @Override
    public void install(CodeEditor host) {
        host.area().setMouseOverTextDelay(Duration.ofMillis(350));
        host.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            var at = host.floating().sceneToLocal(host.area().localToScene(event.getPosition()));
            double half = host.look().fontSizeProperty().get();
            ask(event.getCharacterIndex(), new BoundingBox(at.getX(), at.getY() - half, 1, 2 * half));
        });
        host.area().addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> close());
        host.area().caretPositionProperty().addListener((_, _, _) -> close());
        host.afterChange(this::close);
        host.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && host.floating().isShowing(card)) {
                event.consume();
                close();
            }
        });
    }

    /// Tells what is at the caret.
    void open() {
        ask(editor.caretOffset(), editor.viewport().caret());
    }

    private void ask(int offset, Bounds place) {
        asking.submit(new Question(editor.text(), offset, place));
    }

    private Answer answer(Question question) {
        HoverSource asked = source;
        return new Answer(
                question, asked == null ? Optional.empty() : asked.explain(question.text(), question.offset()));
    }

    private void show(Answer answer) {
        Question question = answer.question();
        if (!question.text().equals(editor.text())) {
            return;
        }
        List<Node> rows = new ArrayList<>();
        for (Mark mark : problems.at(question.offset())) {
            Label sentence = Parts.label(mark.sentence());
            sentence.setWrapText(true);
            sentence.setMaxWidth(480);
            rows.add(new HBox(8, Gutter.icon(mark.severity()), sentence));
        }
        answer.found().ifPresent(found -> {
            Label head = Parts.label(head(question.text(), found), "code");
            head.setWrapText(true);
            head.setMaxWidth(500);
            rows.add(head);
            rows.add(Parts.label(whence(found), "secondary"));
        });
        if (rows.isEmpty()) {
            close();
            return;
        }
        card.getChildren().setAll(rows);
        editor.floating().show(card, question.place().getMinX(), question.place());
    }

    private static String head(String text, Explanation found) {
        String name = text.substring(found.start(), found.end());
        boolean whole = found.subject() == Subject.METHOD || found.subject() == Subject.FUNCTION;
        String declared = whole ? found.type() : (found.type() + spaceBehind(found.type()) + name).strip();
        return found.value().isEmpty() ? declared : declared + " = " + found.value();
    }

    private static String spaceBehind(String type) {
        return type.isEmpty() || type.endsWith("*") ? "" : " ";
    }

    private String whence(Explanation found) {
        String what = messages.get(
                switch (found.subject()) {
                    case LOCAL -> "editor.subject.local";
                    case INSTANCE_VARIABLE -> "editor.subject.instance-variable";
                    case PROPERTY -> "editor.subject.property";
                    case METHOD -> "editor.subject.method";
                    case CLASS -> "editor.subject.class";
                    case TYPE -> "editor.subject.type";
                    case CONSTANT -> "editor.subject.constant";
                    case VARIABLE -> "editor.subject.variable";
                    case FUNCTION -> "editor.subject.function";
                    case STRUCT_FIELD -> "editor.subject.struct-field";
                });
        List<String> parts = new ArrayList<>(List.of(what));
        if (!found.owner().isEmpty()) {
            parts.add(messages.get(
                    found.subject() == Subject.CLASS ? "editor.subject.superclass" : "editor.subject.owner",
                    found.owner()));
        }
        switch (found.origin()) {
            case Origin.InFile file -> parts.add(place(file));
            case Origin.InSdk sdk -> parts.add(sdk.toString());
            case Origin.Answered _ -> parts.add(messages.get("editor.subject.answered"));
            case null -> {}
        }
        return String.join(" · ", parts);
    }

    /// The file with the folder it is in: a whole path would not fit, and its beginning is the same everywhere.
    private static String place(Origin.InFile origin) {
        String[] names = origin.file().split("[/\\\\]");
        int last = names.length - 1;
        return (last > 0 ? names[last - 1] + "/" : "") + names[last] + ":" + origin.line();
    }

    private void close() {
        editor.floating().hide(card);
    }
}
