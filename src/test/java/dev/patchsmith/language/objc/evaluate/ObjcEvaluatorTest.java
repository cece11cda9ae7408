package dev.patchsmith.language.objc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjcEvaluatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "int x = 2147483647; unsigned y = x; y += 1; NSLog(@\"%u\", y);|2147483648",
                "unsigned char c = 250; c += 10; NSLog(@\"%d\", c);|4",
                "short s = (short)70000; NSLog(@\"%d\", s);|4464",
                "int i = -7; NSLog(@\"%d %d\", i / 2, i % 3);|-3 -1",
                "NSInteger i = -1; NSUInteger u = 1; NSLog(@\"%d\", i < u);|0",
                "int i = -8; NSLog(@\"%d %u\", i >> 1, (unsigned)i >> 28);|-4 15",
                "int i = 3; int j = i++ + 1; NSLog(@\"%d %d\", i, j);|4 4",
                "int i = 3; int j = ++i; NSLog(@\"%d %d\", i, j);|4 4",
                "double d = -3.7; int i = d; NSLog(@\"%d\", i);|-3",
                "BOOL b = 4; NSLog(@\"%d\", b);|1",
                "NSUInteger n = 0; NSLog(@\"%d\", n - 1 > 0);|1",
                "NSLog(@\"%d\", 1 ? -1 : 2u);|-1",
                "switch (2) { case 1: NSLog(@\"1\"); case 2: NSLog(@\"2\"); break; default: NSLog(@\"d\"); }|2",
                "int n = 1; void (^b)(void) = ^{ NSLog(@\"%d\", n); }; n = 2; b();|1",
                "__block int n = 1; void (^b)(void) = ^{ n = 5; }; b(); NSLog(@\"%d\", n);|5",
                "NSString *s = nil; NSLog(@\"%lu %@\", (unsigned long)s.length, s);|0 (null)",
                "float f = 0.1f; NSLog(@\"%d\", f == 0.1);|0",
                "NSLog(@\"%05d,%-4d,%+.1f\", 42, 7, 2.25);|00042,7   ,+2.2",
            })
    void runsAsCompiledCodeDoes(String statements, String expected) {
        String text = "@implementation A\n+ (void)f {\n" + statements + "\n}\n@end\n";
        var file = ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
        assertThat(file.diagnostics()).isEmpty();
        var evaluator = ObjcEvaluator.run(file.declarations());
        evaluator.call("A", "f");
        assertThat(evaluator.log()).containsExactly(expected);
    }

    @Test
    void cutsResultsToTheTypeOfTheMethod() {
        String text = "@implementation A\n+ (unsigned char)f:(int)a { return a; }\n@end\n";
        var file = ObjcParser.parse(SourceText.of("a.m", text), ParseOptions.DEFAULT);
        var evaluator = ObjcEvaluator.run(file.declarations());
        assertThat(evaluator.call("A", "f:", 300L)).isEqualTo(44L);
        assertThat(evaluator.encodings()).containsEntry("f:", "Ci");
    }
}
