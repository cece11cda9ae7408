package dev.patchsmith.language.objc.tree;

import dev.patchsmith.language.source.Span;

/// `#import "path"`, `#include <path>` or `@import Module;`
public record Import(Span span, String path, Form form) {

    /// How the imported file is named.
    public enum Form {
        QUOTED,
        ANGLED,
        MODULE
    }
}
