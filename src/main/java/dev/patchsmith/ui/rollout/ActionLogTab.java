package dev.patchsmith.ui.rollout;

import dev.patchsmith.management.protocol.LogEntry;
import dev.patchsmith.ui.look.Ages;
import dev.patchsmith.ui.look.Messages;
import dev.patchsmith.ui.look.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// The log of acts of the older server, newest first.
final class ActionLogTab {

    private static final int COUNT = 50;

    private final AdministrationPage page;
    private final Messages messages;
    private final Rows<LogEntry> rows;
    private final List<LogEntry> read = new ArrayList<>();
    private int next;

    ActionLogTab(AdministrationPage page) {
        this.page = page;
        this.messages = page.messages();
        this.rows = new Rows<LogEntry>("action-log", messages)
                .column("rollout.time", 170, entry -> Ages.exact(messages, entry.time()))
                .column("rollout.who", 120, LogEntry::username)
                .column("rollout.whatWord", 320, LogEntry::message)
                .column("rollout.request", 220, entry -> entry.method() + " " + entry.path())
                .column("rollout.status", 72, entry -> Integer.toString(entry.statusCode()));
    }

    Node view() {
        Button more = Parts.button(messages.of("rollout.olderEntries"), this::read);
        read();
        return rows.acts(more).view();
    }

    private void read() {
        int wanted = next++;
        page.ask(it -> it.log(wanted, COUNT), found -> {
            read.addAll(found.items());
            rows.show(read);
        });
    }
}
