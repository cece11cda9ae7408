package dev.patchsmith.envelope.trust;

import dev.patchsmith.envelope.json.CanonicalWriter;
import dev.patchsmith.envelope.json.JsonFields;
import dev.patchsmith.envelope.json.JsonFields.WrongField;
import dev.patchsmith.envelope.json.JsonValue;
import dev.patchsmith.envelope.json.JsonValue.Items;
import dev.patchsmith.envelope.json.JsonValue.Members;
import dev.patchsmith.envelope.json.JsonValue.Text;
import dev.patchsmith.envelope.key.Fingerprint;
import dev.patchsmith.envelope.key.SigningKey;
import dev.patchsmith.envelope.key.TrustedKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Canonical JSON carried as one text inside another, with signatures beside it:
/// `{"signatures":[{"key":"…","sig":"…"}],"signed":"…"}`. So the exact bytes that were signed survive every transport.
record SignedDocument(String content, List<Entry> signatures) {

    static final int MAX_FILE = 256 * 1024;
    private static final int MAX_SIGNATURES = 32;

    record Entry(Fingerprint keyId, String signature) {}

    static SignedDocument sign(DocumentKind kind, JsonValue content, List<SigningKey> signers) {
        byte[] bytes = CanonicalWriter.write(content);
        byte[] message = kind.message(bytes);
        return new SignedDocument(
                new String(bytes, StandardCharsets.UTF_8),
                signers.stream()
                        .map(key -> new Entry(key.id(), HexFormat.of().formatHex(key.sign(message))))
                        .toList());
    }

    byte[] toBytes() {
        List<JsonValue> entries = new ArrayList<>();
        for (Entry entry : signatures) {
            entries.add(Members.of(Map.of("key", new Text(entry.keyId().hex()), "sig", new Text(entry.signature()))));
        }
        return CanonicalWriter.write(Members.of(Map.of("signatures", new Items(entries), "signed", new Text(content))));
    }

    static SignedDocument read(byte[] file) throws WrongField {
        if (file.length > MAX_FILE) {
            throw new WrongField("it is too large");
        }
        JsonFields fields = JsonFields.read(file);
        fields.exactly(Set.of("signatures", "signed"));
        List<Entry> entries = new ArrayList<>();
        for (JsonFields entry : fields.objects("signatures")) {
            entry.exactly(Set.of("key", "sig"));
            entries.add(new Entry(new Fingerprint(entry.hex("key", 8)), entry.hex("sig", 64)));
        }
        if (entries.size() > MAX_SIGNATURES) {
            throw new WrongField("it has too many signatures");
        }
        return new SignedDocument(fields.text("signed"), List.copyOf(entries));
    }

    JsonFields fields() throws WrongField {
        return JsonFields.read(content.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether enough different keys of the list that are not revoked have signed.
    boolean isSignedBy(DocumentKind kind, TrustedKeys keys) {
        byte[] message = kind.message(content.getBytes(StandardCharsets.UTF_8));
        Set<Fingerprint> signers = new HashSet<>();
        for (Entry entry : signatures) {
            boolean counts = keys.find(entry.keyId())
                    .filter(key -> !key.revoked())
                    .filter(key -> key.key().verifies(message, HexFormat.of().parseHex(entry.signature())))
                    .isPresent();
            if (counts) {
                signers.add(entry.keyId());
            }
        }
        return signers.size() >= keys.threshold();
    }
}
