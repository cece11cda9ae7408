package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.PrintedScript;
import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.check.CheckOptions;
import dev.patchsmith.language.mango.tree.Expression;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.mango.tree.Statement;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputCheckTest {

    @Test
    void aFaultOfTheTranslationIsAnErrorAtThePlaceItComesFrom() {
        Script script = declares(new Expression.Name("other"), new Expression.IntegerLiteral("5", Place.NONE));
        List<Diagnostic> found = check(script);
        assertThat(found).extracting(Diagnostic::code).containsExactly("W-NAME", OutputCheck.FAULT);
        assertThat(found).extracting(Diagnostic::span).containsExactly(new Span(10, 20), new Span(30, 40));
        assertThat(found.getLast().message()).contains("line 2, E-BOXING");
    }

    @Test
    void aGoodScriptIsNotReadAgain() {
        assertThat(check(
                        declares(new Expression.Word(Expression.Value.NIL), new Expression.Word(Expression.Value.NIL))))
                .isEmpty();
    }

    private static List<Diagnostic> check(Script script) {
        PrintedScript printed = ScriptPrinter.print(script);
        return OutputCheck.of(script, printed, CheckOptions.standard());
    }

    private static Script declares(Expression first, Expression second) {
        return new Script(List.of(
                new Statement.Declaration(List.of(), Type.Word.ID, "a", first, Place.from(new Span(10, 20))),
                new Statement.Declaration(List.of(), Type.Word.ID, "b", second, Place.from(new Span(30, 40)))));
    }
}
