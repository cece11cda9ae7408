package dev.patchsmith.bench;

import dev.patchsmith.language.mango.evaluate.ScriptFault;
import dev.patchsmith.language.objc.evaluate.Differential;
import java.util.ArrayList;
import java.util.List;

/// Leaves out lines of a program as long as its translation still does something else.
final class ProgramReducer {

    private ProgramReducer() {}

    static String reduced(String program) {
        List<String> lines = new ArrayList<>(program.lines().toList());
        for (int size = lines.size() / 2; size > 0; size = size == 1 ? 0 : size / 2) {
            boolean again = true;
            while (again) {
                again = false;
                for (int at = start(lines); at + size <= lines.size(); ) {
                    List<String> fewer = new ArrayList<>(lines.subList(0, at));
                    fewer.addAll(lines.subList(at + size, lines.size()));
                    if (differs(String.join("\n", fewer) + "\n")) {
                        lines = fewer;
                        again = size == 1;
                    } else {
                        at++;
                    }
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// What stands before the last method stays, as the rest needs it.
    private static int start(List<String> lines) {
        int at = lines.size() - 1;
        while (at > 0 && !lines.get(at).startsWith("- (") && !lines.get(at).startsWith("+ (")) {
            at--;
        }
        return at + 1;
    }

    private static boolean differs(String program) {
        try {
            return Differential.of(program) instanceof Differential.Outcome.Different;
        } catch (ScriptFault | IllegalArgumentException outside) {
            return false;
        }
    }
}
