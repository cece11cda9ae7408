package dev.patchsmith.language.objc.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes random pure programs in Objective-C whose behaviour C defines: no overflow of signed integers, no division by
/// zero, no unordered side effects. Each is a class `A` with `+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u`.
public final class RandomPrograms {

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final Deque<List<Local>> scopes = new ArrayDeque<>();
    private int names;
    private int level = 1;

    private record Local(String type, String name, boolean writable) {}

    private final boolean signedBits;

    /// @param signedBits whether `& | ^ >>` are used on numbers that may be negative
    public RandomPrograms(long seed, boolean signedBits) {
        this.random = new Random(seed);
        this.signedBits = signedBits;
    }

    /// The text of the program.
    public String program() {
        out.append("@implementation A\n+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u {\n");
        scopes.push(new ArrayList<>(List.of(new Local("NSInteger", "a", false), new Local("NSUInteger", "u", false))));
        for (int i = 4 + random.nextInt(8); i > 0; i--) {
            statement(3);
        }
        line("return (" + number("NSInteger", 2) + ") % 1000;");
        out.append("}\n@end\n");
        return out.toString();
    }

    private void line(String text) {
        out.append("    ".repeat(level)).append(text).append('\n');
    }

    private String fresh() {
        return "v" + names++;
    }

    private void body(int depth, Runnable start) {
        level++;
        scopes.push(new ArrayList<>());
        start.run();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statement(depth - 1);
        }
        scopes.pop();
        level--;
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 28 : 12)) {
            case 0, 1, 2, 3 -> declare();
            case 4, 5 -> assign();
            case 6 -> step();
            case 7, 8 -> log();
            case 9 -> compound();
            case 10 -> collection();
            case 11 -> texts();
            case 12, 13 -> {
                line("if (" + condition(2) + ") {");
                body(depth, () -> {});
                if (random.nextBoolean()) {
                    line(random.nextBoolean() ? "} else {" : "} else if (" + condition(1) + ") {");
                    body(depth, () -> {});
                }
                line("}");
            }
            case 14, 15 -> counted(depth);
            case 16 -> whiles(depth);
            case 17, 18 -> switches(depth);
            case 19, 20 -> blocks(depth);
            case 21 -> each(depth);
            case 22 -> {
                line("{");
                body(depth, () -> {});
                line("}");
            }
            default -> special();
        }
    }

    /// Things that are rewritten in a way of their own.
    private void special() {
        String v = fresh();
        switch (random.nextInt(11)) {
            case 0 -> {
                line("NSMutableArray *" + v + " = [NSMutableArray array];");
                line("for (int k" + v + " = 0; k" + v + " < 3; k" + v + "++) {");
                line("    [" + v + " addObject:^{ NSLog(@\"%d\", k" + v + "); }];");
                line("}");
                line("for (void (^each" + v + ")(void) in " + v + ") {");
                line("    each" + v + "();");
                line("}");
            }
            case 1 -> {
                line("static int " + v + " = 3;");
                line(v + " += 2;");
                line("NSLog(@\"%d\", " + v + ");");
            }
            case 2 -> {
                line("for (int " + v + " = 0, w" + v + " = 4; " + v + " < w" + v + "; " + v + "++, w" + v + "--) {");
                line("    if (" + condition(1) + ") { continue; }");
                line("    NSLog(@\"%d %d\", " + v + ", w" + v + ");");
                line("}");
            }
            case 3 -> {
                line("NSInteger " + v + " = " + real(1) + ";");
                line("NSLog(@\"%ld\", (long)" + v + ");");
            }
            case 4 -> {
                line("BOOL " + v + " = " + number("int", 1) + ";");
                line("NSLog(@\"%d %d\", " + v + ", " + v + " == YES);");
            }
            case 5 -> {
                line("NSString *" + v + " = " + condition(1) + " ? nil : " + text(0) + ";");
                line("NSLog(@\"%lu %@ %d\", (unsigned long)" + v + ".length, [" + v + " uppercaseString], " + v
                        + " == nil);");
            }
            case 6 -> {
                line("NSArray *" + v + " = [@[@3, @(" + number("int", 1) + "), @1] sortedArrayUsingComparator:"
                        + "^NSComparisonResult(NSNumber *x, NSNumber *y) { return [y compare:x]; }];");
                line("NSLog(@\"%@\", [" + v + " componentsJoinedByString:@\",\"]);");
            }
            case 7 -> {
                line(
                        "[@[@\"a\", @\"b\", @\"c\"] enumerateObjectsUsingBlock:^(NSString *o, NSUInteger idx, BOOL *stop) {");
                line("    NSLog(@\"%@ %lu\", o, (unsigned long)idx);");
                line("    if (idx == " + random.nextInt(3) + ") { *stop = YES; }");
                line("}];");
            }
            case 8 -> {
                line("__block NSInteger (^" + v + ")(NSInteger) = nil;");
                line(v + " = ^NSInteger(NSInteger n) { return n < 2 ? 1 : n + " + v + "(n - 1); };");
                line("NSLog(@\"%ld\", (long)" + v + "(6));");
            }
            case 9 -> {
                line("int " + v + " = 3, w" + v + ";");
                line("while ((w" + v + " = " + v + "--) > 0) { NSLog(@\"%d\", w" + v + "); }");
                line(v + " = w" + v + " = " + random.nextInt(9) + ";");
                line("NSLog(@\"%d %d\", " + v + ", w" + v + ");");
            }
            default -> {
                line("float " + v + " = " + number("int", 1) + ";");
                line("NSLog(@\"%.3f %d\", " + v + " / 2, (int)(" + v + " * 1.5f));");
            }
        }
    }

    private void declare() {
        String type = pick(
                "int",
                "NSInteger",
                "NSUInteger",
                "BOOL",
                "double",
                "short",
                "unsigned char",
                "long long",
                "NSString *",
                "NSNumber *");
        String name = fresh();
        line((random.nextInt(8) == 0 ? "__block " : "") + type + (type.endsWith("*") ? "" : " ") + name + " = "
                + value(type) + ";");
        scopes.peek().add(new Local(type, name, true));
    }

    /// A value that fits the type without overflow.
    private String value(String type) {
        return switch (type) {
            case "BOOL" -> condition(2);
            case "double" -> real(2);
            case "NSString *" -> text(1);
            case "NSNumber *" -> "@(" + number("NSInteger", 1) + ")";
            case "unsigned char" -> "(unsigned char)(" + number("int", 1) + ")";
            case "short" -> "(short)(" + number("int", 2) + ")";
            case "int" -> random.nextInt(4) == 0 ? "(int)(" + real(1) + ")" : "(" + number("int", 2) + ") % 1000";
            case "NSUInteger" -> "(" + number("NSUInteger", 2) + ") % 1000";
            default -> "(" + number(type, 2) + ") % 1000";
        };
    }

    private void assign() {
        Local local = writable();
        if (local != null) {
            line(local.name() + " = " + value(local.type()) + ";");
        }
    }

    private @Nullable Local writable() {
        List<Local> found = new ArrayList<>();
        scopes.forEach(scope -> scope.stream().filter(Local::writable).forEach(found::add));
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private void step() {
        String name = name("int", true);
        if (name != null) {
            line(pick(
                    name + "++;",
                    "++" + name + ";",
                    name + "--;",
                    "NSLog(@\"%d\", " + name + "++);",
                    "NSLog(@\"%d\", --" + name + ");"));
        }
    }

    private void compound() {
        String type = pick("int", "NSInteger", "double", "NSUInteger");
        String name = name(type, true);
        if (name == null) {
            declare();
            return;
        }
        switch (type) {
            case "double" -> line(name + pick(" += ", " -= ", " *= ") + "0.5;");
            case "NSUInteger" ->
                line(name + pick(" += ", " *= ", " %= ", " /= ", " |= ", " &= ", " ^= ") + (1 + random.nextInt(7))
                        + ";");
            default -> {
                String operator = signedBits
                        ? pick(" += ", " -= ", " %= ", " /= ", " &= ", " |= ", " ^= ", " >>= ")
                        : pick(" += ", " -= ", " %= ", " /= ");
                line(name + operator + (1 + random.nextInt(7)) + ";");
            }
        }
    }

    private void log() {
        switch (random.nextInt(8)) {
            case 0 -> line("NSLog(@\"%d\", " + number("int", 2) + ");");
            case 1 -> line("NSLog(@\"%ld|\", (long)(" + number("NSInteger", 2) + "));");
            case 2 -> line("NSLog(@\"%lu %%\", (unsigned long)(" + number("NSUInteger", 2) + "));");
            case 3 -> line("NSLog(@\"%.2f\", " + real(2) + ");");
            case 4 -> line("NSLog(@\"[%05d] %@\", " + number("int", 1) + ", " + text(1) + ");");
            case 5 -> line("NSLog(@\"%d\", " + condition(2) + ");");
            case 6 -> line("NSLog(@\"%x\", (unsigned int)(" + number("NSUInteger", 1) + "));");
            default -> line("NSLog(@\"%@-%@\", " + text(1) + ", @(" + number("NSInteger", 2) + "));");
        }
    }

    private void texts() {
        String name = fresh();
        line("NSString *" + name + " = [NSString stringWithFormat:@\"%@:%d:%ld\", " + text(1) + ", " + number("int", 1)
                + ", (long)" + primary("NSInteger") + "];");
        scopes.peek().add(new Local("NSString *", name, true));
        line("NSLog(@\"%@ %lu\", " + name + ", (unsigned long)[" + name + " length]);");
    }

    private void collection() {
        String name = fresh();
        if (random.nextBoolean()) {
            line("NSMutableArray *" + name + " = [NSMutableArray array];");
            line("[" + name + " addObject:@(" + number("int", 1) + ")];");
            line("[" + name + " addObject:" + text(1) + "];");
            line(name + "[0] = @(" + number("NSInteger", 1) + ");");
            line("NSLog(@\"%@ %lu\", " + name + "[0], (unsigned long)" + name + ".count);");
            line("if (" + name + ".count % 2 == 0 && [" + name + "[0] integerValue] > " + number("int", 1) + ") {");
            line("    NSLog(@\"%@\", " + name + ".lastObject);");
            line("}");
        } else {
            line("NSMutableDictionary *" + name + " = [NSMutableDictionary dictionary];");
            line(name + "[@\"k\"] = @(" + number("int", 1) + ");");
            line(name + "[@\"k\"] = @([" + name + "[@\"k\"] intValue] + " + number("int", 1) + ");");
            line("NSLog(@\"%@ %@\", " + name + "[@\"k\"], " + name + "[@\"none\"]);");
        }
    }

    private void counted(int depth) {
        String i = "i" + names++;
        String type = pick("int", "NSInteger", "NSUInteger");
        line("for (" + type + " " + i + " = 0; " + i + " < " + (1 + random.nextInt(4)) + "; "
                + pick(i + "++", "++" + i, i + " += 1") + ") {");

        body(depth, () -> {
            scopes.peek().add(new Local(type, i, false));
            if (random.nextInt(3) == 0) {
                line("if (" + condition(1) + ") {");
                line("    " + pick("continue;", "break;"));
                line("}");
            }
        });

        line("}");
    }

    private void whiles(int depth) {
        String n = fresh();
        line("int " + n + " = " + (1 + random.nextInt(4)) + ";");
        boolean last = random.nextBoolean();
        line(last ? "do {" : "while (" + pick(n + "-- > 0", "--" + n + " > 0") + ") {");
        body(depth, () -> {});
        line(last ? "} while (" + n + "-- > 1);" : "}");
        scopes.peek().add(new Local("int", n, false));
    }

    private void switches(int depth) {
        line("switch ((" + number("int", 1) + ") % 4) {");
        int labels = 1 + random.nextInt(4);
        for (int i = 0; i < labels; i++) {
            line("case " + i + ":");
            if (random.nextInt(4) > 0) {
                line("{");
                body(depth, () -> {});
                line("}");
                if (random.nextInt(3) > 0) {
                    line("break;");
                }
            }
        }
        line("default:");
        line("NSLog(@\"default\");");
        line("}");
    }

    private void blocks(int depth) {
        String b = "b" + names++;
        String p = fresh();
        line("NSInteger (^" + b + ")(int) = ^NSInteger(int " + p + ") {");
        Deque<List<Local>> outer = new ArrayDeque<>();
        scopes.forEach(scope -> outer.addLast(scope));
        List<List<Local>> frozen = new ArrayList<>();
        for (List<Local> scope : outer) {
            frozen.add(new ArrayList<>(scope.stream()
                    .map(local -> new Local(local.type(), local.name(), false))
                    .toList()));
        }
        scopes.clear();
        frozen.forEach(scopes::addLast);
        body(Math.min(depth, 1), () -> scopes.peek().add(new Local("int", p, true)));
        level++;
        line("return (" + number("NSInteger", 1) + " + " + p + ") % 1000;");
        level--;
        scopes.clear();
        outer.forEach(scopes::addLast);
        line("};");
        if (random.nextBoolean()) {
            assign();
        }
        line("NSLog(@\"%ld\", (long)" + b + "(" + number("int", 1) + "));");
    }

    private void each(int depth) {
        String x = fresh();
        line("for (NSNumber *" + x + " in @[@(" + number("int", 1) + "), @2, @(" + number("NSInteger", 1) + ")]) {");
        body(depth, () -> {
            scopes.peek().add(new Local("NSNumber *", x, false));
            line("NSLog(@\"%@ %d\", " + x + ", [" + x + " intValue]);");
        });
        line("}");
    }

    private @Nullable String name(String type, boolean mustBeWritable) {
        List<String> found = new ArrayList<>();
        scopes.forEach(scope -> scope.forEach(local -> {
            if (local.type().equals(type) && (local.writable() || !mustBeWritable)) {
                found.add(local.name());
            }
        }));
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private String primary(String type) {
        String name = name(type, false);
        if (name != null && random.nextInt(4) > 0) {
            return name;
        }
        return String.valueOf(random.nextInt(20));
    }

    /// A number of a type whose common type with itself is the type, small enough not to overflow.
    private String number(String type, int depth) {
        if (depth == 0) {
            return primary(type);
        }
        boolean signed = !type.equals("NSUInteger");
        int choice = random.nextInt(signed ? 18 : 14);
        if (choice >= 6 && choice <= 9 && signed && !signedBits) {
            return primary(type);
        }
        return switch (choice) {
            case 0, 1 -> number(type, depth - 1) + " + " + number(type, depth - 1);
            case 2 -> "(" + number(type, depth - 1) + ") * " + random.nextInt(9);
            case 3 -> "(" + number(type, depth - 1) + ") / " + (1 + random.nextInt(9));
            case 4 -> "(" + number(type, depth - 1) + ") % " + (1 + random.nextInt(9));
            case 5 ->
                "(" + condition(depth - 1) + " ? " + number(type, depth - 1) + " : " + number(type, depth - 1) + ")";
            case 6 -> "(" + number(type, depth - 1) + ") & " + random.nextInt(64);
            case 7 -> "((" + number(type, depth - 1) + ") | " + random.nextInt(16) + ")";
            case 8 -> "((" + number(type, depth - 1) + ") ^ " + random.nextInt(16) + ")";
            case 9 -> "((" + number(type, depth - 1) + ") >> " + random.nextInt(4) + ")";
            case 10, 11 -> primary(type);
            case 12 -> "(" + type + ")" + "(" + number(pick("int", "NSInteger"), depth - 1) + ")";
            case 13 -> "(" + type + ")[" + text(0) + " length]";
            case 14 -> "(" + number(type, depth - 1) + ") - (" + number(type, depth - 1) + ")";
            case 15 -> "-(" + number(type, depth - 1) + ")";
            case 17 -> number(type, depth - 1) + " + " + condition(depth - 1);
            default -> "[@(" + number(type, depth - 1) + ") " + (type.equals("int") ? "intValue]" : "integerValue]");
        };
    }

    private String real(int depth) {
        if (depth == 0) {
            String name = name("double", false);
            return name != null && random.nextBoolean() ? name : random.nextInt(20) + "." + pick("0", "25", "5", "125");
        }
        return switch (random.nextInt(6)) {
            case 0 -> real(depth - 1) + " + " + real(depth - 1);
            case 1 -> "(" + real(depth - 1) + ") * " + real(depth - 1);
            case 2 -> "(" + real(depth - 1) + ") - " + real(depth - 1);
            case 3 -> "(double)(" + number("int", depth - 1) + ") / 4";
            case 4 -> "(" + condition(depth - 1) + " ? " + real(depth - 1) + " : " + number("int", depth - 1) + ")";
            default -> real(depth - 1);
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            String name = name("BOOL", false);
            return name != null && random.nextBoolean() ? name : pick("YES", "NO");
        }
        return switch (random.nextInt(8)) {
            case 0 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            case 1 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 2 -> "!" + "(" + condition(depth - 1) + ")";
            case 3 -> compare(real(depth - 1), real(depth - 1));
            case 4 -> compare(number("NSUInteger", depth - 1), number("NSUInteger", depth - 1));
            case 5 -> "[" + text(0) + " isEqualToString:" + text(0) + "]";
            default -> {
                String type = pick("int", "NSInteger");
                yield compare(number(type, depth - 1), number(type, depth - 1));
            }
        };
    }

    private String compare(String left, String right) {
        return "((" + left + ")" + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + "(" + right + "))";
    }

    private String text(int depth) {
        String name = name("NSString *", false);
        if (name != null && random.nextInt(3) > 0) {
            return name;
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            return "[" + text(depth - 1) + " stringByAppendingString:" + text(depth - 1) + "]";
        }
        return pick("@\"x\"", "@\"中，\\n\"", "@\"a\\\"b\"", "@\"\"", "@\"100%\"");
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
