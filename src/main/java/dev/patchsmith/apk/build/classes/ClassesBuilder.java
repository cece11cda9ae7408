package dev.patchsmith.apk.build.classes;

import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.ClassContents;
import dev.patchsmith.apk.build.code.CodePackage;
import dev.patchsmith.apk.build.code.DexWriting;
import dev.patchsmith.apk.build.code.SchemeRules;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;

/// Builds the jar of changed and new classes that QZone's way of patching loads.
///
/// @param ahead whether devices with ART are meant: subclasses and callers that were compiled against a changed
///     class go along; without, the patch is smaller and fits devices before Android 5 only
public record ClassesBuilder(boolean ahead) implements PatchBuilder {

    /// For all devices.
    public ClassesBuilder() {
        this(true);
    }

    @Override
    public Scheme scheme() {
        return Scheme.QZONE;
    }

    @Override
    public List<BrokenRule> check(BuildRequest request, WorkProgress progress) {
        return SchemeRules.of(request.diff(), Scheme.QZONE, Set.of());
    }

    /// The classes a patch would carry, and why.
    public List<CarriedClass> carried(BuildRequest request, WorkProgress progress) throws BadEntryException {
        AppCode base = AppCode.of(request.base());
        AppCode fixed = AppCode.of(request.fixed());
        return carried(request, base, fixed, progress);
    }

    private List<CarriedClass> carried(BuildRequest request, AppCode base, AppCode fixed, WorkProgress progress)
            throws BadEntryException {
        ClassContents.Pair contents = ClassContents.of(request.base(), request.fixed(), progress);
        return List.copyOf(new Closure(request.diff(), base, fixed, contents, progress)
                .find(ahead)
                .values());
    }

    @Override
    public BuildOutcome build(BuildRequest request, WorkProgress progress) {
        List<BrokenRule> rules = check(request, progress);
        if (rules.stream().anyMatch(r -> r.stops(request))) {
            return new BuildOutcome.Refused(rules);
        }
        return CodePackage.guard(request, () -> {
            progress.at("finding the classes that go together", 0);
            AppCode base = AppCode.of(request.base());
            AppCode fixed = AppCode.of(request.fixed());
            List<CarriedClass> carried = carried(request, base, fixed, progress);
            if (carried.isEmpty()) {
                return new BuildOutcome.Refused(withNothing(rules));
            }
            progress.at("writing the classes", 0.5);
            Optional<byte[]> dex = write(fixed, carried);
            if (dex.isEmpty()) {
                return new BuildOutcome.Refused(withTooMany(rules));
            }
            CodePackage made = new CodePackage(request).code("classes.dex", dex.get(), about(carried));
            return made.finish(
                    rules, () -> new ClassesProof(request.diff(), progress.part(0.6, 1)).of(request.target()));
        });
    }

    private static Optional<byte[]> write(AppCode fixed, List<CarriedClass> carried) {
        List<DexBackedClassDef> definitions = carried.stream()
                .map(c -> fixed.find(c.descriptor()).orElseThrow())
                .toList();
        return DexWriting.write(
                definitions,
                fixed.dexVersion(carried.stream().map(CarriedClass::descriptor).toList()));
    }

    private static List<BrokenRule> withNothing(List<BrokenRule> rules) {
        return plus(
                rules,
                BrokenRule.of(
                        "QZONE-NO-CODE",
                        BrokenRule.Weight.BLOCKING,
                        "No class changed, and this scheme carries nothing but classes. Choose Tinker or Amigo.",
                        ""));
    }

    private static List<BrokenRule> withTooMany(List<BrokenRule> rules) {
        return plus(
                rules,
                BrokenRule.of(
                        "QZONE-TOO-MANY",
                        BrokenRule.Weight.BLOCKING,
                        "The classes that must go together name more than the 65,536 members one dex file can hold."
                                + " Choose Tinker or Amigo.",
                        ""));
    }

    private static List<BrokenRule> plus(List<BrokenRule> rules, BrokenRule one) {
        List<BrokenRule> all = new ArrayList<>(List.of(one));
        all.addAll(rules);
        return List.copyOf(all);
    }

    /// `2 changed: com.shop.Cart, ...; 1 new: ...`
    private static String about(List<CarriedClass> carried) {
        Map<CarriedClass.Reason, List<String>> byReason = carried.stream()
                .collect(Collectors.groupingBy(
                        CarriedClass::reason,
                        TreeMap::new,
                        Collectors.mapping(c -> DexNames.className(c.descriptor()), Collectors.toList())));
        return byReason.entrySet().stream()
                .map(e -> e.getValue().size() + " " + e.getKey().title() + ": "
                        + e.getValue().stream().limit(5).collect(Collectors.joining(", "))
                        + (e.getValue().size() > 5 ? ", ..." : ""))
                .collect(Collectors.joining("; "));
    }
}
