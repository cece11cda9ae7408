package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.WorkProgress;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.build.SigningKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The rules of Tinker, checked before anything is built.
final class TinkerRules {

    private final TinkerPlan plan;
    private final WorkProgress progress;
    private final List<BrokenRule> broken = new ArrayList<>();

    TinkerRules(TinkerPlan plan, WorkProgress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /// The broken rules, the worst first.
    List<BrokenRule> broken() {
        ids();
        key();
        sdk();
        broken.addAll(new ManifestRules(plan).broken());
        broken.addAll(new FileRules(plan).broken());
        broken.addAll(new CodeRules(plan, progress).broken());
        broken.sort(Comparator.comparing(BrokenRule::weight));
        return List.copyOf(broken);
    }

    private void ids() {
        if (plan.tinkerId().isEmpty()) {
            broken.add(BrokenRule.of(
                    "TINKER-NO-ID",
                    Weight.BLOCKING,
                    "The base has no TINKER_ID in its manifest, so that no device could tell whether the patch is for"
                            + " it; build the base with the Tinker plugin, or give the id.",
                    "AndroidManifest.xml: meta-data TINKER_ID"));
        }
        if (plan.newTinkerId().isEmpty()) {
            broken.add(BrokenRule.of(
                    "TINKER-NO-NEW-ID",
                    Weight.BLOCKING,
                    "The fixed APK has no TINKER_ID in its manifest; build it with the Tinker plugin, or give the id"
                            + " of the new version.",
                    "AndroidManifest.xml: meta-data TINKER_ID"));
        } else if (plan.newTinkerId().equals(plan.tinkerId())) {
            broken.add(BrokenRule.of(
                    "TINKER-SAME-ID",
                    Weight.WARNING,
                    "Base and fixed APK have the same TINKER_ID " + plan.tinkerId() + "; reports from devices will"
                            + " not tell them apart.",
                    "AndroidManifest.xml: meta-data TINKER_ID"));
        }
    }

    private void key() {
        SigningKey key = plan.request().key();
        if (key == null) {
            broken.add(BrokenRule.of(
                    "TINKER-NO-KEY",
                    Weight.WARNING,
                    "No key is chosen: devices take the package only after the app's key has signed it.",
                    ""));
        } else if (plan.base().signers().isSigned() && !key.isOf(plan.base().signers())) {
            broken.add(BrokenRule.of(
                    "TINKER-KEY",
                    Weight.BLOCKING,
                    "The key " + key + " did not sign the base, so that devices would refuse the package; choose the"
                            + " app's key.",
                    plan.base().fileName()));
        }
    }

    private void sdk() {
        if (!plan.sdkKnown()) {
            broken.add(BrokenRule.of(
                    "TINKER-SDK-UNKNOWN",
                    Weight.ACCEPTABLE,
                    "The base does not say which Tinker SDK it has (meta-data tinker_version); "
                            + plan.sdk().title()
                            + " is assumed. Say which one it is: devices with another refuse the patch.",
                    "AndroidManifest.xml: meta-data tinker_version"));
        }
    }
}
