package dev.patchsmith.apk;

import java.util.Locale;

/// A value as resource tables and compiled XML hold it (`Res_value`): a type, 32 bits, and for texts the text.
///
/// @param type the type number, such as 0x01 for a reference, 0x03 for a text, 0x10 for a decimal number
public record TypedValue(int type, int data, String string) {

    public static final int TYPE_NULL = 0x00;
    public static final int TYPE_REFERENCE = 0x01;
    public static final int TYPE_ATTRIBUTE = 0x02;
    public static final int TYPE_STRING = 0x03;
    public static final int TYPE_FLOAT = 0x04;
    public static final int TYPE_DIMENSION = 0x05;
    public static final int TYPE_FRACTION = 0x06;
    public static final int TYPE_DYNAMIC_REFERENCE = 0x07;
    public static final int TYPE_DYNAMIC_ATTRIBUTE = 0x08;
    public static final int TYPE_DECIMAL = 0x10;
    public static final int TYPE_HEX = 0x11;
    public static final int TYPE_BOOLEAN = 0x12;

    private static final String[] DIMENSIONS = {"px", "dp", "sp", "pt", "in", "mm"};
    private static final float[] RADIX = {1f / (1 << 8), 1f / (1 << 15), 1f / (1 << 23), 1f / (1L << 31)};

    public boolean isReference() {
        return type == TYPE_REFERENCE || type == TYPE_DYNAMIC_REFERENCE;
    }

    public boolean isString() {
        return type == TYPE_STRING;
    }

    /// The value as a developer would write it; references show their id in hexadecimal.
    public String text() {
        return switch (type) {
            case TYPE_NULL -> data == 1 ? "@empty" : "@null";
            case TYPE_REFERENCE, TYPE_DYNAMIC_REFERENCE -> data == 0 ? "@null" : "@" + hex();
            case TYPE_ATTRIBUTE, TYPE_DYNAMIC_ATTRIBUTE -> "?" + hex();
            case TYPE_STRING -> string;
            case TYPE_FLOAT -> Float.toString(Float.intBitsToFloat(data));
            case TYPE_DIMENSION -> number(complex()) + unit(DIMENSIONS);
            case TYPE_FRACTION -> number(complex() * 100) + ((data & 0xf) == 0 ? "%" : "%p");
            case TYPE_DECIMAL -> Integer.toString(data);
            case TYPE_BOOLEAN -> data == 0 ? "false" : "true";
            case 0x1c -> "#%08x".formatted(data);
            case 0x1d -> "#%06x".formatted(data & 0xffffff);
            case 0x1e -> shortColour(true);
            case 0x1f -> shortColour(false);
            default -> hex();
        };
    }

    private String hex() {
        return "0x%08x".formatted(data);
    }

    private float complex() {
        return (data & 0xffffff00) * RADIX[(data >> 4) & 3];
    }

    private String unit(String[] names) {
        int unit = data & 0xf;
        return unit < names.length ? names[unit] : "?";
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%s", value);
    }

    private String shortColour(boolean alpha) {
        int a = (data >> 28) & 0xf;
        int r = (data >> 20) & 0xf;
        int g = (data >> 12) & 0xf;
        int b = (data >> 4) & 0xf;
        return alpha ? "#%x%x%x%x".formatted(a, r, g, b) : "#%x%x%x".formatted(r, g, b);
    }
}
