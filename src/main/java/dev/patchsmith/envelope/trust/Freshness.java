package dev.patchsmith.envelope.trust;

import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.patch.Checksum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A short-lived statement, signed by a key of the server, that a configuration is the present one. It is where devices
/// get their trusted time from. Whoever takes over the server can hold it back until it expires, but not forge patches.
///
/// @param config the checksum of the configuration's exact bytes
public record Freshness(String app, long seq, Instant issuedAt, Instant expiresAt, Checksum config) {

    /// What a device remembers: the highest sequence and the latest signed time it has seen.
    public record Seen(long highestSeq, Instant trustedTime) {

        public static final Seen NOTHING = new Seen(0, Instant.EPOCH);
    }

    /// What came of offering a statement to a device.
    public sealed interface Acceptance {

        record Accepted(Freshness freshness, Seen next) implements Acceptance {}

        record Refused(String reason) implements Acceptance {}
    }

    /// The file, signed by the server's key.
    public byte[] sign(SigningKey online) {
        Members content = Members.of(Map.of(
                "app", new Text(app),
                "config", new Text(config.hex()),
                "expiresAt", new Whole(expiresAt.getEpochSecond()),
                "issuedAt", new Whole(issuedAt.getEpochSecond()),
                "seq", new Whole(seq),
                "type", new Text("config"),
                "v", new Whole(1)));
        return SignedDocument.sign(DocumentKind.CONFIG, content, List.of(online))
                .toBytes();
    }

    /// Judges a statement about a configuration. Any bytes may be given; the device's clock plays no part: a statement
    /// has expired when a later signed time was seen.
    public static Acceptance judge(byte[] file, byte[] config, String app, TrustedKeys online, Seen seen) {
        try {
            SignedDocument document = SignedDocument.read(file);
            if (!document.isSignedBy(DocumentKind.CONFIG, online)) {
                return refused("it is not signed by the server's key");
            }
            Freshness freshness = read(document.fields());
            if (!freshness.app.equals(app) || !freshness.config.equals(Checksum.of(config))) {
                return refused("it belongs to another configuration");
            }
            return order(freshness, seen);
        } catch (WrongField malformed) {
            return refused(malformed.reason());
        }
    }

    private static Acceptance order(Freshness freshness, Seen seen) {
        if (freshness.seq < seen.highestSeq) {
            return refused("its sequence " + freshness.seq + " is older than " + seen.highestSeq);
        }
        if (freshness.seq - seen.highestSeq > KeyList.MAX_JUMP) {
            return refused("its sequence leaps ahead and would lock out all that follow");
        }
        if (!seen.trustedTime.isBefore(freshness.expiresAt)) {
            return refused("it expired at " + freshness.expiresAt);
        }
        Instant time = freshness.issuedAt.isAfter(seen.trustedTime) ? freshness.issuedAt : seen.trustedTime;
        return new Acceptance.Accepted(freshness, new Seen(freshness.seq, time));
    }

    private static Acceptance refused(String reason) {
        return new Acceptance.Refused("The configuration was not accepted: " + reason + ".");
    }

    private static Freshness read(JsonFields fields) throws WrongField {
        fields.exactly(Set.of("app", "config", "expiresAt", "issuedAt", "seq", "type", "v"));
        fields.whole("v", 1, 1);
        if (!fields.text("type").equals("config")) {
            throw new WrongField("it is not about a configuration");
        }
        Instant issuedAt = fields.instant("issuedAt");
        Instant expiresAt = fields.instant("expiresAt");
        if (!issuedAt.isBefore(expiresAt)) {
            throw new WrongField("it expires before it was issued");
        }
        return new Freshness(
                fields.line("app", 200),
                fields.whole("seq", 1, Whole.MAX),
                issuedAt,
                expiresAt,
                new Checksum(fields.hex("config", 32)));
    }
}
