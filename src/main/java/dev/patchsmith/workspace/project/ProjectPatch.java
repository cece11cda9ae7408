package dev.patchsmith.workspace.project;

/// One patch of a project. Paths are relative to the project folder, with `/`; an empty text says "none yet".
///
/// @param name unique in the project, without `]`
/// @param source the fixed Objective-C
/// @param script the patch script, translated and perhaps edited
/// @param packageFile the sealed package
public record ProjectPatch(
        String name, PatchState state, String source, String script, String packageFile, String note) {

    public ProjectPatch {
        note = note.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    public ProjectPatch in(PatchState changed) {
        return new ProjectPatch(name, changed, source, script, packageFile, note);
    }

    public ProjectPatch withScript(String path) {
        return new ProjectPatch(name, state, source, path, packageFile, note);
    }

    public ProjectPatch withPackage(String path) {
        return new ProjectPatch(name, state, source, script, path, note);
    }
}
