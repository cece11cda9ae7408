package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of a struct and how it lies in memory on arm64.
///
/// @param encodedName the name inside the type encoding, `?` for an anonymous struct
/// @param encoding the type encoding; empty where the struct cannot be described
/// @param isPacked whether the fields lie without gaps, as the script's engine assumes
/// @param isPlain whether all fields are numbers, pointers or such structs: no unions, bit fields, arrays, objects
/// @param fromProject whether the project declares it
public record StructLayout(
        String name,
        String encodedName,
        List<Member> members,
        String encoding,
        int size,
        int align,
        boolean isPacked,
        boolean isPlain,
        boolean fromProject) {

    /// A field.
    public record Member(String name, CType type) {}

    public StructLayout {
        members = List.copyOf(members);
    }

    /// Whether native encodings call it `?`, by which the script's engine does not find it.
    public boolean isAnonymous() {
        return encodedName.equals("?");
    }

    public @Nullable CType typeOf(String field) {
        for (Member member : members) {
            if (member.name().equals(field)) {
                return member.type();
            }
        }
        return null;
    }

    static StructLayout of(SdkFact.Struct fact) {
        List<Member> members = new ArrayList<>();
        boolean plain = !fact.union();
        for (int i = 0; i < fact.fields().size(); i++) {
            String kind = fact.fieldKinds().get(i);
            plain &=
                    !kind.contains(":") && !kind.startsWith("union") && !kind.equals("array") && !kind.equals("object");
            members.add(new Member(fact.fields().get(i), SdkTypes.ofKind(kind)));
        }
        return new StructLayout(
                fact.name(),
                fact.encodedName(),
                members,
                fact.encoding(),
                fact.size(),
                fact.align(),
                !fact.padded(),
                plain,
                false);
    }

    static StructLayout of(FileFacts.Layout layout, Knowledge knowledge) {
        List<Member> members = new ArrayList<>();
        boolean plain = !layout.type().isUnion();
        List<Field> fields =
                layout.type().fields() == null ? List.of() : layout.type().fields();
        var encoding = new StringBuilder("{" + layout.name() + "=");
        int offset = 0;
        int align = 1;
        boolean packed = true;
        for (Field field : fields) {
            CType type = knowledge.read(field.type());
            if (field.name() == null || field.width() != null) {
                plain = false;
                continue;
            }
            members.add(new Member(field.name().text(), type));
            TypeEncoding.Shape shape = TypeEncoding.shape(type, knowledge);
            plain &= shape != null && !type.isObjectLike() && !type.is(CType.Kind.ARRAY);
            if (shape != null) {
                int start = roundUp(offset, shape.align());
                packed &= start == offset;
                offset = start + shape.size();
                align = Math.max(align, shape.align());
                encoding.append(shape.encoding());
            }
        }
        int size = roundUp(offset, align);
        packed &= size == offset;
        return new StructLayout(
                layout.name(),
                layout.isAnonymous() ? "?" : layout.name(),
                members,
                plain ? encoding.append('}').toString() : "",
                size,
                align,
                packed,
                plain,
                true);
    }

    private static int roundUp(int offset, int align) {
        return (offset + align - 1) / align * align;
    }
}
