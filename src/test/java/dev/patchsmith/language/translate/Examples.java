package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.Answers;
import dev.patchsmith.language.knowledge.FileFacts;
import dev.patchsmith.language.knowledge.Knowledge;
import dev.patchsmith.language.mango.ScriptPrinter;
import dev.patchsmith.language.mango.tree.ClassDefinition;
import dev.patchsmith.language.mango.tree.Item;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Script;
import dev.patchsmith.language.objc.parse.ParseOptions;
import dev.patchsmith.language.objc.parse.ParsedFile;
import dev.patchsmith.language.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The golden conversions and what their notes say about names the text does not declare.
final class Examples {

    /// Parameters of the method around the statements, as the notes describe the names.
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("E12", ":(BOOL)flag with:(int)x"),
            Map.entry("E15", ":(int)n with:(BOOL)cond"),
            Map.entry(
                    "E24",
                    ":(double)x with:(int)a with:(double)b with:(NSInteger)count with:(id)sender with:(NSString *)str"),
            Map.entry("E25", ":(NSString *)name with:(NSInteger)count with:(double)price with:(int)n with:(int)u"),
            Map.entry("E26", ":(NSMutableString *)m with:(NSArray *)arr with:(id)x"),
            Map.entry("E38", ""),
            Map.entry("E50", ":(dispatch_queue_t)q"),
            Map.entry("E51", ":(NSData *)data"),
            Map.entry("E53", ":(NSFileManager *)fm with:(NSString *)p"),
            Map.entry(
                    "E79",
                    ":(BOOL)flag with:(NSInteger)a with:(NSArray *)items with:(UISwitch *)x with:(NSInteger)total"),
            Map.entry("E80", ":(UIScrollView *)scroll with:(CGFloat)w with:(UIView *)v with:(CGFloat)y"));

    private static final Map<String, String> INTERFACES = Map.of(
            "E50", "@interface A : NSObject { NSInteger _count; NSString *_name; NSString *_title; }\n@end\n",
            "E49",
                    "@interface A : NSObject { NSInteger _count; NSString *_name; CGRect _rect; NSArray *_list; }\n@end\n",
            "E44", "@interface A : NSObject { void (^_handler)(int); }\n@end\n",
            "E46", "@interface A : NSObject\n- (void)reload;\n- (void)hide;\n@end\n",
            "E83", "@interface A : Super\n@end\n");

    private Examples() {}

    static String read(String file) {
        try (InputStream in = Examples.class.getResourceAsStream("/examples/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no example " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What the product makes of an example, in the form of its golden file.
    static String translated(String name, String kind) {
        return switch (kind) {
            case "stmt" -> statements(name);
            case "member" -> members(name);
            default -> translate(name, read(name + ".file.m")).text();
        };
    }

    static Translation translate(String name, String text) {
        SourceText source = SourceText.of(name + ".m", text);
        ParsedFile parsed = ObjcToMango.parse(source, ParseOptions.DEFAULT);
        FileFacts facts = FileFacts.of(source, parsed.declarations(), "A");
        Knowledge knowledge = Knowledge.of(facts, FileFacts.none(), answers(name));
        return ObjcToMango.translate(parsed, knowledge, options(name));
    }

    private static Answers answers(String name) {
        return name.equals("E77") ? Answers.NONE.with(Answers.Kind.ACCEPT, "*", "E-TRY") : Answers.NONE;
    }

    private static TranslateOptions options(String name) {
        TranslateOptions options = TranslateOptions.DEFAULT.className("A").allowUndeclaredNames();
        return name.equals("E70") ? options.condition("$systemVersion.doubleValue() < 14.0") : options;
    }

    private static String statements(String name) {
        String text = read(name + ".stmt.m");
        String wrapped = INTERFACES.getOrDefault(name, "") + "@implementation A\n- (void)f"
                + PARAMETERS.getOrDefault(name, "") + " {\n" + text + "\n}\n@end\n";
        Translation translation = translate(name, wrapped);
        for (Item item : translation.script().items()) {
            if (item instanceof ClassDefinition definition
                    && definition.members().getFirst() instanceof Method method) {
                return ScriptPrinter.print(new Script(method.body().statements()))
                        .text();
            }
        }
        return translation.diagnostics().toString();
    }

    private static String members(String name) {
        Translation translation = translate(name, INTERFACES.getOrDefault(name, "") + read(name + ".member.m"));
        String text = translation.text();
        int start = text.indexOf("{\n\n", text.indexOf("class A"));
        return start < 0 || !text.endsWith("\n\n}\n")
                ? translation.diagnostics().toString()
                : text.substring(start + 3, text.length() - 3);
    }
}
