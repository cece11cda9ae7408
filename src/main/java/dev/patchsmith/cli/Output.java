package dev.patchsmith.cli;

import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that commands write: whole or not at all.
final class Output {

    private Output() {}

    static void write(Path target, String text) {
        if (Files.isDirectory(target)) {
            throw CommandFailure.usage(target + " is a folder; name a file.");
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            folder(parent);
        }
        switch (TextFile.create(target, text)) {
            case TextFile.Saved.Written written -> {}
            case TextFile.Saved.Failed failed -> throw CommandFailure.system(failed.sentence());
            case TextFile.Saved.ChangedOutside changed ->
                throw CommandFailure.system(changed.path() + " was changed by somebody else meanwhile.");
        }
    }

    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw CommandFailure.system("the folder " + folder + " cannot be made: " + Secrets.reason(failure) + ".");
        }
    }
}
