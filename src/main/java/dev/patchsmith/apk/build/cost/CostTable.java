package dev.patchsmith.apk.build.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What every way from the base to the fixed APK costs.
///
/// @param base size of the base in bytes
/// @param fixed size of the fixed APK in bytes: what a release costs
/// @param rows in the order of [Way]
public record CostTable(long base, long fixed, List<PatchCost> rows) {

    public CostTable {
        rows = List.copyOf(rows);
    }

    /// Plain text for a terminal.
    public String text() {
        StringBuilder text = new StringBuilder("What it costs (the base is " + grouped(base) + " bytes, the fixed APK "
                + grouped(fixed) + "; patches without a signature, which adds 1 to 3 KB):\n");
        for (PatchCost row : rows) {
            text.append('\n')
                    .append(row.way().title())
                    .append(": ")
                    .append(sentence(row.size()))
                    .append('\n');
            row.device()
                    .storage()
                    .ifPresent(bytes -> text.append("  stays on the device: %,d bytes%n".formatted(bytes)));
            row.device()
                    .memory()
                    .ifPresent(bytes -> text.append("  memory while applying: %,d bytes%n".formatted(bytes)));
            row.device()
                    .remarks()
                    .forEach(remark -> text.append("  %s (%s%s)%n"
                            .formatted(remark.sentence(), remark.inferred() ? "inferred; " : "", remark.source())));
        }
        return text.toString();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String sentence(PatchSize size) {
        return switch (size) {
            case PatchSize.Measured(long bytes, List<String> accepted, boolean proven) ->
                "%,d bytes to download%s%s"
                        .formatted(
                                bytes,
                                accepted.isEmpty() ? "" : ", if you answer for " + String.join(", ", accepted),
                                proven ? "" : "; the proof does not hold");
            case PatchSize.CannotCarry(String sentence) -> "cannot carry it. " + sentence;
            case PatchSize.NotMeasured(String sentence) -> sentence;
        };
    }

    /// Fields for JSON; their form is described in docs/apk-patches.md.
    public Map<String, Object> json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "patchsmith-patch-costs");
        root.put("version", 1);
        root.put("base", base);
        root.put("fixed", fixed);
        root.put("ways", rows.stream().map(CostTable::json).toList());
        return root;
    }

    private static Map<String, Object> json(PatchCost row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("way", row.way().name().toLowerCase(Locale.ROOT));
        switch (row.size()) {
            case PatchSize.Measured(long bytes, List<String> accepted, boolean proven) -> {
                map.put("state", "measured");
                map.put("download", bytes);
                map.put("proven", proven);
                map.put("accepted", accepted);
            }
            case PatchSize.CannotCarry(String sentence) -> {
                map.put("state", "cannot-carry");
                map.put("sentence", sentence);
            }
            case PatchSize.NotMeasured(String sentence) -> {
                map.put("state", "not-measured");
                map.put("sentence", sentence);
            }
        }
        row.device().storage().ifPresent(bytes -> map.put("storage", bytes));
        row.device().memory().ifPresent(bytes -> map.put("memory", bytes));
        map.put(
                "remarks",
                row.device().remarks().stream()
                        .map(r -> Map.of("sentence", r.sentence(), "source", r.source(), "inferred", r.inferred()))
                        .toList());
        return map;
    }
}
