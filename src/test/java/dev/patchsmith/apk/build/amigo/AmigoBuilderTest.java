package dev.patchsmith.apk.build.amigo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Built;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.DiffOptions;
import dev.patchsmith.apk.diff.DiffProgress;
import dev.patchsmith.apk.diff.Pairs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmigoBuilderTest {

    private static final AmigoBuilder BUILDER = new AmigoBuilder();

    @TempDir
    private Path folder;

    private static ApkFixture app(String body) {
        return ApkFixture.empty().source("com.shop.Cart", "class Cart { int pay() { return " + body + "; } }");
    }

    private BuildRequest request(ApkFixture fixed) {
        return Built.request(folder, app("1"), fixed);
    }

    @Test
    void theFixedApkIsThePatch() throws Exception {
        BuildRequest request = request(app("2").string("a", "b").manifest(m -> m.version("1.0.1", 101)));

        BuildOutcome.Built built = Built.proven(BUILDER, request);

        assertThat(Files.mismatch(built.file(), request.fixed().path())).isEqualTo(-1);
    }

    @Test
    void anotherCertificateIsRefused() {
        BuildRequest request = BuildRequest.of(
                Pairs.diff(folder, app("1").signed(TestKey.RELEASE), app("2").signed(TestKey.OTHER)),
                folder.resolve("patch.apk"),
                null);
        assertThat(Built.refusal(BUILDER, request)).contains("AMIGO-SIGNER");
        assertThat(request.target()).doesNotExist();
    }

    @Test
    void aLowerVersionCodeIsRefused() {
        assertThat(Built.refusal(BUILDER, request(app("2").manifest(m -> m.version("1.0.0", 99)))))
                .containsExactly("AMIGO-VERSION");
    }

    @Test
    void aNewProviderNeedsTheAuthorityOfThePackage() {
        assertThat(Built.refusal(
                        BUILDER,
                        request(app("2").manifest(m -> m.component("provider", ".P", "authorities=com.other.files")))))
                .contains("AMIGO-AUTHORITY");
        Built.proven(
                BUILDER,
                request(app("2").manifest(m -> m.component("provider", ".P", "authorities=com.shop.provider.files"))));
    }

    @Test
    void moreRightsThanTheBaseHasAreRefused() {
        assertThat(Built.refusal(BUILDER, request(app("2").manifest(m -> m.permission("android.permission.CAMERA")))))
                .contains("AMIGO-PERMISSION");
    }

    private BuildRequest pair(ApkFixture base, ApkFixture fixed) {
        return BuildRequest.of(Pairs.diff(folder, base, fixed), folder.resolve("patch.apk"), null);
    }

    @Test
    void anAppWithoutAManifestIsRefused() {
        assertThat(Built.refusal(
                        BUILDER,
                        pair(
                                app("1").signed(TestKey.RELEASE),
                                app("2").withoutManifest().signed(TestKey.RELEASE))))
                .contains("AMIGO-MANIFEST");
    }

    @Test
    void anotherAppIsRefused() {
        assertThat(Built.refusal(BUILDER, request(app("2").packageName("com.other"))))
                .contains("AMIGO-PACKAGE");
    }

    @Test
    void anUnsignedAppIsRefused() {
        assertThat(Built.refusal(BUILDER, pair(app("1").signed(TestKey.RELEASE), app("2"))))
                .contains("AMIGO-UNSIGNED");
    }

    @Test
    void anAppAlteredAfterItWasSignedIsRefused() throws Exception {
        Path base = app("1").signed(TestKey.RELEASE).build(folder, "base.apk");
        Path fixed = app("2").storedFile("assets/a.txt", new byte[500])
                .signed(TestKey.RELEASE)
                .build(folder, "fixed.apk");
        byte[] bytes = Files.readAllBytes(fixed);
        ApkFile whole = ApkFile.open(fixed).orThrow();
        long content = whole.entry("assets/a.txt").orElseThrow().headerOffset() + 200;
        bytes[(int) content] ^= 1;
        Files.write(fixed, bytes);
        BuildRequest request = BuildRequest.of(
                ApkDiff.between(
                        ApkFile.open(base).orThrow(),
                        ApkFile.open(fixed).orThrow(),
                        DiffOptions.DEFAULT,
                        DiffProgress.NONE),
                folder.resolve("patch.apk"),
                null);
        assertThat(Built.refusal(BUILDER, request)).contains("AMIGO-SIGNATURE");
    }
}
