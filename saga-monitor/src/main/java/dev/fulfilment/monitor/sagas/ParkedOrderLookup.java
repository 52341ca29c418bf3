package dev.fulfilment.monitor.sagas;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The orders of which some service has parked an event, as far as is known. */
public interface ParkedOrderLookup {

    /** Of each such order the services. */
    Map<UUID, Set<String>> byOrder();
}
