package dev.patchsmith.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconMakerTest {

    private static final Path SVG = Path.of("icons/patchsmith.svg");

    @Test
    void drawsEverySizeWithItsOwnPixels() throws IOException {
        for (Map.Entry<Integer, byte[]> picture : IconMaker.draw(SVG).entrySet()) {
            var image = ImageIO.read(new ByteArrayInputStream(picture.getValue()));
            assertThat(image.getWidth()).isEqualTo(picture.getKey());
            assertThat(image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24)
                    .isEqualTo(255);
            assertThat(image.getRGB(0, 0) >>> 24).isZero();
        }
    }

    @Test
    void icoDirectoryPointsAtPngPictures() throws IOException {
        byte[] ico = IconMaker.ico(IconMaker.draw(SVG));
        ByteBuffer in = ByteBuffer.wrap(ico).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(in.getShort(2)).isEqualTo((short) 1);
        for (int i = 0; i < in.getShort(4); i++) {
            int offset = in.getInt(6 + 16 * i + 12);
            assertThat(ico[offset + 1]).isEqualTo((byte) 'P');
        }
    }

    @Test
    void icnsSaysItsOwnLength() throws IOException {
        byte[] icns = IconMaker.icns(IconMaker.draw(SVG));
        assertThat(ByteBuffer.wrap(icns).getInt(4)).isEqualTo(icns.length);
    }
}
