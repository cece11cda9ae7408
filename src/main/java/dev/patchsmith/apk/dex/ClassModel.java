package dev.patchsmith.apk.dex;

import java.util.List;

/// A class that differs, with what is needed to say how.
///
/// @param descriptor the name in the dex file
/// @param superclass descriptor of the superclass, empty for none
/// @param header the hash of flags, superclass and interfaces, unstable names blanked
/// @param unstable the unstable types the header and the annotations name
/// @param annotations the hash of the annotations that matter
/// @param annotationText the annotations that matter, by name
/// @param markers the hash of annotations only compilers read
public record ClassModel(
        String descriptor,
        int accessFlags,
        String superclass,
        List<String> interfaces,
        String sourceFile,
        long header,
        List<String> unstable,
        long annotations,
        List<String> annotationText,
        long markers,
        List<FieldModel> fields,
        List<MethodModel> methods) {

    public ClassModel {
        interfaces = List.copyOf(interfaces);
        unstable = List.copyOf(unstable);
        annotationText = List.copyOf(annotationText);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }
}
