package dev.patchsmith.apk.build.classes;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.References;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.jf.dexlib2.iface.reference.TypeReference;

/// Who uses whom among the classes of an app, and who inherits from whom.
final class Users {

    private static final int CLASSES_BETWEEN_CHECKS = 512;

    private final Map<String, Set<String>> users = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    /// Looks through some classes of an app.
    Users look(AppCode app, Collection<String> among, WorkProgress progress) {
        int done = 0;
        for (String name : among) {
            if (done++ % CLASSES_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            app.find(name).ifPresent(this::look);
        }
        return this;
    }

    private void look(ClassDef type) {
        String name = type.getType();
        String superclass = type.getSuperclass();
        if (superclass != null) {
            below.computeIfAbsent(superclass, unused -> new LinkedHashSet<>()).add(name);
        }
        type.getInterfaces()
                .forEach(i -> below.computeIfAbsent(i, unused -> new LinkedHashSet<>())
                        .add(name));
        Set<String> used = new HashSet<>();
        References.ofCode(type, reference -> owner(reference, used));
        used.remove(name);
        used.forEach(owner ->
                users.computeIfAbsent(owner, unused -> new LinkedHashSet<>()).add(name));
    }

    private static void owner(Reference reference, Set<String> used) {
        switch (reference) {
            case TypeReference type -> used.add(type.getType());
            case FieldReference field -> used.add(field.getDefiningClass());
            case MethodReference method -> used.add(method.getDefiningClass());
            default -> {
                // Strings and prototypes touch no member of a class.
            }
        }
    }

    /// The classes whose code names a class or its members.
    Set<String> of(String descriptor) {
        return users.getOrDefault(descriptor, Set.of());
    }

    /// The classes that name it as their superclass or interface.
    Set<String> directlyBelow(String descriptor) {
        return below.getOrDefault(descriptor, Set.of());
    }
}
