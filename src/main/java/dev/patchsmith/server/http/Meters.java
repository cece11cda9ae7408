package dev.patchsmith.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts requests by route and status, and writes them as Prometheus text. Thread-safe.
final class Meters {

    private record Key(String route, int status) {}

    private final Map<Key, LongAdder> requests = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> nanos = new ConcurrentSkipListMap<>();

    void install(RoutesConfig routes) {
        routes.after(this::count);
    }

    private void count(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        String route = matched == null ? "none" : matched.path;
        requests.computeIfAbsent(new Key(route, ctx.statusCode()), key -> new LongAdder())
                .increment();
        Long started = ctx.attribute("started");
        if (started != null) {
            nanos.computeIfAbsent(route, key -> new LongAdder()).add(System.nanoTime() - started);
        }
    }

    String text(Duration uptime) {
        StringBuilder text = new StringBuilder();
        text.append("# TYPE patchsmith_requests_total counter\n");
        Map<String, Long> sorted = new TreeMap<>();
        requests.forEach((key, count) -> sorted.put(
                "patchsmith_requests_total{route=\"" + key.route + "\",status=\"" + key.status + "\"} ", count.sum()));
        sorted.forEach((line, count) -> text.append(line).append(count).append('\n'));
        text.append("# TYPE patchsmith_request_seconds_total counter\n");
        nanos.forEach((route, sum) -> text.append("patchsmith_request_seconds_total{route=\"")
                .append(route)
                .append("\"} ")
                .append(sum.sum() / 1e9)
                .append('\n'));
        Runtime runtime = Runtime.getRuntime();
        text.append("# TYPE patchsmith_heap_bytes gauge\npatchsmith_heap_bytes ")
                .append(runtime.totalMemory() - runtime.freeMemory())
                .append("\n# TYPE patchsmith_uptime_seconds gauge\npatchsmith_uptime_seconds ")
                .append(uptime.toSeconds())
                .append('\n');
        return text.toString();
    }
}
