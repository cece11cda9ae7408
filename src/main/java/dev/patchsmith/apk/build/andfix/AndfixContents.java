package dev.patchsmith.apk.build.andfix;

import dev.patchsmith.apk.build.Proof.Finding;
import dev.patchsmith.apk.build.code.AppCode;
import dev.patchsmith.apk.build.code.Members;
import dev.patchsmith.apk.dex.DexNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.Method;
import org.jf.dexlib2.immutable.ImmutableClassDef;
import org.jf.dexlib2.immutable.ImmutableMethod;
import org.jf.dexlib2.rewriter.DexRewriter;
import org.jf.dexlib2.rewriter.Rewriter;
import org.jf.dexlib2.rewriter.RewriterModule;
import org.jf.dexlib2.rewriter.Rewriters;

/// What an AndFix patch of any maker holds, and the classes as they are once it is loaded.
public final class AndfixContents {

    private AndfixContents() {}

    /// The methods that are replaced, as `com.shop.Cart.pay(I)I`.
    public static List<String> replaces(AppCode patch) {
        TreeSet<String> found = new TreeSet<>();
        for (String name : patch.names()) {
            for (Method method : patch.find(name).orElseThrow().getMethods()) {
                if (isReplacement(method)) {
                    found.add(DexNames.className(Replacement.original(name)) + "." + Members.signature(method));
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean isReplacement(Method method) {
        return method.getAnnotations().stream().anyMatch(a -> a.getType().equals(CopiedClass.METHOD_REPLACE));
    }

    /// What of the patch finds no place in a base.
    public static List<Finding> misfits(AppCode patch, AppCode base) {
        Applied applied = new Applied(patch, base);
        patch.names().forEach(name -> applied.load(DexNames.className(name)));
        return List.copyOf(applied.findings());
    }

    /// The classes of the base with the methods of the patch in their places.
    public static List<ClassDef> applied(AppCode patch, AppCode base) {
        List<ClassDef> after = new ArrayList<>();
        for (String name : patch.names()) {
            Optional<? extends ClassDef> original = base.find(Replacement.original(name));
            original.ifPresent(o -> after.add(merged(o, patch.find(name).orElseThrow(), givingBack(patch))));
        }
        return after;
    }

    private static DexRewriter givingBack(AppCode patch) {
        return new DexRewriter(new RewriterModule() {
            @Override
            public Rewriter<String> getTypeRewriter(Rewriters rewriters) {
                return type -> patch.defines(type) ? Replacement.original(type) : type;
            }
        });
    }

    private static ClassDef merged(ClassDef original, ClassDef copy, DexRewriter names) {
        List<Method> methods = new ArrayList<>();
        for (Method method : original.getMethods()) {
            Method patched = Members.method(copy, Members.signature(method));
            methods.add(patched == null || !isReplacement(patched) ? method : with(method, patched, names));
        }
        for (Method method : copy.getMethods()) {
            if (Members.method(original, Members.signature(method)) == null) {
                methods.add(with(names.getMethodRewriter().rewrite(method), method, names));
            }
        }
        return new ImmutableClassDef(
                original.getType(),
                original.getAccessFlags(),
                original.getSuperclass(),
                original.getInterfaces(),
                original.getSourceFile(),
                original.getAnnotations(),
                original.getFields(),
                methods);
    }

    private static Method with(Method method, Method patched, DexRewriter names) {
        var code = patched.getImplementation();
        return new ImmutableMethod(
                method.getDefiningClass(),
                method.getName(),
                method.getParameters(),
                method.getReturnType(),
                method.getAccessFlags(),
                method.getAnnotations(),
                method.getHiddenApiRestrictions(),
                code == null ? null : names.getMethodImplementationRewriter().rewrite(code));
    }
}
