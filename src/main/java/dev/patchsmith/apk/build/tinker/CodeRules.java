package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.ClassPlace;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has to hold for the classes: the loader is left alone and stands for itself, and no class is there twice.
final class CodeRules {

    private static final String MAIN = "classes.dex";
    private static final int MOST_OF_A_KIND = 20;

    private final TinkerPlan plan;
    private final WorkProgress progress;
    private final List<BrokenRule> broken = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    CodeRules(TinkerPlan plan, WorkProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    List<BrokenRule> broken() {
        nothing();
        plan.request().diff().section(Section.Kind.CODE).all().forEach(node -> {
            if (node instanceof ClassNode type) {
                loaderChanged(type);
            }
        });
        if (new CodeParts(plan).isChanged()) {
            Set<String> base = names(plan.base(), "base");
            names(plan.fixed(), "fixed APK");
            if (base.stream().noneMatch(name -> name.startsWith("Lcom/tencent/tinker/loader/"))) {
                add(BrokenRule.of(
                        "TINKER-NO-LOADER",
                        Weight.ACCEPTABLE,
                        "The base has no Tinker loader (com.tencent.tinker.loader), so that nothing in it could load"
                                + " the patch; build the base with the Tinker SDK.",
                        plan.base().fileName()));
            }
            new LoaderReferences(plan, base).broken().forEach(this::add);
            versions();
        }
        return broken;
    }

    private void add(BrokenRule rule) {
        if (counts.merge(rule.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            broken.add(rule);
        }
    }

    private void nothing() {
        boolean libraries = !new LibraryParts(plan).tasks(WorkProgress.NONE).isEmpty();
        if (!libraries && !new CodeParts(plan).isChanged() && !new ResourceParts(plan).isChanged()) {
            add(BrokenRule.of(
                    "TINKER-NOTHING",
                    Weight.BLOCKING,
                    "Base and fixed APK have the same code, libraries and resources; there is nothing to carry.",
                    plan.fixed().fileName()));
        }
    }

    private void loaderChanged(ClassNode type) {
        ClassPlace place = type.fixed() == null ? type.base() : type.fixed();
        boolean real = type.differences().anyMatch(DiffNode::isReal);
        if (place == null || !real || !plan.loaders().test(place.descriptor())) {
            return;
        }
        boolean added = type.change() == Change.ADDED;
        add(BrokenRule.at(
                added ? "TINKER-LOADER-ADDED" : "TINKER-LOADER-CHANGED",
                Weight.ACCEPTABLE,
                "The loader class " + type.name() + (added ? " is new" : " differs") + ", and a patch leaves loader"
                        + " classes alone: devices go on with those of the base.",
                type.name(),
                type));
    }

    /// All classes of an APK; finds those that are there twice and loader classes outside of the first dex file.
    private Set<String> names(ApkFile apk, String side) {
        Set<String> names = new HashSet<>();
        for (ApkEntry entry : apk.dexFiles()) {
            progress.check();
            try {
                for (DexFile dex : DexFile.read(apk.read(entry))) {
                    for (int i = 0; i < dex.classCount(); i++) {
                        name(dex.className(i), entry.name(), side, names);
                    }
                }
            } catch (BadEntryException | BadDexException | IndexOutOfBoundsException unreadable) {
                add(BrokenRule.of(
                        "TINKER-BAD-DEX",
                        Weight.BLOCKING,
                        entry.name() + " of the " + side + " cannot be read; build it anew.",
                        entry.name()));
            }
        }
        return names;
    }

    private void name(String descriptor, String dex, String side, Set<String> names) {
        if (!names.add(descriptor)) {
            add(BrokenRule.of(
                    "TINKER-CLASS-TWICE",
                    Weight.BLOCKING,
                    "The " + side + " has the class " + readable(descriptor) + " twice, in " + dex + " and before it;"
                            + " a patch cannot tell which one counts.",
                    readable(descriptor)));
        }
        boolean elsewhere = !dex.equals(MAIN) && !plan.options().loadersAnywhere();
        if (elsewhere && plan.loaders().test(descriptor)) {
            add(BrokenRule.of(
                    "TINKER-LOADER-ELSEWHERE",
                    Weight.ACCEPTABLE,
                    "The loader class " + readable(descriptor) + " of the " + side + " is in " + dex + "; it has to be"
                            + " in classes.dex, or old devices do not find it (mainDexList).",
                    readable(descriptor)));
        }
    }

    private void versions() {
        for (ApkEntry entry : plan.fixed().dexFiles()) {
            boolean same =
                    plan.base().entry(entry.name()).filter(entry::sameContent).isPresent();
            int version = version(entry);
            if (!same
                    && version > 0
                    && !plan.sdk().reads(version)
                    && !plan.options().protectedApp()) {
                add(BrokenRule.of(
                        "TINKER-DEX-VERSION",
                        Weight.ACCEPTABLE,
                        entry.name() + " has dex version 0" + version + ", which Tinker "
                                + plan.sdk().title()
                                + " cannot patch; it is carried whole. Build base and fix with a lower minSdk"
                                + " (below 24), or use a newer Tinker in the next base.",
                        entry.name()));
            }
        }
    }

    /// 0 where it cannot be read, which is told already.
    private int version(ApkEntry entry) {
        try {
            byte[] head = plan.fixed().head(entry, DexFile.HEADER_SIZE);
            return head.length < 7 ? 0 : 100 * (head[4] - '0') + 10 * (head[5] - '0') + head[6] - '0';
        } catch (BadEntryException unreadable) {
            return 0;
        }
    }

    private static String readable(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
