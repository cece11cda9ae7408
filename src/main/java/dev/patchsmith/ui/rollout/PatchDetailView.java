package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.client.PatchSummary;
import dev.patchsmith.management.protocol.v2.PatchDetail;
import dev.patchsmith.management.protocol.v2.Statistics;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.rollout.DetailsViewModel.Details;
import dev.patchsmith.ui.shell.Memory;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One patch: its state and the acts that make sense now, how far it came, what failed, what watches, what happened.
final class PatchDetailView extends ScrollPane {

    private final RolloutViewModel model;
    private final Messages messages;
    private final Memory memory;
    private final PatchHeader header;
    private final Runnable showLog;
    private final VBox page = new VBox(16);
    private final VBox body = new VBox(16);
    private @Nullable Details drawn;
    private boolean asShare;

    /// @param showLog leads to the whole log of the server
    PatchDetailView(RolloutViewModel model, Messages messages, Memory memory, RolloutActs acts, Runnable showLog) {
        this.model = model;
        this.memory = memory;
        this.messages = messages;
        this.showLog = showLog;
        this.header = new PatchHeader(model, messages, acts);
        getStyleClass().addAll("edge", "page");
        setFitToWidth(true);
        page.setStyle("-fx-padding: 16 24 24 24;");
        page.getChildren().addAll(header, body);
        setContent(page);
        model.selectedProperty().subscribe(_ -> show(true));
        model.detailsProperty().subscribe(_ -> show(false));
        messages.languageProperty().subscribe(_ -> show(true));
    }

    /// What is exported as a picture.
    Node picture() {
        return page;
    }

    /// Draws only what has changed, so that nothing jumps while numbers are read again.
    private void show(boolean anew) {
        PatchSummary patch = model.selectedProperty().get();
        Details details = model.detailsProperty().get();
        header.show(patch, details.detail().orElse(null));
        page.setVisible(patch != null);
        if (patch == null || (!anew && drawn != null && sameNumbers(drawn, details))) {
            return;
        }
        drawn = details;
        body.getChildren().clear();
        details.statistics().ifPresent(statistics -> draw(details, statistics));
        body.getChildren()
                .add(new FactsCard(messages).of(patch, details.detail().orElse(null)));
        if (!model.server().isOurs()) {
            body.getChildren()
                    .add(Cards.card(
                            messages.get("rollout.olderTitle"),
                            Cards.sentence(messages.get("rollout.olderText"), "secondary-13")));
        }
    }

    private static boolean sameNumbers(Details one, Details other) {
        return one.detail().equals(other.detail())
                && one.timeline().equals(other.timeline())
                && one.events().equals(other.events())
                && one.statistics()
                        .map(PatchDetailView::timeless)
                        .equals(other.statistics().map(PatchDetailView::timeless));
    }

    private static Statistics timeless(Statistics now) {
        return new Statistics(
                now.patch(),
                java.time.Instant.EPOCH,
                now.funnel(),
                now.failures(),
                now.versions(),
                now.models(),
                now.faults(),
                now.legacyAnswers(),
                now.legacyDeliveries(),
                now.notOffered(),
                now.quota(),
                now.halt(),
                now.targeted(),
                now.control());
    }

    private void draw(Details details, Statistics statistics) {
        PatchDetail detail = details.detail().orElseThrow();
        boolean released = (detail.releasedAt() != null || detail.plan() != null)
                && details.timeline().isPresent();
        if (released) {
            Node time = TimeCard.of(
                    details.timeline().orElseThrow(),
                    details.events(),
                    asShare,
                    () -> {
                        asShare = !asShare;
                        show(true);
                    },
                    messages);
            VBox funnel = FunnelCard.of(statistics, messages);
            Rehearsed.compared(memory, model, statistics, messages)
                    .ifPresent(sentence -> funnel.getChildren().add(Cards.sentence(sentence, "secondary")));
            body.getChildren()
                    .addAll(
                            Cards.row(52, funnel, time),
                            Cards.row(
                                    62,
                                    FailuresCard.of(statistics, messages),
                                    HaltCard.of(detail, statistics, messages)),
                            Cards.row(
                                    50,
                                    FailuresCard.shares(
                                            messages.get("rollout.versions"),
                                            "versions",
                                            statistics.versions(),
                                            messages),
                                    FailuresCard.shares(
                                            messages.get("rollout.models"), "models", statistics.models(), messages)));
        }
        if (released && statistics.control() != null) {
            body.getChildren().add(body.getChildren().size() - 1, new ControlCard(messages).of(statistics.control()));
        }
        if (!details.events().isEmpty()) {
            Node log = Parts.button(messages.of("rollout.wholeLog"), showLog, "link");
            body.getChildren().add(EventsCard.of(details.events(), log, messages));
        }
    }
}
