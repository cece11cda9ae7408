package dev.patchsmith.apk.build.tinker.proof;

import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.ClassDigest;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.ResourceIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The classes of an app, each with hashes of everything in it. The first definition of a class counts, as on
/// devices.
final class ClassTable {

    private record Content(long content, long debug, long sourceFile, long markers, long resourceIds) {}

    private final Map<String, Content> classes = new HashMap<>();

    void add(byte[] bytes) throws BadDexException {
        try {
            for (DexFile dex : DexFile.read(bytes)) {
                ClassHasher hasher = ClassHasher.digesting(dex, NameView.PLAIN, ResourceIds.NONE);
                for (int i = 0; i < dex.classCount(); i++) {
                    ClassDigest digest = hasher.digest(i);
                    classes.putIfAbsent(
                            digest.descriptor(),
                            new Content(
                                    digest.content(),
                                    digest.debug(),
                                    digest.sourceFile(),
                                    digest.markers(),
                                    digest.resourceIds()));
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            throw new BadDexException("is damaged");
        }
    }

    Set<String> names() {
        return classes.keySet();
    }

    boolean has(String descriptor) {
        return classes.containsKey(descriptor);
    }

    boolean sameAs(ClassTable other, String descriptor) {
        Content mine = classes.get(descriptor);
        return mine != null && mine.equals(other.classes.get(descriptor));
    }

    int size() {
        return classes.size();
    }
}
