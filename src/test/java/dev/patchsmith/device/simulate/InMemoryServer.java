package dev.patchsmith.device.simulate;

import dev.patchsmith.device.DeviceNetwork;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Offer;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Decision;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.patch.rollout.Grant;
import dev.patchsmith.patch.rollout.Reason;
import dev.patchsmith.patch.rollout.Release;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Decides by the real rules, without a network between.
final class InMemoryServer implements DeviceNetwork {

    private static final byte[] PACKAGE = new byte[64];

    private volatile @Nullable Release release;
    final Map<Integer, Set<String>> reported = new ConcurrentHashMap<>();
    final Set<String> offered = ConcurrentHashMap.newKeySet();
    final AtomicInteger refusedReports = new AtomicInteger();
    int refuseEachReports = Integer.MAX_VALUE;

    void releases(@Nullable Release other) {
        release = other;
    }

    @Override
    public Reply get(String path, long limit) {
        if (path.contains("/package")) {
            return new Reply.Answered(200, PACKAGE, null);
        }
        Map<String, String> query = query(path);
        String id = query.getOrDefault("device", "");
        DeviceFacts facts = new DeviceFacts(
                query.get("app"),
                Platform.valueOf(query.getOrDefault("platform", "IOS")),
                query.getOrDefault("version", ""),
                id,
                Long.parseLong(query.getOrDefault("patch", "0")),
                query);
        Release now = release;
        Reason reason = now == null ? Reason.NOT_RUNNING : Decision.of(now, facts, Grant.OPEN);
        if (now == null || !reason.isHit()) {
            return new Reply.Answered(200, Json.bytes(new Offer(reason, reason.code(), 0, null)), null);
        }
        offered.add(id);
        Offer.Offered patch = new Offer.Offered(
                now.patch(),
                PatchDetail.Kind.PATCH,
                PackageFormat.MANGO,
                Checksum.of(PACKAGE).hex(),
                PACKAGE.length,
                null,
                "/v2/decision/" + now.patch() + "/package");
        return new Reply.Answered(200, Json.bytes(new Offer(reason, 0, 0, patch)), null);
    }

    @Override
    public Reply post(String path, byte[] json) {
        if (refusedReports.incrementAndGet() % refuseEachReports == 0) {
            return new Reply.Answered(503, new byte[0], null);
        }
        for (Report report : Json.read(json, Report.Batch.class).reports()) {
            reported.computeIfAbsent(report.step(), step -> ConcurrentHashMap.newKeySet())
                    .add(report.device());
        }
        return new Reply.Answered(202, new byte[0], null);
    }

    int devices(int step) {
        return reported.getOrDefault(step, Set.of()).size();
    }

    private static Map<String, String> query(String path) {
        Map<String, String> query = new HashMap<>();
        for (String part : path.substring(path.indexOf('?') + 1).split("&")) {
            int equals = part.indexOf('=');
            query.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }
}
