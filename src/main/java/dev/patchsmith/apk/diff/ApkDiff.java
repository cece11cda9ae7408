package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that differs between two APKs. Immutable; the text of a node is made when it is asked for.
///
/// @param sections one for each kind, in the order in which they are shown
/// @param code how much of the code was looked at
/// @param problems what is wrong with either file, including parts that could not be compared
public record ApkDiff(
        ApkFile base,
        ApkFile fixed,
        SideSummary baseSummary,
        SideSummary fixedSummary,
        List<Section> sections,
        CodeExtent code,
        Verdict verdict,
        List<ApkProblem> problems) {

    /// How much of the code was looked at.
    ///
    /// @param dexFiles the dex files of the fixed APK
    /// @param identical how many of them are byte for byte in the base and were not decoded
    /// @param classes how many classes were compared, both sides together
    /// @param names where names come from
    public record CodeExtent(int dexFiles, int identical, int classes, Names names) {}

    /// Where the names of classes and members come from.
    public enum Names {
        FROM_DEX("names as in the dex files"),
        FROM_MAPPINGS("names from mapping.txt on both sides"),
        MATCHED_BY_SHAPE("obfuscated names, matched by shape where they differ");

        private final String title;

        Names(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public ApkDiff {
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /// Compares two APKs. Trouble in single entries becomes a problem of the result; the rest is compared.
    ///
    /// @throws java.util.concurrent.CancellationException when the progress asks to stop
    public static ApkDiff between(ApkFile base, ApkFile fixed, DiffOptions options, DiffProgress progress) {
        return new Comparison(base, fixed, options, progress).run();
    }

    public Section section(Section.Kind kind) {
        return sections.stream()
                .filter(s -> s.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every diff has all sections"));
    }

    /// All differences in the order of the tree, noise included.
    public Stream<DiffNode> differences() {
        return sections.stream().flatMap(DiffNode::differences);
    }

    /// The node of this id, for links from reports and advice.
    public Optional<DiffNode> node(String id) {
        return sections.stream()
                .flatMap(DiffNode::all)
                .filter(n -> n.id().equals(id))
                .findFirst();
    }

    public Counts counts() {
        return Counts.of(differences());
    }
}
