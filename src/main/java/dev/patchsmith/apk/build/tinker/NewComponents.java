package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.XmlElement;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.ManifestNode.Topic;
import java.util.List;
import java.util.stream.Stream;

/// What a component that only the fixed APK declares comes to. Tinker starts new activities as stubs that the base
/// declares ("hot-plug", `supportHotplugComponent`), none that are exported, and no other components.
final class NewComponents {

    private static final String STUBS = "com.tencent.tinker.loader.hotplug.ActivityStubs";

    private final ApkFile fixed;
    private final boolean stubs;

    NewComponents(TinkerPlan plan) {
        this.fixed = plan.fixed();
        this.stubs = activities(plan.base()).anyMatch(a -> a.text("name").startsWith(STUBS));
    }

    /// Why devices cannot start it, and what to do.
    String sentence(ManifestNode node) {
        String name = node.subject();
        if (node.topic() != Topic.ACTIVITY) {
            return "The system does not know the new component " + name + " and cannot start it: Tinker can add"
                    + " activities only. Leave it to the next release, or let an existing component do its work.";
        }
        if (isExported(name)) {
            return "The system does not know the new activity " + name + ", and Tinker starts no new ones that are"
                    + " exported. Do not export it, or leave it to the next release.";
        }
        return stubs
                ? "The system does not know the new activity " + name
                        + "; the base has Tinker's stub activities to start"
                        + " it as, but the list of new components for them (inc_component_meta.txt) is not written"
                        + " here. Build this patch with Tinker's own plug-in, or show the new screen in an existing"
                        + " activity."
                : "The system does not know the new activity " + name + ", and the base has none of Tinker's stub"
                        + " activities to start it as (supportHotplugComponent). Show the new screen in an existing"
                        + " activity.";
    }

    /// Activities with an intent filter are exported unless they say otherwise.
    private boolean isExported(String name) {
        return activities(fixed)
                .filter(a -> name.endsWith(a.text("name")))
                .anyMatch(a -> a.attribute("exported").isPresent()
                        ? a.text("exported").equals("true")
                        : !a.children("intent-filter").isEmpty());
    }

    private static Stream<XmlElement> activities(ApkFile apk) {
        return apk.manifest().map(m -> m.children("application")).orElse(List.of()).stream()
                .flatMap(a -> a.children("activity").stream())
                .filter(a -> !a.text("name").isEmpty());
    }
}
