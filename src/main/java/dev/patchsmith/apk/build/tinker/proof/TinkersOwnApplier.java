package dev.patchsmith.apk.build.tinker.proof;

import com.tencent.tinker.commons.dexpatcher.DexPatchApplier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// The very code that devices with a Tinker SDK up to 1.9.14 run, for differences in format 2.
final class TinkersOwnApplier {

    private TinkersOwnApplier() {}

    static byte[] apply(byte[] base, byte[] patch) throws BadPatchException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(base.length);
        try {
            new DexPatchApplier(new ByteArrayInputStream(base), new ByteArrayInputStream(patch)).executeAndSaveTo(out);
        } catch (IOException | RuntimeException refused) {
            throw new BadPatchException("is refused by Tinker's own code (" + refused.getMessage() + ")");
        }
        return out.toByteArray();
    }
}
