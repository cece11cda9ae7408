package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.envelope.key.KeyProfile;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.patch.PackageFormat;
import dev.patchsmith.ui.task.Running;
import dev.patchsmith.ui.task.Tasks;
import dev.patchsmith.workspace.CheckScript;
import dev.patchsmith.workspace.ExportPatch;
import dev.patchsmith.workspace.PatchContents;
import dev.patchsmith.workspace.Progress;
import dev.patchsmith.workspace.SealAs;
import dev.patchsmith.workspace.SealFile;
import dev.patchsmith.workspace.keys.ProfileCard;
import dev.patchsmith.workspace.keys.VaultSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What is on its way into a package, script or file: what goes in, in which form, with which keys, what came of it.
public final class SealingViewModel {

    private final Tasks tasks;
    private final VaultViewModel vault;
    private final ReleaseViewModel release;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty script = new SimpleStringProperty(this, "script", "");
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ObservableList<PatchContents.Row> rows = FXCollections.observableArrayList();
    private final ObservableList<PatchContents.Row> rowsSeen = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Diagnostic> remarks = FXCollections.observableArrayList();
    private final ObservableList<Diagnostic> remarksSeen = FXCollections.unmodifiableObservableList(remarks);
    private final ObjectProperty<PackageFormat> format =
            new SimpleObjectProperty<>(this, "format", PackageFormat.MANGO);
    private final ObjectProperty<@Nullable ProfileCard> profile = new SimpleObjectProperty<>(this, "profile");
    private final BooleanProperty neutral = new SimpleBooleanProperty(this, "neutral");
    private final ReadOnlyObjectWrapper<@Nullable LegacyKey> typed = new ReadOnlyObjectWrapper<>(this, "typed");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper(this, "keyProblem", "");
    private final ReadOnlyObjectWrapper<@Nullable SealOutcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running");

    private AtomicBoolean cancelled = new AtomicBoolean();

    public SealingViewModel(Tasks tasks, VaultViewModel vault, ReleaseViewModel release) {
        this.tasks = tasks;
        this.vault = vault;
        this.release = release;
        format.subscribe(this::changed);
        neutral.subscribe(this::changed);
        release.versionProperty().subscribe(this::changed);
        profile.subscribe(card -> {
            release.suggestFor(card);
            changed();
        });
        vault.cards().subscribe(this::keepProfile);
    }

    /// The profile may have been changed or locked away meanwhile.
    private void keepProfile() {
        ProfileCard chosen = profile.get();
        if (chosen == null) {
            return;
        }
        profile.set(vault.card(chosen.name()).orElse(null));
    }

    private void changed() {
        outcome.set(null);
    }

    /// The fields of a signed package.
    public ReleaseViewModel release() {
        return release;
    }

    public VaultViewModel vault() {
        return vault;
    }

    /// The file name the script would have.
    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty scriptProperty() {
        return script;
    }

    /// The file that is to be sealed as it is; null for a script.
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// The methods that go in.
    public ObservableList<PatchContents.Row> rows() {
        return rowsSeen;
    }

    /// What is to be said about the script; errors keep it from being sealed.
    public ObservableList<Diagnostic> remarks() {
        return remarksSeen;
    }

    public ObjectProperty<PackageFormat> formatProperty() {
        return format;
    }

    public boolean isSigned() {
        return format.get() == PackageFormat.HFP2;
    }

    /// The key profile; null for a key that is typed once, or while none is chosen.
    public ObjectProperty<@Nullable ProfileCard> profileProperty() {
        return profile;
    }

    /// Whether a neutral patch is to be sealed beside a legacy one.
    public BooleanProperty neutralProperty() {
        return neutral;
    }

    /// The typed key, null while there is no usable one.
    public ReadOnlyObjectProperty<@Nullable LegacyKey> keyProperty() {
        return typed.getReadOnlyProperty();
    }

    /// What is wrong or weak about the typed key, empty if nothing is.
    public ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    /// What came of sealing; null before.
    public ReadOnlyObjectProperty<@Nullable SealOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// The work while it goes on; null else.
    public ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How many bytes the script has.
    public int bytes() {
        return script.get().getBytes(StandardCharsets.UTF_8).length;
    }

    /// Takes a script that is to be sealed.
    public void take(String scriptName, String text) {
        file.set(null);
        name.set(scriptName);
        script.set(text);
        outcome.set(null);
        SourceText source = SourceText.of(scriptName, text);
        remarks.setAll(CheckScript.text(source).diagnostics());
        rows.setAll(PatchContents.of(source));
    }

    /// Takes a file that is to be sealed as it is, which only the signed format can.
    public void take(Path payload) {
        name.set(String.valueOf(payload.getFileName()));
        script.set("");
        remarks.clear();
        rows.clear();
        file.set(payload);
        format.set(PackageFormat.HFP2);
        outcome.set(null);
    }

