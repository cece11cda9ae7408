package dev.patchsmith.apk.build.cost;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.build.PackagePart;
import dev.patchsmith.apk.build.cost.DeviceCost.Remark;
import dev.patchsmith.apk.scheme.Scheme;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Reckons what a device spends on a patch from the patch and the two APKs.
public final class DeviceCosts {

    private static final String MEASURED = "the two APKs";

    private final ApkFile base;
    private final ApkFile fixed;

    public DeviceCosts(ApkFile base, ApkFile fixed) {
        this.base = base;
        this.fixed = fixed;
    }

    /// @param size of the patch in bytes
    /// @param contents what lies in it
    public DeviceCost of(Scheme scheme, long size, List<PackagePart> contents) {
        return switch (scheme) {
            case TINKER -> tinker(size, contents);
            case QZONE ->
                new DeviceCost(
                        OptionalLong.of(size),
                        OptionalLong.empty(),
                        List.of(
                                new Remark(
                                        "The classes of the patch are put before those of the app at every start.",
                                        "Nuwa, its README",
                                        false),
                                new Remark(
                                        "Devices before Android 5 check every class when it is loaded, which slows"
                                                + " each start down.",
                                        "WeChat's comparison of schemes, 2016",
                                        false),
                                compiled()));
            case ANDFIX ->
                new DeviceCost(
                        OptionalLong.of(size),
                        OptionalLong.empty(),
                        List.of(
                                new Remark(
                                        "Single methods of the running app are led to the new ones; nothing is put"
                                                + " together and nothing restarts.",
                                        "AndFix, its README",
                                        false),
                                compiled()));
            case AMIGO -> amigo();
            case ROBUST, SOPHIX, INSTANT_RUN -> DeviceCost.UNKNOWN;
        };
    }

    private static Remark compiled() {
        return new Remark("What the system compiles from the code of the patch comes on top.", "Android", true);
    }

    private DeviceCost tinker(long size, List<PackagePart> contents) {
        boolean code = has(contents, "assets/dex_meta.txt");
        boolean resources = has(contents, "assets/res_meta.txt");
        long stays = size;
        long memory = 0;
        if (code) {
            stays += unpacked(this::isDex);
            memory = largestDexPair();
        }
        stays += contents.stream()
                .filter(part -> part.role() == PackagePart.Role.NATIVE_LIBRARY)
                .mapToLong(part -> fixed.entry(part.name()).map(ApkEntry::size).orElse(0L))
                .sum();
        if (resources) {
            stays += packed(name -> !isDex(name) && !name.startsWith("lib/") && !name.startsWith("META-INF/"));
        }
        return new DeviceCost(
                OptionalLong.of(stays),
                memory == 0 ? OptionalLong.empty() : OptionalLong.of(memory),
                List.of(
                        new Remark(
                                "A process of its own joins the differences with the files of the base, one after"
                                        + " the other, and writes whole dex files, libraries and resources.",
                                "Tinker, DexDiffPatchInternal and issue 635",
                                false),
                        new Remark(
                                "Joining took 27.6 s on a device of 2021 for an app of about 70 MB.",
                                "Tinker, issue 1545",
                                false),
                        new Remark(
                                "The dex files are counted unpacked, the memory as the largest dex file before and"
                                        + " after.",
                                MEASURED,
                                true),
                        compiled()));
    }

    private DeviceCost amigo() {
        long stays = fixed.size() + unpacked(name -> isDex(name) || name.startsWith("lib/"));
        return new DeviceCost(
                OptionalLong.of(stays),
                OptionalLong.empty(),
                List.of(
                        new Remark(
                                "The whole fixed APK is kept beside the installed one, and the app starts anew.",
                                "Amigo, its README",
                                false),
                        new Remark(
                                "Its dex files and libraries are counted unpacked besides, for all processors.",
                                MEASURED,
                                true)));
    }

    /// For the difference that bsdiff makes of the whole files.
    public DeviceCost bsdiff(long size) {
        return new DeviceCost(
                OptionalLong.of(size + fixed.size()),
                OptionalLong.of(base.size() + fixed.size()),
                List.of(
                        installs(),
                        new Remark(
                                "Applying holds both files in memory.",
                                "Percival, Naive differences of executable code, 2003",
                                false)));
    }

    /// For the difference that zstd makes of the whole files.
    public DeviceCost zstd(long size) {
        return new DeviceCost(
                OptionalLong.of(size + fixed.size()),
                OptionalLong.of(ZstdDifference.window(base.size(), fixed.size())),
                List.of(
                        installs(),
                        new Remark(
                                "Applying keeps a window over both files in memory.",
                                "RFC 8878, section 3.1.1.1.2",
                                false)));
    }

    private static Remark installs() {
        return new Remark(
                "This is no hot fix: the device builds the whole APK, and the user installs it.",
                "how the system installs apps",
                false);
    }

    private static boolean has(List<PackagePart> contents, String name) {
        return contents.stream().anyMatch(part -> part.name().equals(name));
    }

    private boolean isDex(String name) {
        return fixed.dexFiles().stream().anyMatch(dex -> dex.name().equals(name));
    }

    private long unpacked(Predicate<String> which) {
        return fixed.entries().stream()
                .filter(entry -> which.test(entry.name()))
                .mapToLong(ApkEntry::size)
                .sum();
    }

    private long packed(Predicate<String> which) {
        return fixed.entries().stream()
                .filter(entry -> which.test(entry.name()))
                .mapToLong(ApkEntry::compressedSize)
                .sum();
    }

    private long largestDexPair() {
        return fixed.dexFiles().stream()
                .mapToLong(dex ->
                        dex.size() + base.entry(dex.name()).map(ApkEntry::size).orElse(0L))
                .max()
                .orElse(0);
    }
}
