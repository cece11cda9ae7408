package dev.patchsmith.ui;

import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.FileMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Brings each screen into the state that is to be painted.
final class Screens {

    private Screens() {}

    static void paint(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        if ("welcome".contains(wanted)) {
            Path home = Files.createTempDirectory("pictures");
            Workbench bench = Pictures.onWindow(() -> {
                Workbench made = new Workbench(new FileMemory(home.resolve("window.properties")), new NoFileDialogs());
                made.shell().themes().choiceProperty().set(theme);
                made.shell().messages().languageProperty().set(language);
                return made;
            });
            Scene scene = Pictures.onWindow(() -> bench.shell().scene(1440, 900));
            Pictures.write(scene, "welcome-" + suffix);
            Pictures.onWindow(() -> {
                bench.shell().actions().get("view.palette").act().run();
                return null;
            });
            Pictures.write(scene, "palette-" + suffix);
            Platform.runLater(bench::close);
        }
    }
}
