package dev.patchsmith.workspace.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Folders and source files of an app as a tree. Folders that hold nothing but one folder are one node with it.
///
/// @param name of the file, or of the folder with those it is one node with, such as `Shop/Checkout`
/// @param children folders first, each by name; none for a file
public record SourceTree(String name, Path path, boolean isFolder, List<SourceTree> children) {

    public SourceTree {
        children = List.copyOf(children);
    }

    /// The tree of the files that lie below a folder.
    public static SourceTree of(Path root, List<Path> files) {
        Folder top = new Folder(root);
        for (Path file : files) {
            if (file.startsWith(root) && !file.equals(root)) {
                top.add(root.relativize(file), 0);
            }
        }
        Path last = root.getFileName();
        return new SourceTree(last == null ? root.toString() : last.toString(), root, true, top.nodes());
    }

    /// How many files there are in it.
    public int size() {
        return isFolder ? children.stream().mapToInt(SourceTree::size).sum() : 1;
    }

    /// The files in it, in the order of the tree.
    public Stream<Path> files() {
        return isFolder ? children.stream().flatMap(SourceTree::files) : Stream.of(path);
    }

    private static final class Folder {

        private final Path path;
        private final Map<String, Folder> folders = new TreeMap<>(Folder::compareNames);
        private final List<SourceTree> files = new ArrayList<>();

        Folder(Path path) {
            this.path = path;
        }

        void add(Path relative, int depth) {
            String name = relative.getName(depth).toString();
            if (depth == relative.getNameCount() - 1) {
                files.add(new SourceTree(name, path.resolve(name), false, List.of()));
            } else {
                folders.computeIfAbsent(name, _ -> new Folder(path.resolve(name)))
                        .add(relative, depth + 1);
            }
        }

        List<SourceTree> nodes() {
            List<SourceTree> nodes = new ArrayList<>();
            folders.forEach((name, folder) -> nodes.add(folder.node(name)));
            files.sort(Comparator.comparing(SourceTree::name, Folder::compareNames));
            nodes.addAll(files);
            return nodes;
        }

        private SourceTree node(String name) {
            if (files.isEmpty() && folders.size() == 1) {
                Map.Entry<String, Folder> only = folders.entrySet().iterator().next();
                return only.getValue().node(name + "/" + only.getKey());
            }
            return new SourceTree(name, path, true, nodes());
        }

        private static int compareNames(String one, String other) {
            int folded = one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT));
            return folded != 0 ? folded : one.compareTo(other);
        }
    }
}
