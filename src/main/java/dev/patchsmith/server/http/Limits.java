package dev.patchsmith.server.http;

/// How much the server takes at once, inclusive: bytes of one file, files of one upload, bytes of one upload,
/// bytes of any other body, requests for reports per minute from one network.
public record Limits(long fileBytes, int files, long requestBytes, int bodyBytes, int reportBatchesPerMinute) {

    public static final Limits USUAL = new Limits(2_097_152, 10, 20_971_520, 1_048_576, 6_000);
}
