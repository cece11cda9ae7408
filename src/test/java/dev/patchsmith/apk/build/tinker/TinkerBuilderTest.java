package dev.patchsmith.apk.build.tinker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Keys;
import dev.patchsmith.apk.build.MutatedPackages;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.SignedPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TinkerBuilderTest {

    @TempDir
    Path folder;

    private BuildOutcome.Built built(UnaryOperator<ApkFixture> change) {
        return built(TinkerPair.build(folder, change));
    }

    private static BuildOutcome.Built built(BuildOutcome outcome) {
        assertThat(outcome).isInstanceOf(BuildOutcome.Built.class);
        return (BuildOutcome.Built) outcome;
    }

    private static List<String> names(BuildOutcome.Built built) {
        return built.contents().stream().map(PackagePart::name).toList();
    }

    private String text(BuildOutcome.Built built, String name) throws BadEntryException {
        ApkFile file = ApkFile.open(built.file()).orThrow();
        return new String(file.read(file.entry(name).orElseThrow()), StandardCharsets.UTF_8);
    }

    @Test
    void carriesAChangedMethodAndProvesIt() throws Exception {
        BuildOutcome.Built built = built(fixed -> fixed);
        assertThat(built.proof().findings()).isEmpty();
        assertThat(built.mayLeave()).isTrue();
        assertThat(built.proof().checks())
                .contains(new Proof.Check("classes compared", 3))
                .contains(new Proof.Check("dex files applied with Tinker's own code", 1));
        assertThat(names(built)).contains("classes.dex", "test.dex", "assets/dex_meta.txt", "assets/package_meta.txt");
        assertThat(text(built, "assets/package_meta.txt")).contains("TINKER_ID=base-1", "NEW_TINKER_ID=fixed-2");
        assertThat(text(built, "assets/dex_meta.txt").lines()).hasSize(3);
        assertThat(built.proof().permitted()).contains("1 loader classes are left to the base.");
    }

    @ParameterizedTest
    @EnumSource(TinkerSdk.class)
    void buildsForEveryGenerationOfTheSdk(TinkerSdk sdk) {
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT.withSdk(sdk));
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        assertThat(built(builder.build(request, WorkProgress.NONE)).proof().findings())
                .isEmpty();
    }

    @Test
    void carriesResourcesAssetsAndLibraries() throws Exception {
        byte[] library = new byte[60_000];
        new Random(4).nextBytes(library);
        byte[] better = library.clone();
        better[5000]++;
        byte[] large = new byte[200_000];
        new Random(5).nextBytes(large);
        byte[] larger = large.clone();
        larger[100_000]++;
        ApkFixture base = TinkerPair.base()
                .file("lib/arm64-v8a/libpay.so", library)
                .file("assets/large.bin", large)
                .file("assets/gone.txt", "gone");
        ApkFixture fixed = TinkerPair.fixed()
                .string("app_name", "Shop 2")
                .file("lib/arm64-v8a/libpay.so", better)
                .file("lib/arm64-v8a/libnew.so", "new".getBytes(StandardCharsets.UTF_8))
                .file("assets/large.bin", larger)
                .file("assets/terms.txt", "Pay within 30 days.")
                .storedFile("assets/added.txt", "added".getBytes(StandardCharsets.UTF_8));
        BuildOutcome.Built built = built(new TinkerBuilder(TinkerOptions.DEFAULT)
                .build(TinkerPair.request(folder, base, fixed), WorkProgress.NONE));

        assertThat(built.proof().findings()).isEmpty();
        assertThat(text(built, "assets/res_meta.txt"))
                .contains("large modify:1\nassets/large.bin,", "delete:1\nassets/gone.txt", "store:1\nassets/added.txt")
                .contains("modify:2\n", "add:2\n");
        assertThat(text(built, "assets/so_meta.txt").lines()).hasSize(2);
        assertThat(built.contents())
                .filteredOn(part -> part.name().equals("lib/arm64-v8a/libpay.so"))
                .singleElement()
                .satisfies(part -> assertThat(part.size()).isLessThan(1000));
    }

    @Test
    void carriesOnlyResourcesWithoutTouchingCode() {
        ApkFixture fixed = TinkerPair.app("fixed-2").file("assets/terms.txt", "Pay at once.");
        BuildOutcome.Built built = built(new TinkerBuilder(TinkerOptions.DEFAULT)
                .build(TinkerPair.request(folder, TinkerPair.base(), fixed), WorkProgress.NONE));
        assertThat(built.proof().findings()).isEmpty();
        assertThat(names(built)).contains("assets/res_meta.txt").doesNotContain("assets/dex_meta.txt", "test.dex");
    }

    @Test
    void carriesANewDexFileWhole() {
        BuildOutcome.Built built = built(fixed -> fixed.source(3, "com.shop.New", "public class New { int x = 1; }"));
        assertThat(built.proof().findings()).isEmpty();
        assertThat(names(built)).contains("classes3.dex");
    }

    @Test
    void takesTheLoaderOutOfAFirstDexFileThatStaysTheSame() throws Exception {
        ApkFixture fixed = TinkerPair.app("fixed-2")
                .source(2, "com.shop.Shelf", "public class Shelf { int size() { return 2; } }");
        BuildOutcome.Built built = built(new TinkerBuilder(TinkerOptions.DEFAULT)
                .build(TinkerPair.request(folder, TinkerPair.base(), fixed), WorkProgress.NONE));
        assertThat(built.proof().findings()).isEmpty();
        assertThat(names(built)).contains("classes.dex", "classes2.dex");
        assertThat(built.proof().permitted()).contains("1 loader classes are left to the base.");
    }

    @Test
    void carriesOnlyChangedClassesOfAPackedApp() {
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        BuildOutcome.Built built =
                built(new TinkerBuilder(TinkerOptions.DEFAULT.forProtectedApp()).build(request, WorkProgress.NONE));
        assertThat(built.proof().findings()).isEmpty();
        assertThat(names(built)).contains("classes.dex").doesNotContain("classes2.dex");
    }

    @Test
    void makesTheSamePackageOfTheSameFiles() throws IOException {
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        BuildRequest unsigned = BuildRequest.of(request.diff(), request.target(), null);
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        byte[] first = Files.readAllBytes(
                built(builder.build(unsigned, WorkProgress.NONE)).file());
        byte[] second = Files.readAllBytes(
                built(builder.build(unsigned, WorkProgress.NONE)).file());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void leavesNothingBehindWhereverItIsCancelled() throws IOException {
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        AtomicInteger asked = new AtomicInteger();
        builder.build(request, cancelAfter(Integer.MAX_VALUE, asked));
        Files.delete(request.target());
        int all = asked.get();
        assertThat(all).isGreaterThan(10);
        for (int at = 1; at < all; at += Math.max(1, all / 12)) {
            assertThat(builder.build(request.withParallelism(1), cancelAfter(at, new AtomicInteger())))
                    .isEqualTo(new BuildOutcome.Cancelled());
            try (Stream<Path> left = Files.list(folder.resolve("out"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    private static WorkProgress cancelAfter(int questions, AtomicInteger asked) {
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

    private List<String> findings(BiFunction<String, byte[], byte[]> alter) throws IOException {
        return findings(alter, TestKey.RELEASE);
    }

    private List<String> findings(BiFunction<String, byte[], byte[]> alter, TestKey key) throws IOException {
        BuildRequest request = TinkerPair.request(
                folder, TinkerPair.base(), TinkerPair.fixed().file("assets/terms.txt", "Pay within 30 days."));
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        ApkFile whole = ApkFile.open(
                        built(builder.build(request, WorkProgress.NONE)).file())
                .orThrow();
        Path altered = folder.resolve("altered.apk");
        try (SignedPackage out = new SignedPackage(altered)) {
            for (var entry : whole.entries()) {
                if (!entry.name().startsWith("META-INF/")) {
                    byte[] bytes = alter.apply(entry.name(), whole.read(entry));
                    if (bytes.length > 0) {
                        out.add(entry.name(), bytes);
                    }
                }
            }
            out.finish(Keys.of(key));
        }
        Proof proof = builder.proof(request).of(altered, true, WorkProgress.NONE);
        assertThat(proof.holds()).isEqualTo(proof.findings().isEmpty());
        return proof.findings().stream().map(Proof.Finding::sentence).toList();
    }

    private static BiFunction<String, byte[], byte[]> replacing(String name, String from, String to) {
        return (entry, bytes) -> entry.equals(name)
                ? new String(bytes, StandardCharsets.UTF_8).replaceAll(from, to).getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    @Test
    void theProofHoldsForAnUnalteredCopy() throws IOException {
        assertThat(findings((name, bytes) -> bytes)).isEmpty();
    }

    @Test
    void theProofFindsAnAlteredDifference() throws IOException {
        assertThat(findings((name, bytes) -> {
                    if (name.equals("classes.dex")) {
                        bytes[bytes.length - 1]++;
                    }
                    return bytes;
                }))
                .contains("classes.dex has another checksum than the package says.");
    }

    @Test
    void theProofFindsAMissingFile() throws IOException {
        assertThat(findings((name, bytes) -> name.equals("assets/terms.txt") ? new byte[0] : bytes))
                .contains("assets/terms.txt is listed and missing from the package.");
    }

    @Test
    void theProofFindsAnotherTextOfAnAsset() throws IOException {
        assertThat(findings(replacing("assets/terms.txt", "30", "31")))
                .contains("assets/terms.txt is another file after the patch than in the fixed APK.");
    }

    @Test
    void theProofFindsAMissingDexFile() throws IOException {
        assertThat(findings(replacing("assets/dex_meta.txt", "(?m)^classes2.*\n", "")))
                .contains("assets/dex_meta.txt does not list classes2.dex.");
    }

    @Test
    void theProofFindsAnotherBase() throws IOException {
        assertThat(findings(replacing("assets/package_meta.txt", "base-1", "base-0")))
                .contains("assets/package_meta.txt is for the base base-0, not for base-1.");
    }

    @Test
    void theProofFindsAnAlteredSignedPackage() throws IOException {
        BuildOutcome.Built built = built(fixed -> fixed);
        byte[] bytes = Files.readAllBytes(built.file());
        ApkFile whole = ApkFile.open(built.file()).orThrow();
        int at = (int) whole.entry("assets/dex_meta.txt").orElseThrow().headerOffset() + 60;
        bytes[at] ^= 1;
        Path altered = Files.write(folder.resolve("altered.apk"), bytes);
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        assertThat(new TinkerBuilder(TinkerOptions.DEFAULT)
                        .proof(request)
                        .of(altered, true, WorkProgress.NONE)
                        .holds())
                .isFalse();
    }

    @Test
    void noAlteredByteOfASignedPackagePassesTheProof() throws IOException {
        BuildRequest request = TinkerPair.request(
                folder, TinkerPair.base(), TinkerPair.fixed().file("assets/terms.txt", "Pay within 30 days."));
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        Path whole = built(builder.build(request, WorkProgress.NONE)).file();
        assertThat(MutatedPackages.survivors(
                        whole,
                        29,
                        folder.resolve("altered.apk"),
                        file -> builder.proof(request)
                                .of(file, true, WorkProgress.NONE)
                                .holds()))
                .isEmpty();
    }

    @Test
    void noAlteredByteOfAnUnsignedPackagePassesTheProof() throws IOException {
        BuildRequest signed = TinkerPair.request(
                folder, TinkerPair.base(), TinkerPair.fixed().file("assets/terms.txt", "Pay within 30 days."));
        BuildRequest request = BuildRequest.of(signed.diff(), signed.target(), null);
        TinkerBuilder builder = new TinkerBuilder(TinkerOptions.DEFAULT);
        Path whole = built(builder.build(request, WorkProgress.NONE)).file();
        assertThat(MutatedPackages.survivors(
                        whole,
                        17,
                        folder.resolve("altered.apk"),
                        file -> builder.proof(request)
                                .of(file, false, WorkProgress.NONE)
                                .holds()))
                .isEmpty();
    }

    @Test
    void theProofFindsAnotherKey() throws IOException {
        assertThat(findings((name, bytes) -> bytes, TestKey.OTHER))
                .containsExactly("altered.apk is signed with another key than the base, so that no device takes it.");
    }

    @Test
    void anotherKeyThanTheBaseIsRefusedBeforeBuilding() {
        BuildRequest request = TinkerPair.request(folder, TinkerPair.base(), TinkerPair.fixed());
        BuildRequest foreign = BuildRequest.of(request.diff(), request.target(), Keys.of(TestKey.OTHER));
        assertThat(new TinkerBuilder(TinkerOptions.DEFAULT).build(foreign, WorkProgress.NONE))
                .isInstanceOfSatisfying(
                        BuildOutcome.Refused.class,
                        refused -> assertThat(refused.rules().getFirst().code()).isEqualTo("TINKER-KEY"));
    }
}
