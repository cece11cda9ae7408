package dev.patchsmith.ui.editor;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.fxmisc.richtext.CodeArea;

/// How a text is shown and how far a tab goes; each can be bound to what the user prefers.
public final class EditorLook {

    private final CodeArea area;
    private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 13);
    private final StringProperty fontFamily = new SimpleStringProperty(this, "fontFamily", "");
    private final IntegerProperty tabWidth = new SimpleIntegerProperty(this, "tabWidth", 4);

    EditorLook(CodeArea area) {
        this.area = area;
        fontSize.subscribe(this::dress);
        fontFamily.subscribe(this::dress);
        tabWidth.subscribe(this::dress);
    }

    private void dress() {
        String family = fontFamily.get().isEmpty() ? "" : " -fx-font-family: \"" + fontFamily.get() + "\";";
        area.setStyle(String.format(
                Locale.ROOT, "-fx-font-size: %.1fpx; -fx-tab-size: %d;%s", fontSize.get(), tabWidth.get(), family));
    }

    public BooleanProperty wrapProperty() {
        return area.wrapTextProperty();
    }

    /// The size of the text in points, from 6 to 60.
    public DoubleProperty fontSizeProperty() {
        return fontSize;
    }

    /// The face of the text; empty for the one that comes with the product.
    public StringProperty fontFamilyProperty() {
        return fontFamily;
    }

    /// How many blanks a step of indentation has, and how wide a tab character is shown.
    public IntegerProperty tabWidthProperty() {
        return tabWidth;
    }
}
