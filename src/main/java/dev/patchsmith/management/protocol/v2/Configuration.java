package dev.patchsmith.management.protocol.v2;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.patchsmith.patch.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The configuration file of one app: all versions with their patches, decided on the device. It changes only
/// when a release does (`seq` grows then) and once an hour, so that it can be cached; after `expiresAt` it must
/// not be used. The bytes are signed with Ed25519 in the header `X-Signature`. Releases that only a server can
/// decide, by count or by condition, are not in it.
public record Configuration(
        String packageName,
        Platform platform,
        long seq,
        Instant issuedAt,
        Instant expiresAt,
        String algo,
        Map<String, Version> versionPatchList) {

    /// One app version. A target of 0 takes the patch away.
    public record Version(String packageName, String versionName, long targetPatchVersion, List<Patch> patchList) {}

    /// One patch: `percent` is 1 to 10000, drawn with `salt` by the algorithm of the document; `version` is its
    /// number.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Patch(
            String appPackageName,
            String appVersionName,
            int percent,
            long version,
            long size,
            @Nullable String desc,
            long createTime,
            String downloadUrl,
            String md5,
            String sha256,
            String salt) {}
}
