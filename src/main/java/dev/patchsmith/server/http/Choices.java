package dev.patchsmith.server.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What whoever runs the server decides: how much it takes at once; which proxies before it are believed; whether
/// legacy devices get a cookie as their id; whether the legacy login shows a picture to read; what goes before the
/// addresses of packages in configuration files (`https://...`, `cms:`, `sdcard:`; null: the server itself); and
/// which hosts webhooks may call although they are not public.
public record Choices(
        Limits limits,
        Proxies proxies,
        boolean deviceCookie,
        boolean captcha,
        @Nullable String packageAddress,
        Set<String> webhookHosts) {

    public static final Choices USUAL = new Choices(Limits.USUAL, Proxies.NONE, false, false, null, Set.of());

    public Choices withLimits(Limits other) {
        return new Choices(other, proxies, deviceCookie, captcha, packageAddress, webhookHosts);
    }

    public Choices withProxies(Proxies other) {
        return new Choices(limits, other, deviceCookie, captcha, packageAddress, webhookHosts);
    }

    public Choices withDeviceCookie(boolean other) {
        return new Choices(limits, proxies, other, captcha, packageAddress, webhookHosts);
    }

    public Choices withCaptcha(boolean other) {
        return new Choices(limits, proxies, deviceCookie, other, packageAddress, webhookHosts);
    }

    public Choices withPackageAddress(@Nullable String other) {
        return new Choices(limits, proxies, deviceCookie, captcha, other, webhookHosts);
    }

    public Choices withWebhookHosts(Set<String> other) {
        return new Choices(limits, proxies, deviceCookie, captcha, packageAddress, other);
    }
}
