package dev.patchsmith.server.http;

import dev.patchsmith.management.protocol.Code;
import dev.patchsmith.server.answer.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what is wrong with the fields of a legacy request and refuses in the shape front ends know: one
/// missing field is a string, one bad value a list, several an object by field name.
final class Checks {

    static final Pattern PASSWORD = Pattern.compile("^[A-Za-z0-9_*&$#@]{6,22}$");
    private static final Pattern EMAIL =
            Pattern.compile("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$");
    private static final String PASSWORD_SENTENCE = "密码长度必须在6~22位之间，包含字符、数字和 _ ";
    private static final String MISMATCH = "两次输入的密码不一致，请重新输入";

    private final Map<String, Object> wrong = new LinkedHashMap<>();

    /// The field is not there, or a check of its own failed.
    Checks missing(boolean when, String field, String sentence) {
        if (when) {
            wrong.putIfAbsent(field, sentence);
        }
        return this;
    }

    /// The field is there but has a value that it cannot have.
    Checks bad(boolean when, String field, String sentence) {
        if (when) {
            wrong.putIfAbsent(field, List.of(sentence));
        }
        return this;
    }

    Checks password(@Nullable String password, @Nullable String again, String field) {
        bad(password == null || !PASSWORD.matcher(password).matches(), field, PASSWORD_SENTENCE);
        missing(again == null || again.isEmpty(), "confirm_password", "确认密码不可为空");
        return missing(password == null || !password.equals(again), "ConfirmPassword", MISMATCH);
    }

    Checks email(@Nullable String email) {
        boolean given = email != null && !email.isEmpty();
        return bad(given && !EMAIL.matcher(String.valueOf(email)).matches(), "email", "电子邮箱不符合规范，请输入正确的邮箱");
    }

    Checks length(@Nullable String text, int most, String field, String sentence) {
        return bad(text != null && text.length() > most, field, sentence);
    }

    void done() {
        if (wrong.size() == 1) {
            throw Refusal.of(Code.PARAMETERS, wrong.values().iterator().next());
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(Code.PARAMETERS, wrong);
        }
    }
}
