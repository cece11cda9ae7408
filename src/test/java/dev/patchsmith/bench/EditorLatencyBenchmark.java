package dev.patchsmith.bench;

import com.sun.javafx.perf.PerformanceTracker;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.ui.translation.DocumentViewModel;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.UserFolders;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;

/// How long a key takes until the frame with its letter is painted, in the whole window with the translation on; how
/// long a file of 1 MB takes to open; what long editing leaves in memory. Run by hand with a display, such as Xvfb:
/// `java -Dprism.order=sw ... dev.patchsmith.bench.EditorLatencyBenchmark [keys] [2000] [20000] [opening]
/// [memory=SECONDS]`;
/// without a part all are done.
///
/// Times on the clock are those of the machine as it is; beside them stands the processor time of the window's thread
/// and of the thread that paints.
public final class EditorLatencyBenchmark {

    private static final KeyCode[] LETTERS = {KeyCode.A, KeyCode.B, KeyCode.C, KeyCode.SPACE, KeyCode.X, KeyCode.ENTER};

    private final Path home;
    private final Workbench bench;
    private final Stage stage;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final AtomicLong painted = new AtomicLong();
    private volatile boolean changed;
    private volatile boolean laidOut;
    private volatile CountDownLatch frame = new CountDownLatch(1);

