package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Applies what a package carries for native libraries and compares them byte by byte.
final class LibraryProof {

    private final OpenedPackage patch;
    private final ApkFile base;
    private final ApkFile fixed;
    private final Findings findings;

    LibraryProof(OpenedPackage patch, ApkFile base, ApkFile fixed, Findings findings) {
        this.patch = patch;
        this.base = base;
        this.fixed = fixed;
        this.findings = findings;
    }

    void run() throws BadEntryException {
        Set<String> delivered = new HashSet<>();
        for (String line : patch.lines(OpenedPackage.LIBRARY_META)) {
            String[] parts = line.split(",", 5);
            if (parts.length < 5) {
                findings.wrong(OpenedPackage.LIBRARY_META, "has a line that devices pass over: " + line);
                continue;
            }
            String name = parts[1] + "/" + parts[0];
            delivered.add(name);
            try {
                library(name, parts);
            } catch (BadPatchException unusable) {
                findings.wrong(name, String.valueOf(unusable.getMessage()));
            }
        }
        for (List<ApkEntry> libraries : fixed.nativeLibraries().values()) {
            for (ApkEntry library : libraries) {
                boolean same =
                        base.entry(library.name()).filter(library::sameContent).isPresent();
                if (!same && !delivered.contains(library.name())) {
                    findings.wrong(library.name(), "differs from the base, and the package does not carry it");
                }
            }
        }
    }

    private void library(String name, String[] parts) throws BadEntryException, BadPatchException {
        byte[] payload =
                patch.bytes(name).orElseThrow(() -> new BadPatchException("is listed and missing from the package"));
        byte[] library = parts[3].equals("0") ? payload : applied(name, payload, parts);
        findings.checked("checksums", 1);
        if (!OpenedPackage.md5(library).equals(parts[2])) {
            throw new BadPatchException("becomes another file than its checksum promises");
        }
        ApkEntry wanted = fixed.entry(name).orElseThrow(() -> new BadPatchException("is not in the fixed APK"));
        findings.checked("native libraries compared", 1);
        if (!Arrays.equals(library, fixed.read(wanted))) {
            throw new BadPatchException("becomes another file than in the fixed APK");
        }
    }

    private byte[] applied(String name, byte[] payload, String[] parts) throws BadEntryException, BadPatchException {
        ApkEntry before = base.entry(name).orElseThrow(() -> new BadPatchException("is not in the base"));
        if (!parts[3].equals(Long.toString(before.crc()))) {
            throw new BadPatchException("belongs to another base");
        }
        findings.checked("checksums", 1);
        if (!OpenedPackage.md5(payload).equals(parts[4])) {
            throw new BadPatchException("has another checksum than the package says");
        }
        return BinaryApplier.apply(base.read(before), payload);
    }
}
