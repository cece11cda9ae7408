package dev.patchsmith.server.release;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.rollout.Audience;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.server.store.Database;
import dev.patchsmith.server.store.PatchRecord;
import dev.patchsmith.server.store.Patches;
import dev.patchsmith.server.store.Settings;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Writes the configuration file of an app and signs it with the key of this installation. The same state gives
/// the same bytes in every process. Thread-safe.
public final class Configurations {

    /// The file as it is served: its exact bytes and their signature.
    public record Signed(byte[] bytes, String signature, String publicKey) {}

    private static final Duration LIFE = Duration.ofHours(24);

    private final Database database;
    private final PackageCache packages;
    private final Clock clock;

    public Configurations(Database database, PackageCache packages, Clock clock) {
        this.database = database;
        this.packages = packages;
        this.clock = clock;
    }

    /// Where devices find the package of a patch.
    public interface Addresses {

        String of(PatchRecord patch, String checksum);

        /// At a management server: `http(s)://host` or, for devices that know their server already, `cms:`.
        static Addresses atServer(String origin) {
            return (patch, checksum) -> origin + Route.DEVICE_PACKAGE.path(patch.id());
        }

        /// Files under their checksum below an address such as `https://cdn.example/fixes` or `sdcard:/patch`; `cms:`
        /// alone means the management server.
        static Addresses below(String prefix) {
            String base = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
            return base.equals("cms:")
                    ? atServer(base)
                    : (patch, checksum) -> base + "/" + packageFile(patch, checksum);
        }
    }

    /// The name of the file that holds a package.
    public static String packageFile(PatchRecord patch, String checksum) {
        PackageFormat format = patch.format();
        return "packages/" + checksum + (format == null ? "" : format.extension());
    }

    /// The file for one app and platform, as it is served.
    public Signed of(String app, Platform platform, Addresses addresses) {
        return of(app, platform, addresses, LIFE);
    }

    /// The file for one app and platform, good for a time.
    public Signed of(String app, Platform platform, Addresses addresses, Duration life) {
        long seq = database.read(handle -> new Settings(handle).epoch());
        List<PatchRecord> live = database.read(handle -> new Patches(handle).live()).stream()
                .filter(patch -> patch.app().equals(app) && patch.platform() == platform)
                .toList();
        Map<String, List<PatchRecord>> byVersion = new TreeMap<>();
        live.forEach(patch -> byVersion
                .computeIfAbsent(patch.version(), version -> new ArrayList<>())
                .add(patch));
        Map<String, Configuration.Version> versions = new TreeMap<>();
        byVersion.forEach((version, patches) ->
                version(app, version, patches, addresses).ifPresent(entry -> versions.put(version, entry)));
        Instant issued = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return sign(Json.bytes(
                new Configuration(app, platform, seq, issued, issued.plus(life), Bucket.ALGORITHM, versions)));
    }

    private Optional<Configuration.Version> version(
            String app, String version, List<PatchRecord> patches, Addresses addresses) {
        PatchRecord newest = patches.getFirst();
        if (newest.kind() == PatchDetail.Kind.CLEAR) {
            return Optional.of(new Configuration.Version(app, version, 0, List.of()));
        }
        List<Configuration.Patch> list = new ArrayList<>();
        for (PatchRecord patch : patches) {
            patch(patch, addresses).ifPresent(list::add);
        }
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Configuration.Version(app, version, list.getFirst().version(), list));
    }

    private Optional<Configuration.Patch> patch(PatchRecord patch, Addresses addresses) {
        OptionalInt percent = percent(patch);
        String checksum = patch.checksum();
        Optional<byte[]> bytes = checksum == null ? Optional.empty() : packages.find(checksum);
        if (percent.isEmpty() || checksum == null || bytes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Configuration.Patch(
                patch.app(),
                patch.version(),
                percent.getAsInt(),
                patch.id(),
                patch.size(),
                patch.notes(),
                patch.createdAt().toEpochMilli(),
                addresses.of(patch, checksum),
                packages.md5(checksum, bytes.get()),
                checksum,
                patch.salt()));
    }

    /// The share of a release that a device can decide by itself.
    private static OptionalInt percent(PatchRecord patch) {
        Plan plan = patch.plan();
        if (plan == null) {
            return OptionalInt.of(Bucket.COUNT);
        }
        Integer control = plan.control();
        boolean plain =
                plan.conditions().isEmpty() && plan.blockedDevices().isEmpty() && (control == null || control == 0);
        if (!plain) {
            return OptionalInt.empty();
        }
        return switch (Plans.reachInPhase(plan, patch.phase()).audience()) {
            case Audience.Everybody() -> OptionalInt.of(Bucket.COUNT);
            case Audience.Share(int share) -> OptionalInt.of(share);
            case Audience.Quota quota -> OptionalInt.empty();
            case Audience.TestDevices tests -> OptionalInt.empty();
        };
    }

    private Signed sign(byte[] bytes) {
        try {
            String[] keys = keys();
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(keys[0])));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return new Signed(bytes, Base64.getEncoder().encodeToString(signature.sign()), keys[1]);
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java of this age has Ed25519", every);
        }
    }

    /// The private and the public key of this installation, made when they are first needed.
    private String[] keys() throws GeneralSecurityException {
        Optional<String> kept = database.read(handle -> new Settings(handle).find("configuration-key"));
        if (kept.isPresent()) {
            return kept.get().split(" ");
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        String fresh = encoder.encodeToString(pair.getPrivate().getEncoded())
                + " "
                + encoder.encodeToString(pair.getPublic().getEncoded());
        return database.write(handle -> new Settings(handle).findOrPut("configuration-key", fresh))
                .split(" ");
    }
}
