package dev.patchsmith.language.objc.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes random programs of the constructs that are rewritten as a whole: structs and their fields, out parameters,
/// C arrays, formats, nested blocks, statics, loops that hide names, switches that fall through, commas, choices
/// without a
/// middle, assignments as values, `@finally`. Each is a class `A` with `+ (NSInteger)run:(NSInteger)a
/// with:(NSUInteger)u`.
public final class ShapedPrograms {

    private static final String HEAD = """
            typedef struct { NSInteger low; double high; } Pair;
            typedef struct { CGPoint from; CGPoint to; } Line;
            @implementation A
            + (BOOL)halve:(NSInteger)n into:(int *)out {
                if (n % 3 == 0) { return NO; }
                if (out) { *out = n / 2; }
                return YES;
            }
            + (void)word:(uint32_t *)word byte:(uint8_t *)byte real:(double *)real truth:(BOOL *)truth {
                *word = 4000000000u;
                *byte = 200;
                *real = 2.5;
                *truth = YES;
            }
            + (BOOL)find:(NSInteger)n error:(NSString **)error {
                if (n % 2) { if (error) { *error = @"odd"; } return NO; }
                return YES;
            }
            + (NSInteger)next { static NSInteger last = 3; last += 2; return last; }
            + (CGRect)moved:(CGRect)r by:(CGFloat)d { r.origin.x += d; r.size.width *= 2; return r; }
            + (NSInteger)once {
                static NSInteger made; static dispatch_once_t token;
                dispatch_once(&token, ^{ made = 7; });
                return made++;
            }
            """;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<List<String>> scopes = new ArrayList<>();
    private int names;

    public ShapedPrograms(long seed) {
        this.random = new Random(seed);
    }

