package dev.patchsmith.device.simulate;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Collects the reports of all virtual devices and posts them in full batches; what the server does not take is tried
/// again. Safe for use by several threads.
final class ReportBox {

    private static final int TRIES = 5;

    private final ConcurrentLinkedQueue<Report> waiting = new ConcurrentLinkedQueue<>();

    void add(Report report) {
        waiting.add(report);
    }

    /// The full batches that wait, or with `rest` all of them.
    List<List<Report>> take(boolean rest) {
        List<List<Report>> batches = new ArrayList<>();
        while (waiting.size() >= Report.MAX_BATCH || (rest && !waiting.isEmpty())) {
            List<Report> batch = new ArrayList<>(Report.MAX_BATCH);
            for (Report next = waiting.poll(); next != null; next = waiting.poll()) {
                batch.add(next);
                if (batch.size() == Report.MAX_BATCH) {
                    break;
                }
            }
            batches.add(batch);
        }
        return batches;
    }

    void post(List<Report> batch, Conversation conversation) {
        byte[] json = Json.bytes(new Report.Batch(batch));
        for (int i = 0; i < TRIES; i++) {
            if (conversation.post(Route.REPORT.path(), json)) {
                return;
            }
        }
        waiting.addAll(batch);
    }

    long left() {
        return waiting.size();
    }
}
