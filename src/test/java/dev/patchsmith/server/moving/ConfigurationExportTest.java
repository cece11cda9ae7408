package dev.patchsmith.server.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Configuration;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.Checksum;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.server.Http;
import dev.patchsmith.server.ManagementServer;
import dev.patchsmith.server.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The configuration file as plain files, written beside a running server.
@SuppressWarnings("NullAway.Init")
class ConfigurationExportTest {

    @TempDir
    Path folder;

    private ManagementServer server;
    private Http root;

    @BeforeEach
    void start() {
        server = ManagementServer.start(TestStore.SQLITE.server(folder.resolve("data")));
        root = new Http(server.url()).as("root", TestStore.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ConfigurationExport.Written export(String address) {
        return ConfigurationExport.write(
                folder.resolve("data"),
                null,
                new ConfigurationExport.Order("default", Duration.ofHours(24), address),
                folder.resolve("out"));
    }

    private Configuration file(String platform) throws IOException {
        return Json.read(
                Files.readAllBytes(folder.resolve("out").resolve(platform).resolve("configuration.json")),
                Configuration.class);
    }

    private PatchDetail released(String version, String content, Reach reach) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String checksum = Checksum.of(bytes).hex();
        root.send("PUT", "/v2/packages/" + checksum, bytes, null);
        PatchDetail patch = root.post(
                        "/v2/patches",
                        new PatchDetail.Draft(
                                "default", Platform.ANDROID, version, "fix", PackageFormat.PLAIN, checksum, null, null))
                .as(PatchDetail.class);
        root.put("/v2/patches/" + patch.id() + "/release", Plan.of(reach));
        return patch;
    }

    @Test
    void theFilesAreSignedAndEveryPackageIsThere() throws Exception {
        PatchDetail patch = released("1.0", "content", Reach.share(2_500));
        ConfigurationExport.Written written = export("https://cdn.example/fixes/");
        assertThat(written.packages()).isEqualTo(1);
        assertThat(written.fresh()).isEqualTo(1);
        Configuration.Patch entry = entry("1.0");
        assertThat(entry.downloadUrl()).isEqualTo("https://cdn.example/fixes/packages/" + entry.sha256() + ".apk");
        assertThat(entry.percent()).isEqualTo(2_500);
        assertThat(entry.version()).isEqualTo(patch.id());
        assertThat(folder.resolve("out/packages/" + entry.sha256() + ".apk")).hasContent("content");
        assertThat(Checksum.of(Files.readAllBytes(folder.resolve("out/packages/" + entry.sha256() + ".apk")))
                        .hex())
                .isEqualTo(entry.sha256());
        Path android = folder.resolve("out/android");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(base64(android.resolve("public-key.txt")))));
        verifier.update(Files.readAllBytes(android.resolve("configuration.json")));
        assertThat(verifier.verify(base64(android.resolve("configuration.json.sig"))))
                .isTrue();
        assertThat(file("ios").versionPatchList()).isEmpty();
        assertThat(export("https://cdn.example/fixes/").fresh()).isZero();
        try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
            assertThat(all.filter(one -> one.toString().endsWith(".tmp"))).isEmpty();
        }
    }

    private Configuration.Patch entry(String version) throws IOException {
        return Objects.requireNonNull(file("android").versionPatchList().get(version))
                .patchList()
                .getFirst();
    }

    private static byte[] base64(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    @Test
    void packagesMayLieOnACardOrWithTheServerItself() throws Exception {
        PatchDetail patch = released("1.0", "content", Reach.everybody());
        export("sdcard:/patch");
        assertThat(entry("1.0").downloadUrl()).startsWith("sdcard:/patch/packages/");
        export("cms:");
        assertThat(entry("1.0").downloadUrl()).isEqualTo("cms:/v2/decision/" + patch.id() + "/package");
    }

    @Test
    void aClearIsTargetZero() throws Exception {
        PatchDetail patch = released("1.0", "content", Reach.everybody());
        root.post("/v2/patches/" + patch.id() + "/clear", Map.of("reason", "bad"));
        export("cms:");
        Configuration.Version version =
                Objects.requireNonNull(file("android").versionPatchList().get("1.0"));
        assertThat(version.targetPatchVersion()).isZero();
        assertThat(version.patchList()).isEmpty();
    }

    @Test
    void anAppOrAFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ConfigurationExport.write(
                        folder.resolve("data"),
                        null,
                        new ConfigurationExport.Order("none", Duration.ofHours(1), "cms:"),
                        folder.resolve("out")))
                .isInstanceOf(MoveException.class)
                .hasMessageContaining("no app none");
        assertThatThrownBy(() -> ConfigurationExport.write(
                        folder.resolve("empty"),
                        null,
                        new ConfigurationExport.Order("default", Duration.ofHours(1), "cms:"),
                        folder.resolve("out")))
                .hasMessageContaining("--data");
    }
}
