package dev.patchsmith.device;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.LegacyRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The iOS client that is in the field, step by step and with its faults: it writes whatever comes over its cache,
/// looks
/// at no status, and remembers the number of a patch before it has the package. What it does cannot be changed any
/// more,
/// so servers are measured by it.
public final class LegacyClient {

    private static final long LIMIT = 20_000_000;

    private final Path cache;
    private final Path ids;
    private final String version;
    private final PackageLoader loader;
    private final DeviceNetwork network;

    /// What happened at one start of the app.
    ///
    /// @param cached what the cached package gave, empty if there was none
    /// @param fetched what a package from the server gave, empty if none came
    /// @param patchId the number that is remembered now, -1 for none
    /// @param crashed whether the client would have ended with an exception, and why
    public record Launch(
            Optional<Loading> cached,
            Optional<Loading> fetched,
            long patchId,
            Optional<String> crashed,
            List<String> requests) {

        public Launch {
            requests = List.copyOf(requests);
        }
    }

    public LegacyClient(Path folder, AppFacts app, DeviceKeys keys, DeviceNetwork network) {
        this.cache = folder.resolve("demo.mg");
        this.ids = folder.resolve("patch-ids.json");
        this.version = app.version().text();
        this.loader = new PackageLoader(app, keys);
        this.network = network;
    }

    /// One start of the app.
    public Launch launch() throws IOException {
        List<String> requests = new ArrayList<>();
        Optional<Loading> cached = Files.exists(cache) ? Optional.of(evaluateCache()) : Optional.empty();
        Map<String, Long> known = readIds();
        Long id = known.get(version);
        Reply newer;
        Reply bytes;
        if (id == null) {
            requests.add(packagePath());
            requests.add(newerPath(null));
            CompletableFuture<Reply> both =
                    CompletableFuture.supplyAsync(() -> network.get(packagePath(), LIMIT), VIRTUAL);
            newer = network.get(newerPath(null), LIMIT);
            bytes = both.join();
        } else {
            requests.add(newerPath(id));
            newer = network.get(newerPath(id), LIMIT);
            bytes = new Reply.NoAnswer("not asked");
        }
        NewerId answer = newerId(newer);
        if (answer.number() != null) {
            known.put(version, answer.number());
            Files.write(ids, Json.bytes(known));
            if (id != null) {
                requests.add(packagePath());
                bytes = network.get(packagePath(), LIMIT);
            }
        }
        Optional<Loading> fetched = store(bytes);
        return new Launch(cached, fetched, known.getOrDefault(version, -1L), answer.crash(), requests);
    }

    private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

    /// Any body that is not empty, whatever its status, replaces the cache and is evaluated at once.
    private Optional<Loading> store(Reply reply) throws IOException {
        if (!(reply instanceof Reply.Answered answered) || answered.body().length == 0) {
            return Optional.empty();
        }
        Files.write(cache, answered.body());
        return Optional.of(evaluateCache());
    }

    /// The cache is removed only when the engine throws; bytes that do not open stay for ever.
    private Loading evaluateCache() throws IOException {
        Loading loading = loader.installed(Files.readAllBytes(cache), dev.patchsmith.envelope.hfp2.Hfp2State.INITIAL);
        if (loading instanceof Loading.NotAccepted) {
            Files.delete(cache);
        }
        return loading;
    }

    private record NewerId(@Nullable Long number, Optional<String> crash) {}

    private static NewerId newerId(Reply reply) {
        if (!(reply instanceof Reply.Answered answered)) {
            return new NewerId(null, Optional.empty());
        }
        try {
            JsonNode node = Json.tree(answered.body());
            if (!node.path("exitNew").asBoolean(false)) {
                return new NewerId(null, Optional.empty());
            }
            JsonNode id = node.path("id");
            return id.isIntegralNumber()
                    ? new NewerId(id.longValue(), Optional.empty())
                    : new NewerId(null, Optional.of("the id is no number but " + id + ": unrecognized selector"));
        } catch (JacksonException notJson) {
            return new NewerId(null, Optional.empty());
        }
    }

    /// The client does not escape the version, but no version in use needs it.
    private String packagePath() {
        return LegacyRoute.PACKAGE.path() + "?version=" + version;
    }

    private String newerPath(@Nullable Long id) {
        return LegacyRoute.IS_THERE_NEWER.path() + "?version=" + version + (id == null ? "" : "&patch=" + id);
    }

    private Map<String, Long> readIds() throws IOException {
        Map<String, Long> known = new TreeMap<>();
        if (Files.exists(ids)) {
            Json.tree(Files.readAllBytes(ids))
                    .properties()
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue().longValue()));
        }
        return known;
    }
}
