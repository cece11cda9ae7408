package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Captcha;
import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.server.answer.Refusal;
import dev.patchsmith.server.store.AnsweredRequests;
import dev.patchsmith.server.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Pictures with four digits for the legacy login. What was drawn is not kept: the tag that comes back proves it, for
/// five minutes, at any process, and once.
final class Captchas {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int DIGITS = 4;
    private static final int NONCE_BYTES = 12;

    private final Database database;
    private final byte[] key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Captchas(Database database, byte[] key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    Captcha draw() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            digits.append(random.nextInt(10));
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        long until = clock.instant().plus(LIFE).getEpochSecond();
        String head = until + "." + HexFormat.of().formatHex(nonce);
        String picture = Base64.getEncoder().encodeToString(CaptchaPicture.png(digits.toString(), random));
        String tag = head + "." + proof(head, "") + "." + proof(head, digits.toString());
        return new Captcha(tag, "data:image/png;base64," + picture);
    }

    /// Refuses a login without the digits of its picture, or with those of another one.
    void check(@Nullable String tag, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            throw Refusal.of(Code.PARAMETERS, "验证码不能为空");
        }
        String[] parts = tag == null ? new String[0] : tag.split("\\.");
        String head = parts.length == 4 ? parts[0] + "." + parts[1] : "";
        if (parts.length != 4
                || !same(proof(head, ""), parts[2])
                || Long.parseLong(parts[0]) < clock.instant().getEpochSecond()) {
            throw Refusal.of(Code.WRONG_CAPTCHA);
        }
        boolean unused = database.write(
                handle -> new AnsweredRequests(handle).begin("captcha/" + parts[1], "captcha", clock.instant()));
        if (!unused || !same(proof(head, digits), parts[3])) {
            throw Refusal.of(Code.WRONG_CAPTCHA);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String proof(String head, String digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((head + "." + digits).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException every) {
            throw new IllegalStateException("every Java has HmacSHA256", every);
        }
    }
}
