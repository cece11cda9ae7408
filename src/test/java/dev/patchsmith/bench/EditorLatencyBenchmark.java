package dev.patchsmith.bench;

import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/// How long a key takes until the frame with its letter is painted, in the whole window with the translation on, and
/// beside it in windows of the same size with nothing but the text field of JavaFX or the text component; and how long
/// a
/// file of 1 MB takes to open. Run by hand with a display, such as Xvfb, or without one:
/// `java -Dprism.order=sw ... dev.patchsmith.bench.EditorLatencyBenchmark [keys] [field] [area] [2000] [20000]
/// [opening]`;
/// without a part all are done.
public final class EditorLatencyBenchmark {

    private static final KeyCode[] LETTERS = {KeyCode.A, KeyCode.B, KeyCode.C, KeyCode.SPACE, KeyCode.X, KeyCode.ENTER};

    private final Path home;
    private final Workbench bench;
    private final Stage stage;
    private final Load load = new Load();

    private EditorLatencyBenchmark() throws Exception {
        home = Files.createTempDirectory("editor-benchmark");
        bench = KeyFrames.onWindow(() -> new Workbench(new Surroundings(
                new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory())));
        stage = KeyFrames.onWindow(() -> shown(bench.shell().scene(1440, 900)));
    }

    public static void main(String[] arguments) throws Exception {
        int keys = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        KeyFrames.onWindow(() -> {
            Fonts.load();
            return null;
        });
        List<String> parts = arguments.length < 2
                ? List.of("field", "area", "2000", "20000", "opening")
                : List.of(arguments).subList(1, arguments.length);
        try {
            for (String part : parts) {
                switch (part) {
                    case "field" -> field(keys);
                    case "area" -> area(keys);
                    default -> {}
                }
            }
            EditorLatencyBenchmark benchmark = new EditorLatencyBenchmark();
            benchmark.warmUp();
            for (String part : parts) {
                benchmark.measure(part, keys);
            }
        } finally {
            Platform.exit();
        }
    }

    private void warmUp() throws Exception {
        typing(200, 120);
    }

    private void measure(String part, int keys) throws Exception {
        switch (part) {
            case "field", "area" -> {}
            case "opening" -> {
                for (int round = 0; round < 3; round++) {
                    opening(round);
                }
            }
            default -> typing(Integer.parseInt(part), keys);
        }
    }

    private static Stage shown(Scene scene) {
        Stage made = new Stage();
        made.setScene(scene);
        made.show();
        return made;
    }

    /// What the toolkit takes by itself: its own field for texts, empty, in a window of the same size.
    private static void field(int keys) throws Exception {
        TextArea field = KeyFrames.onWindow(TextArea::new);
        alone(
                "text field of JavaFX, empty",
                field,
                then -> field.textProperty().addListener((_, _, _) -> then.run()),
                keys);
    }

    /// What the text component takes by itself, with the same text.
    private static void area(int keys) throws Exception {
        CodeArea area = KeyFrames.onWindow(() -> {
            CodeArea made = new CodeArea(GeneratedSource.objectiveC(2000));
            made.moveTo(1006, 0);
            made.requestFollowCaret();
            return made;
        });
        alone(
                "text component, 2000 lines",
                KeyFrames.onWindow(() -> new VirtualizedScrollPane<>(area)),
                then -> area.plainTextChanges().subscribe(_ -> then.run()),
                keys);
    }

    private static void alone(String what, Parent content, Consumer<Runnable> onChange, int keys) throws Exception {
        Stage window = KeyFrames.onWindow(() -> shown(new Scene(new StackPane(content), 1440, 900)));
        KeyFrames.onWindow(() -> {
            (content instanceof VirtualizedScrollPane<?> scroll ? scroll.getContent() : content).requestFocus();
            return null;
        });
        KeyFrames frames = KeyFrames.onWindow(() -> new KeyFrames(window.getScene(), onChange));
        Thread.sleep(1000);
        frames.type(120, LETTERS);
        Load load = new Load();
        System.out.println(frames.type(keys, LETTERS).told(what) + load.told());
        KeyFrames.onWindow(() -> {
            window.hide();
            return null;
        });
        Thread.sleep(300);
    }

