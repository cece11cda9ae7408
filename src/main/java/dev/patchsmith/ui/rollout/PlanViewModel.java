package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.HaltRule;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.PatchState;
import dev.patchsmith.management.protocol.v2.Phase;
import dev.patchsmith.management.protocol.v2.Plan;
import dev.patchsmith.management.protocol.v2.Reach;
import dev.patchsmith.patch.rollout.Bucket;
import dev.patchsmith.patch.rollout.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// A plan in the making: who gets a patch, in which phases, and what stops it. It begins with the plan in force.
public final class PlanViewModel {

    /// The ways to say who gets it.
    public enum Who {
        TEST_DEVICES,
        SHARE,
        DEVICES,
        CONDITION,
        EVERYBODY
    }

    /// Why the plan cannot be meant.
    public enum Objection {
        NO_TEST_DEVICES,
        SHARE_OUT_OF_RANGE,
        SHARE_LOWERED,
        NO_DEVICES,
        NO_CONDITION,
        PHASE_SHRINKS
    }

    private static final int USUAL_SHARE = 100;
    private static final int USUAL_DEVICES = 500;

    private final PatchDetail patch;
    private final ObjectProperty<Who> who = new SimpleObjectProperty<>(this, "who", Who.SHARE);
    private final IntegerProperty share = new SimpleIntegerProperty(this, "share", USUAL_SHARE);
    private final IntegerProperty devices = new SimpleIntegerProperty(this, "devices", USUAL_DEVICES);
    private final IntegerProperty gate = new SimpleIntegerProperty(this, "gate", Bucket.COUNT);
    private final IntegerProperty control = new SimpleIntegerProperty(this, "control", 0);
    private final StringProperty testDevices = new SimpleStringProperty(this, "testDevices", "");
    private final StringProperty blockedDevices = new SimpleStringProperty(this, "blockedDevices", "");
    private final ObservableList<Condition> conditions = FXCollections.observableArrayList();
    private final ObservableList<Phase> phases = FXCollections.observableArrayList();
    private final BooleanProperty halting = new SimpleBooleanProperty(this, "halting", true);
    private final IntegerProperty threshold = new SimpleIntegerProperty(this, "threshold", 100);
    private final IntegerProperty minDevices = new SimpleIntegerProperty(this, "minDevices", 30);
    private final IntegerProperty silence = new SimpleIntegerProperty(this, "silence", 0);
    private final ObjectProperty<@Nullable Long> holdersOf = new SimpleObjectProperty<>(this, "holdersOf");

    public PlanViewModel(PatchDetail patch) {
        this.patch = patch;
        Plan plan = patch.plan();
        if (plan != null) {
            take(plan);
        }
    }

    private void take(Plan plan) {
        Reach reach = inForce(plan);
        who.set(
                switch (reach.mode()) {
                    case TEST_DEVICES -> Who.TEST_DEVICES;
                    case DEVICES -> Who.DEVICES;
                    case EVERYBODY -> plan.conditions().isEmpty() ? Who.EVERYBODY : Who.CONDITION;
                    case SHARE -> plan.conditions().isEmpty() ? Who.SHARE : Who.CONDITION;
                });
        share.set(Objects.requireNonNullElse(
                reach.share(), reach.mode() == Reach.Mode.EVERYBODY ? Bucket.COUNT : USUAL_SHARE));
        devices.set(Objects.requireNonNullElse(reach.devices(), USUAL_DEVICES));
        gate.set(Objects.requireNonNullElse(reach.gate(), Bucket.COUNT));
        control.set(Objects.requireNonNullElse(plan.control(), 0));
        testDevices.set(String.join("\n", plan.testDevices()));
        blockedDevices.set(String.join("\n", plan.blockedDevices()));
        conditions.setAll(plan.conditions());
        phases.setAll(plan.phases()
                .subList(
                        Math.min(patch.phase(), plan.phases().size()),
                        plan.phases().size()));
        holdersOf.set(plan.holdersOf());
        HaltRule rule = plan.halt();
        if (rule != null) {
            halting.set(rule.enabled());
            threshold.set(rule.threshold());
            minDevices.set(rule.minDevices());
            silence.set(Objects.requireNonNullElse(rule.silenceMinutes(), 0));
        }
    }

    private Reach inForce(Plan plan) {
        return patch.phase() == 0 || plan.phases().isEmpty()
                ? plan.reach()
                : plan.phases()
                        .get(Math.min(patch.phase(), plan.phases().size()) - 1)
                        .reach();
    }

    public PatchDetail patch() {
        return patch;
    }

    public ObjectProperty<Who> whoProperty() {
        return who;
    }

    /// Of 10000.
    public IntegerProperty shareProperty() {
        return share;
    }

    public IntegerProperty devicesProperty() {
        return devices;
    }

    /// The share (of 10000) of devices that may compete for the places; all of them is first come first served.
    public IntegerProperty gateProperty() {
        return gate;
    }

