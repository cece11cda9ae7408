package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field for the legacy key: hidden while it is typed, readable when it was made here and must be copied once.
final class LegacyInput {

    private final Messages messages;
    private final PasswordField hidden = new PasswordField();
    private final Label made = Parts.label("", "mono");
    private final Label problem = Parts.label("", "secondary", "text-attention");
    private final VBox view;

    LegacyInput(Messages messages, Supplier<String> maker) {
        this.messages = messages;
        hidden.setId("legacy-key");
        hidden.setPromptText(messages.get("keys.legacyPrompt"));
        HBox.setHgrow(hidden, Priority.ALWAYS);
        var make = Parts.button(Feather.SHUFFLE, messages.of("keys.make"), () -> {
            String key = maker.get();
            hidden.setText(key);
            made.setText(key);
        });
        make.setId("legacy-make");
        var copy = Parts.button(Feather.COPY, messages.of("keys.copyOnce"), () -> Dialogs.copy(made.getText()), "flat");
        HBox once = new HBox(8, made, copy, Parts.bound(messages.of("keys.once"), "secondary"));
        once.setAlignment(Pos.CENTER_LEFT);
        problem.setWrapText(true);
        hidden.textProperty().subscribe(typed -> {
            if (!typed.equals(made.getText())) {
                made.setText("");
            }
            problem.setText(said(typed));
        });
        view = new VBox(
                6,
                Parts.field(messages.of("keys.legacy"), new HBox(8, hidden, make)),
                Parts.shownWhen(once, made.textProperty().isNotEmpty()),
                Parts.shownWhen(problem, problem.textProperty().isNotEmpty()));
    }

    private String said(String typed) {
        return switch (check(typed)) {
            case LegacyKey.Check.Accepted accepted -> {
                accepted.key().close();
                yield accepted.warning().map(messages::sentence).orElse("");
            }
            case LegacyKey.Check.Refused(String reason) -> typed.isEmpty() ? "" : messages.sentence(reason);
        };
    }

    private static LegacyKey.Check check(String typed) {
        char[] chars = typed.toCharArray();
        LegacyKey.Check check = LegacyKey.of(chars);
        Arrays.fill(chars, '\0');
        return check;
    }

    Node view() {
        return view;
    }

    ObservableValue<String> textProperty() {
        return hidden.textProperty();
    }

    boolean isEmpty() {
        return hidden.getText().isEmpty();
    }

    /// Whether it is empty or a key.
    boolean isUsable() {
        return isEmpty()
                || check(hidden.getText()) instanceof LegacyKey.Check.Accepted accepted && closed(accepted.key());
    }

    private static boolean closed(LegacyKey key) {
        key.close();
        return true;
    }

    /// The key, if one was typed; the field is empty afterwards.
    Optional<LegacyKey> take() {
        Optional<LegacyKey> key = check(hidden.getText()) instanceof LegacyKey.Check.Accepted accepted
                ? Optional.of(accepted.key())
                : Optional.empty();
        hidden.clear();
        made.setText("");
        return key;
    }
}
