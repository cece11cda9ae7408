package dev.patchsmith.workspace;

import dev.patchsmith.language.knowledge.SourceFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The headers and sources below some folders of an app. Folders that hold what a build made, and hidden ones, are
/// passed over; links are not followed.
public final class SourceRoots implements SourceFiles {

    private static final Set<String> PASSED_OVER = Set.of("build", "DerivedData", "node_modules", "target");
    private static final Set<String> ENDINGS = Set.of(".h", ".pch", ".m", ".mm");

    private final List<Path> roots;
    private final boolean deep;
    private final Map<String, Path> files = new HashMap<>();

    private SourceRoots(List<Path> roots, boolean deep) {
        this.roots = List.copyOf(roots);
        this.deep = deep;
    }

    /// Everything below these folders.
    public static SourceRoots below(List<Path> roots) {
        return new SourceRoots(roots, true);
    }

    /// The headers that lie beside a single file, which says nothing about the folders below.
    public static SourceRoots beside(Path folder) {
        return new SourceRoots(List.of(folder), false);
    }

    /// The `.m` and `.mm` files below a folder in the order of their names.
    public static List<Path> sourcesBelow(Path folder) throws IOException {
        return below(List.of(folder)).entries().stream()
                .map(Entry::path)
                .filter(name -> name.endsWith(".m") || name.endsWith(".mm"))
                .map(Path::of)
                .toList();
    }

    /// How a file is named in entries and messages.
    public static String nameOf(Path file) {
        return file.toString().replace('\\', '/');
    }

    @Override
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        files.clear();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                Files.walkFileTree(root, Set.of(), deep ? 64 : 1, new Visitor(root, entries));
            }
        }
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    @Override
    public byte[] read(Entry entry) throws IOException {
        return Files.readAllBytes(files.getOrDefault(entry.path(), Path.of(entry.path())));
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Entry> entries;

        Visitor(Path root, List<Entry> entries) {
            this.root = root;
            this.entries = entries;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = "" + folder.getFileName();
            boolean passedOver = !folder.equals(root) && (name.startsWith(".") || PASSED_OVER.contains(name));
            return passedOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = nameOf(file);
            int dot = name.lastIndexOf('.');
            boolean header = name.endsWith(".h") || name.endsWith(".pch");
            boolean wanted = attributes.isRegularFile() && dot > 0 && ENDINGS.contains(name.substring(dot));
            if (wanted && (deep || header) && !files.containsKey(name)) {
                files.put(name, file);
                entries.add(
                        new Entry(name, new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size())));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
