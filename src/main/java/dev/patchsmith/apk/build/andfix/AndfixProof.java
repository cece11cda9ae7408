package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.Proof.Check;
import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.ClassModels;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.build.code.References;
import dev.patchsmith.apk.build.code.Resolution;
import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.dex.MethodModel;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.ClassNode;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.MemberNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;

/// Takes an AndFix patch apart as the library on the device does, gives the copies back their names, and holds each
/// method against that of the fixed APK.
final class AndfixProof {

    private static final String DEX = "classes.dex";

    private final BuildRequest request;
    private final WorkProgress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> permitted = new ArrayList<>();

    AndfixProof(BuildRequest request, WorkProgress progress) {
        this.request = request;
        this.progress = progress;
    }

    Proof of(Path file) {
        try {
            ApkFile patch = ApkFile.open(file).orThrow();
            Optional<ApkEntry> dex = patch.entry(DEX);
            Optional<ApkEntry> manifest = patch.entry(PatchManifest.ENTRY);
            if (dex.isEmpty() || manifest.isEmpty()) {
                return Proof.failed(
                        dex.isEmpty() ? DEX : PatchManifest.ENTRY, "The package lacks it; devices would not load it.");
            }
            Optional<PatchManifest> says = PatchManifest.read(patch.read(manifest.get()));
            if (says.isEmpty() || !says.get().isTimeReadable()) {
                return Proof.failed(PatchManifest.ENTRY, "Devices cannot read it.");
            }
            prove(file, says.get(), patch.read(dex.get()));
            seal(file);
        } catch (BadEntryException unreadable) {
            return Proof.failed(
                    String.valueOf(file.getFileName()), unreadable.problem().message());
        }
        return new Proof(findings, checks, permitted);
    }

    private void prove(Path file, PatchManifest says, byte[] dex) throws BadEntryException {
        progress.at("reading the methods of the patch", 0);
        AppCode patch = AppCode.ofDex(file, DEX, dex);
        Applied applied = new Applied(patch, AppCode.of(request.base()));
        says.classes().forEach(applied::load);
        findings.addAll(applied.findings());
        for (String name : patch.names()) {
            if (!says.classes().contains(DexNames.className(name))) {
                finding(name, "The manifest does not name it, so devices do not load it.");
            }
        }
        bodies(file, dex, patch, applied.replaced());
        complete(applied.replaced());
        owners(patch);
    }

    /// Each method, seen with the names given back, must be that of the fixed APK.
    private void bodies(Path file, byte[] dex, AppCode patch, Set<String> replaced) throws BadEntryException {
        progress.at("comparing the methods", 0.3);
        Set<String> originals = new HashSet<>();
        patch.names().forEach(n -> originals.add(Replacement.original(n)));
        Map<String, ClassModel> fixed = ClassModels.of(request.fixed(), originals, NameView.PLAIN);
        Map<String, ClassModel> copies = ClassModels.ofDex(file, DEX, dex, namesGivenBack(patch));
        int methods = 0;
        for (ClassModel copy : copies.values()) {
            ClassModel original = fixed.get(Replacement.original(copy.descriptor()));
            for (MethodModel method : copy.methods()) {
                methods++;
                same(copy, method, original, replaced);
            }
        }
        checks.add(new Check("methods that are those of the fixed APK", methods));
    }

    private void same(
            ClassModel copy,
            MethodModel method,
            @org.jspecify.annotations.Nullable ClassModel original,
            Set<String> replaced) {
        Optional<MethodModel> there = original == null
                ? Optional.empty()
                : original.methods().stream()
                        .filter(m -> m.signature().equals(method.signature()))
                        .findFirst();
        if (there.isEmpty()) {
            finding(copy.descriptor(), "The fixed APK has no method " + method.signature() + " here.");
        } else if (there.get().body() != method.body() || there.get().accessFlags() != method.accessFlags()) {
            finding(copy.descriptor(), "The method " + method.signature() + " is not that of the fixed APK.");
        }
        String key = Replacement.original(copy.descriptor()) + method.signature();
        int own = AccessFlags.PRIVATE.getValue() | AccessFlags.STATIC.getValue();
        if (!replaced.contains(key) && (method.accessFlags() & own) == 0) {
            finding(copy.descriptor(), "The method " + method.signature() + " replaces nothing and cannot be called.");
        }
    }

