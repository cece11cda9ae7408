package dev.patchsmith.cli;

import dev.patchsmith.language.translate.TranslateOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--target`: the oldest engine a script must run on.
final class EngineOption {

    @Option(
            names = "--target",
            paramLabel = "VERSION",
            description = "Version of MangoFix in the app, 1.5.5 or 1.5.2; else that of the project, else 1.5.5.")
    private @Nullable String version;

    /// The options with the wanted engine, or as they are if none was named.
    TranslateOptions apply(TranslateOptions options) {
        if (version == null) {
            return options;
        }
        for (TranslateOptions.Target target : TranslateOptions.Target.values()) {
            if (target.version().equals(version)) {
                return options.target(target);
            }
        }
        throw CommandFailure.usage("--target takes 1.5.5 or 1.5.2, not " + version + ".");
    }
}
