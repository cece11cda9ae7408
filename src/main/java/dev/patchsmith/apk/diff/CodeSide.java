package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.ClassModel;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.NeutralView;
import dev.patchsmith.apk.diff.ScannedDex.ScannedClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/// The code of one side: its classes by the names under which they are compared.
final class CodeSide {

    private final ApkFile apk;
    private final NameView names;
    private final DexScanner scanner;
    private final SequencedMap<String, ScannedClass> classes = new LinkedHashMap<>();
    private final List<ScannedDex> dexFiles = new ArrayList<>();
    private final Set<String> unreadable = new HashSet<>();

    CodeSide(ApkFile apk, NameView names, DexScanner scanner) {
        this.apk = apk;
        this.names = names;
        this.scanner = scanner;
    }

    DexScanner scanner() {
        return scanner;
    }

    NameView names() {
        return names;
    }

    /// Takes in a dex file. Where two dex files define a class, devices use the first.
    void add(ScannedDex dex) {
        dexFiles.add(dex);
        dex.classes().forEach(c -> classes.putIfAbsent(names.type(c.digest().descriptor()), c));
    }

    void addUnreadable(String dexFile) {
        unreadable.add(dexFile);
    }

    Set<String> unreadable() {
        return unreadable;
    }

    List<ScannedDex> dexFiles() {
        return dexFiles;
    }

    /// By descriptor, in the names under which they are compared.
    SequencedMap<String, ScannedClass> classes() {
        return classes;
    }

    /// The models of some classes, dex file by dex file so that one is in memory at a time.
    ///
    /// @param differing all descriptors of this dex side that are not alike on both sides
    /// @return by descriptor in the names under which they are compared
    Map<String, ClassModel> models(Collection<ScannedClass> wanted, Set<String> differing, boolean obfuscated)
            throws BadEntryException {
        Map<String, List<ScannedClass>> byDex = new TreeMap<>();
        wanted.forEach(c ->
                byDex.computeIfAbsent(c.dexFile(), unused -> new ArrayList<>()).add(c));
        NeutralView view = new NeutralView(names, differing, obfuscated);
        Map<String, ClassModel> models = new LinkedHashMap<>();
        for (var group : byDex.entrySet()) {
            ApkEntry entry = apk.entry(group.getKey()).orElseThrow();
            for (ClassModel model : scanner.models(entry, group.getValue(), view)) {
                models.put(names.type(model.descriptor()), model);
            }
        }
        return models;
    }
}
