package dev.patchsmith.management.protocol.v2;

import java.util.List;

/// What a client learns about the server before anybody logs in. `product` is `patchsmith` for ours.
public record ServerFacts(
        String product, String version, String algorithm, long maxPackageBytes, List<Feature> features) {

    public static final String PRODUCT = "patchsmith";

    /// What this server can do beyond the legacy protocol.
    public enum Feature {
        GREY_RELEASE,
        QUOTA,
        CONDITIONS,
        PHASES,
        STATISTICS,
        AUTO_HALT,
        AUDIT,
        API_TOKENS,
        CONFIGURATION,
        APPROVAL,
        WEBHOOKS
    }
}
