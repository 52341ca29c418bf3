package dev.fulfilment.simulation;

import java.util.List;
import java.util.Optional;

/**
 * Something that a service did and committed.
 *
 * @param heard what made it do so; empty where a customer, a clock or a person did
 */
record Step(String service, Optional<Message> heard, List<Message> published) {

    /** What it is about; empty where nothing came of it. */
    Optional<String> key() {
        return heard.or(() -> published.stream().findFirst()).map(Message::key);
    }
}
