package dev.patchsmith.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `patchsmith serve` as a process of its own, which can be killed. What it says and logs is in files of its folder.
public final class ServerProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on (\\S+)");
    private static final long PATIENCE_SECONDS = 120;

    private static final List<String> LIGHT = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final Path folder;

    private ServerProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /// Starts one in a folder; it is not there yet when this returns ([#http]).
    public static ServerProcess start(Path folder, Map<String, String> environment, String... options) {
        return start(folder, folder.resolve("data"), environment, options);
    }

    /// Starts one whose data is in another folder than what it says.
    public static ServerProcess start(Path folder, Path data, Map<String, String> environment, String... options) {
        return startWith(LIGHT, folder, data, environment, options);
    }

    /// Starts one with other options of the Java machine.
    public static ServerProcess startWith(
            List<String> machine, Path folder, Path data, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.patchsmith.Main",
                "serve",
                "--port",
                "0",
                "--log",
                "json",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log.txt").toFile()));
            builder.environment().put("PATCHSMITH_ADMIN_PASSWORD", TestStore.PASSWORD);
            builder.environment().putAll(environment);
            return new ServerProcess(builder.start(), folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits until it listens.
    public URI url() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher listening = LISTENING.matcher(read("out.txt"));
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException("the server did not start: " + read("out.txt") + read("log.txt"));
    }

    public Http http() {
        return new Http(url());
    }

    public String log() {
        return read("log.txt");
    }

    public String output() {
        return read("out.txt");
    }

    /// What it has computed so far.
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public long pid() {
        return process.pid();
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Ends it at once, as a power cut or `kill -9` does.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// Asks it to end and gives its exit code.
    public int stop() {
        process.destroy();
        return await();
    }

    /// Waits for an end that comes by itself.
    public int await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not end");
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
