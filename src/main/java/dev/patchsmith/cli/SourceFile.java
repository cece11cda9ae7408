package dev.patchsmith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A source to translate and where it lies below the folder the user named.
record SourceFile(Path path, Path relative) {

    /// The named files, and the `.m` files below the named folders in the order of their names.
    static List<SourceFile> find(List<Path> named) {
        List<SourceFile> found = new ArrayList<>();
        for (Path name : named) {
            if (Files.isDirectory(name)) {
                found.addAll(below(name));
            } else {
                found.add(new SourceFile(name, name.getFileName()));
            }
        }
        return found;
    }

    private static List<SourceFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".m") && Files.isRegularFile(file))
                    .sorted()
                    .map(file -> new SourceFile(file, folder.relativize(file)))
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw CommandFailure.system("the folder " + folder + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    /// `a/b.m` becomes `a/b.mg`.
    Path relativeScript() {
        String name = relative.toString();
        return Path.of((name.endsWith(".m") ? name.substring(0, name.length() - 2) : name) + ".mg");
    }
}
