package dev.patchsmith.bench;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// What an hour of editing leaves in memory: the edits of an hour at two a second, done as fast as the window takes
/// them, in all parts of a text of 2,000 lines with its translation and its drafts; the memory in use after a full
/// collection is told at intervals. Run by hand: `java -Dglass.platform=Headless -Dprism.order=sw ...
/// dev.patchsmith.bench.EditorMemoryBenchmark [edits]`.
public final class EditorMemoryBenchmark {

    private static final int HOUR = 7200;
    private static final int STRETCH = 40;

    private final Path home;
    private final Workbench bench;
    private final Stage stage;
    private final Random random = new Random(4);

    private EditorMemoryBenchmark() throws Exception {
        home = Files.createTempDirectory("editor-memory");
        bench = KeyFrames.onWindow(() -> new Workbench(new Surroundings(
                new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory())));
        stage = KeyFrames.onWindow(() -> {
            Stage made = new Stage();
            made.setScene(bench.shell().scene(1440, 900));
            made.show();
            return made;
        });
    }

    public static void main(String[] arguments) throws Exception {
        int edits = arguments.length == 0 ? HOUR : Integer.parseInt(arguments[0]);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        KeyFrames.onWindow(() -> {
            Fonts.load();
            return null;
        });
        try {
            new EditorMemoryBenchmark().run(edits);
        } finally {
            Platform.exit();
        }
    }

    private void run(int edits) throws Exception {
        Path file = Files.writeString(home.resolve("Memory.m"), GeneratedSource.objectiveC(2_000));
        KeyFrames.onWindow(() -> {
            bench.open(List.of(file));
            return null;
        });
        translated();
        CodeArea area = KeyFrames.onWindow(() -> BenchmarkWindow.front(stage.getScene(), bench));
        long begin = System.nanoTime();
        for (int done = 0; done < edits; done += STRETCH) {
            if (done % (edits / 12 / STRETCH * STRETCH) == 0) {
                tell(done, begin, area);
            }
            stretch(area);
        }
        tell(edits, begin, area);
    }

    /// Goes somewhere, types a line, a part of it comes and goes again, and the translation catches up.
    private void stretch(CodeArea area) throws Exception {
        KeyFrames.onWindow(() -> {
            int line = random.nextInt(area.getParagraphs().size() - 1);
            area.moveTo(line, area.getParagraphLength(line));
            area.requestFollowCaret();
            return null;
        });
        for (int i = 0; i < STRETCH; i++) {
            int at = i;
            KeyFrames.onWindow(() -> {
                edit(area, at);
                return null;
            });
            Thread.sleep(20);
        }
        Thread.sleep(220);
        translated();
    }

    private static void edit(CodeArea area, int at) {
        int caret = area.getCaretPosition();
        if (at == 0) {
            area.insertText(caret, "\n");
        } else if (at < 20) {
            area.insertText(caret, at % 5 == 0 ? " " : "x");
        } else {
            area.replaceText(caret - 1, caret, "");
        }
    }

    private void translated() throws Exception {
        while (KeyFrames.onWindow(
                () -> bench.author().active().orElseThrow().busyProperty().get())) {
            Thread.sleep(20);
        }
    }

    private static void tell(int edits, long begin, CodeArea area) throws Exception {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(150);
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "after %d edits and %.0f s: %.1f MB in use, %d lines%n",
                edits,
                (System.nanoTime() - begin) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                KeyFrames.onWindow(() -> area.getParagraphs().size()));
    }
}
