package dev.patchsmith.workspace.project;

import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.patch.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A patch project: a folder with a file [#FILE_NAME] that says which app, in which version, is being repaired.
///
/// @param app how the app is called on the management server, normally its bundle identifier
/// @param sourceRoots folders with the app's own sources, relative to the project folder or absolute
public record PatchProject(
        Path folder,
        String app,
        Platform platform,
        AppVersion appVersion,
        Target engine,
        List<String> sourceRoots,
        List<ProjectPatch> patches) {

    public static final String FILE_NAME = "project.patchsmith";

    /// How many folders upwards a project file is looked for.
    private static final int LEVELS = 8;

    public PatchProject {
        sourceRoots = List.copyOf(sourceRoots);
        patches = List.copyOf(patches);
    }

    public Path file() {
        return folder.resolve(FILE_NAME);
    }

    /// The project folder a file lies in, if it lies in one.
    public static Optional<Path> around(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (int level = 0; folder != null && level < LEVELS; level++, folder = folder.getParent()) {
            if (Files.exists(folder.resolve(FILE_NAME))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /// The file or folder that a path in the project names.
    public Path resolve(String path) {
        return folder.resolve(path).normalize();
    }

    /// How a file is written in the project: relative with `/` if it lies inside the folder, else absolute.
    public String relative(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path home = folder.toAbsolutePath().normalize();
        return absolute.startsWith(home)
                ? home.relativize(absolute).toString().replace('\\', '/')
                : absolute.toString();
    }

    public Optional<ProjectPatch> patch(String name) {
        return patches.stream().filter(patch -> patch.name().equals(name)).findFirst();
    }

    /// Adds the patch or replaces the one of the same name.
    public PatchProject with(ProjectPatch changed) {
        List<ProjectPatch> all = new ArrayList<>(patches);
        all.replaceAll(patch -> patch.name().equals(changed.name()) ? changed : patch);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return new PatchProject(folder, app, platform, appVersion, engine, sourceRoots, all);
    }

    public PatchProject without(String name) {
        List<ProjectPatch> others =
                patches.stream().filter(patch -> !patch.name().equals(name)).toList();
        return new PatchProject(folder, app, platform, appVersion, engine, sourceRoots, others);
    }

    public PatchProject withSourceRoots(List<String> roots) {
        return new PatchProject(folder, app, platform, appVersion, engine, roots, patches);
    }

    public PatchProject withTarget(String otherApp, Platform otherPlatform, AppVersion version, Target other) {
        return new PatchProject(folder, otherApp, otherPlatform, version, other, sourceRoots, patches);
    }
}
