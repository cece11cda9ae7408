package dev.patchsmith.apk;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;
import static dev.patchsmith.apk.LittleEndian.u16;
import static dev.patchsmith.apk.LittleEndian.u8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Turns a compiled configuration (`ResTable_config`) into the qualifiers of a resource folder, such as
/// `zh-rCN-night-v23`.
final class ResourceConfig {

    private static final String[] SIZES = {"", "small", "normal", "large", "xlarge"};
    private static final String[] ORIENTATIONS = {"", "port", "land", "square"};
    private static final String[] UI_MODES = {"", "", "desk", "car", "television", "appliance", "watch", "vrheadset"};
    private static final String[] TOUCH = {"", "notouch", "stylus", "finger"};
    private static final String[] KEYBOARDS = {"", "nokeys", "qwerty", "12key"};
    private static final String[] NAVIGATION = {"", "nonav", "dpad", "trackball", "wheel"};

    private final byte[] config;
    private final StringBuilder text = new StringBuilder();

    private ResourceConfig(byte[] config) {
        this.config = config;
    }

    /// The qualifiers of the configuration at an offset; empty for the default one.
    static String qualifiers(byte[] bytes, int at) {
        int size = offset(bytes, at);
        if (size < 4 || size > bytes.length - at) {
            throw new IndexOutOfBoundsException("a configuration lies outside the table");
        }
        byte[] config = Arrays.copyOf(Arrays.copyOfRange(bytes, at, at + Math.min(size, 64)), 64);
        return isEmpty(config) ? "" : new ResourceConfig(config).read();
    }

    private static boolean isEmpty(byte[] config) {
        for (int i = 4; i < config.length; i++) {
            if (config[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private String read() {
        number("mcc", u16(config, 4), "");
        number("mnc", u16(config, 6) == 0xffff ? 0 : u16(config, 6), "");
        locale();
        screen();
        add(choice(ORIENTATIONS, u8(config, 12)));
        uiMode();
        density(u16(config, 14));
        add(choice(TOUCH, u8(config, 13)));
        add(choice(new String[] {"", "keysexposed", "keyshidden", "keyssoft"}, u8(config, 18) & 3));
        add(choice(KEYBOARDS, u8(config, 16)));
        add(choice(new String[] {"", "navexposed", "navhidden", ""}, u8(config, 18) >> 2 & 3));
        add(choice(NAVIGATION, u8(config, 17)));
        if (i32(config, 20) != 0) {
            add(u16(config, 20) + "x" + u16(config, 22));
        }
        number("v", u16(config, 24), "");
        return text.isEmpty() ? "unknown-" + Integer.toHexString(Arrays.hashCode(config)) : text.toString();
    }

    private void locale() {
        String language = code(8, 'a');
        String country = code(10, '0');
        String script = ascii(36, 4);
        String variant = ascii(40, 8);
        if (script.isEmpty() && variant.isEmpty()) {
            add(language);
            add(country.isEmpty() ? "" : "r" + country);
            return;
        }
        StringBuilder tag = new StringBuilder("b+").append(language);
        for (String part : new String[] {script, country, variant}) {
            if (!part.isEmpty()) {
                tag.append('+').append(part);
            }
        }
        add(tag.toString());
    }

    /// Two letters, or three packed into fifteen bits with the highest bit set.
    private String code(int at, char first) {
        int high = u8(config, at);
        int low = u8(config, at + 1);
        if (high == 0 && low == 0) {
            return "";
        }
        if ((high & 0x80) == 0) {
            return "" + (char) high + (char) low;
        }
        return "" + (char) ((low & 0x1f) + first)
                + (char) ((((low & 0xe0) >> 5) + ((high & 3) << 3)) + first)
                + (char) (((high & 0x7c) >> 2) + first);
    }

    private String ascii(int at, int length) {
        return new String(config, at, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private void screen() {
        add(choice(new String[] {"", "ldltr", "ldrtl", ""}, u8(config, 28) >> 6));
        number("sw", u16(config, 30), "dp");
        number("w", u16(config, 32), "dp");
        number("h", u16(config, 34), "dp");
        add(choice(SIZES, u8(config, 28) & 0xf));
        add(choice(new String[] {"", "notlong", "long", ""}, u8(config, 28) >> 4 & 3));
        add(choice(new String[] {"", "notround", "round", ""}, u8(config, 48) & 3));
        add(choice(new String[] {"", "nowidecg", "widecg", ""}, u8(config, 49) & 3));
        add(choice(new String[] {"", "lowdr", "highdr", ""}, u8(config, 49) >> 2 & 3));
    }

    private void uiMode() {
        add(choice(UI_MODES, u8(config, 29) & 0xf));
        add(choice(new String[] {"", "notnight", "night", ""}, u8(config, 29) >> 4 & 3));
    }

    private void density(int density) {
        add(
                switch (density) {
                    case 0 -> "";
                    case 120 -> "ldpi";
                    case 160 -> "mdpi";
                    case 213 -> "tvdpi";
                    case 240 -> "hdpi";
                    case 320 -> "xhdpi";
                    case 480 -> "xxhdpi";
                    case 640 -> "xxxhdpi";
                    case 0xfffe -> "anydpi";
                    case 0xffff -> "nodpi";
                    default -> density + "dpi";
                });
    }

    private void number(String prefix, int value, String suffix) {
        add(value == 0 ? "" : prefix + value + suffix);
    }

    private static String choice(String[] names, int index) {
        return index < names.length ? names[index] : Integer.toString(index);
    }

    private void add(String qualifier) {
        if (!qualifier.isEmpty()) {
            text.append(text.isEmpty() ? "" : "-").append(qualifier);
        }
    }
}
