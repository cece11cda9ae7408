package dev.patchsmith.bench;

import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.Http;
import dev.patchsmith.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What the management server costs, measured at a process of its own. Arguments: `device` (needs `wrk`), `intake`,
/// `large ROWS` (or its parts, `fill ROWS` and `read FOLDER`) or `start`, and optionally a `jdbc:postgresql:` URL of an
/// empty database. Processor time is that of the server process, whatever else the machine does.
final class ServerBenchmark {

    private static final String PASSWORD = "first-Pass1";
    private static final int PACKAGE_BYTES = 20_000;

    private final Path folder;
    private final Map<String, String> environment;

    private ServerBenchmark(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    public static void main(String[] arguments) throws Exception {
        String url = Arrays.stream(arguments)
                .filter(one -> one.startsWith("jdbc:"))
                .findFirst()
                .orElse("");
        Path folder = Files.createTempDirectory("server-benchmark");
        ServerBenchmark benchmark =
                new ServerBenchmark(folder, url.isEmpty() ? Map.of() : Map.of("PATCHSMITH_DB", url));
        switch (arguments[0]) {
            case "start" -> benchmark.start();
            case "device" -> benchmark.device();
            case "intake" -> benchmark.intake();
            case "large" -> benchmark.large(Long.parseLong(arguments[1]));
            case "fill" -> benchmark.fill(Long.parseLong(arguments[1]));
            case "read" -> new ServerBenchmark(Path.of(arguments[1]), benchmark.environment).read();
            default ->
                throw new IllegalArgumentException("device, intake, large ROWS, fill ROWS, read FOLDER or start");
        }
    }

    private ServerProcess process() {
        List<String> machine = List.of("-Xmx256m");
        return ServerProcess.startWith(machine, folder, folder.resolve("data"), environment);
    }

    private void start() {
        for (int i = 0; i < 6; i++) {
            long began = System.nanoTime();
            try (ServerProcess process = process()) {
                process.url();
                System.out.printf(
                        "start %d: %.2f s on the clock, %.2f s of processor time%n",
                        i,
                        (System.nanoTime() - began) / 1e9,
                        process.processorTime().toMillis() / 1e3);
                process.stop();
            }
        }
    }

    private PatchDetail released(Http root, Reach reach) {
        byte[] bytes = new byte[PACKAGE_BYTES];
        new Random(1).nextBytes(bytes);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.IOS, "1.0.0", "fix", PackageFormat.MANGO, checksum, null, null))
                .as(PatchDetail.class);
        return root.put("/v2/patches/" + patch.id() + "/release", Plan.of(reach))
                .as(PatchDetail.class);
    }

    private void device() throws Exception {
        try (ServerProcess process = process()) {
            released(process.http().as("root", PASSWORD), Reach.everybody());
            for (String path : List.of("/v1/exitHotFix?version=1.0.0", "/v1/validHotFix?version=1.0.0")) {
                wrk(process, path, 10);
                wrk(process, path, 15);
            }
            String status = Files.readString(Path.of("/proc/" + process.pid() + "/status"));
            status.lines().filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
            process.http()
                    .get("/metrics")
                    .text()
                    .lines()
                    .filter(line -> line.contains("heap"))
                    .forEach(System.out::println);
        }
    }

    private static void wrk(ServerProcess process, String path, int seconds) throws Exception {
        Duration before = process.processorTime();
        Process wrk = new ProcessBuilder("wrk", "-t2", "-c32", "-d" + seconds + "s", "--latency", process.url() + path)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        long requests = Long.parseLong(said.replaceAll("(?s).*?([0-9]+) requests in.*", "$1"));
        long micros = process.processorTime().minus(before).toNanos() / 1_000;
        System.out.println(path + ", " + seconds + " s: " + micros / Math.max(1, requests)
                + " us of processor time per request, " + requests + " requests");
        said.lines()
                .filter(line -> line.contains("50%") || line.contains("99%") || line.contains("Requests/sec"))
                .forEach(System.out::println);
    }

    private void intake() {
        try (ServerProcess process = process()) {
            Http root = process.http().as("root", PASSWORD);
            PatchDetail patch = released(root, Reach.everybody());
            Http anonymous = process.http();
            for (int round = 0; round < 4; round++) {
                int devices = 3_000;
                for (int i = 0; i < devices; i++) {
                    anonymous.get("/v2/decision?platform=IOS&version=1.0.0&device=r" + round + "-" + i);
                }
                Duration before = process.processorTime();
                long began = System.nanoTime();
                for (int i = 0; i < devices; i += 25) {
                    List<Report> reports = new ArrayList<>();
                    for (int d = i; d < i + 25; d++) {
                        for (int step : new int[] {300, 3_000, 3_002, 400}) {
                            reports.add(new Report("r" + round + "-" + d, patch.id(), step, Instant.now()));
                        }
                    }
                    anonymous.post("/v2/reports", new Report.Batch(reports));
                }
                double seconds = (System.nanoTime() - began) / 1e9;
                double micros = process.processorTime().minus(before).toNanos() / 1e3;
                System.out.printf(
                        "round %d: %.0f reports a second on one connection, %.0f us of processor time each%n",
                        round, 4 * devices / seconds, micros / (4 * devices));
            }
        }
    }

    private void large(long rows) throws Exception {
        fill(rows);
        read();
    }

    private void fill(long rows) throws Exception {
        PatchDetail patch;
        try (ServerProcess process = process()) {
            patch = released(process.http().as("root", PASSWORD), Reach.everybody());
            process.stop();
        }
        seed(patch, rows);
        System.out.println(folder);
    }

    private void read() {
        try (ServerProcess process = process()) {
            Http root = process.http().as("root", PASSWORD);
            PatchDetail patch = root.get("/v2/patches/1").as(PatchDetail.class);
            measure("list page of ours", root, "/v2/patches?limit=50");
            measure("list page of ours, filtered", root, "/v2/patches?limit=50&state=READY&version=7.7");
            measure("list page of ours, searched", root, "/v2/patches?limit=50&text=77");
            measure("list page of the legacy protocol", root, "/v1/hotFix?page=1&count=10");
            measure("last list page of the legacy protocol", root, "/v1/hotFix?page=9999&count=10");
            measure("dashboard: statistics", root, "/v2/patches/" + patch.id() + "/statistics");
            measure("dashboard: timeline", root, "/v2/patches/" + patch.id() + "/timeline?interval=HOUR");
            measure("versions", root, "/v2/apps/default/versions");
            measure("device request", root, "/v1/exitHotFix?version=1.0.0");
        }
    }

    private static void measure(String what, Http http, String path) {
        int rounds = 60;
        double[] millis = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long began = System.nanoTime();
            int status = http.get(path).status();
            millis[i] = (System.nanoTime() - began) / 1e6;
            if (status != 200) {
                System.out.println(what + " answered " + status);
                return;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: p50 %.0f ms, p95 %.0f ms, first included%n", what, millis[rounds / 2], millis[rounds * 95 / 100]);
    }

    private void seed(PatchDetail patch, long rows) throws Exception {
        String url = environment.getOrDefault("PATCHSMITH_DB", "jdbc:sqlite:" + folder.resolve("data/patchsmith.db"));
        long began = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) ";
            statement.execute(String.format(numbers, 100_000)
                    + "INSERT INTO patch (app, platform, version, name, size, kind, state, salt, created_by, created_at,"
                    + " changed_at) SELECT 'default', i % 2, (i % 50) || '.' || (i % 9), 'patch ' || i, 0, 'PATCH',"
                    + " 'READY', 's' || i, 'root', i, i FROM n");
            statement.execute(String.format(numbers, rows / 4)
                    + "INSERT INTO report (patch_id, device, step, received_at) SELECT " + patch.id()
                    + ", i * 7919, s.step, 1780000000000 + i FROM n, (SELECT -1 AS step UNION SELECT -2 UNION SELECT 400"
                    + " UNION SELECT -3) s");
            for (int step : new int[] {-1, -2, -3, 400, -8}) {
                statement.execute(
                        "INSERT INTO patch_count (patch_id, step, devices) VALUES (" + patch.id() + ", " + step + ", "
                                + rows / 4 + ") ON CONFLICT (patch_id, step) DO UPDATE SET devices = " + rows / 4);
            }
            statement.execute(String.format(numbers, 20_000)
                    + "INSERT INTO patch_minute (patch_id, minute, step, devices) SELECT " + patch.id()
                    + ", 29666666 + i, -2, 100 FROM n");
        }
        System.out.printf("seeded %d rows in %.0f s%n", rows, (System.nanoTime() - began) / 1e9);
    }
}
