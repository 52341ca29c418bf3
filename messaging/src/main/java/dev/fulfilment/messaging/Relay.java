package dev.fulfilment.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.TransactionStatus;

/**
 * Brings committed events from the outbox to Kafka: takes a batch, sends it, waits for the acknowledgements, removes the
 * rows. A crash anywhere in between sends some events again; it never loses or reorders one.
 */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final Semaphore wake = new Semaphore(0);
    private final Semaphore help = new Semaphore(0);
    private final Semaphore end = new Semaphore(0);
    private final SetAside setAside = new SetAside(InstantSource.system());
    private final RelayDatabase database;
    private final EventSender sender;
    private final MessagingProperties.Relay settings;
    private final MessagingMetrics metrics;
    private volatile List<Thread> lanes = List.of();

    Relay(RelayDatabase database, EventSender sender, MessagingProperties.Relay settings, MessagingMetrics metrics) {
        this.database = database;
        this.sender = sender;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** There are new rows. Called after each commit; costs nothing when the relay is already on its way. */
    void wake() {
        signal(wake);
    }

    private static void signal(Semaphore semaphore) {
        if (semaphore.availablePermits() == 0) {
            semaphore.release();
        }
    }

    /** One thread follows the commits; the others help it with a backlog. */
    @Override
    public void start() {
        end.drainPermits();
        var follower = thread(1, () -> drainUntilStopped(this::follow));
        var helpers = IntStream.rangeClosed(2, settings.lanes())
                .mapToObj(lane -> thread(lane, () -> drainUntilStopped(this::help)));
        // First, as they take their absence for the wish to stop.
        lanes = Stream.concat(Stream.of(follower), helpers).toList();
        lanes.forEach(Thread::start);
    }

    private static Thread thread(int lane, Runnable task) {
        return Thread.ofPlatform().name("outbox-relay-" + lane).unstarted(task);
    }

    /** Lets the batches under way finish; one that waits for a broker that is away is given up and stays in the outbox. */
    @Override
    public void stop() {
        var stopping = lanes;
        lanes = List.of();
        List.of(wake, help, end).forEach(each -> each.release(stopping.size()));
        var patience = Instant.now().plus(STOP_PATIENCE);
        try {
            for (var lane : stopping) {
                if (!lane.join(Duration.between(Instant.now(), patience))) {
                    lane.interrupt();
                    lane.join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !lanes.isEmpty();
    }

    /** After everything that appends events has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Follows the commits; the poll is the safety net. */
    private void follow(int done, long started) throws InterruptedException {
        if (done == 0) {
            wake.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            // What is committed meanwhile shares a batch, which costs little more than a single event.
            TimeUnit.NANOSECONDS.sleep(started + settings.batchInterval().toNanos() - System.nanoTime());
        }
    }

    /** Helps with a backlog. Who follows may have passed over what was held here, and so looks again. */
    private void help(int done, long started) throws InterruptedException {
        if (done > 0) {
            wake();
        }
        help.acquire();
    }

    /** What a lane does when it has done its part, and there is no backlog. */
    private interface Rest {
        void after(int done, long started) throws InterruptedException;
    }

    private void drainUntilStopped(Rest rest) {
        var backoff = FIRST_BACKOFF;
        var backlog = false;
        while (isRunning()) {
            try {
                var started = System.nanoTime();
                var done = drain(backlog);
                backlog = done >= settings.batchPerBucket();
                if (backlog) {
                    signal(help);
                } else {
                    rest.after(done, started);
                }
                backoff = FIRST_BACKOFF;
            } catch (InterruptedException | InterruptException e) {
                return;
            } catch (RuntimeException | Error e) { // An Error must not end the relay unseen.
                log.warn("The outbox waits and is tried again in {} ms: {}", backoff.toMillis(), Failures.describe(e));
                backoff = pauseAfterFailure(backoff);
            }
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
    private int drain(boolean backlog) {
        var started = System.nanoTime();
        var outcome = database.transaction().execute(batch -> sendOldest(batch, backlog));
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

    private EventSender.Outcome sendOldest(TransactionStatus batch, boolean backlog) {
        var outcome = sender.send(database.take(settings.batchPerBucket(), backlog, setAside.keys()));
        if (!outcome.complete()) {
            batch.setRollbackOnly();
        }
        return outcome;
    }
}
