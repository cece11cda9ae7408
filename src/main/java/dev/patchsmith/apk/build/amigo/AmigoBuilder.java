package dev.patchsmith.apk.build.amigo;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkOpening;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.SignatureCheck;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.PatchBuilder;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.code.CodePackage;
import dev.patchsmith.apk.scheme.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Gives out the fixed APK as a patch for Amigo once everything the library on the device asks for is there.
public final class AmigoBuilder implements PatchBuilder {

    private static final int PIECE = 1 << 16;

    @Override
    public Scheme scheme() {
        return Scheme.AMIGO;
    }

    @Override
    public List<BrokenRule> check(BuildRequest request, WorkProgress progress) {
        return AmigoRules.of(request);
    }

    @Override
    public BuildOutcome build(BuildRequest request, WorkProgress progress) {
        return CodePackage.guard(request, () -> {
            progress.at("checking the fixed APK", 0);
            List<BrokenRule> rules = check(request, progress);
            if (rules.stream().anyMatch(r -> r.stops(request))) {
                return new BuildOutcome.Refused(rules);
            }
            copy(request.fixed().path(), request.target().toAbsolutePath(), progress.part(0.2, 0.6));
            progress.at("checking the package", 0.6);
            return new BuildOutcome.Built(
                    request.target(), Files.size(request.target()), parts(request), rules, prove(request));
        });
    }

    private static void copy(Path from, Path target, WorkProgress progress) throws IOException {
        Path folder = Objects.requireNonNull(target.getParent());
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, ".patch", ".part");
        try {
            long size = Math.max(1, Files.size(from));
            long done = 0;
            try (InputStream in = Files.newInputStream(from);
                    OutputStream out = Files.newOutputStream(unfinished)) {
                byte[] piece = new byte[PIECE];
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    progress.check();
                    out.write(piece, 0, read);
                    done += read;
                    progress.at("copying the fixed APK", (double) done / size);
                }
            }
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static List<PackagePart> parts(BuildRequest request) {
        long size = request.fixed().size();
        return List.of(
                new PackagePart(request.target().getFileName().toString(), PackagePart.Role.WHOLE_APP, size, size, ""));
    }

    private static Proof prove(BuildRequest request) throws IOException {
        List<Proof.Finding> findings = new ArrayList<>();
        Path file = request.target();
        String name = String.valueOf(file.getFileName());
        if (Files.mismatch(file, request.fixed().path()) >= 0) {
            findings.add(new Proof.Finding(name, "The package is not the fixed APK byte for byte."));
        }
        int signatures = 0;
        switch (ApkFile.open(file)) {
            case ApkOpening.Refused(ApkProblem problem) -> findings.add(new Proof.Finding(name, problem.message()));
            case ApkOpening.Opened(ApkFile patch) -> {
                signatures = patch.signers().signers().size();
                if (!patch.signers().sameSigners(request.base().signers())) {
                    findings.add(new Proof.Finding(name, "The package is not signed as the base is."));
                }
                if (SignatureCheck.of(patch) instanceof SignatureCheck.Invalid(var reasons)) {
                    findings.add(new Proof.Finding(name, "The signature does not hold: " + reasons.getFirst()));
                }
            }
        }
        return new Proof(
                findings,
                List.of(
                        new Proof.Check("bytes compared with the fixed APK", Files.size(file)),
                        new Proof.Check("signatures checked", signatures)),
                List.of());
    }
}
