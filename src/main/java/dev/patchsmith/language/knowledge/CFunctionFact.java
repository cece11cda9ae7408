package dev.patchsmith.language.knowledge;

import dev.patchsmith.language.objc.tree.Declaration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about a C function.
///
/// @param type a function type
/// @param hasSymbol whether the function can be found by its name at run time
/// @param symbol the name to look it up by
/// @param definition its definition in the project, where there is one
/// @param isOfThisFile whether it stands in the file that is translated
public record CFunctionFact(
        String name,
        CType type,
        boolean isVariadic,
        boolean hasSymbol,
        String symbol,
        Declaration.@Nullable Function definition,
        boolean isOfThisFile) {

    static CFunctionFact of(String name, FileFacts.Routine routine, CType type, boolean isOfThisFile) {
        boolean inline = routine.storage().isInline() || (routine.storage().isStatic() && routine.definition() != null);
        return new CFunctionFact(
                name, type, routine.type().isVariadic(), !inline, name, routine.definition(), isOfThisFile);
    }

    static CFunctionFact of(SdkFact.Function fact, Knowledge knowledge) {
        List<CType> parameters = new ArrayList<>();
        for (int i = 0; i < fact.parameterKinds().size(); i++) {
            CType type = knowledge.typeOf(
                    fact.parameterTypes().get(i), fact.parameterKinds().get(i));
            parameters.add(SignatureReader.withBlock(type, i, fact.blocks()));
        }
        CType type = CType.function(knowledge.typeOf(fact.returnType(), fact.returnKind()), parameters);
        return new CFunctionFact(
                fact.name(),
                type,
                fact.variadic() != SdkFact.Variadic.NO,
                fact.hasSymbol(),
                fact.symbol(),
                null,
                false);
    }
}
