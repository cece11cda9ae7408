package dev.patchsmith.workspace.settings;

import java.util.List;
import java.util.Map;

/// Where a window was and how it was divided, in logical pixels.
///
/// @param dividers positions of split panes by their name, each from 0 to 1
public record WindowState(
        double x, double y, double width, double height, boolean maximized, Map<String, Double> dividers) {

    public static final WindowState INITIAL = new WindowState(80, 60, 1280, 820, false, Map.of());

    private static final double SMALLEST_WIDTH = 640;
    private static final double SMALLEST_HEIGHT = 480;
    /// So much of the title bar must be on a screen that it can be caught with the mouse.
    private static final double GRIP = 120;

    /// The visible part of a screen.
    public record Area(double x, double y, double width, double height) {}

    public WindowState {
        dividers = Map.copyOf(dividers);
        width = finite(width, 1280);
        height = finite(height, 820);
        x = finite(x, 80);
        y = finite(y, 60);
    }

    /// The same window where it can be reached: on the screen it was on if that is still there, else in the middle of
    /// the first one, never larger than the screen.
    ///
    /// @param screens at least one
    public WindowState within(List<Area> screens) {
        Area screen = screens.stream().filter(this::canBeCaughtOn).findFirst().orElse(screens.getFirst());
        double fittingWidth = Math.min(Math.max(width, SMALLEST_WIDTH), screen.width());
        double fittingHeight = Math.min(Math.max(height, SMALLEST_HEIGHT), screen.height());
        double fittingX = x;
        double fittingY = y;
        if (!canBeCaughtOn(screen)) {
            fittingX = screen.x() + (screen.width() - fittingWidth) / 2;
            fittingY = screen.y() + (screen.height() - fittingHeight) / 2;
        }
        return new WindowState(fittingX, fittingY, fittingWidth, fittingHeight, maximized, dividers);
    }

    private boolean canBeCaughtOn(Area screen) {
        double left = Math.max(x, screen.x());
        double right = Math.min(x + width, screen.x() + screen.width());
        return right - left >= GRIP && y >= screen.y() && y < screen.y() + screen.height() - 40;
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }
}
