package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.Outcome;
import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.client.Patches;
import dev.patchsmith.management.client.Releases;
import dev.patchsmith.management.client.StoredPackage;
import dev.patchsmith.management.client.Transfer;
import dev.patchsmith.management.client.Trouble;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.patch.SealedPackage;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Tone;
import dev.patchsmith.ui.shell.Dialogs.Confirmation;
import dev.patchsmith.ui.shell.FileDialogs;
import dev.patchsmith.ui.shell.Shell;
import dev.patchsmith.workspace.file.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The acts on patches. Whatever reaches users is asked about first, by name, with what it does.
final class RolloutActs {

    private final Shell shell;
    private final Messages messages;
    private final RolloutViewModel model;
    private final FileDialogs files;
    private final UploadViewModel uploads;

    RolloutActs(Shell shell, RolloutViewModel model, FileDialogs files) {
        this.shell = shell;
        this.messages = shell.messages();
        this.model = model;
        this.files = files;
        this.uploads = new UploadViewModel(shell.tasks(), model.server());
    }

    void refresh() {
        model.refresh(messages.get("rollout.reading"));
    }

    /// With our server a wizard leads there; the older one knows only everybody or nobody.
    void release(PatchSummary patch) {
        if (model.server().isOurs()) {
            withDetail(patch, (releases, detail) -> new ReleaseWizard(shell, model, files, releases, detail).show());
            return;
        }
        String act = messages.get("rollout.releaseAct", Long.toString(patch.id()), patch.version());
        confirm(
                messages.get("rollout.releaseQuestion", Long.toString(patch.id()), patch.name(), patch.version()),
                List.of(
                        messages.get("rollout.releaseWho", patch.version()),
                        messages.get("rollout.effect"),
                        messages.get("rollout.releaseStop")),
                act,
                patch,
                () -> run(act, patches -> patches.release(patch.id()), messages.get("rollout.isReleased")));
    }

    /// Holding back harms nobody, so it is done at once.
    void pause(PatchSummary patch) {
        run(messages.get("rollout.pause"), patches -> patches.pause(patch.id(), ""), messages.get("rollout.isPaused"));
    }

    void resume(PatchSummary patch) {
        String act = messages.get("rollout.resumeAct", Long.toString(patch.id()));
        confirm(
                messages.get("rollout.resumeQuestion", Long.toString(patch.id()), patch.name()),
                List.of(messages.get("rollout.resumeWhat"), messages.get("rollout.effect")),
                act,
                patch,
                () -> run(act, patches -> patches.resume(patch.id(), ""), messages.get("rollout.isResumed")));
    }

    void stop(PatchSummary patch) {
        String act = messages.get("rollout.stopAct", Long.toString(patch.id()));
        confirm(
                messages.get("rollout.stopQuestion", Long.toString(patch.id()), patch.name()),
                List.of(messages.get("rollout.stopWhat"), messages.get("rollout.stopKeep")),
                act,
                patch,
                () -> run(act, patches -> patches.stop(patch.id(), ""), messages.get("rollout.isStopped")));
    }

    void rollBack(PatchSummary patch) {
        new TakeBackDialogs(shell, model, files).rollBack(patch, this::takeBack);
    }

    void clear(PatchSummary patch) {
        new TakeBackDialogs(shell, model, files).clear(patch, this::takeBack);
    }

    private void takeBack(TakeBackDialogs.TakeBack wanted) {
        confirm(
                wanted.question(),
                wanted.consequences(),
                wanted.act(),
                wanted.patch(),
                () -> model.change(
                        wanted.act(),
                        session -> session.releases()
                                .<Outcome<PatchDetail>>map(releases -> send(wanted, session.patches(), releases))
                                .orElseGet(() -> Outcome.failed(new Trouble.SessionEnded())),
                        answer -> tell(answer, wanted.done())));
    }

    private static Outcome<PatchDetail> send(TakeBackDialogs.TakeBack wanted, Patches patches, Releases releases) {
        return switch (wanted) {
            case TakeBackDialogs.RollBack roll -> releases.rollBack(roll.patch().id(), roll.to(), roll.reason());
            case TakeBackDialogs.Clear clear ->
                neutral(clear.neutral(), patches)
                        .then(checksum -> releases.clear(
                                clear.patch().id(), checksum.isEmpty() ? null : checksum, clear.reason()));
        };
    }

    /// @return the checksum of the stored package, empty when none was chosen
    private static Outcome<String> neutral(@Nullable Path file, Patches patches) {
        if (file == null) {
            return Outcome.done("");
        }
        try {
            SealedPackage sealed = new SealedPackage(PackageFormat.MANGO, Files.readAllBytes(file));
            return patches.upload(sealed, file.getFileName().toString(), Transfer.unobserved())
                    .map((StoredPackage stored) -> stored.checksum().hex());
        } catch (java.io.IOException unreadable) {
            return Outcome.failed(new Trouble.Conflict(file + " cannot be read: " + unreadable.getMessage() + "."));
        }
    }

    /// Decides as the second person.
    void decide(PatchSummary patch, boolean agreed) {
        String act = messages.get(agreed ? "rollout.approve" : "rollout.decline");
        model.change(
                act,
                session -> session.releases()
                        .<Outcome<PatchDetail>>map(releases ->
                                agreed ? releases.approve(patch.id(), null) : releases.decline(patch.id(), null))
                        .orElseGet(() -> Outcome.failed(new Trouble.SessionEnded())),
                answer -> tell(answer, messages.get("rollout.decided")));
    }

