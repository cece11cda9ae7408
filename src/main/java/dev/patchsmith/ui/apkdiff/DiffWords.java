package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.diff.Change;
import dev.patchsmith.apk.diff.NoiseKind;
import dev.patchsmith.apk.diff.Section;
import dev.patchsmith.apk.diff.TextForm;
import dev.patchsmith.apk.diff.Verdict;
import dev.patchsmith.apk.diff.Verdict.Clause;
import dev.patchsmith.apk.diff.Verdict.Noun;
import dev.patchsmith.ui.look.Messages;
import java.util.stream.Collectors;

/// Says the words of a comparison in the language of the window.
final class DiffWords {

    private final Messages messages;

    DiffWords(Messages messages) {
        this.messages = messages;
    }

    /// What really changed, in one or two sentences.
    ///
    /// @param sofar whether parts are still being compared
    String verdict(Verdict verdict, boolean sofar) {
        if (sofar) {
            return verdict.isSame()
                    ? messages.get("apkdiff.nothingYet")
                    : messages.get("apkdiff.soFar", clauses(verdict));
        }
        String sentence = verdict.isSame()
                ? messages.get("apkdiff.nothing")
                : messages.get(verdict.complete() ? "apkdiff.onlyThis" : "apkdiff.atLeastThis", clauses(verdict));
        return verdict.complete() ? sentence : sentence + " " + messages.get("apkdiff.incomplete");
    }

    private String clauses(Verdict verdict) {
        return verdict.clauses().stream()
                .map(this::clause)
                .collect(Collectors.joining(messages.get("apkdiff.comma") + " "))
                .replace("， ", "，");
    }

