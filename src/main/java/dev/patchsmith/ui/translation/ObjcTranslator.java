package dev.patchsmith.ui.translation;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.FileFacts;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.objc.parse.ObjcParser;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.Diagnostic;
import dev.patchsmith.language.source.Fix;
import dev.patchsmith.language.source.SourceText;
import dev.patchsmith.language.translate.ObjcToMango;
import dev.patchsmith.language.translate.TranslateOptions;
import dev.patchsmith.language.translate.Translation;
import dev.patchsmith.workspace.file.AtomicFile;
import dev.patchsmith.workspace.file.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The translation with what the user has answered so far. Safe for use by several threads.
public final class ObjcTranslator implements Translator, AuthorServices.Answering {

    private static final Logger LOG = LoggerFactory.getLogger(ObjcTranslator.class);

    private final Path file;
    private volatile Answers answers;

    /// @param file where answers are kept; it need not exist
    public ObjcTranslator(Path file) {
        this.file = file;
        answers = TextFile.read(file) instanceof TextFile.Opened.Text text
                ? Answers.parse(text.file().source()).answers()
                : Answers.NONE;
    }

    @Override
    public Translated translate(SourceText source) {
        long begin = System.nanoTime();
        ParsedFile parsed = ObjcParser.parse(source, ParseOptions.DEFAULT);
        FileFacts facts = FileFacts.of(source, parsed.declarations());
        Knowledge knowledge = Knowledge.of(facts, FileFacts.none(), answers);
        Translation result = ObjcToMango.translate(parsed, knowledge, TranslateOptions.DEFAULT);
        List<Diagnostic> problems = new ArrayList<>(parsed.diagnostics());
        result.diagnostics().stream().filter(each -> !problems.contains(each)).forEach(problems::add);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        return new Translated(
                source,
                result.text(),
                result.lineMap(),
                problems,
                result.rewritings().stream()
                        .map(each -> new Translated.Rewritten(each.sentence(), each.source()))
                        .toList(),
                result.methods().stream()
                        .map(each -> new Translated.Method(
                                (each.ofClass() ? "+ " : "- ") + each.selector(), each.className(), each.span()))
                        .toList(),
                millis);
    }

    @Override
    public synchronized void answer(Fix.Question question, String name, String answer) {
        Answers.Kind kind = switch (question) {
            case CONSTANT_VALUE -> Answers.Kind.CONSTANT;
            case FUNCTION_SIGNATURE -> Answers.Kind.FUNCTION;
            case CLASS_NAME -> Answers.Kind.CLASS;
            case TYPE_KIND -> Answers.Kind.TYPE;
            case NEW_PROPERTY -> Answers.Kind.PROPERTY;
            case ACCEPT_LOSS -> Answers.Kind.ACCEPT;
        };
        answers = answers.with(kind, name, answer);
        try {
            AtomicFile.write(file, answers.print().getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            LOG.warn("The answers cannot be kept in {}", file, unwritable);
        }
    }
}
