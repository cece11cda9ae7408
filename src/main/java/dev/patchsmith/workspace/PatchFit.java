package dev.patchsmith.workspace;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.Proof.Check;
import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.andfix.AndfixContents;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.JarSeal;
import dev.patchsmith.apk.build.peek.PatchLook;
import dev.patchsmith.apk.build.robust.MethodsMap;
import dev.patchsmith.apk.build.robust.RobustCheck;
import dev.patchsmith.apk.build.robust.RobustPatch;
import dev.patchsmith.apk.dex.DexNames;
import dev.patchsmith.apk.scheme.BaseFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a finished patch, whoever made it, is for a certain build of the app.
public final class PatchFit {

    private final PatchLook patch;
    private final ApkFile base;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int looked;

    private PatchFit(PatchLook patch, ApkFile base) {
        this.patch = patch;
        this.base = base;
    }

    /// @param map Robust's method map of the base, null where nobody has it
    public static Proof of(PatchLook patch, ApkFile base, @Nullable MethodsMap map) throws BadEntryException {
        PatchFit fit = new PatchFit(patch, base);
        fit.look(map);
        fit.seal();
        return new Proof(
                fit.findings, List.of(new Check("parts of the patch held against the base", fit.looked)), fit.remarks);
    }

    private void look(@Nullable MethodsMap map) throws BadEntryException {
        looked = patch.carries().size();
        switch (patch.scheme()) {
            case ANDFIX -> findings.addAll(AndfixContents.misfits(code(), AppCode.of(base)));
            case QZONE -> classes();
            case ROBUST -> robust(map);
            case TINKER -> tinker();
            case AMIGO, SOPHIX, INSTANT_RUN -> identity();
        }
    }

    private AppCode code() throws BadEntryException {
        return AppCode.ofDex(
                patch.file().path(),
                "classes.dex",
                patch.file().read(patch.file().entry("classes.dex").orElseThrow()));
    }

    private void classes() throws BadEntryException {
        AppCode app = AppCode.of(base);
        List<String> names = List.copyOf(code().names());
        List<String> there = names.stream().filter(app::defines).toList();
        if (there.isEmpty()) {
            findings.add(new Finding(base.fileName(), "The base has none of the classes of the patch."));
        }
        remarks.add(there.size() + " classes take the place of those of the base, " + (names.size() - there.size())
                + " are new.");
    }

    private void robust(@Nullable MethodsMap map) throws BadEntryException {
        RobustPatch read = RobustPatch.read(code()).orElseThrow();
        RobustCheck.Result result = new RobustCheck(AppCode.of(base), map).of(read);
        findings.addAll(result.proof().findings());
        result.replaced().stream()
                .filter(r -> !r.method().isEmpty())
                .forEach(r -> remarks.add(r.owner() + "."
                        + (r.source().isEmpty()
                                ? r.method()
                                : r.source().substring(r.owner().length() + 1)) + " (" + r.number()
                        + ") is replaced by " + DexNames.className(r.by()) + "."));
    }

    private void tinker() {
        String wanted = patch.says().getOrDefault("TINKER_ID", "");
        String has = BaseFacts.of(base).tinkerId();
        if (!has.isEmpty() && !wanted.isEmpty() && !has.equals(wanted)) {
            findings.add(new Finding(
                    "TINKER_ID",
                    "The patch is for \"" + wanted + "\", the base is \"" + has + "\"; it would be refused."));
        }
    }

    private void identity() {
        String wanted = patch.says().getOrDefault("package", "");
        String has = base.identity().map(i -> i.packageName()).orElse("");
        if (!wanted.equals(has)) {
            findings.add(new Finding("package", "The patch is the app " + wanted + ", the base is " + has + "."));
        }
    }

    private void seal() {
        if (patch.seal() instanceof JarSeal.SignedBy(var fingerprint)
                && base.signers().signers().stream()
                        .noneMatch(s -> s.fingerprint().equals(fingerprint))) {
            remarks.add("The patch is signed with another certificate than the base.");
        }
        if (patch.seal() instanceof JarSeal.Broken(String reason)) {
            findings.add(new Finding(patch.file().fileName(), "The signature of the patch is broken: " + reason + "."));
        }
    }
}
