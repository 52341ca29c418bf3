package dev.fulfilment.messaging;

import java.util.Collection;
import java.util.Set;

/** Knows whose events wait for someone to redrive or discard them. */
public interface ParkedKeys {

    /** Those of these keys of which an event is parked. */
    Set<String> parkedAmong(Collection<String> keys);
}
