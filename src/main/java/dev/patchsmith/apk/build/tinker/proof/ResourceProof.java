package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// Puts the resources together as devices do and compares each file with the fixed APK.
final class ResourceProof {

    private static final String TEST_FILE = "assets/only_use_to_test_tinker_resource.txt";

    private final OpenedPackage patch;
    private final ApkFile base;
    private final ApkFile fixed;
    private final Findings findings;
    private final Set<String> result = new HashSet<>();

    ResourceProof(OpenedPackage patch, ApkFile base, ApkFile fixed, Findings findings) {
        this.patch = patch;
        this.base = base;
        this.fixed = fixed;
        this.findings = findings;
    }

    void run() throws BadEntryException {
        if (!patch.has(OpenedPackage.RESOURCE_META)) {
            expectSame();
            return;
        }
        try {
            ResourceMeta meta = new ResourceMeta(patch.lines(OpenedPackage.RESOURCE_META));
            expectTable(meta);
            keep(meta);
            for (String name : meta.added) {
                whole(name, meta);
            }
            for (String name : meta.modified) {
                whole(name, meta);
            }
            for (String name : meta.large.keySet()) {
                large(name, meta);
            }
            expectComplete(meta);
        } catch (BadPatchException unusable) {
            findings.wrong(OpenedPackage.RESOURCE_META, String.valueOf(unusable.getMessage()));
        }
    }

    /// Without resources in the package every file of the kind is as in the base.
    private void expectSame() {
        for (ApkEntry entry : fixed.entries()) {
            boolean resource = entry.name().startsWith("res/")
                    || entry.name().startsWith("assets/")
                    || entry.name().equals(ApkFile.RESOURCES);
            if (resource && base.entry(entry.name()).filter(entry::sameContent).isEmpty()) {
                findings.wrong(entry.name(), "differs from the base, and the package does not carry it");
            }
        }
    }

    private void expectTable(ResourceMeta meta) throws BadPatchException, BadEntryException {
        ApkEntry table = base.entry(ApkFile.RESOURCES)
                .orElseThrow(() -> new BadPatchException("needs a resource table in the base, which has none"));
        if (!meta.tableCrc.equals(Long.toString(table.crc()))) {
            throw new BadPatchException("belongs to another base");
        }
        Optional<ApkEntry> wanted = fixed.entry(ApkFile.RESOURCES);
        findings.checked("checksums", 1);
        if (wanted.isEmpty() || !OpenedPackage.md5(fixed.read(wanted.get())).equals(meta.tableMd5)) {
            boolean kept = OpenedPackage.md5(base.read(table)).equals(meta.tableMd5);
            if (!kept) {
                throw new BadPatchException("promises another resource table than the fixed APK has");
            }
        }
        if (!patch.has(TEST_FILE)) {
            findings.wrong(TEST_FILE, "is missing, by which devices see that the resources work");
        }
    }

    private void keep(ResourceMeta meta) {
        Set<String> dropped = new HashSet<>(meta.deleted);
        dropped.addAll(meta.modified);
        dropped.addAll(meta.large.keySet());
        for (ApkEntry entry : base.entries()) {
            if (!meta.covers(entry.name()) || dropped.contains(entry.name()) || isManifest(entry.name())) {
                continue;
            }
            result.add(entry.name());
            Optional<ApkEntry> wanted = fixed.entry(entry.name());
            if (wanted.isEmpty()) {
                findings.wrong(entry.name(), "stays after the patch and is not in the fixed APK");
            } else if (!wanted.get().sameContent(entry)) {
                findings.wrong(entry.name(), "stays as in the base after the patch");
            }
            findings.checked("resource files compared", 1);
        }
    }

    private static boolean isManifest(String name) {
        return name.equals(ApkFile.MANIFEST);
    }

    private void whole(String name, ResourceMeta meta) throws BadEntryException {
        Optional<byte[]> payload = patch.bytes(name);
        if (payload.isEmpty()) {
            findings.wrong(name, "is listed and missing from the package");
        } else if (!name.equals(TEST_FILE)) {
            compare(name, payload.get());
            expectStored(name, meta);
        }
    }

    /// What lies uncompressed in the fixed APK has to lie so on the device.
    private void expectStored(String name, ResourceMeta meta) {
        boolean stored = fixed.entry(name)
                .filter(e -> e.method() == ApkEntry.Method.STORED)
                .isPresent();
        if (stored && !meta.stored.contains(name)) {
            findings.wrong(name, "would be compressed on the device, unlike in the fixed APK");
        }
    }

    private void large(String name, ResourceMeta meta) throws BadEntryException {
        String[] sums = meta.large.getOrDefault(name, new String[] {"", ""});
        Optional<ApkEntry> before = base.entry(name);
        Optional<byte[]> payload = patch.bytes(name);
        if (before.isEmpty() || payload.isEmpty()) {
            findings.wrong(name, "is listed as a difference and missing from the base or from the package");
            return;
        }
        try {
            byte[] after = BinaryApplier.apply(base.read(before.get()), payload.get());
            CRC32 crc = new CRC32();
            crc.update(after);
            findings.checked("checksums", 2);
            if (!OpenedPackage.md5(after).equals(sums[0])
                    || !Long.toString(crc.getValue()).equals(sums[1])) {
                findings.wrong(name, "becomes another file than its checksum promises");
            }
            compare(name, after);
        } catch (BadPatchException unusable) {
            findings.wrong(name, String.valueOf(unusable.getMessage()));
        }
    }

    private void compare(String name, byte[] bytes) throws BadEntryException {
        if (!result.add(name)) {
            findings.wrong(name, "would be twice among the resources");
        }
        Optional<ApkEntry> wanted = fixed.entry(name);
        findings.checked("resource files compared", 1);
        if (wanted.isEmpty()) {
            findings.wrong(name, "is there after the patch and not in the fixed APK");
        } else if (!Arrays.equals(bytes, fixed.read(wanted.get()))) {
            findings.wrong(name, "is another file after the patch than in the fixed APK");
        }
    }

    private void expectComplete(ResourceMeta meta) {
        for (ApkEntry entry : fixed.entries()) {
            if (meta.covers(entry.name()) && !isManifest(entry.name()) && !result.contains(entry.name())) {
                findings.wrong(entry.name(), "is in the fixed APK and missing after the patch");
            }
        }
    }
}
