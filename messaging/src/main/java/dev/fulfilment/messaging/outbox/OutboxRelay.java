package dev.fulfilment.messaging.outbox;

import dev.fulfilment.messaging.FailureLog;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.support.BatchThrottle;
import dev.fulfilment.messaging.support.MessagingMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionStatus;

/**
 * Relay: publishes committed events of the outbox to Kafka, at least once and in order per key. Takes a batch, sends it,
 * waits for the acknowledgements, removes the rows. A crash in between repeats events, and never loses or reorders one.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(OutboxRelay.class), "Outbox relay");
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private final RejectedKeys rejectedKeys = new RejectedKeys(InstantSource.system());
    private final RelayRepository database;
    private final KafkaPublisher sender;
    private final MessagingProperties.Relay settings;
    private final MessagingMetrics metrics;
    private volatile @Nullable Thread thread;

    public OutboxRelay(
            RelayRepository database,
            KafkaPublisher sender,
            MessagingProperties.Relay settings,
            MessagingMetrics metrics) {
        this.database = database;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Wakes the relay for new rows. Called after each commit; costs nothing if the relay is already awake. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name("outbox-relay").unstarted(this::drainUntilStopped);
        end.drainPermits();
        thread = starting; // Set before the start, as the thread ends when it is null.
        starting.start();
    }

    /** Lets the current batch finish; a batch that waits for an unavailable broker is aborted and stays in the outbox. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        end.release();
        wake.release();
        try {
            if (!stopping.join(STOP_PATIENCE)) {
                stopping.interrupt();
                stopping.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Stops after everything that appends events. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void drainUntilStopped() {
        var backoff = FIRST_BACKOFF;
        while (isRunning()) {
            try {
                var started = System.nanoTime();
                var done = drain();
                failures.succeeded();
                if (done == 0) {
                    pause(settings.pollInterval());
                } else if (done < settings.batchPerBucket()) {
                    BatchThrottle.pause(started, done, settings.batchInterval());
                }
                backoff = FIRST_BACKOFF;
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (RuntimeException | Error e) { // An Error must not end the relay.
                failures.failed(e);
                backoff = pauseAfterFailure(backoff);
            }
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Pauses regardless of wake-ups: a failure needs time, however many commits there are. */
    private Duration pauseAfterFailure(Duration backoff) {
        try {
            if (end.tryAcquire(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
                return backoff;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var longer = backoff.multipliedBy(2);
        return longer.compareTo(settings.maxBackoff()) > 0 ? settings.maxBackoff() : longer;
    }

    /** Sends one batch; returns the number of events sent and keys rejected, behind which there may be more. */
    private int drain() {
        var started = System.nanoTime();
        var outcome = database.transaction().execute(this::sendOldest);
        if (!outcome.complete()) {
            rejectedKeys.add(outcome.refused());
            database.remove(outcome.sent());
        }
        if (!outcome.sent().isEmpty()) {
            metrics.relayed(outcome.sent().size(), System.nanoTime() - started);
            database.passed(outcome.sent().size());
        }
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.sent().size() + outcome.refused().size();
    }

    private KafkaPublisher.Outcome sendOldest(TransactionStatus batch) {
        var outcome = sender.send(database.take(settings.batchPerBucket(), rejectedKeys.keys()));
        if (!outcome.complete()) {
            batch.setRollbackOnly();
        }
        return outcome;
    }
}
