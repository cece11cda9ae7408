package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Accepted;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Stored;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Judges and opens packages as a device must: all checks in the order of [Hfp2Check], and nothing of the payload
/// before all of them have passed. Any bytes may be given; none makes it throw.
///
/// The time is given by the caller and comes from signed documents, never from the device's own clock.
public final class Hfp2Opener {

    private final Hfp2Device device;
    private final Hfp2Policy policy;

    public Hfp2Opener(Hfp2Device device, Hfp2Policy policy) {
        this.device = device;
        this.policy = policy;
    }

    /// Judges a package that has just arrived.
    public Hfp2Outcome open(byte[] pack, Hfp2State state, Instant trustedTime) {
        return open(
                pack,
                state,
                (release) ->
                        Hfp2Rules.time(release, trustedTime, policy).or(() -> Hfp2Rules.order(release, state, policy)));
    }

    /// Judges the package that is read again at a launch: it must be the one accepted last, and may have expired since.
    public Hfp2Outcome openInstalled(byte[] pack, Hfp2State state) {
        return open(pack, state, (release) -> Hfp2Rules.installed(release, state));
    }

    /// Judges a big package that has just arrived and stores its payload, without ever holding it in memory.
    ///
    /// @param payload is written beside its place, and put there when all checks have passed; else it
    ///     stays untouched
    public Hfp2Outcome open(Path pack, Path payload, Hfp2State state, Instant trustedTime) throws IOException {
        long size = Files.size(pack);
        byte[] head;
        try (InputStream in = Files.newInputStream(pack)) {
            head = in.readNBytes(Hfp2Layout.MAX_HEAD);
        }
        Verdict verdict = judge(
                head,
                size,
                (release) ->
                        Hfp2Rules.time(release, trustedTime, policy).or(() -> Hfp2Rules.order(release, state, policy)));
        return switch (verdict) {
            case Verdict.No(Refused refused) -> refused;
            case Verdict.Yes(Hfp2Layout layout) -> decrypt(pack, payload, layout, state);
        };
    }

    /// A rule about time and order.
    private interface Rule {
        Optional<Refused> broken(Hfp2Release release);
    }

    private sealed interface Verdict {

        record Yes(Hfp2Layout layout) implements Verdict {}

        record No(Refused refused) implements Verdict {}
    }

    private Verdict judge(byte[] head, long size, Rule rule) {
        if (size > policy.maxSize()) {
            return new Verdict.No(new Refused(
                    Hfp2Check.SIZE_LIMIT, "The file has " + size + " bytes; " + policy.maxSize() + " is the limit."));
        }
        return switch (Hfp2Layout.parse(head, size)) {
            case Hfp2Parsing.Unreadable(Refused refused) -> new Verdict.No(refused);
            case Hfp2Layout layout ->
                Hfp2Rules.signatures(layout, device.trusted())
                        .or(() -> Hfp2Rules.addressee(layout.header().release(), device))
                        .or(() -> rule.broken(layout.header().release()))
                        .<Verdict>map(Verdict.No::new)
                        .orElseGet(() -> new Verdict.Yes(layout));
        };
    }

    private Hfp2Outcome open(byte[] pack, Hfp2State state, Rule rule) {
        return switch (judge(pack, pack.length, rule)) {
            case Verdict.No(Refused refused) -> refused;
            case Verdict.Yes(Hfp2Layout layout) ->
                switch (Hfp2Content.decrypt(pack, layout, device.dataKeys())) {
                    case Hfp2Content.Readable(byte[] payload) ->
                        new Accepted(
                                layout.header(),
                                signers(layout),
                                state.after(layout.header().release()),
                                payload);
                    case Hfp2Content.Unreadable(Refused refused) -> refused;
                };
        };
    }

    private Hfp2Outcome decrypt(Path pack, Path payload, Hfp2Layout layout, Hfp2State state) throws IOException {
        Optional<Refused> damaged = Hfp2Content.cipherChecksum(pack, layout);
        Optional<DataKey> dataKey = Hfp2Content.dataKey(layout.header(), device.dataKeys());
        if (damaged.isPresent() || dataKey.isEmpty()) {
            return damaged.orElseGet(() -> Hfp2Content.unknownDataKey(layout.header()));
        }
        Path unverified = Files.createTempFile(
                payload.toAbsolutePath().getParent(), payload.getFileName().toString(), ".part");
        try {
            Optional<Refused> refused = decrypt(pack, unverified, layout, dataKey.get());
            if (refused.isPresent()) {
                return refused.get();
            }
            Files.move(unverified, payload, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Stored(
                    layout.header(),
                    signers(layout),
                    state.after(layout.header().release()),
                    payload);
        } finally {
            Files.deleteIfExists(unverified);
        }
    }

    private static Optional<Refused> decrypt(Path pack, Path unverified, Hfp2Layout layout, DataKey dataKey)
            throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(unverified))) {
            return Hfp2Content.decrypt(pack, out, layout, dataKey, bytes -> {});
        }
    }

    private static List<Fingerprint> signers(Hfp2Layout layout) {
        return layout.signatures().stream().map(Hfp2Layout.Entry::keyId).toList();
    }
}
