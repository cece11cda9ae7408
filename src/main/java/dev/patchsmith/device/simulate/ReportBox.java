package dev.patchsmith.device.simulate;

import dev.patchsmith.management.protocol.Json;
import dev.patchsmith.management.protocol.v2.Report;
import dev.patchsmith.management.protocol.v2.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/// Collects the reports of all virtual devices and posts them in full batches; what the server does not take is tried
/// again. Safe for use by several threads.
final class ReportBox {

    private static final int TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(65);

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

    /// Waits as long as a busy server asks, within reason.
    void post(List<Report> batch, Conversation conversation) throws InterruptedException {
        byte[] json = Json.bytes(new Report.Batch(batch));
        for (int i = 0; i < TRIES; i++) {
            Duration pause = conversation.post(Route.REPORT.path(), json);
            if (pause.isZero()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis()));
        }
        waiting.addAll(batch);
    }

    long left() {
        return waiting.size();
    }
}
