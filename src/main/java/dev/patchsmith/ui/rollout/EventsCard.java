package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who did what with a patch, newest first.
final class EventsCard {

    private static final int MOST = 12;

    private EventsCard() {}

    static Node of(List<AuditEntry> entries, Node wholeLog, Messages messages) {
        VBox lines = new VBox(8);
        lines.setId("events");
        entries.stream().limit(MOST).forEach(entry -> lines.getChildren().add(line(entry, messages)));
        return Cards.card(Cards.head(messages.get("rollout.events"), wholeLog), lines);
    }

    static HBox line(AuditEntry entry, Messages messages) {
        Label when = Parts.label(Ages.of(messages, entry.at(), Instant.now()), "secondary");
        when.setMinWidth(80);
        when.setTooltip(new Tooltip(Ages.exact(messages, entry.at())));
        Label who = Parts.label(entry.who(), "strong");
        who.setMinWidth(Region.USE_PREF_SIZE);
        Region dot = Parts.styled(
                new Region(), "dot", EventSentence.tone(entry).name().toLowerCase(Locale.ROOT));
        HBox line = new HBox(12, when, dot, who, Parts.label(EventSentence.of(entry, messages)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
