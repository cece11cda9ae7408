package dev.patchsmith.envelope;

import dev.patchsmith.envelope.hfp2.Hfp2Check;
import dev.patchsmith.envelope.hfp2.Hfp2Inspection;
import dev.patchsmith.envelope.hfp2.Hfp2Outcome.Refused;
import dev.patchsmith.envelope.mango.MangoOpening;
import dev.patchsmith.patch.Checksum;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Everything that can be said about some bytes that may be a package.
public sealed interface OpenedPackage {

    /// The size of the file in bytes.
    long size();

    /// The checksum of the file.
    Checksum checksum();

    /// A legacy package, which has neither header nor signature: that it opens says nothing about who made it.
    ///
    /// @param opening empty when no legacy key was at hand
    record Legacy(long size, Checksum checksum, Optional<MangoOpening> opening) implements OpenedPackage {}

    /// A signed package.
    ///
    /// @param addressee a sentence when it is for another app or platform than the profile's
    record Signed(long size, Checksum checksum, Hfp2Inspection inspection, Optional<String> addressee)
            implements OpenedPackage {}

    /// A ZIP or APK file as Android schemes use it.
    record Archive(long size, Checksum checksum) implements OpenedPackage {}

    /// No package, in a sentence that says what it seems to be.
    record Other(long size, Checksum checksum, String sentence) implements OpenedPackage {}

    /// The script, where there is one and it could be read.
    default Optional<String> script() {
        return switch (this) {
            case Legacy legacy ->
                legacy.opening().flatMap(opening -> switch (opening) {
                    case MangoOpening.Opened(String script) -> Optional.of(script);
                    case MangoOpening.SealedWithTooLongKey(String script) -> Optional.of(script);
                    case MangoOpening.Empty() -> Optional.of("");
                    case MangoOpening.Truncated truncated -> Optional.empty();
                    case MangoOpening.Damaged damaged -> Optional.empty();
                    case MangoOpening.NotText() -> Optional.empty();
                    case MangoOpening.WrongKeyOrDamaged() -> Optional.empty();
                });
            case Signed signed -> payload(signed.inspection()).flatMap(OpenedPackage::text);
            case Archive archive -> Optional.empty();
            case Other other -> Optional.empty();
        };
    }

    /// Whether a device with the profile's keys would believe that the package comes from its people.
    default boolean isAuthentic() {
        return this instanceof Signed signed
                && signed.addressee().isEmpty()
                && signed.inspection() instanceof Hfp2Inspection.Readable readable
                && readable.objection().isEmpty()
                && !(readable.content() instanceof Hfp2Inspection.Content.Closed);
    }

    /// The most important thing about it, as a sentence for the user.
    default String sentence() {
        return switch (this) {
            case Legacy legacy ->
                legacy.opening()
                        .map(MangoOpening::sentence)
                        .orElse(
                                "This seems to be a legacy .mg package; choose a profile with a legacy key to open it.");
            case Signed signed -> sentence(signed);
            case Archive archive -> "This is a ZIP or APK file, not an encrypted package.";
            case Other other -> other.sentence();
        };
    }

    private static String sentence(Signed signed) {
        return switch (signed.inspection()) {
            case Hfp2Inspection.Unreadable unreadable -> unreadable.reason().sentence();
            case Hfp2Inspection.Readable readable -> sentence(signed, readable);
        };
    }

    private static String sentence(Signed signed, Hfp2Inspection.Readable readable) {
        if (readable.objection().isPresent()) {
            return gravest(readable.objection().get(), readable.content()).sentence();
        }
        if (signed.addressee().isPresent()) {
            return signed.addressee().get();
        }
        return switch (readable.content()) {
            case Hfp2Inspection.Content.Closed closed -> closed.reason().sentence();
            case Hfp2Inspection.Content.Payload payload -> genuine(readable);
            case Hfp2Inspection.Content.Verified verified -> genuine(readable);
        };
    }

    /// That the content was altered is graver than that a signature is still missing.
    private static Refused gravest(Refused objection, Hfp2Inspection.Content content) {
        return objection.check() == Hfp2Check.THRESHOLD
                        && content instanceof Hfp2Inspection.Content.Closed(Refused reason)
                        && reason.check() != Hfp2Check.DATA_KEY_UNKNOWN
                ? reason
                : objection;
    }

    private static String genuine(Hfp2Inspection.Readable readable) {
        return "The package is genuine and whole: patch "
                + readable.header().release().patchNo() + " for "
                + readable.header().release().app() + ", " + readable.header().size() + " bytes.";
    }

    private static Optional<byte[]> payload(Hfp2Inspection inspection) {
        return inspection instanceof Hfp2Inspection.Readable readable
                        && readable.content() instanceof Hfp2Inspection.Content.Payload payload
                ? Optional.of(payload.bytes())
                : Optional.empty();
    }

    private static Optional<String> text(byte[] payload) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
