package dev.patchsmith.language.mango.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.language.mango.ScriptParser;
import dev.patchsmith.language.mango.check.Target;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the run time is known to do, case by case.
class ScriptEvaluatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@\"\" + (1 + 2 * 3)|7",
                "@\"\" + 7 / 2|3",
                "@\"\" + (0 - 7) / 2|-3",
                "@\"\" + (0 - 7) % 3|-1",
                "@\"\" + u % 2|7",
                "@\"\" + u % 0x2|1",
                "@\"\" + 7 % u|0",
                "@\"\" + (u - 8)|-1",
                "@\"\" + (u - 0x8)|18446744073709551615",
                "@\"\" + (-u)|0",
                "@\"\" + (0 - u)|-7",
                "@\"\" + (0x0 - u)|18446744073709551609",
                "@\"\" + (-1 < u ? 1 : 2)|2",
                "@\"\" + (1 < 2)|1",
                "@\"\" + 0.5|0.500000",
                "@\"\" + nil|(null)",
                "@\"\" + missing.name|0",
                "@\"\" + missing.name().other()|0",
                "@\"\" + i++|4",
                "@\"\" + (i++ - 1) + i|34",
                "@\"\" + i-- + i|22",
                "@\"\" + (i + (i = 9))|18",
                "@\"\" + (i * 1 + (i = 9))|12",
                "@\"\" + (i - (i = 9) - 0)|0",
                "@\"\" + ((YES ? i : 0) + (i = 9))|18",
                "@\"\" + @(2.75).integerValue()|2",
                "@\"\" + @(-3.7).intValue()|-3",
                "@\"\" + @(300).unsignedCharValue()|44",
                "@\"\" + @(4294967295).intValue()|-1",
                "@\"\" + @(0.1)|0.1",
                "@(1) + @(2)|12",
                "fmt_num(@\"%05d\", @(42))|00042",
                "fmt_num(@\"%.2lf\", @(2.345))|2.35",
                "fmt_num(@\"%x\", @(-1))|ffffffff",
                "fmt_num(@\"%lx\", @(-1))|ffffffffffffffff",
                "@\"\" + (YES ? @\"a\" : @\"b\")|a",
                "@\"\" + (nil ?: @\"c\")|c",
                "@\"\" + @[@(1), @(2)].count|2",
                "@\"\" + @[@(1), @(2)][1]|2",
                "@\"\" + @{@\"k\": @\"v\"}[@\"k\"]|v",
                "@\"a\".stringByAppendingString:(@\"b\")|ab",
                "@\"\" + !missing|1",
                "@\"\" + d|2.500000",
                "@\"\" + big / 0x2|9223372036854775807",
            })
    void valuesOfExpressions(String expression, String expected) {
        String text = "class A : NSObject { + (id)f { uint u = 7; int i = 3; double d = 2.5; id missing = nil;"
                + " uint big = 0xFFFFFFFFFFFFFFFF; return " + expression + "; } }";
        assertThat(ScriptEvaluator.run(script(text)).call("A", "f")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int a = 0.0 - 2.5; NSLog(@\"\" + a);|0",
                "int a = 2.9; NSLog(@\"\" + a);|2",
                "BOOL b = 4; NSLog(@\"\" + b); NSLog(@\"\" + (b == YES));|4 0",
                "BOOL b = 0.5; NSLog(@\"\" + b);|0",
                "BOOL b = !!4; NSLog(@\"\" + b);|1",
                "NSTimeInterval t = 1; t = 2.5; NSLog(@\"\" + t);|2",
                "id o = 5; NSLog(@\"\" + o);|(null)",
                "int i = 0; while (i < 3) { i++; if (i == 2) { continue; } NSLog(@\"\" + i); }|1 3",
                "for (int i = 0; i < 5; i++) { if (i == 2) { break; } NSLog(@\"\" + i); }|0 1",
                "int i = 5; do { i--; } while (i > 2); NSLog(@\"\" + i);|2",
                "for (int i = 0; i < 2; i++) { int i = 5; NSLog(@\"\" + i); }|5",
                "for (id x in @[@\"a\", @\"b\"]) { NSLog(x); }|a b",
                "for (id x in nil) { NSLog(x); } NSLog(@\"end\");|end",
                "switch (2) { case 1: { NSLog(@\"1\"); } case 2: { NSLog(@\"2\"); } case 3: { NSLog(@\"3\"); break; } default: { NSLog(@\"d\"); } }|2 3",
                "switch (9) { case 1: { NSLog(@\"1\"); } default: { NSLog(@\"d\"); } }|d",
                "int n = 1; Block b = ^{ NSLog(@\"\" + n); n = 5; }; n = 2; b(); NSLog(@\"\" + n);|2 5",
                "Block b = ^{ return 1; }; NSLog(@\"\" + (b() ? 1 : 0));|0",
                "Block b = ^int (int n) { return n * 2; }; NSLog(@\"\" + b(4));|8",
                "Block f = nil; f = ^int (int n) { return n < 2 ? 1 : n * f(n - 1); }; NSLog(@\"\" + f(5));|120",
                "Block f = ^id (id o) { return o; }; id m = nil; NSLog(@\"\" + f(m.name()));|(null)",
                "id a = @[@(3), @(1), @(2)].sortedArrayUsingComparator:(^NSInteger (id x, id y) { return x.compare:(y); }); NSLog(a.componentsJoinedByString:(@\",\"));|1,2,3",
                "@[@\"a\", @\"b\", @\"c\"].enumerateObjectsUsingBlock:(^void (id o, NSUInteger i, Pointer stop) { NSLog(o + i); if (i == 1) { NSNumber.numberWithBool:(YES).getValue:(stop); } });|a0 b1",
                "id m = NSMutableArray.array(); m.addObject:(@\"x\"); m[0] = @\"y\"; m[1] = @\"z\"; NSLog(m.componentsJoinedByString:(@\"\"));|yz",
                "id m = NSMutableDictionary.dictionary(); m[@\"k\"] = @(1); m[@\"k\"] += @(2); NSLog(@\"\" + m[@\"k\"]);|2",
                "CFunction<double, double> floor = CFunction(\"floor\"); NSLog(@\"\" + floor(2.7));|2.000000",
                "int i = 1; int j = (i = 7); NSLog(@\"\" + i + j);|77",
            })
    void effectsOfStatements(String statements, String expected) {
        assertThat(ScriptEvaluator.run(script(statements.replaceFirst("^", "if (YES) {") + "}"))
                        .log())
                .containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = unknown;|",
                "int a = 1 + YES;|",
                "int a = 1 / 0;|",
                "id n = nil; if (n.name == nil) { }|",
                "id n = nil; id x = n.name.other;|",
                "Block b = ^void (id a) { }; b();|",
                "id a = @[1];|",
                "id a = @[@(1)]; id b = a[1];|",
                "for (int i = 0;; i++) { }|",
                "while (YES) { }|",
                "Block g = ^int (int n) { return g(n); }; g(1);|",
                "Block g = ^Foo { return nil; };|",
                "self.x = 1;|",
                "NSLog(@\"%d\", 1);|",
            })
    void stopsWhereADebugBuildStops(String statements, String unused) {
        assertThatThrownBy(() -> ScriptEvaluator.run(script("if (YES) {" + statements + "}")))
                .isInstanceOf(ScriptFault.class);
    }

    @Test
    void callsMethodsAndProperties() {
        String text = """
                class A : NSObject {
                @property (assign) int count;
                - (int)add:(int)n {
                    _count += n;
                    self.count = self.count + 1;
                    return self.count;
                }
                - (int)twice:(int)n {
                    self.add:(n);
                    return self.add:(n);
                }
                }
                class B : A {
                - (int)add:(int)n {
                    return super.add:(n) + 100;
                }
                }
                """;
        var evaluator = ScriptEvaluator.run(script(text));
        assertThat(evaluator.call("A", "twice:", 5L)).isEqualTo(12L);
        assertThat(evaluator.call("B", "add:", 5L)).isEqualTo(106L);
    }

    @Test
    void narrowsToTheEncodingOfAMethodTheAppHas() {
        Script script = script("class A : NSObject { + (int)f:(int)n { return n + 4294967296; } }");
        assertThat(ScriptEvaluator.run(script).call("A", "f:", 1L)).isEqualTo(4294967297L);
        assertThat(ScriptEvaluator.run(script, Target.V1_5_5, Map.of("f:", "ii"))
                        .call("A", "f:", 1L))
                .isEqualTo(1L);
    }

    @Test
    void cutsDoublesOnTheOldRunTime() {
        Script script = script("double a = 2.7; NSLog(@\"\" + a); NSLog(@\"\" + 2.7);");
        assertThat(ScriptEvaluator.run(script, Target.V1_5_2).log()).containsExactly("2.000000", "2.700000");
    }

    @Test
    void runsThePrelude() throws IOException {
        String prelude = Files.readString(Path.of("src/test/resources/examples/prelude.mg"));
        String text = prelude + """
                NSLog(@"" + mg_and(12, 10) + mg_or(12, 10) + mg_xor(12, 10));
                NSLog(@"" + mg_not(0));
                NSLog(@"" + mg_shl(1, 40) + @"," + mg_shr(1024, 3) + @"," + mg_sar(-5, 1));
                NSLog(@"" + @(mg_and(-1, -8)).longLongValue());
                """;
        assertThat(ScriptEvaluator.run(script(text)).log())
                .isEqualTo(List.of("8146", "18446744073709551615", "1099511627776,128,-3", "-8"));
    }

    private static Script script(String text) {
        var parsed = ScriptParser.parse(SourceText.of("test.mg", text));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        return parsed.script();
    }
}
