package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;

/// Anything in the tree that has a place.
///
/// A node whose tokens all come out of the body of a macro has the place of the macro's use as its span; tokens of a
/// macro's arguments keep their own place. `ParsedFile.macroAt` tells which macro a span belongs to.
public sealed interface Node
        permits Declaration, Member, Statement, Expression, TypeName, Name, Parameter, Variable, Field, Enumerator {

    Span span();
}
