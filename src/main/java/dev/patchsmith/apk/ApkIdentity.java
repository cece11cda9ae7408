package dev.patchsmith.apk;

/// Who an APK says it is, from its manifest. Numbers that the manifest leaves out have the system's default.
///
/// @param versionCode the whole 64-bit code (`versionCodeMajor` in the upper half)
/// @param minSdk the lowest API level, 1 where the manifest names none
/// @param targetSdk the API level aimed at, `minSdk` where the manifest names none
/// @param split the name of the split, empty for a whole app
public record ApkIdentity(
        String packageName, String versionName, long versionCode, int minSdk, int targetSdk, String split) {

    /// The identity a manifest's root element states.
    public static ApkIdentity of(XmlElement manifest) {
        int min = 1;
        int target = 0;
        for (XmlElement sdk : manifest.children("uses-sdk")) {
            min = Math.max(1, number(sdk, "minSdkVersion", 1));
            target = number(sdk, "targetSdkVersion", 0);
        }
        long code = number(manifest, "versionCode", 0) & 0xffff_ffffL;
        long major = number(manifest, "versionCodeMajor", 0);
        return new ApkIdentity(
                manifest.text("package"),
                manifest.text("versionName"),
                major << 32 | code,
                min,
                target == 0 ? min : target,
                manifest.text("split"));
    }

    private static int number(XmlElement element, String name, int otherwise) {
        return element.attribute(name)
                .filter(a -> !a.value().isString())
                .map(a -> a.value().data())
                .orElse(otherwise);
    }

    /// Name and version as people write them: `3.16.0 (31600)`.
    public String version() {
        return versionName.isEmpty() ? "(%d)".formatted(versionCode) : "%s (%d)".formatted(versionName, versionCode);
    }
}
