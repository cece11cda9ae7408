package dev.patchsmith.bench;

import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.evaluate.Differential;
import dev.patchsmith.language.objc.evaluate.MixedPrograms;
import dev.patchsmith.language.objc.evaluate.OrderedPrograms;
import dev.patchsmith.language.objc.evaluate.RandomPrograms;
import dev.patchsmith.language.objc.evaluate.ShapedPrograms;
import java.util.Map;
import java.util.TreeMap;

/// Runs as many random programs and their translations against each other as one likes. Arguments: `mixed`,
/// `random`, `shaped` or `ordered`, the first seed, the last one (excluded), and how many differences to print.
public final class TranslationFuzz {

    private TranslationFuzz() {}

    public static void main(String[] arguments) {
        String generator = arguments[0];
        long from = Long.parseLong(arguments[1]);
        long to = Long.parseLong(arguments[2]);
        int shown = Integer.parseInt(arguments[3]);
        Map<String, Integer> told = new TreeMap<>();
        int same = 0;
        int open = 0;
        int different = 0;
        int crashed = 0;
        for (long seed = from; seed < to; seed++) {
            String program = program(generator, seed);
            try {
                switch (Differential.of(program)) {
                    case Differential.Outcome.Same _ -> same++;
                    case Differential.Outcome.Open _ -> open++;
                    case Differential.Outcome.Told codes ->
                        codes.codes().stream().distinct().forEach(code -> told.merge(code, 1, Integer::sum));
                    case Differential.Outcome.Different found -> {
                        if (different++ < shown) {
                            String least = ProgramReducer.reduced(program);
                            System.out.printf("---- seed %d%n%s%n", seed, report(least, found));
                        }
                    }
                }
            } catch (ScriptFault outside) {
                if (crashed++ < shown) {
                    System.out.printf("---- seed %d: %s%n%s%n", seed, outside.getMessage(), program);
                }
            }
        }
        System.out.printf(
                "%s %d to %d: %d the same, %d different, %d left open by C, %d not understood by the evaluator, told %s%n",
                generator, from, to, same, different, open, crashed, told);
    }

    private static String report(String program, Differential.Outcome.Different found) {
        return Differential.of(program) instanceof Differential.Outcome.Different least
                ? least.report()
                : found.report();
    }

    private static String program(String generator, long seed) {
        return switch (generator) {
            case "mixed" -> new MixedPrograms(seed).program();
            case "ordered" -> new OrderedPrograms(seed).program();
            case "shaped" -> new ShapedPrograms(seed).program();
            case "random" -> new RandomPrograms(seed, seed % 2 == 0).program();
            default -> throw new IllegalArgumentException("no generator named " + generator);
        };
    }
}
