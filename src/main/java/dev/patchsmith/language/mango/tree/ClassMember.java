package dev.patchsmith.language.mango.tree;

/// What stands in the braces of a class.
public sealed interface ClassMember extends Node permits Property, Method, Comment, BlankLine {}
