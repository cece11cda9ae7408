package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.MethodModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds which class of the base is which class of the fixed APK where names come from a counter or an obfuscator: by
/// equal content first, then by the most bodies in common, then by name.
final class ClassMatcher {

    /// At least this part of the bodies must be shared, in hundredths.
    private static final int LIKENESS = 50;

    /// `Cart$2` before `Cart$10`.
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final ModelSide base;
    private final ModelSide fixed;
    private final Map<String, String> matches = new LinkedHashMap<>();
    private final Map<String, String> methodMatches = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ClassMatcher(ModelSide base, ModelSide fixed) {
        this.base = base;
        this.fixed = fixed;
    }

    /// Names of the base to names of the fixed APK, for all classes with a partner.
    Map<String, String> match() {
        base.computeColours();
        fixed.computeColours();
        matchStableNames();
        matchByColour();
        matchByLikeness();
        matchByName();
        matches.forEach((b, f) -> ModelSide.pair(
                base, model(base, b).descriptor(), fixed, model(fixed, f).descriptor()));
        matches.forEach((b, f) -> matchMethods(model(base, b), model(fixed, f)));
        return matches;
    }

    private void take(String baseName, String fixedName) {
        matches.put(baseName, fixedName);
        taken.add(fixedName);
    }

    private void matchStableNames() {
        base.models().forEach((name, model) -> {
            if (!base.isUnstable(model) && fixed.models().containsKey(name)) {
                take(name, name);
            }
        });
    }

    private void matchByColour() {
        Map<Long, List<String>> byColour = new HashMap<>();
        leftInFixed()
                .forEach(name -> byColour.computeIfAbsent(
                                fixed.colour(model(fixed, name).descriptor()), unused -> new ArrayList<>())
                        .add(name));
        // Those that kept their name first, so that a pair of twins is not crossed.
        for (boolean sameName : new boolean[] {true, false}) {
            for (String name : leftInBase()) {
                List<String> alike =
                        byColour.getOrDefault(base.colour(model(base, name).descriptor()), List.of());
                String partner = sameName ? (alike.contains(name) ? name : null) : first(alike);
                if (partner != null) {
                    take(name, partner);
                    alike.remove(partner);
                }
            }
        }
    }

    private static @Nullable String first(List<String> names) {
        return names.isEmpty() ? null : names.getFirst();
    }

    private void matchByLikeness() {
        Map<Long, List<String>> byBody = new HashMap<>();
        for (String name : leftInFixed()) {
            for (MethodModel method : telling(model(fixed, name))) {
                byBody.computeIfAbsent(method.body(), unused -> new ArrayList<>())
                        .add(name);
            }
        }
        for (String name : leftInBase()) {
            String partner = mostAlike(name, byBody);
            if (partner != null) {
                take(name, partner);
            }
        }
    }

    private @Nullable String mostAlike(String name, Map<Long, List<String>> byBody) {
        ClassModel model = model(base, name);
        Map<String, Integer> shared = new HashMap<>();
        for (MethodModel method : telling(model)) {
            Set<String> owners = new HashSet<>(byBody.getOrDefault(method.body(), List.of()));
            owners.forEach(o -> shared.merge(o, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .filter(e -> !taken.contains(e.getKey()))
                .filter(e -> isCandidate(model, model(fixed, e.getKey()), e.getValue()))
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(e -> e.getKey().equals(name))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// Constructors are too alike to tell classes apart, as are methods without code.
    private static List<MethodModel> telling(ClassModel model) {
        return model.methods().stream()
                .filter(m -> m.body() != 0 && !m.name().equals("<init>"))
                .toList();
    }

    private boolean isCandidate(ClassModel left, ClassModel right, int shared) {
        int all = Math.max(telling(left).size(), telling(right).size());
        return base.neutralName(left).equals(fixed.neutralName(right)) && shared * 100 >= all * LIKENESS;
    }

    private void matchByName() {
        for (String name : leftInBase()) {
            if (fixed.models().containsKey(name) && !taken.contains(name)) {
                take(name, name);
            }
        }
    }

    private List<String> leftInBase() {
        return base.models().keySet().stream()
                .filter(n -> !matches.containsKey(n))
                .sorted(BY_NUMBER)
                .toList();
    }

    private List<String> leftInFixed() {
        return fixed.models().keySet().stream()
                .filter(n -> !taken.contains(n))
                .sorted(BY_NUMBER)
                .toList();
    }

    private static ClassModel model(ModelSide side, String name) {
        ClassModel model = side.models().get(name);
        if (model == null) {
            throw new IllegalStateException(name + " has no model");
        }
        return model;
    }

    /// Pairs the methods of two matched classes whose names come from a counter.
    private void matchMethods(ClassModel left, ClassModel right) {
        List<MethodModel> open = new ArrayList<>(
                right.methods().stream().filter(m -> fixed.isUnstable(right, m)).toList());
        List<MethodModel> wanting = new ArrayList<>(
                left.methods().stream().filter(m -> base.isUnstable(left, m)).toList());
        pairMethods(
                left,
                right,
                wanting,
                open,
                (l, r) -> l.signature().equals(r.signature()) && sameColour(left, l, right, r));
        pairMethods(left, right, wanting, open, (l, r) -> sameColour(left, l, right, r));
        pairMethods(left, right, wanting, open, (l, r) -> l.shape() == r.shape() && l.body() == r.body());
        pairMethods(left, right, wanting, open, (l, r) -> l.signature().equals(r.signature()));
        pairMethods(left, right, wanting, open, (l, r) -> l.shape() == r.shape());
    }

    private boolean sameColour(ClassModel left, MethodModel l, ClassModel right, MethodModel r) {
        return base.colour(ModelSide.key(left, l)) == fixed.colour(ModelSide.key(right, r));
    }

    private interface Alike {
        boolean test(MethodModel left, MethodModel right);
    }

    private void pairMethods(
            ClassModel left, ClassModel right, List<MethodModel> wanting, List<MethodModel> open, Alike alike) {
        for (MethodModel method : List.copyOf(wanting)) {
            open.stream().filter(o -> alike.test(method, o)).findFirst().ifPresent(partner -> {
                ModelSide.pair(base, ModelSide.key(left, method), fixed, ModelSide.key(right, partner));
                methodMatches.put(ModelSide.key(left, method), ModelSide.key(right, partner));
                wanting.remove(method);
                open.remove(partner);
            });
        }
    }

    /// Keys of methods of the base to keys of methods of the fixed APK, for methods with counted names.
    Map<String, String> methodMatches() {
        return methodMatches;
    }
}
