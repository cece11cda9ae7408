package dev.patchsmith.workspace;

import dev.patchsmith.language.translate.TranslateOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sources that a user named, in the order of their names, each with what is known around it.
public record SourceSet(List<Source> sources) {

    /// @param file the source itself
    /// @param relative where what is made of it belongs below an output folder, with the name of the source
    /// @param named whether the user named this very file and not a folder around it
    /// @param translator knows the project of the source
    public record Source(Path file, Path relative, boolean named, TranslateSource translator) {}

    public SourceSet {
        sources = List.copyOf(sources);
    }

    /// The named files, and the `.m` and `.mm` files below the named folders.
    ///
    /// @param project the folder of the project for all of them; absent to look around each
    /// @throws IOException if a folder cannot be read
    public static SourceSet find(List<Path> inputs, @Nullable Path project) throws IOException {
        Function<Path, TranslateSource> translators =
                project == null ? around(inputs)::get : one(TranslateSource.ofProject(project));
        List<Source> found = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Path input : inputs) {
            TranslateSource translator = translators.apply(place(input));
            if (!Files.isDirectory(input)) {
                found.add(new Source(input, free(input.getFileName(), taken), true, translator));
                continue;
            }
            Path name = input.toAbsolutePath().normalize().getFileName();
            for (Path file : SourceRoots.sourcesBelow(input)) {
                Path below = input.relativize(file);
                Path relative = inputs.size() == 1 || name == null ? below : name.resolve(below);
                found.add(new Source(file, free(relative, taken), false, translator));
            }
        }
        return new SourceSet(found);
    }

    private static Function<Path, TranslateSource> one(TranslateSource translator) {
        return _ -> translator;
    }

    /// Files side by side share what is known around them.
    private static Path place(Path input) {
        Path absolute = input.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.isDirectory(absolute) || parent == null ? absolute : parent;
    }

    private static Map<Path, TranslateSource> around(List<Path> inputs) throws IOException {
        Map<Path, Path> first = new LinkedHashMap<>();
        inputs.forEach(input -> first.putIfAbsent(place(input), input));
        try {
            return first.entrySet().parallelStream()
                    .collect(Collectors.toConcurrentMap(Map.Entry::getKey, entry -> read(entry.getValue())));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static TranslateSource read(Path input) {
        try {
            return TranslateSource.around(input);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Two sources must not become one script, also where case does not count and where only the endings differ.
    private static Path free(Path wanted, Set<String> taken) {
        Path free = wanted;
        for (int i = 2; !taken.add(stem(free).toString().toLowerCase(Locale.ROOT)); i++) {
            String name = wanted.getFileName().toString();
            String ending = name.substring(stem(wanted).getFileName().toString().length());
            free = wanted.resolveSibling(stem(wanted).getFileName() + "-" + i + ending);
        }
        return free;
    }

    /// The path without the ending of the source.
    static Path stem(Path source) {
        String name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? source : source.resolveSibling(name.substring(0, dot));
    }

    /// Whether the user named a single file.
    public boolean isOneFile() {
        return sources.size() == 1 && sources.getFirst().named();
    }

    /// The same sources with other options.
    public SourceSet with(UnaryOperator<TranslateOptions> change) {
        Map<TranslateSource, TranslateSource> changed = new HashMap<>();
        return new SourceSet(sources.stream()
                .map(source -> new Source(
                        source.file(),
                        source.relative(),
                        source.named(),
                        changed.computeIfAbsent(source.translator(), translator -> translator.with(change))))
                .toList());
    }
}