    /// The text of the program.
    public String program() {
        out.append(HEAD).append("+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u {\n");
        scopes.add(new ArrayList<>(List.of("a")));
        line("CGRect r = CGRectMake(1, 2, " + real() + ", 4);");
        line("CGPoint p = {3, " + real() + "};");
        line("Pair q = {" + number() + ", " + real() + "};");
        line("Line l = {.from = p, .to = {1, 2}};");
        line("NSRange g = NSMakeRange(" + random.nextInt(9) + ", u);");
        line("double d = " + real() + ", e = 0;");
        line("int i = " + number() + "; unsigned w = " + random.nextInt(99) + "; BOOL flag = " + truth() + ";");
        line("float f = " + real() + "f;");
        line("NSString *s = " + pick("@\"s\"", "nil", "@\"中，\"") + ";");
        line("int t[3] = {1, " + number() + ", 3}; CGPoint c[2] = {{1, 2}, {3, 4}};");
        for (int n = 5 + random.nextInt(8); n > 0; n--) {
            statement(2);
        }
        line("NSLog(@\"%@ %@ %ld %.3f\", NSStringFromCGRect(r), NSStringFromCGPoint(p), (long)q.low, q.high);");
        line("NSLog(@\"%@ %@ %lu\", NSStringFromCGPoint(l.from), NSStringFromCGPoint(l.to), (unsigned long)g.length);");
        line("NSLog(@\"%d %u %d %.2f %.2f %.3f %d %d %.1f\", i, w, flag, d, e, f, t[0], t[1] + t[2], c[1].x);");
        line("return i + q.low;");
        out.append("}\n@end\n");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private String fresh(String base) {
        return base + names++;
    }

    private void body(int depth) {
        scopes.add(new ArrayList<>());
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            statement(depth - 1);
        }
        scopes.removeLast();
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 26 : 17)) {
            case 0, 1, 2 -> fields();
            case 3, 4 -> structs();
            case 5, 6 -> pointers();
            case 7 -> arrays();
            case 8, 9 -> formats();
            case 10, 11 -> values();
            case 12 -> line("NSLog(@\"%ld %ld\", (long)[self next], (long)[A once]);");
            case 13 -> commas();
            case 14 -> choices();
            case 15, 16 -> numbers();
            case 17, 18 -> loops(depth);
            case 19, 20 -> switches(depth);
            case 21, 22, 23 -> blocks(depth);
            case 24 -> {
                line("@try {");
                body(depth);
                line("} @finally {");
                line("NSLog(@\"finally %d\", i);");
                line("}");
            }
            default -> {
                line("if (" + truth() + ") {");
                body(depth);
                line("}");
            }
        }
    }

    /// Whether all variables are declared.
    private boolean isReady() {
        return out.indexOf("int t[3]") >= 0;
    }

    private String number() {
        if (!isReady()) {
            return String.valueOf(random.nextInt(20) - 4);
        }
        return switch (random.nextInt(8)) {
            case 0 -> "(int)q.low";
            case 1 -> "t[" + random.nextInt(3) + "]";
            case 2 -> "(i % 7)";
            case 3 -> "(int)(d * 2)";
            case 4 -> "(int)r.size.width";
            case 5 -> "(int)g.location";
            default -> String.valueOf(random.nextInt(20) - 4);
        };
    }

    private String real() {
        return !isReady()
                ? random.nextInt(9) + "." + pick("0", "5", "25")
                : pick("r.origin.x", "p.y", "q.high", "l.to.x", "c[1].y", "d", "f", "0.5", "3.25", "-1.5");
    }

    private String truth() {
        return !isReady()
                ? pick("YES", "NO", "a > 2", "u == 7")
                : pick("flag", "i > 3", "d < 2", "s", "!s", "q.low", "[s isEqualToString:@\"s\"]", "f", "w", "a == 5");
    }

    private String point() {
        return pick(
                "p",
                "r.origin",
                "l.from",
                "l.to",
                "c[0]",
                "CGPointMake(" + real() + ", 2)",
                "(CGPoint){1, " + real() + "}");
    }

    private void fields() {
        String place = pick(
                "r.origin.x",
                "r.size.height",
                "p.x",
                "p.y",
                "q.high",
                "l.from.x",
                "l.to.y",
                "c[1].x",
                "c[0].y",
                "r.size.width");
        line(pick(
                place + " = " + real() + ";",
                place + " += " + real() + ";",
                place + " -= " + number() + ";",
                place + "++;",
                "q.low " + pick("=", "+=", "-=", "*=") + " " + number() + ";",
                "q.low" + pick("++", "--") + ";",
                "i = q.low++;",
                "d = " + place + " = " + number() + ";",
                "d = ++" + place + ";",
                "g.length " + pick("+=", "=") + " " + random.nextInt(5) + ";",
                "g.location++;",
                "q.low = " + real() + ";",
                "i = (q.low = " + real() + ") * 2;",
                "q.low " + pick("|=", "^=", "<<=") + " 3;"));
    }

    private void structs() {
        String v = fresh("v");
        line(pick(
                "CGRect " + v + " = r; " + v + ".origin.x = 77; NSLog(@\"%.1f %.1f\", r.origin.x, " + v + ".origin.x);",
                "CGPoint " + v + " = r.origin; r.origin.x += 1; NSLog(@\"%.1f\", " + v + ".x);",
                "r.origin = " + point() + ";",
                "l.from = l.to; l.to.x = 5;",
                "l = (Line){" + point() + ", " + point() + "};",
                "p = " + point() + ";",
                "c[1] = " + point() + "; p.x += 2;",
                "c[0] = c[1]; c[1].x++;",
                "q = (Pair){.high = " + real() + "};",
                "Pair " + v + " = q; q.low += 5; NSLog(@\"%ld\", (long)" + v + ".low); q = " + v + ";",
                "r = [self moved:r by:" + real() + "];",
                "NSLog(@\"%@\", NSStringFromCGRect([self moved:r by:" + number() + "]));",
                "NSLog(@\"%.1f\", [A moved:r by:2].size.width);",
                "NSLog(@\"%d\", CGPointEqualToPoint(p, " + point() + "));",
                "NSValue *" + v + " = [NSValue valueWithCGRect:r]; r.origin.y = 9; r = [" + v + " CGRectValue];",
                "NSValue *" + v + " = @(p); p.x = 4; NSLog(@\"%.1f\", " + v + ".CGPointValue.x);",
                "d = CGRectGetMaxX(r) + CGRectGetWidth(r);",
                "NSLog(@\"%lu\", (unsigned long)NSMaxRange(g));",
                "r = " + truth() + " ? r : CGRectZero;",
                "p = " + truth() + " ? " + point() + " : " + point() + ";"));
    }

    private void pointers() {
        String v = fresh("e");
        line(pick(
                "[self halve:" + number() + " into:&i];",
                "flag = [self halve:" + number() + " into:&i];",
                "if ([A halve:i + 1 into:&i] && i > 2) { NSLog(@\"%d\", i); }",
                "[self halve:4 into:NULL];",
                "NSString *" + v + " = nil; for (int k = 0; k < 3; k++) { [self find:k error:&" + v
                        + "]; NSLog(@\"%@\", " + v + "); }",
                "NSString *" + v + " = @\"old\"; [self find:i error:&" + v + "]; NSLog(@\"%@\", " + v + ");",
                "uint32_t " + v + " = 5; uint8_t b" + v + " = 1; [self word:&" + v + " byte:&b" + v
                        + " real:&e truth:&flag]; NSLog(@\"%u %d\", " + v + ", b" + v + ");",
                "int " + v + " = -1; while ([self halve:" + v + " + 3 into:&" + v + "] && " + v + " < 5) { " + v
                        + " += 2; }",
                "NSLog(@\"%d\", [self halve:i into:&i] ? i : -1);",
                "int " + v + "; if (![A halve:7 into:&" + v + "]) { " + v + " = 1; } NSLog(@\"%d\", " + v + ");"));
    }

    private void arrays() {
        line(pick(
                "t[1] = " + number() + ";",
                "t[i & 1] += " + number() + ";",
                "t[0]++;",
                "i = t[2]--;",
                "t[2] = t[1] = " + number() + ";",
                "t[0] *= t[1] % 5;",
                "for (int k = 0; k < 3; k++) { t[k] += k; }",
                "static int kept[2] = {1, 2}; kept[0]++; NSLog(@\"%d\", kept[0]);",
                "t[1] |= 4;",
                "t[1] = " + real() + ";",
                "uint8_t bytes[2] = {250, 1}; bytes[0] += 10; NSLog(@\"%d\", bytes[0]);",
                "c[0].x += t[0];"));
    }

    private void formats() {
        line(pick(
                "NSLog(@\"%5d|%-5d|%05d|%+d|% d\", i, i, i, i, i);",
                "NSLog(@\"%x %X %o %#x\", w, w, w, w);",
                "NSLog(@\"%5.1f|%-8.2f|%08.3f|%+.1f\", d, d, d, d);",
                "NSLog(@\"%f %F\", d, r.origin.x);",
                "NSLog(@\"%hd %hhd %hu %hhu\", (short)i, (char)i, (unsigned short)i, (unsigned char)i);",
                "NSLog(@\"%ld %lld %zd %lu %llu %zu\", (long)q.low, (long long)i, (ssize_t)i, (unsigned long)u, (unsigned long long)u, (size_t)u);",
                "NSLog(@\"%s %@ %%\", \"text\", s);",
                "NSLog(@\"%c%c\", 'a', (char)('b' + (w % 3)));",
                "NSLog(@\"%C\", (unichar)0x4e2d);",
                "NSLog(@\"%*d %.*f\", 6, i, 2, d);",
                "NSLog(@\"%2$@ %1$d\", i, s);",
                "s = [NSString stringWithFormat:@\"%d%@\", i, @(d)];",
                "s = [NSString stringWithFormat:@\"%@\", " + pick("s", "@(i)", "@YES", "nil") + "];",
                "NSLog(@\"%d %d\", flag, " + truth() + " ? 1 : 0);",
                "NSLog(@\"%i %u\", i, i);",
                "NSLog(@\"%d\", w);",
                "NSLog(@\"%hhx %hx %hd %02hhx %hhu\", i, w, i, (char)i, i);",
                "NSLog(@\"%d %u %x\", (NSInteger)i * 4000000000, q.low, (NSInteger)-1);",
                "NSLog(@\"%d\", u);",
                "NSLog(@\"%ld\", (long)w - 5);",
                "NSLog(@\"%lu\", (unsigned long)i);",
                "NSLog(@\"%ld\", (long)(u - 8));",
                "NSLog(@\"%.3f %.0f\", f, f);",
                "NSMutableString *" + "m" + names + " = [NSMutableString string]; [m" + names
                        + " appendFormat:@\"%d-%@\", i, s]; NSLog(@\"%@\", m" + names++ + ");"));
    }

    /// Assignments and steps as parts of larger expressions.
    private void values() {
        line(pick(
                "if ((d = " + number() + ") / 2 > 1.2) { NSLog(@\"half\"); }",
                "e = (d = i) / 4;",
                "NSLog(@\"%d\", (w = i) > 3);",
                "NSLog(@\"%d\", (i = w) < 0);",
                "i = flag = " + number() + ";",
                "d = i = " + real() + ";",
                "f = d = " + number() + ";",
                "NSLog(@\"%.2f\", (f = i) / 8);",
                "NSLog(@\"%d\", (i += 2) * 2);",
                "NSLog(@\"%u\", w -= 3);",
                "NSLog(@\"%d\", (i *= " + number() + ") > 4 || (flag |= YES));",
                "flag " + pick("|=", "&=", "^=") + " " + truthy() + ";",
                "flag = i & 4;",
                "flag = (e = " + number() + ") == 1;",
                "while ((i = i / 2) > 1) { NSLog(@\"%d\", i); }",
                "i = (d += 1.5) + (w = 4);",
                "i = -(w % 5);",
                "NSLog(@\"%d\", ((short)(i + 40000)) / 2);",
                "d = (f = " + real() + ") * 3;"));
    }

    private String truthy() {
        return pick(
                "flag",
                "i > 3",
                "d < 2",
                "!s",
                "[s isEqualToString:@\"s\"]",
                "a == 5",
                "[self halve:i into:&i]",
                "i",
                "w");
    }

    private void commas() {
        line(pick(
                "i = (NSLog(@\"x\"), i + 1);",
                "for (int j = 0, k = 5; j < k; j++, k -= 2) { NSLog(@\"%d %d\", j, k); }",
                "for (i = 0, d = 1; i < 3; i++, d *= 2) { if (i == 1) { continue; } NSLog(@\"%.1f\", d); }",
                "while (i++, i < 4) { NSLog(@\"%d\", i); }",
                "do { i--; if (i == 2) { continue; } NSLog(@\"%d\", i); } while (NSLog(@\"c\"), i > 0);",
                "i = ({ int z = i; z++; z * 2; });",
                "d = (e = 2, e + 1);"));
    }

    private void choices() {
        line(pick(
                "s = s ?: @\"none\";",
                "NSLog(@\"%@\", s.length ? s : nil);",
                "i = i ?: 4;",
                "i = [self next] ?: 1;",
                "d = i ?: 0.5;",
                "NSLog(@\"%@\", [s uppercaseString] ?: @\"nil\");",
                "NSLog(@\"%d\", (flag ?: i) + 1);",
                "w = (" + truth() + " ? -1 : w);",
                "NSLog(@\"%.2f\", " + truth() + " ? i : d);",
                "f = " + truth() + " ? i : f;",
                truth() + " ? i++ : i--;",
                "NSLog(@\"%d\", " + truth() + " ? i > 2 : w);",
                "NSLog(@\"%d\", MAX(i, t[0]) - MIN(t[1], 3));"));
    }

    private void numbers() {
        line(pick(
                "i = " + number() + " + " + number() + ";",
                "i %= 50;",
                "w = w * 3 - 100;",
                "d = w - 1000;",
                "q.low = w - 1000;",
                "f = i * f;",
                "f += " + real() + ";",
                "i = f * 10;",
                "f = 16777216; f += i;",
                "NSLog(@\"%d\", f == i);",
                "NSLog(@\"%d\", f * 0.1f == 0.5f);",
                "f++;",
                "d = f / 3;",
                "i = w >> 2 | 1;",
                "u = u - 1;".replace("u = u", "w = w"),
                "NSLog(@\"%lu\", (unsigned long)(u - i));",
                "NSLog(@\"%d\", u - 8 > 0);",
                "i = -i / 2 % 3;",
                "d = -d;",
                "w ^= i;",
                "i = ~i;",
                "i = !i + !!w;"));
    }

    private void loops(int depth) {
        String n = fresh("n");
        switch (random.nextInt(6)) {
            case 0 -> {
                line("int " + n + " = 0;");
                line("while (" + n + " < 3) {");
                line("NSLog(@\"%d\", " + n + "++);");
                line("int " + n + " = 9;");
                line("NSLog(@\"%d\", " + n + ");");
                body(depth);
                line("}");
            }
            case 1 -> {
                line("int " + n + " = 3;");
                line("do {");
                line("if (" + n + " == 2) { continue; }");
                body(depth);
                line("} while (--" + n + ");");
            }
            case 2 -> {
                line("for (int " + n + " = 0; " + n + " < 3; " + n + "++) {");
                line("if (" + n + " == 1 && " + truth() + ") { " + pick("continue;", "break;") + " }");
                body(depth);
                line("int " + n + " = i;");
                line("NSLog(@\"%d\", " + n + ");");
                line("}");
            }
            case 3 -> {
                line("int " + n + " = 4;");
                line("for (int k = 0; k < " + n + "; k += 2) {");
                body(depth);
                line("int " + n + " = k;");
                line("NSLog(@\"%d\", " + n + ");");
                line("}");
            }
            case 4 -> {
                line("for (NSString *" + n + " in @[@\"a\", @\"b\"]) {");
                line("NSLog(@\"%@\", " + n + ");");
                body(depth);
                line("if (" + truth() + ") { continue; }");
                line("NSLog(@\"end\");");
                line("}");
            }
            default -> {
                line("for (int " + n + " = 3; " + n + "--; ) {");
                body(depth);
                line("}");
            }
        }
    }

    private void switches(int depth) {
        line("switch (" + pick("i % 4", "w % 4", "q.low % 3", "flag", "t[0] & 3") + ") {");
        int labels = 1 + random.nextInt(4);
        for (int k = 0; k < labels; k++) {
            line("case " + k + ":");
            if (random.nextInt(3) > 0) {
                line("{");
                body(depth);
                line("}");
            }
            line(pick("break;", "", "NSLog(@\"through\");", "if (" + truth() + ") { break; }"));
        }
        if (random.nextBoolean()) {
            line("default: NSLog(@\"default\"); " + pick("break;", ""));
        } else {
            line("case 9: break;");
        }
        line("}");
    }

    private void blocks(int depth) {
        String b = fresh("b");
        switch (random.nextInt(8)) {
            case 0 -> {
                line("void (^" + b + ")(void) = ^{ NSLog(@\"%.1f %.1f %d\", r.origin.x, q.high, i); };");
                fields();
                line("i++; r.origin.x = 40; " + b + "();");
            }
            case 1 -> {
                line("__block int k" + b + " = " + number() + "; __block CGRect r" + b + " = r;");
                line("void (^" + b + ")(int) = ^(int z) { k" + b + " += z; r" + b + ".origin.x += 1; };");
                line(b + "(2); k" + b + " *= 2; " + b + "(i); NSLog(@\"%d %.1f\", k" + b + ", r" + b + ".origin.x);");
            }
            case 2 -> {
                line("int (^(^" + b
                        + ")(int))(int) = ^(int x) { int y = x + i; return ^int(int z) { return x * z + y; }; };");
                line("i += 3; NSLog(@\"%d\", " + b + "(2)(3));");
            }
            case 3 -> {
                line("CGRect (^" + b + ")(CGRect) = ^CGRect(CGRect z) { z.origin.y = d; return z; };");
                line("d = 8; r = " + b + "(r);");
            }
            case 4 -> {
                line("NSMutableArray *" + b + " = [NSMutableArray array];");
                line("for (int k = 0; k < 3; k++) { CGPoint z = {k, i}; [" + b
                        + " addObject:^{ z.x > 1 ? NSLog(@\"big %d\", k) : NSLog(@\"%.1f\", z.y); }]; z.y = 5; i++; }");
                line("for (void (^each)(void) in " + b + ") { each(); }");
            }
            case 5 -> {
                line("float (^" + b + ")(float) = ^float(float z) { return z / 3; };");
                line("NSLog(@\"%.4f\", " + b + "(i) * 3);");
            }
            case 6 -> {
                line("static int k" + b + " = 1; void (^" + b + ")(void) = ^{ k" + b + "++; static int z = 0; z += k"
                        + b + "; NSLog(@\"%d\", z); };");
                line(b + "(); k" + b + " = 5; " + b + "();");
            }
            default -> {
                line("void (^" + b + ")(void) = ^{");
                line("void (^inner)(void) = ^{ NSLog(@\"%d %@ %.1f\", i, s, l.to.x); };");
                line("inner();");
                line("};");
                statement(0);
                line("i = 5; " + b + "();");
            }
        }
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
