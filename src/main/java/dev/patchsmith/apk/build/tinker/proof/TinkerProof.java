package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.scheme.BaseFacts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/// Proves a Tinker package, whoever built it: what devices with the base would have after it is what the fixed APK
/// has.
public final class TinkerProof {

    private final ApkFile base;
    private final ApkFile fixed;
    private final TinkerSdk sdk;
    private final Predicate<String> loader;

    /// @param sdk the SDK in the base
    /// @param loader whether a class, by its descriptor, belongs to the loader, which patches leave alone
    public TinkerProof(ApkFile base, ApkFile fixed, TinkerSdk sdk, Predicate<String> loader) {
        this.base = base;
        this.fixed = fixed;
        this.sdk = sdk;
        this.loader = loader;
    }

    /// Proves the package in a file.
    ///
    /// @param signed whether the package has to be signed already
    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public Proof of(Path file, boolean signed, WorkProgress progress) {
        return switch (ApkFile.open(file)) {
            case ApkOpening.Refused(var problem) -> Proof.failed(String.valueOf(file.getFileName()), problem.message());
            case ApkOpening.Opened(ApkFile opened) -> of(new OpenedPackage(opened), signed, progress);
        };
    }

    private Proof of(OpenedPackage patch, boolean signed, WorkProgress progress) {
        Findings findings = new Findings();
        try {
            boolean protectedApp = properties(patch, findings);
            if (signed) {
                new SignatureProof(patch.file().path(), base, findings).run();
            } else {
                findings.permit("The package is not signed yet; devices take it once the app's key has signed it.");
            }
            new CodeProof(patch, base, fixed, sdk, loader, protectedApp, findings, progress.part(0, 0.8)).run();
            progress.check();
            progress.at("comparing native libraries", 0.8);
            new LibraryProof(patch, base, fixed, findings).run();
            progress.check();
            progress.at("comparing resources", 0.9);
            new ResourceProof(patch, base, fixed, findings).run();
            manifest(findings);
        } catch (BadEntryException unreadable) {
            findings.wrong(
                    unreadable.problem().entry().orElse(patch.file().fileName()),
                    "cannot be read: " + unreadable.problem().message());
        }
        progress.at("proven", 1);
        return findings.proof();
    }

    /// Reads the description of the package; tells whether it is for a protected app.
    private boolean properties(OpenedPackage patch, Findings findings) throws BadEntryException {
        String id = "";
        boolean protectedApp = false;
        for (String line : patch.lines(OpenedPackage.PACKAGE_META)) {
            String[] parts = line.split("=", 2);
            if (parts[0].strip().equals("TINKER_ID") && parts.length == 2) {
                id = parts[1].strip();
            } else if (parts[0].strip().equals("is_protected_app") && parts.length == 2) {
                protectedApp = parts[1].strip().equals("1");
            }
        }
        String wanted = BaseFacts.of(base).tinkerId();
        findings.checked("TINKER_ID", 1);
        if (id.isEmpty()) {
            findings.wrong(OpenedPackage.PACKAGE_META, "has no TINKER_ID");
        } else if (!wanted.isEmpty() && !wanted.equals(id)) {
            findings.wrong(OpenedPackage.PACKAGE_META, "is for the base " + id + ", not for " + wanted);
        }
        return protectedApp;
    }

    private void manifest(Findings findings) {
        Optional<Boolean> same = fixed.entry(ApkFile.MANIFEST)
                .flatMap(mine -> base.entry(ApkFile.MANIFEST).map(mine::sameContent));
        if (same.isPresent() && !same.get()) {
            findings.permit("AndroidManifest.xml stays that of the base: no Tinker patch carries it.");
        }
    }
}
