package dev.fulfilment.monitor.sagas;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up the orders with parked events, as of the last poll of the services. */
public interface ParkedOrderLookup {

    /** Returns the services with a parked event, by order. */
    Map<UUID, Set<String>> byOrder();
}
