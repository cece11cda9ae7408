package dev.patchsmith.language.translate;

import dev.patchsmith.language.knowledge.CType;
import dev.patchsmith.language.knowledge.CType.Kind;
import dev.patchsmith.language.knowledge.StructLayout;
import dev.patchsmith.language.mango.text.ScriptWords;
import dev.patchsmith.language.mango.tree.Annotation;
import dev.patchsmith.language.mango.tree.Method;
import dev.patchsmith.language.mango.tree.Place;
import dev.patchsmith.language.mango.tree.Type;
import dev.patchsmith.language.objc.tree.Member;
import dev.patchsmith.language.objc.tree.Parameter;
import dev.patchsmith.language.objc.tree.Statement;
import dev.patchsmith.language.objc.tree.TypeName;
import dev.patchsmith.language.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One method: its signature, its name in the script, its body.
final class MethodTranslator {

    private final Unit unit;
    private final String className;
    private final List<Annotation> conditions;

    MethodTranslator(Unit unit, String className, List<Annotation> conditions) {
        this.unit = unit;
        this.className = className;
        this.conditions = conditions;
    }

    /// A method with what was learnt on the way; absent when it is left out.
    record Result(@Nullable Method method, Frame frame, MethodOutcome outcome) {}

    static String label(String className, Member.Method method) {
        return (method.isClassMethod() ? "+[" : "-[") + className + " "
                + method.selector().text() + "]";
    }

    Result translate(Member.Method source, Statement.Compound body) {
        var bindings = new Bindings();
        bindings.read(source.parameters(), body);
        CType returns = returns(source);
        var owner = new Frame.Owner(className, source.isClassMethod(), label(className, source), returns);
        var frame = new Frame(unit, bindings, owner);
        frame.statements.comments.startAt(body.span().start());
        frame.body = body;
        frame.diagnostics.addAll(GuessedConditions.of(source, unit.source(), unit.guesses()));
        unit.trouble().stream().filter(each -> covers(source, each)).forEach(each -> frame.diagnostics.add(each));
        check(source, frame);
        Method method = signature(source, body, returns, frame);
        boolean translated = !frame.failed();
        var outcome = new MethodOutcome(
                className,
                source.isClassMethod(),
                source.selector().text(),
                source.span(),
                translated,
                frame.diagnostics);
        return new Result(translated ? method : null, frame, outcome);
    }

    private static boolean covers(Member.Method source, Diagnostic diagnostic) {
        return diagnostic.span().start() >= source.span().start()
                && diagnostic.span().start() < source.span().end();
    }

    private CType returns(Member.Method source) {
        CType type = unit.knowledge().read(source.returns());
        return type.isObject() && type.name().equals("instancetype") ? CType.object("instancetype") : type;
    }

    private static void check(Member.Method source, Frame frame) {
        if (source.isVariadic()) {
            frame.error(
                    "E-VARARG",
                    source.span(),
                    "A method with a list of arguments without a fixed length cannot be" + " patched.");
        }
        if (source.selector().text().equals("dealloc") && !source.isClassMethod()) {
            frame.error(
                    "E-DEALLOC",
                    source.span(),
                    "A patched dealloc would touch a dying object and crash: leave dealloc as it is.");
        }
        if (source.isClassMethod() && source.selector().text().equals("load")) {
            frame.warn("W-LOAD", source.span(), "+load has run before a patch arrives; this one will not be called.");
        }
    }

    private Method signature(Member.Method source, Statement.Compound body, CType returns, Frame frame) {
        frame.isNewMethod = isNew(source.selector().text(), source.isClassMethod());
        checkNames(returns, source, frame);
        frame.returnsRetained = returns.isObject() && isOwning(source.selector().text());
        if (frame.returnsRetained) {
            frame.warn(
                    "W-FAMILY",
                    source.span(),
                    "Callers expect to own what " + source.selector().text() + " returns, so it is retained.");
        }
        List<Annotation> annotations = new ArrayList<>(conditions);
        boolean renamed = false;
        String name = "";
        List<Method.Part> parts = new ArrayList<>();
        if (source.selector().arity() == 0) {
            String word = source.selector().text();
            name = legal(word, frame);
            renamed = !name.equals(word);
        }
        for (int i = 0; i < source.parameters().size(); i++) {
            Parameter parameter = source.parameters().get(i);
            checkNames(frame.typing.read(parameter.type()), source, frame);
            String word = source.selector().parts().get(i).text();
            String part = legal(word, frame);
            renamed |= !part.equals(word);
            parts.add(new Method.Part(part, type(parameter, frame), parameterName(parameter, frame)));
        }
        if (renamed) {
            annotations.add(Annotation.methodName(source.selector().text()));
            frame.rewritten("method-name", source.span(), "A word of the selector is reserved; @MethodName gives it.");
        }
        Type returned = returnType(source, returns, frame);
        frame.statements.body(body);
        return new Method(
                annotations,
                source.isClassMethod(),
                returned,
                name,
                parts,
                new LateReads(frame).settled(frame.lines().body()),
                Place.from(source.span()));
    }

