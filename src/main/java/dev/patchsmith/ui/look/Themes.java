package dev.patchsmith.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Shows the chosen theme in every scene it was told of, and follows the system when asked to.
public final class Themes {

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(this, "choice", ThemeChoice.SYSTEM);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final InvalidationListener systemChanged = _ -> apply();

    public Themes() {
        choice.subscribe(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(systemChanged));
    }

    public ObjectProperty<ThemeChoice> choiceProperty() {
        return choice;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Gives the scene our style sheets and keeps them right from now on.
    public void dress(Scene scene) {
        dark.subscribe(now -> scene.getStylesheets()
                .setAll(
                        sheet("patchsmith.css"),
                        sheet("editor.css"),
                        sheet("apkdiff.css"),
                        sheet(now ? "dark.css" : "light.css")));
    }

    private void apply() {
        boolean wantDark = switch (choice.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        String base = wantDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!Objects.equals(base, Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        dark.set(wantDark);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource(name), name).toExternalForm();
    }
}
