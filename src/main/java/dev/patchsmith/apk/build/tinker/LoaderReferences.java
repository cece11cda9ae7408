package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.DexFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.instruction.ReferenceInstruction;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.jf.dexlib2.iface.reference.TypeReference;

/// Loader classes of the base that name other classes of the app. Those come from the patch, the loader from the
/// base; where both meet, devices crash.
final class LoaderReferences {

    private final TinkerPlan plan;
    private final Set<String> inApp;
    private final Set<String> synthetic = new TreeSet<>();
    private final List<BrokenRule> broken = new ArrayList<>();

    /// @param inApp the descriptors of all classes of the base
    LoaderReferences(TinkerPlan plan, Set<String> inApp) {
        this.plan = plan;
        this.inApp = inApp;
    }

    List<BrokenRule> broken() {
        for (ApkEntry entry : plan.base().dexFiles()) {
            try {
                byte[] bytes = plan.base().read(entry);
                if (hasLoader(bytes)) {
                    dex(new DexBackedDexFile(null, bytes));
                }
            } catch (BadEntryException | BadDexException | RuntimeException unreadable) {
                // The rule about dex files that cannot be read tells it.
                continue;
            }
        }
        return broken;
    }

    private boolean hasLoader(byte[] bytes) throws BadDexException {
        for (DexFile dex : DexFile.read(bytes)) {
            for (int i = 0; i < dex.classCount(); i++) {
                if (plan.loaders().test(dex.className(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void dex(DexBackedDexFile dex) {
        for (DexBackedClassDef type : dex.getClasses()) {
            if (AccessFlags.SYNTHETIC.isSet(type.getAccessFlags())) {
                synthetic.add(type.getType());
            }
        }
        for (DexBackedClassDef type : dex.getClasses()) {
            if (plan.loaders().test(type.getType())) {
                type(type);
            }
        }
    }

    private void type(DexBackedClassDef type) {
        for (Field field : type.getFields()) {
            check(type, field.getName(), field.getType());
        }
        for (Method method : type.getMethods()) {
            check(type, method.getName(), method.getReturnType());
            method.getParameterTypes().forEach(p -> check(type, method.getName(), p.toString()));
            var code = method.getImplementation();
            if (code != null) {
                for (Instruction instruction : code.getInstructions()) {
                    if (instruction instanceof ReferenceInstruction named) {
                        check(type, method.getName(), owner(named.getReference()));
                    }
                }
            }
        }
    }

    private static String owner(Reference reference) {
        return switch (reference) {
            case TypeReference type -> type.getType();
            case FieldReference field -> field.getDefiningClass();
            case MethodReference method -> method.getDefiningClass();
            default -> "";
        };
    }

    private void check(DexBackedClassDef from, String member, String descriptor) {
        String type = descriptor.substring(descriptor.lastIndexOf('[') + 1);
        if (!inApp.contains(type) || plan.loaders().test(type) || synthetic.contains(type)) {
            return;
        }
        String loader = readable(from.getType());
        String place = loader + "." + member;
        if (broken.stream().noneMatch(rule -> rule.place().equals(place))) {
            broken.add(BrokenRule.of(
                    "TINKER-LOADER-REFERS",
                    Weight.BLOCKING,
                    "The loader class " + loader + " names " + readable(type) + " in " + member + ", which is no"
                            + " loader class: after a patch the two come from different files and the app crashes. Move"
                            + " the code out of the loader class (into the ApplicationLike), or make the other class a"
                            + " loader class too.",
                    place));
        }
    }

    private static String readable(String descriptor) {
        return descriptor.startsWith("L")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }
}
