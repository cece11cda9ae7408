package dev.patchsmith.apk.build.tinker.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.AnnotationVisibility;
import org.jf.dexlib2.Opcode;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.immutable.ImmutableAnnotation;
import org.jf.dexlib2.immutable.ImmutableAnnotationElement;
import org.jf.dexlib2.immutable.ImmutableClassDef;
import org.jf.dexlib2.immutable.ImmutableExceptionHandler;
import org.jf.dexlib2.immutable.ImmutableField;
import org.jf.dexlib2.immutable.ImmutableMethod;
import org.jf.dexlib2.immutable.ImmutableMethodImplementation;
import org.jf.dexlib2.immutable.ImmutableMethodParameter;
import org.jf.dexlib2.immutable.ImmutableTryBlock;
import org.jf.dexlib2.immutable.debug.ImmutableLineNumber;
import org.jf.dexlib2.immutable.instruction.ImmutableInstruction10x;
import org.jf.dexlib2.immutable.instruction.ImmutableInstruction21c;
import org.jf.dexlib2.immutable.instruction.ImmutableInstruction35c;
import org.jf.dexlib2.immutable.reference.ImmutableFieldReference;
import org.jf.dexlib2.immutable.reference.ImmutableMethodReference;
import org.jf.dexlib2.immutable.reference.ImmutableStringReference;
import org.jf.dexlib2.immutable.reference.ImmutableTypeReference;
import org.jf.dexlib2.immutable.value.ImmutableDoubleEncodedValue;
import org.jf.dexlib2.immutable.value.ImmutableEncodedValue;
import org.jf.dexlib2.immutable.value.ImmutableIntEncodedValue;
import org.jf.dexlib2.immutable.value.ImmutableStringEncodedValue;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/// A dex file of random classes, edited at random: every sort of item comes and goes.
final class RandomDex {

    private static final String[] WORDS = {"a", "pay", "cart", "Ärger", "购物车", "zz", "x$1", "total", "", "😀"};

    private final Random random;
    private final Map<String, Integer> seeds = new LinkedHashMap<>();

    RandomDex(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            edit();
        }
    }

    /// Adds, changes or removes a few classes.
    void edit() {
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            String name = "Lapp/C" + random.nextInt(30) + ";";
            if (random.nextInt(4) == 0 && seeds.size() > 3) {
                seeds.remove(name);
            } else {
                seeds.put(name, random.nextInt(1000));
            }
        }
    }

    byte[] bytes(int api) {
        DexPool pool = new DexPool(Opcodes.forApi(api));
        seeds.forEach((name, seed) -> pool.internClass(type(name, new Random(seed))));
        MemoryDataStore store = new MemoryDataStore();
        try {
            pool.writeTo(store);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Arrays.copyOf(store.getBuffer(), store.getSize());
    }

    private static String word(Random r) {
        return WORDS[r.nextInt(WORDS.length)] + r.nextInt(40);
    }

    /// A superclass with a smaller number, so that there is no circle.
    private static String parent(String name, Random r) {
        int number = Integer.parseInt(name.substring(6, name.length() - 1));
        return number == 0 || r.nextBoolean() ? "Ljava/lang/Object;" : "Lapp/C" + r.nextInt(number) + ";";
    }

    private static ImmutableClassDef type(String name, Random r) {
        List<ImmutableField> fields = new ArrayList<>();
        List<ImmutableMethod> methods = new ArrayList<>();
        for (int i = r.nextInt(4); i >= 0; i--) {
            fields.add(new ImmutableField(
                    name,
                    "f" + i,
                    i % 2 == 0 ? "I" : "Ljava/lang/String;",
                    AccessFlags.STATIC.getValue() | AccessFlags.PUBLIC.getValue(),
                    i % 2 == 0 ? new ImmutableIntEncodedValue(r.nextInt()) : text(r),
                    annotations(r),
                    null));
        }
        for (int i = r.nextInt(5); i >= 0; i--) {
            methods.add(method(name, "m" + i, r));
        }
        List<String> interfaces = r.nextInt(3) == 0 ? List.of("Lapi/I" + r.nextInt(5) + ";") : List.of();
        return new ImmutableClassDef(
                name,
                AccessFlags.PUBLIC.getValue(),
                parent(name, r),
                interfaces,
                r.nextBoolean() ? "Source" + r.nextInt(5) + ".java" : null,
                annotations(r),
                fields,
                methods);
    }

    private static ImmutableEncodedValue text(Random r) {
        return new ImmutableStringEncodedValue(word(r));
    }

    private static Set<ImmutableAnnotation> annotations(Random r) {
        if (r.nextInt(3) != 0) {
            return Set.of();
        }
        return Set.of(new ImmutableAnnotation(
                AnnotationVisibility.RUNTIME,
                "Lapi/A" + r.nextInt(4) + ";",
                Set.of(
                        new ImmutableAnnotationElement("text", text(r)),
                        new ImmutableAnnotationElement(
                                "number", new ImmutableDoubleEncodedValue(r.nextInt(9) / 4.0)))));
    }

    private static ImmutableMethod method(String owner, String name, Random r) {
        List<String> parameters = r.nextBoolean() ? List.of() : List.of("I", "Lapp/C" + r.nextInt(30) + ";");
        List<ImmutableMethodParameter> list = parameters.stream()
                .map(p -> new ImmutableMethodParameter(p, annotations(r), r.nextBoolean() ? word(r) : null))
                .toList();
        var code = new ArrayList<org.jf.dexlib2.immutable.instruction.ImmutableInstruction>();
        for (int i = r.nextInt(6); i > 0; i--) {
            code.add(
                    switch (r.nextInt(4)) {
                        case 0 ->
                            new ImmutableInstruction21c(Opcode.CONST_STRING, 0, new ImmutableStringReference(word(r)));
                        case 1 ->
                            new ImmutableInstruction21c(
                                    Opcode.SGET,
                                    0,
                                    new ImmutableFieldReference("Lapp/C" + r.nextInt(9) + ";", "f0", "I"));
                        case 2 ->
                            new ImmutableInstruction21c(
                                    Opcode.CONST_CLASS, 0, new ImmutableTypeReference("Lapp/C" + r.nextInt(30) + ";"));
                        default ->
                            new ImmutableInstruction35c(
                                    Opcode.INVOKE_STATIC,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    0,
                                    new ImmutableMethodReference("Lapi/Log;", "m" + r.nextInt(9), List.of(), "V"));
                    });
        }
        int units = code.stream().mapToInt(i -> i.getCodeUnits()).sum();
        code.add(new ImmutableInstruction10x(Opcode.RETURN_VOID));
        List<ImmutableTryBlock> tries = units == 0 || r.nextInt(3) != 0
                ? List.of()
                : List.of(new ImmutableTryBlock(
                        0, units, List.of(new ImmutableExceptionHandler("Lapi/E" + r.nextInt(4) + ";", units))));
        return new ImmutableMethod(
                owner,
                name,
                list,
                "V",
                AccessFlags.STATIC.getValue() | AccessFlags.PUBLIC.getValue(),
                annotations(r),
                null,
                new ImmutableMethodImplementation(
                        4, code, tries, List.of(new ImmutableLineNumber(0, 1 + r.nextInt(200)))));
    }
}
