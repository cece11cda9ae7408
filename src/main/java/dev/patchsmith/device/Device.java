package dev.patchsmith.device;

import dev.patchsmith.device.DeviceNetwork.Reply;
import dev.patchsmith.envelope.hfp2.Hfp2State;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import dev.patchsmith.patch.DeviceStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A device with one app. It asks by either protocol, keeps a package only after it was verified, opened and read,
/// falls
/// back to none when a patch makes the app crash, and reports each step. Every method may be cut off at any moment by
/// the power going; the next [#launch] goes on from there. Not safe for use by several threads.
public final class Device {

    /// After so many starts in a row that were not confirmed, the patch is given up.
    static final int DOUBTFUL_STARTS = 2;

    private final DeviceFolder folder;
    private final AppFacts app;
    private final PackageLoader loader;
    private final DeviceNetwork network;
    private final Protocol protocol;
    private final InstantSource clock;
    private final List<Step> steps = new ArrayList<>();
    private DeviceState state;
    private Loading.@Nullable Loaded running;

    public Device(
            Path folder, AppFacts app, DeviceKeys keys, DeviceNetwork network, Protocol protocol, InstantSource clock)
            throws IOException {
        this(new DeviceFolder(folder, () -> {}), app, keys, network, protocol, clock);
    }

    Device(
            DeviceFolder folder,
            AppFacts app,
            DeviceKeys keys,
            DeviceNetwork network,
            Protocol protocol,
            InstantSource clock)
            throws IOException {
        this.folder = folder;
        this.app = app;
        this.loader = new PackageLoader(app, keys);
        this.network = network;
        this.protocol = protocol;
        this.clock = clock;
        this.state = folder.read(app.version().text());
    }

    /// The steps taken so far, for a debugging screen.
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /// What runs in the app now.
    public Optional<Loading.Loaded> running() {
        return Optional.ofNullable(running);
    }

    /// The number of the installed patch, 0 for none.
    public long patch() {
        return state.checksum() == null ? 0 : state.patch();
    }

    /// How many reports the server has not taken yet.
    public int pendingReports() {
        return state.reports().size();
    }

    /// The app starts: what is installed is loaded, unless it belongs to another version of the app or made the last
    /// starts fail.
    public Optional<Loading> launch() throws IOException {
        running = null;
        folder.tidy(state.checksum());
        if (!state.appVersion().equals(app.version().text())) {
            save(state.updated(app.version().text()));
            folder.tidy(null);
        }
        String checksum = state.checksum();
        if (checksum == null) {
            return Optional.empty();
        }
        if (state.doubtful() >= DOUBTFUL_STARTS) {
            giveUp("the app did not survive " + DOUBTFUL_STARTS + " starts with it");
            return Optional.empty();
        }
        save(state.doubting(state.doubtful() + 1));
        return Optional.of(load(checksum));
    }

    /// The app has lived long enough with the patch to trust it.
    public void confirmAlive() throws IOException {
        if (state.doubtful() > 0) {
            save(state.doubting(0));
        }
    }

    private Loading load(String checksum) throws IOException {
        long patch = state.patch();
        Optional<byte[]> bytes = folder.readPackage(checksum);
        Loading loading = bytes.<Loading>map(it -> loader.installed(it, state.signed()))
                .orElseGet(() -> new Loading.NotOpened("The stored package is damaged."));
        if (loading instanceof Loading.Loaded loaded) {
            running = loaded;
            step(patch, DeviceStep.PATCH_READ, "");
            step(patch, DeviceStep.APPLIED, loaded.replacements().size() + " replacements");
        } else if (bytes.isEmpty()) {
            step(patch, DeviceStep.PATCH_READ_FAILED, "damaged on disk");
            save(state.withoutPackage(0));
            folder.tidy(null);
        } else {
            giveUp("it cannot be loaded");
        }
        return loading;
    }

    private void giveUp(String why) throws IOException {
        long patch = state.patch();
        save(state.disabling(patch).withoutPackage(patch));
        step(patch, DeviceStep.APPLY_FAILED, why);
        folder.tidy(null);
    }

    /// Asks the server, unless it asked to be left alone until later.
    public Check check() throws IOException {
        Instant next = state.nextPoll();
        return next != null && clock.instant().isBefore(next) ? new Check.TooEarly(next) : checkNow();
    }

    /// Asks the server whatever it asked for before.
    public Check checkNow() throws IOException {
        return switch (protocol) {
            case LEGACY -> new LegacyCheck(this, network, app).run();
            case CONFIGURATION -> new ConfigurationCheck(this, network, app, loader.configurationKey()).run();
            case PATCHSMITH -> new OfferCheck(this, network, app).run();
        };
    }

