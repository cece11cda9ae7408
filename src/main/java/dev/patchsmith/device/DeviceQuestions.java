package dev.patchsmith.device;

import dev.patchsmith.management.protocol.LegacyRoute;
import dev.patchsmith.management.protocol.v2.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The paths a device asks at.
public final class DeviceQuestions {

    private final StringBuilder path;

    private DeviceQuestions(String path) {
        this.path = new StringBuilder(path);
    }

    public static String newer(AppFacts app, long holds) {
        return new DeviceQuestions(LegacyRoute.IS_THERE_NEWER.path())
                .with("version", app.version().text())
                .with("platform", "" + app.platform().code())
                .with("patch", holds == 0 ? null : "" + holds)
                .path();
    }

    public static String legacyPackage(AppFacts app) {
        return new DeviceQuestions(LegacyRoute.PACKAGE.path())
                .with("version", app.version().text())
                .with("platform", "" + app.platform().code())
                .path();
    }

    public static String configuration(AppFacts app) {
        String segment = URLEncoder.encode(app.app(), StandardCharsets.UTF_8).replace("+", "%20");
        return new DeviceQuestions(Route.CONFIGURATION.path(segment))
                .with("platform", app.platform().name())
                .path();
    }

    public static String decision(AppFacts app, long holds) {
        DeviceQuestions question = new DeviceQuestions(Route.DECISION.path())
                .with("app", app.app())
                .with("platform", app.platform().name())
                .with("version", app.version().text())
                .with("device", app.device())
                .with("patch", "" + holds);
        app.attributes().forEach(question::with);
        return question.path();
    }

    private DeviceQuestions with(String name, @Nullable String value) {
        if (value != null) {
            path.append(path.indexOf("?") < 0 ? '?' : '&')
                    .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    private String path() {
        return path.toString();
    }
}
