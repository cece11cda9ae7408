package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.tinker.TinkerSdk;
import dev.patchsmith.apk.dex.BadDexException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/// Applies what a package carries for dex files and compares the classes that come out.
final class CodeProof {

    private static final String TEST_DEX = "test.dex";
    private static final String TEST_CLASS = "Lcom/tencent/tinker/loader/TinkerTestDexLoad;";
    private static final String UNCHANGED = "0";

    private final OpenedPackage patch;
    private final ApkFile base;
    private final ApkFile fixed;
    private final TinkerSdk sdk;
    private final Predicate<String> loader;
    private final boolean protectedApp;
    private final Findings findings;
    private final WorkProgress progress;
    private final ClassTable result = new ClassTable();
    private final Set<String> listed = new HashSet<>();

    CodeProof(
            OpenedPackage patch,
            ApkFile base,
            ApkFile fixed,
            TinkerSdk sdk,
            Predicate<String> loader,
            boolean protectedApp,
            Findings findings,
            WorkProgress progress) {
        this.patch = patch;
        this.base = base;
        this.fixed = fixed;
        this.sdk = sdk;
        this.loader = loader;
        this.protectedApp = protectedApp;
        this.findings = findings;
        this.progress = progress;
    }

    void run() throws BadEntryException {
        List<String> lines = patch.lines(OpenedPackage.DEX_META);
        if (lines.isEmpty()) {
            expectSameCode();
            return;
        }
        int done = 0;
        for (String line : lines) {
            progress.check();
            progress.at("applying " + line.substring(0, Math.max(0, line.indexOf(','))), 0.7 * done++ / lines.size());
            String[] parts = line.split(",", 8);
            if (parts.length < 8) {
                findings.wrong(OpenedPackage.DEX_META, "has a line that devices pass over: " + line);
                continue;
            }
            apply(parts);
        }
        if (!listed.contains(TEST_DEX)) {
            findings.wrong(OpenedPackage.DEX_META, "does not list test.dex, by which devices see that the patch works");
        }
        if (protectedApp) {
            for (ApkEntry entry : base.dexFiles()) {
                add(entry.name(), base.read(entry));
            }
        } else {
            expectAllListed();
        }
        progress.at("comparing classes", 0.8);
        compare();
    }

    private void expectSameCode() {
        for (ApkEntry entry : fixed.dexFiles()) {
            if (base.entry(entry.name()).filter(entry::sameContent).isEmpty()) {
                findings.wrong(entry.name(), "differs from the base, and the package does not carry it");
            }
        }
    }

    /// Devices load nothing but the listed files, in their order.
    private void expectAllListed() {
        for (ApkEntry entry : fixed.dexFiles()) {
            if (!listed.contains(entry.name())) {
                findings.wrong(OpenedPackage.DEX_META, "does not list " + entry.name());
            }
        }
    }

    private void apply(String[] parts) throws BadEntryException {
        String name = parts[1].isEmpty() ? parts[0] : parts[1] + "/" + parts[0];
        if (!listed.add(name)) {
            findings.wrong(OpenedPackage.DEX_META, "lists " + name + " twice");
            return;
        }
        try {
            byte[] dex = dex(name, parts[4], parts[5]);
            findings.checked("checksums", 1);
            if (!OpenedPackage.md5(dex).equals(parts[3])) {
                findings.wrong(name, "becomes another file than its checksum promises");
            }
            if (!parts[2].equals(UNCHANGED) && !parts[2].equals(parts[3])) {
                findings.wrong(name, "has different checksums for ART and Dalvik");
            }
            if (name.equals(TEST_DEX)) {
                expectTestClass(dex);
            } else {
                expectCrc(name, parts, dex);
                add(name, dex);
            }
        } catch (BadPatchException unusable) {
            findings.wrong(name, String.valueOf(unusable.getMessage()));
        }
    }