    private String clause(Clause clause) {
        String things = messages.get(nounKey(clause.noun()), clause.count());
        String where = clause.classes() == 0 ? "" : messages.get("apkdiff.inClasses", clause.classes());
        return messages.get(fateKey(clause.change()), things, clause.count(), where)
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static String fateKey(Change change) {
        return switch (change) {
            case ADDED -> "apkdiff.fate.added";
            case REMOVED -> "apkdiff.fate.removed";
            case MOVED -> "apkdiff.fate.moved";
            case CHANGED, SAME -> "apkdiff.fate.changed";
        };
    }

    private static String nounKey(Noun noun) {
        return switch (noun) {
            case METHOD -> "apkdiff.noun.method";
            case FIELD -> "apkdiff.noun.field";
            case CLASS_DECLARATION -> "apkdiff.noun.declaration";
            case CLASS -> "apkdiff.noun.class";
            case STRING -> "apkdiff.noun.string";
            case RESOURCE -> "apkdiff.noun.resource";
            case VERSION -> "apkdiff.noun.version";
            case PERMISSION -> "apkdiff.noun.permission";
            case COMPONENT -> "apkdiff.noun.component";
            case MANIFEST -> "apkdiff.noun.manifest";
            case NATIVE_LIBRARY -> "apkdiff.noun.library";
            case ASSET -> "apkdiff.noun.asset";
            case DEX_FILE -> "apkdiff.noun.dex";
            case FILE -> "apkdiff.noun.file";
            case SIGNATURE -> "apkdiff.noun.signature";
        };
    }

    /// What is wrong with a file: its name, and what follows it in the language of the window.
    String problem(ApkProblem problem) {
        String english = problem.message();
        String name = problem.file().getFileName() + " ";
        int after = english.indexOf(name) + name.length();
        if (after < name.length() || !english.endsWith(".")) {
            return english;
        }
        String predicate = english.substring(after, english.length() - 1);
        String said = messages.sentence(predicate);
        return said.equals(predicate)
                ? english
                : problem.entry()
                                .map(entry -> entry + " (" + name.strip() + ") ")
                                .orElse(name) + said + "。";
    }

    String noise(NoiseKind kind) {
        return messages.get(
                switch (kind) {
                    case BUILD_CONFIG -> "apkdiff.noise.buildConfig";
                    case R_CLASS -> "apkdiff.noise.rClass";
                    case DEBUG_INFO -> "apkdiff.noise.debug";
                    case SOURCE_FILE -> "apkdiff.noise.sourceFile";
                    case COMPILER_MARKER -> "apkdiff.noise.marker";
                    case RENUMBERED -> "apkdiff.noise.renumbered";
                    case ACCESSOR -> "apkdiff.noise.accessor";
                    case SWITCH_MAP -> "apkdiff.noise.switchMap";
                    case INDEX_SHIFT -> "apkdiff.noise.index";
                    case MOVED_BETWEEN_DEXES -> "apkdiff.noise.dexMove";
                    case INLINED_RESOURCE_ID -> "apkdiff.noise.inlinedId";
                    case SHIFTED_RESOURCE_ID -> "apkdiff.noise.shiftedId";
                    case RENAMED -> "apkdiff.noise.renamed";
                    case RECOMPRESSED -> "apkdiff.noise.recompressed";
                    case REORDERED -> "apkdiff.noise.reordered";
                    case SIGNATURE_FILES -> "apkdiff.noise.signature";
                });
    }

    String section(Section.Kind kind) {
        return messages.get(
                switch (kind) {
                    case CODE -> "apkdiff.section.code";
                    case RESOURCES -> "apkdiff.section.resources";
                    case MANIFEST -> "apkdiff.section.manifest";
                    case NATIVE_LIBRARIES -> "apkdiff.section.libraries";
                    case ASSETS -> "apkdiff.section.assets";
                    case OTHER_FILES -> "apkdiff.section.files";
                    case SIGNATURE -> "apkdiff.section.signature";
                });
    }

    /// How much there is of a section: "212 files".
    String extent(Section section) {
        return messages.get(
                switch (section.kind()) {
                    case CODE -> "apkdiff.extent.classes";
                    case RESOURCES -> "apkdiff.extent.resources";
                    case MANIFEST -> "apkdiff.extent.elements";
                    case NATIVE_LIBRARIES -> "apkdiff.extent.abis";
                    case ASSETS, OTHER_FILES -> "apkdiff.extent.files";
                    case SIGNATURE -> "apkdiff.extent.signers";
                },
                section.extent());
    }

    String change(Change change) {
        return messages.get(
                switch (change) {
                    case ADDED -> "apkdiff.added";
                    case REMOVED -> "apkdiff.removed";
                    case CHANGED -> "apkdiff.changed";
                    case MOVED -> "apkdiff.moved";
                    case SAME -> "apkdiff.same";
                });
    }

    String form(TextForm form) {
        return messages.get(
                switch (form) {
                    case JAVA -> "apkdiff.form.java";
                    case SMALI -> "apkdiff.form.smali";
                    case TEXT -> "apkdiff.form.text";
                    case HEX -> "apkdiff.form.hex";
                });
    }

    /// A step of the comparison as the engine names it.
    String step(String step) {
        return switch (step) {
            case "comparing signers" -> messages.get("apkdiff.step.signers");
            case "comparing resources" -> messages.get("apkdiff.step.resources");
            case "comparing files" -> messages.get("apkdiff.step.files");
            case "comparing native libraries" -> messages.get("apkdiff.step.libraries");
            case "comparing code" -> messages.get("apkdiff.step.code");
            case "estimating the download", "done" -> messages.get("apkdiff.step.download");
            case "" -> messages.get("apkdiff.step.opening");
            default -> messages.get("apkdiff.step.entry", step.substring(step.lastIndexOf(' ') + 1));
        };
    }

    /// Bytes in the unit people use: `18.42 MB`.
    String size(long bytes) {
        if (bytes < 0) {
            return "…";
        }
        if (bytes < 1000) {
            return messages.get("apkdiff.bytes", bytes);
        }
        return bytes < 1_000_000
                ? number("%.1f kB", bytes / 1000.0)
                : bytes < 1_000_000_000 ? number("%.2f MB", bytes / 1e6) : number("%.2f GB", bytes / 1e9);
    }

    /// `+1.3 kB`, `−20 bytes`, or that both are the same.
    String growth(long before, long after) {
        if (before < 0 || after < 0) {
            return "";
        }
        long by = after - before;
        if (by == 0) {
            return messages.get("apkdiff.sameBoth");
        }
        return (by > 0 ? "+" : "−") + size(Math.abs(by));
    }

    String number(String format, Object value) {
        return String.format(messages.languageProperty().get().locale(), format, value);
    }

    String count(long number) {
        return number("%,d", number);
    }

    /// `61,204 → 61,207`, or one number where both are the same.
    String both(long before, long after) {
        return before == after ? count(before) : count(before) + " → " + count(after);
    }
}
