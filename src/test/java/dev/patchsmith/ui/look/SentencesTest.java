package dev.patchsmith.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.source.Diagnostic;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final List<String> ROOMS =
            List.of("language", "envelope", "workspace", "management/client", "apk/diff", "apk/scheme", "apk/build");

    private static final Pattern PLACES = Pattern.compile("(?:\\{\\d}|%(?:\\.\\d)?[sd]|[\\x01\\x02])+");
    private static final Pattern SENTENCE = Pattern.compile(
            "(?s)\\s*(?:[\\p{Lu}\"'@]|\\{0})[^\n]*? \\p{Ll}[^\n]*? (?:\\p{Ll}|\\{\\d})[^\n]*[.!?…:]\\s*");

    private static final Pattern PREDICATE =
            Pattern.compile("(?:\\{0} )?(?:is|was|are|has|lists|does|becomes|belongs|would"
                    + "|names|adds|keeps|makes|needs|carries|promises|stays|differs|lacks|cannot)\\b(?: [^ ]+)+");

    private final Messages chinese = new Messages(Language.CHINESE);

    @Test
    void aSentenceIsSaidInChineseWithWhatWasFilledIn() {
        assertThat(chinese.sentence("The C function ABAddressBookCreate is not known: give its signature."))
                .isEqualTo("C 函数 ABAddressBookCreate 未知：请给出它的签名。");
    }

    @Test
    void fragmentsInsideASentenceAreSaidInChineseToo() {
        assertThat(chinese.sentence("The header is not valid: \"kind\" is unknown."))
                .isEqualTo("文件头无效：\"kind\" 未知。");
    }

    @Test
    void theWordingWithMostWordsInCommonIsTaken() {
        assertThat(chinese.sentence("The type of value is not known; it is taken for an object."))
                .isEqualTo("value 的类型未知；按对象处理。");
    }

    @Test
    void sentencesInARowAreSaidOneByOne() {
        assertThat(chinese.sentence("The format names an argument that is not given. Join the pieces with + instead of"
                        + " a format."))
                .isEqualTo("格式串引用了没有给出的参数。请用 + 连接各段，不要用格式串。");
    }

    @Test
    void whatTheCatalogueDoesNotHaveStaysAsItIs() {
        assertThat(chinese.sentence("viewDidLoad")).isEqualTo("viewDidLoad");
        assertThat(chinese.sentence("")).isEmpty();
    }

    @Test
    void englishStaysEnglish() {
        assertThat(new Messages(Language.ENGLISH).sentence("The file is empty."))
                .isEqualTo("The file is empty.");
    }

    @Test
    void whatIsFilledInIsTheSameInBothLanguages() {
        Sentences.read()
                .forEach((english, said) -> assertThat(places(said)).as(english).isEqualTo(places(english)));
    }

    @Test
    void everySentenceOfTheOtherRoomsHasAChineseForm() throws IOException, URISyntaxException {
        Set<String> silent = new TreeSet<>();
        for (Map.Entry<String, String> each : sentences().entrySet()) {
            if (chinese.sentence(each.getKey()).equals(each.getKey())) {
                silent.add(each.getKey() + "   (" + each.getValue() + ")");
            }
        }
        assertThat(silent).as("add them to sentences_zh_CN.txt").isEmpty();
    }

    /// What a proof says of a file starts with the file; here only the rest of the sentence is known.
    @Test
    void whatProofsSayOfAFileHasAChineseForm() throws IOException, URISyntaxException {
        Set<String> silent = new TreeSet<>();
        texts("apk/build/tinker/proof", PREDICATE.asMatchPredicate()).forEach((text, where) -> {
            String sentence = "classes.dex " + text.replaceFirst("^\\{0} ", "") + ".";
            if (chinese.sentence(sentence).equals(sentence)) {
                silent.add("{0} " + text + ".   (" + where + ")");
            }
        });
        assertThat(silent).as("add them to sentences_zh_CN.txt").isEmpty();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(each -> places.add(each.group()));
        return places;
    }

    /// What the compiled classes say, each with the class that says it.
    private static Map<String, String> sentences() throws IOException, URISyntaxException {
        Map<String, String> all = new TreeMap<>();
        for (String room : ROOMS) {
            all.putAll(texts(room, SENTENCE.asMatchPredicate()));
        }
        assertThat(all).hasSizeGreaterThan(300);
        return all;
    }

    /// What the classes of a room say that is of a form.
    private static Map<String, String> texts(String room, Predicate<String> form)
            throws IOException, URISyntaxException {
        URI code = Diagnostic.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(code).resolve("dev/patchsmith/" + room))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                collect(ClassFile.of().parse(file), form, all);
            }
        }
        return all;
    }

    private static void collect(ClassModel type, Predicate<String> form, Map<String, String> all) {
        String name = type.thisClass().asInternalName();
        for (MethodModel method : type.methods()) {
            CodeModel code = method.code().orElse(null);
            if (code == null) {
                continue;
            }
            List<CodeElement> elements = code.elementList();
            for (int i = 0; i < elements.size(); i++) {
                String text = text(elements.get(i));
                if (text != null && form.test(text) && !isOfAnException(elements, i)) {
                    all.putIfAbsent(text.strip(), name);
                }
            }
        }
    }

    /// A constant, or the recipe of a concatenation, with its places numbered.
    private static @org.jspecify.annotations.Nullable String text(CodeElement element) {
        String raw = switch (element) {
            case ConstantInstruction.LoadConstantInstruction load
            when load.constantValue() instanceof String constant -> constant;
            case InvokeDynamicInstruction join
            when join.name().equalsString("makeConcatWithConstants")
                    && join.bootstrapArgs().getFirst() instanceof String recipe -> recipe;
            default -> null;
        };
        if (raw == null) {
            return null;
        }
        int[] number = {0};
        return PLACES.matcher(raw).replaceAll(_ -> "{" + Math.min(9, number[0]++) + "}");
    }

    private static boolean isOfAnException(List<CodeElement> elements, int at) {
        return elements.subList(at + 1, Math.min(elements.size(), at + 8)).stream()
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(call -> call.opcode() == Opcode.INVOKESPECIAL)
                .limit(1)
                .anyMatch(call -> call.owner().asInternalName().matches(".*(Exception|Error)"));
    }
}
