package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Structs asked of a variable that may be nil: C gives zeros, a script leaves the target as it was.
final class NilStructs {

    private final Frame frame;
    private @Nullable NilTests tests;

    NilStructs(Frame frame) {
        this.frame = frame;
    }

    /// The struct with zeros for nil; absent where the receiver is no such variable.
    @Nullable
    Value guarded(Expression bare, CType target) {
        Expression receiver = switch (bare) {
            case Expression.Message e -> e.receiver();
            case Expression.Select e when !e.isArrow() -> e.base();
            default -> bare;
        };
        List<String> zero = zero(target.name());
        if (receiver == bare
                || zero.isEmpty()
                || !(Frame.bare(receiver) instanceof Expression.Identifier name)
                || !frame.typing.of(name).isObject()
                || !mayBeNil(name)) {
            return null;
        }
        Value object = frame.expressions.value(receiver);
        Value struct = frame.expressions.value(bare);
        var nothing = Emit.call(
                zero.getFirst(),
                zero.stream()
                        .skip(1)
                        .map(each -> Emit.integer(0))
                        .toArray(dev.patchsmith.language.mango.tree.Expression[]::new));
        return Value.of(Emit.choice(object.code(), struct.code(), nothing), target);
    }

    private boolean mayBeNil(Expression.Identifier name) {
        Local local = frame.bindings.of(name);
        if (local == null || frame.body == null) {
            return false;
        }
        if (tests == null) {
            tests = NilTests.of(frame.body);
        }
        return tests.mayBeNil(local, name.span().start());
    }

    /// The function that makes the struct, and a word for each of its arguments.
    private static List<String> zero(String struct) {
        return switch (struct) {
            case "CGRect" -> makes("CGRectMake", 4);
            case "CGPoint" -> makes("CGPointMake", 2);
            case "CGSize" -> makes("CGSizeMake", 2);
            case "CGVector" -> makes("CGVectorMake", 2);
            case "UIEdgeInsets" -> makes("UIEdgeInsetsMake", 4);
            case "UIOffset" -> makes("UIOffsetMake", 2);
            case "NSRange", "_NSRange" -> makes("NSMakeRange", 2);
            case "CGAffineTransform" -> makes("CGAffineTransformMake", 6);
            default -> List.of();
        };
    }

    private static List<String> makes(String function, int arguments) {
        return Stream.concat(Stream.of(function), Stream.generate(() -> "0").limit(arguments))
                .toList();
    }
}