    void explain(@Nullable PatchSummary patch) {
        if (patch != null) {
            new ExplainDialog(shell, model, patch).show();
        }
    }

    void rehearse(@Nullable PatchSummary patch) {
        if (patch != null) {
            new RehearsalDialog(shell, model, patch).show();
        }
    }

    /// Saves the package as the server has it, to be opened and checked.
    void download(PatchSummary patch) {
        String ending = patch.path() != null && patch.path().contains(".")
                ? patch.path().substring(patch.path().lastIndexOf('.'))
                : ".mg";
        files.save(
                        messages.get("rollout.download"),
                        "patch-" + patch.id() + ending,
                        messages.get("rollout.packages"),
                        List.of("*.mg", "*.hfp", "*.apk"))
                .ifPresent(target -> model.server()
                        .<Path>call(
                                messages.get("rollout.download"),
                                session -> save(session.patches().download(patch), target),
                                outcome -> {
                                    switch (outcome) {
                                        case Outcome.Done<Path>(Path written) ->
                                            shell.notifications()
                                                    .show(Tone.SUCCESS, messages.get("rollout.downloadedTo", written));
                                        case Outcome.Failed<Path>(Trouble what) -> notDone(what);
                                    }
                                }));
    }

    private static Outcome<Path> save(Outcome<byte[]> bytes, Path target) throws java.io.IOException {
        if (bytes instanceof Outcome.Done<byte[]>(byte[] content)) {
            AtomicFile.write(target, content);
        }
        return bytes.map(_ -> target);
    }

    private interface WithDetail {
        void open(Releases releases, PatchDetail detail);
    }

    private void withDetail(PatchSummary patch, WithDetail then) {
        model.server()
                .<PatchDetail>call(
                        messages.get("rollout.reading"),
                        session -> session.releases()
                                .<Outcome<PatchDetail>>map(releases -> releases.detail(patch.id()))
                                .orElseGet(() -> Outcome.failed(new Trouble.SessionEnded())),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<PatchDetail>(PatchDetail detail) ->
                                    model.server()
                                            .session()
                                            .flatMap(session -> session.releases())
                                            .ifPresent(releases -> then.open(releases, detail));
                                case Outcome.Failed<PatchDetail>(Trouble what) -> notDone(what);
                            }
                        });
    }

    private void confirm(String title, List<String> consequences, String act, PatchSummary patch, Runnable then) {
        boolean production = shell.model().productionProperty().get();
        shell.dialogs()
                .confirm(
                        new Confirmation(
                                title,
                                consequences,
                                act,
                                messages.get("dialog.cancel"),
                                production,
                                production ? patch.name() : ""),
                        then);
    }

    private void run(String work, Function<Patches, Outcome<PatchSummary>> act, String done) {
        model.act(work, act, answer -> tell(answer, done));
    }

    private void tell(RolloutViewModel.Answer answer, String done) {
        tell(shell, answer, done);
    }

    /// Says what became of a change; one that waits for a second person is not called done.
    static void tell(Shell shell, RolloutViewModel.Answer answer, String done) {
        Messages messages = shell.messages();
        String trouble = answer.trouble();
        if (trouble != null) {
            shell.dialogs().error(messages.get("rollout.notDone"), trouble, "");
        } else if (answer.waiting()) {
            shell.notifications().show(Tone.ATTENTION, messages.get("rollout.nowWaits"));
        } else {
            shell.notifications().show(Tone.SUCCESS, done);
        }
    }

    private void notDone(Trouble what) {
        shell.dialogs().error(messages.get("rollout.notDone"), model.sentence(what), "");
    }

    /// Asks for a package file, then for what is to be known about it.
    void chooseAndUpload() {
        files
                .open(
                        messages.get("rollout.choose"),
                        messages.get("rollout.packages"),
                        List.of("*.mg", "*.hfp", "*.apk", "*.zip"))
                .stream()
                .findFirst()
                .ifPresent(this::upload);
    }

    void upload(Path file) {
        uploads.choose(file, messages.get("rollout.reading"), chosen -> {
            UploadViewModel.Objection objection = chosen.objection();
            if (objection == null) {
                new UploadDialog(shell, model, uploads, chosen).show();
            } else {
                shell.dialogs().error(messages.get("rollout.notDone"), sentence(objection, chosen), "");
            }
        });
    }

    private String sentence(UploadViewModel.Objection objection, UploadViewModel.Chosen chosen) {
        return switch (objection) {
            case UNREADABLE -> messages.get("rollout.fileUnreadable", chosen.fileName());
            case EMPTY -> messages.get("rollout.fileEmpty", chosen.fileName());
            case TOO_LARGE -> messages.get("rollout.fileTooLarge", chosen.fileName(), chosen.size());
            case TOO_LARGE_FOR_SERVER ->
                messages.get(
                        "rollout.fileTooLargeHere",
                        chosen.fileName(),
                        chosen.size(),
                        model.server().largestPackage());
            case NO_PACKAGE -> messages.get("rollout.fileNoPackage", chosen.fileName(), chosen.size());
        };
    }
}
