package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Keys;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.peek.AfterPatch;
import dev.patchsmith.apk.build.peek.AfterPatch.After;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.apk.build.peek.PatchLook.Looking;
import dev.patchsmith.apk.build.peek.PatchReader;
import dev.patchsmith.apk.diff.Pairs;
import dev.patchsmith.apk.scheme.Scheme;
import dev.patchsmith.workspace.BuildApkPatch.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Cancelled at whichever question, a build or a look at the app afterwards leaves nothing behind.
class CancelledPatchTest {

    private static final Set<String> ACCEPTED = Set.of(
            "ANDFIX-NOT-IN-BASE",
            "ANDFIX-MANIFEST-CHANGED",
            "QZONE-NOT-IN-BASE",
            "QZONE-MANIFEST-CHANGED",
            "AMIGO-NOT-IN-BASE",
            "AMIGO-MANIFEST-CHANGED");

    @TempDir
    private Path folder;

    private static ApkFixture app(String id, String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source(2, "com.shop.Shelf", "public class Shelf { int size() { return 1; } }")
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .manifest(m -> m.metaData("TINKER_ID", id).metaData("tinker_version", "1.9.14.16"))
                .file("assets/a.txt", "a")
                .signed(TestKey.RELEASE);
    }

    private BuildRequest request() {
        return BuildRequest.of(
                        Pairs.diff(folder, app("1", "price"), app("2", "price + 1")),
                        folder.resolve("out/patch"),
                        Keys.of(TestKey.RELEASE))
                .accepting(ACCEPTED)
                .withParallelism(1);
    }

    /// Goes on for so many questions, and counts them.
    private static WorkProgress lasting(int questions, AtomicInteger asked) {
        return new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                // Only the questions count.
            }

            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > questions;
            }
        };
    }

    private List<Path> left() throws IOException {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANDFIX", "QZONE", "TINKER", "AMIGO"})
    void aBuildLeavesNothing(Scheme scheme) throws Exception {
        BuildRequest request = request();
        PatchBuilder builder =
                PatchOptions.DEFAULT.builder(scheme, Instant.EPOCH).orElseThrow();
        AtomicInteger asked = new AtomicInteger();
        assertThat(new BuildApkPatch(builder, lasting(Integer.MAX_VALUE, asked)).make(request, null))
                .isInstanceOf(Made.Ready.class);
        Files.delete(request.target());
        int all = asked.get();
        assertThat(all).as("questions asked").isPositive();
        for (int at = 0; at < all; at += Math.max(1, all / 25)) {
            assertThat(new BuildApkPatch(builder, lasting(at, new AtomicInteger())).make(request, null))
                    .as("stopped at question %d of %d", at, all)
                    .isEqualTo(new Made.Cancelled());
            assertThat(left()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANDFIX", "QZONE", "TINKER"})
    void aLookAtTheAppAfterwardsLeavesNothing(Scheme scheme) throws Exception {
        BuildRequest request = request();
        new BuildApkPatch(PatchOptions.DEFAULT.builder(scheme, Instant.EPOCH).orElseThrow(), WorkProgress.NONE)
                .make(request, null);
        Path patch = Files.move(request.target(), folder.resolve("patch.apk"));
        PatchLook look = ((Looking.Seen) PatchReader.read(patch)).look();
        ApkFile base = request.base();
        Path target = folder.resolve("out/after.apk");
        AtomicInteger asked = new AtomicInteger();
        assertThat(AfterPatch.write(look, base, target, lasting(Integer.MAX_VALUE, asked)))
                .isEqualTo(new After.Written(target));
        Files.delete(target);
        for (int at = 0; at < asked.get(); at++) {
            assertThat(AfterPatch.write(look, base, target, lasting(at, new AtomicInteger())))
                    .isEqualTo(new After.Cancelled());
            assertThat(left()).isEmpty();
        }
    }
}
