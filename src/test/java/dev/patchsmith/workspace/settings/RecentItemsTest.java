package dev.patchsmith.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchsmith.workspace.settings.RecentItems.Item;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecentItemsTest {

    @Test
    void theNewestComesFirstAndStandsOnce() {
        RecentItems items =
                RecentItems.NONE.opened("a", at(1)).opened("b", at(2)).opened("a", at(3));
        assertThat(items.items()).extracting(Item::path).containsExactly("a", "b");
    }

    @Test
    void pinnedOnesStayWhenManyOthersAreOpened() {
        RecentItems items = RecentItems.NONE.opened("pinned", at(0)).pinned("pinned", true);
        for (int i = 1; i <= 100; i++) {
            items = items.opened("file" + i, at(i));
        }
        assertThat(items.items()).hasSize(RecentItems.CAPACITY + 1);
        assertThat(items.items().getFirst().path()).isEqualTo("pinned");
    }

    @Test
    void unpinnedOnesGoBackToTheirTime() {
        RecentItems items =
                RecentItems.NONE.opened("a", at(1)).opened("b", at(2)).pinned("a", true);
        assertThat(items.pinned("a", false).items()).extracting(Item::path).containsExactly("b", "a");
    }

    @Test
    void missingOnesCanBeRemoved() {
        assertThat(RecentItems.NONE.opened("a", at(1)).without("a")).isEqualTo(RecentItems.NONE);
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
