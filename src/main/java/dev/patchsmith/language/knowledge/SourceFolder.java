package dev.patchsmith.language.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The headers and Objective-C sources below some folders.
public final class SourceFolder implements SourceFiles {

    private static final Set<String> IGNORED = Set.of(".git", ".svn", "DerivedData", "build", "node_modules");

    private final List<Path> roots;

    public SourceFolder(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    @Override
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path root : roots) {
            Files.walkFileTree(root, new Collector(entries));
        }
        entries.sort(Comparator.comparing(Entry::path));
        return entries;
    }

    @Override
    public byte[] read(Entry entry) throws IOException {
        return Files.readAllBytes(Path.of(entry.path()));
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Entry> entries;

        Collector(List<Entry> entries) {
            this.entries = entries;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            Path name = folder.getFileName();
            return name != null && IGNORED.contains(name.toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.toString().replace('\\', '/');
            if (name.endsWith(".h") || name.endsWith(".m") || name.endsWith(".mm") || name.endsWith(".pch")) {
                var stamp = new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size());
                entries.add(new Entry(name, stamp));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
