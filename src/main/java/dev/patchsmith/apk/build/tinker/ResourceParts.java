package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.PackagePart.Role;
import dev.patchsmith.apk.build.tinker.binary.BinaryDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a package carries of resources and assets, and the lists by which devices put them together.
final class ResourceParts {

    private static final double WORTH = 0.8;

    private final TinkerPlan plan;
    private final List<ApkEntry> added = new ArrayList<>();
    private final List<ApkEntry> changed = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();

    ResourceParts(TinkerPlan plan) {
        this.plan = plan;
        for (ApkEntry entry : plan.fixed().entries()) {
            if (isCarried(entry)) {
                Optional<ApkEntry> before = plan.base().entry(entry.name());
                if (before.isEmpty()) {
                    added.add(entry);
                } else if (!before.get().sameContent(entry)) {
                    changed.add(entry);
                }
            }
        }
        for (ApkEntry entry : plan.base().entries()) {
            if (isCarried(entry) && plan.fixed().entry(entry.name()).isEmpty()) {
                deleted.add(entry.name());
            }
        }
    }

    private boolean isCarried(ApkEntry entry) {
        return !entry.isDirectory() && !entry.name().equals(ApkFile.MANIFEST) && plan.isResource(entry.name());
    }

    boolean isChanged() {
        return !added.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    /// Whether there is something to tell apart the base by.
    boolean hasTables() {
        return plan.base().entry(ApkFile.RESOURCES).isPresent()
                && plan.fixed().entry(ApkFile.RESOURCES).isPresent();
    }

    /// One task for each file to carry.
    List<Workers.Task> tasks(WorkProgress progress) {
        List<Workers.Task> tasks = new ArrayList<>();
        added.forEach(entry -> tasks.add(new Workers.Task(entry.size(), () -> whole(entry, progress))));
        changed.forEach(entry -> tasks.add(new Workers.Task(memory(entry), () -> changed(entry, progress))));
        return tasks;
    }

    private long memory(ApkEntry entry) {
        return plan.base()
                .entry(entry.name())
                .filter(before -> entry.size() > plan.options().largeResource())
                .map(before -> BinaryDifference.memory(before.size(), entry.size()))
                .orElse(entry.size());
    }

    private Payload whole(ApkEntry entry, WorkProgress progress) throws BadEntryException {
        progress.check();
        return new Payload(entry.name(), plan.fixed().read(entry), "", Role.RESOURCES, "whole file");
    }

    private Payload changed(ApkEntry entry, WorkProgress progress) throws BadEntryException {
        ApkEntry before = plan.base().entry(entry.name()).orElseThrow();
        if (entry.size() > plan.options().largeResource() && before.size() > 0) {
            byte[] fixed = plan.fixed().read(entry);
            byte[] difference = BinaryDifference.of(plan.base().read(before), fixed, progress);
            if (difference.length <= WORTH * fixed.length) {
                String line = entry.name() + "," + Digests.md5(fixed) + "," + entry.crc();
                return new Payload(entry.name(), difference, line, Role.RESOURCES, "difference to the base");
            }
        }
        return whole(entry, progress);
    }

    /// The description, from the finished payloads.
    String meta(List<Payload> payloads) throws BadEntryException {
        List<String> large = payloads.stream()
                .map(Payload::line)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> modified = new ArrayList<>();
        List<String> fresh = new ArrayList<>(added.stream().map(ApkEntry::name).toList());
        List<String> stored = new ArrayList<>();
        for (Payload payload : payloads) {
            ApkEntry entry = plan.fixed().entry(payload.name()).orElseThrow();
            if (!payload.line().isEmpty()) {
                continue;
            }
            if (plan.base().entry(payload.name()).isPresent()) {
                modified.add(payload.name());
            }
            if (entry.method() == ApkEntry.Method.STORED) {
                stored.add(payload.name());
            }
        }
        fresh.add(TestMarks.RESOURCE);
        ApkEntry baseTable = plan.base().entry(ApkFile.RESOURCES).orElseThrow();
        byte[] table = plan.fixed().read(plan.fixed().entry(ApkFile.RESOURCES).orElseThrow());
        List<String> patterns = plan.options().resources().stream()
                .filter(p -> !p.equals(ApkFile.MANIFEST))
                .toList();
        return "resources_out.zip," + baseTable.crc() + "," + Digests.md5(table) + "\n"
                + list("pattern", patterns)
                + list("large modify", large)
                + list("modify", modified)
                + list("add", fresh)
                + list("delete", deleted)
                + list("store", stored);
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty() ? "" : title + ":" + lines.size() + "\n" + String.join("\n", lines) + "\n";
    }
}
