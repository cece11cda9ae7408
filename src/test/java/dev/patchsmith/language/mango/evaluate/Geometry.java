package dev.patchsmith.language.mango.evaluate;

/// What the functions on rectangles give, for rectangles of positive size.
public final class Geometry {

    private Geometry() {}

    public static double of(String function, Foundation.Struct rectangle) {
        double x = read(rectangle, "origin", "x");
        double y = read(rectangle, "origin", "y");
        double width = read(rectangle, "size", "width");
        double height = read(rectangle, "size", "height");
        double left = width < 0 ? x + width : x;
        double top = height < 0 ? y + height : y;
        return switch (function) {
            case "CGRectGetWidth" -> Math.abs(width);
            case "CGRectGetHeight" -> Math.abs(height);
            case "CGRectGetMinX" -> left;
            case "CGRectGetMaxX" -> left + Math.abs(width);
            case "CGRectGetMaxY" -> top + Math.abs(height);
            default -> throw new ScriptFault("outside the pure part: " + function);
        };
    }

    private static double read(Foundation.Struct rectangle, String part, String field) {
        Foundation.Struct inner = (Foundation.Struct)
                java.util.Objects.requireNonNull(rectangle.fields().get(part));
        return (Double) java.util.Objects.requireNonNull(inner.fields().get(field));
    }
}