    private void expectCrc(String name, String[] parts, byte[] dex) {
        CRC32 crc = new CRC32();
        crc.update(dex);
        if (!parts[5].equals(UNCHANGED) && !parts[6].equals(Long.toString(crc.getValue()))) {
            findings.wrong(name, "becomes another file than its CRC promises");
        }
    }

    private void expectTestClass(byte[] dex) {
        ClassTable test = new ClassTable();
        try {
            test.add(dex);
        } catch (BadDexException damaged) {
            findings.wrong(TEST_DEX, "cannot be read");
        }
        if (!test.has(TEST_CLASS)) {
            findings.wrong(TEST_DEX, "lacks the class by which devices see that the patch works");
        }
    }

    private byte[] dex(String name, String differenceMd5, String oldCrc) throws BadEntryException, BadPatchException {
        if (oldCrc.equals("0")) {
            return payload(name);
        }
        ApkEntry entry = base.entry(name).orElseThrow(() -> new BadPatchException("is not in the base"));
        if (!oldCrc.equals(Long.toString(entry.crc()))) {
            throw new BadPatchException("belongs to another base");
        }
        byte[] before = base.read(entry);
        if (differenceMd5.equals(UNCHANGED)) {
            return before;
        }
        byte[] difference = payload(name);
        findings.checked("checksums", 1);
        if (!OpenedPackage.md5(difference).equals(differenceMd5)) {
            throw new BadPatchException("has another checksum than the package says");
        }
        return applied(name, before, difference);
    }

    private byte[] payload(String name) throws BadEntryException, BadPatchException {
        Optional<byte[]> payload = patch.bytes(name);
        return payload.orElseThrow(() -> new BadPatchException("is listed and missing from the package"));
    }

    private byte[] applied(String name, byte[] before, byte[] difference) throws BadPatchException {
        int format = DexApplier.format(difference);
        if (format != sdk.format()) {
            throw new BadPatchException("has difference format " + format + ", but apps with Tinker " + sdk.title()
                    + " read format " + sdk.format());
        }
        byte[] after = DexApplier.apply(before, difference, sdk.sortsClasses());
        findings.checked("dex files applied", 1);
        if (format == 2) {
            findings.checked("dex files applied with Tinker's own code", 1);
            if (!Arrays.equals(after, TinkersOwnApplier.apply(before, difference))) {
                findings.wrong(name, "becomes another file with Tinker's own code");
            }
        }
        return after;
    }

    private void add(String name, byte[] dex) {
        try {
            result.add(dex);
        } catch (BadDexException damaged) {
            findings.wrong(name, "becomes a file that cannot be read");
        }
    }

    private void compare() throws BadEntryException {
        ClassTable expected = new ClassTable();
        for (ApkEntry entry : fixed.dexFiles()) {
            progress.check();
            try {
                expected.add(fixed.read(entry));
            } catch (BadDexException damaged) {
                findings.wrong(entry.name(), "of the fixed APK cannot be read");
            }
        }
        int left = 0;
        for (String name : new TreeSet<>(expected.names())) {
            boolean mayMiss = loader.test(name);
            if (!result.has(name)) {
                left += mayMiss ? 1 : 0;
                if (!mayMiss) {
                    findings.wrong(readable(name), "is in the fixed APK and missing after the patch");
                }
            } else if (!result.sameAs(expected, name) && !mayMiss) {
                findings.wrong(readable(name), "is another class after the patch than in the fixed APK");
            }
        }
        for (String name : new TreeSet<>(result.names())) {
            if (!expected.has(name) && !protectedApp) {
                findings.wrong(readable(name), "is there after the patch and not in the fixed APK");
            }
        }
        findings.checked("classes compared", expected.size());
        if (left > 0) {
            findings.permit("%,d loader classes are left to the base.".formatted(left));
        }
    }

    private static String readable(String descriptor) {
        return descriptor.length() > 2
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }
}
