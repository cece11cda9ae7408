package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.NeutralView;
import dev.patchsmith.apk.dex.ResourceIds;
import dev.patchsmith.apk.diff.ScannedDex.ScannedClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads dex files of one side. Each call holds one dex file in memory and lets go of it at the end. Safe for several
/// threads at a time.
final class DexScanner {

    private static final int CLASSES_BETWEEN_CHECKS = 512;

    private final ApkFile apk;
    private final NameView names;
    private final ResourceIds resources;
    private final DiffProgress progress;

    DexScanner(ApkFile apk, NameView names, ResourceIds resources, DiffProgress progress) {
        this.apk = apk;
        this.names = names;
        this.resources = resources;
        this.progress = progress;
    }

    /// What came of reading one dex file: its classes, or why there are none.
    record Scan(@Nullable ScannedDex dex, @Nullable ApkProblem problem) {}

    Scan scan(ApkEntry entry) {
        try {
            List<DexFile> parts = DexFile.read(apk.read(entry));
            List<ScannedClass> classes = new ArrayList<>();
            List<String> markers = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                DexFile dex = parts.get(part);
                ClassHasher hasher = ClassHasher.digesting(dex, names, resources);
                for (int i = 0; i < dex.classCount(); i++) {
                    check(i);
                    classes.add(new ScannedClass(entry.name(), part, hasher.digest(i)));
                }
                markers.addAll(dex.stringsStartingWith("~~"));
            }
            return new Scan(new ScannedDex(entry.name(), classes, markers), null);
        } catch (BadEntryException unreadable) {
            return new Scan(null, unreadable.problem());
        } catch (BadDexException | IndexOutOfBoundsException damaged) {
            return new Scan(null, problem(entry, damaged));
        }
    }

    private void check(int done) {
        if (done % CLASSES_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }

    private ApkProblem problem(ApkEntry entry, Exception damaged) {
        String predicate = damaged instanceof BadDexException && damaged.getMessage() != null
                ? damaged.getMessage()
                : "is damaged";
        return ApkProblem.ofEntry(
                ApkProblem.Kind.BAD_DEX, apk.path(), entry.name(), predicate + "; its classes are not compared");
    }

    /// The models of some classes of one dex file.
    List<ClassModel> models(ApkEntry entry, List<ScannedClass> classes, NeutralView view) throws BadEntryException {
        List<ClassModel> models = new ArrayList<>();
        try {
            List<DexFile> parts = DexFile.read(apk.read(entry));
            ClassHasher[] hashers = new ClassHasher[parts.size()];
            for (ScannedClass scanned : classes) {
                check(models.size());
                if (hashers[scanned.part()] == null) {
                    hashers[scanned.part()] = ClassHasher.modelling(parts.get(scanned.part()), view, resources);
                }
                models.add(hashers[scanned.part()].model(scanned.digest().index()));
            }
            return models;
        } catch (BadDexException | IndexOutOfBoundsException damaged) {
            throw new BadEntryException(problem(entry, damaged));
        }
    }
}
