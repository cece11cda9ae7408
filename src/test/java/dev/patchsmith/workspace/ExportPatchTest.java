package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchsmith.envelope.NeutralPatch;
import dev.patchsmith.envelope.OpenedPackage;
import dev.patchsmith.envelope.key.LegacyKey;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.workspace.ExportPatch.Exported;
import dev.patchsmith.workspace.OpenPackage.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportPatchTest {

    private static final String SCRIPT = "class Demo:NSObject{}";

    @TempDir
    Path folder;

    @AutoClose
    private final LegacyKey key = LegacyKey.of("123456".toCharArray()).orThrow();

    @Test
    void writesWhatClientsOpen() {
        Path target = folder.resolve("a.mg");
        assertThat(export(target, SCRIPT))
                .isInstanceOfSatisfying(
                        Exported.Written.class,
                        written -> assertThat(written.sealed().bytes())
                                .isEqualTo(java.util.HexFormat.of()
                                        .parseHex("dbdc4e58f6b89c5eb61008debb3b8d529720567333f1d9033133c62bfbeb4074")));
        assertThat(look(target, key).script()).contains(SCRIPT);
    }

    @Test
    void aScriptWithErrorsIsNotWrittenAndTheOldPackageStays() throws IOException {
        Path target = Files.writeString(folder.resolve("a.mg"), "old");
        assertThat(export(target, "class Demo {")).isInstanceOf(Exported.ScriptHasErrors.class);
        assertThat(target).hasContent("old");
    }

    @Test
    void anEmptyScriptIsAnError() {
        assertThat(export(folder.resolve("a.mg"), " \n")).isInstanceOf(Exported.ScriptHasErrors.class);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() throws IOException {
        Path blocked = Files.createFile(folder.resolve("file")).resolve("a.mg");
        assertThat(export(blocked, SCRIPT))
                .isInstanceOfSatisfying(
                        Exported.Refused.class, it -> assertThat(it.sentence()).contains(blocked.toString()));
    }

    @Test
    void tellsItsStages() {
        List<String> stages = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void reached(String stage, long done, long total) {
                stages.add(stage);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        new ExportPatch(key, progress).to(folder.resolve("a.mg"), SourceText.of("a", SCRIPT));
        assertThat(stages).containsExactly("check", "seal", "compare", "write", "write");
    }

    @Test
    void writesNothingWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void reached(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> new ExportPatch(key, cancelled).to(folder.resolve("a.mg"), SourceText.of("a", SCRIPT)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("a.mg")).doesNotExist();
    }

    @Test
    void aWrongKeyIsToldPlainly() {
        export(folder.resolve("a.mg"), SCRIPT);
        try (LegacyKey other = LegacyKey.of("654321".toCharArray()).orThrow()) {
            OpenedPackage looked = look(folder.resolve("a.mg"), other);
            assertThat(looked.script()).isEmpty();
            assertThat(looked.sentence()).contains("key");
        }
    }

    @ParameterizedTest
    @CsvSource({"'123456',true", "'123456\n',true", "'1234567890123456\n',true", "'12345678901234567',false", "'',false"
    })
    void keyFilesHoldTheKeyAndAtMostALineEnd(String content, boolean accepted) throws IOException {
        KeyFile.Read read = KeyFile.read(Files.writeString(folder.resolve("key"), content));
        assertThat(read instanceof KeyFile.Read.Key).isEqualTo(accepted);
        if (read instanceof KeyFile.Read.Refused(String sentence)) {
            assertThat(sentence).contains(folder.resolve("key").toString());
        }
    }

    @Test
    void aLineEndIsNotPartOfTheKey() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "123456\n");
        assertThat(((KeyFile.Read.Key) KeyFile.read(file)).key()).isEqualTo(key);
    }

    @Test
    void aNeutralPatchIsWrittenBesideOnRequest() {
        Path target = folder.resolve("a.mg");
        Exported exported = new ExportPatch(key, Progress.unobserved())
                .to(target, SourceText.of("a.mg", SCRIPT), Optional.of(ExportPatch.neutralBeside(target)));
        assertThat(exported).isInstanceOf(Exported.Written.class);
        assertThat(look(folder.resolve("a-neutral.mg"), key).script()).contains(NeutralPatch.SCRIPT);
    }

    private static OpenedPackage look(Path file, LegacyKey key) {
        var opened = OpenPackage.file(file, new OpenPackage.With.Key(key), Instant.now(), Progress.unobserved());
        return ((Opened.Looked) opened).what();
    }

    private Exported export(Path target, String script) {
        return new ExportPatch(key, Progress.unobserved()).to(target, SourceText.of("a.mg", script));
    }
}
