package dev.patchsmith.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON schemas of wire records, each under the name of its class.
final class Schemas {

    private final Map<String, Map<String, Object>> made = new TreeMap<>();

    Map<String, Map<String, Object>> all() {
        return made;
    }

    /// A reference to the schema of a record, which is made if it is not there yet.
    Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!made.containsKey(name)) {
            made.put(name, Map.of());
            made.put(name, type.isEnum() ? enumeration(type) : object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + type.getSimpleName();
    }

    private static Map<String, Object> enumeration(Class<?> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        return Map.of("type", "string", "enum", names);
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = wireName(type, component);
            Object schema = schema(component.getGenericType());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
            } else {
                properties.put(name, schema);
                required.add(name);
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static String wireName(Class<?> type, RecordComponent component) {
        try {
            JsonProperty property = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return property == null ? component.getName() : property.value();
        } catch (NoSuchFieldException every) {
            throw new IllegalStateException("every record component has a field", every);
        }
    }

    private Object schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean list = generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
            return list
                    ? Map.of("type", "array", "items", schema(arguments[0]))
                    : Map.of("type", "object", "additionalProperties", schema(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return Map.of("type", "string");
        }
        if (plain == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain == double.class) {
            return Map.of("type", "number");
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return Map.of("type", "integer");
        }
        return reference(plain);
    }
}
