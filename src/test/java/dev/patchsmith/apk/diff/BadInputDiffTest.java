package dev.patchsmith.apk.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputDiffTest {

    private static final String CART =
            "public class Cart { int a(int x) { switch (x) { case 1: return 2; case 9: return 3; } return %s; } }";

    @TempDir
    Path folder;

    private static ApkFixture app(String value) {
        return ApkFixture.empty()
                .source("com.shop.Cart", CART.formatted(value))
                .string("hello", "Hello " + value)
                .string("zh", "hello", "你好")
                .manifest(m -> m.component("activity", ".A", "exported=true"));
    }

    private byte[] bytes(String entry) throws BadEntryException {
        ApkFile apk = app("1").open(folder, "bytes.apk");
        ApkEntry found = apk.entry(entry).orElseThrow();
        return apk.read(found);
    }

    @Test
    void aBrokenDexFileLeavesTheRestCompared() {
        ApkFixture fixed = app("2").without("com.shop.Cart").file("classes.dex", "dex?");

        ApkDiff diff = Pairs.diff(folder, app("1"), fixed);

        assertThat(diff.problems())
                .extracting(ApkProblem::message)
                .containsExactly("classes.dex in fixed.apk is not a dex file; its classes are not compared.");
        assertThat(Pairs.real(diff)).containsExactly("M dex/classes.dex", "M resources/string/hello/default");
        assertThat(diff.verdict().sentence()).endsWith("Some parts could not be compared.");
    }

    @Test
    void aBrokenResourceTableLeavesTheRestCompared() {
        ApkFixture fixed = app("1").file("resources.arsc", "no table");

        ApkDiff diff = Pairs.diff(folder, app("1"), fixed);

        assertThat(diff.problems()).extracting(ApkProblem::kind).containsExactly(ApkProblem.Kind.BAD_RESOURCES);
        assertThat(Pairs.real(diff)).isEmpty();
    }

    @Test
    void aFileComparedWithItselfIsTheSame() {
        ApkFile apk = app("1").open(folder, "app.apk");

        assertThat(ApkDiff.between(apk, apk, DiffOptions.DEFAULT, DiffProgress.NONE)
                        .differences())
                .isEmpty();
    }

    @Test
    void cancellingStopsTheComparison() {
        ApkFile base = app("1").open(folder, "base.apk");
        ApkFile fixed = app("2").open(folder, "fixed.apk");
        List<String> steps = new ArrayList<>();
        DiffProgress progress = new DiffProgress() {
            @Override
            public void at(String step, double fraction) {
                steps.add(step);
            }

            @Override
            public boolean isCancelled() {
                return steps.contains("comparing code");
            }
        };

        assertThatThrownBy(() -> ApkDiff.between(base, fixed, DiffOptions.DEFAULT, progress))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void randomDamageNeverEscapesAsAnException() throws BadEntryException {
        Random random = new Random(7);
        for (String entry : List.of("classes.dex", "resources.arsc", "AndroidManifest.xml")) {
            byte[] whole = bytes(entry);
            for (int round = 0; round < 60; round++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 4; i++) {
                    damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
                }
                ApkFixture fixed = app("1").file(entry, damaged);

                ApkDiff diff = Pairs.diff(folder, app("1"), fixed);

                assertThat(diff.sections()).hasSize(Section.Kind.values().length);
            }
        }
    }
}
