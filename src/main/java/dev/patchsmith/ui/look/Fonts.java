package dev.patchsmith.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The bundled faces: Inter for the interface, JetBrains Mono for code. Glyphs they lack, Chinese first of all, come
/// from the system's own faces, which JavaFX appends to every face it loads.
public final class Fonts {

    public static final String INTERFACE = "Inter";
    public static final String CODE = "JetBrains Mono";

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /// Makes the faces known to style sheets; calling it again does no harm.
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the bundled font " + file + " is missing or broken");
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// The families of the system whose letters are equally wide, by name.
    public static List<String> equallyWide() {
        return Font.getFamilies().stream()
                .filter(family -> width(family, "iiii") == width(family, "WWWW"))
                .toList();
    }

    private static double width(String family, String letters) {
        Text text = new Text(letters);
        text.setFont(Font.font(family, 13));
        return text.getLayoutBounds().getWidth();
    }
}
