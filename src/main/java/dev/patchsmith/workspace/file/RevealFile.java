package dev.patchsmith.workspace.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows a file in the system's own file browser.
public final class RevealFile {

    private RevealFile() {}

    /// Starts the file browser.
    ///
    /// @return a sentence if there is none
    public static Optional<String> show(Path file) {
        List<String> command = command(System.getProperty("os.name", ""), file.toAbsolutePath());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException noBrowser) {
            return Optional.of("No file browser could be started; the file is \"" + file.toAbsolutePath() + "\".");
        }
    }

    /// Linux has no common way to select a file, so its folder is opened there.
    static List<String> command(String system, Path file) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return List.of("open", "-R", file.toString());
        }
        return name.contains("win")
                ? List.of("explorer.exe", "/select," + file)
                : List.of("xdg-open", String.valueOf(file.getParent()));
    }
}
