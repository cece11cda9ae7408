package dev.patchsmith.apk.dex;

import static dev.patchsmith.apk.LittleEndian.i32;
import static dev.patchsmith.apk.LittleEndian.offset;

import java.util.ArrayList;
import java.util.List;

/// Reads the classes of one dex file as digests, or as models for those that differ. Not safe for several threads.
public final class ClassHasher {

    private static final List<String> IGNORED = new ArrayList<>() {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean addAll(java.util.Collection<? extends String> unstable) {
            return false;
        }
    };

    private final DexFile dex;
    private final byte[] bytes;
    private final ReferenceHashes references;
    private final ValueHasher values;
    private final CodeHasher code;

    private ClassHasher(DexFile dex, ReferenceHashes references, ResourceIds resources) {
        this.dex = dex;
        this.bytes = dex.bytes();
        this.references = references;
        this.values = new ValueHasher(dex, references, resources);
        this.code = new CodeHasher(dex, references, values);
    }

    /// For digests over names as a view gives them.
    public static ClassHasher digesting(DexFile dex, NameView view, ResourceIds resources) {
        return new ClassHasher(dex, new ReferenceHashes(dex, view == NameView.PLAIN ? null : view, null), resources);
    }

    /// For models: names that builds give by counting are blanked and listed.
    public static ClassHasher modelling(DexFile dex, NeutralView view, ResourceIds resources) {
        return new ClassHasher(dex, new ReferenceHashes(dex, view, view), resources);
    }

    /// The digest of a class.
    ///
    /// @param index the position in the dex file's list of classes
    public ClassDigest digest(int index) throws BadDexException {
        try {
            return readDigest(index);
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            throw new BadDexException("is damaged in class %d of %d".formatted(index + 1, dex.classCount()));
        }
    }

    private ClassDigest readDigest(int index) {
        int def = dex.classDef(index);
        values.takeRawIds();
        Annotations annotations = new Annotations(dex, values, offset(bytes, def + 20));
        long content = Hash64.mix(header(def, IGNORED), annotations.ofClass());
        long[] debug = {annotations.debug()};
        Members members = new Members(def);
        long fields = 0;
        while (members.nextField()) {
            fields += Hash64.spread(Hash64.mix(
                    Hash64.mix(references.field(members.index), members.flags),
                    Hash64.mix(members.value(IGNORED), annotations.ofField(members.index))));
        }
        long methods = 0;
        while (members.nextMethod()) {
            long name = Hash64.mix(references.method(members.index), members.flags);
            methods += Hash64.spread(Hash64.mix(
                    Hash64.mix(name, code.body(members.codeOffset, IGNORED)), annotations.ofMethod(members.index)));
            debug[0] += Hash64.spread(Hash64.mix(name, code.debug(members.codeOffset)));
        }
        content = Hash64.mix(Hash64.mix(content, fields), methods);
        return new ClassDigest(
                dex.type(i32(bytes, def)),
                index,
                content,
                debug[0],
                sourceFile(def),
                annotations.markers(),
                values.takeRawIds());
    }

    /// The model of a class.
    ///
    /// @param index the position in the dex file's list of classes
    public ClassModel model(int index) throws BadDexException {
        try {
            return readModel(index);
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            throw new BadDexException("is damaged in class %d of %d".formatted(index + 1, dex.classCount()));
        }
    }

    private ClassModel readModel(int index) {
        int def = dex.classDef(index);
        Annotations annotations = new Annotations(dex, values, offset(bytes, def + 20));
        List<String> unstable = new ArrayList<>(annotations.unstable());
        long header = header(def, unstable);
        List<FieldModel> fields = new ArrayList<>();
        List<MethodModel> methods = new ArrayList<>();
        Members members = new Members(def);
        while (members.nextField()) {
            fields.add(field(members, annotations));
        }
        while (members.nextMethod()) {
            methods.add(method(members, annotations));
        }
        int superclass = i32(bytes, def + 8);
        int source = i32(bytes, def + 16);
        return new ClassModel(
                dex.type(i32(bytes, def)),
                i32(bytes, def + 4),
                superclass == DexFile.NO_INDEX ? "" : dex.type(superclass),
                interfaces(def),
                source == DexFile.NO_INDEX ? "" : dex.string(source),
                header,
                unstable,
                annotations.ofClass(),
                annotations.names(),
                annotations.markers(),
                fields,
                methods);
    }

