package dev.patchsmith.ui.translation;

import dev.patchsmith.language.source.Fix;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The question of the line the caret is in, below the text it is about: answered without leaving the place.
final class QuestionBar extends HBox {

    private final Messages messages;
    private final BiConsumer<Question, String> answer;
    private final Label words = Parts.label("");
    private final TextField field = new TextField();
    private final Button remember;
    private final Runnable back;
    private @Nullable Question shown;

    /// @param answer takes a question and what was typed
    /// @param back   gives the focus back to the text
    QuestionBar(Messages messages, BiConsumer<Question, String> answer, Runnable back) {
        this.messages = messages;
        this.answer = answer;
        this.back = back;
        getStyleClass().addAll("notice", "bar", "question-bar", Tone.ACCENT.style());
        setId("question-bar");
        words.setMinWidth(USE_PREF_SIZE);
        field.setId("question-answer");
        field.getStyleClass().addAll("small", "mono");
        field.setPrefWidth(260);
        field.setMinWidth(80);
        field.accessibleTextProperty().bind(words.textProperty());
        field.setOnAction(_ -> commit());
        remember = Parts.button(messages.of("author.remember"), this::commit, "small", "accent");
        remember.setId("question-remember");
        words.setLabelFor(field);
        HBox.setHgrow(field, javafx.scene.layout.Priority.ALWAYS);
        getChildren()
                .addAll(
                        Icons.small(Feather.HELP_CIRCLE, Tone.ACCENT),
                        words,
                        field,
                        remember,
                        Parts.iconButton(Feather.X, messages.of("dialog.close"), this::dismiss, "small"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
        setVisible(false);
        managedProperty().bind(visibleProperty());
        messages.follow(this, this::say);
    }

    /// Shows a question, or hides while there is none. What was typed for the same question stays.
    void show(Optional<Question> question) {
        if (field.isFocused() && shown != null && question.isEmpty()) {
            return;
        }
        Question now = question.orElse(null);
        boolean same = now != null && shown != null && now.fix().equals(shown.fix());
        shown = now;
        setVisible(now != null);
        if (now != null && !same) {
            field.clear();
        }
        say();
    }

    /// Shows a question and puts the caret into its field.
    void ask(Question question) {
        show(Optional.of(question));
        if (question.isAcceptance()) {
            remember.requestFocus();
        } else {
            field.requestFocus();
        }
    }

    Optional<Question> shown() {
        return Optional.ofNullable(shown);
    }

    private void say() {
        Question now = shown;
        if (now == null) {
            return;
        }
        words.setText(messages.get(key(now.fix().question()), now.about()));
        field.setVisible(!now.isAcceptance());
        field.setManaged(!now.isAcceptance());
        field.setPromptText(example(now.fix().question()));
        remember.textProperty().unbind();
        remember.setText(messages.get(now.isAcceptance() ? "author.accept" : "author.remember"));
        remember.disableProperty().unbind();
        if (now.isAcceptance()) {
            remember.setDisable(false);
        } else {
            remember.disableProperty().bind(field.textProperty().map(String::isBlank));
        }
    }

    /// The words of a question.
    static String key(Fix.Question question) {
        return switch (question) {
            case CONSTANT_VALUE -> "author.constantValue";
            case FUNCTION_SIGNATURE -> "author.functionSignature";
            case CLASS_NAME -> "author.className";
            case SUPERCLASS -> "author.superclass";
            case TYPE_KIND -> "author.typeKind";
            case NEW_PROPERTY -> "author.newProperty";
            case ACCEPT_LOSS -> "author.acceptLoss";
        };
    }

    /// What an answer may look like; code, so the same in every language.
    static String example(Fix.Question question) {
        return switch (question) {
            case CONSTANT_VALUE -> "3, @\"text\", extern NSString *";
            case FUNCTION_SIGNATURE -> "CGFloat (CGFloat, int)";
            case CLASS_NAME -> "HomeViewController";
            case SUPERCLASS -> "UIViewController";
            case TYPE_KIND -> "object, int64, double";
            case NEW_PROPERTY -> "@property (nonatomic, strong) NSArray *tags";
            case ACCEPT_LOSS -> "";
        };
    }

    private void commit() {
        Question now = shown;
        if (now != null && (now.isAcceptance() || !field.getText().isBlank())) {
            answer.accept(now, field.getText());
            dismiss();
        }
    }

    private void dismiss() {
        shown = null;
        setVisible(false);
        back.run();
    }
}
