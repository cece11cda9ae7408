package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final KeyProfile profile = KeyProfile.empty("shop", "com.example.shop", Platform.ANDROID, "test")
            .withDataKey(new DataKey(new byte[32]))
            .withSigningKey("Ada", new SigningKey(new byte[32]));

    @TempDir
    Path folder;

    /// Keeps what it is told; cancels when a share is reached.
    private static final class Seen implements Progress {

        private final List<Long> done = new ArrayList<>();
        private final long cancelAt;

        Seen(long cancelAt) {
            this.cancelAt = cancelAt;
        }

        @Override
        public void reached(String stage, long now, long total) {
            done.add(100 * now / total);
        }

        @Override
        public boolean isCancelled() {
            return !done.isEmpty() && done.getLast() >= cancelAt;
        }
    }

    @Test
    void sealsAndTellsHowFarItCame() throws IOException {
        Seen seen = new Seen(1000);
        Path pack = folder.resolve("patch.hfp2");
        assertThat(new SealFile(form(), seen).to(pack, payload(1_000_000))).isInstanceOf(SealFile.Sealed.Written.class);
        assertThat(seen.done).isSorted().endsWith(100L);
        OpenedPackage opened = look(pack);
        assertThat(opened.isAuthentic()).isTrue();
        assertThat(opened.sentence()).contains("1000000 bytes");
    }

    @Test
    void leavesNothingBehindWhenItIsCancelled() throws IOException {
        Path pack = folder.resolve("patch.hfp2");
        Path payload = payload(1_000_000);
        assertThatThrownBy(() -> new SealFile(form(), new Seen(50)).to(pack, payload))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.toFile().list()).containsExactly("payload");
    }

    @Test
    void aMissingAndAnEmptyFileAreNamed() throws IOException {
        SealFile sealer = new SealFile(form(), Progress.unobserved());
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(sealer.to(folder.resolve("p"), folder.resolve("none")))
                .isInstanceOfSatisfying(
                        SealFile.Sealed.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("none"));
        assertThat(sealer.to(folder.resolve("p"), empty))
                .isInstanceOfSatisfying(
                        SealFile.Sealed.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("empty"));
    }

    @Test
    void aProfileWhoseKeyIsRevokedSealsNothing() {
        KeyProfile revoked = profile.revoking(profile.signingKey().orElseThrow().id());
        assertThat(SealAs.signed(revoked, release())).isInstanceOf(SealAs.Chosen.Refused.class);
    }

    @Test
    void aFileIsAPackageByItsFirstBytesOrItsName() throws IOException {
        Path pack = folder.resolve("any.bin");
        new SealFile(form(), Progress.unobserved()).to(pack, payload(100));
        assertThat(OpenPackage.isPackage(pack)).isTrue();
        assertThat(OpenPackage.isPackage(Files.write(folder.resolve("x.mg"), new byte[] {1, 2, 0, 4})))
                .isTrue();
        assertThat(OpenPackage.isPackage(Files.writeString(folder.resolve("script.mg"), "class A : B {}\n")))
                .isFalse();
        assertThat(OpenPackage.isPackage(folder.resolve("none"))).isFalse();
    }

    private OpenedPackage look(Path pack) {
        var opened = OpenPackage.file(pack, new OpenPackage.With.Profile(profile), NOW, Progress.unobserved());
        return ((OpenPackage.Opened.Looked) opened).what();
    }

    private SealAs.Signed form() {
        return (SealAs.Signed) ((SealAs.Chosen.As) SealAs.signed(profile, release())).form();
    }

    private static Hfp2Release release() {
        return Hfp2Release.patch(
                "com.example.shop", Platform.ANDROID, new AppVersion("1.0"), 1, 1, NOW, Duration.ofDays(30));
    }

    private Path payload(int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return Files.write(folder.resolve("payload"), bytes);
    }
}
