package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.SigningKey;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The app's signing key for a patch: a key store, its password, and the name of the key where there are several; or
/// a key in a PEM file, with its certificates in the same file or in another one.
final class PatchKeyForm extends VBox {

    private final PatchViewModel model;
    private final Messages messages;
    private final FileDialogs files;
    private final PasswordField password = new PasswordField();
    private final TextField alias = new TextField();
    private final VBox body = new VBox(8);
    private @Nullable Path store;
    private @Nullable Path certificates;

    PatchKeyForm(PatchViewModel model, Messages messages, FileDialogs files) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.files = files;
        setId("patch-key");
        password.setId("key-password");
        password.setOnAction(_ -> open());
        alias.setId("key-alias");
        alias.setPrefColumnCount(12);
        getChildren().addAll(Parts.bound(messages.of("apkdiff.patch.key"), "section-title"), body);
        model.keyProperty().subscribe(this::show);
        model.keyTroubleProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
        show();
    }

    private void show() {
        SigningKey key = model.keyProperty().get();
        Button choose = Parts.button(Feather.KEY, messages.of("apkdiff.patch.chooseKey"), this::choose);
        choose.setId("choose-key");
        if (key != null) {
            store = null;
            Button remove = Parts.button(messages.of("apkdiff.patch.forgetKey"), model::forgetKey, "flat");
            body.getChildren()
                    .setAll(line(
                            Icons.small(Feather.CHECK, Tone.SUCCESS),
                            Parts.label(key.toString(), "strong"),
                            choose,
                            remove));
            return;
        }
        Path chosen = store;
        if (chosen == null) {
            body.getChildren().setAll(line(choose, Parts.label(messages.get("apkdiff.patch.noKey"), "secondary")));
        } else {
            Button open = Parts.button(messages.of("apkdiff.patch.openKey"), this::open);
            open.setId("open-key");
            HBox how = isPem(chosen)
                    ? line(
                            Parts.field(messages.of("apkdiff.patch.certificates"), certificateButton()),
                            Parts.field(messages.of("apkdiff.patch.passphrase"), password),
                            open)
                    : line(
                            Parts.field(messages.of("apkdiff.patch.password"), password),
                            Parts.field(messages.of("apkdiff.patch.alias"), alias),
                            open);
            body.getChildren().setAll(line(Parts.label(String.valueOf(chosen.getFileName()), "strong"), choose), how);
        }
        String trouble = model.keyTroubleProperty().get();
        if (!trouble.isEmpty()) {
            Label words = Parts.label(trouble, "text-danger");
            words.setId("key-trouble");
            words.setWrapText(true);
            body.getChildren().add(words);
        }
    }

    private static boolean isPem(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(pem|key|pk8)");
    }

    /// The certificates lie in the file of the key unless another one is chosen.
    private Button certificateButton() {
        Path other = certificates;
        Button button = Parts.button(
                other == null
                        ? messages.of("apkdiff.patch.sameFile")
                        : new SimpleStringProperty(String.valueOf(other.getFileName())),
                this::chooseCertificates);
        button.setId("choose-certificates");
        return button;
    }

    private void chooseCertificates() {
        files
                .open(
                        messages.get("apkdiff.patch.certificates"),
                        messages.get("apkdiff.patch.certificates"),
                        List.of("*.pem", "*.crt", "*.cer"))
                .stream()
                .findFirst()
                .ifPresent(file -> {
                    certificates = file;
                    show();
                });
    }

    private static HBox line(javafx.scene.Node... parts) {
        HBox line = new HBox(12, parts);
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private void choose() {
        files
                .open(
                        messages.get("apkdiff.patch.chooseKey"),
                        messages.get("apkdiff.patch.keyStores"),
                        List.of("*.jks", "*.keystore", "*.p12", "*.pfx", "*.pem", "*.key"))
                .stream()
                .findFirst()
                .ifPresent(file -> {
                    model.forgetKey();
                    store = file;
                    certificates = null;
                    show();
                    password.requestFocus();
                });
    }

    private void open() {
        Path file = store;
        if (file != null) {
            char[] secret = new char[password.getLength()];
            password.getText().getChars(0, secret.length, secret, 0);
            password.clear();
            Path other = certificates;
            if (isPem(file)) {
                model.openPem(file, other == null ? file : other, secret);
            } else {
                model.openKey(file, secret, alias.getText().strip());
            }
        }
    }
}
