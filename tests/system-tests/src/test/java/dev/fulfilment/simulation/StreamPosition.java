package dev.fulfilment.simulation;

/** Position and committed offset of a consumer group in a stream. */
final class StreamPosition {

    private final EventStream stream;
    private int position;
    private int committed;

    StreamPosition(EventStream stream) {
        this.stream = stream;
    }

    EventStream stream() {
        return stream;
    }

    int committed() {
        return committed;
    }

    boolean hasNext() {
        return position() < stream.end();
    }

    Message next() {
        position = position() + 1;
        return stream.at(position - 1);
    }

    private int position() {
        return Math.max(position, stream.first());
    }

    /** Commits the offset. */
    void commit() {
        committed = position;
    }

    void seekToBeginning() {
        position = 0;
        committed = 0;
    }

    /** Returns to the committed offset, as after a crash. */
    void seekToCommitted() {
        position = committed;
    }
}
