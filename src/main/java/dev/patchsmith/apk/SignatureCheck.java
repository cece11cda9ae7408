package dev.patchsmith.apk;

import com.android.apksig.ApkVerifier;
import com.android.apksig.apk.ApkFormatException;
import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;

/// What a device would say to the signature: the whole file is read and its digests are computed.
public sealed interface SignatureCheck {

    /// The signature holds, by these schemes.
    record Valid(List<String> schemes, List<String> warnings) implements SignatureCheck {}

    /// A device would refuse the file, for these reasons.
    record Invalid(List<String> reasons) implements SignatureCheck {}

    /// Checks a file as Android from its minimum SDK on would.
    static SignatureCheck of(ApkFile apk) {
        try {
            var verifier = new ApkVerifier.Builder(apk.path().toFile());
            apk.identity().ifPresent(id -> verifier.setMinCheckedPlatformVersion(Math.max(1, id.minSdk())));
            ApkVerifier.Result result = verifier.build().verify();
            if (!result.isVerified()) {
                return new Invalid(texts(result.getAllErrors().stream()));
            }
            return new Valid(schemes(result), texts(result.getWarnings().stream()));
        } catch (ApkFormatException | IOException | NoSuchAlgorithmException | RuntimeException unverifiable) {
            String reason = unverifiable.getMessage();
            return new Invalid(List.of(reason == null ? unverifiable.toString() : reason));
        }
    }

    private static List<String> schemes(ApkVerifier.Result result) {
        return Stream.of(
                        result.isVerifiedUsingV1Scheme() ? "v1" : "",
                        result.isVerifiedUsingV2Scheme() ? "v2" : "",
                        result.isVerifiedUsingV3Scheme() ? "v3" : "",
                        result.isVerifiedUsingV31Scheme() ? "v3.1" : "")
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static List<String> texts(Stream<ApkVerifier.IssueWithParams> issues) {
        return issues.map(Object::toString).distinct().limit(20).toList();
    }
}