    /// What is replaced must be what really changed, no more and no less.
    private void complete(Set<String> replaced) {
        Set<String> changed = new TreeSet<>();
        request.diff().sections().stream()
                .flatMap(DiffNode::all)
                .filter(n -> n instanceof ClassNode c && c.fixed() != null)
                .map(ClassNode.class::cast)
                .forEach(c -> c.children().stream()
                        .filter(m -> m.isReal() && m.change() == Change.CHANGED)
                        .filter(m -> m instanceof MemberNode.MethodNode method
                                && method.aspects().contains(MemberNode.Aspect.BODY))
                        .forEach(m ->
                                changed.add(Objects.requireNonNull(c.fixed()).descriptor()
                                        + ((MemberNode.MethodNode) m).signature())));
        changed.stream()
                .filter(m -> !replaced.contains(m))
                .forEach(m -> finding(m, "The method changed, but the patch does not replace it."));
        replaced.stream()
                .filter(m -> !changed.contains(m))
                .forEach(m -> finding(m, "The patch replaces a method that did not change."));
        checks.add(new Check("changed methods looked for in the patch", changed.size()));
    }

    /// Fields belong to the originals, whose objects the code runs with; only copied methods belong to the copies.
    private void owners(AppCode patch) throws BadEntryException {
        progress.at("looking for missing members", 0.6);
        Resolution after = Resolution.over(patch, AppCode.of(request.base()));
        int[] looked = {0};
        for (String name : patch.names()) {
            References.ofCode(patch.find(name).orElseThrow(), reference -> {
                looked[0]++;
                owner(name, reference, patch, after);
            });
        }
        checks.add(new Check("fields, methods and classes named by the patch", looked[0]));
    }

    private void owner(String name, Reference reference, AppCode patch, Resolution after) {
        String owner = switch (reference) {
            case FieldReference field -> field.getDefiningClass();
            case MethodReference method -> method.getDefiningClass();
            default -> "";
        };
        if (reference instanceof FieldReference && patch.defines(owner)) {
            finding(name, "It names " + reference + ", a field of the copy; objects have those of the original.");
        } else if (reference instanceof MethodReference call && patch.defines(owner)) {
            Method copied = Members.method(patch.find(owner).orElseThrow(), Members.signature(call));
            if (copied == null || !owner.equals(name)) {
                finding(name, "It calls " + reference + ", which devices do not find in the copy.");
            }
        } else if (after.isDangling(reference)) {
            finding(name, "It names " + reference + ", which the base does not have.");
        }
    }

    private void seal(Path file) {
        switch (JarSeal.of(file, DEX)) {
            case JarSeal.Unsigned() ->
                permitted.add(
                        request.key() == null
                                ? "The package is not signed yet; devices take it only with the app's signature."
                                : "The package is not signed.");
            case JarSeal.SignedBy(var fingerprint) -> {
                boolean own = request.base().signers().signers().stream()
                        .anyMatch(s -> s.fingerprint().equals(fingerprint));
                checks.add(new Check("signatures checked", 1));
                if (!own) {
                    permitted.add("The package is signed with another key than the base.");
                }
            }
            case JarSeal.Broken(String reason) ->
                findings.add(new Finding(DEX, "The signature does not hold: " + reason + "."));
        }
        if (JarSeal.of(file, PatchManifest.ENTRY) instanceof JarSeal.Broken(String reason)) {
            findings.add(new Finding(PatchManifest.ENTRY, "The signature does not hold: " + reason + "."));
        }
        if (request.key() != null && JarSeal.of(file, DEX) instanceof JarSeal.Unsigned) {
            findings.add(new Finding(DEX, "The package was to be signed and is not."));
        }
    }

    private void finding(String place, String sentence) {
        findings.add(new Finding(DexNames.className(place), sentence));
    }

    /// The patch's code as it was before its classes were renamed.
    private static NameView namesGivenBack(AppCode patch) {
        return descriptor -> patch.defines(descriptor) ? Replacement.original(descriptor) : descriptor;
    }
}
