package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to build a Tinker patch.
///
/// @param sdk the SDK in the base, null to read it from the base's manifest
/// @param tinkerId the id of the base, empty to read it from the base's manifest
/// @param newTinkerId the id of the fixed APK, empty to read it from its manifest
/// @param loaders further patterns of loader classes; Tinker's own and the base's Application are always among them
/// @param loadersAnywhere whether loader classes may be in other dex files than the first
/// @param protectedApp whether the base is packed, so that devices cannot apply differences to its dex files
/// @param jarMode whether devices keep dex files in archives, as they do unless told otherwise
/// @param largeResource from how many bytes on resources are carried as differences
/// @param resources patterns of the files that count as resources
/// @param fields what to write into `package_meta.txt` besides, as `platform`
public record TinkerOptions(
        @Nullable TinkerSdk sdk,
        String tinkerId,
        String newTinkerId,
        List<String> loaders,
        boolean loadersAnywhere,
        boolean protectedApp,
        boolean jarMode,
        int largeResource,
        List<String> resources,
        Map<String, String> fields) {

    public static final TinkerOptions DEFAULT = new TinkerOptions(
            null,
            "",
            "",
            List.of(),
            false,
            false,
            true,
            100 << 10,
            List.of("res/*", "r/*", "assets/*", ApkFile.RESOURCES, ApkFile.MANIFEST),
            Map.of());

    public TinkerOptions {
        loaders = List.copyOf(loaders);
        resources = List.copyOf(resources);
        fields = Map.copyOf(fields);
    }

    public TinkerOptions withSdk(@Nullable TinkerSdk known) {
        return new TinkerOptions(
                known,
                tinkerId,
                newTinkerId,
                loaders,
                loadersAnywhere,
                protectedApp,
                jarMode,
                largeResource,
                resources,
                fields);
    }

    public TinkerOptions withIds(String base, String fixed) {
        return new TinkerOptions(
                sdk, base, fixed, loaders, loadersAnywhere, protectedApp, jarMode, largeResource, resources, fields);
    }

    public TinkerOptions withLoaders(List<String> patterns, boolean anywhere) {
        return new TinkerOptions(
                sdk,
                tinkerId,
                newTinkerId,
                patterns,
                anywhere,
                protectedApp,
                jarMode,
                largeResource,
                resources,
                fields);
    }

    public TinkerOptions forProtectedApp() {
        return new TinkerOptions(
                sdk, tinkerId, newTinkerId, loaders, loadersAnywhere, true, jarMode, largeResource, resources, fields);
    }

    public TinkerOptions withFields(Map<String, String> more) {
        return new TinkerOptions(
                sdk,
                tinkerId,
                newTinkerId,
                loaders,
                loadersAnywhere,
                protectedApp,
                jarMode,
                largeResource,
                resources,
                more);
    }

    public TinkerOptions withRawMode() {
        return new TinkerOptions(
                sdk,
                tinkerId,
                newTinkerId,
                loaders,
                loadersAnywhere,
                protectedApp,
                false,
                largeResource,
                resources,
                fields);
    }
}
