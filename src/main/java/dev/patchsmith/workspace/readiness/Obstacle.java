package dev.patchsmith.workspace.readiness;

import java.util.Map;

/// What the codes of errors stand for when they are counted, and what a team can do about each.
///
/// @param title what stands in the way, as a line of a table names it
/// @param wayOut what helps
public record Obstacle(String title, String wayOut) {

    private static final Map<String, Obstacle> KNOWN = Map.ofEntries(
            of("E-ADDR", "Address of a variable", "Call a smaller method that takes the value itself."),
            of("E-ASM", "Assembler", "Leave it in native code and call it."),
            of("E-CARRAY", "C array", "Patch a smaller method that calls the original, or use an NSArray."),
            of("E-CFUNC", "C function of unknown signature", "Supply the signature once; all methods profit."),
            of("E-CONST", "Constant of unknown value", "Supply the value once; all methods profit."),
            of("E-DEALLOC", "dealloc", "Never patched: the engine would touch a dying object."),
            of("E-EXTERN", "Global variable of the app", "Give it a value in the script, or read it in native code."),
            of("E-FORMAT", "Format that is no literal", "Write the format where it is used, or join the pieces."),
            of("E-GOTO", "goto and labels", "Write the jump as a condition or a loop."),
            of("E-INLINE", "Inline function without a symbol", "Write its body where it is called."),
            of("E-IVAR", "Instance variable that the app does not have", "Declare a property and use it."),
            of("E-LEX", "Character a string cannot hold", "Make the string in another way."),
            of("E-LOCAL-TYPE", "Type declared inside a method", "Declare the type outside of the method."),
            of("E-LOOP", "Loop with several counters and continue", "Write the loop with one counter."),
            of("E-MACRO", "Macro that cannot be expanded", "Write what it stands for."),
            of("E-NUM", "Infinity or NaN", "Write a number that is large enough."),
            of("E-POINTER", "C pointer", "Patch a smaller method that calls the original."),
            of("E-RESERVED-SEL", "Selector with a word of the script language", "Patch through another method."),
            of("E-STMT-EXPR", "Statement expression", "Write it as a statement before its use."),
            of("E-STRUCT", "Struct or union of unusual layout", "Pass its fields one by one."),
            of("E-STRUCT-ANON", "Struct without a name in the app", "Patch a method that calls it."),
            of("E-STRUCT-PAD", "Struct with padding", "Pass its fields one by one."),
            of("E-SWITCH", "switch with unusual labels", "Bring the cases into order."),
            of("E-SYNTAX", "Source that was not understood", "Look at the place: a macro may be unknown."),
            of("E-TRY", "@try with @catch", "Guard the call that can raise, or accept that its handler is dropped."),
            of("E-TYPE", "Unknown type", "Supply what kind of type it is; all methods profit."),
            of("E-VARARG", "Variable number of arguments", "Use the form that takes an array."));

    private static Map.Entry<String, Obstacle> of(String code, String title, String wayOut) {
        return Map.entry(code, new Obstacle(title, wayOut));
    }

    /// @param example a message with this code, whose first sentence stands in for codes that need no words of their
    /// own
    public static Obstacle of(String code, String example) {
        Obstacle known = KNOWN.get(code);
        if (known != null) {
            return known;
        }
        int stop = example.indexOf(": ");
        return new Obstacle(stop < 0 ? example : example.substring(0, stop), "");
    }
}
