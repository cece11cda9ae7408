package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.v2.AuditEntry;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Icons;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import dev.patchsmith.ui.look.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The audit log of our server, and whether its chain holds.
final class AuditTab {

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<AuditEntry> rows;
    private final List<AuditEntry> read = new ArrayList<>();
    private final Label verdict = Parts.label("");
    private final Button more;
    private @Nullable String cursor;

    AuditTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<AuditEntry>("audit", messages)
                .column("rollout.entry", 64, entry -> Long.toString(entry.seq()))
                .column("rollout.time", 170, entry -> Ages.exact(messages, entry.at()))
                .column("rollout.who", 120, AuditEntry::who)
                .column("rollout.whatWord", 280, entry -> EventSentence.of(entry, messages))
                .column(
                        "rollout.patchWord",
                        64,
                        entry -> entry.patch() == null ? "" : entry.patch().toString())
                .column("rollout.fromAddress", 110, entry -> Objects.requireNonNullElse(entry.address(), ""))
                .column(
                        "rollout.hash",
                        140,
                        entry -> entry.hash()
                                .substring(0, Math.min(16, entry.hash().length())));
        this.more = Parts.button(messages.of("rollout.olderEntries"), this::next);
    }

    Node view() {
        verdict.setId("chain");
        Button verify = Parts.button(Feather.SHIELD, messages.of("rollout.verify"), this::verify, "accent");
        verify.setId("verify-chain");
        next();
        return rows.acts(verify, more, verdict).view();
    }

    private void next() {
        String from = cursor;
        page.ask(it -> it.audit(from), found -> {
            read.addAll(found.items());
            rows.show(read);
            cursor = found.next();
            more.setDisable(cursor == null);
        });
    }

    private void verify() {
        page.ask(it -> it.verifyAudit(), result -> {
            verdict.setGraphic(Icons.small(
                    result.intact() ? Feather.CHECK_CIRCLE : Feather.ALERT_OCTAGON,
                    result.intact() ? Tone.SUCCESS : Tone.DANGER));
            verdict.setText(
                    result.intact()
                            ? messages.get("rollout.chainHolds", result.entries())
                            : messages.get(
                                    "rollout.chainBroken", Objects.requireNonNullElse(result.firstBroken(), 0L)));
        });
    }
}
