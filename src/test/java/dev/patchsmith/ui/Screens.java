package dev.patchsmith.ui;

import dev.patchsmith.language.mango.LineMap;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.Position;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.ui.look.Language;
import dev.patchsmith.ui.look.ThemeChoice;
import dev.patchsmith.ui.shell.FileMemory;
import dev.patchsmith.ui.translation.DocumentViewModel.Kind;
import dev.patchsmith.ui.translation.Translated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Brings each screen into the state that is to be painted.
final class Screens {

    private Screens() {}

    static void paint(String wanted, String suffix, ThemeChoice theme, Language language) throws Exception {
        Path home = Files.createTempDirectory("pictures");
        Workbench bench = Pictures.onWindow(() -> {
            Workbench made = new Workbench(new FileMemory(home.resolve("window.properties")), new NoFileDialogs(), s -> {
            int at = Math.max(0, s.text().indexOf("kRetryLimit"));
            return new Translated(s, s.text().replace("[", "").replace("]", ""), new LineMap(List.of(new LineMap.Entry(19,19,new Span(at, at+11)))),
               List.of(Diagnostic.error("E-CONST", new Span(at, at + 11), "The value of kRetryLimit is not known when the patch is made.", new Fix.Supply("Enter its value…", Fix.Question.CONSTANT_VALUE, "kRetryLimit")),
                Diagnostic.warning("W-UNSIGNED", new Span(3, 9), "count - 1 is signed in the script")), List.of(new Translated.Rewritten("typeof is not known; the weak reference is an id", new Span(at, at+20))), List.of(new Translated.Method("- pay","CheckoutController", new Span(60, 900)), new Translated.Method("- finishOrder","CheckoutController", new Span(900, 1000))), 8);});
            made.shell().themes().choiceProperty().set(theme);
            made.shell().messages().languageProperty().set(language);
            return made;
        });
        Scene scene = Pictures.onWindow(() -> bench.shell().scene(1440, 900));
        if ("welcome".contains(wanted)) {
            Pictures.write(scene, "welcome-" + suffix);
            Pictures.onWindow(() -> {
                bench.shell().actions().get("view.palette").act().run();
                return null;
            });
            Pictures.write(scene, "palette-" + suffix);
            Pictures.onWindow(() -> {
                bench.shell().overlay().close();
                return null;
            });
        }
        if ("author".contains(wanted)) {
            Pictures.onWindow(() -> {
                bench.shell().go("author");
                return null;
            });
            Pictures.write(scene, "author-empty-" + suffix);
            Pictures.onWindow(() -> bench.author().create("CheckoutController.m", Kind.OBJECTIVE_C, Files.readString(Path.of("/tmp/ui/checkout.m"))));
            Thread.sleep(900);
            Pictures.write(scene, "author-" + suffix);
            Pictures.onWindow(() -> { bench.shell().actions().get("edit.nextProblem").act().run(); return null; });
            Thread.sleep(300);
            Pictures.onWindow(() -> { bench.shell().actions().get("edit.find").act().run(); return null; });
            Thread.sleep(300);
            Pictures.write(scene, "author-find-" + suffix);
        }
        Platform.runLater(bench::close);
    }
}
