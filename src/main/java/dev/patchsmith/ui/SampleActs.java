package dev.patchsmith.ui;

import dev.patchsmith.ui.shell.Action;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.SampleFiles;
import dev.patchsmith.workspace.project.SampleProject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/// A sample for each way into the program. All of them work without a network.
final class SampleActs {

    private final Shell shell;
    private final SampleFiles samples;

    /// @param folder where the samples are put
    SampleActs(Shell shell, Path folder) {
        this.shell = shell;
        this.samples = new SampleFiles(folder);
    }

    /// @param project opens a project
    /// @param files opens files, two APKs as a pair
    /// @param upload brings a package to the server of this computer
    void register(Consumer<Path> project, Consumer<List<Path>> files, Consumer<Path> upload) {
        shell.actions()
                .add(
                        Action.of(
                                        "file.sample",
                                        () -> make(samples::project, folder -> {
                                            project.accept(folder);
                                            files.accept(List.of(
                                                    folder.resolve("Patches").resolve(SampleProject.PATCH + ".m")));
                                        }))
                                .icon(Feather.PLAY_CIRCLE),
                        Action.of("file.sampleBuilds", () -> make(samples::builds, files))
                                .icon(Feather.COLUMNS),
                        Action.of("file.sampleRollout", () -> make(samples::sealed, upload))
                                .icon(Feather.BAR_CHART));
    }

    private <T> void make(Callable<T> work, Consumer<T> then) {
        shell.tasks()
                .work(shell.messages().get("welcome.makingSample"), _ -> work.call())
                .onSuccess(then)
                .onFailure(failure -> shell.dialogs()
                        .error(
                                shell.messages().get("author.notOpened"),
                                samples.folder().toString(),
                                failure))
                .now();
    }
}
