package dev.patchsmith.language.objc.type;

import dev.patchsmith.language.objc.tree.Declaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts from outside together with the types that a body itself declares.
final class LocalFacts implements Facts {

    private final Facts outside;
    private final List<Declaration> declarations = new ArrayList<>();
    private Facts local;

    LocalFacts(Facts outside) {
        this.outside = outside;
        this.local = outside;
    }

    void add(Declaration declaration) {
        declarations.add(declaration);
        local = FileFacts.of(declarations, outside);
    }

    @Override
    public @Nullable Type typedef(String name) {
        return local.typedef(name);
    }

    @Override
    public @Nullable Type enumeration(String tag) {
        return local.enumeration(tag);
    }

    @Override
    public @Nullable String structName(String tag) {
        return local.structName(tag);
    }

    @Override
    public boolean isClass(String name) {
        return local.isClass(name);
    }

    @Override
    public @Nullable String superclass(String className) {
        return local.superclass(className);
    }

    @Override
    public @Nullable Type property(String owner, String name, boolean isClassProperty) {
        return local.property(owner, name, isClassProperty);
    }

    @Override
    public @Nullable Signature method(@Nullable String owner, boolean isClassMethod, String selector) {
        return local.method(owner, isClassMethod, selector);
    }

    @Override
    public @Nullable Type instanceVariable(String className, String name) {
        return local.instanceVariable(className, name);
    }

    @Override
    public @Nullable Signature function(String name) {
        return local.function(name);
    }

    @Override
    public @Nullable Type constant(String name) {
        return local.constant(name);
    }

    @Override
    public @Nullable Type field(String struct, String name) {
        return local.field(struct, name);
    }
}
