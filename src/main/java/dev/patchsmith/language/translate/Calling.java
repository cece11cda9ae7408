package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CFunctionFact;
import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.objc.tree.Expression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds messages and calls that may change variables: all but those that only look at an object or calculate.
final class Calling extends TreeWalk {

    private static final Set<String> VALUES = Set.of(
            "NSString",
            "NSMutableString",
            "NSAttributedString",
            "NSArray",
            "NSMutableArray",
            "NSDictionary",
            "NSMutableDictionary",
            "NSSet",
            "NSMutableSet",
            "NSNumber",
            "NSValue",
            "NSDate",
            "NSDateFormatter",
            "NSCalendar",
            "NSLocale",
            "NSData",
            "NSURL",
            "NSIndexPath",
            "NSBundle",
            "UIColor",
            "UIFont",
            "UIImage");

    /// What counts.
    private enum Sought {
        CALLS,
        CHANGES,
        READS
    }

    private final Frame frame;
    private final Sought sought;
    private boolean found;

    private Calling(Frame frame, Sought sought) {
        this.frame = frame;
        this.sought = sought;
    }

    static boolean in(Expression expression, Frame frame) {
        return search(expression, new Calling(frame, Sought.CALLS));
    }

    /// The same with steps and assignments.
    static boolean orChanges(Expression expression, Frame frame) {
        return search(expression, new Calling(frame, Sought.CHANGES));
    }

    /// The same with variables that a call may change: it matters what is evaluated before.
    static boolean matters(Expression expression, Frame frame) {
        return search(expression, new Calling(frame, Sought.READS));
    }

    private static boolean search(Expression expression, Calling search) {
        search.expression(expression);
        return search.found;
    }

    @Override
    void expression(@Nullable Expression expression) {
        if (found || expression == null) {
            return;
        }
        switch (expression) {
            case Expression.Message e ->
                found = !Disturbance.onlyLooks(e.selector().text()) && !isOfValues(e);
            case Expression.Select e ->
                found = !e.isArrow()
                        && frame.unit.items().getters.contains(e.name().text());
            case Expression.Call e ->
                found = !(Frame.bare(e.callee()) instanceof Expression.Identifier name) || runs(name);
            case Expression.Assign _ -> found = sought != Sought.CALLS;
            case Expression.Unary e -> found = sought != Sought.CALLS && frame.expressions.increments.is(e);
            case Expression.Identifier e -> found = sought == Sought.READS && frame.disturbance.isOpen(e);
            default -> {}
        }
        if (!(expression instanceof Expression.BlockLiteral)) {
            super.expression(expression);
        }
    }

    /// Messages to the classes of the SDK and to its plain values, which know nothing of the app.
    private boolean isOfValues(Expression.Message e) {
        String selector = e.selector().text();
        boolean mayCallBack = selector.contains("_")
                || selector.contains("erform")
                || selector.contains("sing")
                || selector.contains("Key")
                || e.arguments().stream().anyMatch(each -> frame.typing.of(each).is(CType.Kind.BLOCK));
        CType type = frame.typing.of(e.receiver());
        String name = type.name();
        if (mayCallBack || frame.knowledge.shipped().isDeclared(name, selector)) {
            return false;
        }
        return VALUES.contains(name)
                || type.is(CType.Kind.CLASS)
                        && (name.startsWith("NS") || name.startsWith("UI") || name.startsWith("CA"))
                || isNew(e);
    }

    /// `[[UIView alloc] init]`
    private boolean isNew(Expression.Message e) {
        return e.selector().text().startsWith("init")
                && Frame.bare(e.receiver()) instanceof Expression.Message alloc
                && alloc.selector().text().equals("alloc")
                && isOfValues(alloc);
    }

    private boolean runs(Expression.Identifier name) {
        if (frame.bindings.of(name) != null
                || frame.expressions.ivars.isIvar(name)
                || name.name().startsWith("dispatch_")) {
            return true;
        }
        CFunctionFact function = frame.knowledge.function(name.name());
        return function != null
                && (function.definition() != null
                        || function.type().items().stream().anyMatch(each -> each.isObjectLike() && !each.isObject()));
    }
}
