package dev.patchsmith.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Takes the native libraries of foreign systems out of libraries that bring one for every system. What lies in the
/// root of a library, where JavaFX has its own, stays.
///
/// Usage: `OwnNatives PLATFORM JAR...`, the platform being `linux`, `linux-aarch64`, `mac`, `mac-aarch64` or `win`.
public final class OwnNatives {

    private static final List<String> ENDINGS = List.of(".so", ".dll", ".dylib", ".jnilib", ".a");

    /// Where SQLite, JNA and zstd keep what belongs to a platform.
    private static final Map<String, Set<String>> FOLDERS = Map.of(
            "linux", Set.of("org/sqlite/native/Linux/x86_64", "com/sun/jna/linux-x86-64", "linux/amd64"),
            "linux-aarch64", Set.of("org/sqlite/native/Linux/aarch64", "com/sun/jna/linux-aarch64", "linux/aarch64"),
            "mac", Set.of("org/sqlite/native/Mac/x86_64", "com/sun/jna/darwin-x86-64", "darwin/x86_64"),
            "mac-aarch64", Set.of("org/sqlite/native/Mac/aarch64", "com/sun/jna/darwin-aarch64", "darwin/aarch64"),
            "win", Set.of("org/sqlite/native/Windows/x86_64", "com/sun/jna/win32-x86-64", "win/amd64"));

    private OwnNatives() {}

    public static void main(String[] arguments) throws IOException {
        for (String jar : List.of(arguments).subList(1, arguments.length)) {
            keep(arguments[0], Path.of(jar));
        }
    }

    /// A library without anything foreign is not touched, so that it keeps its bytes.
    static void keep(String platform, Path jar) throws IOException {
        Set<String> own = FOLDERS.getOrDefault(platform, Set.of());
        if (own.isEmpty()) {
            throw new IllegalArgumentException("unknown platform: " + platform);
        }
        if (foreign(jar, own).isEmpty()) {
            return;
        }
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (String each : foreign(inside, own)) {
                Files.delete(inside.getPath(each));
            }
        }
    }

    private static List<String> foreign(Path jar, Set<String> own) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            return foreign(inside, own);
        }
    }

    private static List<String> foreign(FileSystem inside, Set<String> own) throws IOException {
        try (Stream<Path> files = Files.walk(inside.getPath("/"))) {
            return files.map(Path::toString)
                    .filter(name -> ENDINGS.stream().anyMatch(name::endsWith))
                    .filter(name ->
                            name.lastIndexOf('/') > 0 && !own.contains(name.substring(1, name.lastIndexOf('/'))))
                    .toList();
        }
    }
}
