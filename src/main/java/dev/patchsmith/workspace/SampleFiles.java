package dev.patchsmith.workspace;

import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.file.TextFile;
import dev.patchsmith.workspace.project.SampleProject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The samples of all rooms in one folder: the project of the shop app, two builds of it, and the sealed package of its
/// repair. Files that are already there stay as they are, but the package, which is made anew.
///
/// @param folder where they lie or will lie
public record SampleFiles(Path folder) {

    /// The key of the sample's package: it protects nothing.
    private static final String KEY = "key-for-a-sample";

    private static final String BUILDS = "/dev/patchsmith/sample/apks/";
    private static final String BASE = "shop-3.16.0.apk";
    private static final String FIXED = "shop-3.16.0-fix.apk";

    /// The folder of the project.
    public Path project() throws IOException {
        return SampleProject.copyTo(folder);
    }

    /// The published build and the fixed one.
    public List<Path> builds() throws IOException {
        return List.of(build(BASE), build(FIXED));
    }

    /// The repair of the project, translated and sealed as an existing app loads it.
    public Path sealed() throws IOException {
        Path source = project().resolve("Patches").resolve(SampleProject.PATCH + ".m");
        if (!(TextFile.read(source) instanceof TextFile.Opened.Text text)) {
            throw new IOException(source + " cannot be read");
        }
        TranslateSource.Translated.Script translated =
                TranslateSource.around(source).text(text.file().source());
        Path target = folder.resolve(SampleProject.PATCH + ".mg");
        SourceText script =
                SourceText.of(SampleProject.PATCH, translated.translation().text());
        try (LegacyKey key = LegacyKey.of(KEY.toCharArray()).orThrow()) {
            return switch (new ExportPatch(key, Progress.unobserved()).to(target, script)) {
                case ExportPatch.Exported.Written written -> written.file();
                case ExportPatch.Exported.Refused(String sentence) -> throw new IOException(sentence);
                case ExportPatch.Exported.ScriptHasErrors _ ->
                    throw new IOException(source + " was changed and cannot become a script");
            };
        }
    }

    private Path build(String name) throws IOException {
        Path target = folder.resolve(name);
        if (!Files.exists(target)) {
            try (InputStream in = SampleFiles.class.getResourceAsStream(BUILDS + name)) {
                if (in == null) {
                    throw new FileNotFoundException("the program lacks its resource " + BUILDS + name);
                }
                AtomicFile.write(target, in.readAllBytes());
            }
        }
        return target;
    }
}
