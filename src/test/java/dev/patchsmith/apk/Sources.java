package dev.patchsmith.apk;

import com.android.tools.r8.ByteDataView;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.DexIndexedConsumer;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.origin.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Turns Java source into dex files as an Android build does: javac, then D8. Results are kept for the life of the
/// JVM, since tests compile the same base again and again.
final class Sources {

    private static final Map<String, byte[]> DEXES = new ConcurrentHashMap<>();
    private static final JdkClassFileProvider LIBRARY = library();

    private Sources() {}

    /// What the classes say about their source.
    enum Debug {
        LINES("-g:lines"),
        FILE_AND_LINES("-g:source,lines"),
        EVERYTHING("-g");

        private final String option;

        Debug(String option) {
            this.option = option;
        }
    }

    static byte[] dex(SortedMap<String, String> sources, Map<String, String> classPath, int minApi, Debug debug) {
        String key = sources + "|" + classPath + "|" + minApi + "|" + debug;
        return DEXES.computeIfAbsent(key, unused -> compile(sources, classPath, minApi, debug));
    }

    private static byte[] compile(
            SortedMap<String, String> sources, Map<String, String> classPath, int minApi, Debug debug) {
        SortedMap<String, String> all = new TreeMap<>(classPath);
        all.putAll(sources);
        Map<String, byte[]> classes = javac(all, debug);
        D8Command.Builder command = D8Command.builder(new DiagnosticsHandler() {})
                .setMinApiLevel(minApi)
                .setMode(debug == Debug.EVERYTHING ? CompilationMode.DEBUG : CompilationMode.RELEASE)
                .addLibraryResourceProvider(LIBRARY);
        ByteArrayOutputStream dex = new ByteArrayOutputStream();
        classes.forEach((name, bytes) -> {
            String outer = name.replaceAll("\\$.*", "");
            if (sources.containsKey(outer)) {
                command.addClassProgramData(bytes, Origin.unknown());
            }
        });
        command.setProgramConsumer(new DexIndexedConsumer.ForwardingConsumer(null) {
            @Override
            public void accept(int file, ByteDataView data, Set<String> descriptors, DiagnosticsHandler handler) {
                dex.write(data.getBuffer(), data.getOffset(), data.getLength());
            }
        });
        try {
            D8.run(command.build());
        } catch (CompilationFailedException failed) {
            throw new IllegalStateException("the sources cannot be dexed: " + sources.keySet(), failed);
        }
        return dex.toByteArray();
    }

    private static Map<String, byte[]> javac(SortedMap<String, String> sources, Debug debug) {
        Map<String, ByteArrayOutputStream> classes = new TreeMap<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null), classes)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Unit(name, text)));
            List<String> options = List.of("--release", "8", "-Xlint:-options", "-proc:none", debug.option);
            if (!compiler.getTask(messages, files, null, options, null, units).call()) {
                throw new IllegalStateException("the sources cannot be compiled:\n" + messages);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return bytes;
    }

    private static JdkClassFileProvider library() {
        try {
            return (JdkClassFileProvider) JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home")));
        } catch (IOException noJdk) {
            throw new UncheckedIOException(noJdk);
        }
    }

    private static final class Unit extends SimpleJavaFileObject {

        private final String text;

        Unit(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, unused -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
