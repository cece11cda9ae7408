package dev.patchsmith.apk.build.code;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.jspecify.annotations.Nullable;

/// Finds members as a device does: in the class that is named, then in what it inherits from. Classes outside of
/// the app belong to the system and are taken to have what is asked of them.
public final class Resolution {

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final Set<String> OF_OBJECT = Set.of(
            "<init>", "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Function<String, @Nullable ClassDef> classes;

    /// @param classes the classes as they are on the device; null for those of the system
    public Resolution(Function<String, @Nullable ClassDef> classes) {
        this.classes = classes;
    }

    /// The classes of an app.
    public static Resolution in(AppCode app) {
        return new Resolution(app::definition);
    }

    /// The classes of a patch first, then those of the app.
    public static Resolution over(AppCode patch, AppCode app) {
        return new Resolution(name -> {
            ClassDef patched = patch.definition(name);
            return patched != null ? patched : app.definition(name);
        });
    }

    public boolean defines(String descriptor) {
        return classes.apply(descriptor) != null;
    }

    /// Whether a field or method that code names is nowhere to be found.
    public boolean isDangling(Reference reference) {
        return switch (reference) {
            case FieldReference field -> !hasField(field.getDefiningClass(), Members.signature(field));
            case MethodReference method ->
                !method.getDefiningClass().startsWith("[")
                        && !hasMethod(method.getDefiningClass(), method.getName(), Members.signature(method));
            default -> false;
        };
    }

    private boolean hasField(String owner, String signature) {
        return search(owner, new HashSet<>(), type -> Members.field(type, signature) != null, false);
    }

    private boolean hasMethod(String owner, String name, String signature) {
        return search(
                owner, new HashSet<>(), type -> Members.method(type, signature) != null, OF_OBJECT.contains(name));
    }

    private boolean search(
            String owner, Set<String> seen, java.util.function.Predicate<ClassDef> has, boolean hasObject) {
        if (owner.equals(OBJECT)) {
            return hasObject;
        }
        ClassDef type = classes.apply(owner);
        if (type == null) {
            return true;
        }
        if (!seen.add(owner)) {
            return false;
        }
        if (has.test(type)) {
            return true;
        }
        for (String above : type.getInterfaces()) {
            if (search(above, seen, has, false)) {
                return true;
            }
        }
        String superclass = type.getSuperclass();
        return superclass == null ? hasObject : search(superclass, seen, has, hasObject);
    }

    /// The method a call reaches when nothing overrides it, null where it is the system's or nowhere.
    public @Nullable Method method(MethodReference call) {
        String signature = Members.signature(call);
        Set<String> seen = new HashSet<>();
        String owner = call.getDefiningClass();
        while (owner != null && seen.add(owner)) {
            ClassDef type = classes.apply(owner);
            if (type == null) {
                return null;
            }
            Method found = Members.method(type, signature);
            if (found != null) {
                return found;
            }
            owner = type.getSuperclass();
        }
        return null;
    }
}
