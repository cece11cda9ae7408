package dev.patchsmith.apk.dex;

import java.util.ArrayList;
import java.util.List;

/// Descriptors as people write them in Java.
public final class DexNames {

    private DexNames() {}

    /// `Lcom/shop/Cart$Item;` as `com.shop.Cart$Item`; anything else unchanged.
    public static String className(String descriptor) {
        return descriptor.startsWith("L") && descriptor.endsWith(";")
                ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
                : descriptor;
    }

    /// `com.shop.Cart$Item` as `Lcom/shop/Cart$Item;`
    public static String descriptor(String className) {
        return "L" + className.replace('.', '/') + ";";
    }

    /// `[I` as `int[]`, `Lcom/shop/Cart;` as `Cart`.
    public static String javaType(String descriptor) {
        int element = descriptor.lastIndexOf('[') + 1;
        String base = descriptor.substring(element);
        String name = switch (base) {
            case "V" -> "void";
            case "Z" -> "boolean";
            case "B" -> "byte";
            case "S" -> "short";
            case "C" -> "char";
            case "I" -> "int";
            case "J" -> "long";
            case "F" -> "float";
            case "D" -> "double";
            default -> simpleName(className(base));
        };
        return name + "[]".repeat(element);
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /// The parameter types of `(ILjava/lang/String;)V`, as descriptors.
    public static List<String> parameters(String methodDescriptor) {
        List<String> types = new ArrayList<>();
        int end = methodDescriptor.indexOf(')');
        int at = 1;
        while (at < end) {
            int start = at;
            while (at < end && methodDescriptor.charAt(at) == '[') {
                at++;
            }
            int semicolon = methodDescriptor.indexOf(';', at);
            at = methodDescriptor.charAt(at) == 'L' && semicolon >= 0 ? semicolon + 1 : at + 1;
            types.add(methodDescriptor.substring(start, at));
        }
        return types;
    }

    /// `pay(int, String)` for a method, the simple class name for a constructor, `static {}` for an initialiser.
    public static String javaMethod(String className, String name, String descriptor) {
        if (name.equals("<clinit>")) {
            return "static {}";
        }
        String shown = name.equals("<init>") ? lastPart(simpleName(className)) : name;
        List<String> types =
                parameters(descriptor).stream().map(DexNames::javaType).toList();
        return shown + "(" + String.join(", ", types) + ")";
    }

    private static String lastPart(String simpleName) {
        String last = simpleName.substring(simpleName.lastIndexOf('$') + 1);
        return last.isEmpty() ? simpleName : last;
    }
}
