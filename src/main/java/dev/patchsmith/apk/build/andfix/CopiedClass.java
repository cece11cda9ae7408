package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.dex.DexNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jf.dexlib2.AccessFlags;
import org.jf.dexlib2.AnnotationVisibility;
import org.jf.dexlib2.iface.Annotation;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.immutable.ImmutableAnnotation;
import org.jf.dexlib2.immutable.ImmutableAnnotationElement;
import org.jf.dexlib2.immutable.ImmutableClassDef;
import org.jf.dexlib2.immutable.ImmutableMethod;
import org.jf.dexlib2.immutable.ImmutableMethodParameter;
import org.jf.dexlib2.immutable.reference.ImmutableMethodReference;
import org.jf.dexlib2.immutable.value.ImmutableStringEncodedValue;
import org.jf.dexlib2.rewriter.DexRewriter;
import org.jf.dexlib2.rewriter.Rewriter;
import org.jf.dexlib2.rewriter.RewriterModule;
import org.jf.dexlib2.rewriter.Rewriters;

/// Makes the copy of a class whose methods AndFix puts into the place of the originals.
///
/// Only the class itself gets the new name. Its code runs with objects of the original, so fields keep the original
/// as their owner (AndFix makes them accessible), and so do calls of methods that can be overridden. Calls of
/// private methods go to copies, since no other class may call the originals.
final class CopiedClass {

    static final String METHOD_REPLACE = "Lcom/alipay/euler/andfix/annotation/MethodReplace;";

    private final ClassDef type;
    private final Replacement replacement;
    private final DexRewriter rewriter;

    CopiedClass(ClassDef type, Replacement replacement) {
        this.type = type;
        this.replacement = replacement;
        this.rewriter = new DexRewriter(new RewriterModule() {
            @Override
            public Rewriter<MethodReference> getMethodReferenceRewriter(Rewriters rewriters) {
                return CopiedClass.this::inCopy;
            }
        });
    }

    ClassDef make() {
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getMethods()) {
            String signature = Members.signature(method);
            if (replacement.methods().contains(signature)) {
                methods.add(copy(method, Set.of(replaces(method))));
            } else if (replacement.copies().contains(signature)) {
                methods.add(copy(method, Set.of()));
            }
        }
        return new ImmutableClassDef(
                replacement.copy(),
                type.getAccessFlags() | AccessFlags.PUBLIC.getValue(),
                type.getSuperclass(),
                List.of(),
                type.getSourceFile(),
                Set.of(),
                List.of(),
                methods);
    }

    private Method copy(Method method, Set<Annotation> annotations) {
        MethodImplementation code = method.getImplementation();
        return new ImmutableMethod(
                replacement.copy(),
                method.getName(),
                method.getParameters().stream()
                        .map(p -> new ImmutableMethodParameter(p.getType(), Set.of(), p.getName()))
                        .toList(),
                method.getReturnType(),
                method.getAccessFlags(),
                annotations,
                Set.of(),
                code == null ? null : rewriter.getMethodImplementationRewriter().rewrite(code));
    }

    private Annotation replaces(Method method) {
        return new ImmutableAnnotation(
                AnnotationVisibility.RUNTIME,
                METHOD_REPLACE,
                List.of(
                        new ImmutableAnnotationElement(
                                "clazz", new ImmutableStringEncodedValue(DexNames.className(replacement.descriptor()))),
                        new ImmutableAnnotationElement("method", new ImmutableStringEncodedValue(method.getName()))));
    }

    private MethodReference inCopy(MethodReference call) {
        String signature = Members.signature(call);
        boolean own = call.getDefiningClass().equals(replacement.descriptor())
                && (replacement.copies().contains(signature)
                        || replacement.methods().contains(signature) && isPrivate(signature));
        return own
                ? new ImmutableMethodReference(
                        replacement.copy(), call.getName(), call.getParameterTypes(), call.getReturnType())
                : call;
    }

    /// A replaced private method is called through its copy too.
    private boolean isPrivate(String signature) {
        Method method = Members.method(type, signature);
        return method != null && AccessFlags.PRIVATE.isSet(method.getAccessFlags());
    }
}
