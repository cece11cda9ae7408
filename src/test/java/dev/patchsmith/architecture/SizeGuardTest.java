package dev.patchsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Keeps files and methods readable: a file has at most 400 lines, a method at most 60 unless it is one exhaustive
/// switch.
class SizeGuardTest {

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;

    @Test
    void filesStayShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > FILE_LINES) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).as("files over %d lines: split them", FILE_LINES).isEmpty();
    }

    @Test
    void methodsStayShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLengths(unit, positions, tooLong).scan(unit, null);
            }
        }
        assertThat(tooLong)
                .as("methods over %d lines: split them", METHOD_LINES)
                .isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static final class MethodLengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;
        private String owner = "";

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            String outer = owner;
            owner = type.getSimpleName().toString();
            super.visitClass(type, unused);
            owner = outer;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > METHOD_LINES && !isOneSwitch(method)) {
                tooLong.add(owner + "." + method.getName() + ": " + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, unused);
        }

        /// A switch that takes most of the method is a table; a table may be long.
        private boolean isOneSwitch(MethodTree method) {
            long[] longest = {0};
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitSwitch(SwitchTree node, Void unused) {
                    longest[0] = Math.max(longest[0], length(node));
                    return super.visitSwitch(node, unused);
                }

                @Override
                public Void visitSwitchExpression(SwitchExpressionTree node, Void unused) {
                    longest[0] = Math.max(longest[0], length(node));
                    return super.visitSwitchExpression(node, unused);
                }
            }.scan(method, null);
            return longest[0] * 10 >= length(method) * 8;
        }

        private long length(com.sun.source.tree.Tree node) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, node))
                    - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, node))
                    + 1;
        }
    }
}
