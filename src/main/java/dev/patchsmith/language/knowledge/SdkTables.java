package dev.patchsmith.language.knowledge;

import static java.util.Objects.requireNonNull;

import dev.patchsmith.language.knowledge.SdkFact.ClassFact;
import dev.patchsmith.language.knowledge.SdkFact.Constant;
import dev.patchsmith.language.knowledge.SdkFact.ConstantKind;
import dev.patchsmith.language.knowledge.SdkFact.Function;
import dev.patchsmith.language.knowledge.SdkFact.FunctionMacro;
import dev.patchsmith.language.knowledge.SdkFact.Method;
import dev.patchsmith.language.knowledge.SdkFact.Property;
import dev.patchsmith.language.knowledge.SdkFact.Protocol;
import dev.patchsmith.language.knowledge.SdkFact.Struct;
import dev.patchsmith.language.knowledge.SdkFact.Typedef;
import dev.patchsmith.language.knowledge.SdkFact.Variadic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The facts of the iOS SDK: constants, functions, types, classes, properties and methods. Each table is decompressed
/// on first use and searched in place; answers are remembered. Safe for use by several threads.
public final class SdkTables {

    private static final SdkTables SHARED = new SdkTables();

    private final Supplier<SortedTable> constants = lazily("constants");
    private final Supplier<SortedTable> functions = lazily("functions");
    private final Supplier<SortedTable> macros = lazily("function_macros");
    private final Supplier<SortedTable> typedefs = lazily("typedefs");
    private final Supplier<SortedTable> structs = lazily("structs");
    private final Supplier<SortedTable> classes = lazily("classes");
    private final Supplier<SortedTable> protocols = lazily("protocols");
    private final Supplier<SortedTable> properties = lazily("properties");
    private final Supplier<SortedTable> methods = lazily("methods");

    private final Map<String, Optional<Constant>> knownConstants = new ConcurrentHashMap<>();
    private final Map<String, Optional<Function>> knownFunctions = new ConcurrentHashMap<>();
    private final Map<String, Optional<FunctionMacro>> knownMacros = new ConcurrentHashMap<>();
    private final Map<String, Optional<Typedef>> knownTypedefs = new ConcurrentHashMap<>();
    private final Map<String, Optional<Struct>> knownStructs = new ConcurrentHashMap<>();
    private final Map<String, Optional<ClassFact>> knownClasses = new ConcurrentHashMap<>();
    private final Map<String, Optional<Protocol>> knownProtocols = new ConcurrentHashMap<>();
    private final Map<String, List<Property>> knownProperties = new ConcurrentHashMap<>();
    private final Map<String, List<Method>> knownMethods = new ConcurrentHashMap<>();

    private SdkTables() {}

    /// The tables that ship with the product; there is one set for the whole process.
    public static SdkTables shared() {
        return SHARED;
    }

    public Optional<Constant> constant(String name) {
        return known(knownConstants, name, constants, SdkTables::constantOf);
    }

    public Optional<Function> function(String name) {
        return known(knownFunctions, name, functions, SdkTables::functionOf);
    }

    public Optional<FunctionMacro> functionMacro(String name) {
        return known(
                knownMacros,
                name,
                macros,
                c -> new FunctionMacro(c[0], c[1].isEmpty() ? 0 : Integer.parseInt(c[1]), c[2].equals("yes"), c[3]));
    }

    public Optional<Typedef> typedef(String name) {
        return known(knownTypedefs, name, typedefs, c -> new Typedef(c[0], c[1], c[2], c[3], c[4], c[5], c[6]));
    }

    /// By the name code uses, so `NSRange` and not `_NSRange`.
    public Optional<Struct> struct(String name) {
        return known(knownStructs, name, structs, SdkTables::structOf);
    }

    public Optional<ClassFact> classNamed(String name) {
        return known(knownClasses, name, classes, SdkTables::classOf);
    }

    public Optional<Protocol> protocol(String name) {
        return known(knownProtocols, name, protocols, c -> new Protocol(c[0], list(c[1], ','), c[2]));
    }

    /// Whether the SDK has a type or class of that name.
    public boolean isTypeName(String name) {
        return typedef(name).isPresent()
                || classNamed(name).isPresent()
                || struct(name).isPresent();
    }

