package dev.patchsmith.workspace.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells, once for each burst of changes, that something below some folders came, went or changed. What it was is for
/// the listener to find out; a system that cannot watch tells nothing, and its caller looks by itself now and then.
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration BURST = Duration.ofMillis(250);
    private static final Set<String> PASSED_OVER = Set.of("build", "DerivedData", "node_modules", "target");
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final @Nullable WatchService service;
    private final Runnable changed;

    private FolderWatch(@Nullable WatchService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
    }

    /// Watches from now on, on a thread of its own.
    ///
    /// @param changed called on that thread
    public static FolderWatch below(List<Path> folders, Runnable changed) {
        try {
            Path any = folders.isEmpty() ? Path.of("") : folders.getFirst();
            FolderWatch watch = new FolderWatch(any.getFileSystem().newWatchService(), changed);
            Thread.ofPlatform().daemon().name("watch").start(() -> watch.run(folders));
            return watch;
        } catch (IOException | UnsupportedOperationException unable) {
            LOG.info("Changes of files cannot be watched", unable);
            return new FolderWatch(null, changed);
        }
    }

    private void run(List<Path> folders) {
        WatchService watching = service;
        if (watching == null) {
            return;
        }
        try {
            for (Path folder : folders) {
                register(folder, watching);
            }
            while (true) {
                WatchKey key = watching.take();
                while (key != null) {
                    follow(key, watching);
                    key = watching.poll(BURST.toMillis(), TimeUnit.MILLISECONDS);
                }
                changed.run();
            }
        } catch (ClosedWatchServiceException over) {
            LOG.trace("No longer watched", over);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static void follow(WatchKey key, WatchService watching) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && event.context() instanceof Path name) {
                register(folder.resolve(name), watching);
            }
        }
        key.reset();
    }

    private static void register(Path top, WatchService watching) {
        if (!Files.isDirectory(top)) {
            return;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    String name = "" + folder.getFileName();
                    if (!folder.equals(top) && (name.startsWith(".") || PASSED_OVER.contains(name))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    folder.register(watching, KINDS);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException limit) {
            LOG.info("Changes below {} cannot be watched", top, limit);
        }
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException ignored) {
                LOG.debug("The watch could not be closed", ignored);
            }
        }
    }
}
