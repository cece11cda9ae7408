package dev.patchsmith.apk.build.code;

import dev.patchsmith.apk.dex.DexNames;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jspecify.annotations.Nullable;

/// The members of classes by name and type, written as in smali.
public final class Members {

    private Members() {}

    /// `pay(I)V`
    public static String signature(MethodReference method) {
        StringBuilder text = new StringBuilder(method.getName()).append('(');
        method.getParameterTypes().forEach(text::append);
        return text.append(')').append(method.getReturnType()).toString();
    }

    /// `limit:I`
    public static String signature(FieldReference field) {
        return field.getName() + ":" + field.getType();
    }

    /// `com.shop.Cart.pay(I)V`, as people read it.
    public static String shown(MethodReference method) {
        return DexNames.className(method.getDefiningClass()) + "." + signature(method);
    }

    /// The method of a class itself with this name and these types, null where it has none.
    public static @Nullable Method method(ClassDef owner, String signature) {
        for (Method method : owner.getMethods()) {
            if (signature(method).equals(signature)) {
                return method;
            }
        }
        return null;
    }

    /// The field of a class itself, null where it has none.
    public static @Nullable Field field(ClassDef owner, String signature) {
        for (Field field : owner.getFields()) {
            if (signature(field).equals(signature)) {
                return field;
            }
        }
        return null;
    }

    public static boolean is(AccessFlags flag, int flags) {
        return flag.isSet(flags);
    }

    public static boolean isConstructor(MethodReference method) {
        return method.getName().equals("<init>") || method.getName().equals("<clinit>");
    }
}
