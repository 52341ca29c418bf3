package dev.fulfilment.monitor.live;

import dev.fulfilment.monitor.sagas.SagaRow;
import dev.fulfilment.service.sse.SseSubscription;
import java.time.Duration;

/** Subscription of one client to updates of sagas. */
abstract class SagaUpdateSubscription extends SseSubscription {

    SagaUpdateSubscription(Duration heartbeat) {
        super(heartbeat);
    }

    /** Takes the new state of a saga. Never blocks. */
    abstract void offer(SagaRow saga);
}
