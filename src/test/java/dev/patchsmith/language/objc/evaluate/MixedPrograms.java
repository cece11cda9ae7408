package dev.patchsmith.language.objc.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/// Makes random programs that mix numbers of all widths and signs in one expression, with steps, commas, choices and
/// blocks. Where C leaves a result undefined the evaluator says so, and the program proves nothing. Each is a class `A`
/// with `+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u`.
public final class MixedPrograms {

    private static final List<String> TYPES = List.of(
            "char",
            "unsigned char",
            "short",
            "unsigned short",
            "int",
            "unsigned",
            "NSInteger",
            "NSUInteger",
            "long long",
            "uint32_t",
            "BOOL",
            "double");

    private record Local(String type, String name) {
        boolean isReal() {
            return type.equals("double");
        }
    }

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final Deque<List<Local>> scopes = new ArrayDeque<>();
    private int names;
    private boolean inBlock;

    public MixedPrograms(long seed) {
        this.random = new Random(seed);
    }

    /// The text of the program.
    public String program() {
        out.append("@implementation A\n+ (NSInteger)run:(NSInteger)a with:(NSUInteger)u {\n");
        scopes.push(new ArrayList<>(List.of(new Local("NSInteger", "a"), new Local("NSUInteger", "u"))));
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            declare();
        }
        for (int i = 4 + random.nextInt(8); i > 0; i--) {
            statement(2);
        }
        out.append("return ").append(integer(1)).append(";\n}\n@end\n");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 16 : 9)) {
            case 0, 1 -> declare();
            case 2, 3 -> log();
            case 4 -> assign();
            case 5 -> compound();
            case 6 -> step();
            case 7 -> boxes();
            case 8 -> hidden();
            case 9, 10 -> {
                line("if (" + condition(2) + ") {");
                body(depth);
                line("} else {");
                body(depth);
                line("}");
            }
            case 11 -> {
                String n = "n" + names++;
                line("for (" + pick("int", "unsigned char", "NSUInteger", "short") + " " + n + " = 0; " + n + " < "
                        + (1 + random.nextInt(4)) + "; " + n + "++) {");
                body(depth);
                line("if (" + condition(1) + ") { " + pick("continue;", "break;") + " }");
                line("}");
            }
            case 12 -> {
                line("switch (" + integer(1) + ") {");
                line("case 0: case 'a':");
                line("{");
                body(depth);
                line("}");
                line(pick("break;", ""));
                line("case -1: case 200 ... 203: NSLog(@\"low\");");
                line("default: NSLog(@\"other\");");
                line("}");
            }
            case 13 -> block(depth);
            case 14 -> {
                line("{");
                body(depth);
                line("}");
            }
            default -> line("NSLog(@\"%d\", " + condition(2) + " ? 1 : 0);");
        }
    }

    private void body(int depth) {
        scopes.push(new ArrayList<>());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            statement(depth - 1);
        }
        scopes.pop();
    }

    private void declare() {
        String type = pick(TYPES);
        String name = "v" + names++;
        line(type + " " + name + " = " + value(2) + ";");
        scopes.peek().add(new Local(type, name));
    }

    /// A declaration that hides another one for the rest of its block.
    private void hidden() {
        Local local = local();
        if (scopes.size() > 1
                && scopes.peek().stream().noneMatch(each -> each.name().equals(local.name()))) {
            String type = pick(TYPES);
            line(type + " " + local.name() + " = " + random.nextInt(9) + ";");
            scopes.peek().add(new Local(type, local.name()));
        }
    }

    private void block(int depth) {
        String name = "b" + names++;
        String parameter = "p" + names++;
        String type = pick(TYPES);
        String returns = pick("int", "unsigned char", "NSUInteger", "double", "BOOL", "short", "unsigned");
        boolean outer = inBlock;
        inBlock = true;
        line(returns + " (^" + name + ")(" + type + ") = ^" + returns + "(" + type + " " + parameter + ") {");
        scopes.push(new ArrayList<>(List.of(new Local(type, parameter))));
        statement(Math.min(1, depth - 1));
        line("return " + value(1) + ";");
        scopes.pop();
        line("};");
        inBlock = outer;
        assign();
        line("NSLog(@\"" + format(returns) + "\", " + (returns.equals("NSUInteger") ? "(unsigned long)" : "") + name
                + "(" + value(1) + "));");
    }

    private void log() {
        switch (random.nextInt(8)) {
            case 0 -> line("NSLog(@\"%d\", (int)(" + integer(2) + "));");
            case 1 -> line("NSLog(@\"%ld\", (long)(" + integer(2) + "));");
            case 2 -> line("NSLog(@\"%lu\", (unsigned long)(" + integer(2) + "));");
            case 3 -> line("NSLog(@\"%u\", (unsigned)(" + integer(2) + "));");
            case 4 -> line("NSLog(@\"%.3f\", (double)(" + value(2) + "));");
            case 5 -> line("NSLog(@\"%x\", (unsigned)(" + integer(2) + "));");
            case 6 -> {
                Local local = local();
                line("NSLog(@\"" + format(local.type()) + "\", " + local.name() + ");");
            }
            default -> line("NSLog(@\"%lld\", (long long)" + local().name() + ");");
        }
    }

    private static String format(String type) {
        return switch (type) {
            case "unsigned", "uint32_t" -> "%u";
            case "NSInteger" -> "%ld";
            case "long long" -> "%lld";
            case "NSUInteger" -> "%lu";
            case "double" -> "%.3f";
            default -> "%d";
        };
    }

    private void boxes() {
        switch (random.nextInt(3)) {
            case 0 -> line("NSLog(@\"%ld\", (long)[@(" + integer(2) + ") integerValue]);");
            case 1 -> line("NSLog(@\"%@\", @(" + integer(2) + "));");
            default -> line("NSLog(@\"%d\", [@(" + integer(1) + ") isEqual:@(" + integer(1) + ")]);");
        }
    }

    private boolean isWritable(Local local) {
        return !inBlock || scopes.peek().contains(local);
    }

    private void assign() {
        Local local = local();
        if (isWritable(local)) {
            line(local.name() + " = " + value(2) + ";");
        }
    }

    private void compound() {
        Local local = local();
        if (!isWritable(local)) {
            return;
        }
        if (local.isReal()) {
            line(local.name() + pick(" += ", " -= ", " *= ", " /= ") + "(" + value(1) + ");");
            return;
        }
        String operator = pick(" += ", " -= ", " *= ", " /= ", " %= ", " &= ", " |= ", " ^= ", " >>= ", " <<= ");
        boolean shifts = operator.contains("<<") || operator.contains(">>");
        line(local.name() + operator + (shifts ? "" + random.nextInt(7) : "(" + integer(1) + ")") + ";");
    }

    private void step() {
        Local local = local();
        if (!isWritable(local)) {
            return;
        }
        String name = local.name();
        boolean isReal = local.isReal() || local.type().equals("BOOL");
        if (isReal) {
            line(local.type().equals("BOOL") ? name + " = !" + name + ";" : name + "++;");
            return;
        }
        line(pick(
                name + "++;",
                "--" + name + ";",
                "NSLog(@\"%ld\", (long)" + name + "++);",
                "NSLog(@\"%ld\", (long)--" + name + ");",
                "NSLog(@\"%d\", " + name + "-- > 3);",
                "NSLog(@\"%ld\", (long)(NSLog(@\"c\"), ++" + name + "));"));
    }

    private Local local() {
        List<Local> seen = new ArrayList<>();
        for (List<Local> scope : scopes) {
            for (Local each : scope) {
                if (seen.stream().noneMatch(known -> known.name().equals(each.name()))) {
                    seen.add(each);
                }
            }
        }
        return seen.get(random.nextInt(seen.size()));
    }

    private String value(int depth) {
        return random.nextInt(4) == 0 ? real(depth) : integer(depth);
    }

    private String integer(int depth) {
        if (depth == 0) {
            Local local = local();
            return local.isReal() || random.nextInt(4) == 0 ? number() : local.name();
        }
        String a = "(" + integer(depth - 1) + ")";
        String b = "(" + integer(depth - 1) + ")";
        return switch (random.nextInt(16)) {
            case 0, 1 -> a + " + " + b;
            case 2, 3 -> a + " - " + b;
            case 4 -> a + " * " + b;
            case 5 -> a + " / " + b;
            case 6 -> a + " % " + b;
            case 7 -> a + pick(" & ", " | ", " ^ ") + b;
            case 8 -> a + pick(" >> ", " << ") + random.nextInt(5);
            case 9 -> "-" + a;
            case 10 -> "~" + a;
            case 11 -> "(" + condition(depth - 1) + " ? " + a + " : " + b + ")";
            case 12, 13 -> "(" + pick(TYPES.subList(0, 10)) + ")" + a;
            case 14 -> "(" + condition(depth - 1) + ")";
            default -> integer(depth - 1);
        };
    }

    private String number() {
        return switch (random.nextInt(9)) {
            case 0 -> "-" + (1 + random.nextInt(5));
            case 1 -> random.nextInt(300) + "u";
            case 2 -> pick("127", "128", "255", "256", "32767", "65535", "0xFFu", "'a'");
            case 3 -> pick("4294967295u", "2147483648u", "4000000000u");
            case 4 -> random.nextInt(9) + pick("L", "UL", "LL", "");
            default -> "" + random.nextInt(12);
        };
    }

    private String real(int depth) {
        if (depth == 0) {
            Local local = local();
            return local.isReal() ? local.name() : pick("0.5", "-1.25", "3.75", "100.0", "2.0");
        }
        String a = "(" + real(depth - 1) + ")";
        return switch (random.nextInt(6)) {
            case 0 -> a + pick(" + ", " - ", " * ", " / ") + "(" + value(depth - 1) + ")";
            case 1 -> "(" + integer(depth - 1) + ")" + pick(" + ", " - ", " * ", " / ") + a;
            case 2 -> "(double)(" + integer(depth - 1) + ")";
            case 3 -> "(" + condition(depth - 1) + " ? " + a + " : (" + integer(depth - 1) + "))";
            default -> real(depth - 1);
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            return "(" + local().name() + " != 0)";
        }
        return switch (random.nextInt(6)) {
            case 0 -> "((" + condition(depth - 1) + ") && (" + condition(depth - 1) + "))";
            case 1 -> "((" + condition(depth - 1) + ") || (" + condition(depth - 1) + "))";
            case 2 -> "!(" + condition(depth - 1) + ")";
            default ->
                "(" + value(depth - 1) + ")" + pick(" < ", " <= ", " > ", " >= ", " == ", " != ") + "("
                        + value(depth - 1) + ")";
        };
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
