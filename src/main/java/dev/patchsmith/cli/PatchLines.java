package dev.patchsmith.cli;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Patches of a server as people and as scripts read them.
final class PatchLines {

    private PatchLines() {}

    static List<String> table(List<PatchSummary> patches) {
        var table = new TextTable("ID", "STATE", "SHARE", "VERSION", "PLATFORM", "NAME");
        for (PatchSummary patch : patches) {
            table.row(
                    patch.id(),
                    state(patch.state()),
                    share(patch),
                    patch.version(),
                    patch.platform().displayName(),
                    patch.name());
        }
        return table.lines();
    }

    static String sentence(PatchSummary patch) {
        return "Patch " + patch.id() + " \"" + patch.name() + "\" for " + patch.version() + " on "
                + patch.platform().displayName() + ": " + state(patch.state()) + live(patch)
                + (patch.waiting() ? " A change waits until a second person approves it." : "");
    }

    private static String live(PatchSummary patch) {
        return patch.isLive() ? ", " + share(patch) + " of the devices are offered it." : ", no device is offered it.";
    }

    static String state(@Nullable PatchState state) {
        return state == null ? "unknown" : state.name().toLowerCase(Locale.ROOT);
    }

    private static String share(PatchSummary patch) {
        if (patch.state() == PatchState.RELEASED) {
            return "100 %";
        }
        if (patch.share() != null) {
            return percent(patch.share());
        }
        return patch.devices() == null ? "-" : patch.devices() + " devices";
    }

    /// A share of 10000 as a percentage without needless zeros.
    static String percent(int share) {
        return java.math.BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString() + " %";
    }

    static Map<String, @Nullable Object> json(PatchSummary patch) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", patch.id());
        fields.put("app", patch.app());
        fields.put("platform", patch.platform().name().toLowerCase(Locale.ROOT));
        fields.put("version", patch.version());
        fields.put("name", patch.name());
        fields.put("notes", patch.notes());
        fields.put("state", state(patch.state()));
        fields.put("share", patch.share());
        fields.put("devices", patch.devices());
        fields.put("checksum", patch.checksum());
        fields.put("size", patch.size() < 0 ? null : patch.size());
        fields.put("created", patch.created() == null ? null : patch.created().toString());
        fields.put("haltReason", patch.haltReason());
        fields.put("waiting", patch.waiting());
        return fields;
    }
}
