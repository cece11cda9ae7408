package dev.patchsmith.cli;

import dev.patchsmith.language.mango.check.Target;
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
        String wanted = version;
        return options.target(Target.of(wanted)
                .orElseThrow(() -> CommandFailure.usage("--target takes 1.5.5 or 1.5.2, not " + wanted + ".")));
    }
}
