package dev.patchsmith.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.knowledge.SdkFact.ConstantKind;
import dev.patchsmith.language.knowledge.SdkFact.Variadic;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdkTablesTest {

    private final SdkTables sdk = SdkTables.shared();

    @Test
    void knowsTheValueOfAnEnumConstant() {
        assertThat(sdk.constant("NSTextAlignmentCenter"))
                .hasValueSatisfying(constant -> assertThat(constant.value()).isEqualTo("1"));
    }

    @Test
    void knowsThatAnExternConstantHasItsValueAtRunTimeOnly() {
        assertThat(sdk.constant("UIKeyboardFrameEndUserInfoKey")).hasValueSatisfying(constant -> {
            assertThat(constant.kind()).isEqualTo(ConstantKind.EXTERN_OBJECT);
            assertThat(constant.kind().isExtern()).isTrue();
            assertThat(constant.value()).isEmpty();
        });
    }

    @Test
    void findsTheFirstAndTheLastNameOfATable() {
        assertThat(sdk.constant("AAAttributionErrorCodeInternalError")).isPresent();
        assertThat(sdk.constant("zcr_max_value_that_is_not_there")).isEmpty();
        assertThat(sdk.constant("")).isEmpty();
    }

    @Test
    void doesNotTakeAPrefixForTheName() {
        assertThat(sdk.constant("NSTextAlignmentCente")).isEmpty();
        assertThat(sdk.function("floo")).isEmpty();
    }

    @Test
    void knowsTheSignatureOfAFunction() {
        assertThat(sdk.function("UIImageJPEGRepresentation")).hasValueSatisfying(function -> {
            assertThat(function.parameterKinds()).containsExactly("object", "double");
            assertThat(function.returnKind()).isEqualTo("object");
            assertThat(function.hasSymbol()).isTrue();
        });
    }

    @Test
    void knowsThatAnInlineFunctionHasNoSymbol() {
        assertThat(sdk.function("NSMaxRange"))
                .hasValueSatisfying(function -> assertThat(function.hasSymbol()).isFalse());
    }

    @Test
    void givesEveryOwnerOfASelector() {
        assertThat(sdk.methods("enumerateObjectsUsingBlock:"))
                .extracting(SdkFact.Method::owner)
                .contains("NSArray", "NSSet");
        assertThat(sdk.methods("stringWithFormat:"))
                .singleElement()
                .satisfies(method -> assertThat(method.variadic()).isEqualTo(Variadic.FORMAT));
    }

    @Test
    void knowsTheGetterOfAProperty() {
        assertThat(sdk.properties("hidden"))
                .filteredOn(property -> property.owner().equals("UIView"))
                .singleElement()
                .satisfies(property -> assertThat(property.getter()).isEqualTo("isHidden"));
    }

    @Test
    void knowsTypedefsStructsAndClasses() {
        assertThat(sdk.typedef("NSTimeInterval"))
                .hasValueSatisfying(type -> assertThat(type.kind()).isEqualTo("double"));
        assertThat(sdk.struct("NSRange")).hasValueSatisfying(struct -> {
            assertThat(struct.fields()).isEqualTo(List.of("location", "length"));
            assertThat(struct.encodedName()).isEqualTo("_NSRange");
        });
        assertThat(sdk.struct("CMTime"))
                .hasValueSatisfying(struct -> assertThat(struct.encodedName()).isEqualTo("?"));
        assertThat(sdk.classNamed("UIScrollView"))
                .hasValueSatisfying(type -> assertThat(type.superclass()).isEqualTo("UIView"));
        assertThat(sdk.protocol("UITableViewDelegate"))
                .hasValueSatisfying(type -> assertThat(type.inherits()).contains("UIScrollViewDelegate"));
    }
}
