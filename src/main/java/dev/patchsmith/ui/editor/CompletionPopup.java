package dev.patchsmith.ui.editor;

import dev.patchsmith.language.assist.Candidate;
import dev.patchsmith.language.assist.Offer;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.task.Latest;
import java.time.Duration;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/// Offers what could be written at the caret, on demand and while a name is typed. The offers are made beside the
/// window; those for a text that has changed in between are dropped.
final class CompletionPopup implements EditorPart {

    private static final int LETTERS = 2;

    private record Question(String text, int caret, boolean asked) {}

    private record Answer(Question question, Offer offer) {}

    private final CodeEditor editor;
    private final Latest<Question, Answer> asking;
    private final PickList<Candidate> list = new PickList<>(460, CompletionPopup::row, this::take);
    private @Nullable Completions source;
    private Offer offer = Offer.NOTHING;

    CompletionPopup(CodeEditor editor) {
        this.editor = editor;
        asking = editor.tasks().latest(Duration.ofMillis(30), this::answer, this::show);
        list.setId("completions");
    }

    void setSource(@Nullable Completions completions) {
        source = completions;
    }

    @Override
    public void install(CodeEditor host) {
        host.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (isOpen() && pressed(event)) {
                event.consume();
            }
        });
        host.area().plainTextChanges().subscribe(this::changed);
        host.area().caretPositionProperty().addListener((_, _, now) -> {
            if (isOpen() && (now < offer.start() || behindName(now))) {
                close();
            }
        });
        host.area().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    /// Asks for offers at the caret, whatever stands there.
    void open() {
        if (editor.editableProperty().get()) {
            asking.submitNow(new Question(editor.text(), editor.caretOffset(), true));
        }
    }

    private void changed(PlainTextChange change) {
        boolean typed = editor.hasTextFocus()
                && change.getInserted().length() == 1
                && change.getRemoved().isEmpty();
        boolean shortened = isOpen()
                && change.getInserted().isEmpty()
                && change.getRemoved().length() == 1
                && change.getPosition() >= offer.start();
        if (source == null || editor.area().isComposing() || !(typed || shortened)) {
            close();
            return;
        }
        char c = typed ? change.getInserted().charAt(0) : 'x';
        if (Character.isJavaIdentifierPart(c) || c == '.' || c == '@' || c == ' ') {
            int caret = change.getPosition() + change.getInserted().length();
            editor.tasks().later(() -> asking.submitNow(new Question(editor.text(), caret, isOpen() && shortened)));
        } else {
            close();
        }
    }

    private Answer answer(Question question) {
        Completions asked = source;
        return new Answer(question, asked == null ? Offer.NOTHING : asked.at(question.text(), question.caret()));
    }

    private void show(Answer answer) {
        Question question = answer.question();
        boolean old = question.caret() != editor.caretOffset()
                || !editor.text().equals(question.text())
                || !editor.hasTextFocus();
        Offer found = answer.offer();
        int typed = question.caret() - found.start();
        boolean wanted = question.asked() || (found.eager() ? typed >= 0 : typed >= LETTERS);
        boolean told = found.candidates().size() == 1
                && found.candidates()
                        .getFirst()
                        .name()
                        .equals(question.text().substring(found.start(), question.caret()));
        if (old || !wanted || found.candidates().isEmpty() || told) {
            close();
            return;
        }
        offer = found;
        list.show(found.candidates());
        Bounds caret = editor.viewport().caret();
        editor.floating().show(list, caret.getMinX() - typed * editor.viewport().characterWidth() - 8, caret);
    }

    /// Whether there is something that cannot be part of a name between the start and the caret.
    private boolean behindName(int caret) {
        String text = editor.text();
        int end = Math.min(caret, text.length());
        for (int i = offer.start(); i < end; i++) {
            if (!Character.isJavaIdentifierPart(text.charAt(i)) && text.charAt(i) != '@') {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen() {
        return editor.floating().isShowing(list);
    }

    private void close() {
        editor.floating().hide(list);
    }

    private boolean pressed(KeyEvent event) {
        return list.pressed(event, this::take, this::close);
    }

    private void take(Candidate candidate) {
        int start = offer.start();
        int end = Math.max(start, editor.caretOffset());
        close();
        editor.apply(
                new LineEdit(start, end, candidate.insertion(), start + candidate.caret(), start + candidate.caret()));
        close();
    }

    private static Node row(Candidate candidate) {
        String kind = candidate.kind().name();
        Label letter = Parts.label(kind.substring(0, 1), "kind", kind.toLowerCase(java.util.Locale.ROOT));
        Label name = Parts.label(candidate.name(), "code");
        Label detail = Parts.label(candidate.detail(), "detail");
        letter.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(80);
        HBox.setHgrow(detail, Priority.SOMETIMES);
        HBox row = new HBox(8, letter, name, Parts.spacer(), detail);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
