package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.knowledge.SdkFact.ConstantKind;
import dev.patchsmith.language.objc.tree.Declaration;
import dev.patchsmith.language.objc.tree.TypeName;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What names mean for one file: its own declarations first, then the project, then the user's answers, then the iOS
/// SDK. One instance serves one thread.
public final class Knowledge {

    private final List<FileFacts> layers;
    private final SdkTables sdk;
    private final SdkTypes sdkTypes;
    private final Answers answers;
    private final ConstantFolding folding;
    private final TypeReader reader;
    private final MemberLookup members;
    private final ShippedMembers shipped;
    private final Map<String, Optional<CType>> types = new HashMap<>();
    private final Map<String, Optional<ConstantValue>> constants = new HashMap<>();
    private final Map<String, Optional<GlobalVariable>> globals = new HashMap<>();
    private final Map<String, Optional<CFunctionFact>> functions = new HashMap<>();
    private final Set<String> resolving = new HashSet<>();

    private Knowledge(List<FileFacts> layers, SdkTables sdk, Answers answers) {
        this.layers = layers;
        this.sdk = sdk;
        this.sdkTypes = new SdkTypes(sdk);
        this.answers = answers;
        this.reader = new TypeReader(this, _ -> CType.UNKNOWN);
        this.folding = new ConstantFolding(this::constant, reader::read);
        this.members = new MemberLookup(this, layers, sdk, sdkTypes);
        this.shipped = new ShippedMembers(layers, sdk, members);
    }

    /// @param file the facts of the file that is translated
    /// @param project those of all other files and headers together
    public static Knowledge of(FileFacts file, FileFacts project, Answers answers) {
        return new Knowledge(List.of(file, project), SdkTables.shared(), answers);
    }

    /// What the SDK alone says.
    public static Knowledge ofSdk() {
        return of(FileFacts.none(), FileFacts.none(), Answers.NONE);
    }

    public Answers answers() {
        return answers;
    }

    public SdkTables sdk() {
        return sdk;
    }

    public MemberLookup members() {
        return members;
    }

    public ShippedMembers shipped() {
        return shipped;
    }

    /// What there is, for those who do not know the name yet.
    public Catalogue catalogue() {
        return new Catalogue(this, layers, sdk);
    }

    public ConstantFolding folding() {
        return folding;
    }

    /// Makes a type that is declared inside a body known; false when one of its names means something already.
    public boolean declare(Declaration declaration) {
        FileFacts added = FileFacts.none();
        added.add(declaration);
        Set<String> names = new HashSet<>(added.aliases.keySet());
        names.addAll(added.enumConstants.keySet());
        names.addAll(added.layouts.keySet());
        boolean isTaken = names.stream()
                .anyMatch(name -> constant(name) != null
                        || global(name) != null
                        || layout(name) != null
                        || (typeNamed(name) != null && added.aliases.containsKey(name)));
        if (isTaken) {
            return false;
        }
        layers.getFirst().add(declaration);
        names.forEach(types::remove);
        names.forEach(constants::remove);
        return true;
    }

    /// The type a name stands for; absent when nobody knows a type of that name.
    public @Nullable CType typeNamed(String name) {
        Optional<CType> known = types.get(name);
        if (known == null) {
            if (!resolving.add(name)) {
                return null;
            }
            known = Optional.ofNullable(resolve(name));
            resolving.remove(name);
            types.put(name, known);
        }
        return known.orElse(null);
    }

