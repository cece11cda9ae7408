package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.hfp2.Hfp2Check;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection.SignatureView;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection.Worth;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Chip;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is said about a package that was opened, part by part.
final class PackageVerdict {

    private final Messages messages;

    PackageVerdict(Messages messages) {
        this.messages = messages;
    }

    Node head(Path file, OpenedPackage what) {
        Label name = Parts.label(String.valueOf(file.getFileName()), "verdict");
        name.setMinWidth(0);
        HBox head = new HBox(12, name, format(what), state(what));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Chip format(OpenedPackage what) {
        return switch (what) {
            case OpenedPackage.Legacy legacy ->
                new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("opener.legacy"));
            case OpenedPackage.Signed signed -> new Chip(Tone.ACCENT, Feather.SHIELD, "HFP2");
            case OpenedPackage.Archive archive -> new Chip(Tone.NEUTRAL, Feather.ARCHIVE, "ZIP");
            case OpenedPackage.Other other -> new Chip(Tone.NEUTRAL, Feather.FILE, messages.get("opener.noPackage"));
        };
    }

    private Chip state(OpenedPackage what) {
        return switch (tone(what)) {
            case SUCCESS -> new Chip(Tone.SUCCESS, Feather.CHECK, messages.get("opener.genuine"));
            case ATTENTION -> new Chip(Tone.ATTENTION, Feather.ALERT_TRIANGLE, messages.get("opener.look"));
            default -> new Chip(Tone.DANGER, Feather.X, messages.get("opener.notAccepted"));
        };
    }

    private static Tone tone(OpenedPackage what) {
        if (what.isAuthentic()) {
            return Tone.SUCCESS;
        }
        return switch (what) {
            case OpenedPackage.Legacy legacy ->
                legacy.script().isPresent() || legacy.opening().isEmpty() ? Tone.ATTENTION : Tone.DANGER;
            case OpenedPackage.Signed signed -> awaits(signed) ? Tone.ATTENTION : Tone.DANGER;
            case OpenedPackage.Archive archive -> Tone.ATTENTION;
            case OpenedPackage.Other other -> Tone.DANGER;
        };
    }

    /// Whether nothing is wrong but that a signature is missing.
    private static boolean awaits(OpenedPackage.Signed signed) {
        return signed.inspection() instanceof Hfp2Inspection.Readable readable
                && signed.addressee().isEmpty()
                && readable.objection()
                        .filter(refused -> refused.check() == Hfp2Check.THRESHOLD)
                        .isPresent()
                && !(readable.content() instanceof Hfp2Inspection.Content.Closed);
    }

    /// The most important sentence, in a band.
    Node verdict(OpenedPackage what) {
        return band(tone(what), what.sentence());
    }

    Node refused(String sentence) {
        return band(Tone.DANGER, sentence);
    }

    private Node band(Tone tone, String sentence) {
        Label said = Parts.label(messages.sentence(sentence), "medium");
        said.setId("opener-verdict");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var icon = Icons.large(tone.icon());
        icon.getStyleClass().addAll("toned", tone.style());
        HBox band = Parts.styled(new HBox(icon, said), "notice", tone.style());
        band.setAlignment(Pos.CENTER_LEFT);
        return band;
    }

    Node file(Path file, OpenedPackage what) {
        VBox rows = Parts.styled(new VBox(new FileRow(messages, file, what.size(), what.checksum())), "card", "tight");
        Label folder = Parts.label(String.valueOf(file.toAbsolutePath().getParent()), "secondary");
        Label sum = Parts.label("SHA-256 " + what.checksum().hex(), "mono", "secondary");
        sum.setId("opener-checksum");
        return new VBox(8, rows, folder, sum);
    }

    Node signatures(OpenedPackage.Signed signed) {
        if (!(signed.inspection() instanceof Hfp2Inspection.Readable readable)) {
            return Parts.label(messages.get("opener.noHeader"), "secondary-13");
        }
        VBox rows = new VBox(8);
        long valid = readable.signatures().stream()
                .filter(each -> each.worth() == Worth.VALID)
                .count();
        Chip count = new Chip(
                valid >= readable.threshold() ? Tone.SUCCESS : Tone.ATTENTION,
                Feather.USERS,
                messages.get("package.count", valid, readable.threshold()));
        count.setId("signature-count");
        rows.getChildren().add(count);
        readable.signatures().forEach(each -> rows.getChildren().add(signature(each)));
        return rows;
    }

    private Node signature(SignatureView each) {
        String who = each.owner().orElseGet(() -> messages.get("opener.stranger"));
        CheckRow row = new CheckRow(
                each.worth() == Worth.VALID ? Tone.SUCCESS : Tone.DANGER, messages.get(key(each.worth()), who), "");
        row.getChildren().add(Parts.label(each.keyId().toString(), "mono"));
        return row;
    }

    private static String key(Worth worth) {
        return switch (worth) {
            case VALID -> "opener.valid";
            case INVALID -> "opener.invalid";
            case UNKNOWN_KEY -> "opener.unknown";
            case REVOKED_KEY -> "opener.revoked";
        };
    }

    Node header(OpenedPackage.Signed signed) {
        if (!(signed.inspection() instanceof Hfp2Inspection.Readable readable)) {
            return Parts.label(messages.get("opener.noHeader"), "secondary-13");
        }
        Hfp2Release release = readable.header().release();
        GridPane grid = new GridPane(24, 8);
        field(grid, "seal.app", release.app() + ", " + release.platform().displayName());
        field(
                grid,
                "seal.versions",
                release.appVersions().stream().map(Object::toString).collect(Collectors.joining(", ")));
        field(grid, "seal.kind", KindCell.text(messages, release.kind()));
        field(grid, "seal.patchNo", Long.toString(release.patchNo()));
        field(grid, "seal.sequence", Long.toString(release.seq()));
        field(grid, "opener.made", Ages.exact(messages, release.createdAt()));
        field(grid, "opener.expires", Ages.exact(messages, release.expiresAt()));
        field(grid, "opener.dataKey", readable.header().encKeyId().toString());
        field(
                grid,
                "opener.payload",
                messages.get("rollout.bytes", readable.header().size()));
        field(grid, "opener.payloadSum", readable.header().plainSha256().hex());
        return grid;
    }

    private void field(GridPane grid, String key, String value) {
        Label said = Parts.label(value);
        said.setWrapText(true);
        int row = grid.getRowCount();
        Label name = Parts.label(messages.get(key), "secondary-13");
        name.setMinWidth(150);
        grid.add(name, 0, row);
        grid.add(said, 1, row);
    }
}
