package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.MemberLookup.Accessor;
import dev.patchsmith.language.knowledge.MemberLookup.Signature;
import dev.patchsmith.language.knowledge.SdkFact.Variadic;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Turns declared methods and properties, of the project or the SDK, into signatures, and fits them to a receiver.
final class SignatureReader {

    private final Knowledge knowledge;
    private final SdkTables sdk;
    private final SdkTypes sdkTypes;
    private final Function<String, List<String>> chain;

    /// @param chain the class of that name with its superclasses and protocols
    SignatureReader(Knowledge knowledge, SdkTables sdk, SdkTypes sdkTypes, Function<String, List<String>> chain) {
        this.knowledge = knowledge;
        this.sdk = sdk;
        this.sdkTypes = sdkTypes;
        this.chain = chain;
    }

    Accessor accessor(Member.Property property) {
        return new Accessor(
                knowledge.read(property.type()), property.getter(), property.setter(), property.has("readonly"), true);
    }

    Accessor accessor(SdkFact.Property property) {
        CType type = property.blockSignature().isEmpty()
                ? sdkTypes.of(property.type(), property.kind())
                : SdkTypes.signature(property.blockSignature());
        String name = property.name();
        String setter = property.setter().isEmpty()
                ? "set" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ":"
                : property.setter();
        return new Accessor(
                type, property.getter().isEmpty() ? name : property.getter(), setter, property.isReadOnly(), false);
    }

    static boolean alike(Signature a, Signature b) {
        if (!alike(a.returns(), b.returns())
                || a.parameters().size() != b.parameters().size()
                || a.variadic() != b.variadic()) {
            return false;
        }
        for (int i = 0; i < a.parameters().size(); i++) {
            if (!alike(a.parameters().get(i), b.parameters().get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean alike(CType a, CType b) {
        return a.kind() == b.kind()
                && a.bits() == b.bits()
                && a.signed() == b.signed()
                && (a.isObject() || a.name().equals(b.name()));
    }

    Signature signature(Member.Method method) {
        List<CType> parameters = new ArrayList<>();
        for (Parameter parameter : method.parameters()) {
            parameters.add(knowledge.read(parameter.type()));
        }
        return new Signature(
                knowledge.read(method.returns()), parameters, method.isVariadic() ? Variadic.YES : Variadic.NO, true);
    }

    Signature signature(Member.Property property, String selector) {
        CType type = knowledge.read(property.type());
        return selector.endsWith(":")
                ? new Signature(CType.VOID, List.of(type), Variadic.NO, true)
                : new Signature(type, List.of(), Variadic.NO, true);
    }

    Signature signature(SdkFact.Method method) {
        List<CType> parameters = new ArrayList<>();
        for (int i = 0; i < method.parameterKinds().size(); i++) {
            CType type = sdkTypes.of(
                    method.parameterTypes().get(i), method.parameterKinds().get(i));
            parameters.add(withBlock(type, i, method.blocks()));
        }
        CType returns = sdkTypes.of(method.returnType(), method.returnKind());
        for (String block : method.blocks()) {
            if (block.startsWith("r:")) {
                returns = SdkTypes.signature(block.substring(2));
            }
        }
        return new Signature(returns, parameters, method.variadic(), true);
    }

    /// The parameter's type with the signature that the tables list for it.
    static CType withBlock(CType type, int index, List<String> blocks) {
        String mark = index + ":";
        for (String block : blocks) {
            if (type.is(Kind.BLOCK) && block.startsWith(mark)) {
                return SdkTypes.signature(block.substring(mark.length()));
            }
        }
        return type;
    }

    Signature instantiated(Signature found, CType receiver) {
        CType returns = instantiated(found.returns(), receiver);
        return returns == found.returns()
                ? found
                : new Signature(returns, found.parameters(), found.variadic(), found.known());
    }

    /// `instancetype` becomes the receiver's class, a type parameter its argument.
    CType instantiated(CType type, CType receiver) {
        if (!type.isObject()) {
            return type;
        }
        String name = type.name();
        if (name.equals("instancetype")) {
            return receiver.name().isEmpty() || receiver.name().startsWith("@")
                    ? CType.ID
                    : CType.object(receiver.name(), receiver.isObject() ? receiver.items() : List.of());
        }
        if (name.startsWith("@")) {
            return argument(name.substring(1), receiver);
        }
        if (type.items().isEmpty()
                || type.items().stream().noneMatch(each -> each.name().startsWith("@"))) {
            return type;
        }
        return CType.object(
                name,
                type.items().stream()
                        .map(each -> each.name().startsWith("@")
                                ? argument(each.name().substring(1), receiver)
                                : each)
                        .toList());
    }

    CType argument(String parameter, CType receiver) {
        if (receiver.isObject() && !receiver.items().isEmpty()) {
            for (String owner : chain.apply(receiver.name())) {
                List<String> parameters = sdk.classNamed(owner)
                        .map(SdkFact.ClassFact::typeParameters)
                        .orElse(List.of());
                int at = parameters.indexOf(parameter);
                if (at >= 0 && at < receiver.items().size()) {
                    return receiver.items().get(at);
                }
            }
        }
        return CType.ID;
    }
}