    /// All properties of that name, whoever owns them; the owner of a protocol's property is written `<Name>`.
    public List<Property> properties(String name) {
        return knownProperties.computeIfAbsent(
                name,
                wanted -> properties.get().all(wanted).stream()
                        .map(SdkTables::propertyOf)
                        .toList());
    }

    /// All methods of that selector, whoever owns them.
    public List<Method> methods(String selector) {
        return knownMethods.computeIfAbsent(
                selector,
                wanted -> methods.get().all(wanted).stream()
                        .map(SdkTables::methodOf)
                        .toList());
    }

    /// All properties of these owners; the owner of a protocol's property is written `<Name>`.
    public List<Property> propertiesOf(Set<String> owners) {
        return properties.get().whereSecond(owners).stream()
                .map(SdkTables::propertyOf)
                .toList();
    }

    /// All methods of these owners.
    public List<Method> methodsOf(Set<String> owners) {
        return methods.get().whereSecond(owners).stream()
                .map(SdkTables::methodOf)
                .toList();
    }

    /// The constants, functions and classes whose names begin with these letters, at most so many of each.
    public List<SdkFact> startingWith(String prefix, int most) {
        List<SdkFact> found = new ArrayList<>();
        constants.get().startingWith(prefix, most).forEach(c -> found.add(constantOf(c)));
        functions.get().startingWith(prefix, most).forEach(c -> found.add(functionOf(c)));
        classes.get().startingWith(prefix, most).forEach(c -> found.add(classOf(c)));
        return found;
    }

    private static ClassFact classOf(String[] c) {
        return new ClassFact(c[0], c[1], list(c[2], ','), list(c[3], ','), c[4]);
    }

    private static Constant constantOf(String[] c) {
        return new Constant(c[0], ConstantKind.of(c[1]), c[2], c[3], c[4], c[5], c[6].equals("yes"));
    }

    private static Function functionOf(String[] c) {
        return new Function(
                c[0],
                c[1],
                c[2],
                list(c[3], '|'),
                list(c[4], '|'),
                list(c[5], '|'),
                Variadic.of(c[6]),
                c[7].equals("yes"),
                c[8].equals("yes"),
                c[9].isEmpty() ? c[0] : c[9],
                c[10]);
    }

    private static Struct structOf(String[] c) {
        return new Struct(
                c[0],
                c[1].equals("union"),
                c[2],
                list(c[3], ','),
                c[4],
                list(c[5], ','),
                list(c[6], ','),
                c[7].isEmpty() ? 0 : Integer.parseInt(c[7]),
                c[8].isEmpty() ? 1 : Integer.parseInt(c[8]),
                c[9].equals("yes"));
    }

    private static Property propertyOf(String[] c) {
        return new Property(c[0], c[1], c[2], c[3], c[4], c[5], list(c[6], ','), c[7]);
    }

    private static Method methodOf(String[] c) {
        return new Method(
                c[0],
                c[1],
                c[2].equals("+"),
                c[3],
                c[4],
                list(c[5], '|'),
                list(c[6], '|'),
                list(c[7], '|'),
                Variadic.of(c[8]),
                c[9]);
    }

    private static List<String> list(String text, char separator) {
        return text.isEmpty() ? List.of() : List.of(text.split(separator == '|' ? "\\|" : ",", -1));
    }

    private static <T> Optional<T> known(
            Map<String, Optional<T>> cache,
            String name,
            Supplier<SortedTable> table,
            java.util.function.Function<String[], T> make) {
        Optional<T> known = cache.get(name);
        if (known == null) {
            known = Optional.ofNullable(table.get().first(name)).map(make);
            cache.put(name, known);
        }
        return known;
    }

    private static Supplier<SortedTable> lazily(String name) {
        return new LazyTable(name);
    }

    /// A table that is read when it is first asked for.
    private static final class LazyTable implements Supplier<SortedTable> {
        private final String name;
        private volatile @Nullable SortedTable table;

        LazyTable(String name) {
            this.name = name;
        }

        @Override
        public SortedTable get() {
            if (table == null) {
                synchronized (this) {
                    if (table == null) {
                        table = SortedTable.resource(name + ".tsv.gz");
                    }
                }
            }
            return requireNonNull(table);
        }
    }
}
