package dev.patchsmith.management.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.v2.App;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.Platform;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.server.RunningServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client against our own server.
class RealServerTest {

    @TempDir
    Path folder;

    private RunningServer server;
    private Patches patches;

    @BeforeEach
    void start() {
        server = new RunningServer(folder.resolve("server"));
        patches = server.root().patches();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWrongPasswordIsToldAsSuch() {
        assertThat(server.client().logIn("root", "wrong-password".toCharArray()))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, it -> assertThat(it.trouble()).isInstanceOf(Trouble.WrongPassword.class));
    }

    @Test
    void rootMayEverything() {
        assertThat(patches.rights()).isEqualTo(Outcome.done(Rights.EVERYTHING));
    }

    @Test
    void anUploadedPatchIsReadyAndNotLive() {
        PatchSummary patch = add("1.0", "首页崩溃修复");
        assertThat(patch.state()).isEqualTo(PatchState.READY);
        assertThat(patch.name()).isEqualTo("首页崩溃修复");
        assertThat(patches.find(patch.id()).orThrow()).isEqualTo(patch);
    }

    @Test
    void aPatchGoesThroughItsStates() {
        long id = add("1.0", "a").id();
        assertThat(patches.release(id).orThrow().state()).isEqualTo(PatchState.RELEASED);
        assertThat(patches.pause(id, "look").orThrow().state()).isEqualTo(PatchState.PAUSED);
        assertThat(patches.resume(id, "fine").orThrow().state()).isEqualTo(PatchState.RELEASED);
        assertThat(patches.stop(id, "done").orThrow().state()).isEqualTo(PatchState.STOPPED);
        assertThat(patches.pause(id, "too late")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theListIsFilteredAndPaged() {
        for (int i = 0; i < 5; i++) {
            add(i % 2 == 0 ? "1.0" : "2.0", "patch " + i);
        }
        PatchQuery first = PatchQuery.ALL.of(2);
        List<String> names = new ArrayList<>();
        PatchList page = patches.list(first).orThrow();
        assertThat(page.total()).isEqualTo(5);
        page.items().forEach(patch -> names.add(patch.name()));
        while (page.next() != null) {
            page = patches.list(first.after(page.next())).orThrow();
            page.items().forEach(patch -> names.add(patch.name()));
        }
        assertThat(names).containsExactly("patch 4", "patch 3", "patch 2", "patch 1", "patch 0");
        assertThat(patches.list(PatchQuery.ALL.forVersion(Platform.IOS, "2.0"))
                        .orThrow()
                        .items())
                .extracting(PatchSummary::name)
                .containsExactly("patch 3", "patch 1");
        assertThat(patches.list(PatchQuery.ALL.with("PATCH 2")).orThrow().items())
                .extracting(PatchSummary::name)
                .containsExactly("patch 2");
        assertThat(patches.list(PatchQuery.ALL.in(PatchState.RELEASED))
                        .orThrow()
                        .items())
                .isEmpty();
    }

    @Test
    void aPackageComesBackAsItWasSent() {
        PatchSummary patch = add("1.0", "a");
        assertThat(patches.download(patch).orThrow()).isEqualTo(sealed("a").bytes());
    }

    @Test
    void theSameBytesAreStoredOnce() {
        assertThat(patches.upload(sealed("x"), "x.mg", Transfer.unobserved())
                        .orThrow()
                        .known())
                .isFalse();
        assertThat(patches.upload(sealed("x"), "y.mg", Transfer.unobserved())
                        .orThrow()
                        .known())
                .isTrue();
    }

    @Test
    void aPatchNobodyKnowsIsNotFound() {
        assertThat(patches.find(4711))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, it -> assertThat(it.trouble()).isInstanceOf(Trouble.NotFound.class));
    }

    @Test
    void anEndedSessionIsToldAsSuch() {
        Session session = server.root();
        session.logOut();
        assertThat(session.patches().list(PatchQuery.ALL)).isEqualTo(Outcome.failed(new Trouble.SessionEnded()));
        assertThat(session.logInAgain(RunningServer.PASSWORD.toCharArray())).isEmpty();
        assertThat(session.patches().list(PatchQuery.ALL)).isInstanceOf(Outcome.Done.class);
    }

    private PatchSummary add(String version, String name) {
        PatchWords words = new PatchWords(
                App.DEFAULT_KEY, Platform.IOS, new AppVersion(version), name, PackageFormat.MANGO, "notes");
        return patches.upload(sealed(name), "a.mg", Transfer.unobserved())
                .then(stored -> patches.add(words, stored))
                .orThrow();
    }

    private static SealedPackage sealed(String text) {
        byte[] bytes = (text + "................").getBytes(StandardCharsets.UTF_8);
        return new SealedPackage(PackageFormat.MANGO, java.util.Arrays.copyOf(bytes, 16 * (bytes.length / 16)));
    }
}
