package dev.patchsmith.cli;

import dev.patchsmith.management.protocol.v2.Approval;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.management.protocol.v2.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A release and its numbers in lines of text.
final class ReleaseLines {

    private ReleaseLines() {}

    /// Who is meant, as it stands after "to".
    static String words(Reach reach) {
        return switch (reach.mode()) {
            case EVERYBODY -> "every device";
            case SHARE -> PatchLines.percent(Objects.requireNonNullElse(reach.share(), 0)) + " of the devices";
            case DEVICES -> "exactly " + reach.devices() + " devices";
            case TEST_DEVICES -> "the test devices";
        };
    }

    static List<String> of(PatchDetail patch) {
        List<String> lines = new ArrayList<>();
        Plan plan = patch.plan();
        lines.add("Patch " + patch.id() + " \"" + patch.name() + "\" for " + patch.version() + " on "
                + patch.platform().displayName() + ": " + PatchLines.state(patch.state())
                + (patch.state().isLive() && plan != null ? ", to " + words(plan.reach()) : "") + ".");
        if (patch.state() == PatchState.HALTED && patch.haltReason() != null) {
            lines.add("Halted by itself: " + patch.haltReason());
        }
        Approval wish = patch.waiting();
        if (wish != null) {
            lines.add(wish.requestedBy() + " asked for a change ("
                    + wish.act().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + "); it waits until a second person approves it.");
        }
        return lines;
    }

    static List<String> of(Statistics numbers) {
        Statistics.Funnel funnel = numbers.funnel();
        var table = new TextTable("DEVICES", "NUMBER");
        Statistics.Targeted targeted = numbers.targeted();
        if (targeted != null) {
            table.row("targeted", (targeted.exact() ? "" : "about ") + grouped(targeted.devices()));
        }
        table.row("notified", grouped(funnel.notified()))
                .row("downloaded", grouped(funnel.downloaded()))
                .row("loaded", grouped(funnel.loaded()))
                .row("cleared", grouped(funnel.cleared()))
                .row("failed", grouped(funnel.failed()));
        List<String> lines = new ArrayList<>(table.lines());
        numbers.failures().forEach(f -> lines.add("  " + f.step() + "  " + f.label() + ": " + grouped(f.devices())));
        numbers.faults()
                .forEach(f -> lines.add("Data fault: " + f.stage() + " (" + grouped(f.devices()) + ") is larger than "
                        + f.previous() + " (" + grouped(f.previousDevices()) + ")."));
        Statistics.Halt halt = numbers.halt();
        if (halt != null) {
            lines.add(
                    "Halt rule: %d of %d finished devices failed; proven at least %.2f %%, halts above %s (at %d failures)."
                            .formatted(
                                    halt.failed(),
                                    halt.finished(),
                                    halt.lowerBound() / 100,
                                    PatchLines.percent(halt.threshold()),
                                    halt.failuresToHalt()));
        }
        Statistics.Control control = numbers.control();
        if (control != null) {
            lines.add(side("With the patch", control.with()));
            lines.add(side("Held back", control.without()));
        }
        if (numbers.legacyDeliveries() > 0) {
            lines.add(grouped(numbers.legacyDeliveries())
                    + " deliveries to devices without an id, which report nothing: not in the numbers above.");
        }
        return lines;
    }

    private static String side(String name, Statistics.Side side) {
        return name + ": " + grouped(side.devices()) + " devices, " + grouped(side.again()) + " asked again, "
                + grouped(side.crashed()) + " of them crashed; " + grouped(side.silent()) + " of "
                + grouped(side.old()) + " fell silent.";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
