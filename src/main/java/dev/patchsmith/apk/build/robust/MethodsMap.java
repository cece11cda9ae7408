package dev.patchsmith.apk.build.robust;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// `methodsMap.robust`: the number Robust gave to each method when the base was built.
///
/// @param byNumber the methods in the names of the source, as `com.shop.Cart.pay(int)`
public record MethodsMap(Map<Integer, String> byNumber) {

    /// Larger than the map of any app.
    private static final long MAX_BYTES = 1L << 28;

    private static final long MAX_METHODS = 4_000_000;

    public MethodsMap {
        byNumber = java.util.Collections.unmodifiableMap(new TreeMap<>(byNumber));
    }

    /// What came of reading a map.
    public sealed interface Reading {

        record Read(MethodsMap map) implements Reading {}

        /// @param sentence names the file, what is wrong and what to do
        record Refused(String sentence) implements Reading {}
    }

    /// Reads the file Robust's plug-in writes: a compressed Java map of text to number, and nothing else is let in.
    public static Reading read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ObjectInputStream objects = new ObjectInputStream(new GZIPInputStream(in))) {
            objects.setObjectInputFilter(MethodsMap::onlyMaps);
            Map<Integer, String> byNumber = new TreeMap<>();
            if (objects.readObject() instanceof Map<?, ?> map) {
                map.forEach((name, number) -> {
                    if (name instanceof String text && number instanceof Integer one) {
                        byNumber.put(one, text);
                    }
                });
            }
            return byNumber.isEmpty() ? refused(file) : new Reading.Read(new MethodsMap(byNumber));
        } catch (java.nio.file.NoSuchFileException missing) {
            return new Reading.Refused("\"" + file + "\" does not exist.");
        } catch (InvalidClassException | ClassNotFoundException foreign) {
            return refused(file);
        } catch (IOException | ClassCastException unreadable) {
            return refused(file);
        }
    }

    private static Reading refused(Path file) {
        return new Reading.Refused("\"" + file + "\" is no methodsMap.robust. Robust's plug-in writes it beside the"
                + " base, in build/outputs/robust.");
    }

    private static ObjectInputFilter.Status onlyMaps(ObjectInputFilter.FilterInfo asked) {
        if (asked.streamBytes() > MAX_BYTES || asked.references() > 2 * MAX_METHODS || asked.depth() > 4) {
            return ObjectInputFilter.Status.REJECTED;
        }
        Class<?> type = asked.serialClass();
        if (type == null) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        boolean known = type == java.util.HashMap.class
                || type == java.util.LinkedHashMap.class
                || type == Integer.class
                || type == Number.class
                || type == String.class
                || type == Map.Entry[].class
                || type == Object[].class;
        return known && asked.arrayLength() <= 2 * MAX_METHODS
                ? ObjectInputFilter.Status.ALLOWED
                : ObjectInputFilter.Status.REJECTED;
    }

    /// The method of this number.
    public Optional<String> method(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
