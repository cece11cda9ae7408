package dev.patchsmith.apk.scheme;

import dev.patchsmith.apk.JsonText;
import dev.patchsmith.apk.diff.DiffNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The judgement over all schemes.
///
/// @param schemes one for each scheme, in the order of [Scheme]
/// @param recommended the least invasive scheme that can carry the change and is in the base, null for none
/// @param sentence the recommendation in words, or what to change in the fix
public record Advice(List<SchemeAdvice> schemes, @Nullable Scheme recommended, String sentence) {

    public Advice {
        schemes = List.copyOf(schemes);
    }

    public Optional<Scheme> recommendation() {
        return Optional.ofNullable(recommended);
    }

    public SchemeAdvice of(Scheme scheme) {
        return schemes.get(scheme.ordinal());
    }

    /// Plain text for a terminal.
    public String text() {
        StringBuilder text = new StringBuilder(sentence).append('\n');
        for (SchemeAdvice advice : schemes) {
            text.append('\n')
                    .append(advice.scheme().title())
                    .append(": ")
                    .append(word(advice.outcome()).replace('-', ' '))
                    .append("; takes effect ")
                    .append(advice.scheme().effect().title())
                    .append("; Android ")
                    .append(advice.scheme().androidVersions())
                    .append('\n');
            advice.requirements()
                    .forEach(r -> text.append("  base: ")
                            .append(r.title())
                            .append(r.met() ? " (has it)" : " (does not have it)")
                            .append('\n'));
            advice.reasons().forEach(r -> text.append("  ").append(r.text()).append('\n'));
        }
        return text.toString();
    }

    /// JSON for programs; its form is described in docs/apk-diff-report.md.
    public String json() {
        return JsonText.of(fields());
    }

    /// The same before it is written, so that more can be put beside it.
    public Map<String, Object> fields() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "patchsmith-scheme-advice");
        root.put("version", 1);
        root.put("sentence", sentence);
        root.put("recommended", recommended == null ? null : word(recommended));
        root.put("schemes", schemes.stream().map(Advice::json).toList());
        return root;
    }

    private static Map<String, Object> json(SchemeAdvice advice) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scheme", word(advice.scheme()));
        map.put("outcome", word(advice.outcome()));
        map.put("effect", word(advice.scheme().effect()));
        map.put("android", advice.scheme().androidVersions());
        map.put("inBase", advice.isInBase());
        map.put(
                "requirements",
                advice.requirements().stream()
                        .map(r -> Map.of("title", r.title(), "met", r.met()))
                        .toList());
        map.put("reasons", advice.reasons().stream().map(Advice::json).toList());
        return map;
    }

    private static Map<String, Object> json(SchemeAdvice.Reason reason) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("fact", word(reason.fact()));
        map.put("answer", word(reason.answer().kind()));
        map.put("condition", reason.answer().condition());
        map.put("inferred", reason.answer().inferred());
        map.put("evidence", reason.evidence().stream().map(DiffNode::id).toList());
        return map;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
