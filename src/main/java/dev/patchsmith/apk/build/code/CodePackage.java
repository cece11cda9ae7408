package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BuildOutcome;
import dev.patchsmith.apk.build.BuildRequest;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.SignedPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// A package of code that is being put together: its files, its signature, and what came of it.
public final class CodePackage {

    private final BuildRequest request;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, String> abouts = new LinkedHashMap<>();

    public CodePackage(BuildRequest request) {
        this.request = request;
    }

    /// Work that may meet files it cannot read.
    @FunctionalInterface
    public interface Work {
        BuildOutcome run() throws IOException;
    }

    /// Does the work and turns trouble with files, and being cancelled, into an outcome.
    public static BuildOutcome guard(BuildRequest request, Work work) {
        try {
            return work.run();
        } catch (BadEntryException unreadable) {
            return new BuildOutcome.Failed(unreadable.problem().message());
        } catch (CancellationException stopped) {
            return new BuildOutcome.Cancelled();
        } catch (IOException failed) {
            String reason = failed.getMessage();
            return new BuildOutcome.Failed("\"" + request.target() + "\" could not be written ("
                    + (reason == null ? failed.getClass().getSimpleName() : reason) + "); choose another place.");
        }
    }

    public CodePackage code(String name, byte[] bytes, String about) {
        return put(name, bytes, Role.CODE, about);
    }

    public CodePackage description(String name, byte[] bytes, String about) {
        return put(name, bytes, Role.DESCRIPTION, about);
    }

    private CodePackage put(String name, byte[] bytes, Role role, String about) {
        files.put(name, bytes);
        roles.put(name, role);
        abouts.put(name, about);
        return this;
    }

    /// Writes the package and proves it. Cancelled during the proof, the package is taken away again.
    ///
    /// @param rules the broken rules that did not stop the build
    public BuildOutcome finish(List<BrokenRule> rules, Supplier<Proof> proof) throws IOException {
        long size;
        try (SignedPackage out = new SignedPackage(request.target())) {
            for (var file : files.entrySet()) {
                out.add(file.getKey(), file.getValue());
            }
            size = out.finish(request.key());
        }
        try {
            return new BuildOutcome.Built(request.target(), size, parts(request.target()), rules, proof.get());
        } catch (CancellationException stopped) {
            java.nio.file.Files.deleteIfExists(request.target());
            throw stopped;
        }
    }

    private List<PackagePart> parts(Path file) throws BadEntryException {
        ApkFile written = ApkFile.open(file).orThrow();
        List<PackagePart> parts = new ArrayList<>();
        for (ApkEntry entry : written.entries()) {
            String name = entry.name();
            Role role = Objects.requireNonNullElse(roles.get(name), Role.SIGNATURE);
            parts.add(new PackagePart(
                    name,
                    role,
                    entry.size(),
                    entry.compressedSize(),
                    Objects.requireNonNullElse(abouts.get(name), "")));
        }
        return parts;
    }
}
