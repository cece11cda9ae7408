package dev.patchsmith.language.objc.parse;

import dev.patchsmith.language.objc.lex.Symbols;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/// Which names are types at one place of a text: those of the system and the project, and those the text has declared
/// so far.
final class KnownTypes {

    private static final Set<String> ALWAYS = Set.of(("id Class SEL IMP BOOL Protocol instancetype Method Ivar"
                    + " NSInteger NSUInteger CGFloat NSTimeInterval CGRect CGPoint CGSize CGVector CGAffineTransform"
                    + " NSRange UIEdgeInsets UIOffset NSObject NSString NSArray NSDictionary NSNumber NSError NSData"
                    + " NSDate NSSet NSURL UIView UIColor UIImage UIViewController unichar Boolean Byte"
                    + " int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t size_t ssize_t off_t"
                    + " intptr_t uintptr_t ptrdiff_t bool wchar_t time_t va_list FILE u_char u_int u_short u_long uint"
                    + " UInt8 UInt16 UInt32 UInt64 SInt8 SInt16 SInt32 SInt64 Float32 Float64 OSStatus"
                    + " CFTypeRef CFStringRef CFIndex dispatch_queue_t dispatch_block_t dispatch_once_t"
                    + " dispatch_time_t dispatch_source_t dispatch_group_t dispatch_semaphore_t")
            .split(" "));

    private static final byte UNASKED = 0;
    private static final byte TYPE = 1;
    private static final byte OTHER = 2;

    private final Symbols symbols;
    private final Predicate<String> given;
    private byte[] states = new byte[1024];

    KnownTypes(Symbols symbols, Predicate<String> given) {
        this.symbols = symbols;
        this.given = given;
    }

    boolean isType(int symbol) {
        ensure(symbol);
        if (states[symbol] == UNASKED) {
            String name = symbols.name(symbol);
            states[symbol] = ALWAYS.contains(name) || given.test(name) ? TYPE : OTHER;
        }
        return states[symbol] == TYPE;
    }

    void declare(String name) {
        int symbol = symbols.intern(name);
        ensure(symbol);
        states[symbol] = TYPE;
    }

    /// Whether a name that is not known looks like one of a type: `MYThing`, `foo_t`, `FooRef`.
    boolean looksLikeType(int symbol) {
        String name = symbols.name(symbol);
        return Character.isUpperCase(name.charAt(0)) && !isConstantLike(name) || name.endsWith("_t");
    }

    private static boolean isConstantLike(String name) {
        return name.indexOf('_') >= 0 && isAllCapitals(name);
    }

    /// Whether a name is written as macros are.
    boolean isAllCapitals(int symbol) {
        return isAllCapitals(symbols.name(symbol));
    }

    private static boolean isAllCapitals(String name) {
        if (name.length() < 2) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLowerCase(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void ensure(int symbol) {
        if (symbol >= states.length) {
            states = Arrays.copyOf(states, Math.max(symbol + 1, states.length * 2));
        }
    }
}
