package dev.patchsmith.envelope.hfp2;

import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.key.DataKey;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// A package as people look at it: everything that can be said about it, also when a device would refuse it.
public sealed interface Hfp2Inspection {

    /// Nothing can be said but why.
    record Unreadable(Refused reason) implements Hfp2Inspection {}

    /// The parts of the package.
    ///
    /// @param threshold how many signatures devices demand
    /// @param objection the first reason to distrust signatures or time; empty when all is well
    /// @param content the payload, or why it cannot be had
    record Readable(
            Hfp2Header header,
            List<SignatureView> signatures,
            int threshold,
            Optional<Refused> objection,
            Content content)
            implements Hfp2Inspection {}

    /// One signature, and what it is worth.
    record SignatureView(Fingerprint keyId, Optional<String> owner, Worth worth) {}

    /// What a signature is worth.
    enum Worth {
        VALID,
        INVALID,
        UNKNOWN_KEY,
        REVOKED_KEY
    }

    /// The payload, or why it cannot be had.
    sealed interface Content {

        record Payload(byte[] bytes) implements Content {}

        /// The payload is too big to be held in memory, but it decrypts and is the one that was signed.
        record Verified(long size) implements Content {}

        record Closed(Refused reason) implements Content {}
    }

    /// Looks at any bytes. The payload is decrypted even when a signature is missing, for people who must judge it.
    static Hfp2Inspection of(byte[] pack, TrustedKeys trusted, List<DataKey> dataKeys, Instant now) {
        return switch (Hfp2Layout.parse(pack, pack.length)) {
            case Hfp2Parsing.Unreadable(Refused refused) -> new Unreadable(refused);
            case Hfp2Layout layout ->
                readable(
                        layout,
                        trusted,
                        now,
                        switch (Hfp2Content.decrypt(pack, layout, dataKeys)) {
                            case Hfp2Content.Readable(byte[] payload) -> new Content.Payload(payload);
                            case Hfp2Content.Unreadable(Refused refused) -> new Content.Closed(refused);
                        });
        };
    }

    /// Looks at a package of any size in pieces, without keeping its payload.
    ///
    /// @param passed told of the bytes of each piece; may end it by throwing
    static Hfp2Inspection of(Path pack, TrustedKeys trusted, List<DataKey> dataKeys, Instant now, LongConsumer passed)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(pack)) {
            head = in.readNBytes(Hfp2Layout.MAX_HEAD);
        }
        return switch (Hfp2Layout.parse(head, Files.size(pack))) {
            case Hfp2Parsing.Unreadable(Refused refused) -> new Unreadable(refused);
            case Hfp2Layout layout -> readable(layout, trusted, now, verified(pack, layout, dataKeys, passed));
        };
    }

    private static Content verified(Path pack, Hfp2Layout layout, List<DataKey> dataKeys, LongConsumer passed)
            throws IOException {
        Optional<DataKey> dataKey = Hfp2Content.dataKey(layout.header(), dataKeys);
        Optional<Refused> refused = dataKey.isEmpty()
                ? Hfp2Content.cipherChecksum(pack, layout)
                        .or(() -> Optional.of(Hfp2Content.unknownDataKey(layout.header())))
                : Hfp2Content.decrypt(pack, OutputStream.nullOutputStream(), layout, dataKey.get(), passed);
        return refused.<Content>map(Content.Closed::new)
                .orElseGet(() -> new Content.Verified(layout.header().size()));
    }

    private static Readable readable(Hfp2Layout layout, TrustedKeys trusted, Instant now, Content content) {
        return new Readable(
                layout.header(),
                signatures(layout, trusted),
                trusted.threshold(),
                Hfp2Rules.signatures(layout, trusted)
                        .or(() -> Hfp2Rules.time(layout.header().release(), now, Hfp2Policy.DEFAULT)),
                content);
    }

    private static List<SignatureView> signatures(Hfp2Layout layout, TrustedKeys trusted) {
        byte[] message = layout.signedBytes();
        return layout.signatures().stream()
                .map(entry -> new SignatureView(
                        entry.keyId(),
                        trusted.find(entry.keyId()).map(TrustedKey::owner),
                        worth(entry, message, trusted)))
                .toList();
    }

    private static Worth worth(Hfp2Layout.Entry entry, byte[] message, TrustedKeys trusted) {
        Optional<TrustedKey> key = trusted.find(entry.keyId());
        if (key.isEmpty()) {
            return Worth.UNKNOWN_KEY;
        }
        if (!key.get().key().verifies(message, entry.signature())) {
            return Worth.INVALID;
        }
        return key.get().revoked() ? Worth.REVOKED_KEY : Worth.VALID;
    }
}
