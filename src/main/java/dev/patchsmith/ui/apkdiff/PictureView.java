package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.FileNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/// Two pictures side by side, at their own size or as large as there is room, with their measures.
final class PictureView extends HBox {

    private static final long LARGEST = 16 << 20;
    private static final double SMALLEST_SHOWN = 96;
    private static final double MOST_PIXELS = 16e6;

    private final Messages messages;
    private final DiffWords words;

    PictureView(Messages messages) {
        this.messages = messages;
        this.words = new DiffWords(messages);
        setId("pictures");
        getStyleClass().add("picture-view");
    }

    /// Whether a node is a picture that can be drawn: PNG, JPEG, GIF, BMP. WebP cannot.
    static boolean isPicture(DiffNode node) {
        return isPicture(name(node, true)) || isPicture(name(node, false));
    }

    private static boolean isPicture(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp)");
    }

    private static String name(DiffNode node, boolean base) {
        return switch (node) {
            case ResourceValueNode v -> base ? v.baseFile() : v.fixedFile();
            case FileNode f -> {
                ApkEntry entry = base ? f.base() : f.fixed();
                yield entry == null ? "" : entry.name();
            }
            default -> "";
        };
    }

    void show(ApkDiff diff, DiffNode node) {
        getChildren().setAll(side(diff.base(), name(node, true)), side(diff.fixed(), name(node, false)));
    }

    private VBox side(ApkFile apk, String name) {
        VBox side = new VBox(12);
        side.setAlignment(Pos.CENTER);
        side.prefWidthProperty().bind(widthProperty().divide(2));
        side.getStyleClass().add("picture-side");
        ApkEntry entry = apk.entry(name).orElse(null);
        if (entry == null) {
            side.getChildren().add(Parts.label(messages.get("apkdiff.notHere"), "secondary"));
            return side;
        }
        Image image = image(apk, entry);
        Label below = Parts.label(entry.name() + " · " + words.size(entry.size()), "secondary");
        if (image == null) {
            side.getChildren().addAll(Parts.label(messages.get("apkdiff.noPicture"), "secondary"), below);
            return side;
        }
        below.setText(words.count((long) image.getWidth()) + " × " + words.count((long) image.getHeight()) + " · "
                + below.getText());
        ImageView shown = new ImageView(image);
        shown.setPreserveRatio(true);
        shown.setSmooth(image.getWidth() > SMALLEST_SHOWN);
        StackPane frame = new StackPane(shown);
        frame.getStyleClass().add("picture-frame");
        frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        double scale = image.getWidth() < SMALLEST_SHOWN ? Math.floor(SMALLEST_SHOWN / image.getWidth()) : 1;
        shown.setFitWidth(Math.min(image.getWidth() * Math.max(1, scale), 420));
        shown.setAccessibleText(entry.name());
        side.getChildren().addAll(frame, below);
        return side;
    }

    /// How many points a picture has, as its header says.
    private static double pixels(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture of a known kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (double) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static @Nullable Image image(ApkFile apk, ApkEntry entry) {
        if (entry.size() > LARGEST) {
            return null;
        }
        try {
            byte[] bytes = apk.read(entry);
            // A small file can claim to be huge; such a one is decoded at a part of its size.
            double shrink = Math.max(1, Math.sqrt(pixels(bytes) / MOST_PIXELS));
            Image image = shrink > 1
                    ? new Image(new ByteArrayInputStream(bytes), 2048, 2048, true, true)
                    : new Image(new ByteArrayInputStream(bytes));
            return image.isError() || image.getWidth() == 0 ? null : image;
        } catch (IOException unreadable) {
            return null;
        }
    }
}
