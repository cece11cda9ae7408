package dev.patchsmith.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.ui.NoFileDialogs;
import dev.patchsmith.ui.Surroundings;
import dev.patchsmith.ui.Workbench;
import dev.patchsmith.ui.look.Fonts;
import dev.patchsmith.workspace.credential.CredentialKey;
import dev.patchsmith.workspace.credential.SessionMemory;
import dev.patchsmith.workspace.settings.ServerProfile;
import dev.patchsmith.workspace.settings.ServerProfiles;
import dev.patchsmith.workspace.settings.UserFolders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

/// Scrolls a list of 10,000 patches from end to end while new ones keep coming, and measures each frame: how long it
/// came after the one before, and how much processor time the window's thread took for it. Argument: how many patches.
final class PatchListBenchmark {

    private static final int FRAMES = 200;

    private PatchListBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int patches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        HttpServer server = serve(patches);
        CountDownLatch started = new CountDownLatch(1);
        javafx.application.Platform.startup(started::countDown);
        started.await();
        Path home = Files.createTempDirectory("bench");
        ServerProfiles profiles = ServerProfiles.open(home.resolve("servers.json"));
        profiles.put(new ServerProfile(
                "b",
                "bench",
                "#1f883d",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                false,
                "root",
                null));
        SessionMemory credentials = new SessionMemory();
        credentials.store(new CredentialKey("b", "root"), "x".toCharArray());
        Workbench bench = onWindow(() -> {
            Fonts.load();
            Workbench made = new Workbench(new Surroundings(
                    new UserFolders(home, home, home, home, false), _ -> new NoFileDialogs(), credentials));
            Stage stage = new Stage();
            stage.setScene(made.shell().scene(990, 900));
            made.shell().go("rollouts");
            stage.show();
            made.shell().actions().get("rollouts.login").act().run();
            ListView<?> servers = (ListView<?>) stage.getScene().lookup("#servers");
            servers.getSelectionModel().select(1);
            ((javafx.scene.control.Button) stage.getScene().lookup("#use-server")).fire();
            return made;
        });
        until(() -> !bench.rollouts().patches().isEmpty());
        long before = System.nanoTime();
        onWindow(() -> {
            bench.rollouts().loadAll();
            return null;
        });
        until(() -> bench.rollouts().patches().size() == patches);
        System.out.printf("%d patches read in %.1f s%n", patches, (System.nanoTime() - before) / 1e9);
        List<long[]> frames = scroll(bench);
        report("gap between frames, ms", frames, 0);
        report("processor time of the window's thread for a frame, ms", frames, 1);
        onWindow(() -> {
            bench.close();
            return null;
        });
        server.stop(0);
        javafx.application.Platform.exit();
    }

    private static List<long[]> scroll(Workbench bench) throws Exception {
        ListView<?> list =
                onWindow(() -> (ListView<?>) bench.shell().overlay().getScene().lookup("#patches"));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<long[]> frames = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        onWindow(() -> {
            new AnimationTimer() {
                private long last = System.nanoTime();
                private long busy = threads.getCurrentThreadCpuTime();
                private int frame;

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    long cpu = threads.getCurrentThreadCpuTime();
                    if (frame > 5) {
                        frames.add(new long[] {time - last, cpu - busy});
                    }
                    last = time;
                    busy = cpu;
                    list.scrollTo((int) ((long) frame * list.getItems().size() / FRAMES));
                    if (frame % 50 == 0) {
                        bench.rollouts().tick();
                    }
                    if (++frame > FRAMES) {
                        stop();
                        done.countDown();
                    }
                }
            }.start();
            return null;
        });
        done.await();
        return frames;
    }

    private static void report(String what, List<long[]> frames, int column) {
        long[] sorted =
                frames.stream().mapToLong(frame -> frame[column]).sorted().toArray();
        System.out.printf(
                "%s: median %.1f, p99 %.1f, longest %.1f%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }

    /// A server with nothing but a long list.
    private static HttpServer serve(int patches) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer(server, "/v2/server", exchange -> """
                {"product":"patchsmith","version":"1","algorithm":"hfb1","maxPackageBytes":1000,"features":[]}""".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        answer(server, "/v2/session", exchange -> """
                {"access_token":"a","refresh_token":"r","expiresInSeconds":900,
                 "person":{"id":1,"username":"root","roles":["ADMINISTRATOR"],"mustChangePassword":false}}""".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        answer(server, "/v2/patches", exchange -> page(exchange, patches));
        server.start();
        return server;
    }

    private interface Answer {
        byte[] of(HttpExchange exchange);
    }

    private static void answer(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = answer.of(exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static byte[] page(HttpExchange exchange, int patches) {
        if (!exchange.getRequestURI().getPath().equals("/v2/patches")) {
            return "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        String query = "&" + exchange.getRequestURI().getQuery();
        int from = query.contains("&cursor=") ? Integer.parseInt(query.replaceFirst(".*&cursor=(\\d+).*", "$1")) : 0;
        List<PatchDetail> items = new ArrayList<>();
        for (int i = from; i < Math.min(patches, from + 100); i++) {
            items.add(patch(patches - i));
        }
        return Json.bytes(new PatchDetail.Page(items, patches, from + 100 < patches ? "" + (from + 100) : null));
    }

    private static PatchDetail patch(int id) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(600L * id);
        PatchState state = PatchState.values()[id % PatchState.values().length];
        return new PatchDetail(
                id,
                "com.example.app" + id % 7,
                id % 2 == 0 ? Platform.IOS : Platform.ANDROID,
                id / 20 + "." + id % 20 + ".0",
                "repair of the screen number " + id,
                PackageFormat.MANGO,
                "%064x".formatted(id),
                4096,
                null,
                null,
                PatchDetail.Kind.PATCH,
                null,
                state,
                state == PatchState.READY ? null : Plan.of(Reach.share(id % 9999 + 1)),
                0,
                at,
                state == PatchState.HALTED ? "too many failures" : null,
                0,
                "root",
                at,
                at,
                at,
                1,
                null);
    }

    private static <T> T onWindow(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        javafx.application.Platform.runLater(task);
        return task.get();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        while (!onWindow(condition)) {
            Thread.sleep(20);
        }
    }
}
