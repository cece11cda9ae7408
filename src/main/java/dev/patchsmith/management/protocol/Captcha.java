package dev.patchsmith.management.protocol;

import org.jspecify.annotations.Nullable;

/// The picture a person must read before logging in; both fields are null where none is asked for.
public record Captcha(@Nullable String tag, @Nullable String image) {}
