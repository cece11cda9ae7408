package dev.patchsmith.apk.build;

import dev.patchsmith.apk.TestKey;
import java.util.List;

/// The test keys as signing keys.
public final class Keys {

    private Keys() {}

    public static SigningKey of(TestKey key) {
        return new SigningKey(key.name(), key.pair().getPrivate(), List.of(key.certificate()));
    }
}
