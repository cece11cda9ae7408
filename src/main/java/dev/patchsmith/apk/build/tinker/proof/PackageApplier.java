package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import java.util.List;

/// Applies a Tinker package without knowing the fixed APK it was made from: what its checksums promise is all there is
/// to hold the result against.
public final class PackageApplier {

    private static final String TEST_DEX = "test.dex";
    private static final String TEST_RESOURCE = "assets/only_use_to_test_tinker_resource.txt";
    private static final String NONE = "0";

    private final OpenedPackage patch;
    private final ApkFile base;
    private final WorkProgress progress;
    private final AppliedPackage.Files result;
    /// What is being worked on.
    private String part = "";

    private PackageApplier(ApkFile patch, ApkFile base, WorkProgress progress) throws BadEntryException {
        this.patch = new OpenedPackage(patch);
        this.base = base;
        this.progress = progress;
        this.result = new AppliedPackage.Files(
                this.patch.lines(OpenedPackage.PACKAGE_META).contains("is_protected_app=1"));
    }

    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static AppliedPackage apply(ApkFile patch, ApkFile base, WorkProgress progress) throws BadEntryException {
        PackageApplier applier = new PackageApplier(patch, base, progress);
        try {
            applier.dexes();
            applier.libraries();
            applier.resources();
            return applier.result;
        } catch (BadPatchException unusable) {
            return new AppliedPackage.Unusable(applier.part, String.valueOf(unusable.getMessage()));
        }
    }

    private void dexes() throws BadEntryException, BadPatchException {
        List<String> lines = patch.lines(OpenedPackage.DEX_META);
        int done = 0;
        for (String line : lines) {
            String[] fields = fields(OpenedPackage.DEX_META, line, 8);
            part = fields[1].isEmpty() ? fields[0] : fields[1] + "/" + fields[0];
            progress.check();
            progress.at("applying " + part, 0.8 * done++ / lines.size());
            if (!part.equals(TEST_DEX)) {
                result.dexes().put(part, dex(fields));
            }
        }
    }

    private String[] fields(String meta, String line, int count) throws BadPatchException {
        String[] fields = line.split(",", count);
        if (fields.length < count) {
            part = meta;
            throw new BadPatchException("is damaged");
        }
        return fields;
    }

    private byte[] dex(String[] fields) throws BadEntryException, BadPatchException {
        if (fields[5].equals(NONE)) {
            return payload();
        }
        byte[] before = before(fields[5]);
        if (fields[4].equals(NONE)) {
            return before;
        }
        byte[] difference = payload();
        boolean mayBeSorted = DexApplier.format(difference) > 2;
        byte[] after = DexApplier.apply(before, difference, mayBeSorted);
        if (mayBeSorted && !OpenedPackage.md5(after).equals(fields[3])) {
            after = DexApplier.apply(before, difference, false);
        }
        return promised(after, fields[3]);
    }

    private static byte[] promised(byte[] after, String md5) throws BadPatchException {
        if (!OpenedPackage.md5(after).equals(md5)) {
            throw new BadPatchException("becomes another file than its checksum promises");
        }
        return after;
    }

    private byte[] payload() throws BadEntryException, BadPatchException {
        return patch.bytes(part).orElseThrow(() -> new BadPatchException("is listed and missing from the package"));
    }

    private byte[] before(String crc) throws BadEntryException, BadPatchException {
        ApkEntry entry = base.entry(part).orElseThrow(() -> new BadPatchException("is not in the base"));
        if (!crc.equals(Long.toString(entry.crc()))) {
            throw new BadPatchException("belongs to another base");
        }
        return base.read(entry);
    }

    private void libraries() throws BadEntryException, BadPatchException {
        for (String line : patch.lines(OpenedPackage.LIBRARY_META)) {
            String[] fields = fields(OpenedPackage.LIBRARY_META, line, 5);
            part = fields[1] + "/" + fields[0];
            progress.check();
            progress.at("applying " + part, 0.8);
            byte[] payload = payload();
            byte[] library = fields[3].equals(NONE) ? payload : BinaryApplier.apply(before(fields[3]), payload);
            result.files().put(part, promised(library, fields[2]));
        }
    }

    private void resources() throws BadEntryException, BadPatchException {
        if (!patch.has(OpenedPackage.RESOURCE_META)) {
            return;
        }
        progress.at("applying resources", 0.9);
        part = OpenedPackage.RESOURCE_META;
        ResourceMeta meta = new ResourceMeta(patch.lines(OpenedPackage.RESOURCE_META));
        part = ApkFile.RESOURCES;
        before(meta.tableCrc);
        result.deleted().addAll(meta.deleted);
        for (List<String> whole : List.of(meta.added, meta.modified)) {
            for (String name : whole) {
                progress.check();
                part = name;
                if (!name.equals(TEST_RESOURCE)) {
                    result.files().put(name, payload());
                }
            }
        }
        for (var large : meta.large.entrySet()) {
            progress.check();
            part = large.getKey();
            ApkEntry entry = base.entry(part).orElseThrow(() -> new BadPatchException("is not in the base"));
            result.files().put(part, promised(BinaryApplier.apply(base.read(entry), payload()), large.getValue()[0]));
        }
    }
}