    /// The share (of 10000) that is held back for comparison.
    public IntegerProperty controlProperty() {
        return control;
    }

    /// One id a line.
    public StringProperty testDevicesProperty() {
        return testDevices;
    }

    public StringProperty blockedDevicesProperty() {
        return blockedDevices;
    }

    public ObservableList<Condition> conditions() {
        return conditions;
    }

    public ObservableList<Phase> phases() {
        return phases;
    }

    public BooleanProperty haltingProperty() {
        return halting;
    }

    /// Of 10000.
    public IntegerProperty thresholdProperty() {
        return threshold;
    }

    public IntegerProperty minDevicesProperty() {
        return minDevices;
    }

    /// Minutes after which a device that downloaded counts as silent; 0 for no such rule.
    public IntegerProperty silenceProperty() {
        return silence;
    }

    /// An earlier patch whose holders get this one first, drawn like that one; null for none.
    public ObjectProperty<@Nullable Long> holdersOfProperty() {
        return holdersOf;
    }

    /// Hears every change of the plan.
    public void onChange(Runnable then) {
        InvalidationListener listener = _ -> then.run();
        for (Observable each : List.of(
                who,
                share,
                devices,
                gate,
                control,
                testDevices,
                blockedDevices,
                conditions,
                phases,
                halting,
                threshold,
                minDevices,
                silence,
                holdersOf)) {
            each.addListener(listener);
        }
    }

    /// How far the release goes in its first phase.
    public Reach reach() {
        return switch (who.get()) {
            case TEST_DEVICES -> Reach.testDevices();
            case SHARE, CONDITION -> share.get() >= Bucket.COUNT ? Reach.everybody() : Reach.share(share.get());
            case DEVICES ->
                new Reach(Reach.Mode.DEVICES, null, devices.get(), gate.get() >= Bucket.COUNT ? null : gate.get());
            case EVERYBODY -> Reach.everybody();
        };
    }

    public Plan plan() {
        Integer held = control.get() == 0 ? null : control.get();
        return new Plan(
                reach(),
                who.get() == Who.CONDITION ? List.copyOf(conditions) : List.of(),
                lines(testDevices.get()),
                lines(blockedDevices.get()),
                holdersOf.get(),
                holdersOf.get() == null ? null : Boolean.TRUE,
                held,
                who.get() == Who.EVERYBODY ? List.of() : List.copyOf(phases),
                rule());
    }

    private HaltRule rule() {
        return new HaltRule(
                halting.get(),
                threshold.get(),
                minDevices.get(),
                null,
                null,
                silence.get() == 0 ? null : silence.get());
    }

    /// Ids, one a line; blank lines and lines that begin with `#` do not count.
    static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }

    /// What keeps the plan from being carried out; empty if nothing does.
    public Optional<Objection> objection() {
        return switch (who.get()) {
            case TEST_DEVICES ->
                lines(testDevices.get()).isEmpty() ? Optional.of(Objection.NO_TEST_DEVICES) : phaseObjection();
            case SHARE -> shareObjection();
            case DEVICES -> devices.get() < 1 ? Optional.of(Objection.NO_DEVICES) : phaseObjection();
            case CONDITION -> conditions.isEmpty() ? Optional.of(Objection.NO_CONDITION) : shareObjection();
            case EVERYBODY -> Optional.empty();
        };
    }

    private Optional<Objection> shareObjection() {
        if (share.get() < 1 || share.get() > Bucket.COUNT) {
            return Optional.of(Objection.SHARE_OUT_OF_RANGE);
        }
        return share.get() < least() ? Optional.of(Objection.SHARE_LOWERED) : phaseObjection();
    }

    /// The share below which a running release cannot go: whoever is in stays in.
    public int least() {
        Plan plan = patch.plan();
        if (plan == null || patch.state() != PatchState.GREY) {
            return 1;
        }
        return Objects.requireNonNullElse(inForce(plan).share(), 1);
    }

    private Optional<Objection> phaseObjection() {
        int before = reach().mode() == Reach.Mode.SHARE ? Objects.requireNonNullElse(reach().share(), 0) : 0;
        for (Phase phase : phases) {
            int now = phase.reach().mode() == Reach.Mode.EVERYBODY
                    ? Bucket.COUNT
                    : Objects.requireNonNullElse(phase.reach().share(), 0);
            if (now < before) {
                return Optional.of(Objection.PHASE_SHRINKS);
            }
            before = now;
        }
        return Optional.empty();
    }

    /// When a phase begins if nothing stops it, counted from a start.
    public Instant begins(int phase, Instant start) {
        Instant at = start;
        for (int i = 0; i <= phase; i++) {
            at = at.plusSeconds(60 * phases.get(i).afterMinutes());
            Instant notBefore = phases.get(i).notBefore();
            if (notBefore != null && notBefore.isAfter(at)) {
                at = notBefore;
            }
        }
        return at;
    }
}
