package dev.fulfilment.messaging;

import java.util.Collection;
import java.util.Set;

/** Keys with parked events: their later events wait until an operator redrives or discards the parked ones. */
public interface ParkedKeys {

    /** Returns those of the given keys that have a parked event. */
    Set<String> parkedAmong(Collection<String> keys);
}
