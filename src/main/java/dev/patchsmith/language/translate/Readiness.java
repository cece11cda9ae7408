package dev.patchsmith.language.translate;

import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How much of a project could be patched: the share of its methods that translate, what stands in the way of the
/// others, and where.
///
/// @param methods how many methods were looked at
/// @param translated how many of them translate
/// @param warned how many of those translate with a warning
/// @param obstacles the most frequent first
/// @param classes by name
public record Readiness(
        int methods, int translated, int warned, List<Obstacle> obstacles, List<ClassReadiness> classes) {

    /// A kind of diagnostic that keeps methods out.
    ///
    /// @param code such as `E-TRY`
    /// @param example the message of its first occurrence
    /// @param methods how many methods have it
    /// @param only how many methods have no other obstacle: they would translate without this one
    public record Obstacle(String code, String example, int methods, int only) {}

    /// The methods of one class.
    ///
    /// @param missing the labels of those that do not translate
    public record ClassReadiness(String name, int methods, int translated, List<String> missing) {
        public ClassReadiness {
            missing = List.copyOf(missing);
        }

        public double share() {
            return methods == 0 ? 1 : (double) translated / methods;
        }
    }

    public Readiness {
        obstacles = List.copyOf(obstacles);
        classes = List.copyOf(classes);
    }

    /// Between 0 and 1; a project without methods is ready.
    public double share() {
        return methods == 0 ? 1 : (double) translated / methods;
    }

    /// Counts what became of methods, whichever files they came from.
    public static Readiness of(Iterable<MethodOutcome> outcomes) {
        int methods = 0;
        int translated = 0;
        int warned = 0;
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, String> examples = new LinkedHashMap<>();
        Map<String, List<MethodOutcome>> byClass = new TreeMap<>();
        for (MethodOutcome outcome : outcomes) {
            methods++;
            byClass.computeIfAbsent(outcome.className(), _ -> new ArrayList<>()).add(outcome);
            if (outcome.translated()) {
                translated++;
                warned += outcome.diagnostics().isEmpty() ? 0 : 1;
                continue;
            }
            Set<String> codes = new TreeSet<>();
            for (Diagnostic diagnostic : outcome.diagnostics()) {
                if (diagnostic.isError()) {
                    codes.add(diagnostic.code());
                    examples.putIfAbsent(diagnostic.code(), diagnostic.message());
                }
            }
            for (String code : codes) {
                int[] count = counts.computeIfAbsent(code, _ -> new int[2]);
                count[0]++;
                count[1] += codes.size() == 1 ? 1 : 0;
            }
        }
        return new Readiness(methods, translated, warned, obstacles(counts, examples), classes(byClass));
    }

    private static List<Obstacle> obstacles(Map<String, int[]> counts, Map<String, String> examples) {
        return counts.entrySet().stream()
                .map(entry -> new Obstacle(
                        entry.getKey(),
                        examples.getOrDefault(entry.getKey(), ""),
                        entry.getValue()[0],
                        entry.getValue()[1]))
                .sorted(Comparator.comparingInt(Obstacle::methods).reversed().thenComparing(Obstacle::code))
                .toList();
    }

    private static List<ClassReadiness> classes(Map<String, List<MethodOutcome>> byClass) {
        return byClass.entrySet().stream()
                .map(entry -> new ClassReadiness(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream()
                                .filter(MethodOutcome::translated)
                                .count(),
                        entry.getValue().stream()
                                .filter(outcome -> !outcome.translated())
                                .map(MethodOutcome::label)
                                .collect(Collectors.toList())))
                .toList();
    }
}
