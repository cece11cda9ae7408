package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.tinker.binary.BinaryDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a package carries of native libraries: a difference, or the whole library where that is hardly larger.
final class LibraryParts {

    /// A difference of more than this share of the library is not worth the device's time.
    private static final double WORTH = 0.8;

    private final TinkerPlan plan;

    LibraryParts(TinkerPlan plan) {
        this.plan = plan;
    }

    /// One task for each library that differs.
    List<Workers.Task> tasks(WorkProgress progress) {
        List<Workers.Task> tasks = new ArrayList<>();
        plan.fixed()
                .nativeLibraries()
                .values()
                .forEach(libraries -> libraries.forEach(library -> {
                    if (plan.base()
                            .entry(library.name())
                            .filter(library::sameContent)
                            .isEmpty()) {
                        tasks.add(new Workers.Task(memory(library), () -> payload(library, progress)));
                    }
                }));
        return tasks;
    }

    private long memory(ApkEntry library) {
        long before = plan.base().entry(library.name()).map(ApkEntry::size).orElse(0L);
        return BinaryDifference.memory(before, library.size());
    }

    private Payload payload(ApkEntry library, WorkProgress progress) throws BadEntryException {
        progress.check();
        byte[] fixed = plan.fixed().read(library);
        String folder = library.name().substring(0, library.name().lastIndexOf('/'));
        String head = library.fileName() + "," + folder + "," + Digests.md5(fixed) + ",";
        Optional<ApkEntry> before = plan.base().entry(library.name());
        if (before.isPresent() && before.get().size() > 0 && fixed.length > 0) {
            byte[] difference = BinaryDifference.of(plan.base().read(before.get()), fixed, progress);
            if (difference.length <= WORTH * fixed.length) {
                String line = head + before.get().crc() + "," + Digests.md5(difference);
                return new Payload(library.name(), difference, line, Role.NATIVE_LIBRARY, "difference to the base");
            }
        }
        String line = head + Digests.NONE + "," + Digests.NONE;
        return new Payload(library.name(), fixed, line, Role.NATIVE_LIBRARY, "whole library");
    }
}
