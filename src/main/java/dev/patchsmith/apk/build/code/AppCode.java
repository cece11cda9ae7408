package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.DexFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;
import org.jspecify.annotations.Nullable;

/// The classes of an app by name, as a device finds them: where two dex files define a class, the first counts. The
/// bytes of all dex files are held; what they say is decoded when it is asked for.
public final class AppCode {

    private static final int NEWEST_READABLE = 39;

    private final Map<String, Place> classes = new LinkedHashMap<>();
    private final List<DexBackedDexFile> files = new ArrayList<>();

    /// A class and the version of the dex file it lies in.
    private record Place(DexBackedClassDef definition, int dexVersion) {}

    private AppCode() {}

    /// Reads all dex files of an APK.
    ///
    /// @throws BadEntryException where one of them cannot be read; it names the file
    public static AppCode of(ApkFile apk) throws BadEntryException {
        AppCode code = new AppCode();
        for (ApkEntry entry : apk.dexFiles()) {
            code.add(apk.path(), entry.name(), apk.read(entry));
        }
        return code;
    }

    /// The classes of one dex file that lies in a package.
    ///
    /// @param file the package, for the words of a problem
    /// @param name the entry in it
    public static AppCode ofDex(Path file, String name, byte[] dex) throws BadEntryException {
        AppCode code = new AppCode();
        code.add(file, name, dex);
        return code;
    }

    private void add(Path file, String name, byte[] bytes) throws BadEntryException {
        int version;
        try {
            version = DexFile.read(bytes).getFirst().version();
        } catch (BadDexException damaged) {
            throw new BadEntryException(
                    ApkProblem.ofEntry(ApkProblem.Kind.BAD_DEX, file, name, "" + damaged.getMessage()));
        }
        byte[] readable = bytes;
        if (version == NEWEST_READABLE + 1) {
            // 040 differs from 039 only in the names it allows.
            readable = bytes.clone();
            readable[5] = '3';
            readable[6] = '9';
        } else if (version > NEWEST_READABLE) {
            throw new BadEntryException(ApkProblem.ofEntry(
                    ApkProblem.Kind.NOT_SUPPORTED_YET,
                    file,
                    name,
                    "has dex version %03d, from which patches of classes cannot be built yet".formatted(version)));
        }
        try {
            int known = Math.min(version, NEWEST_READABLE);
            DexBackedDexFile dex = new DexBackedDexFile(Opcodes.forDexVersion(known), readable);
            files.add(dex);
            for (DexBackedClassDef definition : dex.getClasses()) {
                classes.putIfAbsent(definition.getType(), new Place(definition, known));
            }
        } catch (RuntimeException damaged) {
            throw damaged(file, name);
        }
    }

    private static BadEntryException damaged(Path file, String name) {
        return new BadEntryException(
                ApkProblem.ofEntry(ApkProblem.Kind.BAD_DEX, file, name, "is damaged; nothing can be built from it"));
    }

    /// The definition of a class, empty where the app does not define it.
    ///
    /// @param descriptor as `Lcom/shop/Cart;`
    public Optional<DexBackedClassDef> find(String descriptor) {
        Place place = classes.get(descriptor);
        return Optional.ofNullable(place).map(Place::definition);
    }

    @Nullable
    DexBackedClassDef definition(String descriptor) {
        Place place = classes.get(descriptor);
        return place == null ? null : place.definition();
    }

    public boolean defines(String descriptor) {
        return classes.containsKey(descriptor);
    }

    /// The names of all classes, in the order in which the dex files list them.
    public Collection<String> names() {
        return Collections.unmodifiableSet(classes.keySet());
    }

    /// The highest dex version among the files these classes lie in, 35 where none is defined here.
    public int dexVersion(Collection<String> descriptors) {
        return descriptors.stream()
                .map(classes::get)
                .filter(p -> p != null)
                .mapToInt(Place::dexVersion)
                .max()
                .orElse(35);
    }

    List<DexBackedDexFile> files() {
        return files;
    }
}
