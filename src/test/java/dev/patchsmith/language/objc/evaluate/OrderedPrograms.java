package dev.patchsmith.language.objc.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes random programs in which almost every operand does something: blocks that change the variables they capture,
/// methods that change properties, instance variables and variables of the file, getters with effects, steps and
/// assignments as values. What comes out tells the order in which everything was evaluated, which is the order of
/// clang for arm64. Each is a class `A` with `+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u`.
public final class OrderedPrograms {

    private static final String HEAD = """
            @interface A : NSObject
            @property (nonatomic) NSInteger total;
            @property (nonatomic) int small;
            @property (nonatomic) NSUInteger size;
            @property (nonatomic) double ratio;
            @property (nonatomic) BOOL on;
            @property (nonatomic) uint8_t tiny;
            @property (nonatomic, copy) NSString *name;
            @property (nonatomic, strong) NSMutableArray *items;
            @property (nonatomic) CGRect box;
            @property (nonatomic, strong) A *next;
            @end
            static NSInteger gCount = 2;
            static double gRate = 0.5;
            static NSString *gName = @"g";
            static int hidden = 7;
            static NSInteger step(void) { gCount += 2; gRate += 0.25; return gCount; }
            static NSInteger both(NSInteger x, NSInteger y) { NSLog(@"%ld|%ld", (long)x, (long)y); return x * 2 - y; }
            @implementation A
            - (NSInteger)bump { self.total += 3; _small++; gCount++; NSLog(@"bump"); return _total; }
            - (int)turn { _on = !_on; self.ratio = _ratio + 0.5; _size++; _tiny += 100; NSLog(@"turn"); return _on; }
            - (NSString *)rename {
                self.name = [_name ?: @"n" stringByAppendingString:@"+"];
                gName = [gName stringByAppendingString:@"."];
                if (self.name.length > 9) { self.name = @"m"; gName = @"h"; }
                return self.name;
            }
            - (double)grow { CGRect r = self.box; r.size.width += 1; self.box = r; _ratio += 0.25; return r.size.width; }
            - (A *)peer { NSLog(@"peer"); gCount++; if (!_next) { _next = [A new]; } return _next; }
            - (NSMutableArray *)list {
                NSLog(@"list");
                if (!_items || _items.count > 3) { _items = [NSMutableArray array]; }
                [_items addObject:@(_total)];
                return _items;
            }
            - (NSInteger)at { NSLog(@"at"); if (_items.count > 2) { _items = [@[@9, @8] mutableCopy]; } return 0; }
            - (NSInteger)add:(NSInteger)n with:(NSInteger)m and:(double)d {
                NSLog(@"%ld %ld %.2f", (long)n, (long)m, d);
                return n + m * 2;
            }
            - (NSString *)join:(id)x with:(id)y { return [NSString stringWithFormat:@"%@%@", x, y]; }
            - (NSInteger)apply:(NSInteger (^)(NSInteger))block to:(NSInteger)n { return block(n) + 1; }
            + (NSInteger)run:(NSInteger)a with:(NSUInteger)u { return [[A new] go:a with:u]; }
            """;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private int names;

    public OrderedPrograms(long seed) {
        this.random = new Random(seed);
    }

