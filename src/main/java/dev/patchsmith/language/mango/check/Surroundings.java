package dev.patchsmith.language.mango.check;

import dev.patchsmith.language.mango.tree.Type;
import java.util.HashSet;
import java.util.Set;

/// What holds for a whole script, and for the class and method that is being checked.
final class Surroundings {

    final CheckOptions options;
    final Findings findings = new Findings();
    final StructChecks structChecks = new StructChecks(findings);
    final Set<String> classes = new HashSet<>();
    final Set<String> typedefs = new HashSet<>();
    final Set<String> structs = new HashSet<>(Set.of(
            "CGPoint",
            "CGSize",
            "CGRect",
            "CGAffineTransform",
            "CGVector",
            "NSRange",
            "_NSRange",
            "UIOffset",
            "UIEdgeInsets",
            "CATransform3D"));

    /// Names some assignment in the script writes to, so that their declaration does not tell their value.
    final Set<String> assigned = new HashSet<>();

    final Set<String> properties = new HashSet<>();
    String className = "";
    String superclass = "";
    boolean inMethod;
    boolean inClassMethod;

    /// How many blocks are around what is being checked.
    int blocks;

    Surroundings(CheckOptions options) {
        this.options = options;
    }

    boolean mayBeClass(String name) {
        return classes.contains(name) || options.names().mayBeClass(name);
    }

    /// Whether the run time can make an encoding of the type.
    boolean isEncodable(Type type) {
        return switch (type) {
            case Type.Named named -> Kinds.isTypedef(named.name()) || typedefs.contains(named.name());
            case Type.Struct struct -> structs.contains(struct.name());
            case Type.CFunction ignored -> true;
            case Type.Block ignored -> true;
            case Type.ObjectPointer ignored -> true;
            case Type.Word ignored -> true;
        };
    }
}
