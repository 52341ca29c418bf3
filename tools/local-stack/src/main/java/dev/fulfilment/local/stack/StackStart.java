package dev.fulfilment.local.stack;

import dev.fulfilment.platform.Platform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts a stack in order. */
final class StackStart {

    /** Limit of concurrent starts: more JVMs would only compete for the processors. */
    private static final int AT_ONCE = Integer.getInteger(
            "fulfilment.start.parallel", Math.max(2, Runtime.getRuntime().availableProcessors()));

    private static final Duration REPORT_EVERY = Duration.ofMinutes(1);

    private final Stack stack;
    private final StartProgress progress;

    StackStart(Stack stack, StartProgress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void run() {
        Platform platform = stack.platform();
        timed("PostgreSQL and Kafka", platform::start);
        stack.services().forEach(service -> platform.database(service.name()));
        stack.zipkin().launch();
        startServices();
    }

    private void startServices() {
        try (ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> starts = stack.services().stream()
                    .map(service -> CompletableFuture.runAsync(() -> timed(service.name(), service::start), starters))
                    .toList();
            joinOrFail(starts, starters);
        }
    }

    /** Fails with the first failure, without waiting for the other services. */
    private static void joinOrFail(List<CompletableFuture<Void>> starts, ExecutorService starters) {
        var failed = new CompletableFuture<Void>();
        starts.forEach(start -> start.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            starters.shutdownNow();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void reportEveryMinute(String what) {
        try {
            for (Duration since = REPORT_EVERY; ; since = since.plus(REPORT_EVERY)) {
                Thread.sleep(REPORT_EVERY);
                progress.waiting(what, since);
            }
        } catch (InterruptedException itIsReady) {
            Thread.currentThread().interrupt();
        }
    }

    private void timed(String what, Runnable step) {
        long begin = System.nanoTime();
        Thread reporter = Thread.ofVirtual().start(() -> reportEveryMinute(what));
        try {
            step.run();
        } finally {
            reporter.interrupt();
        }
        progress.ready(what, Duration.ofNanos(System.nanoTime() - begin));
    }
}