    private static String legal(String word, Frame frame) {
        return ScriptWords.isName(word) ? word : frame.temporary(word.isEmpty() ? "part" : word);
    }

    private static String parameterName(Parameter parameter, Frame frame) {
        Local local = frame.bindings.declaredBy(parameter);
        if (local == null) {
            return frame.temporary("arg");
        }
        local.written = Names.writable(local.name, frame);
        frame.written.add(local);
        return local.written;
    }

    private Type returnType(Member.Method source, CType returns, Frame frame) {
        Type type = ScriptTypes.of(returns);
        if (type != null) {
            StructNeeds.check(frame, returns, source.span());
            return type;
        }
        return unknown(source.returns(), frame, "The type this method returns");
    }

    private Type type(Parameter parameter, Frame frame) {
        Local local = frame.bindings.declaredBy(parameter);
        CType type = local == null ? frame.typing.read(parameter.type()) : frame.typing.of(local);
        Type written = ScriptTypes.of(type);
        if (written == null) {
            return unknown(parameter.type(), frame, "The type of a parameter");
        }
        StructNeeds.check(frame, type, parameter.span());
        if (type.is(Kind.BLOCK) && !unit.options().isOld()) {
            String signature = BlockSignatures.of(type, unit.knowledge());
            return signature.isEmpty() ? written : new Type.Block(List.of(Annotation.signature(signature)));
        }
        return written;
    }

    private boolean isNew(String selector, boolean ofClass) {
        return unit.options().newClasses().contains(className)
                || unit.knowledge().shipped().isNewMethod(className, selector, ofClass);
    }

    /// A method of the app that passes structs without a name cannot be patched, because the engine looks for a
    /// struct by its name in the encoding.
    private void checkNames(CType type, Member.Method source, Frame frame) {
        StructLayout layout = type.isStruct() ? frame.knowledge.struct(type.name()) : null;
        String selector = source.selector().text();
        boolean isSaid = frame.diagnostics.stream().anyMatch(each -> each.code().endsWith("-STRUCT-ANON"));
        if (isSaid || layout == null || !layout.isAnonymous() || isNew(selector, source.isClassMethod())) {
            return;
        }
        if (frame.knowledge.shipped().isDeclared(className, selector)) {
            frame.error(
                    "E-STRUCT-ANON",
                    source.span(),
                    "The struct " + type.name()
                            + " has no name of its own in the app, so a method that takes or gives it"
                            + " cannot be patched: patch a method that calls it.");
        } else {
            frame.warn(
                    "W-STRUCT-ANON",
                    source.span(),
                    "The struct " + type.name()
                            + " has no name of its own, so this works only if the app does not have the"
                            + " method yet.");
        }
    }

    private Type unknown(TypeName type, Frame frame, String what) {
        if (frame.isNewMethod) {
            frame.error("E-TYPE", type.span(), what + " must be known, because the app does not have this method yet.");
            return Type.Word.ID;
        }
        if (type instanceof TypeName.Named named
                && ScriptWords.isName(named.name())
                && frame.knowledge.typeNamed(named.name()) == null) {
            frame.warn(
                    "W-TYPE", type.span(), what + " is not known; that does no harm in a method the app has already.");
            return new Type.Named(named.name());
        }
        frame.error("E-TYPE", type.span(), what + " cannot be written in a script.");
        return Type.Word.ID;
    }

    /// Whether callers own what a method of that name returns.
    private static boolean isOwning(String selector) {
        String plain = selector.startsWith("_") ? selector.replaceFirst("^_+", "") : selector;
        for (String family : List.of("alloc", "new", "copy", "mutableCopy")) {
            if (plain.startsWith(family)) {
                int next = family.length();
                return plain.length() == next || !Character.isLowerCase(plain.charAt(next));
            }
        }
        return false;
    }
}
