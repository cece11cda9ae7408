package dev.patchsmith.apk.dex;

/// The names under which a comparison sees the things of a dex file. The plain view is the dex file's own; a mapping
/// gives back what the obfuscator took; a neutral view blanks names that builds give by counting.
@FunctionalInterface
public interface NameView {

    /// The names as they are.
    NameView PLAIN = descriptor -> descriptor;

    /// The descriptor of a class, `Lcom/shop/Cart;`; never an array or a primitive type.
    String type(String descriptor);

    /// The name of a method; owner and descriptor are those of the dex file.
    default String method(String owner, String name, String descriptor) {
        return name;
    }

    /// The name of a field; owner and type are those of the dex file.
    default String field(String owner, String name, String type) {
        return name;
    }

    /// A type that may be an array or primitive.
    default String anyType(String descriptor) {
        int element = descriptor.lastIndexOf('[') + 1;
        return element < descriptor.length() && descriptor.charAt(element) == 'L'
                ? descriptor.substring(0, element) + type(descriptor.substring(element))
                : descriptor;
    }

    /// A method descriptor such as `(ILcom/shop/Cart;)V`, each class in it as this view sees it.
    default String methodDescriptor(String descriptor) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < descriptor.length()) {
            int end = descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
            if (end <= 0) {
                return descriptor;
            }
            String part = descriptor.substring(at, end);
            text.append(part.length() > 1 ? type(part) : part);
            at = end;
        }
        return text.toString();
    }
}