    private @Nullable CType resolve(String name) {
        switch (name) {
            case "id", "instancetype" -> {
                return CType.ID;
            }
            case "Class" -> {
                return CType.CLASS;
            }
            case "SEL" -> {
                return CType.SEL;
            }
            case "BOOL", "Boolean", "bool", "_Bool" -> {
                return CType.BOOL;
            }
            case "IMP" -> {
                return CType.pointer(CType.function(CType.ID, List.of()));
            }
            default -> {}
        }
        for (FileFacts layer : layers) {
            FileFacts.Alias alias = layer.aliases.get(name);
            if (alias != null) {
                return alias(name, alias);
            }
        }
        for (FileFacts layer : layers) {
            if (layer.classes.containsKey(name) || layer.forward.containsKey(name)) {
                return CType.object(name);
            }
        }
        String answered = answers.types().get(name);
        if (answered != null) {
            return SdkTypes.ofKind(answered);
        }
        CType fromSdk = sdkTypes.typedef(name).orElse(null);
        if (fromSdk != null) {
            return fromSdk;
        }
        if (sdk.struct(name).isPresent()) {
            return CType.struct(name);
        }
        return sdk.classNamed(name).isPresent() ? CType.object(name) : null;
    }

    private CType alias(String name, FileFacts.Alias alias) {
        if (alias.type() instanceof TypeName.Record record) {
            String tag = record.tag() == null ? null : record.tag().text();
            String struct = tag != null && layout(tag) != null ? tag : name;
            return record.isUnion() ? CType.union(struct) : CType.struct(struct);
        }
        CType type = reader.read(alias.type());
        boolean isWord = SdkTypes.isScriptWord(name) && type.isNumber();
        return isWord ? type.called(name) : type;
    }

    public CType read(TypeName type) {
        return reader.read(type);
    }

