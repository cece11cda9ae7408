package dev.patchsmith.server;

import java.util.concurrent.CountDownLatch;

/// A server that is the whole purpose of its process: it runs until the process is asked to end, and then closes
/// properly, so that what was counted is written and the data folder is free again.
public final class ServerLifetime {

    private ServerLifetime() {}

    /// Waits until the process is asked to end (SIGTERM, Ctrl+C) or this thread is interrupted, then closes the server.
    public static void untilStopped(ManagementServer server) {
        var closed = new CountDownLatch(1);
        var stopping = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().name("stop").unstarted(() -> {
            stopping.countDown();
            server.close();
            closed.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            stopping.await();
            closed.await();
        } catch (InterruptedException interrupted) {
            Runtime.getRuntime().removeShutdownHook(hook);
            server.close();
            Thread.currentThread().interrupt();
        }
    }
}
