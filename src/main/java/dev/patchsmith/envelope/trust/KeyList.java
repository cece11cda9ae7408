package dev.patchsmith.envelope.trust;

import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue;
import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.json.JsonValue.Truth;
import dev.patchsmith.envelope.json.JsonValue.Whole;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import dev.patchsmith.envelope.key.VerifyKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The `keys.json` of an app: whose packages devices accept, and whose key lists. It replaces the one before only when
/// enough of the roots before and enough of its own roots have signed it, so that keys can be exchanged without a new
/// release of the app, and a thief of one key cannot.
///
/// @param keys may sign packages; revoked ones stay in the list
/// @param roots may sign the next key list; kept away from any network
/// @param seq grows with every list
public record KeyList(String app, TrustedKeys keys, TrustedKeys roots, long seq, Instant expiresAt) {

    /// How far `seq` may be ahead, so that nobody can lock a device out with one huge number.
    static final long MAX_JUMP = 1_000_000;

    private static final Set<String> MEMBERS =
            Set.of("app", "expiresAt", "keys", "rootThreshold", "roots", "seq", "threshold", "type", "v");

    /// What came of offering a list to a device.
    public sealed interface Acceptance {

        record Accepted(KeyList list) implements Acceptance {}

        /// The list before stays; the reason is a sentence.
        record Refused(String reason) implements Acceptance {}
    }

    /// The file, signed by these roots, old and new.
    public byte[] sign(List<SigningKey> signers) {
        return SignedDocument.sign(DocumentKind.KEYS, toJson(), signers).toBytes();
    }

    private JsonValue toJson() {
        return Members.of(Map.of(
                "app", new Text(app),
                "expiresAt", new Whole(expiresAt.getEpochSecond()),
                "keys", items(keys),
                "rootThreshold", new Whole(roots.threshold()),
                "roots", items(roots),
                "seq", new Whole(seq),
                "threshold", new Whole(keys.threshold()),
                "type", new Text("keys"),
                "v", new Whole(1)));
    }

    private static Items items(TrustedKeys keys) {
        List<JsonValue> items = new ArrayList<>();
        for (TrustedKey key : keys.keys()) {
            items.add(Members.of(Map.of(
                    "key", new Text(key.key().hex()),
                    "owner", new Text(key.owner()),
                    "revoked", new Truth(key.revoked()))));
        }
        return new Items(items);
    }

    /// Judges a file that claims to be the next list after this one. Any bytes may be given.
    public Acceptance next(byte[] file, Instant trustedTime) {
        try {
            SignedDocument document = SignedDocument.read(file);
            KeyList list = read(document.fields());
            if (!document.isSignedBy(DocumentKind.KEYS, roots)) {
                return refused("it lacks the signatures of the roots that are trusted now");
            }
            if (!document.isSignedBy(DocumentKind.KEYS, list.roots)) {
                return refused("it lacks the signatures of its own roots");
            }
            return judge(list, trustedTime);
        } catch (WrongField malformed) {
            return refused(malformed.reason());
        }
    }

    private Acceptance judge(KeyList list, Instant trustedTime) {
        if (!list.app.equals(app)) {
            return refused("it is for " + list.app);
        }
        if (list.seq <= seq) {
            return refused("its sequence " + list.seq + " is not newer than " + seq);
        }
        if (list.seq - seq > MAX_JUMP) {
            return refused("its sequence leaps ahead and would lock out all that follow");
        }
        return trustedTime.isBefore(list.expiresAt)
                ? new Acceptance.Accepted(list)
                : refused("it expired at " + list.expiresAt);
    }

    private static Acceptance refused(String reason) {
        return new Acceptance.Refused("The key list was not accepted: " + reason + ".");
    }

    private static KeyList read(JsonFields fields) throws WrongField {
        fields.exactly(MEMBERS);
        fields.whole("v", 1, 1);
        if (!fields.text("type").equals("keys")) {
            throw new WrongField("it is not a key list");
        }
        return new KeyList(
                fields.line("app", 200),
                keys(fields, "keys", "threshold"),
                keys(fields, "roots", "rootThreshold"),
                fields.whole("seq", 1, Whole.MAX),
                fields.instant("expiresAt"));
    }

    private static TrustedKeys keys(JsonFields fields, String list, String threshold) throws WrongField {
        List<TrustedKey> keys = new ArrayList<>();
        for (JsonFields key : fields.objects(list)) {
            key.exactly(Set.of("key", "owner", "revoked"));
            keys.add(new TrustedKey(
                    key.line("owner", TrustedKey.MAX_OWNER), new VerifyKey(key.hex("key", 32)), key.truth("revoked")));
        }
        if (keys.stream().map(TrustedKey::key).distinct().count() != keys.size()) {
            throw new WrongField("\"" + list + "\" has the same key twice");
        }
        return new TrustedKeys(keys, (int) fields.whole(threshold, 1, TrustedKeys.MAX_THRESHOLD));
    }
}
