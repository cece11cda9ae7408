package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.knowledge.TypeEncoding;

/// The type encodings of blocks, such as `v@?q`.
final class BlockSignatures {

    private BlockSignatures() {}

    /// Empty when a type of the signature is not known.
    static String of(CType block, Knowledge knowledge) {
        var text = new StringBuilder();
        if (!append(text, block.target(), knowledge)) {
            return "";
        }
        text.append("@?");
        for (CType parameter : block.items()) {
            if (!append(text, parameter, knowledge)) {
                return "";
            }
        }
        return text.toString();
    }

    private static boolean append(StringBuilder text, CType type, Knowledge knowledge) {
        if (type.is(CType.Kind.VOID)) {
            text.append('v');
            return true;
        }
        TypeEncoding.Shape shape = TypeEncoding.shape(type, knowledge);
        if (shape == null) {
            return false;
        }
        text.append(shape.encoding());
        return true;
    }
}
