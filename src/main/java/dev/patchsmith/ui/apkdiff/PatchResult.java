package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome.Built;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of a build: the proof, what the package holds, and where it goes from here. Only a proven patch can go
/// on to a server.
final class PatchResult extends VBox {

    /// How many lines of a list are shown.
    private static final int LISTED = 12;

    private final PatchViewModel model;
    private final Messages messages;
    private final DiffWords words;
    private final Consumer<Path> upload;
    private final Consumer<Path> seal;

    /// @param upload takes a proven patch on its way to a server
    /// @param seal puts a proven patch into a signed package
    PatchResult(PatchViewModel model, Messages messages, Consumer<Path> upload, Consumer<Path> seal) {
        super(12);
        this.model = model;
        this.messages = messages;
        this.words = new DiffWords(messages);
        this.upload = upload;
        this.seal = seal;
        setId("patch-result");
        model.madeProperty().subscribe(this::show);
        messages.languageProperty().subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        Made made = model.madeProperty().get();
        if (made == null) {
            return;
        }
        switch (made) {
            case Made.Ready ready -> {
                notice(Tone.SUCCESS, messages.get("apkdiff.patch.proven"));
                proof(ready.built().proof());
                Built built = ready.built();
                getChildren()
                        .add(new PackageContents(
                                String.valueOf(built.file().getFileName()), built.size(), built.contents(), messages));
                goingOn(ready);
            }
            case Made.NotProven failed -> {
                notice(
                        Tone.DANGER,
                        messages.get(
                                "apkdiff.patch.notProven",
                                String.valueOf(failed.file().getFileName())));
                proof(failed.built().proof());
            }
            case Made.Refused(List<BrokenRule> rules) -> {
                notice(Tone.DANGER, messages.get("apkdiff.patch.refused"));
                rules.stream()
                        .limit(LISTED)
                        .forEach(r -> line(Feather.X, Tone.DANGER, messages.sentence(r.sentence())));
            }
            case Made.Failed(String sentence) -> notice(Tone.DANGER, messages.sentence(sentence));
            case Made.Cancelled() -> notice(Tone.NEUTRAL, messages.get("apkdiff.patch.cancelled"));
        }
    }

    private void notice(Tone tone, String text) {
        Label sentence = wrapped(text);
        sentence.setId("patch-verdict");
        getChildren().add(Parts.styled(new HBox(Icons.small(tone.icon(), tone), sentence), "notice", tone.style()));
    }

    private static Label wrapped(String text) {
        Label label = Parts.label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void line(Feather icon, Tone tone, String text) {
        HBox row = new HBox(8, Icons.small(icon, tone), wrapped(text));
        row.setPadding(new Insets(0, 0, 0, 12));
        getChildren().add(row);
    }

    private void proof(Proof proof) {
        proof.findings().stream().limit(LISTED).forEach(f -> line(Feather.X, Tone.DANGER, FindingText.of(f, messages)));
        proof.checks()
                .forEach(c ->
                        line(Feather.CHECK, Tone.SUCCESS, words.count(c.count()) + " " + messages.sentence(c.what())));
        proof.permitted().stream().limit(LISTED).forEach(p -> line(Feather.INFO, Tone.NEUTRAL, messages.sentence(p)));
    }

    private void goingOn(Made.Ready ready) {
        HBox acts = new HBox(12);
        acts.setAlignment(Pos.CENTER_LEFT);
        if (model.isInstallable()) {
            Button up = Parts.button(
                    Feather.UPLOAD_CLOUD,
                    messages.of("apkdiff.patch.upload"),
                    () -> upload.accept(ready.upload()),
                    "accent");
            up.setId("upload-patch");
            Button around = Parts.button(
                    Feather.LOCK,
                    messages.of("apkdiff.patch.seal"),
                    () -> seal.accept(ready.built().file()));
            around.setId("seal-patch");
            acts.getChildren().addAll(up, around);
        } else {
            Label why = wrapped(messages.get("apkdiff.patch.unsigned"));
            why.setId("patch-unsigned");
            getChildren()
                    .add(Parts.styled(
                            new HBox(Icons.small(Tone.ATTENTION.icon(), Tone.ATTENTION), why),
                            "notice",
                            Tone.ATTENTION.style()));
        }
        Button copy = Parts.button(
                Feather.COPY,
                messages.of("apkdiff.patch.copySum"),
                () -> Dialogs.copy(ready.checksum().hex()),
                "flat");
        acts.getChildren()
                .addAll(
                        Parts.spacer(),
                        Parts.label("SHA-256 " + ready.checksum().abbreviated(), "mono"),
                        copy);
        getChildren().add(acts);
    }
}
