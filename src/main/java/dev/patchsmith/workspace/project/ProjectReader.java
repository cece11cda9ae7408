package dev.patchsmith.workspace.project;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.source.Span;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a project of the lines of its file; what is wrong is said at its place, and what is not known is passed over
/// with a warning.
final class ProjectReader {

    static final List<String> HEAD_KEYS = List.of("app", "platform", "app-version", "engine", "source");
    static final List<String> PATCH_KEYS = List.of("state", "source", "script", "package", "note");

    private final SourceText source;
    private final Path folder;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, ProjectLine.Entry> head = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final Map<String, Map<String, ProjectLine.Entry>> patches = new LinkedHashMap<>();

    ProjectReader(SourceText source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// The project, empty when an error stands in its way.
    Optional<PatchProject> read() {
        collect();
        String app = required("app").map(ProjectLine.Entry::value).orElse("");
        Optional<Platform> platform = required("platform").flatMap(this::platform);
        Optional<AppVersion> version = required("app-version").flatMap(this::version);
        Optional<Target> engine = head.containsKey("engine")
                ? Optional.of(head.get("engine")).flatMap(this::engine)
                : Optional.of(Target.V1_5_5);
        List<ProjectPatch> all = patches.entrySet().stream()
                .map(entry -> patch(entry.getKey(), entry.getValue()))
                .toList();
        if (diagnostics.stream().anyMatch(Diagnostic::isError)
                || platform.isEmpty()
                || version.isEmpty()
                || engine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PatchProject(folder, app, platform.get(), version.get(), engine.get(), roots, all));
    }

    private void collect() {
        Map<String, ProjectLine.Entry> section = head;
        for (ProjectLine line : ProjectLine.read(source)) {
            switch (line) {
                case ProjectLine.Section start -> section = begin(start);
                case ProjectLine.Entry entry -> take(section, entry);
                case ProjectLine.Unknown unknown ->
                    diagnostics.add(Diagnostic.error(
                            "P-LINE",
                            unknown.span(),
                            "This line is neither \"key = value\" nor \"[patch name]\"; begin a comment with #."));
                case ProjectLine.Silent silent -> {}
            }
        }
    }

    private Map<String, ProjectLine.Entry> begin(ProjectLine.Section start) {
        if (patches.containsKey(start.name())) {
            diagnostics.add(Diagnostic.error(
                    "P-TWICE", start.span(), "There are two patches \"" + start.name() + "\"; rename one."));
        }
        return patches.computeIfAbsent(start.name(), name -> new HashMap<>());
    }

    private void take(Map<String, ProjectLine.Entry> section, ProjectLine.Entry entry) {
        boolean inHead = section == head;
        List<String> known = inHead ? HEAD_KEYS : PATCH_KEYS;
        if (!known.contains(entry.key())) {
            diagnostics.add(Diagnostic.warning(
                    "P-KEY",
                    entry.span(),
                    "\"" + entry.key() + "\" is not known here; known are " + String.join(", ", known) + "."));
        } else if (inHead && entry.key().equals("source")) {
            roots.add(entry.value());
        } else if (section.put(entry.key(), entry) != null) {
            diagnostics.add(Diagnostic.warning(
                    "P-AGAIN", entry.span(), "\"" + entry.key() + "\" stands here again; this one counts."));
        }
    }

    private Optional<ProjectLine.Entry> required(String key) {
        ProjectLine.Entry entry = head.get(key);
        if (entry == null) {
            diagnostics.add(Diagnostic.error(
                    "P-MISSING", Span.NONE, "\"" + key + " = ...\" is missing at the top of the project file."));
            return Optional.empty();
        }
        if (entry.value().isEmpty()) {
            diagnostics.add(Diagnostic.error("P-EMPTY", entry.span(), "\"" + key + "\" has no value."));
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    private Optional<Platform> platform(ProjectLine.Entry entry) {
        Optional<Platform> found = Arrays.stream(Platform.values())
                .filter(platform -> platform.name().equalsIgnoreCase(entry.value()))
                .findFirst();
        return orError(found, entry, "P-PLATFORM", "The platform is \"ios\" or \"android\".");
    }

    private Optional<AppVersion> version(ProjectLine.Entry entry) {
        Optional<AppVersion> found =
                Optional.of(entry.value()).filter(AppVersion::isValid).map(AppVersion::new);
        return orError(found, entry, "P-VERSION", "An app version has at most 64 characters, such as 3.16.0.");
    }

    private Optional<Target> engine(ProjectLine.Entry entry) {
        return orError(Target.of(entry.value()), entry, "P-ENGINE", "The engine is 1.5.5 or 1.5.2.");
    }

    private ProjectPatch patch(String name, Map<String, ProjectLine.Entry> entries) {
        ProjectLine.Entry state = entries.get("state");
        PatchState at = state == null
                ? PatchState.DRAFT
                : orError(
                                PatchState.of(state.value()),
                                state,
                                "P-STATE",
                                "The state is draft, checked, sealed, uploaded, released or stopped.")
                        .orElse(PatchState.DRAFT);
        return new ProjectPatch(
                name,
                at,
                value(entries, "source"),
                value(entries, "script"),
                value(entries, "package"),
                value(entries, "note"));
    }

    private static String value(Map<String, ProjectLine.Entry> entries, String key) {
        ProjectLine.Entry entry = entries.get(key);
        return entry == null ? "" : entry.value();
    }

    private <T> Optional<T> orError(Optional<T> found, ProjectLine.Entry entry, String code, String sentence) {
        if (found.isEmpty()) {
            diagnostics.add(Diagnostic.error(code, entry.valueSpan(), sentence));
        }
        return found;
    }
}
