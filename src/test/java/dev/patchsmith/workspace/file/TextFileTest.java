package dev.patchsmith.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.file.FileStamp.Change;
import dev.patchsmith.workspace.file.TextFile.Opened;
import dev.patchsmith.workspace.file.TextFile.Reason;
import dev.patchsmith.workspace.file.TextFile.Saved;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void keepsEncodingMarkAndLineEndsWhenSaved() throws IOException {
        byte[] bytes = "\uFEFF标题\r\nb\r\n".getBytes(StandardCharsets.UTF_16LE);
        TextFile file = opened(bytes);
        assertThat(file.text()).isEqualTo("标题\nb\n");
        file.save("标题\nc\n");
        assertThat(file.path()).hasBinaryContent("\uFEFF标题\r\nc\r\n".getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void keepsGb18030() throws IOException {
        Charset gb = Charset.forName("GB18030");
        TextFile file = opened("// 购物车\nint a;\n".getBytes(gb));
        file.save("// 购物车满了\nint a;\n");
        assertThat(file.path()).hasBinaryContent("// 购物车满了\nint a;\n".getBytes(gb));
    }

    @Test
    void keepsStrayBytesOfOldEditors() throws IOException {
        byte[] bytes = ("// " + "the receiver?s parent, ".repeat(4) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        bytes["// the receiver".length()] = (byte) 0xD5;
        TextFile file = opened(bytes);
        file.save(file.text() + "int a;\n");
        assertThat(Files.readAllBytes(file.path()))
                .startsWith(bytes)
                .endsWith("int a;\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyFileIsAText() throws IOException {
        TextFile file = opened(new byte[0]);
        assertThat(file.isEmpty()).isTrue();
        assertThat(file.save("x\n")).isInstanceOf(Saved.Written.class);
        assertThat(file.path()).hasContent("x\n");
    }

    @Test
    void aBinaryFileIsRefusedWithASentenceThatNamesIt() throws IOException {
        Opened.Refused refused = refused(new byte[] {'a', 0, 1, 2, 3, (byte) 0xFF});
        assertThat(refused.reason()).isEqualTo(Reason.BINARY);
        assertThat(refused.sentence()).contains("a.m").contains("not a text");
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
        Opened.Refused refused = refused(new byte[(int) TextFile.LARGEST + 1]);
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.sentence()).contains("5.0 MB");
    }

    @Test
    void aMissingFileAndAFolderAreToldApart() {
        assertThat(TextFile.read(folder.resolve("no.m")))
                .isInstanceOfSatisfying(
                        Opened.Refused.class, it -> assertThat(it.reason()).isEqualTo(Reason.MISSING));
        assertThat(TextFile.read(folder))
                .isInstanceOfSatisfying(
                        Opened.Refused.class, it -> assertThat(it.reason()).isEqualTo(Reason.FOLDER));
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseWrote() throws IOException {
        TextFile file = opened(bytes("mine\n"));
        Files.writeString(file.path(), "theirs, longer\n");
        assertThat(file.save("mine too\n")).isEqualTo(new Saved.ChangedOutside(file.path(), Change.CONTENT));
        assertThat(file.path()).hasContent("theirs, longer\n");
    }

    @Test
    void seesAChangeOfTheSameLength() throws IOException {
        TextFile file = opened(bytes("mine\n"));
        Files.writeString(file.path(), "your\n");
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(file.changeOutside()).isEqualTo(Change.CONTENT);
    }

    @Test
    void aTouchedFileIsNotChanged() throws IOException {
        TextFile file = opened(bytes("mine\n"));
        Files.setLastModifiedTime(file.path(), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        assertThat(file.changeOutside()).isEqualTo(Change.TOUCHED);
        assertThat(file.save("next\n")).isInstanceOf(Saved.Written.class);
    }

    @Test
    void itsOwnSaveIsNoChangeFromOutside() throws IOException {
        TextFile file = opened(bytes("a\n"));
        Saved.Written written = (Saved.Written) file.save("b\n");
        assertThat(written.file().changeOutside()).isEqualTo(Change.NONE);
    }

    @Test
    void aRemovedFileIsGone() throws IOException {
        TextFile file = opened(bytes("a\n"));
        Files.delete(file.path());
        assertThat(file.changeOutside()).isEqualTo(Change.GONE);
        assertThat(file.save("b\n")).isEqualTo(new Saved.ChangedOutside(file.path(), Change.GONE));
        assertThat(file.saveOver("b\n")).isInstanceOf(Saved.Written.class);
    }

    @Test
    void aCharacterTheEncodingLacksIsToldAndNothingIsWritten() throws IOException {
        TextFile file = opened(bytes("a\n"));
        assertThat(file.save("购\n", file.form().in(StandardCharsets.US_ASCII, false)))
                .isInstanceOfSatisfying(
                        Saved.Failed.class, it -> assertThat(it.sentence()).contains("US-ASCII"));
        assertThat(file.path()).hasContent("a\n");
    }

    private TextFile opened(byte[] bytes) throws IOException {
        return ((Opened.Text) TextFile.read(Files.write(folder.resolve("a.m"), bytes))).file();
    }

    private Opened.Refused refused(byte[] bytes) throws IOException {
        return (Opened.Refused) TextFile.read(Files.write(folder.resolve("a.m"), bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
