package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.ApkSigners;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.ResourceTable;
import dev.patchsmith.apk.dex.Hash64;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.ObfuscationMapping;
import dev.patchsmith.apk.dex.ResourceIds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One run of comparing two APKs: section by section, the quick ones first so that there is something to look at.
final class Comparison {

    private final ApkFile base;
    private final ApkFile fixed;
    private final DiffOptions options;
    private final DiffProgress progress;
    private final List<ApkProblem> problems = Collections.synchronizedList(new ArrayList<>());
    private final Map<Section.Kind, Section> sections = new EnumMap<>(Section.Kind.class);
    private ResourceTable baseTable = ResourceTable.EMPTY;
    private ResourceTable fixedTable = ResourceTable.EMPTY;
    private final Set<String> resourceFiles = new HashSet<>();

    Comparison(ApkFile base, ApkFile fixed, DiffOptions options, DiffProgress progress) {
        this.base = base;
        this.fixed = fixed;
        this.options = options;
        this.progress = progress;
        problems.addAll(base.problems());
        problems.addAll(fixed.problems());
    }

    ApkDiff run() {
        step("comparing signers", 0);
        signature();
        step("comparing resources", 0);
        boolean complete = resources();
        manifest();
        step("comparing files", 0);
        files();
        step("comparing native libraries", 0);
        natives();
        step("comparing code", 0);
        CodeSection.Result code = code();
        ready(code.section());
        step("estimating the download", 1);
        DownloadSize downloads = new DownloadSize();
        complete &= problems.isEmpty();
        return new ApkDiff(
                base,
                fixed,
                SideSummary.of(base, CodeSection.counts(base), downloads.of(base)),
                SideSummary.of(fixed, CodeSection.counts(fixed), downloads.of(fixed)),
                List.copyOf(sections.values()),
                code.extent(),
                Verdict.of(sections.values(), complete),
                List.copyOf(problems));
    }

    private void step(String what, double fraction) {
        progress.check();
        progress.at(what, fraction);
    }

    private void ready(Section section) {
        sections.put(section.kind(), section);
        progress.ready(section);
    }

    private void signature() {
        ApkSigners was = base.signers();
        ApkSigners is = fixed.signers();
        List<DiffNode> nodes = new ArrayList<>();
        if (!was.sameSigners(is)) {
            Change change = !was.isSigned() ? Change.ADDED : is.isSigned() ? Change.CHANGED : Change.REMOVED;
            nodes.add(new SignatureNode(SignatureNode.Matter.SIGNERS, signers(was), signers(is), change, null));
        }
        if (!was.schemes().equals(is.schemes())) {
            nodes.add(new SignatureNode(
                    SignatureNode.Matter.SCHEMES,
                    String.join(" + ", was.schemes()),
                    String.join(" + ", is.schemes()),
                    Change.CHANGED,
                    was.sameSigners(is) ? NoiseKind.SIGNATURE_FILES : null));
        }
        ready(new Section(Section.Kind.SIGNATURE, is.signers().size(), nodes));
    }

    private static String signers(ApkSigners signers) {
        return signers.signers().stream()
                .map(s -> s.subject() + " SHA-256 " + s.fingerprint())
                .collect(Collectors.joining("\n"));
    }

    /// @return whether all of the resources could be compared
    private boolean resources() {
        ApkEntry was = base.entry(ApkFile.RESOURCES).orElse(null);
        ApkEntry is = fixed.entry(ApkFile.RESOURCES).orElse(null);
        ResourceTable before = was == null ? ResourceTable.EMPTY : table(base, was);
        boolean sameTable = was != null && is != null && was.sameContent(is);
        ResourceTable after = sameTable ? before : is == null ? ResourceTable.EMPTY : table(fixed, is);
        if (before == null || after == null) {
            ready(new Section(Section.Kind.RESOURCES, 0, List.of()));
            return false;
        }
        baseTable = before;
        fixedTable = after;
        ResourceComparer comparer = new ResourceComparer(base, before, fixed, after);
        List<DiffNode> nodes;
        try {
            nodes = comparer.compare();
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            problems.add(ApkProblem.ofFile(
                    ApkProblem.Kind.BAD_RESOURCES, fixed.path(), "or its base has a damaged resource table"));
            nodes = List.of();
        }
        resourceFiles.addAll(comparer.baseFiles());
        resourceFiles.addAll(comparer.fixedFiles());
        ready(new Section(Section.Kind.RESOURCES, after.size(), nodes));
        return true;
    }