    /// Takes the patch away because the app asks for it.
    public void clear() throws IOException {
        remove(state.patch(), state.patch());
    }

    void remove(long reported, long number) throws IOException {
        step(reported, DeviceStep.ROLL_BACK, "");
        save(state.withoutPackage(number));
        running = null;
        folder.tidy(null);
        step(reported, DeviceStep.ROLLED_BACK, "");
    }

    /// Stores a package that was verified, and loads it. What ran before stays when the new one cannot be loaded.
    Check install(long patch, String checksum, byte[] bytes) throws IOException {
        PackageLoader.Judged judged = loader.arrived(bytes, state.signed(), clock.instant());
        switch (judged.loading()) {
            case Loading.Loaded loaded -> {
                store(patch, checksum, bytes, judged.next());
                running = loaded;
                step(patch, DeviceStep.PATCH_READ, "");
                step(patch, DeviceStep.APPLIED, loaded.replacements().size() + " replacements");
                return new Check.Updated(patch, loaded);
            }
            case Loading.NotOpened(String sentence) -> {
                save(state.disabling(patch));
                step(patch, DeviceStep.PATCH_READ_FAILED, sentence);
                return new Check.Failed(sentence);
            }
            case Loading.NotAccepted refused -> {
                save(state.disabling(patch));
                step(
                        patch,
                        DeviceStep.APPLY_FAILED,
                        refused.diagnostics().getFirst().message());
                return new Check.Failed("The script has errors.");
            }
        }
    }

    private void store(long patch, String checksum, byte[] bytes, Hfp2State next) throws IOException {
        folder.writePackage(checksum, bytes);
        save(state.installed(patch, checksum, next));
        step(patch, DeviceStep.PATCH_STORED, "");
        folder.tidy(checksum);
    }

    Optional<byte[]> stored(String checksum) throws IOException {
        return folder.readPackage(checksum);
    }

    boolean isDisabled(long patch) {
        return state.disabled().contains(patch);
    }

    long holds() {
        return state.patch();
    }

    Instant now() {
        return clock.instant();
    }

    /// The newest configuration file that was believed, 0 for none.
    long configurationSeq() {
        Long seq = state.configurationSeq();
        return seq == null ? 0 : seq;
    }

    void believed(long seq) throws IOException {
        if (seq != configurationSeq()) {
            save(state.believing(seq));
        }
    }

    /// After an answer: ask again when the server says.
    void pollAfter(Duration interval) throws IOException {
        Duration capped = interval.compareTo(Backoff.MOST) > 0 ? Backoff.MOST : interval;
        save(state.polling(capped.isPositive() ? clock.instant().plus(capped) : null, 0));
    }

    /// After a failure: ask again after a growing pause, or when the server says.
    void backOff(@Nullable Duration wish) throws IOException {
        int failures = state.failures() + 1;
        Duration pause = Backoff.USUAL.after(failures, ThreadLocalRandom.current());
        if (wish != null && wish.compareTo(pause) > 0) {
            pause = wish.compareTo(Backoff.MOST) > 0 ? Backoff.MOST : wish;
        }
        save(state.polling(clock.instant().plus(pause), failures));
    }

    /// Steps that say how it went are reported, once it is known which patch they are about.
    void step(long patch, DeviceStep step, String detail) throws IOException {
        Instant now = clock.instant();
        steps.add(new Step(now, patch, step, detail));
        String id = app.device();
        if (patch > 0 && id != null && protocol != Protocol.LEGACY && step.level() != DeviceStep.Level.INFO) {
            save(state.reporting(new Report(
                    id,
                    patch,
                    step.code(),
                    now,
                    app.version().text(),
                    app.attributes().get("model"),
                    app.attributes().get("system"),
                    detail.isEmpty() ? null : detail)));
        }
    }

    /// Sends what is to be reported, in batches; what the server has not confirmed is kept.
    ///
    /// @return whether nothing is left
    public boolean report() throws IOException {
        while (!state.reports().isEmpty()) {
            List<Report> batch = state.reports()
                    .subList(0, Math.min(Report.MAX_BATCH, state.reports().size()));
            Reply reply = network.post(Route.REPORT.path(), Json.bytes(new Report.Batch(batch)));
            boolean taken =
                    reply instanceof Reply.Answered answered && (answered.isSuccess() || answered.status() == 400);
            if (!taken) {
                return false;
            }
            save(state.withReports(
                    state.reports().subList(batch.size(), state.reports().size())));
        }
        return true;
    }

    private void save(DeviceState changed) throws IOException {
        folder.write(changed);
        state = changed;
    }
}
