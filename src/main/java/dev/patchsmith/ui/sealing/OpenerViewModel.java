package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.hfp2.Hfp2Header;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.ApprovePackage;
import dev.patchsmith.workspace.OpenPackage;
import dev.patchsmith.workspace.OpenPackage.Opened;
import dev.patchsmith.workspace.OpenPackage.With;
import dev.patchsmith.workspace.PatchContents;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A package that is looked at: with which keys, what it is, and the approval of a second person.
public final class OpenerViewModel {

    private final Tasks tasks;
    private final VaultViewModel vault;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyObjectWrapper<@Nullable Opened> opened = new ReadOnlyObjectWrapper<>(this, "opened");
    private final ObjectProperty<@Nullable ProfileCard> profile = new SimpleObjectProperty<>(this, "profile");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");
    private AtomicBoolean cancelled = new AtomicBoolean();
    private String workName = "";

    public OpenerViewModel(Tasks tasks, VaultViewModel vault, InstantSource clock) {
        this.tasks = tasks;
        this.vault = vault;
        this.clock = clock;
        vault.stateProperty().subscribe((before, now) -> lookAgain());
    }

    public VaultViewModel vault() {
        return vault;
    }

    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What was found; null before, and while it is being looked at.
    public ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The profile whose keys open it; null for none.
    public ObjectProperty<@Nullable ProfileCard> profileProperty() {
        return profile;
    }

    /// Why an approval was refused, in English; empty if it was not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Looks at a file with the profile that fits it best.
    public void open(Path pack, String name) {
        workName = name;
        file.set(pack);
        profile.set(null);
        look(this::withBestProfile);
    }

    /// Looks at the file again, with the profile that was chosen.
    public void use(@Nullable ProfileCard chosen) {
        if (!java.util.Objects.equals(chosen, profile.get())) {
            profile.set(chosen);
            look(progress -> chosen == null ? withBestProfile(progress) : with(chosen, progress));
        }
    }

    private void lookAgain() {
        profile.set(null);
        if (file.get() != null) {
            look(this::withBestProfile);
        }
    }

    /// Looks with a legacy key that is in no profile. The array stays the caller's.
    ///
    /// @return why this is no key; empty if it is one
    public Optional<String> useKey(char[] typed) {
        return switch (LegacyKey.of(typed)) {
            case LegacyKey.Check.Refused(String reason) -> Optional.of(reason);
            case LegacyKey.Check.Accepted accepted -> {
                profile.set(null);
                look(progress -> {
                    try (LegacyKey key = accepted.key()) {
                        return new Look(look(new With.Key(key), progress), null);
                    }
                });
                yield Optional.empty();
            }
        };
    }

    /// What was found, and with which profile.
    private record Look(Opened opened, @Nullable ProfileCard profile) {}

    /// Looks at a package beside the window.
    private interface Looking {
        Look look(Progress progress);
    }

    private void look(Looking work) {
        cancel();
        problem.set("");
        opened.set(null);
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Running[] mine = new Running[1];
        mine[0] = tasks.work(workName, shown -> work.look(new ShownProgress(shown, stop::get)))
                .onSuccess(found -> {
                    if (running.get() == mine[0]) {
                        running.set(null);
                        profile.set(found.profile());
                        opened.set(found.opened());
                    }
                })
                .onFailure(failure -> opened.set(new Opened.Refused(
                        "The file could not be looked at: " + failure.getClass().getSimpleName() + ".")))
                .andFinally(() -> {
                    if (running.get() == mine[0]) {
                        running.set(null);
                    }
                })
                .now();
        running.set(mine[0]);
    }

    private Opened look(With keys, Progress progress) {
        Path pack = java.util.Objects.requireNonNull(file.get(), "a file is open");
        return OpenPackage.file(pack, keys, clock.instant(), progress);
    }

    private Look with(ProfileCard card, Progress progress) {
        return switch (vault.session().borrow(card.name())) {
            case VaultSession.Borrowed.Refused(String sentence) -> new Look(new Opened.Refused(sentence), null);
            case VaultSession.Borrowed.Profile(KeyProfile keys) -> {
                try {
                    yield new Look(look(new With.Profile(keys), progress), card);
                } finally {
                    keys.wipe();
                }
            }
        };
    }

