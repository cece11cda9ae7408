package dev.patchsmith.server.account;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.server.answer.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Signs and reads tokens: JWT, HS256 and nothing else, with the claims of the legacy protocol and the session
/// they belong to. Thread-safe.
final class AccessTokens {

    /// What a token is good for.
    enum Type {
        ACCESS,
        REFRESH;

        private String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What a good token says.
    record Claims(long member, @Nullable String session) {}

    private static final String SCOPE = "lin";
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final SecretKeySpec key;
    private final Clock clock;

    AccessTokens(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.clock = clock;
    }

    String issue(long member, String session, Type type, Duration life) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("exp", now + life.toSeconds());
        payload.put("identity", member);
        payload.put("scope", SCOPE);
        payload.put("type", type.wire());
        payload.put("iat", now);
        payload.put("sid", session);
        String signed = HEADER + "." + encode(Json.bytes(payload));
        return signed + "." + encode(sign(signed));
    }

    /// Reads a token; one that is broken, too old or of another type is refused with the code of the legacy
    /// protocol.
    Claims read(String token, Type type) {
        Code broken = type == Type.ACCESS ? Code.ACCESS_TOKEN_BROKEN : Code.REFRESH_TOKEN_BROKEN;
        JsonNode payload = verified(token, broken);
        if (payload.path("exp").asLong(0) <= clock.instant().getEpochSecond()) {
            throw Refusal.of(type == Type.ACCESS ? Code.ACCESS_TOKEN_EXPIRED : Code.REFRESH_TOKEN_EXPIRED);
        }
        if (!payload.path("type").asString("").equals(type.wire())) {
            throw Refusal.of(Code.WRONG_TOKEN_TYPE);
        }
        if (!payload.path("scope").asString("").equals(SCOPE)) {
            throw Refusal.of(Code.WRONG_TOKEN_SCOPE);
        }
        JsonNode session = payload.path("sid");
        return new Claims(payload.path("identity").asLong(0), session.isString() ? session.asString() : null);
    }

    private JsonNode verified(String token, Code broken) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw Refusal.of(broken);
        }
        try {
            JsonNode header = Json.tree(Base64.getUrlDecoder().decode(parts[0]));
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            if (!header.path("alg").asString("").equals("HS256")
                    || !MessageDigest.isEqual(signature, sign(parts[0] + "." + parts[1]))) {
                throw Refusal.of(broken);
            }
            return Json.tree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | JacksonException malformed) {
            throw Refusal.of(broken);
        }
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has HmacSHA256", every);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
