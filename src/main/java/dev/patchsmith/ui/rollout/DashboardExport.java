package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.management.protocol.v2.Timeline;
import dev.patchsmith.ui.rollout.DetailsViewModel.Details;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// The dashboard of one release as a picture and as a table for spreadsheets.
final class DashboardExport {

    private static final double SCALE = 2;

    private DashboardExport() {}

    /// A picture at twice the size, so that it can be printed. To be called on the window's thread.
    static WritableImage picture(Node page) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        boolean dark = page.getScene() != null
                && page.getScene().getRoot().getStyleClass().contains("dark");
        parameters.setFill(dark ? Color.web("#0d1117") : Color.WHITE);
        return page.snapshot(parameters, null);
    }

    static byte[] png(WritableImage image) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", bytes);
        return bytes.toByteArray();
    }

    /// Sections one below the other, each line beginning with the name of its section.
    static String csv(PatchSummary patch, Details details) {
        StringBuilder text = new StringBuilder("\uFEFF");
        line(text, "section", "name", "value", "detail");
        line(text, "patch", patch.id(), patch.name(), patch.version());
        line(text, "state", Objects.toString(patch.state(), "UNKNOWN"), PatchStates.share(patch), "");
        details.statistics().ifPresent(statistics -> numbers(text, statistics));
        details.timeline().ifPresent(timeline -> timeline(text, timeline));
        for (AuditEntry event : details.events()) {
            line(text, "event", event.at(), event.who(), event.action());
        }
        return text.toString();
    }

    private static void numbers(StringBuilder text, Statistics statistics) {
        Statistics.Funnel funnel = statistics.funnel();
        line(text, "at", statistics.at(), "", "");
        Statistics.Targeted targeted = statistics.targeted();
        if (targeted != null) {
            line(text, "funnel", "targeted", targeted.devices(), targeted.exact() ? "" : "estimate");
        }
        line(text, "funnel", "notified", funnel.notified(), "");
        line(text, "funnel", "downloaded", funnel.downloaded(), "");
        line(text, "funnel", "loaded", funnel.loaded(), "");
        line(text, "funnel", "failed", funnel.failed(), "");
        line(text, "funnel", "cleared", funnel.cleared(), "");
        statistics
                .failures()
                .forEach(failure -> line(text, "failure", failure.step(), failure.devices(), failure.label()));
        Statistics.Control control = statistics.control();
        if (control != null) {
            side(text, "with patch", control.with());
            side(text, "control group", control.without());
        }
        shares(text, "version", statistics.versions());
        shares(text, "model", statistics.models());
        statistics
                .faults()
                .forEach(fault -> line(
                        text,
                        "data fault",
                        fault.stage(),
                        fault.devices(),
                        fault.previous() + " " + fault.previousDevices()));
    }

    private static void side(StringBuilder text, String section, Statistics.Side side) {
        line(text, section, "devices", side.devices(), "");
        line(text, section, "asked again", side.again(), "");
        line(text, section, "crashed", side.crashed(), "of " + side.again());
        line(text, section, "silent", side.silent(), "of " + side.old());
    }

    private static void shares(StringBuilder text, String section, List<Statistics.Share> shares) {
        shares.forEach(share -> line(text, section, share.value(), share.devices(), ""));
    }

    private static void timeline(StringBuilder text, Timeline timeline) {
        for (Timeline.Point point : timeline.points()) {
            line(
                    text,
                    "new devices",
                    point.from(),
                    point.loaded(),
                    "notified " + point.notified() + ", failed " + point.failed());
        }
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(Stream.of(cells).map(DashboardExport::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /// Quoted where needed; what a spreadsheet would take for a formula gets an apostrophe in front.
    static String cell(Object value) {
        String text = String.valueOf(value);
        boolean number = value instanceof Number;
        if (!number && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