    /// The profile of the package's app and data key; for a legacy package the first whose key opens it.
    private Look withBestProfile(Progress progress) {
        Opened bare = look(new With.Nothing(), progress);
        List<ProfileCard> cards = vault.session().cards();
        if (!(bare instanceof Opened.Looked looked) || cards.isEmpty()) {
            return new Look(bare, null);
        }
        return switch (looked.what()) {
            case OpenedPackage.Archive archive -> new Look(bare, null);
            case OpenedPackage.Other other -> new Look(bare, null);
            case OpenedPackage.Signed signed ->
                best(signed, cards).map(card -> with(card, progress)).orElseGet(() -> new Look(bare, null));
            case OpenedPackage.Legacy legacy ->
                firstThatOpens(cards, progress).orElseGet(() -> {
                    List<ProfileCard> able = cards.stream()
                            .filter(card -> card.legacyKey().isPresent())
                            .toList();
                    return able.isEmpty() ? new Look(bare, null) : with(able.getFirst(), progress);
                });
        };
    }

    private static Optional<ProfileCard> best(OpenedPackage.Signed signed, List<ProfileCard> cards) {
        if (!(signed.inspection() instanceof Hfp2Inspection.Readable readable)) {
            return Optional.empty();
        }
        Hfp2Header header = readable.header();
        List<ProfileCard> same = cards.stream()
                .filter(card -> card.app().equals(header.release().app())
                        && card.platform() == header.release().platform())
                .toList();
        return same.stream()
                .filter(card -> card.dataKeys().contains(header.encKeyId()))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .or(() -> cards.stream()
                        .filter(card -> card.dataKeys().contains(header.encKeyId()))
                        .findFirst());
    }

    private Optional<Look> firstThatOpens(List<ProfileCard> cards, Progress progress) {
        return cards.stream()
                .filter(card -> card.legacyKey().isPresent())
                .map(card -> with(card, progress))
                .filter(found -> found.opened() instanceof Opened.Looked(Path pack, OpenedPackage what)
                        && what.script().isPresent())
                .findFirst();
    }

    /// What was found, if it could be read.
    public Optional<OpenedPackage> what() {
        return opened.get() instanceof Opened.Looked(Path pack, OpenedPackage what)
                ? Optional.of(what)
                : Optional.empty();
    }

    /// The methods of its script.
    public List<PatchContents.Row> rows() {
        return what().flatMap(OpenedPackage::script)
                .map(script -> PatchContents.of(SourceText.of("script", script)))
                .orElse(List.of());
    }

    /// Whether the signature of the profile's owner can be added.
    public boolean canApprove() {
        ProfileCard card = profile.get();
        if (card == null || card.signingKey().isEmpty() || card.isRevoked()) {
            return false;
        }
        return what().filter(OpenedPackage.Signed.class::isInstance)
                .map(what -> ((OpenedPackage.Signed) what).inspection())
                .filter(Hfp2Inspection.Readable.class::isInstance)
                .map(inspection -> ((Hfp2Inspection.Readable) inspection).signatures())
                .filter(signatures -> signatures.stream()
                        .noneMatch(each -> each.keyId().equals(card.signingKey().get())))
                .isPresent();
    }

    /// Adds the signature of the profile to exactly the package that is shown, and looks at it again.
    public void approve(String name) {
        ProfileCard card = profile.get();
        Path pack = file.get();
        Optional<OpenedPackage> seen = what();
        if (card == null || pack == null || seen.isEmpty() || !canApprove()) {
            return;
        }
        problem.set("");
        tasks.work(name, _ -> approve(card, pack, seen.get()))
                .onSuccess(approved -> {
                    switch (approved) {
                        case ApprovePackage.Approved.Refused(String sentence) -> problem.set(sentence);
                        case ApprovePackage.Approved.Signed signed -> look(progress -> with(card, progress));
                    }
                })
                .onFailure(failure -> problem.set(
                        "The package could not be signed: " + failure.getClass().getSimpleName() + "."))
                .now();
    }

    private ApprovePackage.Approved approve(ProfileCard card, Path pack, OpenedPackage seen) {
        return switch (vault.session().borrow(card.name())) {
            case VaultSession.Borrowed.Refused(String sentence) -> new ApprovePackage.Approved.Refused(sentence);
            case VaultSession.Borrowed.Profile(KeyProfile keys) -> {
                try {
                    yield ApprovePackage.sign(pack, Optional.of(seen.checksum()), keys, pack, clock.instant());
                } finally {
                    keys.wipe();
                }
            }
        };
    }

    /// Ends what goes on.
    public void cancel() {
        Running now = running.get();
        if (now != null) {
            cancelled.set(true);
            running.set(null);
            now.cancel();
        }
    }
}
