package dev.patchsmith.apk.build.robust;

import dev.patchsmith.apk.build.Proof;
import dev.patchsmith.apk.build.Proof.Check;
import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.dex.DexNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.instruction.FiveRegisterInstruction;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.instruction.NarrowLiteralInstruction;
import org.jf.dexlib2.iface.instruction.OneRegisterInstruction;
import org.jf.dexlib2.iface.instruction.ReferenceInstruction;
import org.jf.dexlib2.iface.instruction.RegisterRangeInstruction;
import org.jf.dexlib2.iface.instruction.TwoRegisterInstruction;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jspecify.annotations.Nullable;

/// Holds a Robust patch against the base: each number it replaces must be the switch of a method there, and the method
/// of the patch must give back what that one gives back.
public final class RobustCheck {

    private static final String PROXY = "Lcom/meituan/robust/PatchProxy;";

    /// The number is the fifth argument of the call that asks for a patch.
    private static final int NUMBER_ARGUMENT = 4;

    private final AppCode base;
    private final @Nullable MethodsMap map;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Replaced> replaced = new ArrayList<>();

    /// @param map the base's method map, null where nobody has it
    public RobustCheck(AppCode base, @Nullable MethodsMap map) {
        this.base = base;
        this.map = map;
    }

    /// A method that the patch replaces.
    ///
    /// @param method of the base as its dex file names it, empty where the base has no such switch
    /// @param source the same in the names of the source, empty without a method map
    public record Replaced(String owner, int number, String method, String source, String by) {}

    /// What was found: the methods that are replaced, and the proof.
    public record Result(List<Replaced> replaced, Proof proof) {

        public Result {
            replaced = List.copyOf(replaced);
        }
    }

    public Result of(RobustPatch patch) {
        int looked = 0;
        for (RobustPatch.Hook hook : patch.classes()) {
            Optional<? extends ClassDef> type = base.find(DexNames.descriptor(hook.original()));
            if (type.isEmpty()) {
                findings.add(new Finding(hook.original(), "The base has no such class."));
            }
            Map<Integer, Method> switches = type.map(RobustCheck::switches).orElse(Map.of());
            for (var entry : hook.methods().entrySet()) {
                looked++;
                check(hook, entry.getKey(), entry.getValue(), switches);
            }
        }
        return new Result(
                replaced,
                new Proof(findings, List.of(new Check("replaced methods looked for in the base", looked)), List.of()));
    }

    private void check(RobustPatch.Hook hook, int number, String by, Map<Integer, Method> switches) {
        Method original = switches.get(number);
        String source = map == null ? "" : map.method(number).orElse("");
        replaced.add(
                new Replaced(hook.original(), number, original == null ? "" : Members.signature(original), source, by));
        if (original == null) {
            findings.add(new Finding(
                    hook.original(),
                    "The base has no instrumented method with the number " + number + " here; the patch is for another"
                            + " build."));
        } else if (by.isEmpty()) {
            findings.add(new Finding(
                    hook.original(), "The patch announces the number " + number + " and does nothing for it."));
        } else if (!descriptor(by).equals(descriptor(Members.signature(original)))) {
            findings.add(new Finding(
                    hook.original(),
                    "The number " + number + " is " + Members.signature(original) + " in the base, but the patch runs "
                            + by + " in its place."));
        }
        if (map != null && source.isEmpty()) {
            findings.add(new Finding(hook.original(), "The method map has no number " + number + "."));
        } else if (map != null && !source.startsWith(hook.original() + ".")) {
            findings.add(new Finding(
                    hook.original(), "The method map says that the number " + number + " is " + source + "."));
        }
    }

    private static String descriptor(String signature) {
        return signature.substring(signature.indexOf('('));
    }

    /// The instrumented methods of a class by their numbers.
    static Map<Integer, Method> switches(ClassDef type) {
        Map<Integer, Method> found = new HashMap<>();
        for (Method method : type.getMethods()) {
            MethodImplementation code = method.getImplementation();
            if (code != null) {
                number(code).ifPresent(n -> found.put(n, method));
            }
        }
        return found;
    }

    private static Optional<Integer> number(MethodImplementation code) {
        Map<Integer, Integer> constants = new HashMap<>();
        for (Instruction instruction : code.getInstructions()) {
            if (instruction instanceof ReferenceInstruction one
                    && one.getReference() instanceof MethodReference call
                    && call.getDefiningClass().equals(PROXY)) {
                return Optional.ofNullable(constants.get(argument(instruction)));
            }
            remember(instruction, constants);
        }
        return Optional.empty();
    }

    private static void remember(Instruction instruction, Map<Integer, Integer> constants) {
        if (!instruction.getOpcode().setsRegister()) {
            return;
        }
        if (instruction instanceof NarrowLiteralInstruction literal
                && instruction instanceof OneRegisterInstruction one
                && !(instruction instanceof TwoRegisterInstruction)) {
            constants.put(one.getRegisterA(), literal.getNarrowLiteral());
        } else if (instruction instanceof TwoRegisterInstruction two
                && instruction.getOpcode().name.startsWith("move")) {
            Integer moved = constants.get(two.getRegisterB());
            if (moved == null) {
                constants.remove(two.getRegisterA());
            } else {
                constants.put(two.getRegisterA(), moved);
            }
        } else if (instruction instanceof OneRegisterInstruction one) {
            constants.remove(one.getRegisterA());
        }
    }

    private static int argument(Instruction call) {
        return switch (call) {
            case RegisterRangeInstruction range -> range.getStartRegister() + NUMBER_ARGUMENT;
            case FiveRegisterInstruction five -> five.getRegisterG();
            default -> -1;
        };
    }
}
