package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.NewerPatch;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.DeviceFacts;
import dev.patchsmith.server.release.DeviceDecisions;
import dev.patchsmith.server.release.LegacyCounts;
import dev.patchsmith.server.release.PackageCache;
import dev.patchsmith.server.store.PatchRecord;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two questions of legacy devices: is there a newer patch, and its bytes. Both go by the same decision. The
/// second one answers with the bytes of a package or with nothing at all, whatever happens.
final class DeviceRoutes {

    private static final Set<String> OWN = Set.of("version", "platform", "patch", "app", "device", "group_id");

    private static final String COOKIE = "hfd";
    private static final int COOKIE_BYTES = 16;
    private static final int COOKIE_SECONDS = 2 * 365 * 24 * 3600;
    private static final Pattern COOKIE_VALUE = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DeviceDecisions decisions;
    private final PackageCache packages;
    private final LegacyCounts counts;
    private final boolean cookies;

    /// With cookies, a device that sends no id gets one to keep, so that it can be in a release to a part.
    DeviceRoutes(DeviceDecisions decisions, PackageCache packages, LegacyCounts counts, boolean cookies) {
        this.decisions = decisions;
        this.packages = packages;
        this.counts = counts;
        this.cookies = cookies;
    }

    void install(RoutesConfig routes) {
        routes.get(LegacyRoute.IS_THERE_NEWER.path(), this::isThereNewer);
        routes.get(LegacyRoute.PACKAGE.path(), this::sendPackage);
    }

    private void isThereNewer(Context ctx) {
        noStore(ctx);
        Map<String, List<String>> query = ctx.queryParamMap();
        String group = first(query, "group_id");
        OptionalLong holds = number(first(query, "patch"));
        DeviceFacts facts = facts(ctx, query);
        new Checks()
                .missing(facts == null, "version", "app版本不能为空")
                .bad(platform(query) == null, "platform", "平台类型必须是数字")
                .bad(holds.isEmpty(), "patch", "patch必须为整数")
                .bad(group != null && Fields.positiveOrZero(group).orElse(0) < 1, "group_id", "分组id必须为正整数")
                .done();
        Optional<PatchRecord> patch = facts == null ? Optional.empty() : decisions.legacy(app(query), facts);
        boolean newer = patch.isPresent()
                && decisions.isNewsFor(app(query), holds.orElse(0), patch.get().id());
        if (newer) {
            counts.answered(patch.get().id(), facts == null ? null : facts.id());
        }
        Answers.json(ctx, newer ? NewerPatch.of(patch.get().id()) : NewerPatch.NONE);
    }

    private void sendPackage(Context ctx) {
        noStore(ctx);
        Map<String, List<String>> query = ctx.queryParamMap();
        DeviceFacts facts = facts(ctx, query);
        if (facts == null) {
            nothing(ctx, platform(query) == null || first(query, "version") == null ? 400 : 200);
            return;
        }
        Optional<PatchRecord> patch = decisions.legacy(app(query), facts);
        String checksum = patch.map(PatchRecord::checksum).orElse("");
        Optional<byte[]> bytes = checksum.isEmpty() ? Optional.empty() : packages.find(checksum);
        if (patch.isEmpty() || bytes.isEmpty()) {
            nothing(ctx, 200);
            return;
        }
        ctx.contentType("application/octet-stream")
                .header("ETag", "\"" + checksum + "\"")
                .header("X-Patch-Md5", packages.md5(checksum, bytes.get()))
                .header("X-Patch-Id", Long.toString(patch.get().id()))
                .header("Content-Length", Integer.toString(bytes.get().length))
                .result(bytes.get());
        counts.delivered(patch.get().id(), facts.id());
    }

    /// What the device says of itself; null when it does not name a version and a platform that can be.
    private @Nullable DeviceFacts facts(Context ctx, Map<String, List<String>> query) {
        String version = first(query, "version");
        Platform platform = platform(query);
        if (version == null || version.isEmpty() || platform == null) {
            return null;
        }
        Map<String, String> attributes = Map.of();
        if (query.size() > 2) {
            attributes = new HashMap<>();
            for (Map.Entry<String, List<String>> entry : query.entrySet()) {
                if (!OWN.contains(entry.getKey())) {
                    attributes.put(entry.getKey(), entry.getValue().getFirst());
                }
            }
        }
        return new DeviceFacts(app(query), platform, version, device(ctx, query), 0, attributes);
    }

    /// The id that the device sends, or the one of its cookie. A device that has just been given a cookie has no id
    /// yet: its other question, asked at the same time, must be answered alike.
    private @Nullable String device(Context ctx, Map<String, List<String>> query) {
        String sent = first(query, "device");
        if (sent != null || !cookies) {
            return sent;
        }
        String kept = ctx.cookie(COOKIE);
        if (kept != null && COOKIE_VALUE.matcher(kept).matches()) {
            return kept;
        }
        byte[] bytes = new byte[COOKIE_BYTES];
        RANDOM.nextBytes(bytes);
        String secure = Requests.secure(ctx) ? "; Secure" : "";
        ctx.header(
                "Set-Cookie",
                COOKIE + "=" + HexFormat.of().formatHex(bytes) + "; Max-Age=" + COOKIE_SECONDS
                        + "; Path=/; HttpOnly; SameSite=Lax" + secure);
        return null;
    }

    private static String app(Map<String, List<String>> query) {
        String app = first(query, "app");
        return app == null || app.isEmpty() ? App.DEFAULT_KEY : app;
    }

    /// The platform; iOS when it is not sent, null when it is none.
    private static @Nullable Platform platform(Map<String, List<String>> query) {
        String sent = first(query, "platform");
        if (sent == null || sent.isEmpty() || sent.equals("0")) {
            return Platform.IOS;
        }
        return sent.equals("1") ? Platform.ANDROID : null;
    }

    private static OptionalLong number(@Nullable String patch) {
        return patch == null || patch.isEmpty() ? OptionalLong.of(0) : Fields.positiveOrZero(patch);
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static void noStore(Context ctx) {
        ctx.header("Cache-Control", "no-store");
    }

    /// An empty answer of the package route.
    static void nothing(Context ctx, int status) {
        ctx.status(status)
                .contentType("application/octet-stream")
                .header("Cache-Control", "no-store")
                .header("Content-Length", "0")
                .result(new byte[0]);
    }

    static boolean isPackageRoute(String path) {
        return path.startsWith(LegacyRoute.PACKAGE.path());
    }

    /// Text from a request as one line, so that nobody can forge lines of a log.
    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