    public boolean isEmpty() {
        return script.get().isEmpty() && file.get() == null;
    }

    /// Takes a key as text, for one package.
    public void useKey(char[] text) {
        forgetKey();
        switch (LegacyKey.of(text)) {
            case LegacyKey.Check.Accepted accepted -> {
                typed.set(accepted.key());
                keyProblem.set(accepted.warning().orElse(""));
            }
            case LegacyKey.Check.Refused refused -> keyProblem.set(text.length == 0 ? "" : refused.reason());
        }
    }

    private void forgetKey() {
        LegacyKey before = typed.get();
        if (before != null) {
            before.close();
        }
        typed.set(null);
        keyProblem.set("");
        outcome.set(null);
    }

    /// The key of the texts that says what is still missing; empty when all is there.
    public String missing() {
        ProfileCard card = profile.get();
        if (isEmpty()) {
            return "seal.needsScript";
        }
        if (remarks.stream().anyMatch(Diagnostic::isError)) {
            return "seal.parsesNot";
        }
        if (isSigned()) {
            return card == null ? "seal.needsProfile" : !card.signs() ? "seal.needsKeys" : release.missing();
        }
        if (card == null) {
            return typed.get() == null ? "seal.needsKey" : "";
        }
        return card.legacyKey().isEmpty() ? "seal.needsLegacy" : "";
    }

    /// How the package would be called.
    public String suggestedName() {
        String base = name.get().replaceFirst("\\.(mg|txt|m|apk|zip|patch)$", "");
        return isSigned() ? base + "-" + release.patchNoProperty().get() + ".hfp2" : base + ".mg";
    }

    /// Seals, opens again, compares, and writes the file only if all of it held.
    public void seal(Path target, String workName) {
        if (!missing().isEmpty() || running.get() != null) {
            return;
        }
        Path payload = file.get();
        SourceText source = SourceText.of(name.get(), script.get());
        Optional<Path> beside =
                neutral.get() && !isSigned() ? Optional.of(ExportPatch.neutralBeside(target)) : Optional.empty();
        Optional<Hfp2Release> signed = isSigned() ? Optional.of(release.release(requireProfile())) : Optional.empty();
        work(
                workName,
                progress -> with(signed, form -> {
                    if (payload != null) {
                        return SealOutcome.of(new SealFile((SealAs.Signed) form, progress).to(target, payload));
                    }
                    boolean takesBack = signed.map(Hfp2Release::kind)
                            .filter(kind -> kind != PatchKind.PATCH)
                            .isPresent();
                    ExportPatch export = new ExportPatch(form, progress);
                    return SealOutcome.of(takesBack ? export.takingBackTo(target) : export.to(target, source, beside));
                }));
    }

    private ProfileCard requireProfile() {
        return java.util.Objects.requireNonNull(profile.get(), "a profile is chosen");
    }

    private void work(String workName, Function<Progress, SealOutcome> seal) {
        outcome.set(null);
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        Running started = tasks.work(workName, shown -> seal.apply(new ShownProgress(shown, stop::get)))
                .onSuccess(made -> {
                    outcome.set(made);
                    if (made instanceof SealOutcome.Sealed && isSigned()) {
                        release.used(requireProfile());
                    }
                })
                .onFailure(failure -> outcome.set(new SealOutcome.Refused(
                        "The package could not be made: " + failure.getClass().getSimpleName() + ".")))
                .andFinally(() -> running.set(null))
                .now();
        running.set(started);
    }

    /// Hands out copies of the keys and wipes them afterwards; runs beside the window.
    private SealOutcome with(Optional<Hfp2Release> signed, Function<SealAs, SealOutcome> seal) {
        ProfileCard card = profile.get();
        if (card == null) {
            LegacyKey key = typed.get();
            return key == null
                    ? new SealOutcome.Refused("The key is gone: type it again.")
                    : seal.apply(new SealAs.Legacy(key));
        }
        return switch (vault.session().borrow(card.name())) {
            case VaultSession.Borrowed.Refused(String sentence) -> new SealOutcome.Refused(sentence);
            case VaultSession.Borrowed.Profile(KeyProfile keys) -> {
                try {
                    SealAs.Chosen chosen =
                            signed.map(what -> SealAs.signed(keys, what)).orElseGet(() -> SealAs.legacy(keys));
                    yield switch (chosen) {
                        case SealAs.Chosen.As(SealAs form) -> seal.apply(form);
                        case SealAs.Chosen.Refused(String sentence) -> new SealOutcome.Refused(sentence);
                    };
                } finally {
                    keys.wipe();
                }
            }
        };
    }

    /// Ends what goes on; nothing is left of it.
    public void cancel() {
        Running now = running.get();
        if (now != null) {
            cancelled.set(true);
            now.cancel();
        }
    }
}
