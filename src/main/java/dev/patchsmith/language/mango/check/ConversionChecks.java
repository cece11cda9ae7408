package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.mango.tree.UnaryOperator;
import dev.patchsmith.language.source.Fix;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Values that do not survive the conversion to the type of what they are stored in: the run time neither boxes nor
/// unboxes.
final class ConversionChecks {

    /// Parameters that are objects, by selector, as positions.
    private static final Map<String, Set<Integer>> OBJECTS = Map.ofEntries(
            Map.entry("addObject:", Set.of(0)),
            Map.entry("insertObject:atIndex:", Set.of(0)),
            Map.entry("removeObject:", Set.of(0)),
            Map.entry("containsObject:", Set.of(0)),
            Map.entry("indexOfObject:", Set.of(0)),
            Map.entry("replaceObjectAtIndex:withObject:", Set.of(1)),
            Map.entry("arrayByAddingObject:", Set.of(0)),
            Map.entry("arrayWithObject:", Set.of(0)),
            Map.entry("setObject:forKey:", Set.of(0, 1)),
            Map.entry("setObject:forKeyedSubscript:", Set.of(0, 1)),
            Map.entry("objectForKey:", Set.of(0)),
            Map.entry("removeObjectForKey:", Set.of(0)),
            Map.entry("setValue:forKey:", Set.of(0, 1)),
            Map.entry("setValue:forKeyPath:", Set.of(0, 1)),
            Map.entry("valueForKey:", Set.of(0)),
            Map.entry("isEqual:", Set.of(0)),
            Map.entry("isEqualToString:", Set.of(0)),
            Map.entry("isEqualToNumber:", Set.of(0)),
            Map.entry("stringByAppendingString:", Set.of(0)),
            Map.entry("appendString:", Set.of(0)),
            Map.entry("performSelector:withObject:", Set.of(1)),
            Map.entry("postNotificationName:object:", Set.of(0, 1)));

    private final Findings findings;

    ConversionChecks(Surroundings around) {
        this.findings = around.findings;
    }

    /// @param target the type of the variable that takes the value, if it is written
    void stored(@Nullable Type target, Expression value, Scope scope) {
        if (target == null || isNothing(value)) {
            return;
        }
        ValueKind from = Kinds.sure(value, scope);
        if (from == ValueKind.UNKNOWN) {
            return;
        }
        if (target == Type.Word.SEL) {
            selector(value);
            return;
        }
        switch (Kinds.of(target)) {
            case OBJECT -> toObject(value, from);
            case INT -> toNumber(value, from, "integerValue");
            case UINT -> toNumber(value, from, "unsignedIntegerValue");
            case DOUBLE -> toNumber(value, from, "doubleValue");
            case BOOL -> toBool(value, from);
            case C_STRING -> toText(value, from);
            case STRUCT -> toStruct(value, from);
            case BLOCK -> toBlock(value, from);
            case POINTER, UNKNOWN -> {}
        }
    }

    private static boolean isNothing(Expression value) {
        return value instanceof Expression.Word word
                && (word.value() == Expression.Value.NIL || word.value() == Expression.Value.NULL);
    }

    void argument(Expression.Message message, Scope scope) {
        Set<Integer> positions = OBJECTS.getOrDefault(message.selector(), Set.of());
        for (int i = 0; i < message.arguments().size(); i++) {
            if (positions.contains(i)) {
                Expression argument = message.arguments().get(i);
                toObject(argument, Kinds.sure(argument, scope));
            }
        }
    }

    /// A value that has to be an object, and is turned into nil if it is none.
    void toObject(Expression value, ValueKind from) {
        if (from.isNumber() || from == ValueKind.C_STRING) {
            findings.error(
                    "E-BOXING",
                    value,
                    "An object is expected here, and the run time turns this into nil: box it as @( ).",
                    Findings.replace(value, new Expression.Box(value)));
        } else if (from == ValueKind.STRUCT) {
            findings.error(
                    "E-BOXING",
                    value,
                    "An object is expected here, and the run time turns a struct into nil: box it with NSValue.");
        }
    }

    private void toNumber(Expression value, ValueKind from, String read) {
        if (!from.isNumber()) {
            Fix[] fixes = from == ValueKind.OBJECT
                    ? new Fix[] {Findings.replace(value, new Expression.Message(value, read))}
                    : new Fix[0];
            findings.error(
                    "E-UNBOXING",
                    value,
                    "Only a number becomes a number, everything else becomes 0: read the number with " + read + "().",
                    fixes);
        }
    }

    private void toBool(Expression value, ValueKind from) {
        if (!from.isNumber()) {
            Expression twice = new Expression.Unary(UnaryOperator.NOT, new Expression.Unary(UnaryOperator.NOT, value));
            findings.error(
                    "E-UNBOXING",
                    value,
                    "Only a number is stored in a BOOL, everything else becomes NO: write !! before it.",
                    Findings.replace(value, twice));
        }
    }

    private void toText(Expression value, ValueKind from) {
        if (from == ValueKind.OBJECT) {
            findings.error(
                    "E-C-STRING",
                    value,
                    "A CString that is given an object holds its address and not its characters: write UTF8String().",
                    Findings.replace(value, new Expression.Message(value, "UTF8String")));
        }
    }

    private void toStruct(Expression value, ValueKind from) {
        if (from != ValueKind.STRUCT) {
            findings.error(
                    "E-STRUCT-VALUE",
                    value,
                    "Only a struct can be stored in a struct; the variable would hold garbage.");
        }
    }

    private void toBlock(Expression value, ValueKind from) {
        if (from.isNumber() || from == ValueKind.STRUCT || from == ValueKind.C_STRING) {
            findings.error("E-BLOCK-VALUE", value, "This is no block, and the run time stores nil instead of it.");
        }
    }

    private void selector(Expression value) {
        findings.error("E-SEL", value, "Only a selector becomes a SEL: write @selector( ).");
    }

    /// `@( )` makes objects of numbers and C strings only.
    void boxed(Expression.Box box, Scope scope) {
        switch (Kinds.sure(box.value(), scope)) {
            case OBJECT, BLOCK, STRUCT, POINTER ->
                findings.error(
                        "E-BOX",
                        box,
                        "@( ) makes an object of a number or a C string only: objects go without it, structs into an"
                                + " NSValue.");
            case BOOL ->
                findings.information(
                        "I-BOX-BOOL",
                        box,
                        "This becomes a number and not a boolean, which JSON shows as 1: write"
                                + " NSNumber.numberWithBool:( ) if that matters.");
            case INT, UINT, DOUBLE, C_STRING, UNKNOWN -> {}
        }
    }

    /// What elements are read from and with which index.
    void subscript(Expression.Subscript subscript, Scope scope) {
        ValueKind target = Kinds.sure(subscript.target(), scope);
        if (target.isNumber() || target == ValueKind.C_STRING || target == ValueKind.POINTER) {
            findings.error(
                    "E-INDEX",
                    subscript,
                    "Only objects have elements: C arrays, C strings and pointers cannot be indexed.");
        }
        if (Kinds.of(subscript.index(), scope) == ValueKind.DOUBLE) {
            findings.error(
                    "E-INDEX",
                    subscript.index(),
                    "A fraction cannot be an index: make it an integer first, @(x).integerValue().");
        }
    }

    void collection(Expression collection, Scope scope) {
        ValueKind kind = Kinds.sure(collection, scope);
        if (kind.isNumber() || kind == ValueKind.C_STRING || kind == ValueKind.POINTER || kind == ValueKind.STRUCT) {
            findings.error("E-COLLECTION", collection, "Only the elements of an object can be gone through.");
        }
    }
}
