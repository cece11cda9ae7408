package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a person logs in with. `captcha` is only asked for where the server shows one; its tag travels in a
/// header.
public record Credentials(
        String username,
        String password,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String captcha) {

    public Credentials(String username, String password) {
        this(username, password, null);
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
