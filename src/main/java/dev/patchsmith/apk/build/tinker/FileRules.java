package dev.patchsmith.apk.build.tinker;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.build.BrokenRule;
import dev.patchsmith.apk.build.BrokenRule.Weight;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.DiffNode;
import dev.patchsmith.apk.diff.FileNode;
import dev.patchsmith.apk.diff.NativeLibraryNode;
import dev.patchsmith.apk.diff.ResourceNode;
import dev.patchsmith.apk.diff.ResourceValueNode;
import dev.patchsmith.apk.diff.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What cannot be carried of native libraries, resources and other files.
final class FileRules {

    private final TinkerPlan plan;
    private final List<BrokenRule> broken = new ArrayList<>();
    private final Set<String> newAbis = new HashSet<>();

    FileRules(TinkerPlan plan) {
        this.plan = plan;
    }

    List<BrokenRule> broken() {
        plan.request().diff().sections().stream().flatMap(DiffNode::all).forEach(this::node);
        ResourceParts resources = new ResourceParts(plan);
        if (resources.isChanged() && !resources.hasTables()) {
            broken.add(BrokenRule.of(
                    "TINKER-NO-TABLE",
                    Weight.BLOCKING,
                    "Resources or assets differ, but base or fixed APK has no resources.arsc, by which devices"
                            + " recognise the base; keep at least one resource in the app.",
                    "resources.arsc"));
        }
        return broken;
    }

    private void node(DiffNode node) {
        switch (node) {
            case NativeLibraryNode library -> library(library);
            case ResourceNode resource -> resource(resource);
            case ResourceValueNode value -> {
                if (value.isReal() && value.resource().startsWith("anim/") && value.isFile()) {
                    animation(value, value.resource());
                }
            }
            case FileNode file -> file(file);
            default -> {
                // Code and manifest have rules of their own.
            }
        }
    }

    private void library(NativeLibraryNode library) {
        if (library.newAbi() && newAbis.add(library.abi())) {
            broken.add(BrokenRule.at(
                    "TINKER-NEW-ABI",
                    Weight.BLOCKING,
                    "The fixed APK has libraries for " + library.abi() + ", for which the base has none; devices that"
                            + " were installed without it cannot use them. Build the fix for the base's ABIs only.",
                    "lib/" + library.abi(),
                    library));
        }
        if (library.change() == Change.REMOVED) {
            broken.add(BrokenRule.at(
                    "TINKER-LIBRARY-STAYS",
                    Weight.WARNING,
                    "lib/" + library.label() + " is removed, but a patch cannot take it away from the base.",
                    "lib/" + library.label(),
                    library));
        }
    }

    private void resource(ResourceNode resource) {
        if (resource.idMoved()) {
            broken.add(BrokenRule.at(
                    "TINKER-RESOURCE-IDS",
                    Weight.ACCEPTABLE,
                    "The resource " + resource.qualifiedName() + " has another id than in the base (0x"
                            + Integer.toHexString(resource.baseId()) + " became 0x"
                            + Integer.toHexString(resource.fixedId()) + "), which code and system hold on to; build the"
                            + " fix with the base's ids (--stable-ids).",
                    resource.qualifiedName(),
                    resource));
        }
        if (resource.isReal() && resource.type().equals("anim")) {
            animation(resource, resource.qualifiedName());
        }
    }

    private void animation(DiffNode node, String name) {
        broken.add(BrokenRule.at(
                "TINKER-ANIMATION",
                Weight.ACCEPTABLE,
                "The animation " + name + " differs; where it is used for transitions between activities, the system"
                        + " loads it and crashes or keeps the old one.",
                name,
                node));
    }

    private void file(FileNode file) {
        ApkEntry entry = file.fixed() == null ? file.base() : file.fixed();
        boolean outside = file.section() == Section.Kind.OTHER_FILES && !plan.isResource(file.name());
        if (file.isReal() && outside && entry != null && !entry.name().startsWith("META-INF/")) {
            broken.add(BrokenRule.at(
                    "TINKER-FILE-OUTSIDE",
                    Weight.WARNING,
                    file.name() + " differs and is not carried: patches hold code, libraries, resources and assets"
                            + " only.",
                    file.name(),
                    file));
        }
    }
}
