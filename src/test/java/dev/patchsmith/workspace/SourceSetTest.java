package dev.patchsmith.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.language.mango.check.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSetTest {

    @TempDir
    Path folder;

    @Test
    void findsSourcesBelowAFolderAndPassesOverWhatABuildMade() throws IOException {
        write("app/b.m");
        write("app/deep/a.mm");
        write("app/build/c.m");
        write("app/.git/d.m");
        write("app/e.h");
        assertThat(relative(folder.resolve("app"))).containsExactly("b.m", "deep/a.mm");
    }

    @Test
    void twoSourcesNeverBecomeOneScript() throws IOException {
        Path one = write("one/Cart.m");
        Path two = write("two/Cart.m");
        Path three = write("two/cart.mm");
        assertThat(relative(one, two, three)).containsExactly("Cart.m", "Cart-2.m", "cart-3.mm");
    }

    @Test
    void severalFoldersKeepTheirNames() throws IOException {
        write("one/a.m");
        write("two/a.m");
        assertThat(relative(folder.resolve("one"), folder.resolve("two"))).containsExactly("one/a.m", "two/a.m");
    }

    @Test
    void eachFolderIsAProjectOfItsOwnUnlessOneIsNamed() throws IOException {
        write("one/a.m");
        Path b = write("two/b.m");
        Files.writeString(folder.resolve("one/Limits.h"), "#define kLimit 3\n");
        Files.writeString(b, "@implementation B : NSObject\n- (int)f { return kLimit; }\n@end\n");
        List<Path> both = List.of(folder.resolve("one"), folder.resolve("two"));
        assertThat(errors(SourceSet.find(both, null))).containsExactly("E-CONST");
        assertThat(errors(SourceSet.find(both, folder.resolve("one")))).isEmpty();
    }

    @Test
    void theOptionsOfAllSourcesChangeAtOnce() throws IOException {
        write("app/a.m");
        SourceSet changed =
                SourceSet.find(List.of(folder.resolve("app")), null).with(options -> options.target(Target.V1_5_2));
        assertThat(changed.sources().getFirst().translator().target()).isEqualTo(Target.V1_5_2);
    }

    @Test
    void eachMethodIsAScriptOfItsOwn() throws IOException {
        Path source = folder.resolve("app/a.m");
        write("app/a.m");
        Files.writeString(
                source,
                "static int n = 3;\n@implementation A : NSObject\n- (int)one { return n; }\n- (int)two { return 2; }\n"
                        + "- (void)bad { goto x; x: return; }\n@end\n@interface B\n%%%\n@end\n");
        List<TranslateMethods.Result> results = new ArrayList<>();
        Path out = folder.resolve("out");
        new TranslateMethods(Progress.unobserved())
                .into(out, SourceSet.find(List.of(folder.resolve("app")), null), results::add);
        var cut = (TranslateMethods.Result.Cut) results.getFirst();
        assertThat(cut.methods())
                .extracting(each -> each.outcome().label() + " " + each.isUsable())
                .containsExactly("-[A one] true", "-[A two] true", "-[A bad] false");
        assertThat(out.resolve("a/001.mg")).content().contains("n = 3");
        assertThat(out.resolve("a/002.mg")).content().doesNotContain("n = 3").contains("return 2;");
        assertThat(out.resolve("a/003.mg")).doesNotExist();
        assertThat(cut.elsewhere()).isNotEmpty();
    }

    private List<String> errors(SourceSet set) {
        List<String> codes = new ArrayList<>();
        new TranslateFiles(Progress.unobserved()).each(set, translated -> {
            if (translated instanceof TranslateSource.Translated.Script script) {
                script.diagnostics().stream().filter(each -> each.isError()).forEach(each -> codes.add(each.code()));
            }
        });
        return codes;
    }

    private static List<String> relative(Path... inputs) throws IOException {
        return SourceSet.find(List.of(inputs), null).sources().stream()
                .map(each -> each.relative().toString().replace('\\', '/'))
                .toList();
    }

    private Path write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "@implementation E\n@end\n");
    }
}
