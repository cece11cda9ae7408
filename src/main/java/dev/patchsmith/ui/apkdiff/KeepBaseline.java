package dev.patchsmith.ui.apkdiff;

import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.baseline.BaselineStore;
import dev.patchsmith.workspace.baseline.BaselineStore.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the base of the comparison in a project as the build that users have.
final class KeepBaseline {

    private final Shell shell;
    private final Messages messages;
    private final FileDialogs files;

    KeepBaseline(Shell shell, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.files = files;
    }

    void keep(Pair pair, Optional<Path> project, Runnable then) {
        Path base = pair.base();
        if (base == null) {
            return;
        }
        Optional<BaselineStore> store = BaselineStore.around(base).or(() -> project.map(BaselineStore::new));
        if (store.isEmpty()) {
            store = files.folder(messages.get("apkdiff.chooseProject")).map(BaselineStore::new);
        }
        store.ifPresent(found -> shell.tasks()
                .work(
                        messages.get("apkdiff.keeping"),
                        _ -> found.add(base, pair.baseMapping(), List.of(), "", Instant.now()))
                .onSuccess(outcome -> tell(outcome, then))
                .now());
    }

    private void tell(Outcome outcome, Runnable then) {
        switch (outcome) {
            case Outcome.Added added -> {
                shell.notifications()
                        .show(
                                Tone.SUCCESS,
                                messages.get("apkdiff.kept", added.baseline().version()));
                then.run();
            }
            case Outcome.AlreadyThere there ->
                shell.notifications()
                        .show(
                                Tone.NEUTRAL,
                                messages.get(
                                        "apkdiff.keptAlready", there.baseline().version()));
            case Outcome.Removed removed -> then.run();
            case Outcome.Refused refused ->
                shell.dialogs().error(messages.get("apkdiff.notKept"), refused.sentence(), "");
        }
    }
}
