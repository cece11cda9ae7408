package dev.patchsmith.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.file.LineEnds.LineEnd;
import dev.patchsmith.workspace.file.TextFile.Opened;
import dev.patchsmith.workspace.file.TextFile.Saved;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    @Test
    void anotherLineEndIsWrittenBehindEveryLine() throws IOException {
        TextFile file = opened(Files.writeString(folder.resolve("a.m"), "a\r\nb\nc\r\n"));
        assertThat(file.form().lineEnd()).isEmpty();
        file.save("a\nb\nc\n", file.form().with(LineEnd.LF));
        assertThat(folder.resolve("a.m")).content().isEqualTo("a\nb\nc\n");
        file = opened(folder.resolve("a.m"));
        file.save("a\nb", file.form().with(LineEnd.CRLF));
        assertThat(folder.resolve("a.m")).content().isEqualTo("a\r\nb");
    }

    @Test
    void anotherEncodingHoldsTheSameText() throws IOException {
        TextFile file = opened(Files.writeString(folder.resolve("a.m"), "// 结算\n"));
        Saved saved = file.save("// 结算\n", file.form().in(GB18030, false));
        assertThat(saved).isInstanceOf(Saved.Written.class);
        assertThat(folder.resolve("a.m")).hasBinaryContent("// 结算\n".getBytes(GB18030));
        assertThat(opened(folder.resolve("a.m")).charset()).isEqualTo(GB18030);
    }

    @Test
    void whatAnEncodingLacksIsKnownBeforeItIsWritten() {
        assertThat(TextForm.USUAL.in(StandardCharsets.ISO_8859_1, false).canHold("结算"))
                .isFalse();
        assertThat(TextForm.USUAL.canHold("结算")).isTrue();
    }

    @Test
    void aFileIsReadInTheEncodingAPersonNames() throws IOException {
        Path file = Files.write(folder.resolve("a.m"), "// 結算\n".getBytes(Charset.forName("Big5")));
        assertThat(TextFile.readAs(file, Charset.forName("Big5")))
                .isInstanceOfSatisfying(
                        Opened.Text.class,
                        read -> assertThat(read.file().text()).isEqualTo("// 結算\n"));
        assertThat(TextFile.readAs(file, StandardCharsets.UTF_8)).isInstanceOf(Opened.Refused.class);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = Files.writeString(folder.resolve("a.m"), "\uFEFFint a;", StandardCharsets.UTF_16LE);
        assertThat(TextFile.readAs(file, StandardCharsets.UTF_16LE))
                .isInstanceOfSatisfying(
                        Opened.Text.class,
                        read -> assertThat(read.file().text()).isEqualTo("int a;"));
    }

    private static TextFile opened(Path path) {
        return ((Opened.Text) TextFile.read(path)).file();
    }
}
