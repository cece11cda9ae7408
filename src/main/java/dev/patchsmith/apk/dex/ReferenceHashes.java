package dev.patchsmith.apk.dex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hash of every string, type, prototype, field and method a dex file refers to, over names as a view gives them.
/// Each is computed when it is first met and kept. Not safe for several threads.
final class ReferenceHashes {

    private final DexFile dex;
    private final @Nullable NameView view;
    private final @Nullable Unstable unstable;
    private final long[] strings;
    private final long[] types;
    private final long[] protos;
    private final long[] fields;
    private final long[] methods;
    private final Map<Long, List<String>> keys = new HashMap<>();

    /// Which names builds give by counting, so that a comparison must look through them at what they stand for.
    interface Unstable {

        boolean isUnstableType(String descriptor);

        boolean isUnstableMethod(String owner, String name, String descriptor);
    }

    /// @param view null for the dex file's own names, which is fastest
    /// @param unstable null where nothing is to be looked through
    ReferenceHashes(DexFile dex, @Nullable NameView view, @Nullable Unstable unstable) {
        this.dex = dex;
        this.view = view;
        this.unstable = unstable;
        this.strings = new long[dex.stringCount()];
        this.types = new long[dex.typeCount()];
        this.protos = new long[dex.protoCount()];
        this.fields = new long[dex.fieldCount()];
        this.methods = new long[dex.methodCount()];
    }

    long string(int index) {
        long known = strings[index];
        if (known == 0) {
            int start = dex.stringStart(index);
            dex.spend(Hash64.lengthOfZeroTerminated(dex.bytes(), start));
            known = Hash64.ofZeroTerminated(dex.bytes(), start);
            strings[index] = known;
        }
        return known;
    }

    long type(int index) {
        long known = types[index];
        if (known == 0) {
            known = view == null ? string(dex.typeString(index)) : Hash64.of(view.anyType(dex.type(index)));
            types[index] = known;
        }
        return known;
    }

    long proto(int index) {
        long known = protos[index];
        if (known == 0) {
            known = type(dex.protoReturn(index));
            for (int parameter : dex.protoParameters(index)) {
                known = Hash64.mix(known, type(parameter));
            }
            known = Hash64.spread(known);
            protos[index] = known;
        }
        return known;
    }

    long field(int index) {
        long known = fields[index];
        if (known == 0) {
            known = Hash64.mix(Hash64.mix(type(dex.fieldOwner(index)), fieldName(index)), type(dex.fieldType(index)));
            fields[index] = known;
        }
        return known;
    }

    long fieldName(int index) {
        return view == null
                ? string(dex.fieldName(index))
                : Hash64.of(view.field(
                        dex.type(dex.fieldOwner(index)),
                        dex.string(dex.fieldName(index)),
                        dex.type(dex.fieldType(index))));
    }

    long method(int index) {
        long known = methods[index];
        if (known == 0) {
            known = Hash64.mix(
                    Hash64.mix(type(dex.methodOwner(index)), methodName(index)), proto(dex.methodProto(index)));
            methods[index] = known;
        }
        return known;
    }

    long methodName(int index) {
        return view == null
                ? string(dex.methodName(index))
                : Hash64.of(view.method(
                        dex.type(dex.methodOwner(index)),
                        dex.string(dex.methodName(index)),
                        dex.proto(dex.methodProto(index))));
    }

    /// The unstable things an operand names, as keys `Lcom/shop/Cart$1;` and `Lcom/shop/Cart;->access$000(I)V`.
    List<String> unstableIn(byte kind, int index) {
        return unstable == null
                ? List.of()
                : keys.computeIfAbsent((long) kind << 32 | index, unused -> findUnstable(kind, index));
    }

    private List<String> findUnstable(byte kind, int index) {
        List<String> found = new ArrayList<>();
        switch (kind) {
            case Instructions.TYPE -> addType(index, found);
            case Instructions.FIELD -> {
                addType(dex.fieldOwner(index), found);
                addType(dex.fieldType(index), found);
            }
            case Instructions.METHOD, Instructions.METHOD_AND_PROTO -> addMethod(index, found);
            case Instructions.PROTO -> addProto(index, found);
            default -> {
                // Nothing else names a type.
            }
        }
        return List.copyOf(found);
    }

    private void addMethod(int index, List<String> found) {
        addType(dex.methodOwner(index), found);
        addProto(dex.methodProto(index), found);
        String owner = dex.type(dex.methodOwner(index));
        String name = dex.string(dex.methodName(index));
        String descriptor = dex.proto(dex.methodProto(index));
        if (unstable != null && unstable.isUnstableMethod(owner, name, descriptor)) {
            found.add(owner + "->" + name + descriptor);
        }
    }

    private void addProto(int index, List<String> found) {
        addType(dex.protoReturn(index), found);
        for (int parameter : dex.protoParameters(index)) {
            addType(parameter, found);
        }
    }

    private void addType(int index, List<String> found) {
        String descriptor = dex.type(index);
        String element = descriptor.substring(descriptor.lastIndexOf('[') + 1);
        if (unstable != null && element.startsWith("L") && unstable.isUnstableType(element)) {
            found.add(element);
        }
    }
}