    /// The text of the program.
    public String program() {
        out.append(HEAD);
        out.append("- (NSInteger)go:(NSInteger)a with:(NSUInteger)u {\n");
        line("self.total = 1; self.name = @\"a\"; __block NSInteger n = a;");
        line("__block NSInteger k = 2; __block int j = 3; __block NSUInteger w = 4; __block double d = 0.5;");
        line(
                "__block BOOL flag = NO; __block NSString *s = @\"s\"; __block NSNumber *o = @1; static NSInteger kept = 3;");
        line("__block CGRect r = CGRectMake(1, 2, 3, 4); int t[3] = {1, 2, 3}; __block unsigned char y = 250;");
        line("NSInteger (^b)(void) = ^NSInteger { k += 2; kept++; if (k > 50) { k = 1; } return k; };");
        line("int (^c)(int) = ^int(int z) { j = z % 20 + 1; flag = !flag; y += 3; return j; };");
        line("double (^e)(void) = ^double { d += 0.5; w++; r.origin.x += 1; return d; };");
        line(
                "NSString *(^q)(void) = ^NSString *{ s = s.length > 6 ? @\"z\" : [s stringByAppendingString:@\"q\"]; o = @(k); return s; };");
        for (int i = 4 + random.nextInt(7); i > 0; i--) {
            statement(2);
        }
        line("NSLog(@\"%ld %d %lu %.2f %d %@ %@ %d\", (long)k, j, (unsigned long)w, d, flag, s, o, y);");
        line(
                "NSLog(@\"%ld %d %lu %.2f %d %d %@\", (long)_total, _small, (unsigned long)_size, _ratio, _on, _tiny, _name);");
        line(
                "NSLog(@\"%ld %.2f %@ %ld %d %@ %@\", (long)gCount, gRate, gName, (long)kept, t[0] + t[1] * t[2], NSStringFromCGRect(r), NSStringFromCGRect(_box));");
        line("return n + hidden;");
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
        int known = words.size();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            statement(depth - 1);
        }
        while (words.size() > known) {
            words.removeLast();
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 26 : 16)) {
            case 0, 1, 2 -> log();
            case 3, 4, 5 -> store();
            case 6, 7, 8 -> compound();
            case 9, 10 -> objects();
            case 11 -> declare();
            case 12 -> steps();
            case 13 -> line("(void)(" + call(1) + ", " + call(1) + ");");
            case 14 -> line(truth(2) + " ? " + call(1) + " : " + call(1) + ";");
            case 15 -> line("n = (" + number(2) + ") % 100;");
            case 16, 17 -> {
                line("if (" + truth(2) + ") {");
                body(depth);
                line("} else if (" + truth(1) + ") {");
                body(depth);
                line("}");
            }
            case 18, 19 -> loops(depth);
            case 20 -> switches(depth);
            case 21, 22 -> nested(depth);
            case 23 -> {
                line("@try {");
                body(depth);
                line("} @finally {");
                line("NSLog(@\"finally %ld\", (long)(" + number(1) + "));");
                line("}");
            }
            case 24 -> {
                line("{ int hidden = " + random.nextInt(5) + "; hidden += " + small(1) + "; NSLog(@\"%d\", hidden); }");
            }
            default -> {
                line("@synchronized (" + pick("self", "[self peer]") + ") {");
                body(depth);
                line("}");
            }
        }
    }

    private void declare() {
        String name = fresh("v");
        line(pick(
                "NSInteger " + name + " = " + number(2) + ";",
                "NSInteger " + name + " = " + number(1) + ", x" + name + " = " + name + " + " + number(1) + ";"));
        words.add(name);
    }

    private void log() {
        line(pick(
                "NSLog(@\"%ld %ld\", (long)(" + number(2) + "), (long)(" + number(2) + "));",
                "NSLog(@\"%ld %@ %ld\", (long)" + variable() + ", " + text(1) + ", (long)" + variable() + ");",
                "NSLog(@\"%.2f %d\", " + real(2) + ", " + truth(2) + ");",
                "NSLog(@\"%@ %@\", " + text(2) + ", @(" + number(2) + "));",
                "NSLog(@\"%@\", [@[" + text(1) + ", " + text(1) + ", @(" + number(1) + ")] componentsJoinedByString:"
                        + text(1) + "]);",
                "NSLog(@\"%@\", @{" + text(1) + ": @(" + number(1) + ")}[" + text(1) + "]);",
                "NSLog(@\"%@\", NSStringFromCGRect(CGRectMake(" + real(1) + ", " + real(1) + ", d, " + real(1) + ")));",
                "NSLog(@\"%.1f %.1f\", r.origin.x + e(), e() + r.origin.x);",
                "NSLog(@\"%d %d\", (int)(" + pick("j", "y", "_small", "t[1]") + " << " + random.nextInt(4)
                        + "), (int)((unsigned)(" + small(1) + ") >> 1));",
                "NSLog(@\"%d %ld\", [@(" + number(1) + ") intValue], (long)[@(" + real(1) + ") integerValue]);",
                "NSLog(@\"%d\", [@(" + number(1) + ") isEqual:o]);",
                "NSLog(@\"%ld\", (long)[o compare:@(" + number(1) + ")]);"));
    }

    private void store() {
        String target =
                pick("k", "self.total", "_total", "gCount", "[self peer].total", "self.next.total", "self.peer.total");
        line(pick(
                target + " = (" + number(2) + ") % 50;",
                "j = (int)(" + number(1) + ") % 50;",
                "_small = (" + small(1) + ") % 50;",
                "self.small = (" + small(2) + ") % 50;",
                "t[" + index() + "] = (" + small(1) + ") % 50;",
                "t[(k + b()) % 3 < 0 ? 0 : 1] = j;",
                "d = " + real(2) + ";",
                "self.ratio = " + real(2) + ";",
                "flag = " + truth(2) + ";",
                "_on = " + truth(1) + ";",
                "y = " + number(1) + ";",
                "_tiny = " + number(1) + ";",
                "[self peer].ratio = " + real(1) + ";",
                "r.origin.x = " + real(1) + ";",
                "r.size = CGSizeMake(" + real(1) + ", " + real(1) + ");",
                "_box = r; r.origin.y += e();",
                "k = j = (" + small(1) + ") % 9;",
                "self.small = _tiny = (" + small(1) + ") % 9;",
                "_small = self.tiny = " + random.nextInt(900) + ";",
                "w = (NSUInteger)(" + number(1) + ") % 50;",
                "[self peer].next = [self peer];"));
    }

    private void compound() {
        String value = "(" + small(1) + ") % 9";
        String operator = pick(" += ", " -= ", " += ", " ^= ", " |= ");
        line(pick(
                "k" + operator + value + ";",
                "j" + operator + value + ";",
                "y" + operator + value + ";",
                "_total" + operator + value + ";",
                "self.total" + operator + value + ";",
                "_small" + operator + value + ";",
                "self.small" + operator + value + ";",
                "_tiny" + operator + value + ";",
                "self.tiny" + operator + value + ";",
                "gCount" + operator + value + ";",
                "kept" + operator + value + ";",
                "w += (NSUInteger)(" + small(1) + ") % 9;",
                "_size += (NSUInteger)(" + small(1) + ") % 9;",
                "t[" + index() + "]" + operator + value + ";",
                "[self peer].total" + operator + value + ";",
                "[self peer].small" + operator + value + ";",
                "self.next.total" + operator + value + ";",
                "d" + pick(" += ", " -= ") + real(1) + ";",
                "_ratio" + pick(" += ", " -= ") + real(1) + ";",
                "self.ratio" + pick(" += ", " -= ") + real(1) + ";",
                "r.origin.x" + pick(" += ", " -= ") + real(1) + ";",
                "flag |= " + truth(1) + ";",
                "_on &= " + truth(1) + ";",
                "self.on |= " + truth(1) + ";",
                "k %= 1 + (b() & 7);",
                "n += k = j;"));
    }

    private void objects() {
        String v = fresh("m");
        line(pick(
                "s = " + text(2) + ";",
                "self.name = " + text(2) + ";",
                "gName = " + text(1) + ";",
                "[self list][" + index() + " * 0] = @(" + number(1) + ");",
                "[self list][[self at]] = " + text(1) + ";",
                "self.items[[self at]] = @(" + number(1) + ");",
                "NSMutableDictionary *" + v + " = [NSMutableDictionary dictionary]; " + v + "[" + text(1) + "] = "
                        + text(1) + "; NSLog(@\"%lu %@\", (unsigned long)" + v + ".count, " + v + "[s]);",
                "o = @(" + number(2) + ");",
                "NSLog(@\"%@\", [self join:" + text(1) + " with:" + text(1) + "]);",
                "NSLog(@\"%@\", [self join:s with:q()]);",
                "NSLog(@\"%@\", [self join:o with:q()]);",
                "NSLog(@\"%d\", s == q());",
                "NSLog(@\"%@\", [s stringByAppendingString:q()]);",
                "NSLog(@\"%@\", s ?: q());",
                "[[self list] addObject:" + text(1) + "];",
                "for (__strong NSString *" + v + " in @[s, q(), s]) { " + v + " = [" + v
                        + " stringByAppendingString:q()]; NSLog(@\"%@\", " + v + "); }"));
    }

    private void steps() {
        line(pick(
                "NSLog(@\"%ld %ld\", (long)k++, (long)b());",
                "NSLog(@\"%ld\", (long)(self.total++ + [self bump]));",
                "NSLog(@\"%ld\", (long)([self bump] + self.total--));",
                "NSLog(@\"%ld\", (long)(_total++ - b()));",
                "NSLog(@\"%d\", t[" + index() + "]++);",
                "NSLog(@\"%d\", ++t[" + index() + "]);",
                "NSLog(@\"%d %d\", _tiny--, [self turn]);",
                "NSLog(@\"%d\", y++ + c(j));",
                "NSLog(@\"%ld\", (long)([self peer].total++));",
                "NSLog(@\"%ld\", (long)(--[self peer].total + gCount));",
                "r.origin.x++; --r.size.width;",
                "NSLog(@\"%ld\", (long)(gCount++ + step()));",
                "NSLog(@\"%lu\", (unsigned long)(w++ + (NSUInteger)e()));"));
    }

    private void loops(int depth) {
        String i = fresh("i");
        switch (random.nextInt(6)) {
            case 0 -> {
                line("for (NSInteger " + i + " = 0; " + i + " < 3 && " + truth(1) + "; " + i + "++) {");
                words.add(i);
                line("if (" + truth(1) + ") { " + pick("continue;", "break;") + " }");
                body(depth);
                line("}");
                words.remove(i);
            }
            case 1 -> {
                line("int " + i + " = 0;");
                line("do {");
                line("if (" + truth(1) + ") { continue; }");
                body(depth);
                line("} while (++" + i + " < 3 && " + truth(1) + ");");
            }
            case 2 -> {
                line("int " + i + " = 0;");
                line("while (" + i + "++ < 3 && (" + number(1) + ") > 2) {");
                body(depth);
                line("}");
            }
            case 3 -> {
                line("for (int " + i + " = 0; " + i + " < 2; " + i + "++) {");
                line("NSLog(@\"%d\", hidden + " + i + ");");
                line("int hidden = " + small(1) + ";");
                line("hidden" + pick("++;", " += c(hidden % 5);", " *= 2;"));
                line("NSLog(@\"%d\", hidden);");
                line("}");
            }
            case 4 -> {
                line("for (int " + i + " = 0; " + i + " < 4; " + i + "++) {");
                line("switch (" + i + " + (" + truth(1) + ")) {");
                line("case 0: continue;");
                line("case 1: { " + pick("k++;", "[self bump];", "j = c(2);") + " } " + pick("break;", ""));
                line("case 2: if (" + truth(1) + ") { continue; } NSLog(@\"two\");");
                line("default: NSLog(@\"other\"); " + pick("break;", ""));
                line("}");
                line("NSLog(@\"%d\", " + i + ");");
                line("}");
            }
            default -> {
                line("for (NSNumber *" + i + " in [self list]) {");
                line("NSLog(@\"%@ %ld\", " + i + ", (long)(" + i + ".integerValue - b()));");
                line("if (" + truth(1) + ") { break; }");
                line("}");
            }
        }
    }

    private void switches(int depth) {
        line("switch ((" + number(1) + ") % 4) {");
        for (int i = 0; i < 3; i++) {
            line("case " + i + ": {");
            body(depth);
            line("}" + pick(" break;", "", " NSLog(@\"through\");"));
        }
        line("default: NSLog(@\"none\");");
        line("}");
    }

    private void nested(int depth) {
        String b = fresh("b");
        switch (random.nextInt(4)) {
            case 0 -> {
                line("NSInteger (^" + b + ")(NSInteger) = ^NSInteger(NSInteger z) {");
                line("NSInteger (^inner)(void) = ^NSInteger { k += z; self.total++; return k - b(); };");
                line("return k + inner() * 2 - _total;");
                line("};");
                line("NSLog(@\"%ld\", (long)(k + " + b + "(" + number(1) + ") % 9));");
            }
            case 1 -> {
                line("void (^" + b + ")(void) = ^{");
                body(depth);
                line("};");
                line(b + "();");
            }
            case 2 -> {
                line("__block NSInteger h" + b + " = 1;");
                line("NSInteger (^" + b + ")(void) = ^NSInteger { static NSInteger z = 1; z++; h" + b
                        + " += z; return h" + b + "; };");
                line("NSLog(@\"%ld\", (long)(h" + b + " * 10 + " + b + "() - h" + b + " + " + b + "()));");
                line("h" + b + " -= " + b + "() + h" + b + ";");
                line("NSLog(@\"%ld\", (long)h" + b + ");");
            }
            default -> {
                line("[@[@1, @2] enumerateObjectsUsingBlock:^(NSNumber *z, NSUInteger at, BOOL *stop) {");
                line("k += z.integerValue + b();");
                line("NSLog(@\"%ld %lu\", (long)(k - b()), (unsigned long)(at + w));");
                line("if (" + truth(1) + ") { *stop = YES; }");
                line("}];");
            }
        }
    }

    private String index() {
        return pick("0", "1", "2", "j & 1", "k & 1", "c(1) & 1", "b() & 1", "n & 1", "gCount & 1");
    }

    private String variable() {
        return words.isEmpty() || random.nextInt(3) > 0
                ? pick("k", "j", "_total", "self.total", "gCount", "_small", "kept", "n", "y", "t[1]", "(NSInteger)w")
                : pick(words.toArray(String[]::new));
    }

    private String call(int depth) {
        if (depth == 0) {
            return pick("b()", "c(1)", "[self bump]", "[self turn]", "step()", "[self at]");
        }
        return pick(
                "b()",
                "[self bump]",
                "step()",
                "c((int)(" + number(depth - 1) + ") % 9)",
                "[self add:" + number(depth - 1) + " with:" + number(depth - 1) + " and:" + real(0) + "]",
                "[self add:k with:b() and:d]",
                "both(" + number(depth - 1) + ", " + number(depth - 1) + ")",
                "both(k, b())",
                "both(gCount, step())",
                "[self apply:^NSInteger(NSInteger z) { k += z % 3; return k; } to:" + number(depth - 1) + "]",
                "[[self peer] add:" + number(depth - 1) + " with:gCount and:gRate]",
                "[[self peer] bump]");
    }

    private String number(int depth) {
        if (depth == 0) {
            return pick(variable(), variable(), random.nextInt(9) + "", call(0));
        }
        String a = number(depth - 1);
        String b = number(depth - 1);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> "(" + a + pick(" + ", " - ") + b + ")";
            case 3 -> "((" + a + ") % 100 * " + "((" + b + ") % 10))";
            case 4, 5 -> "(" + variable() + pick(" + ", " - ") + call(depth - 1) + ")";
            case 6 -> "(" + call(depth - 1) + pick(" + ", " - ") + variable() + ")";
            case 7 -> "(" + truth(depth - 1) + " ? " + a + " : " + b + ")";
            case 8 -> call(depth);
            case 9 ->
                pick(
                        "[self peer].total",
                        "self.peer.total",
                        "(NSInteger)[self list].count",
                        "(NSInteger)self.list.count");
            case 10 ->
                pick(
                        "[[self list][" + index() + " < [self list].count ? 0 : 1] integerValue]",
                        "[[self list][[self at]] integerValue]",
                        "t[" + index() + "]",
                        "(t[1] - (int)c(t[1] % 5))");
            case 11 -> "(" + a + " ?: " + b + ")";
            case 12 -> "((" + a + ") " + pick("&", "|", "^") + " (" + b + "))";
            case 13 -> "(" + pick("NSInteger", "int", "short", "unsigned char") + ")((" + a + ") % 120)";
            case 14 -> "MAX(" + a + ", " + b + ")";
            case 15 -> "(k = " + random.nextInt(9) + ")";
            default -> "[@(" + a + ") integerValue]";
        };
    }

    private String small(int depth) {
        return "(int)((" + number(depth) + ") % 100)";
    }

    private String real(int depth) {
        if (depth == 0) {
            return pick("d", "gRate", "_ratio", "self.ratio", "0.5", "r.origin.x", "self.box.size.width");
        }
        return pick(
                "(" + real(depth - 1) + pick(" + ", " - ") + "e())",
                "(" + real(depth - 1) + pick(" + ", " - ") + "[self grow])",
                "(d - e())",
                "(_ratio + (double)[self turn])",
                "(gRate * (double)step() / 4)",
                "(" + truth(depth - 1) + " ? " + real(depth - 1) + " : e())",
                "(" + real(depth - 1) + " * ((" + number(depth - 1) + ") % 4))",
                "[self peer].ratio",
                "e()");
    }

    private String truth(int depth) {
        if (depth == 0) {
            return pick("flag", "_on", "self.on", "(k > 3)", "(j != 2)", "[self turn]", "(c(2) == j)", "(s != nil)");
        }
        return pick(
                "(" + number(depth - 1) + pick(" < ", " > ", " == ", " != ", " <= ") + number(depth - 1) + ")",
                "(k" + pick(" < ", " > ", " == ") + "b())",
                "(w" + pick(" < ", " > ", " == ") + "(NSUInteger)e())",
                "(flag == (c(3) > 1))",
                "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")",
                "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")",
                "!" + truth(depth - 1),
                "[" + text(depth - 1) + " isEqualToString:" + text(depth - 1) + "]",
                "(" + real(depth - 1) + " > " + real(depth - 1) + ")");
    }

    private String text(int depth) {
        if (depth == 0) {
            return pick("s", "self.name", "_name", "gName", "@\"x\"", "q()", "[self rename]");
        }
        return pick(
                "s",
                "q()",
                "[self rename]",
                "[" + text(depth - 1) + " stringByAppendingString:" + text(depth - 1) + "]",
                "[self join:" + text(depth - 1) + " with:" + text(depth - 1) + "]",
                "[NSString stringWithFormat:@\"%@%@\", " + text(depth - 1) + ", " + text(depth - 1) + "]",
                "[NSString stringWithFormat:@\"%ld%@%ld\", (long)k, @(b()), (long)k]",
                "(" + truth(depth - 1) + " ? " + text(depth - 1) + " : " + text(depth - 1) + ")",
                "(" + text(depth - 1) + " ?: " + text(depth - 1) + ")");
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
