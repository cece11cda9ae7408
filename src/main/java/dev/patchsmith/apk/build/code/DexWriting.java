package dev.patchsmith.apk.build.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/// Writes classes into a dex file of their own.
public final class DexWriting {

    private DexWriting() {}

    /// @param dexVersion that of the dex files the classes come from: older ones lack instructions
    /// @return the file, empty where the classes name more than one dex file can hold
    public static java.util.Optional<byte[]> write(Collection<? extends ClassDef> classes, int dexVersion) {
        DexPool pool = new DexPool(Opcodes.forDexVersion(dexVersion));
        classes.stream().sorted(Comparator.comparing(ClassDef::getType)).forEach(pool::internClass);
        if (pool.hasOverflowed()) {
            return java.util.Optional.empty();
        }
        try {
            MemoryDataStore store = new MemoryDataStore();
            pool.writeTo(store);
            return java.util.Optional.of(store.getData());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
