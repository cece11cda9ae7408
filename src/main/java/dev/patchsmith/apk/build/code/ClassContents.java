package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.ClassDigest;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.ResourceIds;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What each class of an app contains, as one number: names, flags, fields, code; source lines do not count. It is
/// computed from the bytes by this program's own reader of dex files, not by the library that writes them.
public final class ClassContents {

    private static final int CLASSES_BETWEEN_CHECKS = 512;

    private final Map<String, Long> contents = new LinkedHashMap<>();

    private ClassContents() {}

    /// The classes of an APK.
    public static ClassContents of(ApkFile apk, WorkProgress progress) throws BadEntryException {
        ClassContents classes = new ClassContents();
        for (ApkEntry entry : apk.dexFiles()) {
            progress.check();
            classes.putIfAbsent(read(apk.path(), entry.name(), apk.read(entry), progress));
        }
        return classes;
    }

    /// The classes of two builds of one app; dex files that are the same in both are read once.
    public static Pair of(ApkFile base, ApkFile fixed, WorkProgress progress) throws BadEntryException {
        ClassContents left = new ClassContents();
        Map<String, Map<String, Long>> byContent = new HashMap<>();
        for (ApkEntry entry : base.dexFiles()) {
            progress.check();
            Map<String, Long> read = read(base.path(), entry.name(), base.read(entry), progress);
            byContent.put(entry.crc() + "/" + entry.size(), read);
            left.putIfAbsent(read);
        }
        ClassContents right = new ClassContents();
        for (ApkEntry entry : fixed.dexFiles()) {
            progress.check();
            Map<String, Long> same = byContent.get(entry.crc() + "/" + entry.size());
            right.putIfAbsent(same != null ? same : read(fixed.path(), entry.name(), fixed.read(entry), progress));
        }
        return new Pair(left, right);
    }

    /// The classes of one dex file in a package.
    public static ClassContents ofDex(Path file, String name, byte[] dex) throws BadEntryException {
        ClassContents classes = new ClassContents();
        classes.putIfAbsent(read(file, name, dex, WorkProgress.NONE));
        return classes;
    }

    /// Two builds of one app.
    public record Pair(ClassContents base, ClassContents fixed) {

        /// The classes both have, but not alike.
        public Set<String> differing() {
            return fixed.contents.entrySet().stream()
                    .filter(e -> base.has(e.getKey()) && !e.getValue().equals(base.contents.get(e.getKey())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// The classes only the fixed build has.
        public Set<String> added() {
            return fixed.contents.keySet().stream()
                    .filter(name -> !base.has(name))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private void putIfAbsent(Map<String, Long> more) {
        more.forEach(contents::putIfAbsent);
    }

    private static Map<String, Long> read(Path file, String name, byte[] bytes, WorkProgress progress)
            throws BadEntryException {
        Map<String, Long> found = new LinkedHashMap<>();
        try {
            for (DexFile dex : DexFile.read(bytes)) {
                ClassHasher hasher = ClassHasher.digesting(dex, NameView.PLAIN, ResourceIds.NONE);
                for (int i = 0; i < dex.classCount(); i++) {
                    if (i % CLASSES_BETWEEN_CHECKS == 0) {
                        progress.check();
                    }
                    ClassDigest digest = hasher.digest(i);
                    found.putIfAbsent(digest.descriptor(), digest.content());
                }
            }
            return found;
        } catch (BadDexException | IndexOutOfBoundsException damaged) {
            String reason = damaged instanceof BadDexException ? "" + damaged.getMessage() : "is damaged";
            throw new BadEntryException(ApkProblem.ofEntry(ApkProblem.Kind.BAD_DEX, file, name, reason));
        }
    }

    public boolean has(String descriptor) {
        return contents.containsKey(descriptor);
    }

    /// Whether a class is here and has the same content there.
    public boolean isSame(String descriptor, ClassContents other) {
        Long content = contents.get(descriptor);
        return content != null && content.equals(other.contents.get(descriptor));
    }

    public Set<String> names() {
        return contents.keySet();
    }
}
