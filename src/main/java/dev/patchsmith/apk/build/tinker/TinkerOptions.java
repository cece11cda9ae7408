package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
        return with(draft -> draft.sdk = known);
    }

    public TinkerOptions withIds(String base, String fixed) {
        return with(draft -> {
            draft.tinkerId = base;
            draft.newTinkerId = fixed;
        });
    }

    public TinkerOptions withLoaders(List<String> patterns, boolean anywhere) {
        return with(draft -> {
            draft.loaders = patterns;
            draft.loadersAnywhere = anywhere;
        });
    }

    public TinkerOptions forProtectedApp() {
        return withProtectedApp(true);
    }

    public TinkerOptions withProtectedApp(boolean packed) {
        return with(draft -> draft.protectedApp = packed);
    }

    public TinkerOptions withFields(Map<String, String> more) {
        return with(draft -> draft.fields = more);
    }

    public TinkerOptions withRawMode() {
        return with(draft -> draft.jarMode = false);
    }

    private TinkerOptions with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /// Options while they are being changed.
    private static final class Draft {

        private @Nullable TinkerSdk sdk;
        private String tinkerId;
        private String newTinkerId;
        private List<String> loaders;
        private boolean loadersAnywhere;
        private boolean protectedApp;
        private boolean jarMode;
        private final int largeResource;
        private final List<String> resources;
        private Map<String, String> fields;

        Draft(TinkerOptions from) {
            sdk = from.sdk;
            tinkerId = from.tinkerId;
            newTinkerId = from.newTinkerId;
            loaders = from.loaders;
            loadersAnywhere = from.loadersAnywhere;
            protectedApp = from.protectedApp;
            jarMode = from.jarMode;
            largeResource = from.largeResource;
            resources = from.resources;
            fields = from.fields;
        }

        TinkerOptions finished() {
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
                    fields);
        }
    }
}
