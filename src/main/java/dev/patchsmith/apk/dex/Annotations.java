package dev.patchsmith.apk.dex;

import static dev.patchsmith.apk.LittleEndian.offset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The annotations of one class and of its members as hashes. Annotations that only compilers and debuggers read are
/// kept apart.
final class Annotations {

    private static final Set<String> MARKERS = Set.of(
            "Lkotlin/Metadata;",
            "Ldalvik/annotation/MemberClasses;",
            "Ldalvik/annotation/InnerClass;",
            "Ldalvik/annotation/EnclosingClass;",
            "Ldalvik/annotation/EnclosingMethod;");
    private static final Set<String> DEBUG = Set.of(
            "Ldalvik/annotation/SourceDebugExtension;",
            "Lkotlin/jvm/internal/SourceDebugExtension;",
            "Lkotlin/coroutines/jvm/internal/DebugMetadata;");

    private final DexFile dex;
    private final ValueHasher values;
    private final List<String> unstable = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Long> ofFields = new HashMap<>();
    private final Map<Integer, Long> ofMethods = new HashMap<>();
    private long ofClass;
    private long markers;
    private long debug;

    /// @param directory where the class's annotations start, 0 for none
    Annotations(DexFile dex, ValueHasher values, int directory) {
        this.dex = dex;
        this.values = values;
        if (directory != 0) {
            read(directory);
        }
    }

    private void read(int directory) {
        byte[] bytes = dex.bytes();
        int classSet = offset(bytes, directory);
        if (classSet != 0) {
            ofClass = set(classSet, true, unstable);
        }
        int at = directory + 16;
        int fields = offset(bytes, directory + 4);
        int methods = offset(bytes, directory + 8);
        int parameters = offset(bytes, directory + 12);
        if ((long) fields + methods + parameters > bytes.length / 8) {
            throw new IndexOutOfBoundsException("more annotations than bytes");
        }
        dex.spend(8L * (fields + methods + parameters));
        for (int i = 0; i < fields; i++, at += 8) {
            ofFields.put(offset(bytes, at), set(offset(bytes, at + 4), false, new ArrayList<>()));
        }
        for (int i = 0; i < methods; i++, at += 8) {
            ofMethods.put(offset(bytes, at), set(offset(bytes, at + 4), false, new ArrayList<>()));
        }
        for (int i = 0; i < parameters; i++, at += 8) {
            ofMethods.merge(offset(bytes, at), list(offset(bytes, at + 4)), Hash64::mix);
        }
    }

    private long list(int at) {
        long hash = 7;
        int size = offset(dex.bytes(), at);
        dex.spend(4L * size);
        for (int i = 1; i <= size; i++) {
            int set = offset(dex.bytes(), at + 4 * i);
            hash = Hash64.mix(hash, set == 0 ? 0 : set(set, false, new ArrayList<>()));
        }
        return hash;
    }

    private long set(int at, boolean ofTheClass, List<String> unstableTypes) {
        long sum = 0;
        int size = offset(dex.bytes(), at);
        dex.spend(4L * size);
        for (int i = 1; i <= size; i++) {
            DexCursor cursor = new DexCursor(dex.bytes(), offset(dex.bytes(), at + 4 * i));
            cursor.u8();
            String type = dex.type(new DexCursor(dex.bytes(), cursor.position()).uleb());
            if (DEBUG.contains(type)) {
                debug += values.annotation(cursor, new ArrayList<>(), 0);
            } else if (MARKERS.contains(type)) {
                markers += values.annotation(cursor, new ArrayList<>(), 0);
            } else {
                sum += values.annotation(cursor, unstableTypes, 0);
                if (ofTheClass) {
                    names.add(type);
                }
            }
        }
        return sum;
    }

    long ofClass() {
        return ofClass;
    }

    long ofField(int field) {
        return ofFields.getOrDefault(field, 0L);
    }

    long ofMethod(int method) {
        return ofMethods.getOrDefault(method, 0L);
    }

    long markers() {
        return markers;
    }

    long debug() {
        return debug;
    }

    /// The types of the class's own annotations.
    List<String> names() {
        return names;
    }

    List<String> unstable() {
        return unstable;
    }
}