    private void typing(int lines, int keys) throws Exception {
        Path file = Files.writeString(home.resolve("Shop" + lines + ".m"), GeneratedSource.objectiveC(lines));
        open(file);
        int middle = lines / 2 / 10 * 10 + 6;
        CodeArea area = KeyFrames.onWindow(() -> BenchmarkWindow.front(stage.getScene(), bench));
        KeyFrames.onWindow(() -> {
            area.requestFocus();
            area.moveTo(middle, 0);
            area.requestFollowCaret();
            return null;
        });
        Thread.sleep(1500);
        KeyFrames frames = KeyFrames.onWindow(() ->
                new KeyFrames(stage.getScene(), then -> area.plainTextChanges().subscribe(_ -> then.run())));
        load.begin();
        System.out.println(frames.type(keys, LETTERS).told("editor, " + lines + " lines") + load.told());
    }

    private void open(Path file) throws Exception {
        KeyFrames.onWindow(() -> {
            bench.open(List.of(file));
            return null;
        });
        while (KeyFrames.onWindow(
                () -> bench.author().active().orElseThrow().busyProperty().get())) {
            Thread.sleep(100);
        }
        Thread.sleep(1000);
    }

    private void opening(int round) throws Exception {
        StringBuilder text = new StringBuilder();
        int lines = 10_000;
        while (text.length() < 1_000_000) {
            lines += 1000;
            text.replace(0, text.length(), GeneratedSource.objectiveC(lines));
        }
        String name = "Large" + round + ".m";
        Path file = Files.writeString(home.resolve(name), text);
        List<Long> gaps = Collections.synchronizedList(new ArrayList<>());
        long[] last = {System.nanoTime()};
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                gaps.add(at - last[0]);
                last[0] = at;
            }
        };
        KeyFrames.onWindow(() -> {
            frames.start();
            return null;
        });
        Thread.sleep(300);
        load.begin();
        long begin = KeyFrames.onWindow(() -> {
            gaps.clear();
            last[0] = System.nanoTime();
            bench.open(List.of(file));
            return last[0];
        });
        while (!KeyFrames.onWindow(() -> isShown(name, text.length()))) {
            Thread.sleep(5);
        }
        double shown = (System.nanoTime() - begin) / 1e6;
        double until = Collections.max(gaps) / 1e6;
        while (KeyFrames.onWindow(
                () -> bench.author().active().orElseThrow().busyProperty().get())) {
            Thread.sleep(50);
        }
        Thread.sleep(2000);
        KeyFrames.onWindow(() -> {
            frames.stop();
            return null;
        });
        gaps.sort(Collections.reverseOrder());
        System.out.printf(
                Locale.ROOT,
                "opening %d bytes, %d lines: shown after %.0f ms, longest frame %.0f ms until then; longest frames until"
                        + " the script was there %.0f, %.0f, %.0f ms%s%n",
                Files.size(file),
                lines,
                shown,
                until,
                gaps.get(0) / 1e6,
                gaps.get(1) / 1e6,
                gaps.get(2) / 1e6,
                load.told());
    }

    /// Whether the whole text is in the editor in front and its beginning has been laid out.
    private boolean isShown(String name, int length) {
        boolean front = bench.author()
                .active()
                .map(each -> each.titleProperty().get().equals(name))
                .orElse(false);
        return front
                && stage.getScene().getRoot().lookupAll(".styled-text-area").stream()
                        .map(CodeArea.class::cast)
                        .anyMatch(area -> area.getLength() >= length
                                && area.getScene() != null
                                && area.isEditable()
                                && !area.getVisibleParagraphs().isEmpty());
    }

    /// How much of the machine others took meanwhile.
    private static final class Load {

        private final com.sun.management.OperatingSystemMXBean machine =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long since = System.nanoTime();
        private long own = machine.getProcessCpuTime();
        private long all = busy();

        void begin() {
            since = System.nanoTime();
            own = machine.getProcessCpuTime();
            all = busy();
        }

        /// Processor time of the whole machine in nanoseconds; 0 where the system does not tell.
        private static long busy() {
            try {
                String[] fields = Files.readString(Path.of("/proc/stat"))
                        .lines()
                        .findFirst()
                        .orElse("")
                        .split(" +");
                long ticks = 0;
                for (int i : new int[] {1, 2, 3, 6, 7}) {
                    ticks += Long.parseLong(fields[i]);
                }
                return ticks * 10_000_000L;
            } catch (java.io.IOException | RuntimeException unknown) {
                return 0;
            }
        }

        String told() {
            double time = System.nanoTime() - since;
            return String.format(
                    Locale.ROOT,
                    "; others took %.2f cores",
                    Math.max(0, busy() - all - (machine.getProcessCpuTime() - own)) / time);
        }
    }
}
