package dev.patchsmith.language.mango.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// The memory of a struct in a script. Fields are `Long`, `Double` or structs themselves.
public final class StructData {

    final StructShape shape;
    final Map<String, Object> fields = new LinkedHashMap<>();

    StructData(StructShape shape) {
        this.shape = shape;
        shape.fields().forEach((name, field) -> fields.put(name, zero(field)));
    }

    /// What native code hands over, copied.
    StructData(Foundation.Struct source) {
        this(StructShape.named(source.name()));
        source.fields()
                .forEach((name, value) ->
                        fields.put(name, value instanceof Foundation.Struct inner ? new StructData(inner) : value));
    }

    private static Object zero(StructShape.Field field) {
        return switch (field.encoding()) {
            case '{' -> new StructData(StructShape.named(field.struct()));
            case 'f', 'd' -> 0.0;
            default -> 0L;
        };
    }

    StructData copy() {
        return new StructData(toNative());
    }

    Foundation.Struct toNative() {
        Map<String, Object> copied = new LinkedHashMap<>();
        fields.forEach((name, value) -> copied.put(name, value instanceof StructData inner ? inner.toNative() : value));
        return new Foundation.Struct(shape.name(), copied);
    }

    /// A field; a struct inside is the memory itself and no copy.
    Value read(String name) {
        StructShape.Field field = shape.field(name);
        Object value = Objects.requireNonNull(fields.get(name));
        return switch (field.encoding()) {
            case '{' -> new Value.Struct((StructData) value);
            case 'f', 'd' -> new Value.Real((Double) value);
            case 'B', 'C', 'S', 'I', 'L', 'Q' -> new Value.Uint((Long) value);
            default -> new Value.Int((Long) value);
        };
    }

    void write(String name, Value value, Conversions conversions) {
        StructShape.Field field = shape.field(name);
        if (field.encoding() != '{') {
            fields.put(name, Objects.requireNonNull(conversions.toNative(field.encoding(), value)));
            return;
        }
        StructData inner = (StructData) Objects.requireNonNull(fields.get(name));
        switch (value) {
            case Value.Struct struct -> inner.take(struct.data());
            case Value.Literal literal -> inner.take(literal, conversions);
            default -> {}
        }
    }

    void take(StructData other) {
        Foundation.Struct source = other.toNative();
        source.fields()
                .forEach((name, value) ->
                        fields.put(name, value instanceof Foundation.Struct inner ? new StructData(inner) : value));
    }

    void take(Value.Literal literal, Conversions conversions) {
        for (String name : shape.fields().keySet()) {
            Value value = literal.fields().get(name);
            if (value != null) {
                write(name, value, conversions);
            } else if (shape.field(name).encoding() == '{') {
                throw new ScriptFault("a struct literal without its struct " + name);
            } else {
                fields.put(name, zero(shape.field(name)));
            }
        }
    }
}
