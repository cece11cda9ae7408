package dev.patchsmith.language.objc.type;

import java.util.List;

/// What a method, function or block takes and gives.
public record Signature(Type returns, List<Type> parameters, boolean isVariadic) {

    public Signature {
        parameters = List.copyOf(parameters);
    }
}
