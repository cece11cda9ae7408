package dev.patchsmith.apk.diff;

import dev.patchsmith.apk.ApkEntry;
import dev.patchsmith.apk.ApkFile;
import dev.patchsmith.apk.ApkProblem;
import dev.patchsmith.apk.BadEntryException;
import dev.patchsmith.apk.dex.DexNames;
import jadx.api.JadxArgs;
import jadx.api.JadxDecompiler;
import jadx.api.JavaClass;
import jadx.api.JavaMethod;
import jadx.plugins.input.dex.DexInputPlugin;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jf.baksmali.Adaptors.ClassDefinition;
import org.jf.baksmali.BaksmaliOptions;
import org.jf.baksmali.formatter.BaksmaliWriter;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.dexbacked.DexBackedClassDef;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;
import org.jspecify.annotations.Nullable;

/// The classes of one side as smali and as Java. Java is made from a dex file of its own with the class and its inner
/// classes only, which takes a fraction of loading the app.
final class ClassTexts {

    private static final int NEWEST_READABLE = 39;

    private final ApkFile apk;
    private @Nullable DexBackedDexFile dex;
    private String dexName = "";

    ClassTexts(ApkFile apk) {
        this.apk = apk;
    }

    /// @param isWhole whether the text is the whole class because the method has none of its own
    record Java(String text, boolean isWhole, String note) {
        static final Java NONE = new Java("", true, "");
    }

    /// The whole class.
    ///
    /// @param debug whether lines and names of locals are written
    String smali(ClassPlace place, boolean debug) throws BadEntryException {
        BaksmaliOptions options = new BaksmaliOptions();
        options.debugInfo = debug;
        // Labels named by address would differ in every line after the first change.
        options.sequentialLabels = true;
        StringWriter text = new StringWriter();
        try {
            new ClassDefinition(options, definition(place)).writeTo(new BaksmaliWriter(text));
        } catch (IOException | RuntimeException damaged) {
            throw damaged(place, damaged);
        }
        return text.toString();
    }

    /// The class as Java.
    ///
    /// @param method name and descriptor of the method that is wanted, null for the whole class
    Java java(ClassPlace place, @Nullable String method) throws BadEntryException {
        byte[] small = smallDex(place);
        JadxArgs args = new JadxArgs();
        args.setSkipResources(true);
        args.setThreadsCount(1);
        args.setShowInconsistentCode(true);
        // A number that happens to equal a constant must not be shown by that constant's name.
        args.setReplaceConsts(false);
        args.setRenameFlags(EnumSet.noneOf(JadxArgs.RenameEnum.class));
        args.setPluginLoader(new NoPlugins());
        try (JadxDecompiler decompiler = new JadxDecompiler(args)) {
            decompiler.addCustomCodeLoader(new DexInputPlugin().loadDex(small, place.dexFile()));
            decompiler.load();
            return java(decompiler, place, method);
        } catch (RuntimeException | StackOverflowError undecompilable) {
            return new Java("", true, "The class cannot be shown as Java; the smali text is complete.");
        }
    }

    private static Java java(JadxDecompiler decompiler, ClassPlace place, @Nullable String method) {
        String name = DexNames.className(place.descriptor());
        JavaClass found = decompiler.getClassesWithInners().stream()
                .filter(c -> c.getRawName().equals(name) || c.getFullName().equals(name))
                .findFirst()
                .orElseGet(() -> decompiler.searchJavaClassOrItsParentByOrigFullName(name));
        if (found == null) {
            return new Java("", true, "The class cannot be shown as Java; the smali text is complete.");
        }
        JavaClass top = found.getTopParentClass();
        String whole = top.getCode();
        return methodText(found, method)
                .map(text -> new Java(text, false, ""))
                .orElseGet(() -> new Java(whole, true, ""));
    }

    private static Optional<String> methodText(JavaClass owner, @Nullable String method) {
        if (method == null) {
            return Optional.empty();
        }
        JavaMethod found = owner.searchMethodByShortId(method);
        return Optional.ofNullable(found).map(JavaMethod::getCodeStr).filter(text -> !text.isBlank());
    }

    private byte[] smallDex(ClassPlace place) throws BadEntryException {
        DexBackedDexFile file = open(place.dexFile());
        try {
            DexPool pool = new DexPool(file.getOpcodes());
            for (DexBackedClassDef definition : withInnerClasses(file, place.descriptor())) {
                pool.internClass(definition);
            }
            MemoryDataStore store = new MemoryDataStore();
            pool.writeTo(store);
            return store.getData();
        } catch (IOException | RuntimeException damaged) {
            throw damaged(place, damaged);
        }
    }

    private static List<DexBackedClassDef> withInnerClasses(DexBackedDexFile file, String descriptor) {
        int dollar = descriptor.indexOf('$', descriptor.lastIndexOf('/') + 2);
        String host = dollar < 0 ? descriptor.substring(0, descriptor.length() - 1) : descriptor.substring(0, dollar);
        List<DexBackedClassDef> found = new ArrayList<>();
        for (DexBackedClassDef definition : file.getClasses()) {
            String type = definition.getType();
            if (type.equals(host + ";") || type.startsWith(host + "$")) {
                found.add(definition);
            }
        }
        return found;
    }

    private DexBackedClassDef definition(ClassPlace place) throws BadEntryException {
        for (DexBackedClassDef definition : open(place.dexFile()).getClasses()) {
            if (definition.getType().equals(place.descriptor())) {
                return definition;
            }
        }
        throw damaged(place, new IOException("the class is gone"));
    }

    private DexBackedDexFile open(String name) throws BadEntryException {
        DexBackedDexFile known = dex;
        if (known != null && dexName.equals(name)) {
            return known;
        }
        ApkEntry entry = apk.entry(name).orElseThrow();
        byte[] bytes = apk.read(entry);
        int version = (bytes[4] - '0') * 100 + (bytes[5] - '0') * 10 + bytes[6] - '0';
        if (version == NEWEST_READABLE + 1) {
            // 040 differs from 039 only in the names it allows.
            bytes[6] = '9';
            bytes[5] = '3';
        } else if (version > NEWEST_READABLE) {
            throw new BadEntryException(ApkProblem.ofEntry(
                    ApkProblem.Kind.NOT_SUPPORTED_YET,
                    apk.path(),
                    name,
                    "has dex version %03d, whose code cannot be shown as text yet".formatted(version)));
        }
        DexBackedDexFile opened =
                new DexBackedDexFile(Opcodes.forDexVersion(Math.min(version, NEWEST_READABLE)), bytes);
        dex = opened;
        dexName = name;
        return opened;
    }

    private BadEntryException damaged(ClassPlace place, Exception cause) {
        BadEntryException problem = new BadEntryException(ApkProblem.ofEntry(
                ApkProblem.Kind.BAD_DEX,
                apk.path(),
                place.dexFile(),
                "is damaged in class " + DexNames.className(place.descriptor())));
        problem.initCause(cause);
        return problem;
    }
}
