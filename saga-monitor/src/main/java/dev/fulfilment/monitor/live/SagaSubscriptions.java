package dev.fulfilment.monitor.live;

import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.ingest.SagaListener;
import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.service.web.Unavailable;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All who listen, each served by a virtual thread of its own: one that takes nothing holds up nobody. */
@Component
class SagaSubscriptions implements SagaListener, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SagaSubscriptions.class);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(5);

    private final Map<Subscription, Thread> all = new ConcurrentHashMap<>();
    private final Semaphore places;
    private volatile boolean running;

    SagaSubscriptions(MonitorProperties properties, MeterRegistry registry) {
        this.places = new Semaphore(properties.maxSubscribers());
        registry.gauge("fulfilment.monitor.subscribers", all, Map::size);
    }

    @Override
    public void changed(List<SagaRow> sagas) {
        all.keySet().forEach(subscription -> sagas.forEach(subscription::offer));
    }

    /** @throws Unavailable when there are as many as there may be */
    SseEmitter serve(SseClient client, Subscription subscription) {
        if (!running || !places.tryAcquire()) {
            throw new Unavailable("As many clients as can be served listen already", COME_BACK_AFTER);
        }
        var thread = Thread.ofVirtual().name("live").unstarted(() -> run(client, subscription));
        // First, so that nothing that moves while the client is told the beginning is missed.
        all.put(subscription, thread);
        thread.start();
        return client.emitter();
    }

    private void run(SseClient client, Subscription subscription) {
        try {
            client.welcome();
            subscription.begin();
            while (running) {
                subscription.goOn();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A client is gone: {}", e.toString());
        } catch (DataAccessException e) {
            LOG.warn("A client is sent away, to come back: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            all.remove(subscription);
            places.release();
            client.close();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        all.values().forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
