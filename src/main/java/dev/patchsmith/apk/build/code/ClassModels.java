package dev.patchsmith.apk.build.code;

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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Single classes with the hash of each method's code, read by this program's own reader of dex files.
public final class ClassModels {

    private ClassModels() {}

    /// Some classes of an APK.
    ///
    /// @param names under which the code is seen
    public static Map<String, ClassModel> of(ApkFile apk, Set<String> wanted, NameView names) throws BadEntryException {
        Map<String, ClassModel> models = new HashMap<>();
        for (ApkEntry entry : apk.dexFiles()) {
            read(apk.path(), entry.name(), apk.read(entry), wanted::contains, names)
                    .forEach(models::putIfAbsent);
        }
        return models;
    }

    /// All classes of one dex file in a package.
    public static Map<String, ClassModel> ofDex(Path file, String name, byte[] dex, NameView names)
            throws BadEntryException {
        return read(file, name, dex, unused -> true, names);
    }

    private static Map<String, ClassModel> read(
            Path file, String name, byte[] bytes, Predicate<String> wanted, NameView names) throws BadEntryException {
        Map<String, ClassModel> models = new HashMap<>();
        try {
            for (DexFile dex : DexFile.read(bytes)) {
                ClassHasher hasher =
                        ClassHasher.modelling(dex, new NeutralView(names, Set.of(), false), ResourceIds.NONE);
                for (int i = 0; i < dex.classCount(); i++) {
                    if (wanted.test(dex.className(i))) {
                        models.putIfAbsent(dex.className(i), hasher.model(i));
                    }
                }
            }
            return models;
        } catch (BadDexException | IndexOutOfBoundsException damaged) {
            String reason = damaged instanceof BadDexException ? "" + damaged.getMessage() : "is damaged";
            throw new BadEntryException(ApkProblem.ofEntry(ApkProblem.Kind.BAD_DEX, file, name, reason));
        }
    }
}
