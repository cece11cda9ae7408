package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.vault.KeyVault;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.workspace.keys.PassphraseStrength;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A small form in a dialog: fields above each other, one act, and the sentence that says why it was refused.
final class KeyForm {

    private static final double WIDTH = 480;

    private final Messages messages;
    private final Dialogs dialogs;
    private final String title;
    private final VBox fields = new VBox(12);

    KeyForm(Messages messages, Dialogs dialogs, String title) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.title = title;
    }

    KeyForm say(String key, Object... arguments) {
        return say(messages.get(key, arguments));
    }

    KeyForm say(String text) {
        Label label = Parts.label(text, "secondary-13");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setPrefWidth(WIDTH - 48);
        fields.getChildren().add(label);
        return this;
    }

    KeyForm add(Node node) {
        fields.getChildren().add(node);
        return this;
    }

    TextField text(String key, String id, String before) {
        TextField field = new TextField(before);
        field.setId(id);
        fields.getChildren().add(Parts.field(messages.of(key), field));
        return field;
    }

    PasswordField secret(String key, String id) {
        PasswordField field = new PasswordField();
        field.setId(id);
        fields.getChildren().add(Parts.field(messages.of(key), field));
        return field;
    }

    /// Two fields for a new passphrase, with a hint about its strength between them.
    Fresh fresh() {
        PasswordField first = secret("keys.newPassphrase", "passphrase");
        Label hint = Parts.label("", "secondary");
        hint.setId("strength");
        first.textProperty().subscribe(typed -> {
            char[] chars = typed.toCharArray();
            PassphraseStrength strength = PassphraseStrength.of(chars);
            Arrays.fill(chars, '\0');
            hint.setText(typed.isEmpty() ? messages.get("strength.EMPTY", KeyVault.MIN_PASSPHRASE) : word(strength));
            hint.getStyleClass().setAll("label", "secondary", tone(strength, typed.isEmpty()));
        });
        fields.getChildren().add(hint);
        PasswordField again = secret("keys.again", "passphrase-again");
        return new Fresh(first, again);
    }

    private String word(PassphraseStrength strength) {
        return switch (strength) {
            case TOO_SHORT -> messages.get("strength.EMPTY", KeyVault.MIN_PASSPHRASE);
            case WEAK -> messages.get("strength.WEAK");
            case FAIR -> messages.get("strength.FAIR");
            case GOOD -> messages.get("strength.GOOD");
        };
    }

    private static String tone(PassphraseStrength strength, boolean empty) {
        return switch (strength) {
            case TOO_SHORT -> empty ? "neutral" : "text-danger";
            case WEAK -> "text-attention";
            case FAIR -> "neutral";
            case GOOD -> "text-success";
        };
    }

    /// A passphrase that is typed twice.
    record Fresh(PasswordField first, PasswordField again) {

        ObservableValue<Boolean> isReady() {
            return Bindings.createBooleanBinding(
                    () -> first.getText().length() >= KeyVault.MIN_PASSPHRASE
                            && first.getText().equals(again.getText()),
                    first.textProperty(),
                    again.textProperty());
        }

        /// The passphrase; both fields are empty afterwards. The caller wipes it.
        char[] take() {
            char[] typed = first.getText().toCharArray();
            first.clear();
            again.clear();
            return typed;
        }
    }

    /// Shows the form. The act closes it.
    void show(String act, ObservableValue<Boolean> ready, Runnable then) {
        Button cancel = Parts.button(messages.of("dialog.cancel"), dialogs::close);
        Button go = new Button(act);
        go.setId("act");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        go.disableProperty().bind(Bindings.createBooleanBinding(() -> !ready.getValue(), ready));
        go.setOnAction(_ -> {
            dialogs.close();
            then.run();
        });
        dialogs.form(title, fields, WIDTH, cancel, go);
    }
}
