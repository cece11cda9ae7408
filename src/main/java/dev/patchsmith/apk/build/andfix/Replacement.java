package dev.patchsmith.apk.build.andfix;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What is replaced in one class.
///
/// @param descriptor the class, as `Lcom/shop/Cart;`
/// @param methods the methods that take the place of those of the base, as `pay(I)V`
/// @param copies further methods that only these call: private ones, which no other class may call, and new ones
record Replacement(String descriptor, Set<String> methods, Set<String> copies) {

    /// What AndFix's own tool calls the copy of a class.
    private static final String SUFFIX = "_CF";

    Replacement {
        methods = Collections.unmodifiableSet(new TreeSet<>(methods));
        copies = Collections.unmodifiableSet(new TreeSet<>(copies));
    }

    /// `Lcom/shop/Cart_CF;`
    String copy() {
        return descriptor.substring(0, descriptor.length() - 1) + SUFFIX + ";";
    }

    /// The class a copy was made of, the name itself where it is no copy.
    static String original(String copy) {
        return copy.endsWith(SUFFIX + ";") ? copy.substring(0, copy.length() - SUFFIX.length() - 1) + ";" : copy;
    }
}
