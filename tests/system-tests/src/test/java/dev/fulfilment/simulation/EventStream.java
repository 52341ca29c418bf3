package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Topic;
import java.util.ArrayList;
import java.util.List;

/** Records of one key on one topic, in order. Records of different streams have no order. */
final class EventStream {

    private final Topic topic;
    private final List<Message> records = new ArrayList<>();
    private final List<List<Message>> batches = new ArrayList<>();
    private int first;

    EventStream(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    void append(List<Message> batch) {
        batches.add(batch);
        records.addAll(batch);
    }

    /** Batches as the relay sent them. */
    List<List<Message>> batches() {
        return batches;
    }

    /** Compacts the records before that offset: only the last of them remains. */
    void compactUpTo(int offset) {
        first = Math.max(first, offset - 1);
    }

    /** Offset of the oldest record after compaction. */
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
