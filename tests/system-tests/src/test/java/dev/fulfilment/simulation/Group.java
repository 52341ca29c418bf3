package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A consumer group: it reads every line of its topics. */
final class Group {

    private final Kafka kafka;
    private final Set<Topic> topics;
    private final List<Reader> readers = new ArrayList<>();
    private int known;

    Group(Kafka kafka, Set<Topic> topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Those with something to read. */
    List<Reader> behind() {
        return readers().stream().filter(Reader::hasNext).toList();
    }

    boolean isBehind() {
        return readers().stream().anyMatch(Reader::hasNext);
    }

    List<Reader> readers() {
        for (; known < kafka.lines().size(); known++) {
            var line = kafka.lines().get(known);
            if (topics.contains(line.topic())) {
                readers.add(new Reader(line));
            }
        }
        return readers;
    }

    void commit() {
        readers.forEach(Reader::commit);
    }

    void fallBack() {
        readers.forEach(Reader::fallBack);
    }
}
