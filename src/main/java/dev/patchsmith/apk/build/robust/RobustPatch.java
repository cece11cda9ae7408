package dev.patchsmith.apk.build.robust;

import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.dex.DexNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.instruction.ReferenceInstruction;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.StringReference;

/// What a Robust patch says it replaces, read out of its code.
///
/// @param classes the classes it hooks into, in its order
public record RobustPatch(List<Hook> classes) {

    private static final String INFO = "Lcom/meituan/robust/PatchesInfo;";
    private static final String CLASS_INFO = "Lcom/meituan/robust/PatchedClassInfo;";

    public RobustPatch {
        classes = List.copyOf(classes);
    }

    /// One class that is hooked into.
    ///
    /// @param original the class of the base, as `com.shop.Cart`
    /// @param control the class of the patch that takes the calls
    /// @param methods the numbers of the replaced methods with the method of the patch that runs in their place, as
    ///     `pay(I)V`; empty text where the number is announced and never dispatched
    public record Hook(String original, String control, Map<Integer, String> methods) {

        public Hook {
            methods = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(methods));
        }
    }

    /// Reads a patch; empty where the dex file is none of Robust's.
    public static Optional<RobustPatch> read(AppCode patch) {
        List<Hook> hooks = new ArrayList<>();
        boolean found = false;
        for (String name : patch.names()) {
            ClassDef type = patch.find(name).orElseThrow();
            if (type.getInterfaces().contains(INFO)) {
                found = true;
                for (List<String> pair : pairs(type)) {
                    hooks.add(hook(patch, pair.get(0), pair.get(1)));
                }
            }
        }
        return found ? Optional.of(new RobustPatch(hooks)) : Optional.empty();
    }

    /// The texts that were loaded before each `new PatchedClassInfo(original, control)`.
    private static List<List<String>> pairs(ClassDef info) {
        List<List<String>> pairs = new ArrayList<>();
        for (Method method : info.getMethods()) {
            List<String> texts = new ArrayList<>();
            for (Instruction instruction : code(method)) {
                if (instruction instanceof ReferenceInstruction one) {
                    if (one.getReference() instanceof StringReference text) {
                        texts.add(text.getString());
                    } else if (one.getReference() instanceof MethodReference call
                            && call.getDefiningClass().equals(CLASS_INFO)
                            && texts.size() >= 2) {
                        pairs.add(List.copyOf(texts.subList(texts.size() - 2, texts.size())));
                    }
                }
            }
        }
        return pairs;
    }

    private static Iterable<? extends Instruction> code(Method method) {
        MethodImplementation code = method.getImplementation();
        return code == null ? List.of() : code.getInstructions();
    }

    private static Hook hook(AppCode patch, String original, String control) {
        Map<Integer, String> methods = new LinkedHashMap<>();
        patch.find(DexNames.descriptor(control)).ifPresent(type -> {
            for (Method method : type.getMethods()) {
                if (method.getName().equals("isSupport")) {
                    announced(method).forEach(number -> methods.putIfAbsent(number, ""));
                } else if (method.getName().equals("accessDispatch")) {
                    dispatched(patch, method, control).forEach(methods::put);
                }
            }
        });
        return new Hook(original, control, methods);
    }

    /// `"12:23:"`
    private static Set<Integer> announced(Method isSupport) {
        Set<Integer> numbers = new TreeSet<>();
        for (Instruction instruction : code(isSupport)) {
            if (instruction instanceof ReferenceInstruction one
                    && one.getReference() instanceof StringReference text
                    && text.getString().matches("(\\d{1,9}:)+")) {
                for (String number : text.getString().split(":")) {
                    numbers.add(Integer.parseInt(number));
                }
            }
        }
        return numbers;
    }

    /// The number that is compared before each call of a method of the patch itself.
    private static Map<Integer, String> dispatched(AppCode patch, Method accessDispatch, String control) {
        Map<Integer, String> found = new LinkedHashMap<>();
        int number = -1;
        for (Instruction instruction : code(accessDispatch)) {
            if (!(instruction instanceof ReferenceInstruction one)) {
                continue;
            }
            if (one.getReference() instanceof StringReference text
                    && text.getString().matches("\\d{1,9}")) {
                number = Integer.parseInt(text.getString());
            } else if (number >= 0
                    && one.getReference() instanceof MethodReference call
                    && patch.defines(call.getDefiningClass())
                    && !Members.isConstructor(call)
                    && !call.getDefiningClass().equals(DexNames.descriptor(control))) {
                found.put(number, Members.signature(call));
                number = -1;
            }
        }
        return found;
    }
}
