package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.ClassDigest;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.ResourceIds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/// The dex files for a packed app: only the classes that differ, since devices do not see the dex files of the base
/// as they are here.
final class ChangedClasses {

    private final TinkerPlan plan;

    ChangedClasses(TinkerPlan plan) {
        this.plan = plan;
    }

    /// The files as `classes.dex`, `classes2.dex`, ...
    List<Payload> payloads(WorkProgress progress) throws IOException, BadDexException {
        Set<String> changed = changed(progress);
        List<DexPool> pools = new ArrayList<>();
        for (ApkEntry entry : plan.fixed().dexFiles()) {
            progress.check();
            DexBackedDexFile dex = new DexBackedDexFile(null, plan.fixed().read(entry));
            for (DexBackedClassDef type : dex.getClasses()) {
                if (changed.remove(type.getType())) {
                    add(pools, dex, type);
                }
            }
        }
        List<Payload> payloads = new ArrayList<>();
        CodeParts parts = new CodeParts(plan);
        for (DexPool pool : pools) {
            MemoryDataStore store = new MemoryDataStore();
            pool.writeTo(store);
            String name = payloads.isEmpty() ? "classes.dex" : "classes" + (payloads.size() + 1) + ".dex";
            payloads.add(parts.whole(name, Arrays.copyOf(store.getBuffer(), store.getSize()), "changed classes"));
        }
        return payloads;
    }

    private static void add(List<DexPool> pools, DexBackedDexFile dex, DexBackedClassDef type) {
        if (pools.isEmpty()) {
            pools.add(new DexPool(dex.getOpcodes()));
        }
        pools.getLast().mark();
        pools.getLast().internClass(type);
        if (pools.getLast().hasOverflowed()) {
            pools.getLast().reset();
            pools.add(new DexPool(dex.getOpcodes()));
            pools.getLast().internClass(type);
        }
    }

    private Set<String> changed(WorkProgress progress) throws BadEntryException, BadDexException {
        Map<String, Long> before = hashes(plan.base().dexFiles(), true, progress);
        Map<String, Long> after = hashes(plan.fixed().dexFiles(), false, progress);
        Set<String> changed = new HashSet<>();
        after.forEach((name, hash) -> {
            if (!hash.equals(before.get(name)) && !plan.loaders().test(name)) {
                changed.add(name);
            }
        });
        return changed;
    }

    private Map<String, Long> hashes(List<ApkEntry> entries, boolean base, WorkProgress progress)
            throws BadEntryException, BadDexException {
        Map<String, Long> hashes = new HashMap<>();
        for (ApkEntry entry : entries) {
            progress.check();
            for (DexFile dex : DexFile.read((base ? plan.base() : plan.fixed()).read(entry))) {
                ClassHasher hasher = ClassHasher.digesting(dex, NameView.PLAIN, ResourceIds.NONE);
                for (int i = 0; i < dex.classCount(); i++) {
                    ClassDigest d = hasher.digest(i);
                    long hash = d.content() * 31 + d.debug();
                    hash = hash * 31 + d.sourceFile();
                    hash = hash * 31 + d.markers();
                    hashes.putIfAbsent(d.descriptor(), hash * 31 + d.resourceIds());
                }
            }
        }
        return hashes;
    }
}
