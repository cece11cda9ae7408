package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.ui.apkdiff.PeekViewModel.Fit;
import dev.patchsmith.ui.apkdiff.PeekViewModel.Seen;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A finished patch, read from top to bottom: what it says of itself, for which base it is, and what it carries.
final class PeekPage extends ScrollPane {

    /// How many carried classes, methods and files are shown.
    private static final int LISTED = 40;

    private final PeekViewModel model;
    private final Messages messages;
    private final FileDialogs files;
    private final VBox patch = new VBox(16);
    private final VBox base = new VBox(12);
    private final VBox contents = new VBox(16);
    private final HBox acting;

    PeekPage(PeekViewModel model, Messages messages, FileDialogs files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        setId("peek");
        getStyleClass().add("edge");
        setFitToWidth(true);
        Button show = Parts.button(Feather.COLUMNS, messages.of("apkdiff.peek.after"), model::compare, "accent");
        show.setId("show-after");
        acting = new HBox(12, show, new WorkBar(model.runningProperty(), model::cancel, "after", messages));
        acting.setAlignment(Pos.CENTER_LEFT);
        Button close = Parts.button(Feather.X, messages.of("apkdiff.peek.close"), model::close, "flat");
        close.setId("close-peek");
        HBox title = new HBox(Parts.bound(messages.of("apkdiff.peek.title"), "section-title"), Parts.spacer(), close);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox column = Parts.styled(new VBox(16, title, patch, base, contents), "page-column");
        setContent(column);
        model.seenProperty().subscribe(this::show);
        model.fitProperty().subscribe(this::showBase);
        model.troubleProperty().subscribe(this::showBase);
        messages.languageProperty().subscribe(this::show);
    }

    private void show() {
        patch.getChildren().clear();
        contents.getChildren().clear();
        switch (model.seenProperty().get()) {
            case Seen.Nothing() -> {}
            case Seen.Reading(Path file) ->
                patch.getChildren().add(Parts.label(messages.get("apkdiff.peek.reading"), "secondary"));
            case Seen.Refused(Path file, String sentence) ->
                patch.getChildren().add(notice(Tone.DANGER, messages.sentence(sentence), "peek-refused"));
            case Seen.Patch(PatchLook look) -> {
                patch.getChildren().addAll(head(look), says(look));
                contents.getChildren()
                        .addAll(
                                new CarriedList(look, messages),
                                new PackageContents(
                                        look.file().fileName(), look.file().size(), look.parts(), messages));
            }
        }
        showBase();
    }

    private HBox head(PatchLook look) {
        Label name = Parts.label(look.file().fileName(), "strong");
        name.setId("peek-name");
        HBox head = new HBox(
                12, name, new Chip(Tone.ACCENT, Feather.PACKAGE, look.scheme().title()), seal(look.seal()));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Chip seal(JarSeal seal) {
        return switch (seal) {
            case JarSeal.Unsigned() ->
                new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("apkdiff.notSigned"));
            case JarSeal.SignedBy(Checksum fingerprint) ->
                new Chip(Tone.SUCCESS, Feather.CHECK, messages.get("apkdiff.peek.signedBy", fingerprint.abbreviated()));
            case JarSeal.Broken(String reason) ->
                new Chip(Tone.DANGER, Feather.X, messages.get("apkdiff.peek.sealBroken"));
        };
    }

    private GridPane says(PatchLook look) {
        GridPane grid = Parts.styled(new GridPane(), "overview-grid");
        grid.setId("peek-says");
        look.says()
                .forEach((name, value) ->
                        grid.addRow(grid.getRowCount(), Parts.label(name, "secondary-13"), Parts.label(value, "mono")));
        grid.setManaged(!look.says().isEmpty());
        return grid;
    }

    private void showBase() {
        base.getChildren().clear();
        if (!(model.seenProperty().get() instanceof Seen.Patch(PatchLook look))) {
            return;
        }
        Button choose = Parts.button(Feather.FOLDER, messages.of("apkdiff.peek.chooseBase"), this::chooseBase);
        choose.setId("choose-peek-base");
        HBox choosing = new HBox(12, choose);
        choosing.setAlignment(Pos.CENTER_LEFT);
        if (look.scheme() == Scheme.ROBUST) {
            Button map = Parts.button(messages.of("apkdiff.peek.chooseMap"), this::chooseMap, "flat");
            map.setId("choose-methods-map");
            choosing.getChildren().add(map);
        }
        base.getChildren().addAll(Parts.label(messages.get("apkdiff.peek.base"), "section-title"), choosing);
        switch (model.fitProperty().get()) {
            case Fit.Unknown() -> base.getChildren().add(Parts.label(messages.get("apkdiff.peek.noBase"), "secondary"));
            case Fit.Checking(Path file) ->
                base.getChildren().add(Parts.label(messages.get("apkdiff.peek.holding"), "secondary"));
            case Fit.Refused(Path file, String sentence) ->
                base.getChildren().add(notice(Tone.DANGER, messages.sentence(sentence), "peek-fit"));
            case Fit.Known known -> showFit(look, known);
        }
        String trouble = model.troubleProperty().get();
        if (!trouble.isEmpty()) {
            base.getChildren().add(notice(Tone.ATTENTION, messages.sentence(trouble), "peek-trouble"));
        }
    }

    private void showFit(PatchLook look, Fit.Known fit) {
        ApkFile app = fit.base();
        String name =
                app.fileName() + " " + app.identity().map(ApkIdentity::version).orElse("");
        Tone tone = fit.holds() ? Tone.SUCCESS : Tone.DANGER;
        String key = fit.holds() ? "apkdiff.peek.fits" : "apkdiff.peek.fitsNot";
        base.getChildren().add(notice(tone, messages.get(key, name.strip()), "peek-fit"));
        for (Proof.Finding finding :
                fit.proof().findings().stream().limit(LISTED).toList()) {
            line(Feather.X, Tone.DANGER, FindingText.of(finding, messages));
        }
        fit.proof().permitted().stream()
                .limit(LISTED)
                .forEach(remark -> line(Feather.INFO, Tone.NEUTRAL, messages.sentence(remark)));
        if (look.scheme() != Scheme.ROBUST) {
            base.getChildren().add(acting);
        }
    }

    private void line(Feather icon, Tone tone, String text) {
        base.getChildren().add(new HBox(8, Icons.small(icon, tone), wrapped(text)));
    }

    private static HBox notice(Tone tone, String text, String id) {
        Label words = wrapped(text);
        words.setId(id);
        return Parts.styled(new HBox(Icons.small(tone.icon(), tone), words), "notice", tone.style());
    }

    private static Label wrapped(String text) {
        Label label = Parts.label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void chooseBase() {
        first("apkdiff.peek.chooseBase", messages.get("apkdiff.apks"), "*.apk").ifPresent(model::base);
    }

    private void chooseMap() {
        first("apkdiff.peek.chooseMap", "methodsMap.robust", "*.robust").ifPresent(model::methodsMap);
    }

    private Optional<Path> first(String title, String kind, String ending) {
        return files.open(messages.get(title), kind, List.of(ending)).stream().findFirst();
    }
}
