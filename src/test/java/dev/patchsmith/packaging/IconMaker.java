package dev.patchsmith.packaging;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws the application icon from `icons/patchsmith.svg`: PNG files of 16 to 512 pixels, an `.ico` and an `.icns`,
/// both of which
/// hold PNG pictures (Windows Vista and macOS 10.7 and newer read them).
///
/// Usage: `IconMaker SVG OUTPUT_FOLDER`.
public final class IconMaker {

    private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    /// The icns element types that hold PNG, by edge length in pixels.
    private static final Map<Integer, String> ICNS_TYPES =
            Map.of(16, "icp4", 32, "icp5", 64, "icp6", 128, "ic07", 256, "ic08", 512, "ic09");

    private IconMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Files.createDirectories(Path.of(arguments[1]));
        Map<Integer, byte[]> pictures = draw(Path.of(arguments[0]));
        for (var picture : pictures.entrySet()) {
            Files.write(output.resolve("patchsmith-" + picture.getKey() + ".png"), picture.getValue());
        }
        Files.write(output.resolve("patchsmith.ico"), ico(pictures));
        Files.write(output.resolve("patchsmith.icns"), icns(pictures));
    }

    static Map<Integer, byte[]> draw(Path svg) throws IOException {
        SVGDocument document =
                Objects.requireNonNull(new SVGLoader().load(svg.toUri().toURL()), "not an SVG: " + svg);
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
            var graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render(null, graphics, new ViewBox(0, 0, size, size));
            graphics.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            pictures.put(size, png.toByteArray());
        }
        return pictures;
    }

    /// The ICO container: a directory of 16-byte entries, little-endian, then the pictures; an edge of 256 is written
    /// as 0.
    static byte[] ico(Map<Integer, byte[]> pictures) {
        List<Map.Entry<Integer, byte[]>> fitting =
                pictures.entrySet().stream().filter(p -> p.getKey() <= 256).toList();
        int offset = 6 + 16 * fitting.size();
        int total = offset + fitting.stream().mapToInt(p -> p.getValue().length).sum();
        ByteBuffer out = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) fitting.size());
        for (var picture : fitting) {
            byte edge = (byte) (picture.getKey() == 256 ? 0 : picture.getKey());
            out.put(edge)
                    .put(edge)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            out.putInt(picture.getValue().length).putInt(offset);
            offset += picture.getValue().length;
        }
        fitting.forEach(picture -> out.put(picture.getValue()));
        return out.array();
    }

    /// The ICNS container: `icns`, total length, then elements of type, length and PNG bytes, all big-endian.
    static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        var elements = new ByteArrayOutputStream();
        var data = new DataOutputStream(elements);
        for (var picture : pictures.entrySet()) {
            String type = ICNS_TYPES.get(picture.getKey());
            if (type != null) {
                data.write(type.getBytes(StandardCharsets.US_ASCII));
                data.writeInt(picture.getValue().length + 8);
                data.write(picture.getValue());
            }
        }
        ByteBuffer out = ByteBuffer.allocate(8 + elements.size());
        out.put("icns".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + elements.size())
                .put(elements.toByteArray());
        return out.array();
    }
}