    TypeName.@Nullable Enumeration enumeration(String tag) {
        for (FileFacts layer : layers) {
            TypeName.Enumeration known = layer.enumerations.get(tag);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    FileFacts.@Nullable Layout layout(String name) {
        for (FileFacts layer : layers) {
            FileFacts.Layout known = layer.layouts.get(name);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /// Whether a class of that name is declared somewhere.
    public boolean isClass(String name) {
        for (FileFacts layer : layers) {
            if (layer.classes.containsKey(name) || layer.forward.containsKey(name)) {
                return true;
            }
        }
        return sdk.classNamed(name).isPresent();
    }

    /// The class that `typedef NSDictionary<Key, id> Options;` gives another name, with its arguments.
    TypeName.@Nullable Named renamedClass(String name) {
        for (FileFacts layer : layers) {
            FileFacts.Alias alias = layer.aliases.get(name);
            if (alias != null
                    && alias.type() instanceof TypeName.Named named
                    && !named.name().equals(name)) {
                return isClass(named.name()) ? named : renamedClass(named.name());
            }
        }
        return null;
    }

    public boolean isSdkClass(String name) {
        return sdk.classNamed(name).isPresent();
    }

    /// The fields of a struct, from the project or the SDK.
    public @Nullable StructLayout struct(String name) {
        FileFacts.Layout own = layout(name);
        if (own != null) {
            return StructLayout.of(own, this);
        }
        return sdk.struct(name).map(fact -> StructLayout.of(fact)).orElse(null);
    }

    /// The number a name stands for, whether enumerator, constant or macro of the SDK; absent for everything else.
    public @Nullable ConstantValue constant(String name) {
        Optional<ConstantValue> known = constants.get(name);
        if (known == null) {
            if (!resolving.add("=" + name)) {
                return null;
            }
            known = Optional.ofNullable(value(name));
            resolving.remove("=" + name);
            constants.put(name, known);
        }
        return known.orElse(null);
    }

    private @Nullable ConstantValue value(String name) {
        for (FileFacts layer : layers) {
            FileFacts.EnumConstant constant = layer.enumConstants.get(name);
            if (constant != null) {
                return enumerator(constant);
            }
            if (layer.globals.containsKey(name) || layer.routines.containsKey(name)) {
                return null;
            }
        }
        return sdkConstant(name, 0);
    }

    private @Nullable ConstantValue enumerator(FileFacts.EnumConstant constant) {
        CType type = reader.read(constant.type());
        long steps = 0;
        FileFacts.EnumConstant at = constant;
        while (at.value() == null && at.previous() != null) {
            at = at.previous();
            steps++;
        }
        ConstantValue from = at.value() == null ? ConstantValue.of(0, type) : folding.fold(at.value());
        if (from == null || from.isReal()) {
            return null;
        }
        long number = from.bits() + steps;
        boolean negative = number < 0 && from.type().signed();
        CType fitting = constant.type().underlying() == null
                ? (negative ? CType.INT : CType.UNSIGNED).called("NSInteger")
                : type;
        return ConstantValue.of(number, fitting);
    }

    private @Nullable ConstantValue sdkConstant(String name, int depth) {
        SdkFact.Constant fact = sdk.constant(name).orElse(null);
        if (fact == null || fact.value().isEmpty()) {
            return null;
        }
        if (fact.kind() == ConstantKind.MACRO_ALIAS) {
            return depth < 5 ? sdkConstant(fact.value(), depth + 1) : null;
        }
        CType type = sdkTypes.of(fact.type(), fact.valueKind());
        return number(fact.value(), typeOf(fact, type));
    }

    private CType typeOf(SdkFact.Constant fact, CType type) {
        boolean isEnum = fact.kind() == ConstantKind.ENUM || fact.kind() == ConstantKind.OPTION;
        return isEnum && type.isInteger() ? type.called(type.signed() ? "NSInteger" : "NSUInteger") : type;
    }

    private static @Nullable ConstantValue number(String text, CType type) {
        try {
            if (type.isReal()) {
                double value = Double.parseDouble(text);
                return Double.isFinite(value) ? ConstantValue.of(value, type) : null;
            }
            return type.isNumber() ? ConstantValue.of(new BigInteger(text).longValue(), type) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /// What the SDK says about a constant, unless the project has a name of its own.
    public Optional<SdkFact.Constant> sdkConstant(String name) {
        return global(name) != null ? Optional.empty() : sdk.constant(name);
    }

    /// The type of an SDK fact.
    public CType typeOf(String type, String kind) {
        return sdkTypes.of(type, kind);
    }

    /// A variable or constant outside of functions.
    public @Nullable GlobalVariable global(String name) {
        return globals.get(name) instanceof Optional<GlobalVariable> known
                ? known.orElse(null)
                : remember(name, findGlobal(name));
    }

    private @Nullable GlobalVariable remember(String name, @Nullable GlobalVariable global) {
        globals.put(name, Optional.ofNullable(global));
        return global;
    }

    private @Nullable GlobalVariable findGlobal(String name) {
        for (int i = 0; i < layers.size(); i++) {
            FileFacts.Global known = layers.get(i).globals.get(name);
            if (known != null) {
                return new GlobalVariable(
                        name,
                        reader.read(known.variable().type()),
                        known.variable(),
                        known.variable().initializer(),
                        known.storage(),
                        i == 0);
            }
        }
        return null;
    }

    /// A C function of the file, the project, the answers or the SDK.
    public @Nullable CFunctionFact function(String name) {
        Optional<CFunctionFact> known = functions.get(name);
        if (known == null) {
            known = Optional.ofNullable(findFunction(name));
            functions.put(name, known);
        }
        return known.orElse(null);
    }

    private @Nullable CFunctionFact findFunction(String name) {
        for (int i = 0; i < layers.size(); i++) {
            FileFacts.Routine known = layers.get(i).routines.get(name);
            if (known != null) {
                return CFunctionFact.of(name, known, reader.read(known.type()), i == 0);
            }
        }
        return sdk.function(name).map(fact -> CFunctionFact.of(fact, this)).orElse(null);
    }

    /// Where the fact about a name comes from.
    public @Nullable Origin originOf(String name) {
        for (FileFacts layer : layers) {
            Origin origin = layer.originOf(name);
            if (origin != null) {
                return origin;
            }
        }
        if (answers.constants().containsKey(name) || answers.functions().containsKey(name)) {
            return new Origin.Answered();
        }
        return sdk.constant(name)
                .<SdkFact>map(fact -> fact)
                .or(() -> sdk.function(name))
                .or(() -> sdk.typedef(name))
                .or(() -> sdk.classNamed(name))
                .map(fact -> (Origin) new Origin.InSdk(fact.framework()))
                .orElse(null);
    }
}
