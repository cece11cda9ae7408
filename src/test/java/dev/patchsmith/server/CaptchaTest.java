package dev.patchsmith.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.management.protocol.Captcha;
import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.server.http.Choices;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture that the old front end shows before a login, where that is wanted.
@SuppressWarnings("NullAway.Init")
class CaptchaTest {

    private static final String PREFIX = "data:image/png;base64,";

    @TempDir
    Path folder;

    private ManagementServer server;
    private Http anonymous;

    @BeforeEach
    void start() {
        server = ManagementServer.start(TestStore.SQLITE.server(folder).withChoices(Choices.USUAL.withCaptcha(true)));
        anonymous = new Http(server.url());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void thePictureHasTheSizeThatTheFrontEndKnows() throws Exception {
        String image = Objects.requireNonNull(captcha().image());
        assertThat(image).startsWith(PREFIX);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.substring(PREFIX.length()))));
        assertThat(picture.getWidth()).isEqualTo(80);
        assertThat(picture.getHeight()).isEqualTo(40);
    }

    @Test
    void aLoginWithoutItsDigitsOrWithOthersIsRefused() throws Exception {
        assertThat(logIn("", null).code()).isEqualTo("400/10030");
        Captcha captcha = captcha();
        String tag = Objects.requireNonNull(captcha.tag());
        String wrong = digits(tag).equals("0000") ? "0001" : "0000";
        assertThat(logIn(tag, wrong).code()).isEqualTo("403/10260");
        assertThat(logIn(tag, digits(tag)).code()).as("one try per picture").isEqualTo("403/10260");
        assertThat(logIn("1.2.3", "1234").code()).isEqualTo("403/10260");
    }

    @Test
    void theDigitsOfThePictureLetOneLoginThrough() throws Exception {
        String tag = Objects.requireNonNull(captcha().tag());
        assertThat(logIn(tag, digits(tag)).status()).isEqualTo(200);
        assertThat(logIn(tag, digits(tag)).code()).isEqualTo("403/10260");
    }

    private Captcha captcha() {
        return anonymous.post("/cms/user/captcha", Map.of()).as(Captcha.class);
    }

    private Http.Answer logIn(String tag, @org.jspecify.annotations.Nullable String digits) {
        Map<String, String> body = digits == null
                ? Map.of("username", "root", "password", TestStore.PASSWORD)
                : Map.of("username", "root", "password", TestStore.PASSWORD, "captcha", digits);
        return anonymous.send("POST", "/cms/user/login", Json.bytes(body), "application/json", "tag", tag);
    }

    /// Reads the digits with the key of the server: a test cannot read pictures.
    private String digits(String tag) throws Exception {
        byte[] key;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("patchsmith.db"));
                var row =
                        connection.createStatement().executeQuery("SELECT value FROM setting WHERE name = 'captcha'")) {
            key = Base64.getDecoder().decode(row.getString(1));
        }
        String[] parts = tag.split("\\.");
        for (int i = 0; i < 10_000; i++) {
            String digits = String.format("%04d", i);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String text = parts[0] + "." + parts[1] + "." + digits;
            if (HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .equals(parts[3])) {
                return digits;
            }
        }
        throw new AssertionError("no digits belong to the tag");
    }
}
