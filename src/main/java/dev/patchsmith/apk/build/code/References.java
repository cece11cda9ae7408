package dev.patchsmith.apk.build.code;

import java.util.function.Consumer;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.ExceptionHandler;
import org.jf.dexlib2.iface.Field;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.TryBlock;
import org.jf.dexlib2.iface.instruction.DualReferenceInstruction;
import org.jf.dexlib2.iface.instruction.Instruction;
import org.jf.dexlib2.iface.instruction.ReferenceInstruction;
import org.jf.dexlib2.iface.reference.CallSiteReference;
import org.jf.dexlib2.iface.reference.FieldReference;
import org.jf.dexlib2.iface.reference.MethodHandleReference;
import org.jf.dexlib2.iface.reference.MethodProtoReference;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.iface.reference.Reference;
import org.jf.dexlib2.iface.reference.TypeReference;
import org.jf.dexlib2.iface.value.EncodedValue;
import org.jf.dexlib2.iface.value.MethodHandleEncodedValue;
import org.jf.dexlib2.iface.value.MethodTypeEncodedValue;

/// What classes and methods refer to.
public final class References {

    private References() {}

    /// Tells each reference in the code of a class: types, fields, methods, and those behind call sites.
    public static void ofCode(ClassDef type, Consumer<Reference> told) {
        type.getMethods().forEach(m -> of(m, told));
    }

    /// Tells each reference in the code of a method.
    public static void of(Method method, Consumer<Reference> told) {
        MethodImplementation code = method.getImplementation();
        if (code == null) {
            return;
        }
        for (Instruction instruction : code.getInstructions()) {
            if (instruction instanceof ReferenceInstruction one) {
                tell(one.getReference(), told);
            }
            if (instruction instanceof DualReferenceInstruction two) {
                tell(two.getReference2(), told);
            }
        }
    }

    private static void tell(Reference reference, Consumer<Reference> told) {
        switch (reference) {
            case CallSiteReference site -> {
                tell(site.getMethodHandle(), told);
                tell(site.getMethodProto(), told);
                site.getExtraArguments().forEach(a -> tell(a, told));
            }
            case MethodHandleReference handle -> tell(handle.getMemberReference(), told);
            default -> told.accept(reference);
        }
    }

    private static void tell(EncodedValue value, Consumer<Reference> told) {
        switch (value) {
            case MethodHandleEncodedValue handle -> tell(handle.getValue(), told);
            case MethodTypeEncodedValue type -> tell(type.getValue(), told);
            default -> {
                // Other constants name no classes of the app that code relies on.
            }
        }
    }

    /// Tells the name of each class that a class names anywhere: its superclass and interfaces, the types of its
    /// members, what its code refers to. Arrays count as their elements; primitive types are left out.
    public static void typesOf(ClassDef type, Consumer<String> told) {
        String superclass = type.getSuperclass();
        if (superclass != null) {
            told.accept(superclass);
        }
        type.getInterfaces().forEach(told);
        for (Field field : type.getFields()) {
            tellType(field.getType(), told);
        }
        for (Method method : type.getMethods()) {
            method.getParameterTypes().forEach(t -> tellType(t, told));
            tellType(method.getReturnType(), told);
            caught(method, told);
        }
        ofCode(type, reference -> types(reference, told));
    }

    private static void caught(Method method, Consumer<String> told) {
        MethodImplementation code = method.getImplementation();
        if (code == null) {
            return;
        }
        for (TryBlock<? extends ExceptionHandler> block : code.getTryBlocks()) {
            for (ExceptionHandler handler : block.getExceptionHandlers()) {
                String exception = handler.getExceptionType();
                if (exception != null) {
                    told.accept(exception);
                }
            }
        }
    }

    /// Tells the classes that a reference names.
    public static void types(Reference reference, Consumer<String> told) {
        switch (reference) {
            case TypeReference type -> tellType(type.getType(), told);
            case FieldReference field -> {
                tellType(field.getDefiningClass(), told);
                tellType(field.getType(), told);
            }
            case MethodReference method -> {
                tellType(method.getDefiningClass(), told);
                method.getParameterTypes().forEach(t -> tellType(t, told));
                tellType(method.getReturnType(), told);
            }
            case MethodProtoReference proto -> {
                proto.getParameterTypes().forEach(t -> tellType(t, told));
                tellType(proto.getReturnType(), told);
            }
            default -> {
                // Strings name no classes.
            }
        }
    }

    private static void tellType(CharSequence descriptor, Consumer<String> told) {
        String text = descriptor.toString();
        int element = text.lastIndexOf('[') + 1;
        if (element < text.length() && text.charAt(element) == 'L') {
            told.accept(text.substring(element));
        }
    }
}
