package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.dex.DexNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jf.dexlib2.iface.Annotation;
import org.jf.dexlib2.iface.AnnotationElement;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.value.StringEncodedValue;

/// What the library on the device would do with the classes of a patch: for each annotated method it looks for the
/// one to replace, by class, name and parameters.
final class Applied {

    private final AppCode patch;
    private final AppCode base;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> replaced = new TreeSet<>();

    Applied(AppCode patch, AppCode base) {
        this.patch = patch;
        this.base = base;
    }

    void load(String className) {
        Optional<? extends ClassDef> copy = patch.find(DexNames.descriptor(className));
        if (copy.isEmpty()) {
            findings.add(new Finding(className, "The manifest names it, but the patch does not have it."));
            return;
        }
        for (Method method : copy.get().getMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                if (annotation.getType().equals(CopiedClass.METHOD_REPLACE)) {
                    replace(className, method, annotation);
                }
            }
        }
    }

    private void replace(String className, Method method, Annotation annotation) {
        Map<String, String> says = new HashMap<>();
        for (AnnotationElement element : annotation.getElements()) {
            if (element.getValue() instanceof StringEncodedValue text) {
                says.put(element.getName(), text.getValue());
            }
        }
        String target = DexNames.descriptor(says.getOrDefault("clazz", ""));
        Optional<Method> original = base.find(target).flatMap(t -> find(t, says.getOrDefault("method", ""), method));
        if (original.isEmpty()) {
            findings.add(new Finding(
                    className,
                    "It replaces " + says.get("clazz") + "." + says.get("method") + ", which the base does not have"
                            + " with these parameters."));
        } else {
            replaced.add(target + Members.signature(original.get()));
        }
    }

    private static Optional<Method> find(ClassDef type, String name, Method like) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterTypes().equals(like.getParameterTypes())) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    List<Finding> findings() {
        return findings;
    }

    /// The replaced methods of the base, as `Lcom/shop/Cart;pay(I)V`.
    Set<String> replaced() {
        return replaced;
    }
}
