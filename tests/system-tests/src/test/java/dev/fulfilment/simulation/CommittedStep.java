package dev.fulfilment.simulation;

import java.util.List;
import java.util.Optional;

/**
 * Step that a service has committed.
 *
 * @param trigger the handled event; empty for a request or a timer
 */
record CommittedStep(String service, Optional<Message> trigger, List<Message> published) {

    /** Returns the key; empty if the step had no trigger and published nothing. */
    Optional<String> key() {
        return trigger.or(() -> published.stream().findFirst()).map(Message::key);
    }
}
