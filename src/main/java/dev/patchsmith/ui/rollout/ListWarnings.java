package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.patch.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What looks wrong about the patches of one app version, seen from the list.
public final class ListWarnings {

    private ListWarnings() {}

    /// One thing to look at.
    public sealed interface Warning {

        Platform platform();

        String version();

        /// More than one patch is delivered for the version.
        record SeveralLive(Platform platform, String version, List<Long> patches) implements Warning {}

        /// The patch that devices are told of has no package on the server.
        record NoPackage(Platform platform, String version, long patch) implements Warning {}

        /// Every patch of the version that was ever released is held back or over: devices get none.
        record NoneServed(Platform platform, String version) implements Warning {}
    }

    private record Target(@Nullable String app, Platform platform, String version) {}

    /// @param patches as the list shows them, all of a version or none
    public static List<Warning> of(List<PatchSummary> patches) {
        Map<Target, List<PatchSummary>> targets = new LinkedHashMap<>();
        patches.forEach(patch -> targets.computeIfAbsent(
                        new Target(patch.app(), patch.platform(), patch.version()), _ -> new ArrayList<>())
                .add(patch));
        List<Warning> warnings = new ArrayList<>();
        targets.forEach((target, members) -> judge(target, members, warnings));
        return warnings;
    }

    private static void judge(Target target, List<PatchSummary> members, List<Warning> warnings) {
        List<PatchSummary> live = members.stream()
                .filter(PatchSummary::isLive)
                .sorted(Comparator.comparingLong(PatchSummary::id).reversed())
                .toList();
        if (live.size() > 1) {
            warnings.add(new Warning.SeveralLive(
                    target.platform(),
                    target.version(),
                    live.stream().map(PatchSummary::id).toList()));
        }
        Optional<PatchSummary> empty =
                live.stream().filter(ListWarnings::hasNoPackage).findFirst();
        if (empty.isPresent()) {
            warnings.add(new Warning.NoPackage(
                    target.platform(), target.version(), empty.get().id()));
        }
        boolean released = members.stream().anyMatch(patch -> patch.state() != PatchState.READY);
        if (live.isEmpty() && released) {
            warnings.add(new Warning.NoneServed(target.platform(), target.version()));
        }
    }

    /// Only older servers let a patch without a package be published.
    private static boolean hasNoPackage(PatchSummary patch) {
        return patch.checksum() == null && patch.path() == null && patch.size() < 0;
    }
}
