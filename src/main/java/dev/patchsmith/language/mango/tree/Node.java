package dev.patchsmith.language.mango.tree;

/// Anything in a script that has a place.
public sealed interface Node
        permits Script, Item, ClassMember, SwitchPart, Body, Expression, Annotation, Parameter, If.Branch {

    Place place();
}
