package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkIdentity;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.ManifestNode;
import dev.patchsmith.apk.diff.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a patch cannot change because the system read it when the app was installed.
final class ManifestRules {

    /// The first Android whose runtime takes dex files as they are.
    private static final int FIRST_WITH_RAW_DEX = 14;

    private static final Set<String> OF_APPLICATION = Set.of("label", "icon", "roundIcon", "name");

    private final TinkerPlan plan;
    private final NewComponents components;
    private final List<BrokenRule> broken = new ArrayList<>();

    ManifestRules(TinkerPlan plan) {
        this.plan = plan;
        this.components = new NewComponents(plan);
    }

    List<BrokenRule> broken() {
        rawMode();
        plan.request()
                .diff()
                .section(Section.Kind.MANIFEST)
                .differences()
                .filter(DiffNode::isReal)
                .forEach(node -> {
                    if (node instanceof ManifestNode statement) {
                        statement(statement);
                    }
                });
        return broken;
    }

    private void rawMode() {
        Optional<ApkIdentity> base = plan.base().identity();
        if (!plan.options().jarMode() && base.isPresent() && base.get().minSdk() < FIRST_WITH_RAW_DEX) {
            broken.add(BrokenRule.of(
                    "TINKER-RAW-MODE",
                    Weight.ACCEPTABLE,
                    "The base runs from Android API " + base.get().minSdk() + " on, and dex files that are not in"
                            + " archives crash below 14; choose the jar mode.",
                    "AndroidManifest.xml: uses-sdk"));
        }
    }

    private void statement(ManifestNode node) {
        switch (node.topic()) {
            case PACKAGE ->
                add(
                        node,
                        "TINKER-PACKAGE",
                        Weight.BLOCKING,
                        "the fixed APK is another app; a patch must be of the same");
            case VERSION -> version(node);
            case SDK, PERMISSION, FEATURE ->
                add(node, "TINKER-MANIFEST", Weight.ACCEPTABLE, "the system read this when the app was installed");
            case ACTIVITY, SERVICE, RECEIVER, PROVIDER -> component(node);
            case APPLICATION ->
                add(
                        node,
                        "TINKER-MANIFEST",
                        OF_APPLICATION.contains(bare(node.attribute())) ? Weight.ACCEPTABLE : Weight.WARNING,
                        "the system read this when the app was installed");
            case META_DATA -> metaData(node);
            case INTENT_FILTER, OTHER ->
                add(
                        node,
                        "TINKER-MANIFEST",
                        bare(node.attribute()).equals("installLocation") ? Weight.ACCEPTABLE : Weight.WARNING,
                        "the system read this when the app was installed");
        }
    }

    private static String bare(String attribute) {
        return attribute.substring(attribute.indexOf(':') + 1);
    }

    /// Every build has ids of its own.
    private void metaData(ManifestNode node) {
        if (!node.subject().equals("TINKER_ID")) {
            add(node, "TINKER-MANIFEST", Weight.WARNING, "the system read this when the app was installed");
        }
    }

    private void version(ManifestNode node) {
        long before = plan.base().identity().map(ApkIdentity::versionCode).orElse(0L);
        long after = plan.fixed().identity().map(ApkIdentity::versionCode).orElse(0L);
        if (bare(node.attribute()).startsWith("versionCode") && after < before) {
            add(node, "TINKER-VERSION-DOWN", Weight.ACCEPTABLE, "the fixed APK is older than the base");
        } else {
            add(node, "TINKER-VERSION", Weight.WARNING, "devices go on showing the version of the base");
        }
    }

    private void component(ManifestNode node) {
        if (node.attribute().isEmpty() && node.change() == Change.ADDED) {
            broken.add(BrokenRule.at(
                    "TINKER-NEW-COMPONENT", Weight.ACCEPTABLE, components.sentence(node), place(node), node));
        } else {
            add(node, "TINKER-MANIFEST", Weight.WARNING, "the system goes by the base's manifest");
        }
    }

    private void add(ManifestNode node, String code, Weight weight, String because) {
        String sentence = switch (node.change()) {
            case CHANGED, MOVED, SAME ->
                node.label() + " changes from " + node.before() + " to " + node.after()
                        + ", but a patch does not carry the manifest: " + because + ".";
            case ADDED -> node.label() + " is added, but a patch does not carry the manifest: " + because + ".";
            case REMOVED -> node.label() + " is removed, but a patch does not carry the manifest: " + because + ".";
        };
        broken.add(BrokenRule.at(code, weight, sentence, place(node), node));
    }

    private static String place(ManifestNode node) {
        return "AndroidManifest.xml: " + node.element() + (node.attribute().isEmpty() ? "" : " " + node.attribute());
    }
}
