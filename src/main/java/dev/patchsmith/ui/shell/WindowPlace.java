package dev.patchsmith.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands and how large it is.
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    public static final double MIN_WIDTH = 960;
    public static final double MIN_HEIGHT = 640;

    /// A place that can be seen: on one of the screens, no larger than it, with its title in reach. A place that lies
    /// off every screen, because a monitor is gone, moves to the first one.
    public WindowPlace fitTo(List<Rectangle2D> screens) {
        Rectangle2D target = screens.stream()
                .filter(screen -> screen.intersects(x + 40, y, Math.max(1, width - 80), 40))
                .findFirst()
                .orElse(screens.getFirst());
        double w = Math.min(Math.max(width, MIN_WIDTH), target.getWidth());
        double h = Math.min(Math.max(height, MIN_HEIGHT), target.getHeight());
        double left = Math.clamp(x, target.getMinX(), target.getMaxX() - w);
        double top = Math.clamp(y, target.getMinY(), target.getMaxY() - h);
        return new WindowPlace(left, top, w, h, maximized);
    }

    /// The place as one line of text.
    public String asText() {
        return "%.0f %.0f %.0f %.0f %s".formatted(x, y, width, height, maximized);
    }

    /// Reads what [#asText] wrote; nothing if it is something else.
    public static Optional<WindowPlace> parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]),
                    Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /// Puts the window where it was last and remembers where it goes.
    static void keep(Stage stage, Memory memory) {
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        stage.setMinWidth(Math.min(MIN_WIDTH, screens.getFirst().getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, screens.getFirst().getHeight()));
        Rectangle2D first = screens.getFirst();
        WindowPlace middle = new WindowPlace(
                first.getMinX() + (first.getWidth() - 1440) / 2,
                first.getMinY() + (first.getHeight() - 900) / 2,
                1440,
                900,
                false);
        WindowPlace place = memory.get("window.place")
                .flatMap(WindowPlace::parse)
                .orElse(middle)
                .fitTo(screens);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
        stage.addEventHandler(javafx.stage.WindowEvent.WINDOW_HIDING, _ -> remember(stage, memory, place));
    }

    private static void remember(Stage stage, Memory memory, WindowPlace before) {
        WindowPlace now = stage.isMaximized()
                ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        memory.put("window.place", now.asText());
    }
}
