package dev.patchsmith.apk.dex;

import java.util.List;

/// A method of a class that differs.
///
/// @param name the name in the dex file
/// @param descriptor parameter and return types in the dex file
/// @param shape the hash of name and types as a neutral view sees them
/// @param body the hash of the code, unstable names blanked
/// @param unstable what was blanked, in its order
/// @param debug the hash of lines and names of locals
/// @param annotations the hash of its annotations and those of its parameters
public record MethodModel(
        String name,
        String descriptor,
        int accessFlags,
        long shape,
        long body,
        List<String> unstable,
        long debug,
        long annotations) {

    public MethodModel {
        unstable = List.copyOf(unstable);
    }

    /// `pay(I)V`
    public String signature() {
        return name + descriptor;
    }
}
