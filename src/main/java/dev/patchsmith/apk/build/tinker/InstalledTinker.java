package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.XmlElement;
import java.util.Optional;

/// What an app says about the Tinker in it.
///
/// @param id its TINKER_ID, empty for none
/// @param version the version of the SDK as its manifest states it, empty for none
/// @param application the name of its Application class, empty for none
public record InstalledTinker(String id, String version, String application) {

    public static InstalledTinker of(ApkFile apk) {
        XmlElement manifest = apk.manifest().orElse(null);
        if (manifest == null) {
            return new InstalledTinker("", "", "");
        }
        return new InstalledTinker(
                metaData(manifest, "TINKER_ID"), metaData(manifest, "tinker_version"), application(manifest));
    }

    private static String metaData(XmlElement manifest, String name) {
        return manifest.children("application").stream()
                .flatMap(a -> a.children("meta-data").stream())
                .filter(m -> m.text("name").equals(name))
                .map(m -> m.text("value"))
                .findFirst()
                .orElse("");
    }

    private static String application(XmlElement manifest) {
        String name = manifest.children("application").stream()
                .map(a -> a.text("name"))
                .findFirst()
                .orElse("");
        boolean relative = name.startsWith(".");
        return relative ? manifest.text("package") + name : name;
    }

    /// The generation of the SDK, empty where the manifest does not say it.
    public Optional<TinkerSdk> sdk() {
        int[] numbers = numbers();
        if (numbers[0] < 0) {
            return Optional.empty();
        }
        if (before(numbers, 1, 9, 15, 0)) {
            return Optional.of(TinkerSdk.UP_TO_1_9_14);
        }
        return Optional.of(before(numbers, 1, 9, 15, 2) ? TinkerSdk.FROM_1_9_15 : TinkerSdk.FROM_1_9_15_2);
    }

    private int[] numbers() {
        String[] parts = version.split("[.-]");
        int[] numbers = new int[4];
        for (int i = 0; i < Math.min(4, parts.length); i++) {
            if (!parts[i].matches("\\d{1,6}")) {
                numbers[i] = i == 0 ? -1 : 0;
                return numbers;
            }
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    private static boolean before(int[] numbers, int... other) {
        return java.util.Arrays.compare(numbers, other) < 0;
    }
}
