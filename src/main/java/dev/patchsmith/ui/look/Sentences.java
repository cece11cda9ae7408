package dev.patchsmith.ui.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Chinese forms of the sentences that are made outside the window: diagnostics, rewritings, refusals. They are
/// made in English where they arise, with names and numbers filled in already; here they are recognised by their
/// wording and said again. What the catalogue does not have stays as it is.
///
/// The catalogue `sentences_zh_CN.txt` holds pairs of lines, an English pattern and its Chinese form, with `{0}` to
/// `{9}` for what is filled in. See `docs/decisions/sentences-in-two-languages.md`.
final class Sentences {

    private static final String CATALOGUE = "sentences_zh_CN.txt";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?]) (?=[\\p{Lu}\"])");
    private static final int REMEMBERED = 2_000;

    private final Map<String, String> whole = new HashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, String> known = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Sentences() {
        read().forEach((english, chinese) -> {
            if (PLACE.matcher(english).find()) {
                forms.add(Form.of(english, chinese));
            } else {
                whole.put(english, chinese);
            }
        });
        forms.sort(Comparator.comparingInt(Form::weight).reversed());
    }

    /// The sentence in Chinese, or as it is.
    static String chinese(String english) {
        return Loaded.ONCE.said(english);
    }

    private synchronized String said(String english) {
        return known.computeIfAbsent(english, each -> Objects.requireNonNullElse(found(each), each));
    }

    private @Nullable String found(String english) {
        String one = one(english);
        if (one != null) {
            return one;
        }
        List<String> parts = new ArrayList<>();
        boolean isKnown = false;
        for (String part : BETWEEN_SENTENCES.split(english, -1)) {
            String chinese = one(part);
            isKnown |= chinese != null;
            parts.add(chinese == null ? part : chinese);
        }
        return isKnown && parts.size() > 1 ? String.join("", parts) : null;
    }

    private @Nullable String one(String english) {
        String text = english.strip();
        String same = whole.get(text);
        if (same != null) {
            return same;
        }
        for (Form form : forms) {
            Matcher matcher = form.pattern().matcher(text);
            if (matcher.matches()) {
                return filled(form.chinese(), matcher, form.places());
            }
        }
        return null;
    }

    private String filled(String chinese, Matcher matcher, List<Integer> places) {
        return PLACE.matcher(chinese).replaceAll(place -> {
            int group = places.indexOf(Integer.parseInt(place.group(1)));
            String argument = matcher.group(group + 1);
            String said = argument.isBlank() ? null : one(argument);
            return Matcher.quoteReplacement(said == null ? argument : said);
        });
    }

    /// The pairs of the catalogue in its order.
    static Map<String, String> read() {
        try (var in = Objects.requireNonNull(Sentences.class.getResourceAsStream(CATALOGUE), CATALOGUE)) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (String pair : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n")) {
                String[] lines = pair.strip().split("\n");
                if (lines.length != 2 || pairs.put(lines[0], lines[1]) != null) {
                    throw new IllegalStateException("not a new pair of lines: " + pair);
                }
            }
            return pairs;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The catalogue is read when the first sentence is said in Chinese.
    private static final class Loaded {
        static final Sentences ONCE = new Sentences();
    }

    /// An English pattern with places, and what is said for it.
    private record Form(Pattern pattern, List<Integer> places, String chinese, int weight) {

        static Form of(String english, String chinese) {
            StringBuilder regex = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            Matcher matcher = PLACE.matcher(english);
            int done = 0;
            while (matcher.find()) {
                regex.append(Pattern.quote(english.substring(done, matcher.start())))
                        .append("(.*?)");
                places.add(Integer.parseInt(matcher.group(1)));
                done = matcher.end();
            }
            regex.append(Pattern.quote(english.substring(done)));
            return new Form(
                    Pattern.compile(regex.toString(), Pattern.DOTALL),
                    List.copyOf(places),
                    chinese,
                    english.length() - 3 * places.size());
        }
    }
}