    private EditorLatencyBenchmark() throws Exception {
        home = Files.createTempDirectory("editor-benchmark");
        bench = onWindow(() -> new Workbench(new Surroundings(
                new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), new SessionMemory())));
        stage = onWindow(() -> {
            Stage made = new Stage();
            Scene scene = bench.shell().scene(1440, 900);
            made.setScene(scene);
            made.show();
            scene.addPostLayoutPulseListener(() -> laidOut |= changed);
            PerformanceTracker.getSceneTracker(scene).setOnRenderedFrameTask(() -> {
                if (laidOut) {
                    painted.set(System.nanoTime());
                    laidOut = false;
                    changed = false;
                    frame.countDown();
                }
            });
            return made;
        });
    }

    public static void main(String[] arguments) throws Exception {
        int keys = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        onWindow(() -> {
            Fonts.load();
            return null;
        });
        List<String> parts = arguments.length < 2
                ? List.of("2000", "20000", "opening", "memory=60")
                : List.of(arguments).subList(1, arguments.length);
        EditorLatencyBenchmark benchmark = new EditorLatencyBenchmark();
        try {
            benchmark.typing(200, 60);
            benchmark.run(parts, keys);
        } finally {
            Platform.exit();
        }
    }

    private void run(List<String> parts, int keys) throws Exception {
        for (String part : parts) {
            if (part.equals("opening")) {
                opening();
            } else if (part.startsWith("memory=")) {
                memory(Integer.parseInt(part.substring(7)));
            } else {
                typing(Integer.parseInt(part), keys);
            }
        }
    }

    private void typing(int lines, int keys) throws Exception {
        Path file = Files.writeString(home.resolve("Shop" + lines + ".m"), objectiveC(lines));
        open(file);
        int middle = lines / 2 / 10 * 10 + 6;
        goTo(middle);
        long[] clock = new long[keys];
        long[] cpu = new long[keys];
        for (int i = 0; i < keys; i++) {
            KeyCode key = LETTERS[i % LETTERS.length];
            frame = new CountDownLatch(1);
            long cpuBefore = windowCpu();
            long begin = System.nanoTime();
            onWindow(() -> {
                changed = true;
                Robot robot = new Robot();
                robot.keyPress(key);
                robot.keyRelease(key);
                return null;
            });
            if (!frame.await(5, TimeUnit.SECONDS)) {
                System.out.println("no frame for key " + i);
            }
            clock[i] = painted.get() - begin;
            cpu[i] = windowCpu() - cpuBefore;
            Thread.sleep(i % 20 == 19 ? 400 : 60);
        }
        System.out.printf(
                Locale.ROOT,
                "typing, %d lines: clock median %.1f ms, p95 %.1f ms; processor median %.1f ms, p95 %.1f ms%n",
                lines,
                millis(clock, 0.5),
                millis(clock, 0.95),
                millis(cpu, 0.5),
                millis(cpu, 0.95));
    }

    private void goTo(int line) throws Exception {
        onWindow(() -> {
            CodeArea area = front();
            area.requestFocus();
            area.moveTo(line, 0);
            area.requestFollowCaret();
            return null;
        });
        Thread.sleep(1500);
    }

    /// The text in front; those behind other tabs are in the window as well.
    private CodeArea front() {
        DocumentViewModel document = bench.author().active().orElseThrow();
        return stage.getScene().getRoot().lookupAll(".styled-text-area").stream()
                .map(CodeArea.class::cast)
                .filter(CodeArea::isEditable)
                .filter(area -> area.getText().equals(document.text()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Path file) throws Exception {
        onWindow(() -> {
            bench.open(List.of(file));
            return null;
        });
        while (onWindow(
                () -> bench.author().active().orElseThrow().busyProperty().get())) {
            Thread.sleep(100);
        }
        Thread.sleep(1000);
    }

    private void opening() throws Exception {
        StringBuilder text = new StringBuilder();
        int lines = 10_000;
        while (text.length() < 1_000_000) {
            lines += 1000;
            text.replace(0, text.length(), objectiveC(lines));
        }
        Path file = Files.writeString(home.resolve("Large.m"), text);
        long[] longest = new long[1];
        long[] last = {System.nanoTime()};
        AnimationTimer frames = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                longest[0] = Math.max(longest[0], at - last[0]);
                last[0] = at;
            }
        };
        onWindow(() -> {
            frames.start();
            return null;
        });
        Thread.sleep(300);
        long cpuBefore = windowCpu();
        long begin = onWindow(() -> {
            longest[0] = 0;
            last[0] = System.nanoTime();
            frame = new CountDownLatch(1);
            return System.nanoTime();
        });
        onWindow(() -> {
            changed = true;
            bench.open(List.of(file));
            return null;
        });
        while (!onWindow(() -> bench.author()
                .active()
                .map(each -> each.titleProperty().get().equals("Large.m"))
                .orElse(false))) {
            Thread.sleep(5);
        }
        frame.await(20, TimeUnit.SECONDS);
        double shown = (painted.get() - begin) / 1e6;
        double cpu = (windowCpu() - cpuBefore) / 1e6;
        double freeze = longest[0] / 1e6;
        while (onWindow(
                () -> bench.author().active().orElseThrow().busyProperty().get())) {
            Thread.sleep(50);
        }
        Thread.sleep(2000);
        onWindow(() -> {
            frames.stop();
            return null;
        });
        System.out.printf(
                Locale.ROOT,
                "opening %d bytes, %d lines: shown after %.0f ms (%.0f ms of processor), longest frame %.0f ms until then,"
                        + " %.0f ms until the script was there%n",
                Files.size(file),
                lines,
                shown,
                cpu,
                freeze,
                longest[0] / 1e6);
    }

    /// Edits as fast as the window takes it, with a pause for the translation after each fifty, and looks five times at
    /// what is left in memory.
    private void memory(int seconds) throws Exception {
        Path file = Files.writeString(home.resolve("Memory.m"), objectiveC(2_000));
        open(file);
        goTo(500);
        CodeArea area = onWindow(this::front);
        int edits = 0;
        for (int round = 0; round < 5; round++) {
            System.out.printf(Locale.ROOT, "after %d edits: %.1f MB%n", edits, used());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds) / 5;
            while (System.nanoTime() < end) {
                int at = edits++;
                onWindow(() -> {
                    edit(area, at);
                    return null;
                });
                if (at % 50 == 49) {
                    Thread.sleep(300);
                }
            }
            Thread.sleep(1500);
        }
        System.out.printf(Locale.ROOT, "after %d edits: %.1f MB%n", edits, used());
    }

    private static void edit(CodeArea area, int at) {
        int caret = area.getCaretPosition();
        if (at % 2 == 1) {
            area.replaceText(caret - 1, caret, "");
        } else {
            area.insertText(caret, at % 14 == 0 ? "\n" : "x");
        }
    }

    private static double used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private long windowCpu() {
        long all = 0;
        for (var info : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (info != null
                    && (info.getThreadName().equals("JavaFX Application Thread")
                            || info.getThreadName().startsWith("QuantumRenderer"))) {
                all += threads.getThreadCpuTime(info.getThreadId());
            }
        }
        return all;
    }

    private static double millis(long[] nanos, double part) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * part)] / 1e6;
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    /// A class with methods of ten lines each.
    private static String objectiveC(int lines) {
        StringBuilder text = new StringBuilder("@implementation ShopController\n\n");
        for (int i = 0; i < lines / 10; i++) {
            text.append("""
                    - (int)total%1$dOf:(NSArray *)items discount:(int)percent {
                        int sum = %1$d; // 结算 %1$d
                        for (NSNumber *each in items) {
                            sum += [each intValue];
                        }
                        self.hint.text = [NSString stringWithFormat:@"Paying %%@ of %1$d", self.cart.total];
                        if (sum > %1$d) { [self.gateway charge:sum retries:3 done:^(BOOL ok) { [self finish]; }]; }
                        return sum * (100 - percent) / 100;
                    }

                    """.formatted(i));
        }
        return text.append("@end\n").toString();
    }
}
