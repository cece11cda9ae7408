package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.build.BuildRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What a request and its options come to for this base: every default is decided here.
///
/// @param sdkKnown whether the base or the user told the SDK
record TinkerPlan(
        BuildRequest request,
        TinkerOptions options,
        TinkerSdk sdk,
        boolean sdkKnown,
        String tinkerId,
        String newTinkerId,
        LoaderClasses loaders,
        List<Pattern> resources) {

    static TinkerPlan of(BuildRequest request, TinkerOptions options) {
        InstalledTinker base = InstalledTinker.of(request.base());
        InstalledTinker fixed = InstalledTinker.of(request.fixed());
        TinkerSdk chosen = options.sdk();
        TinkerSdk sdk = chosen != null ? chosen : base.sdk().orElse(TinkerSdk.FROM_1_9_15_2);
        List<String> patterns = new ArrayList<>(LoaderClasses.OF_TINKER);
        patterns.addAll(options.loaders());
        if (!base.application().isEmpty()) {
            patterns.add(base.application());
        }
        return new TinkerPlan(
                request,
                options,
                sdk,
                chosen != null || base.sdk().isPresent(),
                options.tinkerId().isEmpty() ? base.id() : options.tinkerId(),
                options.newTinkerId().isEmpty() ? fixed.id() : options.newTinkerId(),
                new LoaderClasses(patterns),
                options.resources().stream().map(TinkerPlan::pattern).toList());
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.replace(".", "\\.").replace("?", ".").replace("*", ".*"));
    }

    ApkFile base() {
        return request.base();
    }

    ApkFile fixed() {
        return request.fixed();
    }

    boolean isResource(String name) {
        return resources.stream().anyMatch(p -> p.matcher(name).matches());
    }
}
