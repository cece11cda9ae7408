package dev.patchsmith.apk.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTableTest {

    /// Y can, c only if, N cannot; Tinker, QZone, AndFix, Robust, Amigo, Sophix, Instant Run.
    @ParameterizedTest
    @CsvSource({
        "METHOD_BODY, YYYcYYY",
        "STATIC_METHOD_BODY, YYYcYYY",
        "CONSTRUCTOR_BODY, YYNcYYY",
        "STATIC_INITIALISER, YYNNYYY",
        "METHOD_ADDED, YYcYYYY",
        "FIELD_CHANGED, YYNNYYY",
        "CLASS_ADDED, YYNcYYY",
        "LAMBDA_CLASS_ADDED, YYNcYYY",
        "HIERARCHY_CHANGED, ccNNYYY",
        "MEMBER_REMOVED, YcccYYY",
        "ENUM_CONSTANT_ADDED, YcNNYYY",
        "SIGNATURE_CHANGED, YcNcYYY",
        "NATIVE_METHOD_CHANGED, YYNNYYY",
        "LIBRARY_CHANGED, YNNNYYN",
        "LIBRARY_NEW_ABI, NNNNYYN",
        "RESOURCES_CHANGED, cNNNYYY",
        "RESOURCE_IDS_MOVED, NNNNYYY",
        "ASSETS_CHANGED, YNNNYYY",
        "SYSTEM_DRAWN_RESOURCES, NNNNNNN",
        "VERSION_CHANGED, YYYYYcN",
        "MANIFEST_CHANGED, NNNNNNN",
        "ACTIVITY_ADDED, cNNNYNN",
        "COMPONENT_ADDED, NNNNcNN",
        "APPLICATION_CLASS, NNccYcY"
    })
    void answersAsItsSourcesSay(Fact fact, String answers) {
        String found = Stream.of(
                        Scheme.TINKER,
                        Scheme.QZONE,
                        Scheme.ANDFIX,
                        Scheme.ROBUST,
                        Scheme.AMIGO,
                        Scheme.SOPHIX,
                        Scheme.INSTANT_RUN)
                .map(s -> switch (SchemeTable.answer(s, fact).kind()) {
                    case CAN -> "Y";
                    case ONLY_IF -> "c";
                    case CANNOT -> "N";
                })
                .collect(Collectors.joining());

        assertThat(found).isEqualTo(answers);
    }
}
