package dev.patchsmith.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.ui.look.Language;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpPageTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyPageExistsInBothLanguagesWithTheSameHeadings(HelpPage page) {
        assertThat(headings(page, Language.CHINESE))
                .isEqualTo(headings(page, Language.ENGLISH))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(HelpPage.class)
    void everyLinkLeadsToAPage(HelpPage page) {
        for (Language language : Language.values()) {
            LINK.matcher(page.text(language))
                    .results()
                    .forEach(link -> assertThat(HelpPage.ofLink(link.group(1)))
                            .as(page + " " + link.group(1))
                            .isPresent());
        }
    }

    private static long headings(HelpPage page, Language language) {
        return page.text(language).lines().filter(line -> line.startsWith("#")).count();
    }
}
