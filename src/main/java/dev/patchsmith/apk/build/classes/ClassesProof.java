package dev.patchsmith.apk.build.classes;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.Proof.Check;
import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.ClassContents;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.code.References;
import dev.patchsmith.apk.build.code.Resolution;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.diff.ApkDiff;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a patch of classes apart and puts it before the base, as a device does: each class that really changed
/// must then be that of the fixed APK, and nothing may name a member that is not there.
public final class ClassesProof {

    private static final String DEX = "classes.dex";

    private final ApkDiff diff;
    private final WorkProgress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> permitted = new ArrayList<>();

    public ClassesProof(ApkDiff diff, WorkProgress progress) {
        this.diff = diff;
        this.progress = progress;
    }

    public Proof of(Path file) {
        try {
            ApkFile patch = switch (ApkFile.open(file)) {
                case ApkOpening.Opened(ApkFile opened) -> opened;
                case ApkOpening.Refused(ApkProblem problem) -> throw new BadEntryException(problem);
            };
            Optional<ApkEntry> entry = patch.entry(DEX);
            if (entry.isEmpty()) {
                return Proof.failed(DEX, "The package has no classes.dex; devices would load nothing from it.");
            }
            if (JarSeal.of(file, DEX) instanceof JarSeal.Broken(String reason)) {
                return Proof.failed(DEX, "Java's own reader does not take the package: " + reason + ".");
            }
            prove(file, patch.read(entry.get()));
        } catch (BadEntryException unreadable) {
            return Proof.failed(
                    String.valueOf(file.getFileName()), unreadable.problem().message());
        }
        return new Proof(findings, checks, permitted);
    }

    private void prove(Path file, byte[] dex) throws BadEntryException {
        progress.at("reading the classes of the patch", 0);
        ClassContents patched = ClassContents.ofDex(file, DEX, dex);
        ClassContents.Pair apps = ClassContents.of(diff.base(), diff.fixed(), progress);
        sameAsFixed(patched, apps.fixed());
        complete(patched, apps);
        progress.at("looking for missing members", 0.5);
        AppCode base = AppCode.of(diff.base());
        AppCode patch = AppCode.ofDex(file, DEX, dex);
        dangling(patch, base, AppCode.of(diff.fixed()));
    }

    private void sameAsFixed(ClassContents patched, ClassContents fixed) {
        for (String name : patched.names()) {
            if (!patched.isSame(name, fixed)) {
                finding(
                        name,
                        fixed.has(name)
                                ? "The class in the patch is not that of the fixed APK."
                                : "The patch has a class that the fixed APK does not have.");
            }
        }
        checks.add(new Check(
                "classes of the patch that are those of the fixed APK",
                patched.names().size()));
    }

    /// Everything that really changed must be there; what differs by noise may stay as in the base.
    private void complete(ClassContents patched, ClassContents.Pair apps) {
        Set<String> real = diff.sections().stream()
                .flatMap(DiffNode::all)
                .filter(n -> n instanceof ClassNode c && c.fixed() != null)
                .map(ClassNode.class::cast)
                .filter(c -> c.differences().anyMatch(DiffNode::isReal))
                .map(c -> java.util.Objects.requireNonNull(c.fixed()).descriptor())
                .collect(Collectors.toSet());
        Set<String> other = new HashSet<>(apps.differing());
        other.addAll(apps.added());
        int left = 0;
        for (String name : other) {
            if (patched.has(name)) {
                continue;
            }
            if (real.contains(name)) {
                finding(name, "The class changed, but the patch does not carry it.");
            } else {
                left++;
            }
        }
        if (left > 0) {
            permitted.add(left + " classes that differ by noise only stay as they are in the base.");
        }
        checks.add(new Check("changed and new classes looked for in the patch", other.size()));
    }

    private void dangling(AppCode patch, AppCode base, AppCode fixed) {
        Resolution after = Resolution.over(patch, base);
        Resolution before = Resolution.in(base);
        Resolution aim = Resolution.in(fixed);
        int looked = 0;
        for (String name : patch.names()) {
            progress.check();
            looked++;
            Set<String> told = new HashSet<>();
            References.ofCode(patch.find(name).orElseThrow(), reference -> {
                if (after.isDangling(reference) && !aim.isDangling(reference) && told.add(reference.toString())) {
                    finding(name, "It names " + reference + ", which is not there after patching.");
                }
                References.types(reference, type -> {
                    if (fixed.defines(type) && !after.defines(type) && told.add(type)) {
                        finding(name, "It names " + DexNames.className(type) + ", which is not there after patching.");
                    }
                });
            });
        }
        for (String name : base.names()) {
            if (!patch.defines(name)) {
                looked++;
                staying(name, base, fixed, before, after);
            }
        }
        checks.add(new Check("classes looked through for members that are not there", looked));
    }

    private void staying(String name, AppCode base, AppCode fixed, Resolution before, Resolution after) {
        progress.check();
        Set<String> told = new HashSet<>();
        References.ofCode(base.find(name).orElseThrow(), reference -> {
            if (after.isDangling(reference) && !before.isDangling(reference) && told.add(reference.toString())) {
                if (fixed.defines(name)) {
                    finding(name, "It stays as in the base and names " + reference + ", which the patch takes away.");
                } else {
                    permitted.add(DexNames.className(name) + ", which the fixed APK no longer has, names " + reference
                            + ", which is not there after patching; nothing of the fixed app uses it.");
                }
            }
        });
    }

    private void finding(String descriptor, String sentence) {
        findings.add(new Finding(DexNames.className(descriptor), sentence));
    }
}
