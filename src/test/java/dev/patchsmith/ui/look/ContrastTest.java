package dev.patchsmith.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every colour of text on every ground it stands on has the contrast that WCAG asks for at level AA: 4.5 to 1 for
/// text, 3 to 1 for marks and edges that carry a meaning.
class ContrastTest {

    enum Theme {
        LIGHT("light.css", new PrimerLight().getUserAgentStylesheet().replace(".bss", ".css")),
        DARK("dark.css", new PrimerDark().getUserAgentStylesheet().replace(".bss", ".css"));

        final String own;
        final String base;

        Theme(String own, String base) {
            this.own = own;
            this.base = base;
        }
    }

    /// The grounds of pages, bars, lists and cards, with the states of a row.
    private static final List<String> GROUNDS =
            List.of("-ps-canvas", "-ps-surface", "-ps-chrome", "-ps-selected", "-ps-hover");

    /// The tinted grounds of notices, chips and badges: plain text stands on them too.
    private static final List<String> TINTS =
            List.of("-ps-accent-soft", "-ps-success-soft", "-ps-warning-soft", "-ps-danger-soft", "-ps-neutral-soft");

    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted");

    private static final List<String> TONES =
            List.of("-color-accent-fg", "-color-success-fg", "-color-danger-fg", "-ps-warning");

    private static final List<String> CODE = List.of(
            "-color-fg-default",
            "-ps-code-keyword",
            "-ps-code-directive",
            "-ps-code-type",
            "-ps-code-string",
            "-ps-code-number",
            "-ps-code-call",
            "-ps-code-property",
            "-ps-code-comment");

    /// What a line of code may lie on: the editor, its current and marked line, brackets, hits, the sides of a diff.
    private static final List<String> CODE_GROUNDS = List.of(
            "-ps-surface",
            "-ps-line-current",
            "-ps-line-marked",
            "-ps-occurrence",
            "-ps-bracket",
            "-ps-hit",
            "-ps-added",
            "-ps-removed");

    /// Grounds of a few letters that are stronger because they are what is looked for.
    private static final List<String> STRONG_GROUNDS =
            List.of("-ps-selection", "-ps-hit-current", "-ps-added-strong", "-ps-removed-strong");

    @ParameterizedTest
    @EnumSource
    void textStandsOutFromEveryGround(Theme theme) throws IOException {
        List<String> all = new ArrayList<>(GROUNDS);
        all.addAll(TINTS);
        assertThat(tooFaint(theme, TEXTS, all, 4.5)).isEmpty();
        assertThat(tooFaint(theme, TONES, GROUNDS, 4.5)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aToneStandsOutFromItsOwnTint(Theme theme) throws IOException {
        assertThat(tooFaint(theme, List.of("-color-accent-fg"), List.of("-ps-accent-soft"), 4.5))
                .isEmpty();
        assertThat(tooFaint(theme, List.of("-color-success-fg"), List.of("-ps-success-soft"), 4.5))
                .isEmpty();
        assertThat(tooFaint(theme, List.of("-color-danger-fg"), List.of("-ps-danger-soft"), 4.5))
                .isEmpty();
        assertThat(tooFaint(theme, List.of("-ps-warning"), List.of("-ps-warning-soft"), 4.5))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void codeStandsOutFromEveryLine(Theme theme) throws IOException {
        assertThat(tooFaint(theme, CODE, CODE_GROUNDS, 4.5)).isEmpty();
        assertThat(tooFaint(theme, List.of("-color-fg-default"), STRONG_GROUNDS, 4.5))
                .isEmpty();
        assertThat(tooFaint(
                        theme,
                        List.of("-ps-gutter"),
                        List.of("-ps-surface", "-ps-line-current", "-ps-line-marked"),
                        4.5))
                .isEmpty();
        assertThat(tooFaint(theme, List.of("-color-success-fg"), List.of("-ps-added"), 4.5))
                .isEmpty();
        assertThat(tooFaint(theme, List.of("-color-danger-fg"), List.of("-ps-removed"), 4.5))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void wordsOnFilledButtonsStandOut(Theme theme) throws IOException {
        assertThat(tooFaint(
                        theme,
                        List.of("-color-fg-emphasis"),
                        List.of("-color-accent-emphasis", "-color-danger-emphasis"),
                        4.5))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void marksAndTheFocusCanBeSeen(Theme theme) throws IOException {
        assertThat(tooFaint(
                        theme,
                        List.of(
                                "-color-accent-emphasis",
                                "-color-danger-emphasis",
                                "-color-success-emphasis",
                                "-ps-warning-dot",
                                "-ps-bar",
                                "-ps-bar-good"),
                        List.of("-ps-surface", "-ps-canvas", "-ps-chrome"),
                        3))
                .isEmpty();
    }

    private static List<String> tooFaint(Theme theme, List<String> texts, List<String> grounds, double least)
            throws IOException {
        Map<String, ParsedValue<?, ?>> tokens = tokens(theme);
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            for (String ground : grounds) {
                Color below = over(colour(tokens, ground), colour(tokens, "-color-bg-default"));
                double ratio = ratio(over(colour(tokens, text), below), below);
                if (ratio < least) {
                    found.add("%s on %s is %.2f".formatted(text, ground, ratio));
                }
            }
        }
        return found;
    }

    private static Map<String, ParsedValue<?, ?>> tokens(Theme theme) throws IOException {
        Map<String, ParsedValue<?, ?>> tokens = new HashMap<>();
        read(Objects.requireNonNull(PrimerLight.class.getResource(theme.base), theme.base), tokens);
        read(Objects.requireNonNull(Themes.class.getResource(theme.own), theme.own), tokens);
        return tokens;
    }

    private static void read(URL sheet, Map<String, ParsedValue<?, ?>> tokens) throws IOException {
        Stylesheet parsed = new CssParser().parse(sheet);
        for (Rule rule : parsed.getRules()) {
            if (rule.getSelectors().stream()
                    .anyMatch(selector -> selector.toString().equals("*.root"))) {
                for (Declaration each : rule.getDeclarations()) {
                    tokens.put(each.getProperty(), each.getParsedValue());
                }
            }
        }
    }

    private static Color colour(Map<String, ParsedValue<?, ?>> tokens, String name) {
        ParsedValue<?, ?> value = Objects.requireNonNull(tokens.get(name), name);
        return switch (value.getValue()) {
            case Color colour -> colour;
            case String other -> tokens.containsKey(other) ? colour(tokens, other) : Color.web(other);
            default -> throw new IllegalStateException(name + " is no plain colour: " + value);
        };
    }

    private static Color over(Color above, Color below) {
        double share = above.getOpacity();
        return Color.color(
                above.getRed() * share + below.getRed() * (1 - share),
                above.getGreen() * share + below.getGreen() * (1 - share),
                above.getBlue() * share + below.getBlue() * (1 - share));
    }

    /// The contrast as WCAG 2.1 defines it.
    private static double ratio(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