    private @Nullable ResourceTable table(ApkFile apk, ApkEntry entry) {
        try {
            ResourceTable table = ResourceTable.read(apk.read(entry));
            if (table == null) {
                problems.add(ApkProblem.ofEntry(
                        ApkProblem.Kind.BAD_RESOURCES,
                        apk.path(),
                        entry.name(),
                        "is not a resource table or is damaged; resources are compared as files only"));
            }
            return table;
        } catch (BadEntryException unreadable) {
            problems.add(unreadable.problem());
            return null;
        }
    }

    private void manifest() {
        ManifestComparer comparer = new ManifestComparer(
                base.manifest().orElse(null), baseTable, fixed.manifest().orElse(null), fixedTable);
        boolean both = base.manifest().isPresent() && fixed.manifest().isPresent();
        List<DiffNode> nodes = both ? comparer.compare() : List.of();
        ready(new Section(Section.Kind.MANIFEST, comparer.extent(), nodes));
    }

    private void files() {
        FileComparer comparer = new FileComparer(base, fixed, resourceFiles);
        comparer.compare();
        int assets = (int) fixed.entries().stream()
                .filter(e -> FileComparer.isAsset(e.name()))
                .count();
        ready(new Section(Section.Kind.ASSETS, assets, comparer.assets()));
        ready(new Section(Section.Kind.OTHER_FILES, fixed.entries().size() - assets, comparer.others()));
    }

    private void natives() {
        List<DiffNode> nodes = new NativeComparer(base, fixed, problems).compare();
        ready(new Section(Section.Kind.NATIVE_LIBRARIES, fixed.nativeLibraries().size(), nodes));
    }

    private CodeSection.Result code() {
        NameView baseNames = names(options.baseMapping());
        NameView fixedNames = names(options.fixedMapping());
        boolean mapped = baseNames != NameView.PLAIN && fixedNames != NameView.PLAIN;
        // Names of one side only would make every class look new.
        NameView left = mapped ? baseNames : NameView.PLAIN;
        NameView right = mapped ? fixedNames : NameView.PLAIN;
        CodeSide baseSide = new CodeSide(base, left, new DexScanner(base, left, ids(baseTable), progress));
        CodeSide fixedSide = new CodeSide(fixed, right, new DexScanner(fixed, right, ids(fixedTable), progress));
        return new CodeSection(base, baseSide, fixed, fixedSide, mapped, progress, problems)
                .compare(options.parallelism());
    }

    private NameView names(@Nullable Path mapping) {
        if (mapping == null) {
            return NameView.PLAIN;
        }
        try {
            return ObfuscationMapping.read(mapping);
        } catch (IOException unreadable) {
            problems.add(ApkProblem.ofFile(
                    ApkProblem.Kind.BAD_MAPPING,
                    mapping,
                    unreadable.getMessage() + "; names are shown as in the dex files"));
            return NameView.PLAIN;
        }
    }

    /// Numbers in code are looked up only where some id means another resource now: otherwise they are alike anyway.
    private ResourceIds ids(ResourceTable table) {
        return idsDiffer()
                ? id -> id >>> 24 == 0 ? 0 : table.nameOf(id).map(Hash64::of).orElse(0L)
                : ResourceIds.NONE;
    }

    private boolean idsDiffer() {
        return sections.get(Section.Kind.RESOURCES) instanceof Section resources
                && resources.all().anyMatch(n -> n instanceof ResourceNode r && r.baseId() != r.fixedId());
    }
}
