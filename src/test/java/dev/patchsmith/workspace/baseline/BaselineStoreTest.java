package dev.patchsmith.workspace.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.workspace.baseline.BaselineFinding.Kind;
import dev.patchsmith.workspace.baseline.BaselineStore.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private Path project = Path.of("");
    private BaselineStore store = new BaselineStore(Path.of(""));

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        store = new BaselineStore(project);
    }

    private static ApkFixture app(int version, String value) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int a() { return " + value + "; } }")
                .manifest(m -> m.version("3." + version, version))
                .signed(TestKey.RELEASE);
    }

    private Baseline add(ApkFixture app, String name) {
        return switch (store.add(app.build(folder, name), null, List.of(), "", NOW)) {
            case Outcome.Added(Baseline kept, List<Baseline> others) -> kept;
            case Outcome other -> throw new AssertionError(other);
        };
    }

    @Test
    void keepsTheApkWithItsMappingAndResourceFilesUnderItsIdentity() throws IOException {
        Path apk = app(16, "1").build(folder, "a.apk");
        Path mapping = Files.writeString(folder.resolve("m.txt"), "com.shop.Cart -> a.a:\n");
        Path ids = Files.writeString(folder.resolve("R.txt"), "int string hello 0x7f010000\n");

        Outcome outcome = store.add(apk, mapping, List.of(ids), "play store", NOW);

        assertThat(outcome).isInstanceOf(Outcome.Added.class);
        Baseline kept = store.list().baselines().getFirst();
        assertThat(kept.id()).startsWith("com.shop/16-").matches("com\\.shop/16-[0-9a-f]{8}-[0-9a-f]{8}");
        assertThat(kept.apk()).hasSameBinaryContentAs(apk);
        assertThat(kept.mapping()).hasValueSatisfying(m -> assertThat(m).hasSameTextualContentAs(mapping));
        assertThat(kept.folder().resolve("R.txt")).hasSameTextualContentAs(ids);
        assertThat(kept.version()).isEqualTo("3.16 (16)");
        assertThat(kept.dexFiles()).extracting(Baseline.Dex::name).containsExactly("classes.dex");
        assertThat(kept.note()).isEqualTo("play store");
    }

    @Test
    void theSameFileIsKeptOnce() {
        Path apk = app(16, "1").build(folder, "a.apk");
        store.add(apk, null, List.of(), "", NOW);

        assertThat(store.add(apk, null, List.of(), "", NOW)).isInstanceOf(Outcome.AlreadyThere.class);
        assertThat(store.list().baselines()).hasSize(1);
    }

    @Test
    void anotherBuildOfTheSameVersionIsKeptAndTold() {
        Baseline first = add(app(16, "1"), "a.apk");

        Outcome second = store.add(app(16, "2").build(folder, "b.apk"), null, List.of(), "", NOW);

        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Added.class, a -> assertThat(a.others()).containsExactly(first));
    }

    @Test
    void aFileIsHeldAgainstWhatWasPublished() throws IOException {
        add(app(16, "1"), "a.apk");

        assertThat(kind(app(16, "1").build(folder, "new.apk"))).isIn(Kind.PUBLISHED, Kind.SAME_CODE);
        assertThat(kind(Files.copy(folder.resolve("a.apk"), folder.resolve("copy.apk"))))
                .isEqualTo(Kind.PUBLISHED);
        assertThat(kind(app(16, "2").build(folder, "other.apk"))).isEqualTo(Kind.NOT_PUBLISHED);
        assertThat(kind(app(17, "1").build(folder, "later.apk"))).isEqualTo(Kind.UNKNOWN_VERSION);
        assertThat(kind(app(16, "1").signed(TestKey.OTHER).build(folder, "resigned.apk")))
                .isEqualTo(Kind.OTHER_SIGNER);
        assertThat(kind(app(16, "1").packageName("com.other").build(folder, "foreign.apk")))
                .isEqualTo(Kind.NO_BASELINE);
    }

    private Kind kind(Path apk) throws IOException {
        return store.check(ApkFile.open(apk).orThrow()).kind();
    }

    @Test
    void theWarningNamesTheFileTheBuildAndTheDexFiles() throws IOException {
        add(app(16, "1"), "a.apk");

        BaselineFinding finding = store.check(app(16, "2").open(folder, "other.apk"));

        assertThat(finding.sentence())
                .isEqualTo("other.apk is not the published build 3.16 (16): classes.dex differ."
                        + " A patch made from it may not load on users' devices.");
        assertThat(finding.isWarning()).isTrue();
    }

    @Test
    void theBaseOfARepairedApkIsTheSameVersionOrTheOneBeforeIt() {
        Baseline sixteen = add(app(16, "1"), "a.apk");
        Baseline eighteen = add(app(18, "1"), "b.apk");

        assertThat(store.baseFor(app(16, "2").open(folder, "f16.apk"))).contains(sixteen);
        assertThat(store.baseFor(app(17, "2").open(folder, "f17.apk"))).contains(sixteen);
        assertThat(store.baseFor(app(19, "2").open(folder, "f19.apk"))).contains(eighteen);
        assertThat(store.baseFor(app(15, "2").open(folder, "f15.apk"))).isEmpty();
    }

    @Test
    void aDamagedRecordIsToldAndTheOthersAreListed() throws IOException {
        Baseline kept = add(app(16, "1"), "a.apk");
        Baseline broken = add(app(17, "1"), "b.apk");
        Files.writeString(broken.folder().resolve("baseline.json"), "{");

        BaselineStore.Listing listing = store.list();

        assertThat(listing.baselines()).containsExactly(kept);
        assertThat(listing.problems()).singleElement().asString().contains("baseline.json", "Remove it and add");
    }

    @Test
    void aRemovedBuildLeavesNothing() throws IOException {
        Baseline kept = add(app(16, "1"), "a.apk");

        assertThat(store.remove(kept.id())).isEqualTo(new Outcome.Removed(kept.id()));
        assertThat(kept.folder()).doesNotExist();
        assertThat(store.remove(kept.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsNoApkIsRefusedWithItsName() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.apk"), "text");

        assertThat(store.add(notes, null, List.of(), "", NOW))
                .isEqualTo(new Outcome.Refused("notes.apk is not an APK: it is not a zip archive."));
    }

    @Test
    void theProjectIsFoundAroundAFile() throws IOException {
        add(app(16, "1"), "a.apk");
        Path build = Files.createDirectories(project.resolve("app/build"));

        assertThat(BaselineStore.around(build.resolve("app.apk")))
                .hasValueSatisfying(s -> assertThat(s.folder()).isEqualTo(store.folder()));
        assertThat(BaselineStore.around(folder.resolve("elsewhere.apk"))).isEmpty();
    }
}
