package dev.patchsmith.ui.shell;

import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How the user wants all texts to be shown and indented; remembered from one start to the next.
public final class TextPreferences {

    public static final double NORMAL_SIZE = 13;

    /// How many blanks a step of indentation has.
    public enum TabWidth {
        TWO(2),
        FOUR(4),
        EIGHT(8);

        private final int blanks;

        TabWidth(int blanks) {
            this.blanks = blanks;
        }

        public int blanks() {
            return blanks;
        }
    }

    private final Memory memory;
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", NORMAL_SIZE);
    private final StringProperty fontFamily = new SimpleStringProperty(this, "fontFamily", "");
    private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
    private final ObjectProperty<TabWidth> tabWidth = new SimpleObjectProperty<>(this, "tabWidth", TabWidth.FOUR);

    TextPreferences(Memory memory) {
        this.memory = memory;
        fontSize.set(Math.clamp(memory.number("editor.size", NORMAL_SIZE), 6, 60));
        fontFamily.set(memory.get("editor.font").orElse(""));
        wrap.set(memory.flag("editor.wrap", false));
        int blanks = (int) memory.number("editor.tab", TabWidth.FOUR.blanks());
        Arrays.stream(TabWidth.values()).filter(each -> each.blanks() == blanks).forEach(tabWidth::set);
        remember("editor.size", fontSize);
        remember("editor.font", fontFamily);
        remember("editor.wrap", wrap);
        tabWidth.addListener((_, _, now) -> memory.put("editor.tab", Integer.toString(now.blanks())));
    }

    private void remember(String key, Property<?> property) {
        property.addListener((_, _, now) -> memory.put(key, String.valueOf(now)));
    }

    /// The size of the text in points, from 6 to 60.
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    /// The face of the text; empty for the one that comes with the product.
    public StringProperty fontFamilyProperty() {
        return fontFamily;
    }

    /// Whether long lines are shown on several.
    public BooleanProperty wrapProperty() {
        return wrap;
    }

    public ObjectProperty<TabWidth> tabWidthProperty() {
        return tabWidth;
    }

    public void zoom(int step) {
        fontSize.set(Math.clamp(fontSize.get() + step, 6, 60));
    }
}
