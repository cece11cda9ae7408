package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.apk.ApkFixture;
import dev.patchsmith.apk.TestKey;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.cost.CostTable;
import dev.patchsmith.apk.build.cost.PatchCost;
import dev.patchsmith.apk.build.cost.PatchSize;
import dev.patchsmith.apk.build.cost.Way;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.Pairs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparePatchCostsTest {

    @TempDir
    private Path folder;

    private static ApkFixture app(String pay) {
        return ApkFixture.empty()
                .source("com.shop.Cart", "public class Cart { int pay(int price) { return " + pay + "; } }")
                .source(
                        "com.tencent.tinker.loader.TinkerLoader",
                        "public class TinkerLoader { public static boolean load() { return true; } }")
                .signed(TestKey.RELEASE);
    }

    private static PatchCost row(CostTable table, Way way) {
        return table.rows().get(way.ordinal());
    }

    @Test
    void everyWayThatCarriesTheChangeIsMeasuredAndProven() throws Exception {
        ApkDiff diff = Pairs.diff(folder, app("price"), app("price + 1"));
        List<PatchCost> told = new ArrayList<>();

        CostTable table = ComparePatchCosts.of(diff, WorkProgress.NONE, told::add);

        assertThat(told).isEqualTo(table.rows());
        assertThat(table.rows()).extracting(PatchCost::way).containsExactly(Way.values());
        for (Way way : List.of(Way.ANDFIX, Way.QZONE, Way.TINKER, Way.AMIGO)) {
            assertThat(row(table, way).size()).as("%s", way).isInstanceOfSatisfying(PatchSize.Measured.class, size -> {
                assertThat(size.bytes()).isPositive();
                assertThat(size.proven()).isTrue();
            });
        }
        assertThat(((PatchSize.Measured) row(table, Way.QZONE).size()).accepted())
                .containsExactly("QZONE-NOT-IN-BASE");
        assertThat(((PatchSize.Measured) row(table, Way.AMIGO).size()).bytes())
                .isEqualTo(diff.fixed().size());
        assertThat(row(table, Way.ROBUST).size()).isInstanceOf(PatchSize.NotMeasured.class);
    }

    @Test
    void whatCannotCarryTheChangeSaysWhy() throws Exception {
        ApkFixture fixed = app("price")
                .source("com.shop.Cart", "public class Cart { int sum; int pay(int price) {" + " return price; } }");
        CostTable table = ComparePatchCosts.of(Pairs.diff(folder, app("price"), fixed), WorkProgress.NONE, _ -> {});

        assertThat(row(table, Way.ANDFIX).size())
                .isInstanceOfSatisfying(
                        PatchSize.CannotCarry.class,
                        why -> assertThat(why.sentence()).contains("com.shop.Cart"));
        assertThat(table.text()).contains("AndFix: cannot carry it. ", "Tinker: ", "bytes to download");
        assertThat(table.json()).containsEntry("format", "patchsmith-patch-costs");
    }

    @Test
    void tinkersStorageIsTheWholeDexFilesBesideThePatch() throws Exception {
        ApkDiff diff = Pairs.diff(folder, app("price"), app("price + 1"));
        PatchCost tinker = row(ComparePatchCosts.of(diff, WorkProgress.NONE, _ -> {}), Way.TINKER);
        long dexes = diff.fixed().dexFiles().stream().mapToLong(d -> d.size()).sum();
        assertThat(tinker.device().storage()).hasValue(dexes + ((PatchSize.Measured) tinker.size()).bytes());
        assertThat(tinker.device().remarks()).anyMatch(r -> r.inferred()).anyMatch(r -> !r.inferred());
    }

    @Test
    void cancelledItStopsAtOnce() {
        ApkDiff diff = Pairs.diff(folder, app("price"), app("price + 1"));
        List<PatchCost> told = new ArrayList<>();
        WorkProgress afterTwo = new WorkProgress() {
            @Override
            public void at(String step, double fraction) {
                // Nobody watches.
            }

            @Override
            public boolean isCancelled() {
                return told.size() >= 2;
            }
        };
        assertThatThrownBy(() -> ComparePatchCosts.of(diff, afterTwo, told::add))
                .isInstanceOf(CancellationException.class);
        assertThat(told).hasSize(2);
    }
}
