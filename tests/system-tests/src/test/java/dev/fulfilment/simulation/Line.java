package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Topic;
import java.util.ArrayList;
import java.util.List;

/** The records of one key on one topic. Only these have an order; what other lines do meanwhile is anybody's guess. */
final class Line {

    private final Topic topic;
    private final List<Message> records = new ArrayList<>();
    private final List<List<Message>> batches = new ArrayList<>();
    private int first;

    Line(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    void append(List<Message> batch) {
        batches.add(batch);
        records.addAll(batch);
    }

    /** As they were sent. */
    List<List<Message>> batches() {
        return batches;
    }

    /** Compaction has come as far as that: of the records before it the last one stays. */
    void compactUpTo(int offset) {
        first = Math.max(first, offset - 1);
    }

    /** The oldest that is still there. */
    int first() {
        return first;
    }

    int end() {
        return records.size();
    }

    Message at(int offset) {
        return records.get(offset);
    }

    List<Message> all() {
        return records;
    }
}
