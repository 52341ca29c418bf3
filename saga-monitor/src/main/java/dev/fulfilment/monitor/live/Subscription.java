package dev.fulfilment.monitor.live;

import dev.fulfilment.monitor.sagas.SagaRow;
import java.io.IOException;

/** What one client is told. It is offered what has moved, and tells it in its own time, on a thread of its own. */
interface Subscription {

    /** A saga has moved. Never waits. */
    void offer(SagaRow saga);

    /** The first that the client is told. */
    void begin() throws IOException;

    /** Tells what there is to tell, after waiting for it no longer than a heartbeat. */
    void goOn() throws IOException, InterruptedException;
}
