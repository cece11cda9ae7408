package dev.patchsmith.ui.sealing;

import dev.patchsmith.envelope.hfp2.Hfp2Release;
import dev.patchsmith.envelope.hfp2.PatchKind;
import dev.patchsmith.patch.AppVersion;
import dev.patchsmith.ui.shell.Memory;
import dev.patchsmith.workspace.keys.ProfileCard;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The fields of a signed package as they are typed. The numbers that must grow are suggested from what was sealed
/// with the profile last.
public final class ReleaseViewModel {

    /// The longest life devices accept.
    static final int MAX_DAYS = 400;

    private final Memory memory;
    private final InstantSource clock;
    private final StringProperty appVersions = new SimpleStringProperty(this, "appVersions", "");
    private final StringProperty patchNo = new SimpleStringProperty(this, "patchNo", "1");
    private final StringProperty sequence = new SimpleStringProperty(this, "sequence", "1");
    private final StringProperty days = new SimpleStringProperty(this, "days", "90");
    private final ObjectProperty<PatchKind> kind = new SimpleObjectProperty<>(this, "kind", PatchKind.PATCH);
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");

    public ReleaseViewModel(Memory memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
        for (StringProperty field : List.of(appVersions, patchNo, sequence, days)) {
            field.subscribe(_ -> version.set(version.get() + 1));
        }
        kind.subscribe(_ -> version.set(version.get() + 1));
    }

    /// One or several app versions, with commas between them.
    public StringProperty appVersionsProperty() {
        return appVersions;
    }

    public StringProperty patchNoProperty() {
        return patchNo;
    }

    public StringProperty sequenceProperty() {
        return sequence;
    }

    /// How long devices accept the package.
    public StringProperty daysProperty() {
        return days;
    }

    public ObjectProperty<PatchKind> kindProperty() {
        return kind;
    }

    /// Changes with every field.
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    public javafx.beans.value.ObservableValue<Instant> expiresProperty() {
        return Bindings.createObjectBinding(() -> now().plus(Duration.ofDays(number(days, MAX_DAYS))), days);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// Suggests the next numbers of a profile, and the app version it was used for last.
    void suggestFor(@Nullable ProfileCard card) {
        if (card == null) {
            return;
        }
        patchNo.set(String.valueOf((long) memory.number(key(card, "patchNo"), 0) + 1));
        sequence.set(String.valueOf((long) memory.number(key(card, "sequence"), 0) + 1));
        if (appVersions.get().isBlank()) {
            appVersions.set(memory.get(key(card, "appVersions")).orElse(""));
        }
    }

    /// Remembers what was used, for the next package.
    void used(ProfileCard card) {
        keepLargest(key(card, "patchNo"), number(patchNo, Long.MAX_VALUE));
        keepLargest(key(card, "sequence"), number(sequence, Long.MAX_VALUE));
        memory.put(key(card, "appVersions"), appVersions.get());
    }

    private void keepLargest(String key, long value) {
        memory.put(key, String.valueOf(Math.max(value, (long) memory.number(key, 0))));
    }

    private static String key(ProfileCard card, String field) {
        return "seal." + card.app() + "." + card.platform().name() + "." + card.environment() + "." + field;
    }

    /// The key of the texts that says what is missing or wrong; empty when the fields can be used.
    String missing() {
        if (versions().isEmpty()
                || !versions().stream().allMatch(AppVersion::isValid)
                || versions().stream().distinct().count() < versions().size()) {
            return "seal.needsVersion";
        }
        if (number(patchNo, Long.MAX_VALUE) < 1 || number(sequence, Long.MAX_VALUE) < 1) {
            return "seal.needsNumber";
        }
        return number(days, MAX_DAYS) < 1 ? "seal.needsDays" : "";
    }

    private List<String> versions() {
        return Arrays.stream(appVersions.get().split("[,，、\\s]+"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static long number(StringProperty field, long most) {
        String digits = field.get().strip();
        if (!digits.matches("[0-9]{1,15}")) {
            return 0;
        }
        long value = Long.parseLong(digits);
        return value > most ? 0 : value;
    }

    Hfp2Release release(ProfileCard card) {
        Hfp2Release usual = Hfp2Release.patch(
                card.app(),
                card.platform(),
                new AppVersion(versions().getFirst()),
                number(patchNo, Long.MAX_VALUE),
                number(sequence, Long.MAX_VALUE),
                now(),
                Duration.ofDays(number(days, MAX_DAYS)));
        return new Hfp2Release(
                usual.app(),
                usual.platform(),
                versions().stream().map(AppVersion::new).toList(),
                usual.patchNo(),
                usual.seq(),
                0,
                kind.get(),
                usual.salt(),
                usual.createdAt(),
                usual.expiresAt());
    }
}
