package dev.patchsmith.apk.scheme;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.DexFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the installed app brings along for each scheme, read from the types its code names and from its manifest.
///
/// @param present the schemes whose library is in the base
/// @param tinkerId the value of TINKER_ID in the manifest, empty where there is none
/// @param debuggable whether the base is a debug build
public record BaseFacts(Set<Scheme> present, String tinkerId, boolean debuggable) {

    private static final Map<Scheme, List<String>> TYPES = Map.of(
            Scheme.TINKER, List.of("Lcom/tencent/tinker/loader/"),
            Scheme.QZONE, List.of("Lcn/jiajixin/nuwa/", "Lcom/tencent/qfix/", "Lcom/qq/qfix/"),
            Scheme.ANDFIX, List.of("Lcom/alipay/euler/andfix/"),
            Scheme.ROBUST, List.of("Lcom/meituan/robust/ChangeQuickRedirect;"),
            Scheme.AMIGO, List.of("Lme/ele/amigo/"),
            Scheme.SOPHIX, List.of("Lcom/taobao/sophix/"),
            Scheme.INSTANT_RUN, List.of("Lcom/android/tools/fd/runtime/", "Lcom/android/tools/ir/"));

    public BaseFacts {
        present = Set.copyOf(present);
    }

    /// Reads an APK; each dex file is read, one at a time. Dex files that cannot be read count as empty.
    public static BaseFacts of(ApkFile base) {
        Set<Scheme> present = EnumSet.noneOf(Scheme.class);
        for (ApkEntry entry : base.dexFiles()) {
            try {
                for (DexFile dex : DexFile.read(base.read(entry))) {
                    TYPES.forEach((scheme, prefixes) -> {
                        if (prefixes.stream()
                                .anyMatch(p -> !dex.stringsStartingWith(p).isEmpty())) {
                            present.add(scheme);
                        }
                    });
                }
            } catch (BadEntryException | BadDexException | IndexOutOfBoundsException unreadable) {
                // The comparison has reported it; what it held cannot be told.
                continue;
            }
        }
        return new BaseFacts(present, tinkerId(base), isDebuggable(base));
    }

    private static String tinkerId(ApkFile base) {
        return base.manifest().stream()
                .flatMap(m -> m.children("application").stream())
                .flatMap(a -> a.children("meta-data").stream())
                .filter(m -> m.text("name").equals("TINKER_ID"))
                .map(m -> m.text("value"))
                .findFirst()
                .orElse("");
    }

    private static boolean isDebuggable(ApkFile base) {
        return base.manifest().stream()
                .flatMap(m -> m.children("application").stream())
                .anyMatch(a -> a.text("debuggable").equals("true"));
    }
}
