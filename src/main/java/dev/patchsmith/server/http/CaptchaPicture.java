package dev.patchsmith.server.http;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Draws digits as strokes, each turned and moved a little, among lines. It uses no fonts, because servers have none.
final class CaptchaPicture {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 40;

    /// The strokes of each digit on a grid of 4 by 6: `M` moves, everything else draws.
    private static final String[] STROKES = {
        "M00 40 46 06 00",
        "M11 20 26 M06 46",
        "M01 10 30 41 42 06 46",
        "M00 40 22 42 44 36 16 05",
        "M30 04 44 M30 36",
        "M40 00 02 32 43 45 36 06",
        "M40 10 02 05 16 36 45 43 02",
        "M00 40 16",
        "M10 30 41 42 05 16 36 45 02 01 10",
        "M43 13 02 01 10 30 41 44 26 06"
    };

    private CaptchaPicture() {}

    static byte[] png(String digits, Random random) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xf4f4f4));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        noise(pen, random);
        for (int i = 0; i < digits.length(); i++) {
            AffineTransform place = AffineTransform.getTranslateInstance(8 + 17.5 * i, 9 + random.nextInt(5));
            place.rotate(Math.toRadians(random.nextInt(31) - 15), 5, 10);
            place.scale(2.6 + random.nextDouble() * 0.5, 3.1 + random.nextDouble() * 0.5);
            pen.setColor(new Color(random.nextInt(110), random.nextInt(110), random.nextInt(140)));
            pen.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(place.createTransformedShape(shape(STROKES[digits.charAt(i) - '0'])));
        }
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException every) {
            throw new UncheckedIOException(every);
        }
    }

    private static void noise(Graphics2D pen, Random random) {
        pen.setStroke(new BasicStroke(1f));
        for (int i = 0; i < 6; i++) {
            pen.setColor(new Color(120 + random.nextInt(100), 120 + random.nextInt(100), 120 + random.nextInt(100)));
            pen.drawLine(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(WIDTH), random.nextInt(HEIGHT));
        }
    }

    private static Path2D shape(String strokes) {
        Path2D path = new Path2D.Double();
        for (String point : strokes.split(" ")) {
            boolean move = point.startsWith("M");
            int x = point.charAt(move ? 1 : 0) - '0';
            int y = point.charAt(move ? 2 : 1) - '0';
            if (move) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
