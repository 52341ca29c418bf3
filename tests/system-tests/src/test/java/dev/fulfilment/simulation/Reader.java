package dev.fulfilment.simulation;

/** Where a consumer group is in a line. */
final class Reader {

    private final Line line;
    private int position;
    private int committed;

    Reader(Line line) {
        this.line = line;
    }

    Line line() {
        return line;
    }

    int committed() {
        return committed;
    }

    boolean hasNext() {
        return position() < line.end();
    }

    Message next() {
        position = position() + 1;
        return line.at(position - 1);
    }

    private int position() {
        return Math.max(position, line.first());
    }

    /** Tells Kafka what was read. */
    void commit() {
        committed = position;
    }

    void beginAgain() {
        position = 0;
        committed = 0;
    }

    /** After a crash: reads again what Kafka was not told of. */
    void fallBack() {
        position = committed;
    }
}
