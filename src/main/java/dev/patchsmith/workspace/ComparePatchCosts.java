package dev.patchsmith.workspace;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.cost.CostTable;
import dev.patchsmith.apk.build.cost.DeviceCost;
import dev.patchsmith.apk.build.cost.DeviceCosts;
import dev.patchsmith.apk.build.cost.PatchCost;
import dev.patchsmith.apk.build.cost.PatchSize;
import dev.patchsmith.apk.build.cost.PlainDifference;
import dev.patchsmith.apk.build.cost.Way;
import dev.patchsmith.apk.build.cost.ZstdDifference;
import dev.patchsmith.apk.build.tinker.InstalledTinker;
import dev.patchsmith.apk.build.tinker.TinkerBuilder;
import dev.patchsmith.apk.build.tinker.TinkerOptions;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Measures what a patch costs in every scheme and as a plain difference: each is really made, in a folder that is
/// gone afterwards.
public final class ComparePatchCosts {

    private final ApkDiff diff;
    private final DeviceCosts device;
    private final WorkProgress progress;
    private final Consumer<PatchCost> known;
    private final List<PatchCost> rows = new ArrayList<>();

    private ComparePatchCosts(ApkDiff diff, WorkProgress progress, Consumer<PatchCost> known) {
        this.diff = diff;
        this.device = new DeviceCosts(diff.base(), diff.fixed());
        this.progress = progress;
        this.known = known;
    }

    /// @param known hears of each row as soon as it is measured, on the thread that measures
    /// @throws CancellationException when the progress asks to stop
    public static CostTable of(ApkDiff diff, WorkProgress progress, Consumer<PatchCost> known) throws IOException {
        ComparePatchCosts comparing = new ComparePatchCosts(diff, progress, known);
        Path folder = Files.createTempDirectory("patch-costs");
        try {
            for (Way way : Way.values()) {
                comparing.measure(way, folder.resolve("patch"));
            }
        } finally {
            Files.deleteIfExists(folder.resolve("patch"));
            Files.deleteIfExists(folder);
        }
        return new CostTable(diff.base().size(), diff.fixed().size(), comparing.rows);
    }

    private void measure(Way way, Path target) throws IOException {
        progress.check();
        WorkProgress part = progress.part(from(way.ordinal()), from(way.ordinal() + 1));
        PatchCost row = switch (way) {
            case BSDIFF -> bsdiff(part);
            case ZSTD -> zstd(part);
            case ANDFIX, ROBUST, QZONE, TINKER, AMIGO ->
                scheme(way, way.scheme().orElseThrow(), target, part);
        };
        rows.add(row);
        known.accept(row);
    }

    /// The plain differences take longest.
    private static double from(int way) {
        return switch (way) {
            case 0, 1, 2, 3 -> way * 0.04;
            case 4 -> 0.4;
            case 5 -> 0.44;
            case 6 -> 0.6;
            default -> 1;
        };
    }

    private PatchCost bsdiff(WorkProgress part) throws IOException {
        PatchSize size = PlainDifference.of(diff.base().path(), diff.fixed().path(), PlainDifference.free(), part);
        DeviceCost cost =
                size instanceof PatchSize.Measured measured ? device.bsdiff(measured.bytes()) : DeviceCost.UNKNOWN;
        return new PatchCost(Way.BSDIFF, size, cost);
    }

    private PatchCost zstd(WorkProgress part) throws IOException {
        PatchSize size = ZstdDifference.of(diff.base().path(), diff.fixed().path(), part);
        DeviceCost cost =
                size instanceof PatchSize.Measured measured ? device.zstd(measured.bytes()) : DeviceCost.UNKNOWN;
        return new PatchCost(Way.ZSTD, size, cost);
    }

    private PatchCost scheme(Way way, Scheme scheme, Path target, WorkProgress part) throws IOException {
        PatchBuilder builder = builder(scheme);
        if (builder == null) {
            return new PatchCost(way, new PatchSize.NotMeasured(BuildApkPatch.whyNot(scheme)), DeviceCost.UNKNOWN);
        }
        BuildRequest request = BuildRequest.of(diff, target, null);
        Set<String> accepted = builder.check(request, part.part(0, 0.1)).stream()
                .filter(rule -> rule.weight() == Weight.ACCEPTABLE)
                .map(BrokenRule::code)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        BuildOutcome outcome = builder.build(request.accepting(accepted), part.part(0.1, 1));
        Files.deleteIfExists(target);
        return switch (outcome) {
            case BuildOutcome.Built built ->
                new PatchCost(
                        way,
                        new PatchSize.Measured(built.size(), List.copyOf(accepted), built.mayLeave()),
                        device.of(scheme, built.size(), built.contents()));
            case BuildOutcome.Refused(List<BrokenRule> rules) ->
                new PatchCost(
                        way,
                        new PatchSize.CannotCarry(
                                rules.isEmpty() ? "" : rules.getFirst().sentence()),
                        DeviceCost.UNKNOWN);
            case BuildOutcome.Failed(String sentence) ->
                new PatchCost(way, new PatchSize.NotMeasured(sentence), DeviceCost.UNKNOWN);
            case BuildOutcome.Cancelled() -> throw new CancellationException("the comparison of costs was cancelled");
        };
    }

    /// The usual builder; for Tinker one that goes on where an APK lacks its id, which changes no size worth speaking
    /// of.
    private @org.jspecify.annotations.Nullable PatchBuilder builder(Scheme scheme) {
        if (scheme == Scheme.TINKER) {
            String base = InstalledTinker.of(diff.base()).id();
            String fixed = InstalledTinker.of(diff.fixed()).id();
            return new TinkerBuilder(
                    TinkerOptions.DEFAULT.withIds(base.isEmpty() ? "base" : base, fixed.isEmpty() ? "fixed" : fixed));
        }
        return BuildApkPatch.builder(scheme, Instant.EPOCH).orElse(null);
    }
}
