package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.tinker.dexdiff.DexDifference;
import dev.patchsmith.apk.build.tinker.dexdiff.UndiffableDexException;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.DexFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a package carries of the code: for each dex file a difference, the whole file, or a note that it stays.
/// Devices load nothing but what is listed, so every file of the fixed APK is.
final class CodeParts {

    private static final String MAIN = "classes.dex";

    /// Both files, the patched one, and a few numbers for each of their items, for each byte of the larger file.
    private static final int MEMORY = 8;

    private final TinkerPlan plan;

    CodeParts(TinkerPlan plan) {
        this.plan = plan;
    }

    boolean isChanged() {
        List<ApkEntry> fixed = plan.fixed().dexFiles();
        return fixed.size() != plan.base().dexFiles().size()
                || fixed.stream().anyMatch(e -> inBase(e).filter(e::sameContent).isEmpty());
    }

    private Optional<ApkEntry> inBase(ApkEntry entry) {
        return plan.base().entry(entry.name());
    }

    /// One task for each dex file, in the order of the description.
    List<Workers.Task> tasks(WorkProgress progress) {
        List<Workers.Task> tasks = new ArrayList<>();
        for (ApkEntry entry : plan.fixed().dexFiles()) {
            tasks.add(new Workers.Task(memory(entry), () -> payload(entry, progress)));
        }
        return tasks;
    }

    private long memory(ApkEntry entry) {
        Optional<ApkEntry> before = inBase(entry).filter(base -> !base.sameContent(entry));
        return before.map(base -> MEMORY * Math.max(base.size(), entry.size())).orElse(entry.size());
    }

    private Payload payload(ApkEntry entry, WorkProgress progress) throws BadEntryException, UndiffableDexException {
        progress.check();
        byte[] fixed = plan.fixed().read(entry);
        Optional<ApkEntry> before = inBase(entry);
        if (before.isEmpty()) {
            return whole(entry.name(), fixed, "new dex file");
        }
        boolean same = before.get().sameContent(entry);
        if (same && !(entry.name().equals(MAIN) && hasLoaders(fixed))) {
            String md5 = Digests.md5(fixed);
            long crc = entry.crc();
            return line(entry.name(), null, Digests.NONE, md5, Digests.NONE, crc, crc, "");
        }
        byte[] base = plan.base().read(before.get());
        try {
            var made = DexDifference.of(base, fixed, plan.sdk(), plan.loaders(), progress);
            String md5 = Digests.md5(made.patched());
            return line(
                    entry.name(),
                    made.patch(),
                    md5,
                    md5,
                    Digests.md5(made.patch()),
                    before.get().crc(),
                    Digests.crc(made.patched()),
                    "difference to " + entry.name() + " of the base");
        } catch (UndiffableDexException odd) {
            if (hasLoaders(fixed)) {
                throw new UndiffableDexException(entry.name() + " " + odd.getMessage());
            }
            return whole(entry.name(), fixed, "whole dex file: it " + odd.getMessage());
        }
    }

    private boolean hasLoaders(byte[] dex) {
        try {
            for (DexFile file : DexFile.read(dex)) {
                for (int i = 0; i < file.classCount(); i++) {
                    if (plan.loaders().test(file.className(i))) {
                        return true;
                    }
                }
            }
            return false;
        } catch (BadDexException | IndexOutOfBoundsException damaged) {
            return false;
        }
    }

    Payload whole(String name, byte[] bytes, String about) {
        String md5 = Digests.md5(bytes);
        return line(name, bytes, md5, md5, Digests.NONE, 0, name.equals(TestMarks.DEX) ? 0 : Digests.crc(bytes), about);
    }

    private Payload line(
            String name,
            byte @org.jspecify.annotations.Nullable [] bytes,
            String dalvik,
            String art,
            String difference,
            long oldCrc,
            long newCrc,
            String about) {
        String mode = plan.options().jarMode() ? "jar" : "raw";
        String line = name + ",," + dalvik + "," + art + "," + difference + "," + oldCrc + "," + newCrc + "," + mode;
        return new Payload(name, bytes, line, Role.CODE, about);
    }
}
