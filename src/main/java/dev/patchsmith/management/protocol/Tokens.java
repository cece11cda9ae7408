package dev.patchsmith.management.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The two tokens that log-in and refresh answer with: one for requests (`Authorization: Bearer ...`), one to get
/// new ones.
public record Tokens(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken) {

    @Override
    public String toString() {
        return "Tokens[]";
    }
}
