package dev.patchsmith.apk;

import dev.patchsmith.apk.dex.BadDexException;
import dev.patchsmith.apk.dex.ClassHasher;
import dev.patchsmith.apk.dex.DexFile;
import dev.patchsmith.apk.dex.NameView;
import dev.patchsmith.apk.dex.NeutralView;
import dev.patchsmith.apk.dex.ResourceIds;
import dev.patchsmith.apk.elf.ElfLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The readers of what lies in an APK, each as one function that must answer whatever bytes it is given. The answer is
/// a word for what came of it, so that a fuzzer can tell new behaviour from known one.
public enum ReaderUnderTest {
    ZIP {
        @Override
        public byte[] validInput(Path folder) throws IOException {
            return Files.readAllBytes(app().build(folder, "seed.apk"));
        }

        @Override
        public String answer(byte[] input, Path folder) throws IOException {
            Path file = Files.write(folder.resolve("input.apk"), input);
            return switch (ApkFile.open(file, SMALL)) {
                case ApkOpening.Refused(ApkProblem problem) -> "refused " + kind(problem.message());
                case ApkOpening.Opened(ApkFile apk) -> {
                    StringBuilder answer = new StringBuilder("opened");
                    apk.problems().forEach(p -> answer.append(' ').append(p.kind()));
                    apk.entries().forEach(e -> answer.append(' ').append(bytesOf(apk, e)));
                    yield answer.toString();
                }
            };
        }
    },
    DEX {
        @Override
        public byte[] validInput(Path folder) throws IOException {
            return entry(folder, "classes.dex");
        }

        @Override
        public String answer(byte[] input, Path folder) {
            try {
                int classes = 0;
                int members = 0;
                for (DexFile dex : DexFile.read(input)) {
                    ClassHasher digests = ClassHasher.digesting(dex, NameView.PLAIN, ResourceIds.NONE);
                    ClassHasher models = ClassHasher.modelling(
                            dex, new NeutralView(NameView.PLAIN, Set.of("Lcom/shop/Cart;"), true), ResourceIds.NONE);
                    for (int i = 0; i < dex.classCount(); i++) {
                        digests.digest(i);
                        members += models.model(i).methods().size();
                        classes++;
                    }
                    members += dex.stringsStartingWith("~~").size();
                }
                return "read " + classes + " " + members;
            } catch (BadDexException damaged) {
                return kind(String.valueOf(damaged.getMessage())) + place(damaged);
            } catch (IndexOutOfBoundsException damaged) {
                return "outside" + place(damaged);
            }
        }
    },
    RESOURCES {
        @Override
        public byte[] validInput(Path folder) throws IOException {
            return entry(folder, ApkFile.RESOURCES);
        }

        @Override
        public String answer(byte[] input, Path folder) {
            ResourceTable table = ResourceTable.read(input);
            if (table == null) {
                return "refused";
            }
            try {
                int values = 0;
                for (String name : table.names()) {
                    Resource resource = table.resource(name).orElseThrow();
                    for (Resource.Value value : resource.values().values()) {
                        values += switch (value) {
                            case Resource.Simple(TypedValue simple) ->
                                table.text(simple).length();
                            case Resource.Bag(int parent, var items) -> items.size();
                        };
                    }
                }
                return "read " + table.size() + " " + values;
            } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
                return "outside" + place(damaged);
            }
        }
    },
    XML {
        @Override
        public byte[] validInput(Path folder) throws IOException {
            return entry(folder, ApkFile.MANIFEST);
        }

        @Override
        public String answer(byte[] input, Path folder) {
            XmlElement root = CompiledXml.read(input);
            return root == null
                    ? "refused"
                    : "read " + elements(root) + " "
                            + ApkIdentity.of(root).version().length();
        }

        private int elements(XmlElement element) {
            return 1 + element.children().stream().mapToInt(this::elements).sum();
        }
    },
    ELF {
        @Override
        public byte[] validInput(Path folder) {
            return ElfFixture.library(List.of("Java_com_shop_Cart_pay", "JNI_OnLoad"));
        }

        @Override
        public String answer(byte[] input, Path folder) {
            ElfLibrary library = ElfLibrary.read(input);
            return library == null
                    ? "refused"
                    : "read " + library.sections().size() + " "
                            + library.exports().size();
        }
    };

    /// So that hostile sizes are refused before they cost anything.
    private static final ApkLimits SMALL = new ApkLimits(1000, 100, 1 << 20, 8 << 20, 64 << 20);

    /// A valid input to start from.
    public abstract byte[] validInput(Path folder) throws IOException;

    /// What the reader makes of some bytes; anything thrown is a defect.
    public abstract String answer(byte[] input, Path folder) throws IOException;

    private static ApkFixture app() {
        return ApkFixture.empty()
                .source("com.shop.Cart", """
                        public class Cart implements Runnable {
                            enum Kind { A, B }
                            @Deprecated static final String NAME = "cart";
                            int[] counts = {1, 2, 3};
                            public void run() {
                                try { Runnable r = () -> System.out.println(counts.length + NAME); r.run(); }
                                catch (RuntimeException e) { throw new Error(e); }
                            }
                            int of(Kind k) { switch (k) { case A: return 1; default: return 1000000; } }
                        }
                        """)
                .minApi(26)
                .string("hello", "Hello")
                .string("zh-rCN", "hello", "你好")
                .resource("color", "", "accent", 0xff0969da)
                .storedFile("assets/stored.txt", "stored".getBytes(StandardCharsets.UTF_8))
                .manifest(m -> m.component("activity", ".Main", "exported=true"));
    }

    private static byte[] entry(Path folder, String name) throws IOException {
        ApkFile apk = app().open(folder, "seed.apk");
        try {
            return apk.read(apk.entry(name).orElseThrow());
        } catch (BadEntryException impossible) {
            throw new IOException(impossible);
        }
    }

    private static String bytesOf(ApkFile apk, ApkEntry entry) {
        try {
            apk.verify(entry);
            return apk.read(entry).length > 0 ? "full" : "empty";
        } catch (BadEntryException unreadable) {
            return unreadable.problem().kind().toString();
        }
    }

    /// A sentence without numbers and names.
    private static String kind(String sentence) {
        return sentence.replaceAll("[0-9,]+", "#").replaceAll("^\\S+ in ", "");
    }

    /// Where in our code a reader gave up: another place is other behaviour.
    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.patchsmith.")) {
                return " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }
}
