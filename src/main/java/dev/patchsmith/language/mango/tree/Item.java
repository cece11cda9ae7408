package dev.patchsmith.language.mango.tree;

/// What stands at the top level of a script. Statements do too, except `return`, `break` and `continue`.
public sealed interface Item extends Node permits ClassDefinition, StructDefinition, Typedef, SwiftAlias, Statement {}
