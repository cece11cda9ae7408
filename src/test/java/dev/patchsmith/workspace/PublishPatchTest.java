package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.PatchWords;
import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import dev.patchsmith.workspace.PublishPatch.Uploaded;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishPatchTest {

    @TempDir
    Path folder;

    private RunningServer server;
    private PublishPatch publish;

    @BeforeEach
    void start() {
        server = new RunningServer(folder.resolve("server"));
        publish = new PublishPatch(server.root(), Progress.unobserved());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void uploadingMakesNothingLive() {
        PatchSummary patch = ready(upload(1, "1.0", false));
        assertThat(patch.state()).isEqualTo(PatchState.READY);
    }

    @Test
    void releasingIsAnActOfItsOwn() {
        PatchSummary patch = ready(upload(1, "1.0", false));
        assertThat(publish.release(patch.id()).orThrow().state()).isEqualTo(PatchState.RELEASED);
    }

    @Test
    void theSamePackageForTheSameVersionIsNotAddedTwice() {
        PatchSummary patch = ready(upload(1, "1.0", false));
        assertThat(upload(1, "1.0", false))
                .isInstanceOfSatisfying(
                        Uploaded.Duplicate.class,
                        it -> assertThat(it.existing().id()).isEqualTo(patch.id()));
        assertThat(ready(upload(1, "1.0", true)).id()).isGreaterThan(patch.id());
        assertThat(upload(1, "1.1", false)).isInstanceOf(Uploaded.Ready.class);
    }

    @Test
    void aPatchThatIsLiveForTheVersionIsNamed() {
        publish.release(ready(upload(1, "1.0", false)).id()).orThrow();
        assertThat(upload(2, "1.0", false))
                .isInstanceOfSatisfying(
                        Uploaded.Ready.class,
                        it -> assertThat(it.remarks())
                                .singleElement()
                                .asString()
                                .contains("is live"));
    }

    @Test
    void whatCannotBeAPackageIsNotSent() {
        SealedPackage odd = new SealedPackage(PackageFormat.MANGO, new byte[17]);
        assertThat(publish.upload(odd, "a.mg", words("1.0", Platform.IOS), false))
                .isInstanceOf(Uploaded.Refused.class);
        SealedPackage script = new SealedPackage(PackageFormat.MANGO, new byte[16]);
        assertThat(publish.upload(script, "a.mg", words("1.0", Platform.ANDROID), false))
                .isInstanceOf(Uploaded.Refused.class);
    }

    private Uploaded upload(int content, String version, boolean evenIfThere) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) content;
        return publish.upload(
                new SealedPackage(PackageFormat.MANGO, bytes), "fix.mg", words(version, Platform.IOS), evenIfThere);
    }

    private static PatchWords words(String version, Platform platform) {
        return new PatchWords(App.DEFAULT_KEY, platform, new AppVersion(version), "fix.mg", PackageFormat.MANGO, null);
    }

    private static PatchSummary ready(Uploaded uploaded) {
        return ((Uploaded.Ready) uploaded).patch();
    }
}
