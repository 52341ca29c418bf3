package dev.fulfilment.messaging.outbox;

import dev.fulfilment.messaging.FailureClassifier;
import dev.fulfilment.messaging.MessagingProperties;
import dev.fulfilment.messaging.support.BatchThrottle;
import dev.fulfilment.messaging.support.MessagingMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionStatus;

/**
 * Brings committed events from the outbox to Kafka: takes a batch, sends it, waits for the acknowledgements, removes the
 * rows. A crash anywhere in between sends some events again; it never loses or reorders one.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private final RejectedKeys setAside = new RejectedKeys(InstantSource.system());
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

    /** There are new rows. Called after each commit; costs nothing when the relay is already on its way. */
    public void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        var starting = Thread.ofPlatform().name("outbox-relay").unstarted(this::drainUntilStopped);
        end.drainPermits();
        thread = starting; // First, as the thread takes its absence for the wish to stop.
        starting.start();
    }

    /** Lets the batch under way finish; a batch that waits for a broker that is away is given up and stays in the outbox. */
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

    /** After everything that appends events has stopped. */
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
                if (done == 0) {
                    pause(settings.pollInterval());
                } else if (done < settings.batchPerBucket()) {
                    BatchThrottle.pause(started, done, settings.batchInterval());
                }
                backoff = FIRST_BACKOFF;
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (RuntimeException | Error e) { // An Error must not end the relay unseen.
                log.warn(
                        "The outbox waits and is tried again in {} ms: {}",
                        backoff.toMillis(),
                        FailureClassifier.summary(e));
                backoff = pauseAfterFailure(backoff);
            }
        }
    }

    private void pause(Duration atMost) throws InterruptedException {
        if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** However many commits there are meanwhile: what failed needs time. */
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

    /** Sends one batch; gives how many events and keys are out of the way now, so that there may be more behind them. */
    private int drain() {
        var started = System.nanoTime();
        var outcome = database.transaction().execute(this::sendOldest);
        if (!outcome.complete()) {
            setAside.add(outcome.refused());
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
        var outcome = sender.send(database.take(settings.batchPerBucket(), setAside.keys()));
        if (!outcome.complete()) {
            batch.setRollbackOnly();
        }
        return outcome;
    }
}
