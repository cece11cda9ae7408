package dev.patchsmith.workspace.settings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what belongs to its user, by the convention of the system.
///
/// The environment variable `PATCHSMITH_HOME` overrides everything; a file `patchsmith.portable` beside the program
/// keeps all of it in `patchsmith-data` there.
public record UserFolders(Path settings, Path data, Path cache, Path logs, boolean portable) {

    public static final String OVERRIDE = "PATCHSMITH_HOME";
    public static final String PORTABLE_MARK = "patchsmith.portable";

    /// The folders for the running program.
    public static UserFolders system() {
        return locate(
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                programFolder());
    }

    /// @param program the folder the program is installed in, if it runs from one
    public static UserFolders locate(
            Map<String, String> environment, String systemName, Path home, @Nullable Path program) {
        String override = environment.getOrDefault(OVERRIDE, "");
        if (!override.isBlank()) {
            return below(Path.of(override).toAbsolutePath(), false);
        }
        if (program != null && Files.exists(program.resolve(PORTABLE_MARK))) {
            return below(program.resolve("patchsmith-data"), true);
        }
        String system = systemName.toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return mac(home.resolve("Library"));
        }
        return system.contains("win") ? windows(environment, home) : freedesktop(environment, home);
    }

    /// Creates the folders.
    ///
    /// @return a sentence about the first folder that cannot be used, empty if all can
    public Optional<String> create() {
        for (Path folder : List.of(settings, data, cache, logs)) {
            try {
                Files.createDirectories(folder);
            } catch (IOException failure) {
                return Optional.of(cannotUse(folder));
            }
            if (!Files.isWritable(folder)) {
                return Optional.of(cannotUse(folder));
            }
        }
        return Optional.empty();
    }

    public Path settingsFile() {
        return settings.resolve("settings.json");
    }

    public Path serverProfiles() {
        return settings.resolve("servers.json");
    }

    public Path keyVault() {
        return data.resolve("keys.vault");
    }

    public Path drafts() {
        return data.resolve("drafts");
    }

    /// Where the server on this computer keeps its data.
    public Path localServer() {
        return data.resolve("server");
    }

    private static String cannotUse(Path folder) {
        return "The folder \"%s\" cannot be written to; give it write permission or name another one in %s."
                .formatted(folder, OVERRIDE);
    }

    private static UserFolders below(Path root, boolean portable) {
        return new UserFolders(
                root.resolve("settings"), root.resolve("data"), root.resolve("cache"), root.resolve("logs"), portable);
    }

    private static UserFolders mac(Path library) {
        Path support = library.resolve("Application Support").resolve("Patchsmith");
        return new UserFolders(
                support.resolve("Settings"),
                support.resolve("Data"),
                library.resolve("Caches").resolve("Patchsmith"),
                library.resolve("Logs").resolve("Patchsmith"),
                false);
    }

    private static UserFolders windows(Map<String, String> environment, Path home) {
        Path roaming = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
        Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"))
                .resolve("Patchsmith");
        return new UserFolders(
                roaming.resolve("Patchsmith"),
                local.resolve("Data"),
                local.resolve("Cache"),
                local.resolve("Logs"),
                false);
    }

    private static UserFolders freedesktop(Map<String, String> environment, Path home) {
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("patchsmith"),
                folder(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("patchsmith"),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("patchsmith"),
                folder(environment, "XDG_STATE_HOME", home.resolve(".local/state"))
                        .resolve("patchsmith/logs"),
                false);
    }

    /// The base directory rules say that a relative path in these variables is to be ignored.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
    }

    /// The folder the program is installed in: above `bin` of the installed launcher, else above `lib` where the
    /// distribution's jar lies; none when run from compiled classes.
    private static @Nullable Path programFolder() {
        return programFolder(System.getProperty("jpackage.app-path", ""), System.getProperty("java.class.path", ""));
    }

    /// @param launcher  of the installed program, empty if it was not started by one; the class knows no place itself
    ///                  when it comes from the start-up cache
    /// @param classPath what the program was started with
    static @Nullable Path programFolder(String launcher, String classPath) {
        try {
            Path within = launcher.isEmpty() ? jar(classPath) : Path.of(launcher);
            Path folder = within == null ? null : within.toAbsolutePath().getParent();
            if (folder == null) {
                return null;
            }
            boolean isBeside = !launcher.isEmpty() && !folder.endsWith("bin") && !folder.endsWith("MacOS");
            return isBeside ? folder : folder.getParent();
        } catch (InvalidPathException notAFile) {
            return null;
        }
    }

    private static @Nullable Path jar(String classPath) {
        for (String each : classPath.split(File.pathSeparator)) {
            if (each.endsWith("patchsmith.jar")) {
                Path jar = Path.of(each);
                return Files.isRegularFile(jar) ? jar : null;
            }
        }
        return null;
    }
}