    private FieldModel field(Members members, Annotations annotations) {
        int index = members.index;
        return new FieldModel(
                dex.string(dex.fieldName(index)),
                dex.type(dex.fieldType(index)),
                members.flags,
                Hash64.mix(references.fieldName(index), references.type(dex.fieldType(index))),
                members.value(new ArrayList<>()),
                members.valueText(),
                annotations.ofField(index));
    }

    private MethodModel method(Members members, Annotations annotations) {
        int index = members.index;
        List<String> unstable = new ArrayList<>(references.unstableIn(Instructions.PROTO, dex.methodProto(index)));
        return new MethodModel(
                dex.string(dex.methodName(index)),
                dex.proto(dex.methodProto(index)),
                members.flags,
                Hash64.mix(references.methodName(index), references.proto(dex.methodProto(index))),
                code.body(members.codeOffset, unstable),
                unstable,
                code.debug(members.codeOffset),
                annotations.ofMethod(index));
    }

    private long header(int def, List<String> unstable) {
        long hash = Hash64.mix(references.type(i32(bytes, def)), i32(bytes, def + 4));
        int superclass = i32(bytes, def + 8);
        if (superclass != DexFile.NO_INDEX) {
            hash = Hash64.mix(hash, values.reference(Instructions.TYPE, superclass, unstable));
        }
        for (int type : dex.typeList(offset(bytes, def + 12))) {
            hash = Hash64.mix(hash, values.reference(Instructions.TYPE, type, unstable));
        }
        return hash;
    }

    private List<String> interfaces(int def) {
        List<String> names = new ArrayList<>();
        for (int type : dex.typeList(offset(bytes, def + 12))) {
            names.add(dex.type(type));
        }
        return names;
    }

    private long sourceFile(int def) {
        int source = i32(bytes, def + 16);
        return source == DexFile.NO_INDEX ? 0 : references.string(source);
    }

    /// Walks over the fields, then over the methods of a class.
    private final class Members {

        private final DexCursor cursor;
        private final DexCursor values;
        private final int[] counts = new int[4];
        private int valuesLeft;
        private int stage;
        private int done;
        private int index;
        private int flags;
        private int codeOffset;
        private int valueStart = -1;

        Members(int def) {
            int data = offset(bytes, def + 24);
            int statics = offset(bytes, def + 28);
            this.cursor = new DexCursor(bytes, data);
            this.values = new DexCursor(bytes, statics);
            if (data != 0) {
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = cursor.count();
                }
            }
            valuesLeft = statics == 0 ? 0 : values.count();
        }

        boolean nextField() {
            return next(2);
        }

        boolean nextMethod() {
            if (!next(4)) {
                return false;
            }
            codeOffset = cursor.uleb();
            return true;
        }

        private boolean next(int endStage) {
            while (stage < endStage && done == counts[stage]) {
                stage++;
                done = 0;
                index = 0;
            }
            if (stage >= endStage) {
                return false;
            }
            done++;
            dex.spend(2);
            index += cursor.uleb();
            flags = cursor.uleb();
            return true;
        }

        /// The hash of the initial value of a static field; called once for each field, in order.
        long value(List<String> unstable) {
            if (stage != 0 || valuesLeft == 0) {
                valueStart = -1;
                return ValueHasher.DEFAULT_VALUE;
            }
            valuesLeft--;
            valueStart = values.position();
            return ClassHasher.this.values.value(values, unstable);
        }

        String valueText() {
            return valueStart < 0 ? "" : ValueText.at(dex, valueStart);
        }
    }
}
