package dev.patchsmith.language.objc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsUnderstood() throws IOException {
        return Examples.all().stream()
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.getFileName()),
                        () -> assertThat(Examples.parse(file).diagnostics()).isEmpty()));
    }

    @Test
    void thereAreNinetyExamples() throws IOException {
        assertThat(Examples.all())
                .hasSize(90)
                .allSatisfy(file -> assertThat(parsed(file)).isNotEmpty());
    }

    private static java.util.List<?> parsed(Path file) throws IOException {
        return Examples.parse(file).declarations();
    }
}
