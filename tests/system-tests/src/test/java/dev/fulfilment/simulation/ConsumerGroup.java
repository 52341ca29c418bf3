package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Consumer group with a position in every stream of its topics. */
final class ConsumerGroup {

    private final Kafka kafka;
    private final Set<Topic> topics;
    private final List<StreamPosition> positions = new ArrayList<>();
    private int known;

    ConsumerGroup(Kafka kafka, Set<Topic> topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Positions with unread records. */
    List<StreamPosition> lagging() {
        return positions().stream().filter(StreamPosition::hasNext).toList();
    }

    boolean isLagging() {
        return positions().stream().anyMatch(StreamPosition::hasNext);
    }

    List<StreamPosition> positions() {
        for (; known < kafka.streams().size(); known++) {
            var stream = kafka.streams().get(known);
            if (topics.contains(stream.topic())) {
                positions.add(new StreamPosition(stream));
            }
        }
        return positions;
    }

    void commit() {
        positions.forEach(StreamPosition::commit);
    }

    void seekToCommitted() {
        positions.forEach(StreamPosition::seekToCommitted);
    }
}
