package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.CodePackage;
import dev.patchsmith.apk.build.code.DexWriting;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.scheme.Scheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jf.dexlib2.iface.ClassDef;

/// Builds AndFix patches (`.apatch`).
///
/// @param created the time the patch bears; of several patches devices apply the older ones first
public record AndfixBuilder(Instant created) implements PatchBuilder {

    @Override
    public Scheme scheme() {
        return Scheme.ANDFIX;
    }

    @Override
    public List<BrokenRule> check(BuildRequest request, WorkProgress progress) {
        try {
            return AndfixPlan.of(request, AppCode.of(request.base()), AppCode.of(request.fixed()), progress)
                    .rules();
        } catch (BadEntryException unreadable) {
            return List.of(BrokenRule.of(
                    "ANDFIX-UNREADABLE",
                    BrokenRule.Weight.BLOCKING,
                    unreadable.problem().message(),
                    unreadable.problem().entry().orElse("")));
        }
    }

    @Override
    public BuildOutcome build(BuildRequest request, WorkProgress progress) {
        return CodePackage.guard(request, () -> {
            progress.at("looking at the changed methods", 0);
            AppCode fixed = AppCode.of(request.fixed());
            AndfixPlan plan = AndfixPlan.of(request, AppCode.of(request.base()), fixed, progress);
            if (plan.rules().stream().anyMatch(r -> r.stops(request))) {
                return new BuildOutcome.Refused(plan.rules());
            }
            progress.at("writing the methods", 0.5);
            List<ClassDef> copies = plan.replacements().stream()
                    .map(r -> new CopiedClass(fixed.find(r.descriptor()).orElseThrow(), r).make())
                    .toList();
            List<String> originals =
                    plan.replacements().stream().map(Replacement::descriptor).toList();
            byte[] dex = DexWriting.write(copies, fixed.dexVersion(originals)).orElseThrow();
            CodePackage made = new CodePackage(request)
                    .description(PatchManifest.ENTRY, manifest(request, plan).bytes(), "names the classes")
                    .code("classes.dex", dex, about(plan));
            return made.finish(
                    plan.rules(), () -> new AndfixProof(request, progress.part(0.6, 1)).of(request.target()));
        });
    }

    private PatchManifest manifest(BuildRequest request, AndfixPlan plan) {
        return PatchManifest.of(
                stem(request.target()),
                created,
                request.base().fileName(),
                request.fixed().fileName(),
                plan.replacements().stream()
                        .map(r -> DexNames.className(r.copy()))
                        .toList());
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String about(AndfixPlan plan) {
        int methods =
                plan.replacements().stream().mapToInt(r -> r.methods().size()).sum();
        return "%d methods in %d classes".formatted(methods, plan.replacements().size());
    }
}
