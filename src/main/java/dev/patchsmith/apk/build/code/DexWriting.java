package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.BadEntryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.reference.MethodProtoReference;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/// Writes classes into a dex file of their own.
public final class DexWriting {

    private DexWriting() {}

    /// A dex file of an app without some classes, byte for byte the same where it has none of them.
    ///
    /// @return the file, empty where nothing is left of it
    public static Optional<byte[]> without(Path app, String name, byte[] dex, Set<String> classes)
            throws BadEntryException {
        AppCode code = AppCode.ofDex(app, name, dex);
        if (code.names().stream().noneMatch(classes::contains)) {
            return Optional.of(dex);
        }
        List<String> left =
                code.names().stream().filter(c -> !classes.contains(c)).toList();
        return left.isEmpty()
                ? Optional.empty()
                : write(left.stream().map(c -> code.find(c).orElseThrow()).toList(), code.dexVersion(left));
    }

    /// @param dexVersion that of the dex files the classes come from: older ones lack instructions
    /// @return the file, empty where the classes name more than one dex file can hold
    public static Optional<byte[]> write(Collection<? extends ClassDef> classes, int dexVersion) {
        DexPool pool = new DexPool(Opcodes.forDexVersion(dexVersion));
        classes.stream().sorted(Comparator.comparing(ClassDef::getType)).forEach(pool::internClass);
        // The library leaves out the prototypes that polymorphic calls name besides their method.
        classes.forEach(type -> References.ofCode(type, reference -> {
            if (reference instanceof MethodProtoReference proto) {
                pool.protoSection.intern(proto);
            }
        }));
        if (pool.hasOverflowed()) {
            return Optional.empty();
        }
        try {
            MemoryDataStore store = new MemoryDataStore();
            pool.writeTo(store);
            return Optional.of(store.getData());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
